/** The words of a view, for counting whether all of them are shown. */
import type { View } from '../../../src/bot/ports/view.ts';

/** Each text of a view by its lines, as a card and its twin must say it; what stands in an input is the card's alone. */
export function wordsOfView({ title, progress, blocks, form, actions }: View): readonly string[] {
  const texts = [
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
            item.detail ?? '',
            item.mark?.text ?? '',
            item.action?.label ?? '',
            ...(item.actions ?? []).map(({ label }) => label),
          ]);
        default:
          return block satisfies never;
      }
    }),
    ...(form?.fields ?? []).flatMap(({ label, hint = '', problem = '' }) => [label, hint, problem]),
    form?.submit.label ?? '',
    ...actions.map(({ label }) => label),
  ];
  return texts.flatMap((text) => text.replaceAll('\u200b', '').replaceAll('\u00a0', ' ').split('\n'));
}
