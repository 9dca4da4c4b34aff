/** What is tapped in the register of those who may need support: entering, deciding, taking back, closing, reporting. */
import { mayDecideOnEntries, mayReadEntry, mayWithdrawEntry } from '../../domain/duties/intake-access.ts';
import { isInCircleAbout } from '../../domain/duties/record-document.ts';
import { type IntakeDecision, type IntakeEntry, isUndecided } from '../../domain/intake/intake-entry.ts';
import { subjectOfKey } from '../../domain/plan/subject-kinds.ts';
import { defined } from '../../shared/defined.ts';
import type { TapOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { withNotice } from '../core/with-notice.ts';
import { belowDaily } from '../duties/show-duties.ts';
import { refuse, showList } from '../plans/audited.ts';
import type { TapTable } from '../plans/tap-handler.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import { closeRegister } from './close-register.ts';
import { intake } from './commands/intake.ts';
import { keepEntry } from './keep-entry.ts';
import { readEntry } from './read-entry.ts';
import { reportConcern } from './report-concern.ts';
import { storedEntries, storedEntry } from './stored-entries.ts';
import { concernForm } from './views/concern.ts';
import { entryView } from './views/entry.ts';
import { intakeForm } from './views/intake-form.ts';

export const intakeTaps = {
  'intake-entry': async (turn, tap) =>
    belowDaily(turn, tap.from ?? '', await onEntry(turn, tap.entry, (entry) => showEntry(turn, entry))),

  'intake-form': async (turn, tap) => {
    const about = subjectOfKey(tap.about, turn.organisation);
    if (about === null || !isInCircleAbout(turn, about)) return refuse(turn, 'intake-form');
    return reply(turn, intakeForm(turn, about));
  },

  'intake-save': async (turn, tap, values) => {
    const about = subjectOfKey(tap.about, turn.organisation);
    if (about === null || !isInCircleAbout(turn, about)) return refuse(turn, 'intake-save');
    const read = readEntry(turn, about, values);
    if (read.kind === 'problems')
      return reply(turn, intakeForm(turn, about, { typed: values, problems: read.problems }));
    // The same arrival again is answered as it was.
    await keepEntry(turn, read.entry, 'intake-entered');
    turn.acts.did({ kind: 'intake-withdraw', entry: read.entry.id });
    return reply(turn, entryView(turn, read.entry));
  },

  'intake-decide': (turn, tap) =>
    onEntry(turn, tap.entry, async (entry) => {
      if (!mayDecideOnEntries(turn)) return refuse(turn, 'intake-decide');
      // The same tap again is answered as it was.
      const isSaid = entry.revision === tap.seen + 1 && isDecisionOf(turn, tap.decision, entry);
      const next = isSaid ? entry : decidedOn(turn, tap, entry);
      if (!isSaid && !(await keepEntry(turn, next, 'intake-decided'))) return overtaken(turn, entry);
      turn.acts.did({ kind: 'intake-reopen', entry: entry.id });
      return withNotice(reply(turn, entryView(turn, next)), turn.say(`intake.said.${tap.decision}`));
    }),

  'intake-reopen': (turn, tap) =>
    onEntry(turn, tap.entry, async (entry) => {
      const { decided, ...open } = entry;
      if (!mayDecideOnEntries(turn)) return refuse(turn, 'intake-reopen');
      if (decided?.by !== turn.member.id) return overtaken(turn, entry);
      const next = { ...open, ...defined({ decided: decided.before }), revision: entry.revision + 1 };
      if (!(await keepEntry(turn, next, 'intake-reopened'))) return overtaken(turn, entry);
      turn.acts.undid({ kind: 'intake-reopen', entry: entry.id });
      return withNotice(
        reply(turn, entryView(turn, next)),
        turn.say(`intake.said.${next.decided === undefined ? 'reopened' : 'put-back'}`),
      );
    }),

  'intake-withdraw': (turn, tap) =>
    onEntry(turn, tap.entry, async (entry) => {
      if (!mayWithdrawEntry(turn, entry)) return overtaken(turn, entry);
      const withdrawn = { by: turn.member.id, at: turn.now };
      if (!(await keepEntry(turn, { ...entry, withdrawn, revision: entry.revision + 1 }, 'intake-withdrawn')))
        return overtaken(turn, entry);
      turn.acts.undid({ kind: 'intake-withdraw', entry: entry.id });
      return withNotice(await intake(turn, ''), turn.say('intake.said.withdrawn'));
    }),

  'intake-close': async (turn) => {
    if (!mayDecideOnEntries(turn)) return refuse(turn, 'intake-close');
    const entries = await storedEntries(turn.services);
    const count = entries.filter(isUndecided).length;
    const closed = count === 0 ? await closeRegister(turn) : null;
    if (closed !== null) return closed;
    const shown = await intake(turn, '');
    return count === 0 ? shown : withNotice(shown, turn.say('intake.undecided', { count }), 'warning');
  },

  'concern-form': async (turn, tap) => {
    const about = subjectOfKey(tap.about, turn.organisation);
    return reply(turn, about === null ? noPlaceView(turn.say) : concernForm(turn, { about, words: '' }));
  },

  'concern-save': async (turn, tap, values) => {
    const about = subjectOfKey(tap.about, turn.organisation);
    if (about === null) return reply(turn, noPlaceView(turn.say));
    return reportConcern(turn, { about, words: String(values.words ?? '').trim() }, 'form');
  },
} satisfies TapTable;

const isDecisionOf = ({ member }: Turn, decision: IntakeDecision, { decided }: IntakeEntry): boolean =>
  decided?.decision === decision && decided.by === member.id;

/** What was decided before is kept, in case this is taken back. */
function decidedOn({ member, now }: Turn, { decision, seen }: TapOf<'intake-decide'>, entry: IntakeEntry): IntakeEntry {
  const { decided: last } = entry;
  const before = last && { decision: last.decision, by: last.by, at: last.at };
  return {
    ...entry,
    decided: { decision, by: member.id, at: now, ...defined({ before }) },
    revision: seen + 1,
  };
}

/** Runs an act on an entry that this person may read; otherwise they learn nothing of it. */
async function onEntry(turn: Turn, id: string, act: (entry: IntakeEntry) => Promise<Reply>): Promise<Reply> {
  const entry = await storedEntry(turn.services, id);
  if (entry === null || entry.withdrawn !== undefined || !mayReadEntry(turn, entry))
    return refuse(turn, 'intake-entry', noPlaceView(turn.say));
  return act(entry);
}

const showEntry = (turn: Turn, entry: IntakeEntry): Promise<Reply> =>
  showList(turn, 'intake-entry', entryView(turn, entry));

/** As it is by now. */
async function overtaken(turn: Turn, entry: IntakeEntry): Promise<Reply> {
  const now = (await storedEntry(turn.services, entry.id)) ?? entry;
  return withNotice(await showEntry(turn, now), turn.say('intake.said.overtaken'), 'warning');
}
