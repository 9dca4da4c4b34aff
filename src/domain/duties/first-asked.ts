/** Whoever comes to a document after its version was approved, or hears of it later, has the whole term from that day. */
import { freeDaysOf } from '../calendar/free-days.ts';
import { type CheckContext, ruleOf } from './check-context.ts';
import type { Duty, Obligation } from './obligation.ts';
import { dueAfter } from './span.ts';
import { laterOf } from './which-day.ts';

type KeptAt = Pick<CheckContext, 'organisation' | 'today'>;

/** The duty as it is asked of its holder: from the day on which it was first kept. @param old as it is kept; undefined for a new one */
export function firstAsked(duty: Duty, old: Obligation | undefined, { organisation, today }: KeptAt): Duty {
  const rule = ruleOf(organisation.rules, duty.rule);
  const startsOn = old?.startsOn ?? laterOf(duty.startsOn, today);
  if (rule?.start.kind !== 'version' || startsOn === duty.startsOn) return duty;
  const { shifted: _, ...rest } = duty;
  const counting = { countsFirstDay: false, freeDays: freeDaysOf(organisation) };
  return { ...rest, startsOn, due: rule.within === undefined ? startsOn : dueAfter(startsOn, rule.within, counting) };
}
