/** A field with what is wrong with it, its input, its hint and its phrases. */
import type { Field } from '../../bot/ports/view.ts';
import type { FormFields } from './action-data.ts';
import { renderBox } from './render-action.ts';
import type { CardContext } from './render-context.ts';
import type { Container, Element } from './render-elements.ts';
import { renderInput } from './render-input.ts';
import { lines, run } from './render-text.ts';

export interface FieldOptions {
  /** What the whole form holds: a phrase sends it all. */
  readonly fields: FormFields;
  /** Whether Teams keeps the form back while a field that must be filled is empty. */
  readonly checked: boolean;
}

/** Renders a field. One with a problem is tinted, and the problem comes first, so that it is heard before the input. */
export function renderField(field: Field, { fields, checked }: FieldOptions, context: CardContext): Container {
  const { problem } = field;
  const hints = [field.hint ?? '', boundsOf(field, context), ...wholesOf(field)].filter((hint) => hint !== '');
  const items: readonly Element[] = [
    ...(problem === undefined ? [] : renderProblem(problem, context)),
    renderInput(field, checked, context),
    ...hints.flatMap((hint) => lines(hint, { look: { size: 'small', isSubtle: true }, spacing: 'small' })),
    ...renderPhrases(field, fields, context),
  ];
  return { type: 'Container', spacing: 'medium', ...(problem !== undefined && { style: 'attention' }), items };
}

const renderProblem = (problem: string, { say }: CardContext): readonly Element[] =>
  lines(problem, {
    look: { color: 'attention', weight: 'bolder' },
    lead: [run(`${say('teams.render.problem')} `, { color: 'attention', weight: 'bolder' })],
  });

/** The whole wordings of choices that are shown by a short label. */
const wholesOf = (field: Field): readonly string[] =>
  'choices' in field
    ? field.choices.flatMap(({ label, whole }) => (whole === undefined ? [] : [`${label} – ${whole}`]))
    : [];

/** Between which numbers, in words. */
function boundsOf(field: Field, { say }: CardContext): string {
  if (field.kind !== 'number') return '';
  const { least, most } = field;
  if (least !== undefined && most !== undefined) return say('teams.render.between', { least, most });
  if (least !== undefined) return say('teams.render.least', { least });
  return most === undefined ? '' : say('teams.render.most', { most });
}

/** A button that shows the phrases, each a box with all its words: a button of its own would cut them off. */
function renderPhrases(field: Field, fields: FormFields, context: CardContext): readonly Element[] {
  if (field.kind !== 'long-text' || field.phrases.length === 0) return [];
  const id = `p.${field.name}`;
  const title = context.say('teams.render.phrases');
  const boxes = field.phrases.map((action) => renderBox({ action, fields }, context));
  return [
    {
      type: 'ActionSet',
      spacing: 'small',
      actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [id] }],
    },
    { type: 'Container', id, isVisible: false, spacing: 'small', items: boxes },
  ];
}
