/** What is chosen from in a teacher's development plan; an organisation changes these lists. */
import type { ListEntry } from '../../people/list-entry.ts';

const seed = (id: string, lv: string, en: string): ListEntry => ({ id, label: { lv, en }, origin: 'seed' });

/** The eight of the form. */
const areas: readonly ListEntry[] = [
  seed('education-management', 'Izglītības vadība', 'Management of education'),
  seed('child-rights', 'Bērnu tiesību aizsardzība', 'Protection of children’s rights'),
  seed('special-education', 'Speciālā izglītība', 'Special education'),
  seed('upbringing', 'Audzināšanas jautājumi', 'Questions of upbringing'),
  seed('content-didactics', 'Izglītības saturs un didaktika', 'Content of education and didactics'),
  seed('general-competences', 'Vispārējās kompetences', 'General competences'),
  seed('digital', 'Digitālā pratība', 'Digital literacy'),
  seed('outside-duties', 'Ārpus tiešajiem pedagoga darbiem', 'Outside a teacher’s own duties'),
];

/** The tasks of the rules (5.1.-5.9.), of which a year chooses its priorities. */
export const priorities: readonly ListEntry[] = [
  seed('needs', 'Apzināt pedagogu mācīšanās vajadzības', 'Learn what teachers need to learn'),
  seed('goals', 'Sniegt atbalstu pedagogu izaugsmes mērķu sasniegšanā', 'Support teachers in reaching their own goals'),
  seed('cooperation', 'Veicināt pedagogu profesionālo sadarbību', 'Further the cooperation of teachers'),
  seed('situations', 'Radoši risināt problēmsituācijas', 'Solve problem situations creatively'),
  seed(
    'content',
    'Atbalstīt kvalitatīva mācību satura plānošanu un īstenošanu',
    'Support the planning and teaching of good content',
  ),
  seed('well-being', 'Radīt vidi, kas nodrošina pedagogu labbūtību', 'Create surroundings in which teachers are well'),
  seed('materials', 'Pilnveidot metodisko materiālu klāstu', 'Improve the store of teaching materials'),
  seed(
    'good-practice',
    'Izzināt un popularizēt labās prakses piemērus',
    'Find out and make known examples of good practice',
  ),
  seed('development', 'Organizēt profesionālās pilnveides pasākumus', 'Organise professional development'),
];

export const choices: Readonly<Record<string, readonly ListEntry[]>> = { 'development-areas': areas, priorities };
