/** One entry of the log: what it says, what became of it, and what can still be said. */

import {
  confirmationWays,
  isOwnWord,
  type LogEntry,
  logStateOf,
  missedReasons,
  voidReasons,
} from '../../../domain/log/log-entry.ts';
import { measuresOf } from '../../../domain/log/measures.ts';
import { type SettleAct, settleRefusal } from '../../../domain/log/settle-entry.ts';
import { longestText } from '../../../domain/privacy/free-text.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { measureWords } from '../../plans/views/measure-words.ts';
import { memberName, planCode, type Speaking } from '../../plans/views/plan-words.ts';
import type { Action, View } from '../../ports/view.ts';
import { entryFacts } from './entry-draft.ts';
import { tooLateWords } from './log-words.ts';

/** What the measure of an entry is called, were it taken out of the plan since. */
export function measureOfEntry(to: Speaking, { row }: Pick<LogEntry, 'row'>): string {
  const known = measuresOf(to.context).find((one) => one.row.id === row);
  const kept = to.context.plan.rows.find((one) => one.id === row);
  if (known !== undefined) return measureWords(to, known);
  return kept === undefined ? to.say('log.short') : measureWords(to, { row: kept });
}

export function entryView(turn: Turn, to: Speaking, entry: LogEntry): View {
  const { say } = to;
  return messageView({
    name: 'entry',
    title: `${planCode(to)} · ${say(`log.title.${isOwnWord(entry) && entry.voided === undefined ? 'noted' : logStateOf(entry)}`)}`,
    text: outcomeWords(to, entry),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...entryFacts(to, entry, measureOfEntry(to, entry)),
          ...(entry.by === turn.member.id ? [] : [{ label: say('log.fact.by'), value: memberName(to, entry.by) }]),
        ],
      },
    ],
    actions: entryActions(turn, to, entry),
  });
}

function outcomeWords(to: Speaking, entry: LogEntry): string {
  const { say, context } = to;
  const { outcome, voided, on } = entry;
  if (voided !== undefined) return say(`log.void-reason.${voided.reason}.said`);
  if (outcome?.kind === 'missed') return say(`log.missed-reason.${outcome.reason}.said`);
  if (isOwnWord(entry)) return say('log.noted');
  if (outcome?.kind === 'confirmed') {
    const way = say(`log.way.${outcome.way}`);
    return outcome.keptAt === undefined
      ? say('log.confirmed', { way })
      : say('log.confirmed-kept', { way, kept: outcome.keptAt });
  }
  return on === context.today ? say('log.what-came') : tooLateWords(to);
}

const place = ({ context }: Speaking, { id }: LogEntry) => ({ plan: context.plan.id, entry: id });

/** The ways in which it can be confirmed today, as buttons. */
const confirmActions = (turn: Turn, to: Speaking, entry: LogEntry): readonly Action[] =>
  settleRefusal(turn, to.context, { act: 'confirm', entry }) === null
    ? confirmationWays[entry.form].map((way, index) => ({
        label: to.say(`log.way.${way}`),
        token: tokenOf({ kind: 'entry-confirm', ...place(to, entry), way }),
        ...(index === 0 && { style: 'primary' as const }),
      }))
    : [];

function entryActions(turn: Turn, to: Speaking, entry: LogEntry): readonly Action[] {
  const may = (act: SettleAct) => settleRefusal(turn, to.context, { act, entry }) === null;
  const ids = place(to, entry);
  return [
    ...confirmActions(turn, to, entry),
    ...(may('miss') ? [{ label: to.say('log.miss'), token: tokenOf({ kind: 'entry-miss', ...ids }) }] : []),
    ...(may('void') ? [{ label: to.say('log.void'), token: tokenOf({ kind: 'entry-void', ...ids }) }] : []),
  ];
}

/** Where what confirms it is kept: asked where its kind does not tell. */
export const keptForm = (to: Speaking, entry: LogEntry, typed = '', problem?: string): View => ({
  name: 'entry',
  surface: 'message',
  title: `${planCode(to)} · ${to.say('log.way.other')}`,
  blocks: [{ kind: 'text', text: to.say('log.where') }],
  form: {
    fields: [
      {
        ...{ kind: 'text', name: 'kept', value: typed, longest: longestText['kept-at'], required: true },
        ...{ label: to.say('log.field.kept.label'), hint: to.say('log.field.kept.hint') },
        ...(problem !== undefined && { problem }),
      },
    ],
    submit: {
      label: to.say('log.confirm'),
      token: tokenOf({ kind: 'entry-kept', ...place(to, entry) }),
      style: 'primary',
    },
  },
  actions: [backTo(to, entry)],
});

export const missedReasonView = (to: Speaking, entry: LogEntry): View =>
  messageView({
    name: 'entry',
    title: `${planCode(to)} · ${to.say('log.title.missed')}`,
    text: to.say('log.why-missed'),
    actions: [
      ...missedReasons.map((reason) => ({
        label: to.say(`log.missed-reason.${reason}.label`),
        token: tokenOf({ kind: 'entry-miss', ...place(to, entry), reason }),
      })),
      backTo(to, entry),
    ],
  });

export const voidReasonView = (to: Speaking, entry: LogEntry): View =>
  messageView({
    name: 'entry',
    title: `${planCode(to)} · ${to.say('log.void')}`,
    text: to.say('log.why-void'),
    actions: [
      ...voidReasons.map((reason) => ({
        label: to.say(`log.void-reason.${reason}.label`),
        token: tokenOf({ kind: 'entry-void', ...place(to, entry), reason }),
      })),
      backTo(to, entry),
    ],
  });

const backTo = (to: Speaking, entry: LogEntry): Action => ({
  label: to.say('log.back'),
  token: tokenOf({ kind: 'entry', ...place(to, entry) }),
});
