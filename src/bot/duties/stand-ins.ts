/** Looks up what somebody does in place of colleagues: who is away and what was handed over is remembered for a minute, so that others pay nothing for it. */
import { addresseeOf } from '../../domain/duties/addressee.ts';
import { awayFor, givenTo } from '../../domain/duties/doer.ts';
import { type Moment, momentOf } from '../core/moment.ts';
import type { Foundation, StandIns } from '../core/turn.ts';

interface Known {
  readonly away: ReturnType<Foundation['preferences']['all']>;
  readonly handed: ReturnType<Foundation['obligations']['open']>;
}

export function openStandIns(foundation: Foundation): StandIns {
  const { organisation, preferences, obligations } = foundation;
  let known: (Known & { readonly minute: string }) | null = null;
  const knownAt = ({ now }: Moment): Known => {
    const minute = now.slice(0, 'yyyy-mm-ddThh:mm'.length);
    if (known?.minute === minute) return known;
    const away = preferences.all(organisation.id);
    const handed = obligations.open(organisation.id, { handed: true });
    known = { minute, away, handed };
    // What could not be read is read again the next time.
    for (const read of [away, handed]) read.catch(() => (known = null));
    return known;
  };
  return {
    changed: () => {
      known = null;
    },
    preferences: () => knownAt(momentOf(foundation)).away,
    handed: () => knownAt(momentOf(foundation)).handed,
    given: async (member) => {
      const moment = momentOf(foundation);
      const { away, handed } = knownAt(moment);
      const doing = { ...moment, preferences: await away };
      // The head of the support team has these rights without any absence.
      const people = awayFor(member, doing).filter((id) => addresseeOf(id, moment.today, doing) === member);
      const owed = await Promise.all(people.map((id) => obligations.open(organisation.id, { member: id })));
      return givenTo(member, [...owed.flat(), ...(await handed)], doing);
    },
  };
}
