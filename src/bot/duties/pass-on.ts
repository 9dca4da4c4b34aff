/** The ways to have somebody else do a duty: a colleague is asked by whoever holds it; who carries out a task is changed by whoever may change that answer. */
import { mayHandOver } from '../../domain/duties/hand-over.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
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

/** The way to ask somebody; while somebody is asked, the way to withdraw that. None where it may not be handed. */
export function handOverActions({ say, organisation, member }: Turn, one: Obligation): readonly Action[] {
  const { key, state, handed, revision } = one;
  if (mayHandOver(one, member.id, organisation))
    return [{ label: say('duties.action.hand-over'), token: tokenOf({ kind: 'duty-hand-over', duty: key, from: '' }) }];
  if (state !== 'open' || handed?.from !== member.id || handed.answer !== undefined) return [];
  const undo = { kind: 'duty-undo', duty: key, what: 'hand-over', seen: revision, from: '' } as const;
  return [{ label: say('duties.action.withdraw'), token: tokenOf(undo) }];
}
