/** A whole section (or a whole row of it) as one form; and the message that opens it. */

import { type FormScope, isFirstRow } from '../../../domain/plan/form-scope.ts';
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
  wholeFormAction,
  writingNotice,
} from '../../plans/views/section-parts.ts';
import type { Action, Block, View } from '../../ports/view.ts';
import { besideBlocks } from './beside.ts';
import { originBlock } from './section-origin.ts';
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
  return {
    name: 'section-form',
    surface: 'form',
    title: sectionHeading(to, section),
    short: sectionShort(to, section),
    blocks: [
      ...returnedNotice(to, section, true),
      ...writingNotice(to, section, turn.member.id),
      ...nameOfRow(to, scope),
      ...(row === undefined ? besideBlocks(turn, to, section) : []),
      ...warningBlocks(turn, to, section, tried),
      ...readersNotice(to, section),
    ],
    form: stepForm(to, scope, tried, turn.member.id),
    actions: [],
  };
}

/**
 * The invitation to open the form: a platform opens one only when somebody taps. A sensitive section is asked in no other
 * way, and whole: what is asked one by one there would take two taps a question.
 */
export function openFormView(turn: Turn, to: Speaking, { section, row }: SectionForm): View {
  const isSensitive = section.type.sensitive === true;
  return {
    name: 'question',
    surface: 'message',
    title: sectionHeading(to, section),
    blocks: [
      ...returnedNotice(to, section),
      ...writingNotice(to, section, turn.member.id),
      ...nameOfRow(to, { section, step: '*', ...defined({ row }) }),
      { kind: 'text', text: sectionExpected(to, section) },
      ...originBlock(to, section),
      ...readersNotice(to, section, 'sensitive'),
    ],
    actions: [
      { ...wholeFormAction(to, section, row), style: 'primary' },
      ...wayActions(turn),
      ...(isSensitive ? [] : [oneByOneAction(to)]),
    ],
  };
}

const nameOfRow = (to: Speaking, scope: FormScope): readonly Block[] =>
  scope.row === undefined || isFirstRow(to.context, scope)
    ? []
    : [{ kind: 'heading', text: rowName(to, scope.section) }];

const oneByOneAction = ({ say }: Speaking): Action => ({
  label: say('action.mode-question'),
  token: tokenOf({ kind: 'mode', mode: 'question' }),
});
