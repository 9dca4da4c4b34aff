/** Begins a plan for a learner, from the last one where there is one; a learner has one plan in work at a time. */

import { currentSchoolYear } from '../domain/calendar/school-year.ts';
import { mayKnow, mayStart } from '../domain/people/access.ts';
import { learnerByCode } from '../domain/people/learner-by-code.ts';
import { startPlan } from '../domain/plan/carry-forward.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { planTypes } from '../domain/plan-types/index.ts';
import { activeStatuses } from './commands/plans-of.ts';
import { contextOf } from './context-of.ts';
import { callOwners } from './desk.ts';
import { markWriting } from './mark-writing.ts';
import { enterSection } from './section-walk.ts';
import { tokenOf } from './tap.ts';
import { type Said, said, type Turn } from './turn.ts';
import { noPlaceView, noRightView } from './views/closed.ts';
import { messageView } from './views/message.ts';

export async function beginPlan(turn: Turn, code: string): Promise<Said> {
  const type = planTypes.iip;
  const learner = learnerByCode(turn.organisation, code);
  if (learner === null) return said(turn, noPlaceView(turn.say));
  if (!mayStart(turn, type, learner)) return said(turn, noRightView(turn.say));
  const plans = await turn.world.plans.ofLearner(turn.organisation.id, learner.code);
  const active = plans.find((plan) => activeStatuses.includes(plan.status) && plan.id !== turn.id);
  if (active !== undefined) return alreadyThere(turn, active);
  const last = plans.find((plan) => plan.status === 'closed' && plan.type === type.id);
  const { plan, first } = startPlan({
    type,
    organisation: turn.organisation.id,
    learner,
    schoolYear: currentSchoolYear(turn.organisation.schoolYears, turn.today)?.id ?? yearOf(turn.today),
    by: turn.member.id,
    at: turn.now,
    arrival: turn.id,
    ...(last !== undefined && { last }),
  });
  const added = await turn.world.plans.add(turn.organisation.id, plan, first);
  const stored = added === 'added' ? plan : ((await turn.world.plans.load(turn.organisation.id, plan.id)) ?? plan);
  const begun = await callOwners(turn, contextOf(turn, stored));
  const section = type.sections[0]?.id ?? '';
  return enterSection(turn, await markWriting(turn, begun, section), section);
}

function alreadyThere(turn: Turn, plan: Plan): Said {
  const { say } = turn;
  const context = contextOf(turn, plan);
  const action = {
    label: say('action.open'),
    token: tokenOf({ kind: 'plan', plan: plan.id }),
    style: 'primary',
  } as const;
  return said(
    turn,
    messageView({
      name: 'refused',
      title: say('start.title'),
      text: say('start.already', { code: plan.learner, status: say(`plan-status.${plan.status}`) }),
      actions: mayKnow(turn, context.type, plan) ? [action] : [],
    }),
  );
}

/** The school year of a day where the organisation has no calendar for it: they begin in September. */
function yearOf(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);
  return `${year}/${year + 1}`;
}
