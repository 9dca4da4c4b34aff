/** What is wrong with a part of a task being put together: of what was said and cannot be chosen, what was said, and why. */

import { findPerson } from '../../../domain/language/find-person.ts';
import { postsOf } from '../../../domain/people/role-holders.ts';
import { classOf } from '../../../domain/people/subject.ts';
import type { FieldProblem } from '../../../domain/plan/field-reading.ts';
import { defined } from '../../../shared/defined.ts';
import { memberNames } from '../../core/views/member-name.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import type { Speaking } from '../../plans/views/plan-words.ts';
import { shortened } from '../../plans/views/value-words.ts';
import type { TaskDraft } from '../../ports/conversation.ts';

/** Characters of what was said that are shown again. */
const longestName = 60;

export function taskProblemWords(to: Speaking, draft: TaskDraft, problem: FieldProblem): string {
  if (problem.kind === 'not-an-option' && draft.subject !== undefined) return otherSubject(to, draft.subject);
  if (problem.kind === 'unknown-person' && draft.responsible !== undefined) return nobody(to, draft.responsible);
  return problemWords(to.say, problem);
}

/** Who teaches it tells to whom to turn, and nothing of the plan. */
function otherSubject({ context, say }: Speaking, id: string): string {
  const { organisation, plan } = context;
  const subject = organisation.subjects.find((one) => one.id === id)?.name[say.language];
  if (subject === undefined) return say('problem.not-an-option');
  const inClass = classOf(plan.about);
  const { holders } = postsOf(organisation, 'subject-teacher', { subject: id, ...defined({ class: inClass }) });
  const names = memberNames({ organisation, say }, holders);
  return [
    say('task.other-subject', { subject }),
    ...(inClass === undefined || holders.length === 0 ? [] : [say('task.taught-by', { class: inClass, names })]),
  ].join(' ');
}

function nobody({ context: { organisation, plan }, say }: Speaking, said: string): string {
  const found = findPerson(organisation, said, classOf(plan.about));
  return say(found.length > 1 ? 'task.several-people' : 'task.unknown-person', { name: shortened(said, longestName) });
}
