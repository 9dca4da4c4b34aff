/** What is chosen from in a plan of methodical work: the priorities of the year, and the forms in which teachers cooperate. */
import type { ListEntry } from '../../people/list-entry.ts';
import { priorities } from '../teacher-development/choices.ts';

const seed = (id: string, lv: string, en: string, text?: ListEntry['text']): ListEntry => ({
  id,
  label: { lv, en },
  origin: 'seed',
  ...(text !== undefined && { text }),
});

/** The seven of the rules (7.1.-7.7.). */
const forms: readonly ListEntry[] = [
  seed('literature', 'Zinātniski pedagoģiskās literatūras analīze', 'Analysis of research and teaching literature'),
  seed('observation', 'Pedagoģiskā procesa vērojumi / pētniecība', 'Observation and research of teaching'),
  seed('innovation', 'Inovatīvu ideju aprobēšana', 'Trying out new ideas', {
    lv: 'Inovatīvu ideju aprobēšana un integrēšana pedagoģiskajā darbā',
    en: 'Trying out new ideas and making them part of teaching',
  }),
  seed('events', 'Pedagoģiski metodisko pasākumu organizēšana', 'Holding events on teaching', {
    lv: 'Pedagoģiski metodisko pasākumu organizēšana, pedagogu iesaistīšana',
    en: 'Holding events on teaching, and involving teachers',
  }),
  seed('self-education', 'Atbalsts pedagogu pašizglītības procesā', 'Support of teachers who educate themselves'),
  seed('programmes', 'Profesionālās pilnveides programmu īstenošana', 'Programmes of professional development'),
  seed('exchange', 'Pieredzes apmaiņa un labās prakses izplatīšana', 'Exchange of experience and good practice', {
    lv: 'Sadarbības nodrošināšana profesionālās pieredzes apmaiņai, labās prakses izplatīšanai',
    en: 'Cooperation for the exchange of professional experience and the spreading of good practice',
  }),
];

export const choices: Readonly<Record<string, readonly ListEntry[]>> = { priorities, 'cooperation-forms': forms };
