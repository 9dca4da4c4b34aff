/** Finishes minutes: what was agreed in a talk becomes rows of its plan, the rest stays with the meeting. */
import { advanceMeeting } from '../../domain/meetings/advance-meeting.ts';
import type { Meeting, Minutes } from '../../domain/meetings/meeting.ts';
import { agreementAnswers, talkAnswers, talkSection } from '../../domain/meetings/talk-of-plan.ts';
import type { SectionInstance } from '../../domain/plan/on-path.ts';
import { noSection, type SectionKey } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { walk } from '../../domain/plan/walk.ts';
import type { Turn } from '../core/turn.ts';
import { apply } from '../plans/open-plan.ts';
import { type AppliedAct, applyAct } from './open-meeting.ts';
import { planOfMeeting } from './plan-of-meeting.ts';

export interface FinishedMinutes {
  readonly applied: AppliedAct;
  /** Agreements that a plan could have taken: whether it took them. Null where there are none, or no such plan. */
  readonly inPlan: boolean | null;
  /** The section of the plan that the talk is written down in, and whether it can be handed over as it is. */
  readonly section?: { readonly key: SectionKey; readonly isReady: boolean };
}

/** May be done again: an agreement that is a row of the plan already is no second one. */
export async function finishMinutes(turn: Turn, meeting: Meeting): Promise<FinishedMinutes> {
  const wouldBe = advanceMeeting({ ...turn, meeting }, { kind: 'finish', rows: [] });
  const minutes = wouldBe.kind === 'moved' ? wouldBe.meeting.minutes : undefined;
  const context = minutes === undefined ? null : await planOfMeeting(turn, meeting);
  const section = context === null ? undefined : talkSection(context, meeting);
  if (minutes === undefined || context === null || section === undefined)
    return { applied: await applyAct(turn, meeting, { kind: 'finish', rows: [] }), inPlan: null };
  const { rows, now } = await rowsInPlan(turn, { context, section, minutes });
  const applied = await applyAct(turn, meeting, { kind: 'finish', rows });
  const isAll = minutes.agreements.every(({ id, row }) => row !== undefined || rows.includes(id));
  const { kind } = walk(now, section);
  const isReady = kind === 'ready' || kind === 'rows';
  const inPlan = minutes.agreements.length === 0 ? null : isAll;
  return { applied, inPlan, section: { key: section.key, isReady } };
}

/** A talk whose minutes are to be written into a plan, and the section for them. */
interface Talk {
  readonly context: PlanContext;
  readonly section: SectionInstance;
  readonly minutes: Minutes;
}

interface RowsInPlan {
  readonly rows: readonly string[];
  readonly now: PlanContext;
}

/** The ids of the agreements that are rows now. A plan that is not open for them, or not to this person, takes none. */
async function rowsInPlan(turn: Turn, talk: Talk): Promise<RowsInPlan> {
  const { section, minutes } = talk;
  let now = await withTalk(turn, talk);
  const rows: string[] = [];
  for (const agreement of minutes.agreements.filter(({ row }) => row === undefined)) {
    const applied = await apply(turn, now, {
      kind: 'add-row',
      id: agreement.id,
      by: turn.member.id,
      section: section.key,
      answers: agreementAnswers(talk.context, agreement),
    });
    if (applied.kind !== 'moved') return { rows, now };
    now = applied.context;
    rows.push(agreement.id);
  }
  return { rows, now };
}

/** The plan with the day of the talk and who was there, where it did not know them. */
async function withTalk(turn: Turn, { context, section, minutes }: Talk): Promise<PlanContext> {
  const answers = talkAnswers(context, minutes);
  if (answers.length === 0) return context;
  const seen = (context.plan.sections[section.key] ?? noSection).revision;
  const by = turn.member.id;
  return (await apply(turn, context, { kind: 'answer', id: `${turn.id}.talk`, by, answers, seen })).context;
}
