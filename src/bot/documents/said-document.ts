/** What a message says of a document: its kind, the way it came and its day ("atļauja J-07 saņemta 3. decembrī, papīrā"). */

import { addMonths, type LocalDate } from '../../domain/calendar/local-date.ts';
import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import { type DocumentKind, documentKinds, type Way, ways } from '../../domain/documents/document-kinds.ts';
import { saidDatesIn } from '../../domain/language/said-date.ts';
import { languages } from '../../domain/people/organisation.ts';
import type { PlanSubject } from '../../domain/people/subject.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { defined } from '../../shared/defined.ts';
import type { Turn } from '../core/turn.ts';

export interface SaidDocument {
  readonly about: PlanSubject;
  readonly what?: DocumentKind;
  readonly way?: Way;
  /** The last of that name: a document does not come from the future. */
  readonly day?: LocalDate;
}

export function saidDocument(turn: Turn, about: PlanSubject, text: string): SaidDocument {
  const { organisation, today } = turn;
  const schoolYear = currentSchoolYear(organisation.schoolYears, today);
  const days = saidDatesIn(text, { today, schoolYear }).flatMap((one) => (one.kind === 'date' ? [one.date] : []));
  return {
    about,
    ...defined({
      what: documentKinds.find((kind) => isSaid(turn, text, `documents.kind-words.${kind}`)),
      way: ways.find((way) => isSaid(turn, text, `documents.way-words.${way}`)),
      day: days.map((day) => (day > today ? addMonths(day, -12) : day)).find((day) => day <= today),
    }),
  };
}

/** Whether a word of the text begins with one of those that stand in the texts, in any language. */
function isSaid({ services }: Turn, text: string, key: string): boolean {
  const folded = ` ${foldText(text).text.replace(/[^\p{L}\p{N}-]+/gu, ' ')}`;
  return languages
    .flatMap((language) => services.say(language).list(key))
    .some((beginning) => folded.includes(` ${foldText(beginning).text}`));
}
