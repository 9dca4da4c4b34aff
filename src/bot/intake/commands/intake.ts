/** The register of those who may need support: all of it, of a class, or about one learner. */
import { mayReadEntry } from '../../../domain/duties/intake-access.ts';
import { classesIn } from '../../../domain/language/classes-in.ts';
import { classOf } from '../../../domain/people/subject.ts';
import { isSameSubject } from '../../../domain/plan/subject-kinds.ts';
import type { Command } from '../../core/command.ts';
import { showList } from '../../plans/audited.ts';
import { subjectIn } from '../../plans/find-plans.ts';
import { registerDuty } from '../close-register.ts';
import { storedEntries } from '../stored-entries.ts';
import { learnerRegister, registerView } from '../views/register.ts';

export const intake: Command = async (turn, rest) => {
  const { organisation, services } = turn;
  const all = await storedEntries(services);
  const readable = all.filter((entry) => entry.withdrawn === undefined && mayReadEntry(turn, entry));
  const about = subjectIn(turn, rest);
  if (about?.kind === 'learner') {
    const own = readable.filter((entry) => isSameSubject(entry.about, about));
    return showList(turn, 'intake', learnerRegister(turn, about, own));
  }
  const classes = classesIn(organisation, rest).map(({ id }) => id);
  const named = readable.filter((one) => classes.length === 0 || classes.includes(classOf(one.about) ?? ''));
  const mayClose = classes.length === 0 && (await registerDuty(turn)) !== undefined;
  return showList(turn, 'intake', registerView(turn, named, { mayClose }));
};
