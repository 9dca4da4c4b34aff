/** Looks up what somebody does in place of colleagues who are away; who is away is remembered for a minute, so that others pay nothing for it. */
import { addresseeOf } from '../../domain/duties/addressee.ts';
import { awayFor, givenTo } from '../../domain/duties/doer.ts';
import { type Moment, momentOf } from '../core/moment.ts';
import type { Foundation, StandIns } from '../core/turn.ts';

type Away = ReturnType<Foundation['preferences']['all']>;

export function openStandIns(foundation: Foundation): StandIns {
  const { organisation, preferences, obligations } = foundation;
  let known: { readonly minute: string; readonly away: Away } | null = null;
  const preferencesAt = ({ now }: Moment): Away => {
    const minute = now.slice(0, 'yyyy-mm-ddThh:mm'.length);
    if (known?.minute === minute) return known.away;
    const away = preferences.all(organisation.id);
    known = { minute, away };
    // What could not be read is read again the next time.
    away.catch(() => (known = null));
    return away;
  };
  return {
    changed: () => {
      known = null;
    },
    preferences: () => preferencesAt(momentOf(foundation)),
    given: async (member) => {
      const moment = momentOf(foundation);
      const doing = { ...moment, preferences: await preferencesAt(moment) };
      // The head of the support team has these rights without any absence.
      const people = awayFor(member, doing).filter((id) => addresseeOf(id, moment.today, doing) === member);
      const owed = await Promise.all(people.map((id) => obligations.open(organisation.id, { member: id })));
      return givenTo(member, owed.flat(), doing);
    },
  };
}
