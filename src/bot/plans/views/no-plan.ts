/** That there is no plan about a learner yet, and the way to begin one. */
import type { PlanSubject } from '../../../domain/people/subject.ts';
import { knowsOfAll, mayStart } from '../../../domain/plan/access.ts';
import { subjectLabel } from '../../../domain/plan/subject-kinds.ts';
import { typesAbout } from '../../../domain/plan-types/find-types.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import type { Action, View } from '../../ports/view.ts';
import { subjectTitle } from './plan-words.ts';

/** Null for whoever may not know of every plan about them: for them it is as if nobody were called so. */
export function noPlanView(turn: Turn, about: PlanSubject): View | null {
  const types = typesAbout(about.kind, turn.organisation);
  if (about.kind !== 'learner' || !types.some((type) => knowsOfAll(turn, type, about))) return null;
  const mayBegin = types.some((type) => mayStart(turn, type, about));
  return messageView({
    name: 'nothing-here',
    title: turn.say('no-plan.title', { subject: subjectTitle(about, turn.organisation) }),
    text: turn.say(mayBegin ? 'no-plan.begin' : 'no-plan.text'),
    actions: [...(mayBegin ? [startAction(turn, about)] : []), commandAction(turn.say, 'my-plans')],
  });
}

export const startAction = ({ say, organisation }: Pick<Turn, 'say' | 'organisation'>, about: PlanSubject): Action => ({
  label: say('action.start'),
  token: tokenOf({ kind: 'said', command: 'start', rest: subjectLabel(about, organisation) }),
});
