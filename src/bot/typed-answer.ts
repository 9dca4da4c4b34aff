/** A typed message as the answer to the question the person is at; choices are understood by number or by name. */
import { foldText } from '../domain/calendar/fold-text.ts';
import { findPerson } from '../domain/people/find-person.ts';
import { findSection, stepsOnPath } from '../domain/plan/on-path.ts';
import { liveRow } from '../domain/plan/place.ts';
import { noSection, type Row } from '../domain/plan/plan.ts';
import type { FieldType, StepType } from '../domain/plan/plan-type.ts';
import { walk } from '../domain/plan/walk.ts';
import { answerIn } from './acts/answer.ts';
import { retryView } from './acts/retry-view.ts';
import { triedBefore, withDraft } from './draft.ts';
import { enterSection } from './section-walk.ts';
import type { TapOf } from './tap.ts';
import { type Said, said, type Turn } from './turn.ts';
import { choicesOf, type Speaking } from './views/plan-words.ts';
import { type FormScope, idsOf, untried } from './views/step-form.ts';

export interface OpenQuestion {
  readonly to: Speaking;
  readonly scope: FormScope;
  readonly step: StepType;
}

/** The question this person is at; null where no question is open to typed words. */
export function openQuestion(turn: Turn, to: Speaking): OpenQuestion | null {
  const { focus } = turn.conversation;
  if (focus === undefined || focus.paused === true) return null;
  const section = findSection(to.context.type, to.context.plan, focus.section);
  if (section === undefined) return null;
  const wantedRow = focus.row === undefined || focus.row === 'new' ? focus.row : liveRow(to.context, focus.row);
  const position = walk(to.context, section);
  const derived = position.kind === 'step' ? position : undefined;
  const row: Row | 'new' | undefined = focus.step === undefined && wantedRow === undefined ? derived?.row : wantedRow;
  const steps =
    row === 'new' ? (section.type.list?.steps ?? []) : stepsOnPath({ ...to.context, section, ...(row && { row }) });
  const wanted = focus.step ?? (row === 'new' ? steps[0]?.id : undefined);
  const step = wanted === undefined ? derived?.step : steps.find((one) => one.id === wanted);
  return step === undefined ? null : { to, step, scope: { section, step: step.id, ...(row !== undefined && { row }) } };
}

/** Takes typed words as the answer; a question of several fields takes them as its first empty one and asks for the rest. */
export async function takeTyped(turn: Turn, { to, scope, step }: OpenQuestion, text: string): Promise<Said> {
  if (scope.section.type.sensitive === true) return sensitiveAsked(turn, to, scope);
  const tap = answerTap(to, scope);
  const [field] = step.fields;
  if (field !== undefined && step.fields.length === 1)
    return answerIn(turn, to, { tap, values: { [field.id]: chosen(to, scope, { field, text }) } });
  const typed = triedBefore(turn, to, scope).typed;
  const target =
    scope.row === undefined || scope.row === 'new' ? to.context.plan.sections[scope.section.key] : scope.row;
  const empty = step.fields.find(
    (one) => (typed[one.id] ?? (target ?? noSection).answers[step.id]?.values[one.id] ?? '') === '',
  );
  if (empty === undefined) return said(turn, retryView(turn, to, scope, { ...untried, typed }));
  const filled = { ...typed, [empty.id]: chosen(to, scope, { field: empty, text }) };
  const open = step.fields.some((one) => one.optional !== true && (filled[one.id] ?? '') === '');
  if (!open) return answerIn(turn, to, { tap, values: filled });
  return said(turn, retryView(turn, to, scope, { ...untried, typed: filled }), withDraft(turn, tap, filled));
}

/** A sensitive answer is never taken from a message: the form is offered, and the message is not kept. */
function sensitiveAsked(turn: Turn, to: Speaking, scope: FormScope): Said {
  const shown = enterSection(turn, to.context, scope.section.key);
  if (shown.view === null) return shown;
  const notice = { kind: 'notice', tone: 'warning', text: turn.say('section.not-by-message') } as const;
  return { ...shown, view: { ...shown.view, blocks: [notice, ...shown.view.blocks] } };
}

function answerTap(to: Speaking, scope: FormScope): TapOf<'answer'> {
  const target =
    scope.row === 'new' ? noSection : (scope.row ?? to.context.plan.sections[scope.section.key] ?? noSection);
  return { kind: 'answer', ...idsOf(to, scope), seen: String(target.revision), warned: '' };
}

interface Typed {
  readonly field: FieldType;
  readonly text: string;
}

function chosen(to: Speaking, scope: FormScope, { field, text }: Typed): string | readonly string[] {
  const place = { section: scope.section, inRow: scope.row !== undefined };
  const choices = choicesOf(to, place, field);
  const one = (words: string): string => {
    const wanted = foldText(words.trim()).text;
    const byNumber = /^\d+\.?$/u.test(wanted) ? choices[Number.parseInt(wanted, 10) - 1] : undefined;
    const byName = choices.filter((choice) => foldText(choice.label).text.startsWith(wanted));
    return byNumber?.value ?? (byName.length === 1 ? byName[0]?.value : undefined) ?? words.trim();
  };
  switch (field.kind) {
    case 'one':
    case 'reference':
      return one(text);
    case 'several':
      return text
        .split(/[,;]|\s(?:un|and)\s/u)
        .map(one)
        .filter((word) => word !== '');
    case 'person': {
      const people = findPerson(to.context.organisation, text, to.context.plan.class);
      return people.length === 1 ? (people[0]?.id ?? text) : text;
    }
    case 'text':
    case 'long-text':
    case 'number':
    case 'date':
      return text;
    default:
      return field satisfies never;
  }
}
