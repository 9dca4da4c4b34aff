/** From the position in a section to what is shown next, and what the conversation remembers of it. */
import { mayAnswer, maySee, seesRowsOf } from '../../domain/plan/access.ts';
import { formRow, mayBeRowless, rowId } from '../../domain/plan/form-scope.ts';
import { closedGate } from '../../domain/plan/gates.ts';
import { isOpenNow, liveRow } from '../../domain/plan/guard.ts';
import { findSection, looksAt, rowsOf, type SectionInstance, stepsOnPath } from '../../domain/plan/on-path.ts';
import { noSection, type Row } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { StepType } from '../../domain/plan/plan-type.ts';
import { type Position, reach, walk } from '../../domain/plan/walk.ts';
import { defined } from '../../shared/defined.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { closedView, noPlaceView } from '../plans/views/closed.ts';
import type { Speaking } from '../plans/views/plan-words.ts';
import type { Conversation, Focus } from '../ports/conversation.ts';
import type { View } from '../ports/view.ts';
import { triedBefore } from './draft.ts';
import { carriedView } from './views/carried.ts';
import { type Question, questionView } from './views/question.ts';
import { rowsView } from './views/rows.ts';
import { openFormView } from './views/section-form.ts';
import { namedRowsView, sectionReviewView } from './views/section-review.ts';

/** A step the person asked for, instead of the one that is next. */
export interface Wanted {
  readonly step?: string;
  readonly row?: string;
}

/** Shows where a section stands to a person who entered it, went on in it or came back to it. */
export function enterSection(turn: Turn, context: PlanContext, key: string, wanted: Wanted = {}): Reply {
  const to = { context, say: turn.say };
  const section = findSection(context.type, context.plan, key);
  if (section === undefined) return reply(turn, noPlaceView(turn.say));
  if (!maySee(turn, context.plan, section)) {
    if (!seesRowsOf(turn, context, section)) return reply(turn, noPlaceView(turn.say));
    return reply(turn, namedRowsView(turn, to, section), withoutFocus(turn.conversation));
  }
  const position = wantedPosition(context, section, wanted) ?? walk(context, section);
  // Rows may be open for longer than their section, and one that was begun is gone on with.
  const what =
    wanted.row !== undefined || (position.kind === 'step' && position.row !== undefined) ? 'rows' : 'section';
  if (!mayAnswer(turn, context, section) || !isOpenNow(context, section, what)) {
    return reply(turn, sectionReviewView(turn, to, section, false), withoutFocus(turn.conversation));
  }
  const gate = closedGate(context, section.type.gates ?? [], section);
  if (gate !== null) return reply(turn, closedView(turn, to, section, gate), withoutFocus(turn.conversation));
  return reply(
    turn,
    positionView(turn, to, { section, position }),
    withFocus(turn.conversation, { ...focusOf(context, key, wanted), ...askedIn(context, key, position) }),
  );
}

function wantedPosition(context: PlanContext, section: SectionInstance, { step, row: id }: Wanted): Position | null {
  const row = id === undefined || id === 'new' ? id : liveRow(context, id);
  const isElsewhere = typeof row === 'object' && row.section !== section.key;
  if (isElsewhere || (id !== undefined && row === undefined)) return null;
  const wantedStep = step ?? (row === 'new' ? section.type.list?.steps[0]?.id : undefined);
  if (wantedStep === undefined) return null;
  const found = reach(context, section, { step: wantedStep, ...defined({ row }) });
  if (typeof found === 'string') return null;
  if ('kind' in found) return null;
  const steps = stepsOnPath({ ...context, section, row });
  return {
    kind: 'step',
    step: found,
    index: steps.indexOf(found),
    of: steps.length,
    ...(row !== undefined && { row: row as Row | 'new' }),
  };
}

function positionView(
  turn: Turn,
  to: Speaking,
  { section, position }: { readonly section: SectionInstance; readonly position: Position },
): View {
  switch (position.kind) {
    case 'step':
      return stepView(turn, to, section, position);
    case 'closed':
      return closedView(turn, to, section, position.gate);
    case 'carried':
      return carriedView(to, section, false);
    case 'rows':
      return asksAlone(to, section) ? sectionReviewView(turn, to, section, false) : rowsView(turn, to, section);
    case 'ready':
    case 'done':
      return sectionReviewView(turn, to, section, false);
    default:
      return position satisfies never;
  }
}

/** Where there need be no rows and are none, what a section asks besides is looked through. */
const asksAlone = ({ context: { plan } }: Speaking, { key, type }: SectionInstance): boolean =>
  mayBeRowless(type) && type.steps.length > 0 && rowsOf(plan, key).length === 0;

function stepView(
  turn: Turn,
  to: Speaking,
  section: SectionInstance,
  position: Extract<Position, { kind: 'step' }>,
): View {
  const row = position.row === undefined ? {} : { row: position.row };
  if (turn.conversation.mode === 'form' || section.type.sensitive === true)
    return openFormView(turn, to, { section, ...defined({ row: formRow(to.context, section, position.row) }) });
  const tried = triedBefore(turn, to, { section, step: position.step.id, ...row });
  const question = questionOf(to.context, section, position);
  return questionView(turn, to, question, { asForm: false, tried });
}

export function questionOf(
  context: PlanContext,
  section: SectionInstance,
  position: Extract<Position, { kind: 'step' }>,
): Question {
  const { step, index, of, row } = position;
  const next =
    row === undefined ? nextStep(context, section, step) : stepsOnPath({ ...context, section, row })[index + 1];
  return { section, step, index, of, ...defined({ row, next }) };
}

function nextStep(context: PlanContext, section: SectionInstance, step: StepType): StepType | 'depends' | undefined {
  const all = section.type.steps;
  const onPath = stepsOnPath({ ...context, section });
  const next = onPath[onPath.indexOf(step) + 1];
  const between = all.slice(all.indexOf(step) + 1, next === undefined ? all.length : all.indexOf(next) + 1);
  const depends = between.some((one) => one.when !== undefined && looksAt(one.when, section.type, step));
  return depends ? 'depends' : next;
}

function askedIn({ plan }: PlanContext, key: string, position: Position): Pick<Focus, 'asked'> {
  if (position.kind !== 'step') return {};
  const { step, row } = position;
  const target = row === 'new' ? noSection : (row ?? plan.sections[key] ?? noSection);
  const id = rowId(row);
  return { asked: { step: step.id, seen: target.revision, ...defined({ row: id }) } };
}

const focusOf = (context: PlanContext, section: string, { step, row }: Wanted): Focus => ({
  plan: context.plan.id,
  type: context.type.id,
  section,
  ...defined({ step, row }),
});

const withFocus = (conversation: Conversation, focus: Focus): Conversation => ({ ...conversation, focus });

function withoutFocus({ focus: _, ...rest }: Conversation): Conversation {
  return rest;
}
