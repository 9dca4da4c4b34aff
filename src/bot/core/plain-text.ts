/** The full plain-text twin of a view: for screen readers, notifications and e-mail; nothing in it is left out. */
import type { Block, Field, View } from '../ports/view.ts';
import { chartFacts } from './charts/chart-words.ts';

/** @returns lines of text, the buttons in brackets */
export function plainText(view: View): string {
  const lines = [
    view.title,
    ...(view.progress === undefined ? [] : [view.progress.text]),
    ...view.blocks.flatMap(blockLines),
    ...(view.form?.fields ?? []).flatMap(fieldLines),
    ...(view.form === undefined ? [] : [`[${view.form.submit.label}]`]),
    ...(view.actions.length === 0 ? [] : [view.actions.map((action) => `[${action.label}]`).join(' ')]),
  ];
  return lines.join('\n');
}

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
        const detail = item.detail === undefined ? '' : ` - ${inOneLine(item.detail)}`;
        const actions = [...(item.action === undefined ? [] : [item.action]), ...(item.actions ?? [])];
        return [`• ${item.title}${mark}${detail}`, ...actions.map(({ label }) => `[${label}]`)].join(' ');
      });
    case 'chart':
      return [block.caption, ...chartFacts(block).map((fact) => `${fact.label}: ${fact.value}`)];
    case 'links':
      return block.links.map(({ label }) => `[${label}]`);
    default:
      return block satisfies never;
  }
}

/** Sentences follow each other; what is none is set apart from what comes next. */
const inOneLine = (detail: string): string => detail.replaceAll(/(?<=[.!?])\n/gu, ' ').replaceAll('\n', '; ');

function fieldLines(field: Field): readonly string[] {
  const held: readonly string[] = typeof field.value === 'string' ? [field.value] : field.value;
  const value =
    'choices' in field
      ? field.choices
          .filter((one) => held.includes(one.value))
          .map((one) => one.label)
          .join(', ')
      : field.value;
  const choices =
    'choices' in field && field.kind !== 'person'
      ? field.choices.map(
          ({ label, whole }, index) => `  ${index + 1}. ${label}${whole === undefined ? '' : ` – ${whole}`}`,
        )
      : [];
  return [
    `${field.label}${field.required ? ' *' : ''}: ${value}`,
    ...(field.problem === undefined ? [] : [`! ${field.problem}`]),
    ...(field.hint === undefined ? [] : [`(${field.hint})`]),
    ...choices,
  ];
}
