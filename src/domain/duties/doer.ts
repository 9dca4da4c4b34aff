/** Who is asked for a duty while its holder is away: only what falls due in those days, and only who can do it then. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { Given, MemberId, RoleKind } from '../people/organisation.ts';
import { isAbsent, type Preferences, usualPreferences } from '../people/preferences.ts';
import { membersWithRole } from '../people/roles-of.ts';
import { type Addressing, addresseeOf } from './addressee.ts';
import { ruleOf } from './check-context.ts';
import { endingsOf } from './endings-of.ts';
import { chainOver } from './escalation.ts';
import { isTakenOverBy } from './handed.ts';
import type { Obligation } from './obligation.ts';
import type { Fulfilment, RuledOrganisation } from './rule.ts';

/** What a duty must say of itself to be given to another. */
export type Giveable = Pick<Obligation, 'rule' | 'about' | 'holders' | 'chain' | 'due' | 'sensitive'>;

export interface Doing extends Omit<Addressing, 'chain' | 'organisation'> {
  readonly organisation: RuledOrganisation;
  readonly today: LocalDate;
}

/**
 * The holder, while they are there; what falls due in the days of an absence is asked of whoever stands in, as far as
 * they can be given the right to it, else of the lowest in the chain of command. What is due on another day, and what is
 * sensitive and nobody else's, waits for the holder.
 */
export function doerOf(duty: Giveable, holder: MemberId, doing: Doing): MemberId {
  const { today } = doing;
  const standIn = addresseeOf(holder, today, { ...doing, chain: duty.chain });
  if (standIn === holder || !fallsInAbsence(duty, doing.preferences[holder] ?? usualPreferences, today)) return holder;
  if (duty.holders.includes(standIn)) return standIn;
  if (duty.sensitive === true) return holder;
  const leads = lowestAbove(duty, doing);
  return canBeGiven(duty, doing.organisation) || leads.includes(standIn) ? standIn : (leads[0] ?? holder);
}

/** Whether a duty is this member's to do today: they hold it, or do it in place of somebody who does. */
export const isDoer = (duty: Giveable, member: MemberId, doing: Doing): boolean =>
  duty.holders.some((holder) => holder === member || doerOf(duty, holder, doing) === member);

/** The sections and tasks whose duties a member does in place of others today, or took over from them: what they get rights to. */
export const givenTo = (member: MemberId, duties: readonly Obligation[], doing: Doing): readonly Given[] =>
  duties
    .filter(
      (duty) =>
        isTakenOverBy(duty, member) ||
        (!duty.holders.includes(member) && isDoer(duty, member, doing) && canBeGiven(duty, doing.organisation)),
    )
    .map(({ about: { plan, section, row } }) => ({ plan, section, row }));

/** Those of whom a member's duties may be asked today: the member while they are there, else whoever may do some in their place. */
export function mayDoFor(member: MemberId, doing: Doing): readonly MemberId[] {
  const addressee = addresseeOf(member, doing.today, doing);
  return addressee === member ? [member] : [...new Set([addressee, ...lowestAbove({}, doing)])];
}

/** Those who are away today and of whose duties some may be this member's. */
export function awayFor(member: MemberId, doing: Doing): readonly MemberId[] {
  const { preferences, today } = doing;
  const away = Object.keys(preferences).filter(
    (id) => id !== member && isAbsent(preferences[id] ?? usualPreferences, today),
  );
  if (away.length === 0) return away;
  return lowestAbove({}, doing).includes(member) ? away : away.filter((id) => addresseeOf(id, today, doing) === member);
}

const fallsInAbsence = ({ due }: Giveable, { absences }: Preferences, today: LocalDate): boolean =>
  absences.some(({ from, to }) => from <= today && today <= to && from <= due && due <= to);

/** Those of them who are there. */
function lowestAbove(duty: Pick<Giveable, 'chain'>, { organisation, preferences, today }: Doing): readonly MemberId[] {
  const lowest: readonly RoleKind[] = chainOver(duty, organisation).slice(0, 1);
  return membersWithRole(organisation, lowest)
    .map(({ id }) => id)
    .filter((id) => !isAbsent(preferences[id] ?? usualPreferences, today));
}

/** What is ended by writing in a part or by a word; a step of a plan, a meeting or a document takes a role of one's own. */
export function canBeGiven({ rule: id, about, sensitive }: Giveable, { rules }: RuledOrganisation): boolean {
  if (sensitive === true || about.step !== undefined) return false;
  const rule = ruleOf(rules, id);
  return rule === null || endingsOf(rule.fulfilledBy).some((by) => isGiveable(by, about));
}

function isGiveable({ kind }: Fulfilment, { section }: Giveable['about']): boolean {
  switch (kind) {
    case 'section-done':
      return section !== undefined;
    case 'task-done':
    case 'month-covered':
    case 'row-renewed':
    case 'done':
      return true;
    case 'minutes':
    case 'plan-status':
    case 'taken':
    case 'document':
    case 'decided':
    case 'meeting-held':
    case 'meeting-arranged':
    case 'any':
      return false;
    default:
      return kind satisfies never;
  }
}
