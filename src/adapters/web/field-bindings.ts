/** What binds a control to the words about it: hint, problem, and what the page adds of its own. */
import type { Field } from '../../bot/ports/view.ts';
import type { RenderContext, Say } from './render-context.ts';

export interface Bindings {
  readonly id: string;
  /** Ids of the words about the control, for `aria-describedby`. */
  readonly describedBy: string | null;
  readonly invalid: boolean;
  /** What the page adds to the hint: how long a text may be, between which numbers. */
  readonly extra: string | null;
}

/** Id of the control of field number `index`: where the error summary leads. */
export function controlId(index: number, { scope }: RenderContext): string {
  return `${scope}-f${index}`;
}

/** The bindings of field number `index` of a form. */
export function bindingsOf(field: Field, index: number, context: RenderContext): Bindings {
  const id = controlId(index, context);
  const extra = extraHint(field, context.say);
  const parts = { hint: field.hint, extra, problem: field.problem };
  const told = Object.entries(parts).flatMap(([part, words]) => (words ? [`${id}-${part}`] : []));
  return { id, extra, describedBy: told.length === 0 ? null : told.join(' '), invalid: field.problem !== undefined };
}

function extraHint(field: Field, say: Say): string | null {
  if (field.kind === 'long-text')
    return say('web.form.counter', { used: [...field.value].length, longest: field.longest });
  if (field.kind !== 'number') return null;
  const { least, most } = field;
  if (least !== undefined && most !== undefined) return say('web.form.between', { least, most });
  if (least !== undefined) return say('web.form.least', { least });
  return most === undefined ? null : say('web.form.most', { most });
}
