/** Who may see and answer which part of a plan; what a person may not see is not even counted for them. */

import { defined } from '../../shared/defined.ts';
import { memberById } from '../people/member-by-id.ts';
import type { MemberId, Reader, RoleKind, SubjectId } from '../people/organisation.ts';
import { rolesOf } from '../people/roles-of.ts';
import { classOf, type PlanSubject } from '../people/subject.ts';
import { chainFor, type HeldPart, type Holders, holdersOf } from './holders.ts';
import { isUsed } from './is-used.ts';
import { firstStatus, type PlanRole, type Transition } from './life-cycle.ts';
import { findSection, neededSections, rowsOf, type SectionInstance, stepsOnPath, valueOnPath } from './on-path.ts';
import type { Owner } from './owner.ts';
import { type Plan, type Row, valueInRow } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { PlanType, SectionType } from './plan-type.ts';
import { subjectReaders } from './subject-kinds.ts';

/** An organisation on a day. */
type Seen = Pick<Reader, 'organisation' | 'today'>;

/** Who is asked for a section of a plan. */
export const ownersOf = ({ organisation, today }: Seen, plan: Plan, section: SectionInstance): Holders =>
  holdersOf(organisation, section.type.owner, {
    ...heldPart(plan, section.subject),
    ...defined({ addressee: addresseeOf(section.planType, plan) }),
    ...(isStarters(section.type.owner) && { startedBy: starterOf(organisation, section.planType, plan) }),
    ...defined({
      day: today,
      chain: chainFor(organisation, section.planType),
      named: section.about && namedIn(section.about),
    }),
  });

/** Whom the fields of a row name. */
const namedIn =
  (row: Row) =>
  (field: string): MemberId | undefined => {
    const value = valueInRow(row, field);
    return typeof value === 'string' ? value : undefined;
  };

/** Whoever began a plan, as long as they might begin it today; else nobody: the class has another teacher, the post another holder. */
export function starterOf(
  organisation: Seen['organisation'],
  type: PlanType,
  { about, startedBy }: Pick<Plan, 'about' | 'startedBy'>,
): MemberId {
  const member = memberById(organisation, startedBy);
  return member !== null && mayStart({ organisation, member }, type, about) ? startedBy : '';
}

/** Whom a plan is addressed to; nobody while it is only being written. */
export function addresseeOf(type: PlanType, plan: Plan): MemberId | undefined {
  if (type.addressee === undefined || plan.status === firstStatus(type)) return undefined;
  const value = valueOnPath({ type, plan }, type.addressee);
  return typeof value === 'string' ? value : undefined;
}

const heldPart = ({ about, startedBy }: Plan, subject: SubjectId | undefined): HeldPart => ({
  about,
  startedBy,
  ...defined({ class: classOf(about), subject }),
});

export const owns = (reader: Reader, plan: Plan, section: SectionInstance): boolean =>
  ownersOf(reader, plan, section).members.some((owner) => owner.id === reader.member.id) ||
  isGiven(reader, plan, section);

/** Whether they write it today in place of an owner who is away; what is for few is for its owners alone. */
const isGiven = ({ given = [] }: Reader, { id }: Plan, { key, type }: SectionInstance): boolean =>
  !isOwnersAlone(type) && given.some((part) => part.plan === id && part.section === key && part.row === undefined);

/** Whether a section is sensitive, or read only by people whom a row names: nobody writes it in place of another. */
export const isOwnersAlone = ({ sensitive, rowReaders }: SectionType): boolean =>
  sensitive === true || rowReaders !== undefined;

/** Whether the row that the section is asked for names them among its readers. */
const isRowReader = ({ member }: Reader, { type, about }: SectionInstance): boolean =>
  about !== undefined && (type.rowReaders ?? []).some((field) => namedIn(about)(field) === member.id);

/**
 * May this member read the answers of the section? Its owners and readers may, and those of its row; a class teacher only of the own class, a
 * subject teacher only where the plan asks about their subject.
 */
export function maySee(reader: Reader, plan: Plan, section: SectionInstance): boolean {
  if (owns(reader, plan, section) || isRowReader(reader, section)) return true;
  const roles = rolesInPlan(reader, plan).filter(
    (role) => role !== 'subject-teacher' || teachesOneOf(reader, plan, section.subjects),
  );
  return section.type.readers.some((role) => isOneOf(reader, { type: section.planType, plan }, role, roles));
}

/** May this member read all that stands in the plan, whatever its sections? */
export const maySeeWhole = (reader: Reader, { type, plan }: TypedPlan): boolean =>
  neededSections(type, plan).every((section) => maySee(reader, plan, section));

/** May this member read all that looks back on its semesters? */
export const maySeeLookbacks = (reader: Reader, { type, plan }: TypedPlan): boolean =>
  neededSections(type, plan).every((section) => section.type.lookback === undefined || maySee(reader, plan, section));

/** Whether the plan is about this member, or about a group of theirs. */
const isSubject = ({ organisation, member }: Reader, { about }: Pick<Plan, 'about'>): boolean =>
  subjectReaders(about, organisation).includes(member.id);

const teachesOneOf = ({ organisation, member }: Reader, plan: Plan, subjects: readonly SubjectId[]): boolean =>
  subjects.some((subject) => {
    const teachers = holdersOf(organisation, { kind: 'subject-teacher' }, heldPart(plan, subject));
    return !teachers.vacant && teachers.members.some((teacher) => teacher.id === member.id);
  });

/** Whether a task is this member's to carry out. */
export const isResponsible = (row: Row, member: MemberId): boolean =>
  Object.values(row.answers).some((answer) => answer.values.responsible === member);

/** Whether a task is theirs to carry out, be it today in place of another. */
export const carriesOut = ({ member, given = [] }: Reader, row: Row): boolean =>
  isResponsible(row, member.id) || given.some((part) => part.row === row.id);

/** Whether this member is named in a row of a list that is read by those whom its rows name. */
function isNamedIn(context: Pick<PlanContext, 'type' | 'plan'>, row: Row, member: MemberId): boolean {
  const section = findSection(context.type, context.plan, row.section);
  if (section?.type.list?.readers !== 'row-people') return false;
  return stepsOnPath({ ...context, section, row }).some((step) =>
    step.fields.some((field) => field.kind === 'person' && row.answers[step.id]?.values[field.id] === member),
  );
}

/** Whether this member, who may not see the section, is named in rows of it. */
export const seesRowsOf = (
  reader: Reader,
  context: Pick<PlanContext, 'type' | 'plan'>,
  { key }: SectionInstance,
): boolean => rowsOf(context.plan, key).some((row) => isNamedIn(context, row, reader.member.id));

/**
 * Those of the rows that this member may read: whoever may see its section sees a row, and whoever is responsible for
 * it, or named in it where the list says so. Nothing of a row is shown or counted unasked.
 */
export function rowsSeen(
  reader: Reader,
  { type, plan }: Pick<PlanContext, 'type' | 'plan'>,
  rows: readonly Row[],
): readonly Row[] {
  const sections = rows.length === 0 ? [] : neededSections(type, plan);
  const inSeenSection = (row: Row) =>
    sections.some((section) => section.key === row.section && maySee(reader, plan, section));
  const { id } = reader.member;
  return rows.filter((row) => carriesOut(reader, row) || inSeenSection(row) || isNamedIn({ type, plan }, row, id));
}

export const maySeeRow = (reader: Reader, context: Pick<PlanContext, 'type' | 'plan'>, row: Row): boolean =>
  rowsSeen(reader, context, [row]).length > 0;

/** May this member answer it? Its owners may, and those who correct plans of the type, where it is not sensitive. */
export function mayAnswer(
  reader: Reader,
  { type, plan }: Pick<PlanContext, 'type' | 'plan'>,
  section: SectionInstance,
): boolean {
  if (owns(reader, plan, section)) return true;
  return section.type.sensitive !== true && hasRole(reader, { type, plan }, type.correctors);
}

/** May this member read why a plan was suspended, or is no longer in use? */
export const mayReadReasons = (reader: Reader, { type, plan }: Pick<PlanContext, 'type' | 'plan'>): boolean =>
  type.lifeCycle.reasonReaders === undefined || hasRole(reader, { type, plan }, type.lifeCycle.reasonReaders);

/** May this member send a section back to its owner with a comment? */
export const mayReturn = (
  reader: Reader,
  plan: Plan,
  section: SectionInstance,
  returnedBy: readonly PlanRole[],
): boolean => maySee(reader, plan, section) && hasRole(reader, { type: section.planType, plan }, returnedBy);

/** Whether this member sees where every plan of the type stands. */
export const oversees = ({ organisation, member }: Reader, { overseers }: Pick<PlanType, 'overseers'>): boolean =>
  rolesOf(organisation, member.id).some((role) => overseers.includes(role));

/** Whether no plan of the type about them is kept from this member, so that they may hear that there is none. */
export const knowsOfAll = (reader: Reader, type: PlanType, about: PlanSubject): boolean =>
  oversees(reader, type) || rolesAbout(reader, about).includes('class-teacher');

/**
 * May this member know that the plan is there: those who oversee plans of the type, whom it is about, whoever may see a
 * part of it or is named in it, and whoever has a task in it, unless the type tells them of the task alone.
 */
export function mayKnow(reader: Reader, type: PlanType, plan: Plan): boolean {
  if (oversees(reader, type)) return true;
  if (isSubject(reader, plan)) return true;
  if (type.taskAlone !== true && hasTask(reader, plan)) return true;
  return neededSections(type, plan).some(
    (section) => maySee(reader, plan, section) || seesRowsOf(reader, { type, plan }, section),
  );
}

/** May this member see and mark what is theirs to carry out in it? Whoever may know of the plan, and whoever has a task in it. */
export const mayReach = (reader: Reader, type: PlanType, plan: Plan): boolean =>
  hasTask(reader, plan) || mayKnow(reader, type, plan);

const hasTask = (reader: Reader, { rows }: Plan): boolean =>
  rows.some((row) => row.removed === undefined && carriesOut(reader, row));

/** May this member begin a plan of the type about the subject? Those with the right for all, the teacher of the class, or whom it is about. */
export const mayStart = (reader: Reader, type: PlanType, about: PlanSubject): boolean =>
  isUsed(type, reader.organisation) &&
  type.start.some((role) =>
    role === 'subject' ? isSubject(reader, { about }) : rolesAbout(reader, about).includes(role),
  );

/** May this member begin a plan that goes on from that one? It takes over what the starter wrote: whoever may read that. */
export const mayGoOnFrom = (reader: Reader, { type, plan }: Pick<PlanContext, 'type' | 'plan'>): boolean =>
  neededSections(type, plan).every((section) => !isStarters(section.type.owner) || maySee(reader, plan, section));

const isStarters = (owner: Owner): boolean =>
  owner.kind === 'starter' || (owner.kind === 'any' && owner.of.some(isStarters));

export const mayTake = (reader: Reader, of: TypedPlan, transition: Transition): boolean =>
  hasRole(reader, of, transition.by);

/** Whether this person may take a step from where the plan stands; what it needs besides is another matter (`unmetNeed`). */
export const mayTakeNow = (reader: Reader, of: TypedPlan, transition: Transition): boolean =>
  transition.from.includes(of.plan.status) && mayTake(reader, of, transition);

function hasRole(reader: Reader, of: TypedPlan, roles: readonly PlanRole[]): boolean {
  const held = rolesInPlan(reader, of.plan);
  return roles.some((role) => isOneOf(reader, of, role, held));
}

type TypedPlan = Pick<PlanContext, 'type' | 'plan'>;

/** @param held the reader's roles in the plan */
function isOneOf(reader: Reader, { type, plan }: TypedPlan, role: PlanRole, held: readonly RoleKind[]): boolean {
  if (role === 'subject') return isSubject(reader, plan);
  if (role === 'addressee') return addresseeOf(type, plan) === reader.member.id;
  if (role === 'starter') return starterOf(reader.organisation, type, plan) === reader.member.id;
  return held.includes(role);
}

const rolesInPlan = (reader: Reader, plan: Plan): readonly RoleKind[] => rolesAbout(reader, plan.about);

const rolesAbout = ({ organisation, member }: Reader, about: PlanSubject): readonly RoleKind[] =>
  rolesOf(organisation, member.id, classOf(about));
