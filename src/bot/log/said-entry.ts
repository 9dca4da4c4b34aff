/** What a message says of a session: with whom, in which subject, when, how long, how, and on what. */

import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import { codesIn } from '../../domain/language/codes-in.ts';
import { findSubject } from '../../domain/language/find-subject.ts';
import { saidDatesIn } from '../../domain/language/said-date.ts';
import type { TextSpan } from '../../domain/language/said-reader.ts';
import { thingsIn } from '../../domain/language/things-in.ts';
import { languages } from '../../domain/people/organisation.ts';
import { logForms } from '../../domain/plan/log-type.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { wordsOf } from '../../domain/text/words.ts';
import { defined } from '../../shared/defined.ts';
import type { Turn } from '../core/turn.ts';
import type { EntryDraft } from '../ports/conversation.ts';

const MINUTES = /(?<![\p{L}\p{N}])(?<minutes>\d{1,3})\s*min(?:ūt\p{L}*|ut\p{L}*|\.)?(?!\p{L})/iu;
const START = /(?<!\p{L})(?:plkst\.?|pulksten|at)\s*(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?!\d)/iu;
/** Parts what the session is from what it was on: not an hour. */
const COLON = /:(?=\s|$)/u;
/** What joined the topic to what stood before or behind it. */
const JOINTS = /^(?:[\s,;:.–-]+|(?:un|ar|in|on|the)\s+)+|[\s,;:–-]+$/giu;

/** What was said; whatever was not is left open. */
export function saidEntry(turn: Turn, text: string): Omit<EntryDraft, 'id' | 'plan' | 'row'> {
  const { organisation, today } = turn;
  const colon = COLON.exec(text)?.index;
  const head = colon === undefined ? text : text.slice(0, colon);
  const [code] = codesIn(organisation, head);
  const subject = thingsIn(head, { ...turn, member: turn.member }).find(({ kind }) => kind === 'subject');
  const schoolYear = currentSchoolYear(organisation.schoolYears, today);
  const day = saidDatesIn(head, { today, schoolYear, facing: 'back' }).find((one) => one.kind === 'date');
  const [minutes, start] = [MINUTES.exec(head), START.exec(head)];
  const form = formIn(turn, text);
  const said = [
    ...[code?.span, subject?.span, day?.kind === 'date' ? day.said : undefined, form?.span],
    ...[minutes, start].map((match) => match && spanOf(match)),
  ].flatMap((span) => span ?? []);
  const isTopic = ({ start: from }: TextSpan): boolean => colon === undefined || from > colon;
  const topic = without(text, [...said.filter(isTopic), ...(colon === undefined ? [] : [{ start: 0, end: colon }])]);
  return {
    form: form?.form ?? 'in-person',
    on: day?.kind === 'date' ? day.date : today,
    ...defined({
      about: code && `learner:${code.learner?.code ?? code.said}`,
      subject: subject && subjectIn(turn, head.slice(subject.span.start, subject.span.end)),
      minutes: minutes === null ? undefined : Number(minutes.groups?.minutes),
      start: start === null ? undefined : `${start.groups?.hour?.padStart(2, '0')}:${start.groups?.minute}`,
      topic: topic === '' ? undefined : topic,
    }),
  };
}

const spanOf = ({ index, 0: said }: RegExpExecArray): TextSpan => ({ start: index, end: index + said.length });

/** "attālināti", "klātienē", and the word before it where that only leads to it. */
function formIn({ services }: Turn, text: string) {
  const words = wordsOf(text);
  const says = languages.map(services.say);
  for (const form of logForms) {
    const stems = says.flatMap((say) => say.list(`log.form-words.${form}`));
    const word = words.find(({ folded }) => stems.some((stem) => folded.startsWith(foldText(stem).text)));
    if (word !== undefined) return { form, span: { start: word.start, end: word.end } };
  }
  return undefined;
}

function subjectIn({ organisation }: Turn, words: string): string | undefined {
  const found = findSubject(organisation, null, words);
  return found.length === 1 ? found[0]?.id : undefined;
}

const without = (text: string, spans: readonly TextSpan[]): string =>
  spans
    .toSorted((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
    .replace(JOINTS, '')
    .replace(/\s+(?=[,.;])/gu, '')
    .replace(/\s{2,}/gu, ' ')
    .trim();
