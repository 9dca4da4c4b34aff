/**
 * Words that point at a diagnosis, a medicine or a family's private matters. The list is a ground for a warning only,
 * never for a verdict: it knows some words and no sense, so a clean result proves nothing and a hit may be harmless.
 */
import { listed } from '../text/listed.ts';

export type DelicateKind = 'diagnosis' | 'medicine' | 'family';

/**
 * Beginnings of words, folded (small letters, no diacritics), several where the words must stand side by side. A point
 * at the end marks a whole word. Left out on purpose are everyday words of a school: diagnosticējošais darbs (a test),
 * sporta zāle (the hall), zaļš (green), trauksme (the fire alarm), traucē stundu (disturbs), English "add".
 */
export const delicateWords: Readonly<Record<DelicateKind, readonly string[]>> = {
  diagnosis: listed(`
    udhs., adhd., ptss., ptsd., diagnoz, diagnosis., diagnosed., diagnoses., sindrom, syndrome.,
    uzmanibas deficit, attention deficit, hiperaktiv, hyperactiv, hiperkinetisk, hyperkinetic,
    disleksij, disleksik, dyslexi, disgrafij, dysgraphi, diskalkulij, dyscalculi,
    dispraksij, dyspraxi, alalij, afazij, aphasi, dizartrij, dysarthri, rinolalij, dislalij,
    stostisan, stuttering., mutism, autism, autist, autisk, asperger, dauna sindrom, trisomij,
    depresij, depresiv, depression., depressive., trauksmes traucejum, trauksmaini depres,
    anxiety disorder, panikas lekm, panic attack, bipolar, sizofren, schizophren, psihoz, psychosis.,
    psihiatr, psychiatr, neiroz, neurosis., fobij, anoreksij, anorexi, bulimij, bulimi,
    pasnavib, suicid, paskaitejum, self harm, epilepsij, epilepsy., epileptic., diabet, astma.,
    astmu., astmas., asthma., asthmatic., enurez, enuresis., cerebral, encefalopatij,
    hidrocefalij, invaliditat, garigas attistibas traucejum, garigas veselibas traucejum,
    garigi atpalic, gariga atpalic, garigas atpalic, valodas traucejum, runas traucejum,
    uzvedibas traucejum, macisanas traucejum, attistibas traucejum, redzes traucejum, dzirdes traucejum,
    mental disorder, learning disorder, language disorder, speech disorder, conduct disorder,
    intellectual disabilit, learning disabilit, mental retardation, intelekta koeficient, iq.
  `),
  medicine: listed(`
    medikament, medication, lieto zales., lietot zales., lietoja zales., zales lieto, zalu lietosan, dzer zales.,
    dzert zales., dzera zales., zales dzer, zalu dev, izrakstija zales., izrakstitas zales.,
    lieto tablet, dzer tablet, takes medicine, taking medicine, takes pills, taking pills,
    ritalin, concerta., medikinet, metilfenidat, methylphenidate, strattera, stratera, atomoksetin,
    atomoxetine, risperidon, rispolept, fluoksetin, fluoxetine, prozac, sertralin, zoloft,
    melatonin, diazepam, valproat, depakin, konvulex, insulin, ventolin, salbutamol, tiapridal,
    antidepres, neirolept, psihostimul, nomierinosas zales., trankvilizator, antipsihot, antipsychotic
  `),
  family: listed(`
    vecaki skir, vecaki izskir, vecaku skirsan, skirta gimen, skirusies., izskirusies., divorc,
    alkoholik, alkoholism, alcoholi, lieto alkohol, narkoman, vardarbib, abused.,
    domestic violence, child abuse, ieslodzijum, cietuma., cietumu., prison., jail., barinties,
    aizbildn, aizgadib, audzugimen, foster famil, foster care, foster parent, orphan, custody.,
    mate mirusi, mamma mirusi, tevs miris, mates nav, teva nav, nomira mam, nomira tev, nomira mat,
    maznodrosinat, trucig, nelabveligas gimen, nelabveliga gimen, socialais dienest, sociala dienest,
    socialajam dienest, mother died, father died, parents are unemployed, vecaki bez darba
  `),
};

/** Abbreviations that count only in capitals, since in small letters they are ordinary words. */
export const delicateCapitals: readonly string[] = ['ADD', 'UDS', 'ASD', 'OCD'];
