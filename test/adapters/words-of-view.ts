/** The words of a view, for counting whether all of them are shown. */
import type { Action, Chart, View } from '../../src/bot/ports/view.ts';

/** Each text of a view, as every platform must say it; choices are left out. */
export function wordsOfView({ title, progress, blocks, form, actions }: View): readonly string[] {
  return [
    title,
    progress?.text ?? '',
    ...blocks.flatMap((block) => {
      switch (block.kind) {
        case 'text':
        case 'notice':
        case 'heading':
          return [block.text];
        case 'facts':
          return block.facts.flatMap(({ label, value }) => [label, value]);
        case 'items':
          return block.items.flatMap((item) => [
            item.title,
            ...(item.detail ?? '').split('\n'),
            item.mark?.text ?? '',
            ...seenOf([...(item.action === undefined ? [] : [item.action]), ...(item.actions ?? [])]),
          ]);
        case 'chart':
          return wordsOfChart(block);
        case 'links':
          return block.links.map(({ label }) => label);
        default:
          return block satisfies never;
      }
    }),
    ...(form?.fields ?? []).flatMap(({ label, hint = '', problem = '' }) => [label, hint, problem]),
    form?.submit.label ?? '',
    ...seenOf(actions),
  ];
}

/** Its counts are told on every platform, each in its own way. */
export const wordsOfChart = ({ caption, labels, series }: Chart): readonly string[] => [
  caption,
  ...labels,
  ...series.map(({ name }) => name),
];

/** Of a button that leads to all the rest only a sign is seen; its label is for ears. */
const seenOf = (actions: readonly Action[]): readonly string[] =>
  actions.filter(({ style }) => style !== 'more').map(({ label }) => label);

/** The same with the choices of fields that show theirs: all but the lists of people. */
export const wordsWithChoices = (view: View): readonly string[] => [
  ...wordsOfView(view),
  ...(view.form?.fields ?? []).flatMap((field) =>
    'choices' in field && field.kind !== 'person' ? field.choices.map(({ label }) => label) : [],
  ),
];

/** What stands in the inputs of a form, and what can be put there. */
export const wordsOfInputs = ({ form }: View): readonly string[] =>
  (form?.fields ?? []).flatMap((field) => [
    ...(field.kind === 'long-text' ? field.phrases.map(({ label }) => label) : []),
    ...(field.kind === 'person' ? field.choices.map(({ label }) => label) : []),
    ...(field.kind === 'text' || field.kind === 'long-text' || field.kind === 'number' || field.kind === 'date'
      ? [field.value]
      : []),
  ]);
