/** The form of one step, of a whole section or of a whole row, with what is known filled in. */

import type { MemberId } from '../../../domain/people/organisation.ts';
import type { FieldProblem, FieldWarning } from '../../../domain/plan/field-reading.ts';
import type { FieldType } from '../../../domain/plan/field-type.ts';
import { completesSection, type FormScope, placeOf, rowId, stepsOf } from '../../../domain/plan/form-scope.ts';
import type { FieldPlace } from '../../../domain/plan/on-path.ts';
import { noSection } from '../../../domain/plan/plan.ts';
import { suggested } from '../../../domain/plan/suggested.ts';
import { defined } from '../../../shared/defined.ts';
import { tokenOf } from '../../core/tap.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import { fieldPath, fieldPhrases, key, type Speaking } from '../../plans/views/plan-words.ts';
import type { Action, Field, Form, FormValues } from '../../ports/view.ts';
import { fieldView, spanFields } from './field-view.ts';
import { handOverField } from './hand-over-field.ts';
import { ratingFields } from './rating-fields.ts';

/** What came of the last try to fill the form in. */
export interface FormTry {
  readonly typed: FormValues;
  readonly problems: Readonly<Record<string, FieldProblem>>;
  readonly warnings: Readonly<Record<string, FieldWarning>>;
  /** The revision seen when it was typed, where that is not the present one. */
  readonly seen?: number;
}

export const untried: FormTry = { typed: {}, problems: {}, warnings: {} };

/** @param by who fills it in, and is offered what is known; without it only what was answered stands there */
export function stepForm(to: Speaking, scope: FormScope, tried: FormTry = untried, by?: MemberId): Form {
  const inSection = to.context.plan.sections[scope.section.key] ?? noSection;
  const fields = stepsOf(to.context, scope, tried.typed).flatMap((step) => {
    const own = placeOf(scope, step);
    const target = own.row === 'new' ? noSection : (own.row ?? inSection);
    const place = { section: own.section, inRow: own.row !== undefined, row: own.row };
    return step.fields.flatMap((field): readonly Field[] => {
      const value = target.answers[step.id]?.values[field.id];
      if (field.kind === 'ratings') return ratingFields(to, scope.section, { field, value, tried });
      if (field.kind === 'span') return spanFields(to, place, { field, value, tried });
      const typed = tried.typed[field.id];
      const problem = tried.problems[field.id];
      const state = {
        field,
        value:
          by === undefined || target.answers[step.id] !== undefined
            ? value
            : suggested(to.context, field, { ...own, to: by }),
        ...defined({ typed }),
        ...(problem !== undefined && { problem: wrongWords(to, { place, field }, problem) }),
        phrases: phraseActions(to, { scope, place }, field),
      };
      return [fieldView(to, place, state)];
    });
  });
  const warned = Object.keys(tried.warnings).length > 0;
  const isLast = completesSection(to.context, scope);
  // In a row that is still to be made nobody can have written: seen was what the section says besides.
  const { revision } = typeof scope.row === 'object' ? scope.row : inSection;
  const token = tokenOf({ kind: 'answer', ...idsOf(to, scope), seen: tried.seen ?? revision, warned });
  const label = warned ? 'action.save-anyway' : isLast ? 'action.save-and-finish' : 'action.save';
  return {
    fields: isLast ? [...fields, handOverField(to.say, scope, tried.typed)] : fields,
    submit: { label: to.say(label), token, style: 'primary' },
  };
}

/** Why a choice does not count is said in the words of its field; boxes are not filled in but ticked. */
function wrongWords(to: Speaking, { place, field }: FieldAt, problem: FieldProblem): string {
  if (problem.kind === 'refused') return to.say(key(to, `${fieldPath(place)}.${field.id}.refused.${problem.option}`));
  if (problem.kind === 'required' && field.kind === 'several') return to.say('problem.none-chosen');
  return problemWords(to.say, problem);
}

interface FieldAt {
  readonly place: FieldPlace;
  readonly field: FieldType;
}

/** The ids that name the scope of a form in its tokens. */
export const idsOf = ({ context }: Pick<Speaking, 'context'>, { section, step, row }: FormScope) => ({
  plan: context.plan.id,
  section: section.key,
  step,
  row: rowId(row),
  type: context.type.id,
});

interface InForm {
  readonly scope: FormScope;
  readonly place: FieldPlace;
}

function phraseActions(to: Speaking, { scope, place }: InForm, field: FieldType): readonly Action[] {
  if (field.kind !== 'long-text' || field.phrases !== true) return [];
  return fieldPhrases(to, place, field).map((label, index) => ({
    label,
    token: tokenOf({ kind: 'phrase', ...idsOf(to, scope), field: field.id, index }),
  }));
}
