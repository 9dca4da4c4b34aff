/** An organisation as its file describes it: the people, who teaches what, the classes and learners; the wall that no query crosses. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalTime } from '../calendar/local-time.ts';
import type { SchoolCalendar } from '../calendar/school-year.ts';
import type { Assignment } from './assignment.ts';
import type { CapChange } from './cap-change.ts';
import type { ClassId, Gender, GroupId, Language, LearnerCode, MemberId, SubjectId } from './ids.ts';
import type { Institution } from './institution.ts';
import type { ListChange } from './list-entry.ts';
import type { NextYear } from './next-year.ts';
import type { OrganisationKind, RoleKind } from './roles.ts';

export * from './ids.ts';
export * from './roles.ts';

export interface Member {
  readonly id: MemberId;
  readonly name: string;
  readonly email?: string;
  readonly roles: readonly RoleKind[];
  readonly language?: Language;
  /** Told only where the name does not tell it. */
  readonly gender?: Gender;
  /** When their working day ends, where it is not at the hour of the others. */
  readonly dayEnds?: LocalTime;
}

/** Somebody who was a member: what they did stands under their name. */
export interface FormerMember {
  readonly id: MemberId;
  readonly name: string;
}

export interface SchoolClass {
  readonly id: ClassId;
  readonly teacher: MemberId | null;
}

export interface Subject {
  readonly id: SubjectId;
  readonly name: Readonly<Record<Language, string>>;
}

interface Teaching {
  readonly subject: SubjectId;
  readonly class: ClassId;
  readonly teacher: MemberId | null;
}

export interface Learner {
  readonly code: LearnerCode;
  /** Sensitive: shown in private chats only, after a check of rights. */
  readonly name: string;
  readonly class: ClassId;
}

/** Members who work together towards a goal. */
interface Group {
  readonly id: GroupId;
  /** What sort of group it is in the organisation's own words ("mācību joma"). */
  readonly kind: string;
  readonly name: string;
  readonly leader: MemberId | null;
  readonly members: readonly MemberId[];
  readonly goal?: string;
}

/** Who carries a role while nobody holds it. */
interface StandIn {
  readonly role: RoleKind;
  readonly member: MemberId;
}

export interface DigestTime {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** Local, "HH:mm". */
  readonly hour: string;
  /** Ids of channels. */
  readonly channels: readonly string[];
  /** Whether a channel hears each day of what was escalated. */
  readonly escalations: boolean;
  /** Whether a channel reads whose delay it is; else only of what kind. */
  readonly names: boolean;
}

/** A time of each week that is taken, for everybody or for some ("konsultāciju laiks"). */
export interface RotaEntry {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
  /** Empty: for everybody. */
  readonly people: readonly MemberId[];
}

/** A channel of the team, where only codes, counts and staff may be named. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Its own id on each platform where it stands, by the platform's id. */
  readonly addresses: Readonly<Partial<Record<string, string>>>;
}

export interface Organisation extends SchoolCalendar {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly language: Language;
  /** IANA zone, such as Europe/Riga. */
  readonly zone: string;
  /** When the working day ends; unknown where the file does not say. */
  readonly dayEnds?: LocalTime;
  readonly members: readonly Member[];
  /** Those of whom it is remembered; none where nobody has left. */
  readonly former?: readonly FormerMember[];
  readonly classes: readonly SchoolClass[];
  readonly subjects: readonly Subject[];
  readonly teaching: readonly Teaching[];
  readonly learners: readonly Learner[];
  /** Groups of members that plans may be about; none where the file names none. */
  readonly groups?: readonly Group[];
  /** What is given to people for a while; none where the file names nothing. */
  readonly assignments?: readonly Assignment[];
  readonly standIns: readonly StandIn[];
  readonly channels: readonly Channel[];
  /** When its channels get the digest of the week; null: never. */
  readonly digest: DigestTime | null;
  /** Times of the week in which nobody is asked to a meeting: the rota. */
  readonly rota: readonly RotaEntry[];
  /** The school's own phrase banks, by plan type, then "section.field"; they replace the bank that ships with the type. */
  readonly phrases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Short forms of its own, and what they stand for; none where the file names none. */
  readonly abbreviations?: Readonly<Record<string, string>>;
  /** For which grades it has a kind of plan, where that is not what the kind says, by its id; none where the file names none. */
  readonly planGrades?: Readonly<Record<string, readonly number[]>>;
  /** What it changes in the limits of logs, by their ids; none where the file names none. */
  readonly caps?: Readonly<Record<string, CapChange>>;
  /** For how many years after they ended plans are kept, by type; those of a type that is not there are kept for ever. */
  readonly plansKept?: Readonly<Record<string, number>>;
  /** What it changes in the lists that people choose from, by list; none where the file names none. */
  readonly lists?: Readonly<Record<string, readonly ListChange[]>>;
  /** Types of plans that it has besides those that every organisation of its kind has, by their ids; none where the file names none. */
  readonly planTypes?: readonly string[];
  /** Whom it tells, asks and answers outside; none where the file names none. */
  readonly institutions?: readonly Institution[];
  /** What it says of the school year to come; nothing where the file says nothing. */
  readonly nextYear?: NextYear;
}

/** A section or a task whose duty somebody does in place of a colleague who is away. */
export interface Given {
  readonly plan?: string | undefined;
  readonly section?: string | undefined;
  /** A task of the plan, or what was agreed on in a meeting. */
  readonly row?: string | undefined;
}

/** Somebody who looks at what an organisation has: what they see depends on who they are in it. */
export interface Reader {
  readonly organisation: Organisation;
  readonly member: Member;
  /** The day on which they look: what is assigned to people is from one day to another. */
  readonly today?: LocalDate;
  /** What they do in place of others on that day. */
  readonly given?: readonly Given[];
}
