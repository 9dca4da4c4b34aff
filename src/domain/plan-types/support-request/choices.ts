/** What supervision may be about (rules 17.); an organisation changes the list. */
import type { ListEntry } from '../../people/list-entry.ts';

const seed = (id: string, lv: string, en: string): ListEntry => ({ id, label: { lv, en }, origin: 'seed' });

export const choices: Readonly<Record<string, readonly ListEntry[]>> = {
  'supervision-topics': [
    seed(
      'ways-to-act',
      'Rīcības alternatīvu atrašana konkrētās darba situācijās',
      'Finding other ways to act in situations at work',
    ),
    seed(
      'relations',
      'Attiecību veidošana ar kolēģiem, vecākiem, izglītojamiem',
      'Relations with colleagues, parents and learners',
    ),
    seed('team', 'Sadarbība komandā', 'Cooperation in a team'),
    seed('strategies', 'Darba stratēģijas', 'Strategies of work'),
    seed('stress', 'Stresa faktoru un izdegšanas mazināšana', 'Less stress and burning out'),
    seed('other', 'Cits', 'Something else'),
  ],
};
