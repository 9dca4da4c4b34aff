/** The weekly question whether a session took place: a line for each, with yes and no; of many, one line that leads to them. */

import type { LoggedMeasure } from '../../../domain/log/measures.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import { measureWords } from '../../plans/views/measure-words.ts';
import { planCode } from '../../plans/views/plan-words.ts';
import type { Action, Item } from '../../ports/view.ts';

export interface AskedSession {
  readonly context: PlanContext;
  readonly measure: LoggedMeasure;
}

/** So many are asked in the message itself. */
const fewAsked = 2;

type Saying = { readonly say: Say };

export const sessionTitle = ({ say }: Saying, { context, measure }: AskedSession): string =>
  `${planCode({ context, say })} · ${measureWords({ context, say }, measure)}`;

/** @param day on which it is asked @param from where the line stands: the day of its message, else nothing */
export function askedItem({ say }: Saying, asked: AskedSession, { day, from }: { day: string; from: string }): Item {
  const { type, plan } = asked.context;
  const ids = { plan: plan.id, row: asked.measure.row.id, day, from };
  // What is confirmed on its own day or never can only be told to have been missed.
  const isLate = type.log?.proof === 'same-day';
  const held: Action = {
    label: say('duties.asked.held'),
    token: tokenOf({ kind: 'session-held', ...ids }),
    style: 'primary',
  };
  const missed = { label: say('duties.asked.missed'), token: tokenOf({ kind: 'session-missed', ...ids }) };
  return {
    title: sessionTitle({ say }, asked),
    detail: say(isLate ? 'duties.asked.only-missed' : 'duties.asked.detail'),
    actions: isLate ? [missed] : [held, missed],
  };
}

export function askedRows(to: Saying, asked: readonly AskedSession[], date: string): readonly Item[] {
  if (asked.length <= fewAsked) return asked.map((one) => askedItem(to, one, { day: date, from: date }));
  const action = { label: to.say('duties.asked.answer'), token: tokenOf({ kind: 'week-sessions', day: date }) };
  return [{ title: to.say('duties.asked.several', { count: asked.length }), action }];
}
