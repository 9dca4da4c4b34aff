/** A rule that starts with a document: when it was recorded or counts from, or so that it is due when it ends or is to be answered. */
import { today as dayOf, type LocalDate } from '../../calendar/local-date.ts';
import { countsFrom, type DocumentRecord } from '../../documents/document.ts';
import { dueAfter } from '../span.ts';
import type { Subject } from '../subject.ts';
import { freeDaysFor, type Occurrence, type StartAsked } from './asked.ts';
import { takenOn } from './possible.ts';
import { localDay, statusSince } from './status-since.ts';

type Asked = StartAsked<'document'>;

/** One for the document that the duty is about; of a step in the life of a plan, one for each that came since it could be taken. */
export function document(asked: Asked): readonly Occurrence[] {
  const { subject, start } = asked;
  switch (subject.kind) {
    case 'document':
      return occurrenceOf(asked, subject.document, start.edge);
    case 'transition':
      return cameSince(asked, subject).flatMap((one) => occurrenceOf(asked, one, one.id));
    default:
      return [];
  }
}

function occurrenceOf(asked: Asked, one: DocumentRecord, occurrence: string): readonly Occurrence[] {
  const days = daysOf(asked, one);
  return days === null ? [] : [{ occurrence, estimated: false, ...days }];
}

/** What ends or is to be answered is known of from its first day on. */
function daysOf(asked: Asked, one: DocumentRecord): Pick<Occurrence, 'startsOn' | 'due'> | null {
  const { start, organisation } = asked;
  switch (start.edge) {
    case 'recorded':
      return spanFrom(asked, dayOf(new Date(one.at), organisation.zone));
    case 'valid-from':
      return spanFrom(asked, countsFrom(one));
    case 'expires':
      return one.validTo === undefined ? null : { startsOn: countsFrom(one), due: one.validTo };
    case 'answer-due':
      return one.answerBy === undefined ? null : { startsOn: one.date, due: one.answerBy };
    default:
      return start.edge satisfies never;
  }
}

function spanFrom(asked: Asked, startsOn: LocalDate): Pick<Occurrence, 'startsOn' | 'due'> {
  const counting = { countsFirstDay: false, freeDays: freeDaysFor(asked) };
  return { startsOn, due: asked.within === undefined ? startsOn : dueAfter(startsOn, asked.within, counting) };
}

type Step = Extract<Subject, { readonly kind: 'transition' }>;

/** Those recorded after the day on which the plan came to where the step is taken from; once it was taken, all that came before. */
function cameSince({ start }: Asked, { context, transition }: Step): readonly DocumentRecord[] {
  const { plan, documents = [] } = context;
  const taken = takenOn(context, transition);
  const since = transition.from.map((status) => statusSince(context, status)).filter((day) => day !== null);
  const from = taken === null ? since.toSorted()[0] : localDay(context, plan.startedAt);
  if (from === undefined) return [];
  return documents.filter(({ kind, at }) => {
    const day = localDay(context, at);
    return start.documents?.includes(kind) === true && from < day && (taken === null || day <= taken);
  });
}
