/** A typed message as the answer to the question the person is at; choices are understood by number or by name. */

import { findPerson } from '../../domain/language/find-person.ts';
import { readPeriod } from '../../domain/language/said-period.ts';
import { classOf } from '../../domain/people/subject.ts';
import { readStepIn } from '../../domain/plan/choices.ts';
import type { FieldType } from '../../domain/plan/field-type.ts';
import type { FormScope } from '../../domain/plan/form-scope.ts';
import { liveRow } from '../../domain/plan/guard.ts';
import { findSection, stepsOnPath } from '../../domain/plan/on-path.ts';
import type { StepType } from '../../domain/plan/plan-type.ts';
import type { ReadStep } from '../../domain/plan/read-values.ts';
import { spanNames } from '../../domain/plan/span.ts';
import { defined } from '../../shared/defined.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { noticeAbove, withNotice } from '../core/with-notice.ts';
import type { Speaking } from '../plans/views/plan-words.ts';
import { choiceWords, shortened, valueWords } from '../plans/views/value-words.ts';
import type { FormValues, View } from '../ports/view.ts';
import { type AnswerTap, answerIn } from './answer-section.ts';
import { offered, type Slot, slotFor, slotsOf } from './answer-slots.ts';
import { askedSince } from './asked-since.ts';
import { triedBefore, withDraft } from './draft.ts';
import { enterSection } from './enter-section.ts';
import { retryView } from './retry-view.ts';
import { saidChoice, saidChoices } from './said-choices.ts';
import { askedBelowView, longestSaid } from './views/closed-question.ts';
import { idsOf } from './views/step-form.ts';

export interface OpenQuestion {
  readonly to: Speaking;
  readonly scope: FormScope;
  readonly step: StepType;
  /** The revision that the person saw. */
  readonly seen: number;
}

/** The question this person is at; null where no question is open to typed words. */
export function openQuestion(turn: Turn, to: Speaking): OpenQuestion | null {
  const { focus } = turn.conversation;
  if (focus === undefined || focus.paused === true) return null;
  const section = findSection(to.context.type, to.context.plan, focus.section);
  if (section === undefined) return null;
  const asked = askedSince(turn, to.context, focus);
  if (asked === undefined) return null;
  const row = asked.row === undefined || asked.row === 'new' ? asked.row : liveRow(to.context, asked.row);
  if (asked.row !== undefined && row === undefined) return null;
  const steps = stepsOnPath({ ...to.context, section, row });
  const step = steps.find((one) => one.id === asked.step);
  if (step === undefined) return null;
  return { to, step, seen: asked.seen, scope: { section, step: step.id, ...defined({ row }) } };
}

/** Whether words name a choice of the open question, or several: then they are its answer, whatever else they are called. */
export function isChoiceNamed({ to, scope, step }: OpenQuestion, text: string): boolean {
  const place = { section: scope.section, inRow: scope.row !== undefined, row: scope.row };
  return step.fields.some((field) => {
    const choices = choiceWords(to, place, field);
    if (choices.length === 0) return false;
    const said = saidChoices(to.say, choices, text);
    return said.length > 0 && said.every((value) => choices.some((choice) => choice.value === value));
  });
}

/** Takes typed words as the answer; in a question of several fields they replace the first that was not right, else they go into the first that is empty. */
export async function takeTyped(turn: Turn, { to, scope, step, seen }: OpenQuestion, text: string): Promise<Reply> {
  if (scope.section.type.sensitive === true) return formAsked(turn, to, { scope, notice: 'section.not-by-message' });
  if (turn.conversation.mode === 'form') return formAsked(turn, to, { scope, notice: 'section.by-form' });
  const tap = answerTap(to, scope, seen);
  const slots = slotsOf(to, scope, step);
  const [only, ...others] = slots;
  if (only !== undefined && others.length === 0)
    return answerIn(turn, to, { tap, values: { [only.name]: chosen(to, scope, { field: only.field, text }) } });
  const { typed } = triedBefore(turn, to, scope);
  const next = slotFor(slots, typed, faultsOf(to, { scope, step }, typed));
  if (next === undefined) return formAsked(turn, to, { scope, notice: 'section.all-filled' });
  const said = bothDays(to, next.field, text) ?? { [next.name]: chosen(to, scope, { field: next.field, text }) };
  const filled = { ...offered(slots), ...typed, ...said };
  const left = slots.filter((slot) => (filled[slot.name] ?? '') === '' && isAsked(slot, next));
  const read = faultsOf(to, { scope, step }, filled);
  const isFaulty = Object.keys(said).some((name) => read.problems[name] !== undefined);
  if (left.length === 0 && !isFaulty) return answerIn(turn, to, { tap, values: filled });
  const view = retryView(turn, to, scope, { ...read, typed: filled });
  const shown = isFaulty
    ? unheardView(to, view, { field: next.field, text })
    : noticeAbove(view, heardWords(to, scope, { slot: next, read, text, left }), 'success');
  return { ...reply(turn, shown, withDraft(turn, tap, filled)), closed: askedBelowView(to, scope) };
}

/** Of two texts the second is asked for, too, though it may be left empty; what is only added to a choice is not. */
const isAsked = ({ field }: Slot, after: Slot): boolean =>
  field.optional !== true || (isWritten(field) && isWritten(after.field));

/** What was written stands in its field with what is wrong; what was to be chosen or read stands nowhere. */
const unheardView = (to: Speaking, view: View, { field, text }: Typed): View =>
  isWritten(field) ? view : noticeAbove(view, to.say('question.not-taken', { text }), 'warning');

interface Heard {
  readonly slot: Slot;
  readonly read: ReadStep;
  readonly text: string;
  /** What is empty still. */
  readonly left: readonly Slot[];
}

/** Into which field the words went and how they were understood, and that the rest may be passed over where it may. */
function heardWords(to: Speaking, { section, row }: FormScope, { slot, read, text, left }: Heard): string {
  const { name, field, label } = slot;
  const place = { section, inRow: row !== undefined, row };
  const value = read.values[field.id];
  // One of several places of a field is said as it was typed.
  const words = name === field.id ? valueWords(to, place, { field, value, short: true }) : text;
  const answered = to.say('question.answered', { label, value: shortened(words, longestSaid) });
  const mayPass = left.every(({ field: { optional } }) => optional === true);
  return mayPass ? `${answered}\n${to.say('question.may-pass', { count: left.length })}` : answered;
}

/** What of a question may be kept where the rest is passed over: what was typed in it so far and is right. */
export function typedSoFar(turn: Turn, { to, scope, step }: OpenQuestion): FormValues {
  const { typed } = triedBefore(turn, to, scope);
  const { problems } = faultsOf(to, { scope, step }, typed);
  return Object.fromEntries(Object.entries(typed).filter(([name]) => problems[name] === undefined));
}

/** What is wrong with what stands in the form; what is empty yet is no fault. */
function faultsOf(to: Speaking, { scope, step }: Pick<OpenQuestion, 'scope' | 'step'>, filled: FormValues): ReadStep {
  const read = readStepIn({ ...to, ...scope }, step, filled);
  const problems = Object.entries(read.problems).filter(([, { kind }]) => kind !== 'required');
  return { ...read, problems: Object.fromEntries(problems) };
}

/** Whether the words themselves are the answer, so that they stand in its field whatever is wrong with them. */
const isWritten = ({ kind }: FieldType): boolean => kind === 'text' || kind === 'long-text';

/** A period said at once ("no 1. septembra līdz 18. decembrim"); null where it is one day, or none. */
function bothDays({ context }: Speaking, field: FieldType, text: string): FormValues | null {
  if (field.kind !== 'span') return null;
  const said = readPeriod(text, { today: context.today });
  if (said === null || said.to === null || said.to === said.from) return null;
  const names = spanNames(field);
  return { [names.from]: said.from, [names.to]: said.to };
}

/** A sensitive answer is never taken from a message, nor one to a question that stands in a form unseen: the form is offered. */
function formAsked(
  turn: Turn,
  to: Speaking,
  {
    scope,
    notice: key,
  }: {
    readonly scope: FormScope;
    readonly notice: 'section.not-by-message' | 'section.by-form' | 'section.all-filled';
  },
): Reply {
  const { step, row } = turn.conversation.focus ?? {};
  const wanted = defined({ step, row });
  return withNotice(enterSection(turn, to.context, scope.section.key, wanted), turn.say(key), 'warning');
}

const answerTap = (to: Speaking, scope: FormScope, seen: number): AnswerTap => ({
  ...idsOf(to, scope),
  seen,
  warned: false,
});

interface Typed {
  readonly field: FieldType;
  readonly text: string;
}

function chosen(to: Speaking, scope: FormScope, { field, text }: Typed): string | readonly string[] {
  const place = { section: scope.section, inRow: scope.row !== undefined, row: scope.row };
  const choices = choiceWords(to, place, field);
  switch (field.kind) {
    case 'reference':
      return field.many === true ? saidChoices(to.say, choices, text) : saidChoice(choices, text);
    case 'one':
    case 'ratings':
      return saidChoice(choices, text);
    case 'several':
      return saidChoices(to.say, choices, text);
    case 'person': {
      const people = findPerson(to.context.organisation, text, classOf(to.context.plan.about));
      return people.length === 1 ? (people[0]?.id ?? text) : text;
    }
    case 'text':
    case 'long-text':
    case 'number':
    case 'date':
    case 'time':
    case 'span':
      return text;
    default:
      return field satisfies never;
  }
}
