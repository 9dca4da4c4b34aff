/** Two people answered the same question: both versions stand side by side, and the person decides. */
import type { Advance } from '../../../domain/plan/advance-result.ts';
import { type FormScope, rowId } from '../../../domain/plan/form-scope.ts';
import { stepsIn } from '../../../domain/plan/on-path.ts';
import { tokenOf } from '../../core/tap.ts';
import { fieldLabel, memberName, type Speaking } from '../../plans/views/plan-words.ts';
import { sectionHeading } from '../../plans/views/section-parts.ts';
import { valueWords } from '../../plans/views/value-words.ts';
import type { Fact, View } from '../../ports/view.ts';

interface SentAnswer {
  readonly conflict: Extract<Advance, { kind: 'conflict' }>;
  /** Who sent it; a person may have answered differently themselves, from another page. */
  readonly by: string;
}

/** @param scope of the form that was sent */
export function conflictView(to: Speaking, scope: FormScope, { conflict, by }: SentAnswer): View {
  const { section, step, row } = scope;
  const { mine, theirs, revision } = conflict;
  const words = theirs.by === by ? 'conflict.own' : 'conflict';
  const place = { section, inRow: mine.row !== undefined };
  const fields = stepsIn(place).find((one) => one.id === mine.step)?.fields ?? [];
  const versions = fields.flatMap((field): Fact[] => [
    {
      label: to.say(`${words}.theirs`, { name: memberName(to, theirs.by), label: fieldLabel(to, place, field) }),
      value: valueWords(to, place, { field, value: theirs.values[field.id] }),
    },
    {
      label: to.say(`${words}.mine`, { label: fieldLabel(to, place, field) }),
      value: valueWords(to, place, { field, value: mine.values[field.id] }),
    },
  ]);
  const ids = { plan: to.context.plan.id, section: section.key };
  return {
    name: 'conflict',
    surface: section.type.sensitive === true ? 'form' : 'message',
    title: sectionHeading(to, section),
    blocks: [
      { kind: 'notice', tone: 'warning', text: to.say(`${words}.intro`, { name: memberName(to, theirs.by) }) },
      { kind: 'facts', facts: versions },
    ],
    actions: [
      { label: to.say(`${words}.keep-theirs`), token: tokenOf({ kind: 'section', ...ids }) },
      {
        label: to.say(`${words}.keep-mine`),
        token: tokenOf({ kind: 'keep-mine', ...ids, step, row: rowId(row), seen: revision }),
        style: 'primary',
      },
    ],
  };
}
