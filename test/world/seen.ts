/** What a view says, in the terms of a journey: title, sentences, fields, buttons. */
import { chartFacts } from '../../src/bot/core/charts/chart-words.ts';
import type { Letter } from '../../src/bot/ports/mail.ts';
import type { Action, Block, Field, View } from '../../src/bot/ports/view.ts';

export interface Seen {
  readonly title: string | null;
  readonly progress: string | null;
  readonly says: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly actions: readonly string[];
  readonly private: Readonly<Record<string, readonly View[]>>;
  readonly channel: readonly string[];
  readonly heard: string | null;
  /** Messages as they were changed where they stand, by person. */
  readonly changed: Readonly<Record<string, readonly View[]>>;
  readonly mail: readonly Letter[];
}

/** Every sentence of a view; a line of a list as "title (state) – detail". */
export const linesOf = (view: View): readonly string[] => view.blocks.flatMap(blockLines);

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'notice':
    case 'heading':
      return [block.text];
    case 'facts':
      return block.facts.map((fact) => `${fact.label}: ${fact.value}`);
    case 'items':
      return block.items.map((item) => {
        const mark = item.mark === undefined ? '' : ` (${item.mark.text})`;
        return item.detail === undefined ? `${item.title}${mark}` : `${item.title}${mark} – ${item.detail}`;
      });
    case 'chart':
      return [block.caption, ...chartFacts(block).map((fact) => `${fact.label}: ${fact.value}`)];
    case 'links':
      return block.links.map(({ label }) => `[${label}]`);
    default:
      return block satisfies never;
  }
}

/** What stands in a field, choices by their labels. */
function heldIn(field: Field): string {
  const held: readonly string[] = typeof field.value === 'string' ? [field.value] : field.value;
  if (!('choices' in field)) return held.join(', ');
  return held.map((value) => field.choices.find((one) => one.value === value)?.label ?? value).join(', ');
}

export function fieldsOf(view: View): Readonly<Record<string, string>> {
  return Object.fromEntries((view.form?.fields ?? []).map((field) => [field.label, heldIn(field)]));
}

export function problemsOf(view: View): Readonly<Record<string, string>> {
  const wrong = (view.form?.fields ?? []).flatMap((field) =>
    field.problem === undefined ? [] : [[field.label, field.problem] as const],
  );
  return Object.fromEntries(wrong);
}

export interface Button {
  readonly action: Action;
  /** Title of the list entry it stands in, else of the view. */
  readonly item: string;
  readonly inForm: boolean;
}

/** Every button of a view: its own, those of its lists, the one that sends its form and the phrases in it. */
export function buttonsOf(view: View): readonly Button[] {
  const own = view.actions.map((action) => ({ action, item: view.title, inForm: false }));
  const listed = view.blocks.flatMap((block) =>
    block.kind !== 'items'
      ? []
      : block.items.flatMap((item) =>
          [...(item.action === undefined ? [] : [item.action]), ...(item.actions ?? [])].map((action) => ({
            action,
            item: item.title,
            inForm: false,
          })),
        ),
  );
  const phrases = (view.form?.fields ?? []).flatMap((field) =>
    field.kind === 'long-text' ? field.phrases.map((action) => ({ action, item: field.label, inForm: true })) : [],
  );
  const submit = view.form === undefined ? [] : [{ action: view.form.submit, item: view.title, inForm: true }];
  return [...own, ...listed, ...submit, ...phrases];
}
