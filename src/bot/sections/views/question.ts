/** The next question of a section, one step at a time, in the chat or in a form apart. */

import { formRow } from '../../../domain/plan/form-scope.ts';
import { rowsOf, type SectionInstance } from '../../../domain/plan/on-path.ts';
import type { Row } from '../../../domain/plan/plan.ts';
import type { StepType } from '../../../domain/plan/plan-type.ts';
import { presetOf } from '../../../domain/plan/preset-rows.ts';
import { defined } from '../../../shared/defined.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { listTitle, rowName, type Speaking, sectionShort, stepQuestion } from '../../plans/views/plan-words.ts';
import {
  progressOf,
  readersNotice,
  returnedNotice,
  reviewAction,
  sectionHeading,
  wayActions,
  wholeFormAction,
  writingNotice,
} from '../../plans/views/section-parts.ts';
import { rowWords } from '../../plans/views/value-words.ts';
import type { Action, Block, View } from '../../ports/view.ts';
import { aboutRowBlocks } from './about-row.ts';
import { besideBlocks } from './beside.ts';
import { originBlock } from './section-origin.ts';
import { type FormTry, idsOf, stepForm, untried } from './step-form.ts';
import { warningBlocks } from './warning-blocks.ts';

export interface Question {
  readonly section: SectionInstance;
  readonly step: StepType;
  readonly row?: Row | 'new';
  readonly index: number;
  readonly of: number;
  /** The step that follows, if any; `depends` where this very answer decides which. */
  readonly next?: StepType | 'depends';
}

/**
 * @param tried what was typed before and not taken, with what was wrong
 * @param asForm whether the person has the form open (or asks for it): of a sensitive section always
 */
export function questionView(
  turn: Turn,
  to: Speaking,
  question: Question,
  { tried, asForm }: { readonly tried?: FormTry; readonly asForm: boolean },
): View {
  const { section, step, row } = question;
  const place = { section, inRow: row !== undefined, row };
  const scope = { section, step: step.id, ...defined({ row }) };
  const maySkip = step.fields.every((field) => field.optional === true) && !holdsAnswer(tried);
  return {
    name: 'question',
    surface: asForm ? 'form' : 'message',
    title: sectionHeading(to, section),
    ...(asForm && { short: sectionShort(to, section) }),
    // Of a row that was there before only what is left is asked: there is nothing to count.
    ...(wasThere(to, row) ? {} : { progress: progressOf(to, question.index, question.of) }),
    blocks: [
      ...returnedNotice(to, section, asForm),
      ...writingNotice(to, section, turn.member.id),
      ...rowHeading(to, question),
      ...(question.index === 0 ? aboutRowBlocks(turn, to, section) : []),
      { kind: 'text', text: stepQuestion(to, place, step) },
      // Told once, with its first question.
      ...(question.index === 0 ? originBlock(to, section) : []),
      ...(row === undefined ? besideBlocks(turn, to, section) : []),
      ...warningBlocks(turn, to, section, tried),
      ...nextBlock(to, question),
      ...(asForm ? readersNotice(to, section) : []),
    ],
    form: stepForm(to, scope, tried ?? untried, turn.member.id),
    actions: asForm
      ? []
      : [
          ...(maySkip ? [skipAction(to, scope)] : []),
          ...reviewOf(to, section),
          ...wayActions(turn),
          wholeFormAction(to, section, formRow(to.context, section, row)),
        ],
  };
}

/** To pass a question over would lose what was typed in it and is right. */
const holdsAnswer = ({ typed, problems }: FormTry = untried): boolean =>
  Object.entries(typed).some(([name, value]) => value.length > 0 && problems[name] === undefined);

/** Feedback is given on what the others found: their findings are one tap away. */
const reviewOf = (to: Speaking, section: SectionInstance): readonly Action[] =>
  section.type.lookback?.part === 'feedback' ? [reviewAction(to)] : [];

function skipAction(to: Speaking, scope: Parameters<typeof idsOf>[1]): Action {
  const state = to.context.plan.sections[scope.section.key];
  const seen = typeof scope.row === 'object' ? scope.row.revision : (state?.revision ?? 0);
  return { label: to.say('action.skip'), token: tokenOf({ kind: 'skip', ...idsOf(to, scope), seen }) };
}

function rowHeading(to: Speaking, { section, row }: Question): readonly Block[] {
  if (row === undefined) return [];
  const rows = rowsOf(to.context.plan, section.key);
  const number = row === 'new' ? rows.length + 1 : rows.findIndex((one) => one.id === row.id) + 1;
  const heading = { kind: 'heading', text: to.say('rows.one', { name: rowName(to, section), number }) } as const;
  // It is asked of in the middle: which one it is must be told.
  return wasThere(to, row) ? [heading, { kind: 'text', text: rowWords(to, row) }] : [heading];
}

/** A task that was carried over, or a row that its plan had from its start. */
const wasThere = ({ context: { type, plan } }: Speaking, row: Row | 'new' | undefined): row is Row =>
  typeof row === 'object' && (row.continues !== undefined || presetOf(type, plan, row) !== undefined);

function nextBlock(to: Speaking, { section, row, next }: Question): readonly Block[] {
  if (next === undefined && row === undefined && section.type.list !== undefined)
    return [{ kind: 'text', text: to.say('question.next', { label: listTitle(to, section) }) }];
  if (next === undefined)
    return [{ kind: 'text', text: to.say(row === undefined ? 'question.last' : 'question.last-of-row') }];
  if (next === 'depends') return [{ kind: 'text', text: to.say('question.depends') }];
  const field = next.fields[0];
  if (field === undefined) return [];
  const base = row === undefined ? `fields.${section.type.id}` : `lists.${section.type.list?.id}.fields`;
  const label = to.say(`${to.context.type.id}:${base}.${field.id}.label`);
  return [{ kind: 'text', text: to.say('question.next', { label }) }];
}
