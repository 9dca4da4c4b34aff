/** What is tapped about an entry that exists: that it is confirmed, that it did not take place, that it is void. */

import {
  type ConfirmationWay,
  isSaidAtOnce,
  type LogEntry,
  type LogOutcome,
  logStateOf,
  type VoidReason,
} from '../../domain/log/log-entry.ts';
import { settleRefusal } from '../../domain/log/settle-entry.ts';
import { oversees } from '../../domain/plan/access.ts';
import { longestText } from '../../domain/privacy/free-text.ts';
import { defined } from '../../shared/defined.ts';
import { judgeText } from '../core/judge-text.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { problemWords } from '../core/views/problem-words.ts';
import { withNotice } from '../core/with-notice.ts';
import { refreshAsked } from '../duties/refresh-asked.ts';
import { refuse } from '../plans/audited.ts';
import { onPlan, rowAt, type TapTable } from '../plans/tap-handler.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import type { Speaking } from '../plans/views/plan-words.ts';
import { entryView, keptForm, missedReasonView, voidReasonView } from './views/entry.ts';

export const entryTaps = {
  entry: (turn, tap) => onEntry(turn, tap, async (to, entry) => reply(turn, entryView(turn, to, entry))),

  'entry-confirm': (turn, { way, ...tap }) =>
    onEntry(turn, tap, (to, entry) =>
      way === 'other'
        ? askWhere(turn, to, { entry, kept: null })
        : settle(turn, to, { entry, outcome: confirmedNow(turn, way) }),
    ),

  'entry-kept': (turn, tap, values) =>
    onEntry(turn, tap, (to, entry) => askWhere(turn, to, { entry, kept: String(values.kept ?? '').trim() })),

  'entry-miss': (turn, { reason, ...tap }) =>
    onEntry(turn, tap, async (to, entry) => {
      if (reason === undefined && settleRefusal(turn, to.context, { act: 'miss', entry }) === null)
        return reply(turn, missedReasonView(to, entry));
      const stamp = { by: turn.member.id, at: turn.now };
      return settle(turn, to, { entry, outcome: { kind: 'missed', reason: reason ?? 'learner-absent', ...stamp } });
    }),

  'entry-void': (turn, { reason, ...tap }) =>
    onEntry(turn, tap, async (to, entry) => {
      if (reason === undefined && settleRefusal(turn, to.context, { act: 'void', entry }) === null)
        return reply(turn, voidReasonView(to, entry));
      return voidEntry(turn, to, { entry, reason: reason ?? 'wrong' });
    }),

  // What was said of it meanwhile stays.
  'entry-undo': (turn, tap) =>
    onEntry(turn, tap, async (to, entry) =>
      entry.outcome === undefined || isSaidAtOnce(entry)
        ? voidEntry(turn, to, { entry, reason: 'undone' })
        : finalView(turn, to, entry),
    ),

  'entry-final': (turn, tap) => onEntry(turn, tap, async (to, entry) => finalView(turn, to, entry)),
} satisfies TapTable;

const finalView = (turn: Turn, to: Speaking, entry: LogEntry): Reply =>
  withNotice(reply(turn, entryView(turn, to, entry)), turn.say('log.final'), 'warning');

const confirmedNow = ({ member, now, today }: Turn, way: ConfirmationWay) =>
  ({ kind: 'confirmed', way, on: today, by: member.id, at: now }) as const;

/** Runs an act on an entry that this person may see: their own, one of a row that they may read, or of a plan that they oversee. */
const onEntry = (
  turn: Turn,
  tap: { readonly plan: string; readonly entry: string },
  act: (to: Speaking, entry: LogEntry) => Promise<Reply>,
): Promise<Reply> =>
  onPlan(turn, tap.plan, async (to) => {
    const entry = await turn.services.entries.load(turn.organisation.id, tap.entry);
    const isTheirs =
      entry?.plan === tap.plan &&
      (entry.by === turn.member.id || oversees(turn, to.context.type) || rowAt(turn, to, entry.row) !== undefined);
    return entry !== null && isTheirs ? act(to, entry) : refuse(turn, 'entry', noPlaceView(turn.say));
  });

interface Settling {
  readonly entry: LogEntry;
  readonly outcome: LogOutcome;
}

/** Of two who say it at once the second is told what became of it, as is whoever comes too late. */
async function settle(turn: Turn, to: Speaking, { entry, outcome }: Settling): Promise<Reply> {
  const act = outcome.kind === 'confirmed' ? 'confirm' : 'miss';
  const way = outcome.kind === 'confirmed' ? outcome.way : undefined;
  const refusal = settleRefusal(turn, to.context, { act, entry, ...defined({ way }) });
  if (refusal?.why === 'no-right') return refuse(turn, `entry-${act}`);
  const { entries } = turn.services;
  const isDone = refusal === null && (await entries.settle(turn.organisation.id, entry.id, outcome));
  if (!isDone) return asItIs(turn, to, entry);
  turn.acts.did({ kind: 'entry-final', plan: entry.plan, entry: entry.id });
  return reply(turn, entryView(turn, to, { ...entry, outcome }));
}

interface Voiding {
  readonly entry: LogEntry;
  readonly reason: VoidReason;
}

async function voidEntry(turn: Turn, to: Speaking, { entry, reason }: Voiding): Promise<Reply> {
  const refusal = settleRefusal(turn, to.context, { act: 'void', entry });
  if (refusal?.why === 'no-right') return refuse(turn, 'entry-void');
  const voided = { by: turn.member.id, at: turn.now, reason };
  const isDone = refusal === null && (await turn.services.entries.void(turn.organisation.id, entry.id, voided));
  if (!isDone) return asItIs(turn, to, entry);
  const ids = { plan: entry.plan, entry: entry.id };
  void refreshAsked(turn);
  turn.acts.undid({ kind: 'entry-undo', ...ids });
  if (reason !== 'undone') turn.acts.did({ kind: 'entry-final', ...ids });
  return reply(turn, entryView(turn, to, { ...entry, voided }));
}

async function asItIs(turn: Turn, to: Speaking, seen: LogEntry): Promise<Reply> {
  const entry = (await turn.services.entries.load(turn.organisation.id, seen.id)) ?? seen;
  const shown = reply(turn, entryView(turn, to, entry));
  return logStateOf(entry) === 'open' ? shown : withNotice(shown, turn.say('log.settled'), 'info');
}

interface Kept {
  readonly entry: LogEntry;
  /** What was typed; null: nothing yet. */
  readonly kept: string | null;
}

async function askWhere(turn: Turn, to: Speaking, { entry, kept }: Kept): Promise<Reply> {
  if (settleRefusal(turn, to.context, { act: 'confirm', entry, way: 'other' }) !== null)
    return settle(turn, to, { entry, outcome: confirmedNow(turn, 'other') });
  if (kept === null) return reply(turn, keptForm(to, entry));
  const problem = judgeText(turn, kept, { longest: longestText['kept-at'], about: to.context.plan.about });
  if (problem !== null)
    return reply(
      turn,
      keptForm(to, entry, problem.kind === 'personal-code' ? '' : kept, problemWords(turn.say, problem)),
    );
  return settle(turn, to, { entry, outcome: { ...confirmedNow(turn, 'other'), keptAt: kept } });
}
