/** What people call the things they ask for: the closed vocabulary of requests, Latvian and English, as words and stems. */
import { listed } from '../text/listed.ts';

/** Folded. A word that ends in "-" is a stem: whatever it is inflected to counts. */
const table = {
  greet:
    'labdien, labrit, labvakar, sveik-, cau, laba, hello, hi, hey, good, morning, afternoon, evening, prieks, labritin-, cauki, halo, hallo, sveicien-, sveicinat-, vakars, greetings, sveikucins, tere, heya, heyo, howdy',
  thanks: 'paldies, liels, mils, milu, pateic-, thanks, thank, cheers, pald, thx, ty',
  fine: 'ok, labi, sapratu, skaidrs, okay, super, forsi, lieliski, got, great, oki, okei, okej, oke, jauki, vareni, norunats, alright, nice, perfect, noted, saprasts, malacis, teicami',
  help: 'palidz-, komand-, instrukcij-, help, commands, assist-, pamac-, iemac-, palig-, pamacib-, rokasgramat-, iespej-, funkcij-, manual, guide, instructions, features, functions, menu, izvelne, izvelni, info, izvel-, pamacies',
  can: 'proti, prot, vari, var, spej, can, could, able, protat, varat, maki, makat, mak, spejat, drikst, drikstu',
  start:
    'sak, sakt, sakam, saksim, saku, uzsak-, iesakt, iesakam, iesaksim, iesaksu, iesaku, iesaciet, iesac, start, starting, begin, izveido-, sacis, saciet, saks, saksu, sakat, launch, uzsac-, sac, taisam, taisisim, uztaisam, uztaisisim, veidojam, veidosim, taisu, veidoju',
  new: 'jaun-, new',
  continue:
    'turpin-, talak, continue, resume, carry, onward, paliku, palikam, palika, atsak-, proceed, forward, prieksu, apstajos, apstajamies, apstajamis, partraucu, partraucam, pametu, beidzu, beidzam, left, stopped, pick, onwards, nepabeigto, neapstasimies',
  back: 'atpakal, ieprieksej-, back, previous, atgriez-, ieprieks-, return',
  skip: 'izlai-, skip, parlec-, izlaid-, palaid-',
  pause:
    'pauz-, partrauc-, pietiek, velak, beidzam, beigsim, stop, pause, later, enough, beigt, apstajamies, parpauz-, atput-, break, pieteks, pietiks, vakar, gana, beidzu, piekusu',
  undo: 'atsauc-, atsauk-, undo',
  go: 'along, coming, aiziet, davai, ejam, iesim, iet, go, going, let, lets, dodamies, sak',
  question: 'jautajum-, question, questions',
  mine: 'mans, mani, mana, manas, manu, manus, manam, manai, manaja, manis, man, my, mine, me, i, es, manejie, manejos, manejas, pasam, pasai, mum',
  own: 'savs, sava, savu, savus, savas, savi, savam, savai, own',
  plan: 'plan-, plaan-, iip, iep, iap, isp, individual-, gadijums, gadijumu, gadijumi, gadijumus, gadijumam, gadijumiem, case, cases',
  show: 'paradi, paradiet, parada, paradit, radi, radit, radiet, atver-, attais-, apskat-, skat-, redzet, aplukot, paskat-, uzrad-, show, open, see, view, list, display, sarakst-, iedod, dod, look, find, meklej, atrodi, get, iedodiet, iedosi, dodiet, radisi, paradisi, ieskat-, aplukosim, apluko, aplukojam, palukot, samekle-, uzmekle-, atrast, mekle, pateikt, pateic, pasak-, saki, saka, pastast-, izstast-, nosauc, tell, give, bring, pull, check, parbaud-, redzam, uzzin-, zinat, know, interes-, izvad-, teikts',
  status:
    'status-, stavokl-, situacij-, stavot, talu, palicis, notiek, klajas, veicas, far, doing, standing, stands, stage, gaita, progress-, stadij-, posm-, faz-, etap-, phase, state, stuck, apstaj-, iestred-, sokas, virz-, tapis, kustas, kust, stav, aizker-, kertas, update, holding',
  history:
    'vestur-, izmain-, mainij-, laboj-, mainits, labots, darits, history, changes, changed, edited, labojum-, redig-, groz-, parmain-, edits, modif-, zurnal-, rakstijis, rakstija, rakstits, papildin-, updated, atjaunin-, touched, wrote, aizpildija, aizpildijis',
  looked:
    'skatijas, skatijies, skatijusies, skatijusas, skatijusi, apskatija, apskatijis, apskatijusi, aplukoja, redzejis, redzeja, redzejusi, redzejusas, lasija, lasijis, lasijusi, atvera, atveris, atverusi, piekluv-, piekl-, looked, saw, seen, opened, viewed, accessed, access',
  review: 'izvertej-, izvertes-, review, evaluation, evaluations, izvertets, izverteti',
  late: 'kav-, nokav-, iekav-, aizkav-, paradnie-, late, overdue, behind, missed, novelo-, delay-, lagging, atpaliek, atpaliku-, parterm-, pagajis, pagajusi, beidzies, velkas, kaveklis, slipping',
  owed: 'paradus, paradiem, debts',
  debts: 'paradi, paradus, paradiem, debts, parada, parads',
  notDone:
    'neizdar-, neizpild-, nenodo-, nepabeig-, neaizpild-, neiesnie-, nepadar-, undone, unfinished, nepabeigt-, nenodev-, nepabeid-, neuzraks-, nepild-, neveic-, nepaveik-, nesaved-, neatbild-, nenokart-, neiesk-, incomplete, outstanding, unsubmitted, uncompleted',
  task: 'uzdevum-, uzd, task, tasks, homework, majasdarb-, assignment, vingrinajum-',
  duty: 'pienakum-, darb-, darit, termin-, duties, duty, deadline, deadlines, jobs, assignments, saistib-, obligation, obligations, responsibilities, chores, stuff',
  todo: 'doing, atbild, atbildigs, atbildiga, plate, darams, darami, darama, darit, japaveic, jasaved, izdarit, izdara, dara, padarit, todo, do, atlic-, palicis, left, remains, remaining, must, darbiem, pilda, japilda, raksta, veic, jaizdod, jaizdar-, jaaizpild-, jaraks-, jauzraks-, janodo-, jaiesnie-, japabei-, jaizpild-, jasagatav-, jasakart-, jaatbild-, jaizverte-, jaiesak-, janokart-, jadar-, paveicam-, pildam-, aizpildam-, nododam-, izdaram-, dariet, nodarb-, fill, owe, owes, japag-, japapild-, plec-, shoulders',
  awaits: 'gaid-, sagaid-, waiting, wait, pending, awaits, await, atkarig-, blocked, stav, aizker-, kertas',
  use: 'lieto-, izmanto-, stradat, runat, use, using, rikoties, darboties, nesaprotu, ask, jautat, prasit, work, darbojas, funkcione-, saprast, saprotu, izprast, rikojas',
  you: 'tu, tevi, tevim, tev, you, jus, tevis, tavas, tavi, tavs, tavu, your, yours, bot, bots, botu, bota, botam',
  week: 'nedel-, sonedel-, somenes, nakamnedel-, week, menes-, month, weekly',
  due: 'termin-, janodod, jaizdara, jaiesniedz, due, deadline, deadlines, tuvoj-, tuvak-, upcoming, coming, beidzas, beigsies, ending, expires, deg, degosi, spiez, urgent, steidzam-, jasteidz-',
  done: 'izdar-, padar-, pabeig-, pabeidz-, izpild-, gatav-, nodev-, nodots, nodota, nodoti, nodotas, nodotais, nodotie, nodosim, paveic-, paveikt-, done, finished, completed, complete, ready, nobeig-, nobeidz-, nokart-, gala, veikts, veikta, veikti, veiktas, iesniegt-, iesniegu, iesniedzu, submitted, realize-, aizpildit-, aizpildij-, uztais-, uzrakstit-, uzrakstij-, iesniegt, handed, sataisit-, atstrada-, ticked',
  haveRead: 'izlasij-, izlasit-, read',
  /** "Ņemt vērā" */
  mind: 'vera, mind',
  handOver:
    'nodod, nodot, nododu, atdod, atdot, atdodu, deleg-, parnem, parnemt, parnemtu, parnemsi, hand, handover, reassign, delegate',
  several: 'vairakus, vairaki, vairakas, vairakiem, several',
  mark: 'atzime, atzimet, atzimeju, atzimejam, atzimejiet, mark, marked, tick, ieksejo',
  not: 'nav, ne, nevis, neesmu, neesam, nevaj-, nevaru, neko, nekas, neviens, nebija, nevar, nedara, nenak, nevelos, negribu, neder, not, never, without, isn, hasn, haven, won, don, doesn, didn, couldn, cannot, bez, nesanaca, nesanak, nesanaks, nepaspej-, nepagu-, neizdev-, neiznaca, necel-, neesot, neviena, nevienu, nekada, nekadi, nekadu, aren, wasn, weren, nope, havent, hasnt, dont, didnt, cant, isnt, arent, wasnt, wont, doesnt, couldnt, nevareja, nevarejam, nebus, netika, nepanac-, nesasniedz',
  lack: 'trukst, iztrukst, bez, without, missing, lack, lacks, lacking, nav, no, nevienam, nebija, pietrukst, truka, neviena, nevienu',
  only: 'tikai, vienigi, only',
  part: 'dalej-, dala, pus, puse, pusi, pusei, gandriz, dazi, dazus, half, partly, partially, almost, nearly, some, lielakoties, dazas, daziem, dazam, dalu, nepilnig-, nepiln-, lielako, lielaka, divi, divus, parts, mostly, few, couple',
  except: 'iznemot, bez, atskaitot, except, but, excluding, iznemums, neskaitot, izsledzot',
  cancel: 'atcel-, cancel-, atsaukts, withdrawn, dzes-, izdzes-, nonem-, anule-, delete, remove, revoke, drop',
  or: 'vai, or, either',
  maybe:
    'varbut, laikam, iespejams, maybe, perhaps, ja, if, domaj-, domat, think, thinking, kaut, sogad, skiet, liekas, spriez-, drosi, probably, possibly, guess, hopefully, ceru, cerams, teica, teic, sacija, rakstija, said, says, told, might, gandriz, planoj-, butu, lai, jabut, would, should, varetu, jabus, driz, soon',
  promise:
    'izdarisu, izdarisim, pabeigsu, pabeigsim, padarisu, padarisim, paveiksu, paveiksim, nokartosu, nokartosim, uztaisisu, nodosu, nodosim, aizpildisu, iesniegsu, uzrakstisu, sagatavosu',
  wait: 'pagaid-, mirkl-, minut-, acumirkl-, moment, sec, wait',
  who: 'kurs, kurai, kuras, kuri, kuru, kuram, kuriem, kuros, kura, kas, kam, ko, kads, kadi, kada, kadas, kadam, kadus, kadu, who, whom, whose, which, what, whats, anyone, anything, anybody, kur, where, kurus, kuraja, kadiem',
  when: 'kad, when, cikos',
  how: 'ka, how',
  count: 'cik, skait-, how, many, count, number, much, daudz, skaitl-, kopskait-, total, amount, statist-, pavisam',
  all: 'katram, katrai, katra, viss, visi, visas, visu, visus, visam, visiem, visa, visai, all, every, everything, everybody, katru, katrs, pilnigi, ikvien-, entire, whole',
  remind:
    'atgadin-, zin-, pazinojum-, reminders, reminder, remind, notifications, notification, messages, raksti, suti, sutit, send, rakstit, nosuti, piesuti, atsuti, nudge, ping, notify, message, alert, pamodini, rakstiet, uzraksti, atraksti, sutiet, vestul-, atsutiet',
  absence:
    'prombutn-, prom, slim-, saslim-, atvalinaj-, komandej-, slimib-, away, absent, absence, sick, ill, vacation, sasirg-, saaukstej-, darbnespej-, dekret-, unwell, slimnic-, bezalgas, maternity',
  /** What may take somebody away: that it does is not said with it. */
  occasion:
    'kursos, kursi, kursiem, seminar-, off, leave, course, training, holiday, brivdien-, ekskursij-, pieredzes, konferenc-, lapa, lapu, gripa, drudz-, temperatur-, arsta, arstu, apmacib-, brivs, briva, olimpiad-, sacensib-, izbraukum-, izbrauc-, doctor, trip, holidays, sesij-, covid, kovid-, gripu, flu, dentist, appointment, zobarst-, vizit-, workshop, conference, seminar, apmain-, surgery, operacij-, beres, funeral, cant, netieku, netiksu, nevaresu, nepiedalis-',
  notHere:
    'nebusu, nebus, neesmu, neieradisos, neiras-, nenaksu, won, out, neatnaksu, neatnaku, nestrad-, nenaku, neierados, neieras-, wont, nenaks',
  here: 'skola, school, darba, in, work, manis, klat, pieejam-, office, klatien-, vietas, vieta',
  standIn:
    'aizviet-, vieta, replaces, replaced, covered, covers, cover, standin, stand, aizstaj-, substitute, substitutes, replacing, covering',
  order: 'rikojum-, order, orders, dodu, izdodu',
  remote:
    'attalinat-, remote, remotely, distanc-, majmacib-, karantin-, arkart-, quarantin-, emergency, epidemij-, zoom, online, onlain-, home, majas, majam',
  learns:
    'macas, macisies, macib-, learns, learning, lessons, stundas, macit-, notiek, norit, norise-, pariet, paries, pariesim, study, studies, slegt-',
  school: 'skola, skolai, skolas, skolu, school, klases, klasem, classes',
  wide: 'skolai',
  settings: 'iestatijum-, iestat-, settings, preferences, uzstadijum-, konfigur-, profil-, options',
  works: 'strada, stradaju, strado, work, workdays, working, days, dienas, diena, darbdien-, darba, stradasu, stradam',
  hourWord:
    'plkst, pulksten-, laik-, time, hour, stund-, at, rita, vakara, clock, oclock, ritos, vakaros, mornings, evenings, pecpusdien-, instead',
  mute: 'izsledz, izsleg-, neatgadin-, mute, off, switch, turn, apklus-, atsledz, nesuti, nesutiet, disable, silence, atslegt, unsubscribe, neraksti, nerakstiet, partrauc, partrauciet, nevajag, stop, netrauce-, traucet, trauce',
  unmute: 'iesledz, iesleg-, unmute, on, switch, turn, atjaun-, enable',
  section: 'sadal-, section, sections',
  other: 'cits, citus, citi, citas, parej-, other, others',
  meeting:
    'sanaksm-, sede, sedes, sedi, apspried-, tiksan-, meeting, meetings, sapulc-, saiet-, sanac-, sanakt, sanakam, sanaksim, satik-, tiekamies, tiksim-, tiekas, jasanak, jatiekas, jasatiekas, apspriezu, meet, meets, session, gathering',
  talk: 'sarun-, runat, runats, runaj-, parrun-, aprun-, talk, talks, conversation, talked, zvan-, jazvana, spoken, jaruna, jaaprunajas, sazin-, sarunaj-, izrun-, spoke, contact, contacted, telefon-',
  agree: 'vienosan-, agreements, agreement',
  call: 'sasauc-, sasauk-, ieplano-, organiz-, jaorganiz-, rikot, jarik-, noliec, schedule, arrange, plan, call, set, book, saplano-, saaicin-, aicin-, uzaicin-, sarik-, sariko-, jasasauc, jaieplano, noturet, nolikt, ielik-, pieteik-, piesak-, setup, hold, invite, nozim-, jasarik-, sataisi',
  next: 'nakam-, nakos-, tuvak-, driz, drizuma, next, upcoming, soon, paredzet-',
  sign: 'parakst-, neparakst-, sign, signed, signature, signatures, unsigned, signing',
  measures: 'pasakum-, measures, measure, atbalsta',
  evaluation: 'izvertej-, izvertes-, izvertet-, neizvertet-, evaluation, evaluations, evaluated, assessed',
  consent: 'piekris-, saskanoj-, consent, consents, piekrit-, atlauj-, permission',
  workload:
    'sadalit-, noslog-, noslodz-, slodz-, workload, busiest, load, parslogo-, parslodz-, apjom-, loaded, burden, overloaded, visnoslog-, noslogot-, parpule-, nomoc-, swamped',
  most: 'visvairak, vairak, visilgak, longest, most, busiest, biggest, vislielak-, lielakais, lielaka, highest, heaviest',
  overview:
    'parskat-, kopum-, kopej-, aina, kopsavilk-, overview, summary, picture, visparej-, kopbild-, kopskat-, kopain-, dashboard, bilde, bildi, isum-',
  chart: 'diagramm-, diagram-, grafisk-, chart, charts, graph, graphs',
  compare: 'salidzin-, compare, compared, comparison',
  semester: 'semestr-, pusgad-, semester, semesters, term, terms, 1, 2, pirmo, pirmaja, otro, otraja, first, second',
  changes:
    'mainij-, mainies, izmain-, notika, notikus-, jaunum-, jauns, jauna, changed, changes, new, happened, noticis, jaunak-, updates, updated, news, pedej-',
  past: 'pagajus-, ieprieksej-, last, previous',
  since: 'kops, since, pec, no, pedejo, pedejas, pedejos, last',
  snooze:
    'atliec, atlik-, parcel-, postpone, snooze, put, move, instead, velak, defer, push, shift, pabid-, parlik-, parliec, atlieku, pagarin-, reschedule, extend, delay',
  wrong: 'nepareiz-, kluda, kludain-, wrong, incorrect',
  rules: 'kartib-, punkt-, noteikum-, rule, rules, regulations, nolikum-, procedur-, policy',
  calendar: 'kalendar-, brivlaik-, brivdien-, calendar, holidays, semestr-, vacations, vacation, holiday',
  unreachable:
    'nesasniedz-, neaizsniedz-, neaiziet, nesanem, nepienak, unreachable, reached, reach, sasnie-, sasniedz-, neatbild-',
  language:
    'valoda, valodu, valodas, language, runa, runaj, speak, talk, rakst-, write, switch, atbild-, saruna, sarunajies, answer, parsledz-, nomain-, main-',
  inLatvian: 'latv, latviski, latviesu, latvian, lv',
  inEnglish: 'angl, angliski, anglu, english, en',
  mode: 'veidlap-, form, questions, jautajum-',
  received: 'sanem-, sanemt-, atnes-, atnest-, sanaca, received, got, came, arrived',
  byWay: 'pa, e, papir-, past-, parakst-, eparakst-, epast-, mykoob, eklas-, paper, post, mail, signed',
  document:
    'dokument-, atlauj-, atzinum-, zinojum-, document, documents, permission, report, reports, opinion, registr-, iesniegt',
  oneDocument: 'dokuments, dokumentu, dokumenta, document',
  print: 'izdruk-, drukat, drukaj-, druka, pdf, docx, word, wordu, print, printout, printable',
  sheet: 'excel, exceli, xlsx, spreadsheet',
  concern: 'zinot, zinoju, concern',
  register: 'registrs, registra, registru, registram, register',
  minutes: 'protokol-, minutes',
  consultation: 'konsultac-, nodarbib-, consultation, consultations',
  stateSystem: 'valst-, sistem-, system',
  typeIn: 'jaievad-, jaieraksta, neievadit-, enter, entered, typed',
  unconfirmed: 'neapliecinat-, unconfirmed',
  isDraft:
    'projekt-, melnrakst-, draft, drafts, iesakta, iesaktais, iesakto, iesaktie, iesaktos, iesaktas, sagatav-, tapsana',
  isInApproval: 'saskano-, apstiprinasan-, approval, jaapstiprin-, apstiprinajum-',
  isApproved: 'apstiprin-, approved',
  isInWork: 'isten-, istenosan-, implementation, implemented, running, active, ongoing, aktiv-, speka',
  isSuspended: 'aptur-, suspended, paused',
  isClosed: 'nosleg-, closed, ended, arhiv-, beigus-',
  isRevised: 'parskatisan-, parstrad-, revision, revised',
  monthName:
    'janvar-, februar-, marta, martam, aprili, aprila, aprilim, maija, maijam, junija, julija, septembr-, oktobr-, novembr-, decembr-, january, february, march, april, june, july, august, september, october, november, december',
  turned: 'bus, busu, busim, tiks, tiek, will, be, get, gets, being, velreiz, atkal, again, citadi, citadak, otherwise',
  pupils:
    'skolen-, izglitojam-, berns, berni, bernam, bernu, bernus, berniem, pupil, pupils, student, students, child, children, kids',
  thisOne: 'saja, sai, so, si, sis, this, coming',
  aside: 'viena, viens, vieni, vienas, alone, it, is',
  partOfDay: 'rita, ritam, pecpusdien-, priekspusdien-, pusdien-, vakara, vakaram, morning, afternoon, evening, noon',
  around: 'pirms, pec, before, after, agrak, atrak, earlier',
  now: 'tagad, sobrid, pasreiz, pagaidam, still, yet, vel, jau, now, currently, sodien, already, joprojam, turpmak, aizvien, nupat, tikko, pat, today, sodien-, rit',
  somebody:
    'kolegis, kolege, kolegei, kolegim, kolegi, skolotaj-, skolen-, izglitojam-, berns, bernam, bernu, bernus, berni, berniem, meita, dels, vecak-, mate, tevs, vins, vina, vini, vinas, vinam, vinai, he, she, they, his, her, him, teacher, teachers, colleague, colleagues, learner, learners, pupil, pupils, student, students, child, children, parents',
  want: 'vajag, needs, vajadz-, gribu, gribetu, gribam, velos, veletos, need, want, like, jasa-, sanemt',
} as const satisfies Readonly<Record<string, string>>;

export type Concept = keyof typeof table;

/** Words that say nothing by themselves, whatever the request. */
export const emptyWords: ReadonlySet<string> = new Set(
  listed(`
    ludzu, ludzams, un, ar, pa, par, no, lidz, uz, pie, ka, lai, ir, ja, te, seit, tas, to, ta, tam, tos, tie, tur, vel,
    jau, tad, bet, mums, tev, tavs, tu, jus, jums, lab, nu, ari, gan, taja, sis, so, si, sos, sai, saja, tagad,
    sobrid, varetu, velos, gribu, gribetu, vajag, vajadzetu, please, the, a, an, of, for, in, on, with, is, are, was,
    were, do, does, did, have, has, had, there, any, that, this, from, until, till, through, between, we, our, us,
    musu, varam, varesim, tapat, who've, it, its, and, just, now, still, yet, be, been, am, would, like, want, need,
    you, your, at, by, s, d, ll, re, t, m, about, soli, solis, bot, bots, botu, bota, botam, klas-, kl, class, grade, kaut, kads, kad, bus, busu,
    esmu, esam, es, viena, vienu, kopa, pats, pati, skolotaj, skolotaja, skolotajs, skolotaju, skolotajam,
    skolotajai, skolotajiem, teacher, teachers, colleague, colleagues, mr, mrs, vecakiem, vecaki, vecakus, vecaku, parents, nodala, vai, var, vari, varat,
    can, could, will, me, up, out, kungs, kundze, kolegis, kolege, pls, loti, dien, diena, skolen, skolena, skolens,
    skolenam, skolenu, skoleniem, berns, bernam, bernu, berniem, learner, learners, pupil, pupils, student, students, child, varbut, laikam, tikai, only, maybe,
    perhaps, some, paldies, thanks, thank, sveiki, sveiks, sveika, hei, hey, hi, hello, labdien, labrit, labvakar,
    ok, okay, labi, tulit, lieta, lietas, thing, things, one, ones, kadu, tomer, tacu, vispar, isti, turpmak, ludzam,
    drikst, drikstu, may, might, here, kolegi, kolegim, kolegei, berni, children, luk, starp, well, hmm, gaidit,
    tiesi, vienkarsi, drusku, mazliet, nedaudz, redzi, zini, sakiet, veel, arii, citadi, pirms, before, after,
    school, skola, skolas, which, butu, get, got, know, check,
    sodien, today, tikko, nupat, vinam, vinai, bernus, velreiz, atkal, again, pls, plz, gonna, wanna, gotta, tak, reiz,
    lemme, gimme, big, asap, laipni, laipns, esi, redz, klau, skan
  `),
);

/** Whole words, and stems of four letters on, by concept. */
export const conceptWords: readonly (readonly [Concept, string])[] = Object.entries(table).flatMap(([concept, words]) =>
  listed(words).map((word) => [concept as Concept, word] as const),
);
