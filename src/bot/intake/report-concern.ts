/** Takes a report of a learner who may need support: judged as all that is typed, entered once, told to those it is meant for. */
import { settlesAt } from '../../domain/calendar/settling.ts';
import { hearsOf } from '../../domain/duties/intake-access.ts';
import type { IntakeEntry } from '../../domain/intake/intake-entry.ts';
import { longestText } from '../../domain/privacy/free-text.ts';
import { judgeText } from '../core/judge-text.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { View } from '../ports/view.ts';
import { keepEntry } from './keep-entry.ts';
import type { SaidConcern } from './said-concern.ts';
import { concernForm, concernTaken } from './views/concern.ts';

/** @param surface of the form that comes back where the words cannot be taken as they are */
export async function reportConcern(turn: Turn, said: SaidConcern, surface: View['surface']): Promise<Reply> {
  const problem = judgeText(turn, said.words, { longest: longestText.concern, about: said.about });
  if (problem !== null) return reply(turn, concernForm(turn, said, { surface, problem }));
  const { organisation, member, now, services, id } = turn;
  const entry: IntakeEntry = {
    ...{ id, organisation: organisation.id, about: said.about, source: 'teacher', words: said.words },
    ...{ by: member.id, at: now, revision: 1 },
  };
  await keepEntry(turn, entry, 'concern-reported');
  // The same arrival again tells nobody twice.
  await enqueue(
    services,
    hearsOf(organisation, entry).map((to) => ({
      key: `concern/${id}/${to}`,
      to: { kind: 'member', member: to },
      content: { kind: 'concern', entry: id },
      notBefore: settlesAt(now),
    })),
  );
  turn.acts.did({ kind: 'intake-withdraw', entry: id });
  return reply(turn, concernTaken(turn, entry));
}
