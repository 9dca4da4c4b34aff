/** One duty with all that is to be said of it: what is owed, by when, by which point, and what happens next. */

import { daysBetween, type LocalDate } from '../../../domain/calendar/local-date.ts';
import type { Remark } from '../../../domain/duties/obligation.ts';
import type { MemberId, RoleKind } from '../../../domain/people/organisation.ts';
import { capital } from '../../../domain/text/capital.ts';
import { dayIn, dueWords, untilWords, whenWords } from '../../core/views/due-words.ts';
import { memberName, memberNames } from '../../core/views/member-name.ts';
import { deciderWords, roleAndName } from '../../core/views/role-words.ts';
import { gateWords } from '../../plans/views/gate-words.ts';
import type { Item } from '../../ports/view.ts';
import { dutyActions } from './duty-actions.ts';
import { type DutySpeaking, dutyTitle, isDateless, noteWords, pointWords, type ShownDuty } from './duty-words.ts';

/** What happens where nothing does. */
export type Next =
  /** The next person up is told on that day. */
  | { readonly kind: 'escalates'; readonly on: LocalDate; readonly role: RoleKind; readonly to: MemberId }
  | { readonly kind: 'escalated'; readonly to: readonly MemberId[]; readonly on: LocalDate }
  | { readonly kind: 'nudged'; readonly on: LocalDate };

/** A duty of the reader, and what happens next about it. */
export interface OpenDuty extends ShownDuty {
  readonly next: Next | null;
  /** Whether the reader may see what was written about it. */
  readonly words: boolean;
  /** The reader has not heard of it yet. */
  readonly isNew?: boolean;
  /** The reader gets it in place of this one, who is away. */
  readonly inPlaceOf?: MemberId;
}

type Mark = NonNullable<Item['mark']>;

/** @param from where it stands, for its buttons; null: it has none */
export function dutyItem(to: DutySpeaking, duty: OpenDuty, from: string | null): Item {
  const { say } = to;
  const lines = [
    [...dueLine(to, duty), ...pointOf(to, duty)].join(' · '),
    ...(duty.isNew === true ? [say('duties.news.gained')] : []),
    ...(duty.inPlaceOf === undefined ? [] : [say('duties.note.in-place-of', { name: memberName(to, duty.inPlaceOf) })]),
    ...noteLine(to, duty),
    ...waitingLine(to, duty),
    ...ownWords(to, duty),
    ...nextWords(to, duty.next),
  ];
  return {
    title: dutyTitle(to, duty),
    detail: lines.join('\n'),
    mark: markOf(to, duty),
    ...(from !== null && { actions: dutyActions(say, duty, from) }),
  };
}

/** What is open no more has no due date to speak of. */
export const dueLine = (to: DutySpeaking, { obligation }: ShownDuty): readonly string[] =>
  obligation.state !== 'open' || isDateless(to, obligation) ? [] : [capital(dueWords(to, obligation.due))];

export const pointOf = (to: DutySpeaking, { rule }: ShownDuty): readonly string[] =>
  rule === null ? [] : [pointWords(to, rule)];

export function noteLine(to: DutySpeaking, duty: ShownDuty): readonly string[] {
  const notes = noteWords(to, duty).join('; ');
  return notes === '' ? [] : [`${capital(notes)}.`];
}

/** For what, and for whom, it waits; of sections that the reader may not see, only that they are colleagues'. */
export function waitingLine(to: DutySpeaking, { obligation: { waitsFor }, context }: ShownDuty): readonly string[] {
  if (waitsFor === undefined || context === null || to.reader === null) return [];
  const reader = { organisation: to.organisation, member: to.reader, today: to.today };
  return [gateWords(reader, { say: to.say, context }, { kind: 'sections-done', waitsFor })];
}

/** How near it is, in a word. */
export function markOf({ say, today }: DutySpeaking, { obligation }: ShownDuty): Mark {
  if (obligation.stopped !== undefined) return { text: say('duties.mark.stopped'), tone: 'plain' };
  if (obligation.waitsFor !== undefined) return { text: say('mark.waiting'), tone: 'plain' };
  const late = daysBetween(obligation.due, today);
  if (late > 0) return { text: say('mark.late', { count: late }), tone: 'bad' };
  return late === 0
    ? { text: say('duties.mark.today'), tone: 'warning' }
    : { text: whenWords({ say, today }, obligation.due).split(',')[0] ?? '', tone: 'plain' };
}

/** What was said about it and done with it. */
export function ownWords(to: DutySpeaking, { obligation, words }: OpenDuty): readonly string[] {
  const { say, today } = to;
  const { notYet, snoozed, snoozeAsked, disputed } = obligation;
  return [
    ...(notYet === undefined || !words ? [] : [reasonWords(to, notYet)]),
    ...(snoozed === undefined || snoozed.until <= today
      ? []
      : [say('duties.own.snoozed', { until: untilWords(to, snoozed.until) })]),
    ...(snoozeAsked === undefined
      ? []
      : [say('duties.own.snooze-asked', { until: untilWords(to, snoozeAsked.until), who: deciderWords(to) })]),
    ...(disputed === undefined ? [] : [say('duties.own.disputed')]),
  ];
}

function reasonWords({ say, reader, organisation }: DutySpeaking, { by, text: reason }: Remark): string {
  if (by === reader?.id) return say('duties.own.not-yet', { reason });
  return say('duties.news.reason', { name: memberName({ organisation, say }, by), reason });
}

/** "Ja nekas nemainīsies, 30. novembrī to uzzinās atbalsta komandas vadītāja Baiba Liepkalne." */
export function nextWords(to: DutySpeaking, next: Next | null): readonly string[] {
  if (next === null) return [];
  switch (next.kind) {
    case 'escalates':
      return [to.say('duties.next.escalates', { when: onDay(to, next.on), who: roleAndName(to, next.role, next.to) })];
    case 'escalated': {
      const names = memberNames(to, next.to);
      if (next.on === to.today) return [to.say('duties.next.escalated-today', { names })];
      return [to.say('duties.next.escalated', { names, date: dayIn(to, next.on, 'genitive') })];
    }
    case 'nudged':
      return [to.say('duties.next.nudged', { when: onDay(to, next.on) })];
    default:
      return next satisfies never;
  }
}

/** "rīt", "30. novembrī": on that day, near or far. */
export function onDay(to: DutySpeaking, date: LocalDate): string {
  const days = daysBetween(to.today, date);
  return days <= 2 ? whenWords(to, date) : to.say('duties.on-day', { date: dayIn(to, date, 'locative') });
}
