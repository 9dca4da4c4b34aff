/** Short forms that ask for a reason: for a step in the life of a plan, for a return, for a correction. */

import type { FieldProblem } from '../../../domain/plan/field-reading.ts';
import type { FormScope } from '../../../domain/plan/form-scope.ts';
import type { TransitionName } from '../../../domain/plan/life-cycle.ts';
import type { SectionInstance } from '../../../domain/plan/on-path.ts';
import { longestText } from '../../../domain/privacy/free-text.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import type { Speaking } from '../../plans/views/plan-words.ts';
import { planCode, transitionName } from '../../plans/views/plan-words.ts';
import { sectionHeading, statusAction } from '../../plans/views/section-parts.ts';
import type { Action, Field, View } from '../../ports/view.ts';
import { type FormTry, idsOf, stepForm } from '../../sections/views/step-form.ts';
import { warningBlocks } from '../../sections/views/warning-blocks.ts';

/** What was written before, and what was wrong with it. */
export interface Written {
  readonly text: string;
  readonly problem: FieldProblem | null;
}

const unwritten: Written = { text: '', problem: null };

function reasonField(to: Speaking, name: 'reason' | 'comment', { text, problem }: Written): Field {
  return {
    kind: 'long-text',
    name,
    label: to.say(`${name}.label`),
    hint: to.say(`${name}.hint`),
    required: true,
    value: text,
    longest: longestText.reason,
    phrases: [],
    ...(problem !== null && { problem: reasonProblemWords(to, name, problem) }),
  };
}

const reasonProblemWords = (to: Speaking, name: 'reason' | 'comment', problem: FieldProblem): string =>
  problem.kind === 'required' && name === 'reason' ? to.say('refused.reason-missing') : problemWords(to.say, problem);

const submit = (label: string, token: string): Action => ({ label, token, style: 'primary' });

/** @param follows what the step leads to, in words */
export function reasonView(
  to: Speaking,
  name: TransitionName,
  { follows, written = unwritten }: { readonly follows: string; readonly written?: Written },
): View {
  const label = transitionName(to, name);
  const token = tokenOf({ kind: 'transition-reason', plan: to.context.plan.id, name });
  return {
    name: 'reason',
    surface: 'message',
    title: `${planCode(to)} · ${label}`,
    blocks: [
      { kind: 'text', text: follows },
      { kind: 'text', text: to.say('reason.ask') },
    ],
    form: { fields: [reasonField(to, 'reason', written)], submit: submit(label, token) },
    actions: [statusAction(to)],
  };
}

export function returnView(to: Speaking, section: SectionInstance, written: Written = unwritten): View {
  const token = tokenOf({ kind: 'return', plan: to.context.plan.id, section: section.key });
  return {
    name: 'return-section',
    surface: section.type.sensitive === true ? 'form' : 'message',
    title: sectionHeading(to, section),
    blocks: [{ kind: 'text', text: to.say('comment.ask') }],
    form: { fields: [reasonField(to, 'comment', written)], submit: submit(to.say('action.return'), token) },
    actions: [statusAction(to)],
  };
}

const revisionOf = ({ context }: Speaking, { section, row }: FormScope): number =>
  typeof row === 'object' ? row.revision : (context.plan.sections[section.key]?.revision ?? 0);

/** A correction is made in a form apart: the answer may be sensitive. */
export function correctionView(
  turn: Turn,
  to: Speaking,
  scope: FormScope,
  { tried, written = unwritten }: { readonly tried: FormTry; readonly written?: Written },
): View {
  const form = stepForm(to, scope, tried);
  const reason = reasonField(to, 'reason', written);
  return {
    name: 'correction',
    surface: 'form',
    title: sectionHeading(to, scope.section),
    blocks: [{ kind: 'text', text: to.say('correction.ask') }, ...warningBlocks(turn, to, scope.section, tried)],
    form: {
      fields: [...form.fields, reason],
      submit: submit(
        to.say('action.correct'),
        tokenOf({ kind: 'correct', ...idsOf(to, scope), seen: revisionOf(to, scope) }),
      ),
    },
    actions: [],
  };
}
