/** Begins a plan for a learner, from the last one where there is one; a learner has one plan in work at a time. */

import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import { learnerByCode } from '../../domain/language/learner-by-code.ts';
import { mayKnow, mayStart } from '../../domain/plan/access.ts';
import { startPlan } from '../../domain/plan/carry-forward.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { planTypes } from '../../domain/plan-types/index.ts';
import { defined } from '../../shared/defined.ts';
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import { contextOf } from '../plans/context-of.ts';
import { activeStatuses } from '../plans/find-plans.ts';
import { callOwners } from '../plans/open-plan.ts';
import { noPlaceView, noRightView } from '../plans/views/closed.ts';
import { enterSection } from '../sections/enter-section.ts';
import { markWriting } from '../sections/mark-writing.ts';

export async function beginPlan(turn: Turn, code: string): Promise<Reply> {
  const type = planTypes.iip;
  const learner = learnerByCode(turn.organisation, code);
  if (learner === null) return reply(turn, noPlaceView(turn.say));
  if (!mayStart(turn, type, learner)) return reply(turn, noRightView(turn.say));
  const plans = await turn.services.plans.ofLearner(turn.organisation.id, learner.code);
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
    ...defined({ last }),
  });
  const added = await turn.services.plans.add(turn.organisation.id, plan, first);
  const stored = added === 'added' ? plan : ((await turn.services.plans.load(turn.organisation.id, plan.id)) ?? plan);
  const begun = await callOwners(turn, contextOf(turn, stored));
  const section = type.sections[0]?.id ?? '';
  return enterSection(turn, await markWriting(turn, begun, section), section);
}

function alreadyThere(turn: Turn, plan: Plan): Reply {
  const { say } = turn;
  const context = contextOf(turn, plan);
  const action = {
    label: say('action.open'),
    token: tokenOf({ kind: 'plan', plan: plan.id }),
    style: 'primary',
  } as const;
  return reply(
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
