/** Which of its measure an entry is, what a limit is called, and why something is refused. */

import type { CapReached } from '../../../domain/log/caps.ts';
import type { EntryRefusal } from '../../../domain/log/check-entry.ts';
import { type LoggedMeasure, plannedTimes } from '../../../domain/log/measures.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { dateWords, key, type Speaking, statusName } from '../../plans/views/plan-words.ts';

/** "8. no 16": which of them it is; without the end where nobody has said how many there are to be. */
export function placeWords(to: Speaking, measure: LoggedMeasure, place: number): string {
  const of = plannedTimes(to.context, measure);
  return of === null ? to.say('log.place', { place }) : to.say('log.place-of', { place, of });
}

export function refusalWords(to: Speaking, refusal: EntryRefusal): string {
  const { say } = to;
  switch (refusal.why) {
    case 'not-yet':
      return say('log.refused.not-yet');
    case 'outside-span':
      return say('log.refused.outside-span', { days: spanWords(to, refusal) });
    case 'status':
      return say('log.refused.status', { status: statusName(say, to.context.plan.type, refusal.status) });
    case 'document':
      return say('log.refused.document', { document: say(`documents.kind.${refusal.document}`) });
    case 'order':
      return say(refusal.order.to === null ? 'log.refused.order' : 'log.refused.order-until', {
        from: dateWords(to, refusal.order.from),
        to: dateWords(to, refusal.order.to ?? refusal.order.from),
      });
    case 'not-in-order':
      return say('log.refused.not-in-order', { date: dateWords(to, refusal.after, 'locative') });
    case 'cap':
      return capWords(to, refusal.cap);
    default:
      return refusal satisfies never;
  }
}

function spanWords(to: Speaking, { from, to: last }: Extract<EntryRefusal, { why: 'outside-span' }>): string {
  const days = { say: to.say, today: to.context.today };
  if (from === null || last === null) return dayIn(days, from ?? last ?? days.today, 'genitive');
  return to.say('log.span', { from: dayIn(days, from, 'genitive'), to: dayIn(days, last, 'dative') });
}

/** The limit that is passed, and where it comes from. */
export function capWords(to: Speaking, { id, of, most, count }: CapReached): string {
  const origin = key(to, `log.caps.${id}.origin`);
  const words = to.say(`log.cap.${of}`, { count, most });
  return to.say.has(origin) ? `${words} (${to.say(origin)})` : words;
}

/** That a day which is over is not confirmed any more, and where that comes from. */
export function tooLateWords(to: Speaking): string {
  const origin = key(to, 'log.confirmation.origin');
  return to.say.has(origin) ? to.say('log.too-late-by', { origin: to.say(origin) }) : to.say('log.too-late');
}
