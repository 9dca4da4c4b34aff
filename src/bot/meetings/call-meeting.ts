/** Begins a meeting: its kind, whom it is about, and who usually comes; saved at once, changed as the organiser likes. */

import { ruleOf } from '../../domain/duties/check-context.ts';
import { maySeeDuty } from '../../domain/duties/duty-access.ts';
import { meetingToCall } from '../../domain/duties/endings-of.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import { type Meeting, type MeetingKind, meetingKinds } from '../../domain/meetings/meeting.ts';
import { mayCall } from '../../domain/meetings/meeting-access.ts';
import { usualPeople } from '../../domain/meetings/plan-meeting.ts';
import { classOf, type PlanSubject } from '../../domain/people/subject.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { PlanType } from '../../domain/plan/plan-type.ts';
import { isSameSubject, subjectKey, subjectLabel, subjectOfKey } from '../../domain/plan/subject-kinds.ts';
import { isPlanInWork } from '../../domain/plan-types/find-types.ts';
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { fewOf } from '../core/views/few-of.ts';
import { messageView } from '../core/views/message.ts';
import { deciderWords } from '../core/views/role-words.ts';
import { audit, refuse, showList } from '../plans/audited.ts';
import { knownPlans, knownPlansOf } from '../plans/find-plans.ts';
import { nameOfSubject, planTitle } from '../plans/views/plan-words.ts';
import type { View } from '../ports/view.ts';
import { detailsView } from './views/meeting-forms.ts';
import { listAction } from './views/meeting-refused.ts';
import { meetingView } from './views/meeting-view.ts';

/** A programme is about nobody. */
const aboutSomebody: readonly MeetingKind[] = ['individual-talk', 'support-team', 'inter-institution'];

/** Whether this member may call some kind of meeting about them. */
export const mayCallAbout = (turn: Turn, about: PlanSubject): boolean =>
  aboutSomebody.some((kind) => mayCall(turn, kind, classOf(about)));

/** Which kind it is to be, of those that this member may call. */
export async function askKind(turn: Turn, about: PlanSubject | null): Promise<Reply> {
  const { say, organisation } = turn;
  const inClass = classOf(about ?? undefined);
  const kinds = (about === null ? meetingKinds : aboutSomebody).filter((kind) => mayCall(turn, kind, inClass));
  if (kinds.length === 0) return refuse(turn, 'meeting-call', refusedCall(turn));
  const actions = kinds.map((kind) => ({
    label: say(`meetings.kind.${kind}`),
    token: callToken(kind, about),
  }));
  const title = [say('meetings.new.title'), ...(about === null ? [] : [subjectLabel(about, organisation)])].join(' · ');
  return reply(turn, messageView({ name: 'meeting', title, text: say('meetings.new.kind'), actions }));
}

const callToken = (what: MeetingKind, about: PlanSubject | null): string =>
  tokenOf({ kind: 'meeting-call', what, ...(about !== null && { about: subjectKey(about) }) });

const refusedCall = (turn: Turn): View =>
  messageView({
    name: 'refused',
    title: turn.say('meetings.new.title'),
    text: turn.say('meetings.new.refused', { who: deciderWords(turn) }),
    actions: [listAction(turn.say)],
  });

/** @param about where it is nobody, a talk asks with whom */
export async function callMeeting(turn: Turn, kind: MeetingKind, about: PlanSubject | null): Promise<Reply> {
  if (!mayCall(turn, kind, classOf(about ?? undefined))) return refuse(turn, 'meeting-call', refusedCall(turn));
  if (kind === 'individual-talk' && about === null) return chooseSubject(turn);
  const begun = await begunBefore(turn, kind, about);
  if (begun !== undefined) return reply(turn, detailsView(turn, begun));
  const meeting = await newMeeting(turn, kind, about);
  const isNew = await turn.services.meetings.save(turn.organisation.id, meeting, null);
  turn.acts.did({ kind: 'final', what: 'meeting', meeting: meeting.id });
  // The same tap delivered twice has made it already.
  const kept = isNew ? null : await turn.services.meetings.load(turn.organisation.id, meeting.id);
  return reply(turn, detailsView(turn, kept ?? meeting));
}

async function chooseSubject(turn: Turn): Promise<Reply> {
  const { say } = turn;
  const contexts = (await knownPlans(turn)).filter(
    ({ type, plan }) => isForTalks(type) && mayCall(turn, 'individual-talk', classOf(plan.about)),
  );
  const items = contexts.map((context) => ({
    title: planTitle({ context, say }),
    detail: nameOfSubject(context).join(''),
    action: {
      label: say('action.choose'),
      token: callToken('individual-talk', context.plan.about),
    },
  }));
  return showList(
    turn,
    'meeting-call',
    messageView({
      name: 'choose-learner',
      title: say('meetings.new.title'),
      text: say(items.length === 0 ? 'meetings.new.nobody' : 'meetings.new.learner'),
      blocks: items.length === 0 ? [] : fewOf(say, items),
      actions: [listAction(say)],
    }),
  );
}

/** One that was begun and never sent out is gone on with: a second tap makes no second meeting. */
async function begunBefore(turn: Turn, kind: MeetingKind, about: PlanSubject | null): Promise<Meeting | undefined> {
  const mine = await turn.services.meetings.list(turn.organisation.id, { member: turn.member.id });
  return mine.find(
    (one) =>
      one.state === 'planned' &&
      one.kind === kind &&
      one.organiser === turn.member.id &&
      isSameSubject(one.about, about ?? undefined),
  );
}

async function newMeeting(turn: Turn, kind: MeetingKind, about: PlanSubject | null): Promise<Meeting> {
  const plan = about === null ? null : await planInWork(turn, about);
  const asked = usualPeople(turn.organisation, {
    kind,
    organiser: turn.member.id,
    ...(about !== null && { about }),
    ...(plan !== null && { plan }),
  });
  return {
    id: turn.id,
    organisation: turn.organisation.id,
    kind,
    state: 'planned',
    organiser: turn.member.id,
    ...asked,
    ...(plan !== null && { plan: plan.plan.id }),
    ...(about !== null && { about }),
    sequence: 0,
    contributions: [],
    createdAt: turn.now,
    revision: 0,
  };
}

async function planInWork(turn: Turn, about: PlanSubject): Promise<PlanContext | null> {
  const known = await knownPlansOf(turn, about);
  return known.find(({ type, plan }) => isForTalks(type) && isPlanInWork(plan)) ?? null;
}

/** What is between two people is told to nobody who is invited. */
const isForTalks = ({ addressee }: PlanType): boolean => addressee === undefined;

/** The meeting that a duty asks for; one that is on its way already is shown instead of a second one. */
export async function callForDuty(turn: Turn, key?: string): Promise<Reply> {
  const duty = key === undefined ? null : await dutyOf(turn, key);
  const kind = duty === null ? undefined : kindOf(turn, duty.rule);
  if (duty === null || kind === undefined) return askKind(turn, null);
  const { whom } = duty.about;
  const meetings = await turn.services.meetings.list(turn.organisation.id, { member: turn.member.id });
  const due = meetings.find(
    (one) =>
      one.kind === kind && isSameSubject(one.about, whom) && one.state === 'invited' && one.minutes === undefined,
  );
  return due === undefined ? callMeeting(turn, kind, knownToday(turn, whom)) : reply(turn, meetingView(turn, due));
}

/** Null where there is none that this member may see: the two look the same to them. */
async function dutyOf(turn: Turn, key: string): Promise<Obligation | null> {
  const { obligations, preferences } = turn.services;
  const [duty, all] = await Promise.all([
    obligations.find(turn.organisation.id, key),
    preferences.all(turn.organisation.id),
  ]);
  if (duty === null || maySeeDuty(turn, duty, { ...turn, preferences: all })) return duty;
  await audit(turn, { act: 'refused', what: 'meeting-new' });
  return null;
}

const knownToday = ({ organisation }: Turn, whom: PlanSubject | undefined): PlanSubject | null =>
  whom === undefined ? null : subjectOfKey(subjectKey(whom), organisation);

/** The kind of meeting that fulfils a rule. */
function kindOf({ organisation }: Turn, rule: string | null): MeetingKind | undefined {
  const found = ruleOf(organisation.rules, rule);
  return found === null ? undefined : meetingToCall(found.fulfilledBy);
}
