/** A whole section (or a whole row of it) as one form; and the message that opens it. */

import { isFirstRow } from '../../../domain/plan/form-scope.ts';
import type { SectionInstance } from '../../../domain/plan/on-path.ts';
import type { Row } from '../../../domain/plan/plan.ts';
import { defined } from '../../../shared/defined.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { rowName, type Speaking, sectionExpected, sectionShort } from '../../plans/views/plan-words.ts';
import {
  readersNotice,
  returnedNotice,
  sectionHeading,
  wayActions,
  writingNotice,
} from '../../plans/views/section-parts.ts';
import type { View } from '../../ports/view.ts';
import { besideBlocks } from './beside.ts';
import { openFormAction } from './question.ts';
import { type FormTry, stepForm, untried } from './step-form.ts';
import { warningBlocks } from './warning-blocks.ts';

export interface SectionForm {
  readonly section: SectionInstance;
  readonly row?: Row | 'new';
}

export function sectionFormView(
  turn: Turn,
  to: Speaking,
  { section, row }: SectionForm,
  tried: FormTry = untried,
): View {
  const scope = { section, step: '*', ...defined({ row }) };
  const name =
    row === undefined || isFirstRow(to.context, scope)
      ? []
      : [{ kind: 'heading', text: rowName(to, section) } as const];
  return {
    name: 'section-form',
    surface: 'form',
    title: sectionHeading(to, section),
    short: sectionShort(to, section),
    blocks: [
      ...returnedNotice(to, section, true),
      ...writingNotice(to, section, turn.member.id),
      ...name,
      ...(row === undefined ? besideBlocks(turn, to, section) : []),
      ...warningBlocks(turn, to, section, tried),
      ...readersNotice(to, section),
    ],
    form: stepForm(to, scope, tried, turn.member.id),
    actions: [],
  };
}

/** The invitation to open the form: a platform opens one only when somebody taps. */
export function openFormView(turn: Turn, to: Speaking, { section, row }: SectionForm): View {
  const scope = { section, step: '*', ...defined({ row }) };
  return {
    name: 'question',
    surface: 'message',
    title: sectionHeading(to, section),
    blocks: [
      ...returnedNotice(to, section),
      ...writingNotice(to, section, turn.member.id),
      { kind: 'text', text: sectionExpected(to, section) },
      ...readersNotice(to, section),
    ],
    actions: [
      openFormAction(to, scope),
      ...wayActions(turn),
      { label: to.say('action.mode-question'), token: tokenOf({ kind: 'mode', mode: 'question' }) },
    ],
  };
}
