/** Begins a plan, from the subject's last one of the type where there is one; the type says how many may be in work at a time. */

import { gradeOf } from '../../domain/calendar/free-days.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { classOf, type PlanSubject } from '../../domain/people/subject.ts';
import { mayGoOnFrom, mayKnow, mayStart } from '../../domain/plan/access.ts';
import { startPlan } from '../../domain/plan/carry-forward.ts';
import { lastStatus, statusesInWork } from '../../domain/plan/life-cycle.ts';
import { type PlanPeriod, periodFrom } from '../../domain/plan/period.ts';
import { inTheWay, placeInWork } from '../../domain/plan/place-in-work.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { PlanType } from '../../domain/plan/plan-type.ts';
import { subjectsOfKind } from '../../domain/plan/subject-kinds.ts';
import { planTypes } from '../../domain/plan-types/registry.ts';
import { defined } from '../../shared/defined.ts';
import { overtaken, retryOnConflict } from '../../shared/retry-on-conflict.ts';
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import { withNotice } from '../core/with-notice.ts';
import { refuse } from '../plans/audited.ts';
import { contextOf } from '../plans/context-of.ts';
import { callOwners } from '../plans/open-plan.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import { planCode, statusName } from '../plans/views/plan-words.ts';
import type { PlaceInWork } from '../ports/plans.ts';
import { enterSection } from '../sections/enter-section.ts';
import { markWriting } from '../sections/mark-writing.ts';

/** What a member may begin: a type, and the subjects they may begin it about. */
export interface Startable {
  readonly type: PlanType;
  readonly subjects: readonly PlanSubject[];
}

/** Every type that this member may begin about somebody, in the order of the registry. */
export const startable = (turn: Turn): readonly Startable[] =>
  Object.values<PlanType>(planTypes).flatMap((type) => {
    const subjects = subjectsOfKind(type.about, turn.organisation).filter((about) => mayStart(turn, type, about));
    return subjects.length === 0 ? [] : [{ type, subjects }];
  });

/** Begins a plan of a type about a subject, where this member may and no other stands in its way. */
export async function beginPlan(turn: Turn, type: PlanType, about: PlanSubject): Promise<Reply> {
  if (!mayStart(turn, type, about)) return refuse(turn, 'start');
  const { kind, plan } = await retryOnConflict(`plan ${turn.id}`, () => addPlan(turn, type, about));
  // Whoever may not know of it hears the same as of what is not there.
  if (kind === 'hidden') return refuse(turn, 'start', noPlaceView(turn.say));
  if (kind === 'there') return alreadyThere(turn, contextOf(turn, plan));
  const begun = await callOwners(turn, contextOf(turn, plan));
  const section = type.sections[0]?.id ?? '';
  const entered = await enterSection(turn, await markWriting(turn, begun, section), section);
  return isOfOtherGrade(turn.organisation, type, about)
    ? withNotice(entered, turn.say(`${type.id}:grades`), 'info')
    : entered;
}

function isOfOtherGrade({ planGrades }: Organisation, { id, grades }: PlanType, about: PlanSubject): boolean {
  const meant = planGrades?.[id] ?? grades;
  const grade = gradeOf(classOf(about));
  return meant !== undefined && grade !== null && !meant.includes(grade);
}

/** The plan that was added, or the one that is in its way: in work, or the last one, which this member may not go on from. */
async function addPlan(turn: Turn, type: PlanType, about: PlanSubject) {
  const plans = await turn.services.plans.ofSubject(turn.organisation.id, about);
  const own = plans.filter((plan) => plan.type === type.id && plan.id !== turn.id);
  const period = periodFrom(type.period, turn.organisation.schoolYears, turn.today);
  const place = placeOf(type, about, period);
  const other = inTheWay(type, { about, period }, own);
  if (other !== undefined) return { kind: mayKnow(turn, type, other) ? 'there' : 'hidden', plan: other } as const;
  const last = own.find(({ status }) => status === lastStatus(type));
  if (last !== undefined && !mayGoOnFrom(turn, contextOf(turn, last))) return { kind: 'hidden', plan: last } as const;
  const number = await numberFor(turn, type, plans);
  const { plan, first } = startPlan({
    type,
    organisation: turn.organisation.id,
    about,
    period,
    by: turn.member.id,
    at: turn.now,
    arrival: turn.id,
    ...defined({ last, number }),
  });
  const added = await turn.services.plans.add(turn.organisation.id, plan, first, place);
  if (added === 'barred') return overtaken;
  turn.acts.did({ kind: 'plan-undo', plan: plan.id, arrival: turn.id });
  const stored = added === 'added' ? plan : await turn.services.plans.load(turn.organisation.id, plan.id);
  return { kind: 'begun', plan: stored ?? plan } as const;
}

/** A plan that this very arrival has begun keeps its number; undefined where the type has no series. */
async function numberFor(
  { services, organisation, id }: Turn,
  { series }: PlanType,
  plans: readonly Plan[],
): Promise<number | undefined> {
  if (series === undefined) return undefined;
  return plans.find((plan) => plan.id === id)?.number ?? services.plans.nextNumber(organisation.id, series);
}

/** What a plan in work has alone; undefined where any number may be in work. */
function placeOf(type: PlanType, about: PlanSubject, period: PlanPeriod): PlaceInWork | undefined {
  const name = placeInWork(type, { about, period });
  return name === null ? undefined : { name, statuses: statusesInWork(type) };
}

function alreadyThere(turn: Turn, context: PlanContext): Reply {
  const { say } = turn;
  const { plan } = context;
  const code = planCode({ context, say });
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
      text: say(plan.about.kind === 'learner' ? 'start.already.learner' : 'start.already.other', {
        code,
        status: statusName(say, plan.type, plan.status),
      }),
      actions: [action],
    }),
  );
}
