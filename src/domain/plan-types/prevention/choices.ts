/** What is chosen from in a prevention programme: its three tiers, nine goals, who answers for what, and who pays. */
import type { ListEntry } from '../../people/list-entry.ts';

const seed = (id: string, lv: string, en: string, more: Pick<ListEntry, 'of' | 'text'> = {}): ListEntry => ({
  id,
  label: { lv, en },
  origin: 'seed',
  ...more,
});

/** Programme, chapter 2. */
const tiers: readonly ListEntry[] = [
  seed('universal', 'Universālā prevencija', 'Universal prevention'),
  seed('targeted', 'Mērķtiecīgā prevencija', 'Targeted prevention'),
  seed('tailored', 'Pielāgotā prevencija', 'Tailored prevention'),
];

/** Programme, table 2.3. */
const goals: readonly ListEntry[] = [
  seed('goal-1', '1. Vecāku līdzdalība', '1. Parents taking part', {
    of: 'universal',
    text: {
      lv: 'Vecāku līdzdalības stiprināšana bērnu un jauniešu izglītošanā, audzināšanas jautājumos',
      en: 'Stronger participation of parents in the education and upbringing of children and young people',
    },
  }),
  seed('goal-2', '2. Jauniešu kopiena', '2. Community of young people', {
    of: 'universal',
    text: {
      lv: 'Jauniešu kopienas stiprināšana un izglītošana',
      en: 'Strengthening and educating the community of young people',
    },
  }),
  seed('goal-3', '3. Sabiedrības izglītošana', '3. Educating the public', { of: 'universal' }),
  seed('goal-4', '4. Agrīnās diagnostikas pasākumi', '4. Early diagnostics', { of: 'targeted' }),
  seed('goal-5', '5. Pedagogu un vadības kompetence', '5. Competence of teachers and heads', {
    of: 'targeted',
    text: {
      lv: 'Pedagogu un izglītības iestāžu vadības kompetences stiprināšana darbā ar PMP izglītojamiem',
      en: 'Stronger competence of teachers and heads in working with learners at risk of leaving school early',
    },
  }),
  seed('goal-6', '6. Sadarbība ar vecākiem', '6. Working with parents', {
    of: 'targeted',
    text: {
      lv: 'Sadarbības stiprināšana ar PMP riska izglītojamo vecākiem',
      en: 'Closer work with the parents of learners at risk of leaving school early',
    },
  }),
  seed('goal-7', '7. Vienaudžu attiecības', '7. Relations among peers', {
    of: 'targeted',
    text: {
      lv: 'Vienaudžu savstarpējo attiecību uzlabošana izglītības iestādēs',
      en: 'Better relations among peers in educational institutions',
    },
  }),
  seed('goal-8', '8. Atbalsts pedagogiem un vadībai', '8. Support for teachers and heads', {
    of: 'tailored',
    text: {
      lv: 'Atbalsta nodrošināšana pedagogiem un izglītības iestāžu vadībai',
      en: 'Support for teachers and for the heads of educational institutions',
    },
  }),
  seed('goal-9', '9. Mācību sasniegumi', '9. Results of learning', {
    of: 'tailored',
    text: { lv: 'Izglītojamo mācību sasniegumu uzlabošana', en: 'Better results of learners' },
  }),
];

/** Programme, table 3.1; a municipality renames them to its own. */
const bodies: readonly ListEntry[] = [
  seed('board', 'Izglītības pārvalde', 'Board of education'),
  seed('schools', 'Izglītības iestādes', 'Educational institutions'),
  seed('social', 'Sociālā pārvalde', 'Social services'),
  seed('orphans-court', 'Bāriņtiesa', 'Orphans’ court'),
  seed('police', 'Valsts un pašvaldības policija', 'State and municipal police'),
  seed('providers', 'Potenciālie pakalpojuma sniedzēji', 'Possible providers'),
  seed('youth-centre', 'Bērnu un jauniešu centrs', 'Centre for children and young people'),
  seed('inclusion-centre', 'Iekļaujošas izglītības atbalsta centrs', 'Centre for inclusive education'),
  seed('sports-centre', 'Sporta centrs', 'Sports centre'),
  seed('disability-society', 'Invalīdu biedrība', 'Society of people with disabilities'),
];

/** Programme, 3.1. */
const funding: readonly ListEntry[] = [
  seed('eu', 'ES fondi', 'EU funds'),
  seed('state', 'Valsts finansējums', 'State funding'),
  seed('municipality', 'Pašvaldības finansējums', 'Municipal funding'),
];

/** Programme, 3.2: whether and how activities are carried out. The words are a proposal. */
const states: readonly ListEntry[] = (
  [
    ['not-begun', 'Nav sākta', 'Not begun'],
    ['under-way', 'Notiek', 'Under way'],
    ['done', 'Izpildīta', 'Done'],
    ['partly', 'Izpildīta daļēji', 'Partly done'],
    ['cancelled', 'Atcelta', 'Cancelled'],
  ] as const
).map(([id, lv, en]) => ({ ...seed(id, lv, en), origin: 'proposed' }));

export const choices: Readonly<Record<string, readonly ListEntry[]>> = {
  'programme-tiers': tiers,
  'programme-goals': goals,
  bodies,
  funding,
  'activity-states': states,
};
