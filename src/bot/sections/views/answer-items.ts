/** The answers of a section as a list: each with its question, and a way to change it where that is possible. */

import type { Reader } from '../../../domain/people/organisation.ts';
import { rowsSeen } from '../../../domain/plan/access.ts';
import { settledBy } from '../../../domain/plan/guard.ts';
import { rowsOf, type SectionInstance, stepsOnPath } from '../../../domain/plan/on-path.ts';
import { type Answers, noSection, type Row } from '../../../domain/plan/plan.ts';
import { defined } from '../../../shared/defined.ts';
import { tokenOf } from '../../core/tap.ts';
import { fieldLabel, listTitle, type Speaking } from '../../plans/views/plan-words.ts';
import { rowTitle, valueWords } from '../../plans/views/value-words.ts';
import type { Action, Block, Item } from '../../ports/view.ts';

export interface AnswerList {
  readonly section: SectionInstance;
  /** Whether a sensitive answer may be shown in full: in a form apart, never in a message. */
  readonly full: boolean;
  /** What can be done with an answer: change it while drafting, correct it after approval, or nothing. */
  readonly act: 'step' | 'ask-correction' | null;
}

export function answerBlocks(reader: Reader, to: Speaking, list: AnswerList): readonly Block[] {
  const { section } = list;
  const state = to.context.plan.sections[section.key] ?? noSection;
  const own = itemsOf(to, list, { answers: state.answers });
  const blocks: Block[] = own.length === 0 ? [] : [{ kind: 'items', items: own }];
  if (section.type.list === undefined) return blocks;
  const rows = rowBlocks(reader, to, list);
  if (rows.length === 0)
    return [...blocks, { kind: 'text', text: to.say('rows.none', { title: listTitle(to, section) }) }];
  return [...blocks, ...rows];
}

/** The rows that this member may read. */
export const rowBlocks = (reader: Reader, to: Speaking, list: AnswerList): readonly Block[] =>
  rowsSeen(reader, to.context, rowsOf(to.context.plan, list.section.key)).flatMap((row): Block[] => [
    { kind: 'heading', text: rowTitle(to, row) },
    { kind: 'items', items: itemsOf(to, list, { answers: row.answers, row }) },
  ]);

function itemsOf(
  to: Speaking,
  { section, full, act }: AnswerList,
  { answers, row }: { readonly answers: Answers; readonly row?: Row },
): readonly Item[] {
  const place = { section, inRow: row !== undefined, row };
  return stepsOnPath({ ...to.context, section, row })
    .filter((step) => answers[step.id] !== undefined)
    .flatMap((step) =>
      step.fields.map((field, index): Item => {
        const value = answers[step.id]?.values[field.id];
        const hidden = section.type.sensitive === true && !full;
        const detail = hidden ? to.say('section.filled') : valueWords(to, place, { field, value });
        const answer = answers[step.id];
        const isOver =
          row !== undefined && answer !== undefined && settledBy(to.context, section, answer.at)?.why === 'day-over';
        const action =
          act === null || index > 0
            ? {}
            : {
                action: changeAction(to, isOver ? 'ask-correction' : act, {
                  section,
                  step: step.id,
                  ...defined({ row }),
                }),
              };
        return { title: fieldLabel(to, place, field), detail, ...action };
      }),
    );
}

function changeAction(
  to: Speaking,
  kind: 'step' | 'ask-correction',
  { section, step, row }: { readonly section: SectionInstance; readonly step: string; readonly row?: Row },
): Action {
  const ids = { plan: to.context.plan.id, section: section.key, step, row: row?.id ?? '', type: to.context.type.id };
  return { label: to.say(kind === 'step' ? 'action.change' : 'action.correct'), token: tokenOf({ kind, ...ids }) };
}
