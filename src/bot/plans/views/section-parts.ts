/** Parts that the views of a section share: its heading, progress, who else is writing, and the ways on from it. */

import { mayReturn, maySee } from '../../../domain/plan/access.ts';
import { rowId } from '../../../domain/plan/form-scope.ts';
import { returnOf } from '../../../domain/plan/life-cycle.ts';
import { neededSections, type SectionInstance } from '../../../domain/plan/on-path.ts';
import { noSection, type Row } from '../../../domain/plan/plan.ts';
import { othersWriting } from '../../../domain/plan/writing.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { readerWords } from '../../core/views/role-words.ts';
import type { Action, Block, Progress } from '../../ports/view.ts';
import { memberName, planCode, type Speaking } from './plan-words.ts';
import { sectionTitle } from './section-title.ts';

/** "J-07 · Psihologa ieraksts" */
export const sectionHeading = (to: Speaking, section: SectionInstance): string =>
  `${planCode(to)} · ${sectionTitle(to, section)}`;

export const progressOf = (to: Speaking, index: number, of: number): Progress => ({
  text: to.say('progress', { step: index + 1, of }),
  done: index,
  of,
});

export function writingNotice(to: Speaking, section: SectionInstance, self: string): readonly Block[] {
  const names = othersWriting(to.context, section, self).map((member) => memberName(to, member));
  if (names.length === 0) return [];
  const text = to.say('section.writing-too', { names: names.join(', '), count: names.length });
  return [{ kind: 'notice', tone: 'warning', text }];
}

/**
 * That a section came back, and with what comment, as long as it is not handed over again.
 * @param isForm what a sensitive section came back with is read in its form only, never in a chat
 */
export function returnedNotice(to: Speaking, section: SectionInstance, isForm = false): readonly Block[] {
  const { returned } = to.context.plan.sections[section.key] ?? noSection;
  if (returned === undefined) return [];
  const name = memberName(to, returned.by);
  const text =
    section.type.sensitive === true && !isForm
      ? to.say('section.returned-with-comment', { name })
      : to.say('section.returned', { name, comment: returned.comment });
  return [{ kind: 'notice', tone: 'warning', text }];
}

/** Back and pause: on every question. */
export const wayActions = ({ say }: Turn): readonly Action[] => [
  { label: say('action.back'), token: tokenOf({ kind: 'command', command: 'back' }) },
  { label: say('action.pause'), token: tokenOf({ kind: 'command', command: 'pause' }) },
];

/** Opens the form of a whole section, or of a whole row. */
export const wholeFormAction = (to: Speaking, { key }: SectionInstance, row: Row | 'new' | undefined): Action => ({
  label: to.say('action.whole-form'),
  token: tokenOf({
    kind: 'form',
    plan: to.context.plan.id,
    section: key,
    step: '*',
    row: rowId(row),
    type: to.context.type.id,
  }),
});

export const statusAction = (to: Speaking): Action => ({
  label: to.say('action.status'),
  token: tokenOf({ kind: 'status', plan: to.context.plan.id }),
});

/** The same after a task, unless whoever only carries it out would find nothing there. */
export const statusAfterTask = (to: Speaking): readonly Action[] =>
  to.context.type.taskAlone === true ? [] : [statusAction(to)];

/** The review of the plan's semesters as one page. */
export const reviewAction = (to: Speaking): Action => ({
  label: to.say('review.open'),
  token: tokenOf({ kind: 'review', plan: to.context.plan.id }),
});

/** The way to that review, for those who may read of it, once there is something to look back on. */
export function reviewActions(turn: Turn, to: Speaking): readonly Action[] {
  const { plan, type } = to.context;
  const begun = neededSections(type, plan).some(
    (section) =>
      section.type.lookback !== undefined &&
      maySee(turn, plan, section) &&
      (section.type.openIn.includes(plan.status) || plan.sections[section.key] !== undefined),
  );
  return begun ? [reviewAction(to)] : [];
}

export const undoAction = (to: Pick<Speaking, 'say'>): Action => ({
  label: to.say('action.undo'),
  token: tokenOf({ kind: 'command', command: 'undo' }),
});

/** Sending a handed-over section back, for those who may. */
export function returnAction(turn: Turn, to: Speaking, section: SectionInstance): readonly Action[] {
  const { plan, type } = to.context;
  const transition = returnOf(type, plan.status);
  const state = plan.sections[section.key] ?? noSection;
  const isIn = transition?.from.includes(plan.status) === true || section.type.openIn.includes(plan.status);
  if (transition === undefined || state.finished === undefined || !isIn || state.finished.by === turn.member.id)
    return [];
  if (!mayReturn(turn, plan, section, transition.by)) return [];
  const token = tokenOf({ kind: 'ask-return', plan: plan.id, section: section.key, type: type.id });
  return [{ label: to.say('action.return'), token }];
}

/** Who reads a sensitive section besides whoever writes it. @param where it is written, or what it holds is left out */
export function readersNotice(
  { say, context: { organisation } }: Speaking,
  { type, planType }: SectionInstance,
  where: 'who-reads' | 'sensitive' = 'who-reads',
): readonly Block[] {
  if (type.sensitive !== true) return [];
  const readers = type.readers.filter((role) => role !== 'subject' && role !== 'starter' && role !== 'addressee');
  const text =
    planType.addressee === undefined
      ? say(`section.${where}`, { who: readerWords({ say, organisation }, readers) })
      : say('section.between-two');
  return [{ kind: 'notice', tone: 'info', text }];
}
