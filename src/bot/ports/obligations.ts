/** Where duties are kept. Every method takes the organisation. */
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { ClassId, MemberId } from '../../domain/people/organisation.ts';

/** What the sweep sees of an obligation whose day has come: no more than the index holds. */
export type Look = Pick<Obligation, 'key' | 'holders' | 'look'> & { readonly told: readonly MemberId[] };

export interface ObligationFilter {
  readonly plan?: string;
  readonly classes?: readonly ClassId[];
  readonly member?: MemberId;
  readonly dueBefore?: LocalDate;
  /** Of which a colleague was asked to take them over. */
  readonly handed?: true;
}

/** `add` for a new one; else the revision that was seen. */
export interface ObligationWrite {
  readonly obligation: Obligation;
  readonly seen: number | 'add';
}

/** For which rules, people and calendar the duties were last derived, and for which day. */
export interface DerivedMark {
  readonly fingerprint: string;
  readonly day: LocalDate;
}

export interface ObligationStore {
  /** All about one plan, ended ones too, by due date. */
  ofPlan(organisation: string, plan: string): Promise<readonly Obligation[]>;
  /** The same of several plans at once. */
  ofPlans(organisation: string, plans: readonly string[]): Promise<readonly Obligation[]>;
  /** All that are about no plan, ended ones too, by due date. */
  ofNoPlan(organisation: string): Promise<readonly Obligation[]>;
  find(organisation: string, key: string): Promise<Obligation | null>;
  /** Those of these keys that are there, in that order. */
  findAll(organisation: string, keys: readonly string[]): Promise<readonly Obligation[]>;
  /** The open ones that a member holds, and any with news for them, by due date. */
  ofMember(organisation: string, member: MemberId): Promise<readonly Obligation[]>;
  /** The open ones, by due date. */
  open(organisation: string, filter?: ObligationFilter): Promise<readonly Obligation[]>;
  /** Streams what must be looked at on that day or before, from the index alone. */
  toLookAt(organisation: string, day: LocalDate): AsyncIterable<Look>;
  /** Makes the changes that are not overtaken; gives the keys of those that are. */
  write(organisation: string, changes: readonly ObligationWrite[]): Promise<readonly string[]>;
  derivedMark(organisation: string): Promise<DerivedMark | null>;
  setDerivedMark(organisation: string, mark: DerivedMark): Promise<void>;
}
