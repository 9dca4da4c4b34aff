/** The register of those who may need support: what is to be decided first, then what was put off, then who needs a plan. */
import { today as dayOf } from '../../../domain/calendar/local-date.ts';
import { currentSchoolYear } from '../../../domain/calendar/school-year.ts';
import { mayDecideOnEntries } from '../../../domain/duties/intake-access.ts';
import { isInCircleAbout } from '../../../domain/duties/record-document.ts';
import { type IntakeEntry, isDecided, isUndecided } from '../../../domain/intake/intake-entry.ts';
import type { PlanSubject } from '../../../domain/people/subject.ts';
import { subjectKey, subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import type { Action, Block, Item, View } from '../../ports/view.ts';
import { reasonWords } from '../reasons.ts';
import { codeAndClass } from './concern.ts';
import { stampWords } from './entry.ts';

/** More lines than that nobody reads at once; a class at a time shows the rest. */
const lines = 12;

type Standing = 'none' | 'later' | 'plan' | 'no-plan';

const order: readonly Standing[] = ['none', 'later', 'plan', 'no-plan'];

const standingOf = ({ decided }: IntakeEntry): Standing => decided?.decision ?? 'none';

/** @param entries that the reader may read; of earlier school years only what is still to be decided is shown */
export function registerView(
  turn: Turn,
  entries: readonly IntakeEntry[],
  { mayClose }: { readonly mayClose: boolean },
): View {
  const { say } = turn;
  const shown = entries.filter((entry) => !isDecided(entry) || isOfThisYear(turn, entry));
  const counts = order.map((standing) =>
    say(`intake.count.${standing}`, { count: shown.filter((one) => standingOf(one) === standing).length }),
  );
  const listed = byStanding(shown.filter((one) => standingOf(one) !== 'no-plan'));
  const left = listed.length - lines;
  return messageView({
    name: 'document',
    title: say('intake.title'),
    text: shown.length === 0 ? say('intake.empty') : counts.join(' · '),
    blocks: [
      ...itemBlocks(turn, listed.slice(0, lines)),
      ...(left > 0 ? [{ kind: 'text', text: say('intake.more', { count: left }) } as const] : []),
      { kind: 'text', text: say('intake.how') },
    ],
    actions: mayClose ? [closeAction(turn, shown)] : [],
  });
}

/** The main thing to do only once there is nothing left to decide. */
const closeAction = ({ say }: Turn, shown: readonly IntakeEntry[]): Action => ({
  label: say('intake.close'),
  token: tokenOf({ kind: 'intake-close' }),
  ...(!shown.some(isUndecided) && { style: 'primary' }),
});

/** What stands there of one learner, and the way to enter or report them. */
export function learnerRegister(turn: Turn, about: PlanSubject, entries: readonly IntakeEntry[]): View {
  const { say, organisation } = turn;
  const to = { about: subjectKey(about) };
  const enter: Action = isInCircleAbout(turn, about)
    ? { label: say('intake.enter'), token: tokenOf({ kind: 'intake-form', ...to }), style: 'primary' }
    : { label: say('concern.title'), token: tokenOf({ kind: 'concern-form', ...to }), style: 'primary' };
  return messageView({
    name: 'document',
    title: `${codeAndClass(organisation, about)} · ${say('intake.title')}`,
    ...(entries.length === 0 && { text: say('intake.none-about', { code: subjectLabel(about, organisation) }) }),
    blocks: itemBlocks(turn, byStanding(entries)),
    actions: [enter],
  });
}

const byStanding = (entries: readonly IntakeEntry[]): readonly IntakeEntry[] =>
  order.flatMap((standing) => entries.filter((one) => standingOf(one) === standing));

function isOfThisYear({ organisation: { schoolYears, zone }, today }: Turn, { at }: IntakeEntry): boolean {
  const year = currentSchoolYear(schoolYears, dayOf(new Date(at), zone));
  return year?.id === currentSchoolYear(schoolYears, today)?.id;
}

function itemBlocks(turn: Turn, entries: readonly IntakeEntry[]): readonly Block[] {
  if (entries.length === 0) return [];
  return [{ kind: 'items', items: entries.map((entry) => itemOf(turn, entry)) }];
}

function itemOf(turn: Turn, entry: IntakeEntry): Item {
  const { say, organisation } = turn;
  const mayDecide = mayDecideOnEntries(turn) && !isDecided(entry);
  return {
    title: codeAndClass(organisation, entry.about),
    detail: [reasonWords(turn, entry) ?? say('intake.reported'), stampWords(turn, entry)].join(' · '),
    mark: {
      text: say(`intake.mark.${standingOf(entry)}`),
      tone: isUndecided(entry) ? 'warning' : 'plain',
    },
    action: {
      label: say(mayDecide ? 'duties.action.decide' : 'action.open'),
      token: tokenOf({ kind: 'intake-entry', entry: entry.id }),
    },
  };
}
