/** The result of each task as a field of its own, named for its task, with what was expected of it. */
import type { FieldProblem } from '../../../domain/plan/field-reading.ts';
import type { SectionInstance } from '../../../domain/plan/on-path.ts';
import type { Row, Value } from '../../../domain/plan/plan.ts';
import { type RatingsField, ratingName, ratingsIn, tasksToRate } from '../../../domain/plan/ratings.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import { fieldHint, fieldLabel, type Speaking } from '../../plans/views/plan-words.ts';
import { choiceWords, rowPlace, rowWords, shortened } from '../../plans/views/value-words.ts';
import type { Field, FormValues } from '../../ports/view.ts';

interface Ratings {
  readonly field: RatingsField;
  readonly value: Value | undefined;
  readonly tried: { readonly typed: FormValues; readonly problems: Readonly<Record<string, FieldProblem>> };
}

export function ratingFields(
  to: Speaking,
  section: SectionInstance,
  { field, value, tried }: Ratings,
): readonly Field[] {
  const place = { section, inRow: false };
  const rated = ratingsIn(value);
  const tasks = tasksToRate(to.context.plan, section, field);
  const titles = tasks.map((row) => shortened(rowWords(to, row).replaceAll(/\s+/gu, ' '), longestLabel));
  return tasks.map((row, index): Field => {
    const name = ratingName(field, row.id);
    const typed = tried.typed[name];
    const problem = tried.problems[name];
    const title = titles[index] ?? '';
    // Two tasks may be called the same.
    const label = titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} (${index + 1})`;
    return {
      kind: 'one',
      name,
      label,
      hint: expectedOf(to, row) ?? fieldHint(to, place, field),
      required: field.optional !== true,
      value: String(typed ?? rated.get(row.id) ?? ''),
      choices: choiceWords(to, place, field),
      ...(problem !== undefined && { problem: problemWords(to.say, problem) }),
    };
  });
}

/** Characters that Teams shows of a label, less the number of one that stands there twice. */
const longestLabel = 290;
const longestHint = 400;

/** "Sasniedzamais rezultāts: …" */
function expectedOf(to: Speaking, row: Row): string | null {
  const place = rowPlace(to, row);
  const steps = place?.section.type.list?.steps ?? [];
  const asked = steps
    .flatMap((step) => step.fields.map((field) => ({ step, field })))
    .find(({ field }) => field.id === 'expected');
  const words = asked && row.answers[asked.step.id]?.values[asked.field.id];
  if (place === null || asked === undefined || typeof words !== 'string' || words === '') return null;
  return shortened(`${fieldLabel(to, place, asked.field)}: ${words}`, longestHint);
}
