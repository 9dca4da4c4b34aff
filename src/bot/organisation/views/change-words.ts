/** A change of the school in words: what it does, and how it is now and will be. */
import { freeDaysOf } from '../../../domain/calendar/free-days.ts';
import { eachDay, type LocalDate, today, weekdayOf } from '../../../domain/calendar/local-date.ts';
import { type Instant, timeOf } from '../../../domain/calendar/local-time.ts';
import type { OrganisationChange } from '../../../domain/people/organisation-change.ts';
import { postsOf } from '../../../domain/people/role-holders.ts';
import type { RoleKind } from '../../../domain/people/roles.ts';
import { capital } from '../../../domain/text/capital.ts';
import type { Turn } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { memberName, memberNames } from '../../core/views/member-name.ts';
import type { VersionNote, VersionReason } from '../../ports/versions.ts';

export const roleName = ({ say, organisation }: Turn, role: RoleKind): string =>
  say(`role-man.${role}`, { context: organisation.kind });

const nameOrNobody = (turn: Turn, ids: readonly (string | null)[]): string => {
  const known = ids.filter((id) => id !== null);
  return known.length === 0 ? turn.say('organisation.nobody') : memberNames(turn, known);
};

/** "7.b klases audzināšana: Anna Bērziņa" */
export function changeWords(turn: Turn, change: OrganisationChange): string {
  const { say } = turn;
  switch (change.kind) {
    case 'class-teacher':
      return say('organisation.change.class-teacher', {
        class: change.class,
        name: nameOrNobody(turn, [change.member]),
      });
    case 'role':
      return say(`organisation.change.${change.isHeld ? 'role-given' : 'role-taken'}`, {
        role: capital(roleName(turn, change.role)),
        name: memberName(turn, change.member),
      });
    case 'stand-in':
      return say('organisation.change.stand-in', {
        role: capital(roleName(turn, change.role)),
        name: nameOrNobody(turn, [change.member]),
      });
    case 'free-days':
      return say(`organisation.change.${change.isFree ? 'free' : 'work'}`, { days: daysWords(turn, change) });
    default:
      return change satisfies never;
  }
}

const daysWords = (turn: Turn, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }): string =>
  from === to
    ? dayIn(turn, from, 'nominative')
    : turn.say('settings.absence.span', { from: dayIn(turn, from, 'genitive'), to: dayIn(turn, to, 'dative') });

interface Difference {
  readonly now: string;
  readonly next: string;
}

/** How it is in the school as it is now, and would be. */
export function differenceWords(turn: Turn, change: OrganisationChange): Difference {
  const { organisation, say } = turn;
  switch (change.kind) {
    case 'class-teacher': {
      const teacher = organisation.classes.find(({ id }) => id === change.class)?.teacher ?? null;
      return { now: nameOrNobody(turn, [teacher]), next: nameOrNobody(turn, [change.member]) };
    }
    case 'role': {
      const { holders } = postsOf(organisation, change.role, {});
      const others = holders.filter((id) => id !== change.member);
      return {
        now: nameOrNobody(turn, holders),
        next: nameOrNobody(turn, change.isHeld ? [...others, change.member] : others),
      };
    }
    case 'stand-in': {
      const now = organisation.standIns.filter(({ role }) => role === change.role).map(({ member }) => member);
      return { now: nameOrNobody(turn, now), next: nameOrNobody(turn, [change.member]) };
    }
    case 'free-days':
      return { now: daysNow(turn, change), next: say(`organisation.days.${change.isFree ? 'free' : 'work'}`) };
    default:
      return change satisfies never;
  }
}

function daysNow(
  { organisation, say }: Turn,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): string {
  const free = freeDaysOf(organisation);
  const days = eachDay(from, to).filter((day) => weekdayOf(day) <= 5);
  const count = days.filter((day) => free.has(day)).length;
  if (count === 0) return say('organisation.days.work');
  return say(count === days.length ? 'organisation.days.free' : 'organisation.days.some');
}

export function reasonWords(
  turn: Turn,
  why: VersionReason,
  noteOf: (number: number) => VersionNote | undefined,
): string {
  const { say } = turn;
  switch (why.kind) {
    case 'change':
      return changeWords(turn, why.change);
    case 'back': {
      const to = noteOf(why.to);
      return to === undefined
        ? say('organisation.reason.back-somewhere')
        : say('organisation.reason.back', { when: whenChanged(turn, to.at) });
    }
    case 'year-closed':
      return say('organisation.reason.year-closed', { year: why.year });
    case 'seed':
    case 'file':
    case 'register':
      return say(`organisation.reason.${why.kind}`);
    default:
      return why satisfies never;
  }
}

/** "23. novembris, 10:00" */
export const whenChanged = (turn: Turn, at: Instant): string => {
  const moment = new Date(at);
  const { zone } = turn.organisation;
  return `${dayIn(turn, today(moment, zone), 'nominative')}, ${timeOf(moment, zone)}`;
};

/** "Ilga Straume · 23. novembris, 10:00" */
export const byWords = (turn: Turn, { by, at }: VersionNote): string =>
  [by === 'command-line' ? turn.say('organisation.by-server') : memberName(turn, by), whenChanged(turn, at)].join(
    ' · ',
  );
