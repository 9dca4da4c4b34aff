/** Short and everyday words for school subjects, each with the word of a subject's name that it stands for. */
import { listed } from '../text/listed.ts';

/** Folded nominatives; any inflected form counts. A word may stand for several, of which the school teaches one. */
export const subjectWords: Readonly<Record<string, readonly string[]>> = {
  math: ['mathematics', 'matematika'],
  maths: ['mathematics', 'matematika'],
  matene: ['matematika'],
  anglene: ['anglu'],
  latviene: ['latviesu'],
  krieviene: ['krievu'],
  pe: ['sports'],
  gym: ['sports'],
  fizkultura: ['sports'],
  ict: ['datorika', 'informatika'],
  computing: ['datorika', 'informatika'],
  informatika: ['datorika'],
  datormaciba: ['datorika'],
  nature: ['dabaszinibas'],
  science: ['dabaszinibas'],
  majturiba: ['dizains'],
  darbmaciba: ['dizains'],
  crafts: ['dizains'],
  art: ['maksla'],
  zimesana: ['maksla'],
};

/** Words that many subjects share: alone they name none. */
export const sharedWords: readonly string[] = listed(`
  un, in, and, the, of, for, valoda, maciba, macibas, zinibas, stunda, prieksmets,
  language, sciences, studies, education, lesson, subject
`);
