/** Hands a task to somebody else: the way to the answer that names who carries it out, for whoever may change that. */
import { mayAnswer } from '../../domain/plan/access.ts';
import { isOpenNow } from '../../domain/plan/guard.ts';
import { findSection } from '../../domain/plan/on-path.ts';
import { tokenOf } from '../core/tap.ts';
import type { Turn } from '../core/turn.ts';
import type { Action } from '../ports/view.ts';
import type { ShownDuty } from './views/duty-words.ts';

/** None for what is no task of a plan: who holds a section follows from posts. */
export function passOnAction(turn: Turn, { obligation, context }: ShownDuty): readonly Action[] {
  const { section: key, row } = obligation.about;
  if (obligation.state !== 'open' || context === null || key === undefined || row === undefined) return [];
  const { type, plan } = context;
  const section = findSection(type, plan, key);
  const step = section?.type.list?.steps.find(({ fields }) => fields.some(({ id }) => id === 'responsible'));
  if (section === undefined || step === undefined || !mayAnswer(turn, context, section)) return [];
  const kind = isOpenNow(context, section, 'section') ? 'step' : 'ask-correction';
  const place = { plan: plan.id, section: key, step: step.id, row, type: type.id };
  return [{ label: turn.say('duties.action.pass-on'), token: tokenOf({ kind, ...place }) }];
}
