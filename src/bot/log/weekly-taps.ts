/** What is tapped at the weekly question whether a session took place: yes opens its entry, no asks why, and either is taken back as usual. */
import { mondayOf } from '../../domain/calendar/local-date.ts';
import { isSaidAtOnce, type LogEntry, missedReasons } from '../../domain/log/log-entry.ts';
import { weekOf } from '../../domain/log/measures.ts';
import { settleRefusal } from '../../domain/log/settle-entry.ts';
import { isLogged } from '../../domain/log/weekly.ts';
import { commandAction } from '../core/command-action.ts';
import { type TapOf, tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import { withNotice } from '../core/with-notice.ts';
import { askedOf } from '../duties/asked-sessions.ts';
import { withUndo } from '../duties/rows-done.ts';
import { belowDaily, viewAt } from '../duties/show-duties.ts';
import { askedItem, sessionTitle } from '../duties/views/asked-sessions.ts';
import { refuse } from '../plans/audited.ts';
import { onPlan, type TapTable } from '../plans/tap-handler.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import { measureWords } from '../plans/views/measure-words.ts';
import type { View } from '../ports/view.ts';
import { checkDraft, type WholeDraft } from './check-draft.ts';
import { type FoundMeasure, measuresMeant } from './find-measures.ts';
import { showDraft } from './show-draft.ts';
import { refusalWords } from './views/log-words.ts';

export const weeklyTaps = {
  'week-sessions': async (turn, { day }) => belowDaily(turn, day, reply(turn, await weekView(turn, day))),

  'session-held': (turn, tap) =>
    onSession(turn, tap, async (found) =>
      belowDaily(turn, tap.from, await showDraft(turn, sessionOf(turn, tap, found))),
    ),

  'session-missed': (turn, { reason, ...tap }) =>
    onSession(turn, tap, async (found) => {
      if (reason !== undefined) return saveMissed(turn, tap, { found, reason });
      const shown = await shownAt(turn, tap);
      return shown === null
        ? refuse(turn, 'session', noPlaceView(turn.say))
        : reply(turn, withReasons(turn, shown, tap));
    }),

  'session-back': (turn, tap) =>
    onPlan(turn, tap.plan, async ({ context }) => {
      const { services, organisation, member, now, say } = turn;
      const entry = await services.entries.load(organisation.id, tap.entry);
      const may = entry?.plan === tap.plan && entry.by === member.id && isSaidAtOnce(entry);
      if (!may || settleRefusal(turn, context, { act: 'void', entry }) !== null)
        return told(turn, tap, say('log.settled'), 'info');
      await services.entries.void(organisation.id, entry.id, { by: member.id, at: now, reason: 'undone' });
      turn.acts.undid({ kind: 'entry-undo', plan: tap.plan, entry: tap.entry });
      return told(turn, tap, say('log.week.undone'));
    }),
} satisfies TapTable;

type Session = Omit<TapOf<'session-held'>, 'kind'>;
type Place = Pick<Session, 'day' | 'from'>;

/** Runs an act on a session that is theirs to give, in its week, and of which nothing is logged yet. */
async function onSession(turn: Turn, tap: Session, act: (found: FoundMeasure) => Promise<Reply>): Promise<Reply> {
  const { services, organisation, today, say } = turn;
  const { plan, row, day } = tap;
  const [found] = await measuresMeant(turn, { id: turn.id, plan, row, on: day, form: 'in-person' });
  if (found === undefined) return refuse(turn, 'session', noPlaceView(say));
  if (mondayOf(today) !== mondayOf(day)) return told(turn, tap, say('log.week.over'), 'warning');
  const sums = await services.entries.sums(organisation.id, [plan], weekOf(day));
  return isLogged(sums, plan, row) ? told(turn, tap, say('log.week.already'), 'info') : act(found);
}

/** As the plan has it; what it was on is told by the measure until somebody says more. */
const sessionOf = (
  { id, say }: Turn,
  { plan, row, day }: Session,
  { context, measure }: FoundMeasure,
): WholeDraft & Pick<LogEntry, 'plan' | 'row'> => ({
  ...{ id, plan, row, on: day, form: 'in-person' },
  ...{ minutes: context.type.log?.minutes ?? 0, topic: measureWords({ context, say }, measure) },
});

interface Missed {
  readonly found: FoundMeasure;
  readonly reason: (typeof missedReasons)[number];
}

async function saveMissed(turn: Turn, tap: Session, { found, reason }: Missed): Promise<Reply> {
  const { services, organisation, member, now, say, id } = turn;
  const stamp = { by: member.id, at: now };
  const session = sessionOf(turn, tap, found);
  const { refusal } = await checkDraft(turn, found, session);
  if (refusal !== null) return told(turn, tap, refusalWords({ context: found.context, say }, refusal), 'warning');
  const outcome = { kind: 'missed', reason, ...stamp } as const;
  const entry: LogEntry = { ...session, organisation: organisation.id, ...stamp, outcome };
  await services.entries.add(organisation.id, entry);
  turn.acts.did({ kind: 'entry-undo', plan: tap.plan, entry: id });
  const { plan, day, from } = tap;
  const token = tokenOf({ kind: 'session-back', plan, entry: id, day, from });
  const row = { title: sessionTitle({ say }, found), isOver: true, undo: { label: say('duties.action.undo'), token } };
  const shown = await shownAt(turn, tap);
  if (shown === null) return refuse(turn, 'session', noPlaceView(say));
  return withNotice(reply(turn, withUndo(turn, shown, row)), say(`log.missed-reason.${reason}.said`));
}

async function told(turn: Turn, place: Place, text: string, tone?: 'warning' | 'info'): Promise<Reply> {
  const shown = await shownAt(turn, place);
  return shown === null ? refuse(turn, 'session', noPlaceView(turn.say)) : withNotice(reply(turn, shown), text, tone);
}

/** Where it was asked, as it is now: the message of the day, or the list of all that it asks. */
const shownAt = (turn: Turn, { day, from }: Place): Promise<View | null> =>
  from === '' ? weekView(turn, day) : viewAt(turn, { from: day, key: '' });

async function weekView(turn: Turn, day: string): Promise<View> {
  const { say } = turn;
  const asked = await askedOf(turn, day);
  return messageView({
    name: 'log',
    title: say('duties.asked.title'),
    text: asked.length === 0 ? say('log.week.answered') : [],
    blocks: [{ kind: 'items', items: asked.map((one) => askedItem(turn, one, { day, from: '' })) }],
    actions: [commandAction(say, 'my-plans')],
  });
}

/** The line of the session asks why, in place of its yes and no. */
function withReasons({ say }: Turn, view: View, session: Session): View {
  const no = tokenOf({ kind: 'session-missed', ...session });
  const reasons = missedReasons.map((reason) => ({
    label: say(`log.missed-reason.${reason}.label`),
    token: tokenOf({ kind: 'session-missed', ...session, reason }),
  }));
  const blocks = view.blocks.map((block) =>
    block.kind !== 'items'
      ? block
      : {
          ...block,
          items: block.items.map((item) =>
            item.actions?.some(({ token }) => token === no) === true
              ? { ...item, detail: say('log.week.why'), actions: reasons }
              : item,
          ),
        },
  );
  return { ...view, blocks };
}
