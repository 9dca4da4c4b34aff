/** Reads an absence as people tell of it: "līdz piektdienai", "no 1. decembra līdz 5. decembrim, aizvieto Rūta". */
import { defined } from '../../shared/defined.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { MemberId, Organisation } from '../people/organisation.ts';
import type { Absence } from '../people/preferences.ts';
import { membersWithRole } from '../people/roles-of.ts';
import { findPerson, rolesIn } from './find-person.ts';
import { membersIn } from './members-in.ts';
import { periodApartIn, periodIn } from './said-period.ts';
import { longestSaid, type SaidContext } from './said-reader.ts';

export type SaidAbsence =
  | {
      readonly kind: 'absence';
      readonly absence: Absence;
      /** Whom it names besides the one who stands in: whose it is, or whoever tells of it. */
      readonly named: readonly MemberId[];
      /** It may say that they will be there. */
      readonly isDenied: boolean;
    }
  /** No day, or none that can be; an end before the beginning or before today; nobody or several of that name. */
  | { readonly kind: 'problem'; readonly problem: 'no-date' | 'over' | 'backwards' | 'unknown-person' };

const STAND_IN =
  /[,;\s]*(?:mani\s+)?(?<!\p{L})(?:aizviet\p{L}*|man[āa]\s+viet[āa]|stand-?in(?:\s+is)?|(?:covered|replaced)\s+by)(?!\p{L})\s*:?\s*(?:b[ūu]s\s+)?(?<who>[^,;]+)/iu;

/** "Nebūšu prom" says that they will be there. */
const DENIED_TWICE = /neb[ūu]\p{L}+\s.*(?<!\p{L})(?:prom|slim\p{L}+|atva[ļl]in\p{L}+)(?!\p{L})/iu;

/** What a text says of an absence, seen from today. */
export function absenceIn(organisation: Organisation, text: string, context: SaidContext): SaidAbsence {
  if (text.length > longestSaid) return { kind: 'problem', problem: 'no-date' };
  const who = STAND_IN.exec(text)?.groups?.who;
  const people = who === undefined ? [] : findPerson(organisation, who);
  if (who !== undefined && people.length !== 1) return { kind: 'problem', problem: 'unknown-person' };
  const about = text.replace(STAND_IN, '');
  const { from, to } = periodIn(about, context) ?? periodApartIn(about, context) ?? { from: '', to: null };
  if (to === null) return { kind: 'problem', problem: 'no-date' };
  const problem = absenceProblem({ from, to }, context.today);
  if (problem !== null) return { kind: 'problem', problem };
  const [standIn] = people;
  return {
    kind: 'absence',
    absence: { from, to, ...defined({ standIn: standIn?.id }) },
    named: namedIn(organisation, about),
    isDenied: DENIED_TWICE.test(about),
  };
}

/** By their names; by their posts, where no name stands. */
function namedIn(organisation: Organisation, text: string): readonly MemberId[] {
  const byName = membersIn(organisation.members, text).flatMap(({ members }) => members);
  const named = byName.length > 0 ? byName : rolesIn(text).flatMap(({ role }) => membersWithRole(organisation, [role]));
  return named.map(({ id }) => id);
}

/** What is wrong with the days of an absence; null where nothing is. */
export function absenceProblem(
  { from, to }: Pick<Absence, 'from' | 'to'>,
  today: LocalDate,
): 'over' | 'backwards' | null {
  if (to < from) return 'backwards';
  return to < today ? 'over' : null;
}
