/** Who holds a duty of a rule. */

import { defined } from '../../shared/defined.ts';
import type { Organisation } from '../people/organisation.ts';
import { classOf } from '../people/subject.ts';
import { ownersOf } from '../plan/access.ts';
import { chainFor, type HeldPart, type Holders, holdersOf } from '../plan/holders.ts';
import { takersOf } from '../plan/takers.ts';
import type { Duty } from './obligation.ts';
import type { RuleHolder } from './rule.ts';
import { aboutOf, type Subject } from './subject.ts';

/** The holder that a rule names, for one subject; where it names nobody that the subject has, the next up. */
export function ruleHolders(organisation: Organisation, holder: RuleHolder, subject: Subject): Holders {
  switch (holder.kind) {
    case 'role':
      return holdersOf(organisation, { kind: 'role', role: holder.role }, partOf(organisation, subject));
    case 'owner':
      if ('section' in subject)
        return ownersOf({ organisation, today: subject.context.today }, subject.context.plan, subject.section);
      return ruleHolders(organisation, { kind: 'starter' }, subject);
    case 'starter':
      return holdersOf(organisation, { kind: 'starter' }, partOf(organisation, subject));
    case 'responsible':
      return person(organisation, subject, subject.kind === 'task' ? subject.task.responsible : '');
    case 'organiser':
      return person(organisation, subject, subject.kind === 'meeting' ? subject.meeting.organiser : '');
    case 'subject':
      return holdersOf(organisation, { kind: 'subject' }, partOf(organisation, subject));
    case 'leader':
      return holdersOf(organisation, { kind: 'assigned', role: 'leader' }, partOf(organisation, subject));
    case 'taker':
      return subject.kind === 'transition'
        ? takersOf(subject.context, subject.transition)
        : holdersOf(organisation, { kind: 'starter' }, partOf(organisation, subject));
    default:
      return holder satisfies never;
  }
}

const person = (organisation: Organisation, subject: Subject, member: string): Holders =>
  holdersOf(organisation, { kind: 'person', member }, partOf(organisation, subject));

function partOf(organisation: Organisation, subject: Subject): HeldPart {
  const { whom, subject: taught } = aboutOf(subject);
  const context = 'context' in subject ? subject.context : undefined;
  return {
    startedBy: context?.plan.startedBy ?? '',
    ...defined({ about: whom, class: classOf(whom), subject: taught }),
    ...(context !== undefined && defined({ day: context.today, chain: chainFor(organisation, context.type) })),
  };
}

/** Holders in the words of a duty. */
export const heldBy = ({ members, vacant, standIn }: Holders): Pick<Duty, 'holders' | 'held'> => ({
  holders: members.map(({ id }) => id),
  held: vacant ? 'vacant' : standIn ? 'by-stand-in' : 'by-holder',
});
