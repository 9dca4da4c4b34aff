/** The same form again, with what was typed and what is wrong beside each field; also the form on its own. */

import type { FormScope } from '../../domain/plan/form-scope.ts';
import { stepsOnPath } from '../../domain/plan/on-path.ts';
import { defined } from '../../shared/defined.ts';
import type { Turn } from '../core/turn.ts';
import { movedOnView } from '../plans/views/closed.ts';
import type { Speaking } from '../plans/views/plan-words.ts';
import type { View } from '../ports/view.ts';
import { questionOf } from './enter-section.ts';
import { questionView } from './views/question.ts';
import { sectionFormView } from './views/section-form.ts';
import type { FormTry } from './views/step-form.ts';

/** A form that was sent comes back where it was: in the chat, or in the window of its own if it was one. */
export function retryView(turn: Turn, to: Speaking, scope: FormScope, tried: FormTry): View {
  const apart = scope.step === '*' || scope.section.type.sensitive === true;
  return apart ? formAlone(turn, to, scope, tried) : stepAgain(turn, to, scope, { tried, asForm: false });
}

/** The form as it is opened apart from the chat. */
export function formAlone(turn: Turn, to: Speaking, scope: FormScope, tried: FormTry): View {
  const { section, row } = scope;
  if (scope.step === '*') return sectionFormView(turn, to, { section, ...defined({ row }) }, tried);
  return stepAgain(turn, to, scope, { tried, asForm: true });
}

function stepAgain(
  turn: Turn,
  to: Speaking,
  { section, step, row }: FormScope,
  how: { readonly tried: FormTry; readonly asForm: boolean },
): View {
  const steps = stepsOnPath({ ...to.context, section, row });
  const index = steps.findIndex((one) => one.id === step);
  const found = steps[index];
  // Since the button was made a colleague's answer, or a new version of the type, has taken the question away.
  if (found === undefined) return movedOnView(to);
  const position = { kind: 'step', step: found, index, of: steps.length, ...defined({ row }) } as const;
  return questionView(turn, to, questionOf(to.context, section, position), how);
}
