/** What is chosen from in a case, in the words of a municipality's programme of prevention (table 2.1): situations and forms of action, each of a level. */
import { defined } from '../../../shared/defined.ts';
import type { ListEntry } from '../../people/list-entry.ts';

/** Where the programme's wording is too long for a choice, the whole of it stands behind. */
type Words = readonly [id: string, lv: string, en: string, whole?: NonNullable<ListEntry['text']>];
type Level = 'class' | 'school' | 'institution';

const seed =
  (of: Level) =>
  ([id, lv, en, text]: Words): ListEntry => ({ id, label: { lv, en }, origin: 'seed', of, ...defined({ text }) });

const classSituations: readonly Words[] = [
  ['attitude', 'Attieksme/tonis', 'Attitude or tone'],
  ['small-disturbance', 'Neliela stundas traucēšana', 'Slight disturbance of a lesson'],
  ['small-dishonesty', 'Neliela negodīga rīcība, kas neatkārtojas', 'Slight dishonesty that is not repeated'],
  ['devices', 'Elektronisko ierīču lietošana', 'Use of electronic devices'],
  ['comments', 'Nepiemēroti komentāri', 'Unfitting comments'],
  ['unprepared', 'Nesagatavotība stundai', 'Not prepared for the lesson'],
  ['refusal', 'Atteikšanās strādāt', 'Refusal to work'],
  ['late', 'Stundas sākuma kavēšana', 'Late for the lesson'],
  ['touching', 'Citu skolēnu vai viņu lietu aiztikšana', 'Touching other learners or their things'],
];

const schoolSituations: readonly Words[] = [
  ['alcohol', 'Alkohols', 'Alcohol'],
  ['drugs', 'Narkotikas', 'Drugs'],
  ['smoking', 'Smēķēšana', 'Smoking'],
  ['fighting', 'Kaušanās', 'Fighting'],
  ['attacks', 'Fiziski vai verbāli uzbrukumi', 'Physical or verbal attacks'],
  ['constant-breaches', 'Pastāvīgi noteikumu pārkāpumi klasē, stundā', 'Constant breaches of rules in class'],
  ['serious-disturbance', 'Nopietna stundas traucēšana', 'Serious disturbance of a lesson'],
  ['serious-dishonesty', 'Nopietna negodīga rīcība', 'Serious dishonesty'],
  ['violent-talk', 'Agresīva vai varmācīga runāšana', 'Aggressive or violent talk'],
  ['absence', 'Kavējumi', 'Absence'],
  ['threats', 'Draudi - fiziski vai verbāli', 'Threats, physical or verbal'],
  ['vandalism', 'Nopietns vandālisms', 'Serious vandalism'],
  ['weapons', 'Ieroči (naži)', 'Weapons (knives)'],
  [
    'repeated-breaches',
    'Atkārtoti skolas iekšējās kārtības noteikumu pārkāpumi',
    'Repeated breaches of the rules of the school',
  ],
];

const institutionSituations: readonly Words[] = [
  [
    'documented-breaches',
    'Atkārtoti un dokumentēti dažādi pārkāpumi (nelieli un nopietni)',
    'Various breaches, repeated and documented (slight and serious)',
  ],
  [
    'documented-disturbance',
    'Dokumentēta atkārtota darbības traucēšana ārpus stundām vai dažās stundās',
    'Documented repeated disturbance outside lessons or in some of them',
  ],
];

const classForms: readonly Words[] = [
  ['stating', 'Problēmas konstatēšana', 'Stating the problem'],
  ['talk', 'Saruna ar bērnu', 'Talk with the child'],
  [
    'causes',
    'Iespējamo cēloņu un bērna individuālās situācijas izvērtēšana',
    'Weighing possible causes and the child’s own situation',
  ],
  ['planning', 'Rīcības plāna izstrādāšana', 'Making a plan of action'],
  [
    'parents',
    'Bērna vecāku informēšana un sadarbība ar tiem',
    'Telling the child’s parents and working with them',
    {
      lv: 'Bērna vecāku informēšana par situāciju, iespējamo palīdzību un sadarbību ar vecākiem',
      en: 'Telling the child’s parents of the situation, of possible help and of working together',
    },
  ],
  [
    'handing-on',
    'Informācijas nodošana tālāk',
    'Handing the information on',
    {
      lv: 'Informācijas nodošana skolas administrācijai, atbalsta komandai, institūcijām',
      en: 'Handing the information on to the school’s leaders, the support team or institutions',
    },
  ],
];

const schoolForms: readonly Words[] = [
  [
    'gathering',
    'Apkopo un izvērtē informāciju par skolēniem, kuriem nepieciešama palīdzība',
    'Gathers and weighs information on learners who need help',
  ],
  ['procedure', 'Izstrādā problēmas risināšanas kārtību', 'Sets the procedure for solving the problem'],
  ['coordination', 'Koordinē atbalsta komandas darbu', 'Coordinates the work of the support team'],
  ['raising', 'Problēmas aktualizēšana', 'Bringing the problem to attention'],
  ['solutions', 'Iespējamo risinājumu izvērtēšana', 'Weighing possible solutions'],
  [
    'education-plan',
    'Rīcības plāns – individuālais skolēna izglītības plāns',
    'Plan of action: the learner’s individual education plan',
  ],
  ['carrying-out', 'Izpildes plāns', 'Plan of carrying it out'],
  ['control', 'Kontrole', 'Control'],
  ['parents-plan', 'Vecāku iesaistīšana darbības plānā', 'Involving parents in the plan of action'],
  [
    'informing',
    'Informē valsts un novada institūciju speciālistus',
    'Informs the specialists of state and municipal institutions',
    {
      lv: 'Rakstiski (vai mutiski) informē valsts un novada institūciju speciālistus par problēmu, problēmas risināšanas rīcības plānu un nepieciešamo palīdzību',
      en: 'Informs, in writing (or by word of mouth), the specialists of state and municipal institutions of the problem, the plan of action and the help that is needed',
    },
  ],
];

const institutionForms: readonly Words[] = [
  [
    'cooperation',
    'Sadarbība ar valsts un novada institūciju speciālistiem',
    'Working with the specialists of state and municipal institutions',
  ],
  [
    'meeting',
    'Starpinstitūciju sanāksme',
    'Meeting of institutions',
    {
      lv: 'Starpinstitūciju sanāksme par problēmsituācijām skolā (sekmes, uzvedība, kavējumi), pēc kuras iestādi informē par speciālistu secinājumiem, ierosinājumiem, rezultātiem un turpmākās sadarbības formām',
      en: 'Meeting of institutions on a problem in the school (results, behaviour, absence), after which the school is told of conclusions, proposals, results and how to work together further',
    },
  ],
];

const results: readonly ListEntry[] = (
  [
    ['going-on', 'Turpinās', 'Goes on'],
    ['helped', 'Palīdzēja', 'Helped'],
    ['partly', 'Palīdzēja daļēji', 'Helped in part'],
    ['no-help', 'Nepalīdzēja', 'Did not help'],
  ] as const
).map(([id, lv, en]) => ({ id, label: { lv, en }, origin: 'proposed' }));

export const choices: Readonly<Record<string, readonly ListEntry[]>> = {
  'situation-kinds': [
    ...classSituations.map(seed('class')),
    ...schoolSituations.map(seed('school')),
    ...institutionSituations.map(seed('institution')),
  ],
  'class-forms': classForms.map(seed('class')),
  'school-forms': [...schoolForms.map(seed('school')), ...institutionForms.map(seed('institution'))],
  'action-results': results,
};
