/** What a plan type says of the log beside its plans: which rows of it are measures that take place again and again, and what holds for them. */

import type { LocalDate } from '../calendar/local-date.ts';
import type { DocumentKind } from '../documents/document-kinds.ts';
import type { CapWay } from '../people/cap-change.ts';
import type { MemberId, SubjectId } from '../people/ids.ts';
import type { RoleKind } from '../people/roles.ts';
import type { Values } from './plan.ts';

export const logForms = ['in-person', 'remote'] as const;
export type LogForm = (typeof logForms)[number];

/** What is to take place again and again, as a row says it. */
export interface Measure {
  /** Whoever gives it, and alone may log it. */
  readonly provider: MemberId;
  readonly subject?: SubjectId;
  /** Its first and last day, where they are not those of the plan. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  /** How often: in all, or every so many weeks. */
  readonly planned?: { readonly times: number; readonly everyWeeks?: number };
}

/** A limit; what it says, and where it comes from, stands in the texts of the type under "log.caps" and its id. */
export interface Cap {
  readonly id: string;
  readonly most: number;
  /** Minutes of one entry, or entries of one member in a week from Monday on. */
  readonly of: 'minutes' | 'week';
  /** Of those in this form only. */
  readonly form?: LogForm;
  /** What happens where it is passed; the organisation may change it. */
  readonly how: CapWay;
}

export interface LogType {
  /** The list section whose rows are the measures. */
  readonly section: string;
  /** The measure that a row is, by what was answered in it; null for one that is not logged. */
  readonly measure: (values: Values) => Measure | null;
  /** What proves a session: a confirmation on its very day, on a sheet that follows the days; or the word of whoever gave it. */
  readonly proof: 'same-day' | 'own-word';
  /** How long one lasts where nothing else is said. */
  readonly minutes: number;
  readonly longestTopic: number;
  /** Documents about the plan's subject that must count on the day: for every entry, and for one from afar. */
  readonly needs: readonly DocumentKind[];
  readonly remoteNeeds: readonly DocumentKind[];
  readonly caps: readonly Cap[];
  /** Of these roles the first that somebody holds hears each morning of what stayed unconfirmed. */
  readonly tells: readonly RoleKind[];
}
