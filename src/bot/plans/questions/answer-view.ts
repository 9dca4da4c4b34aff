/** The answer to a question about plans: the number and what it counts, then one screen of what was found, and the way to the rest. */
import { addDays } from '../../../domain/calendar/local-date.ts';
import { type PlanQuestion, writeQuestion } from '../../../domain/language/plan-question.ts';
import { classOf } from '../../../domain/people/subject.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { unbroken } from '../../core/non-breaking.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { memberName } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import type { Action, Block, Item, View } from '../../ports/view.ts';
import { nameOfSubject, planTitle, statusName } from '../views/plan-words.ts';
import type { Change } from './changes.ts';
import type { Owed } from './owed.ts';
import { isNarrow, scopeWords } from './question-words.ts';

export type Found = { readonly isAnyKnown: boolean } & (
  | { readonly kind: 'owed' | 'workload'; readonly owed: readonly Owed[] }
  | { readonly kind: 'plans'; readonly plans: readonly PlanContext[] }
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
);

/** Entries that a phone shows at once. */
const screen = 8;

/** An entry, with the heading that it stands under. */
interface Line {
  readonly under: string;
  readonly item: Item;
}

export function answerView(turn: Turn, question: PlanQuestion, found: Found): View {
  const { say } = turn;
  const { asks, page = 0, unknown } = question;
  const lines = linesOf(turn, question, found);
  const shown = lines.slice(page * screen, (page + 1) * screen);
  const scope = scopeWords(turn, question);
  const key = asks === 'without' ? `without-${question.part}` : asks;
  const counted = say(`answer.${key}`, { count: lines.length, scope });
  const none =
    found.isAnyKnown || isNarrow(question)
      ? say('answer.none', { what: say(`answer.what.${key}`), scope })
      : say('overdue.no-plans');
  const missing = unknown.map((one) => say('answer.no-such', { said: one }));
  const isMissed = unknown.length > 0 && lines.length === 0;
  return messageView({
    name: asks === 'late' ? 'overdue' : 'overview',
    title: say(`answer.title.${key}`),
    text: [...missing, ...(isMissed ? [] : [lines.length === 0 ? none : counted])],
    blocks: grouped(shown),
    actions: pages(turn, question, lines.length),
  });
}

function linesOf(turn: Turn, question: PlanQuestion, found: Found): readonly Line[] {
  switch (found.kind) {
    case 'owed':
      return question.asks === 'late'
        ? lateLines(turn, found.owed)
        : found.owed.map((one) => ({ under: bandOf(turn, one), item: owedItem(turn, one) }));
    case 'workload':
      return workload(turn, found.owed);
    case 'plans':
      return found.plans.map((context) => ({ under: '', item: planItem(turn, context) }));
    case 'changes':
      return found.changes
        .toSorted((one, other) => (one.at < other.at ? 1 : -1))
        .map(({ context, title, detail }) => ({
          under: '',
          item: { title, detail, action: openAction(turn, context) },
        }));
    default:
      return found satisfies never;
  }
}

/** What is late stands by class, the longest first. */
function lateLines(turn: Turn, owed: readonly Owed[]): readonly Line[] {
  const classOfOwed = ({ context }: Owed): string => classOf(context.plan.about) ?? '';
  return owed
    .toSorted((one, other) => classOfOwed(one).localeCompare(classOfOwed(other)) || other.late - one.late)
    .map((one) => {
      const inClass = classOfOwed(one);
      const count = owed.filter((other) => classOfOwed(other) === inClass).length;
      const { title, holders, late } = one;
      return {
        under: turn.say(inClass === '' ? 'overdue.others' : 'overdue.class', { class: inClass, count }),
        item: {
          title,
          ...(holders !== '' && { detail: holders }),
          mark: { text: turn.say('mark.late', { count: late }), tone: 'bad' },
        },
      };
    });
}

function bandOf({ say, today }: Turn, { due, late }: Owed): string {
  if (late > 0) return say('answer.band.late');
  if (due === null) return say('answer.band.no-day');
  if (due <= addDays(today, 7)) return say('answer.band.week');
  return say(due <= addDays(today, 30) ? 'answer.band.month' : 'answer.band.later');
}

function owedItem(turn: Turn, { context, title, holders, due, late }: Owed): Item {
  const { say } = turn;
  const when = due === null ? [] : [say('status.due', { date: dayIn(turn, due, 'nominative') })];
  return {
    title,
    detail: [...nameOfSubject(context), holders, ...when].filter((part) => part !== '').join(' · '),
    ...(late > 0 && { mark: { text: say('mark.late', { count: late }), tone: 'bad' as const } }),
    action: openAction(turn, context),
  };
}

const planItem = (turn: Turn, context: PlanContext): Item => ({
  title: planTitle({ context, say: turn.say }),
  detail: [...nameOfSubject(context), statusName(turn.say, context.plan.type, context.plan.status)].join(' · '),
  action: openAction(turn, context),
});

const openAction = ({ say }: Turn, { plan }: PlanContext): Action => ({
  label: say('action.open'),
  token: tokenOf({ kind: 'status', plan: plan.id }),
});

/** Who carries most first. */
function workload(turn: Turn, owed: readonly Owed[]): readonly Line[] {
  const { say } = turn;
  const people = [...new Set(owed.flatMap(({ who }) => who.slice(0, 1)))];
  return people
    .map((id) => {
      const theirs = owed.filter(({ who }) => who[0] === id);
      return { id, all: theirs.length, late: theirs.filter(({ late }) => late > 0).length };
    })
    .toSorted((one, other) => other.all - one.all)
    .map(({ id, all, late }) => ({
      under: '',
      item: {
        title: memberName(turn, id),
        detail: say('answer.load', { count: all, late }),
        action: {
          label: say('action.open'),
          token: tokenOf({ kind: 'said', command: 'ask', rest: `work members=${id}` }),
        },
      },
    }));
}

function grouped(lines: readonly Line[]): readonly Block[] {
  const headings = [...new Set(lines.map(({ under }) => under))];
  return headings.flatMap((heading): readonly Block[] => [
    ...(heading === '' ? [] : [{ kind: 'heading' as const, text: heading }]),
    { kind: 'items', items: lines.filter(({ under }) => under === heading).map(({ item }) => item) },
  ]);
}

function pages({ say }: Turn, question: PlanQuestion, count: number): readonly Action[] {
  const { page = 0, asks } = question;
  const at = (place: number): string =>
    tokenOf({
      kind: 'said',
      command: asks === 'late' ? 'overdue' : 'ask',
      rest: writeQuestion({ ...question, page: place }),
    });
  const left = count - (page + 1) * screen;
  return [
    ...(left > 0 ? [{ label: unbroken(say('answer.more', { count: left })), token: at(page + 1) }] : []),
    ...(page > 0 ? [{ label: say('action.back'), token: at(page - 1) }] : []),
  ];
}
