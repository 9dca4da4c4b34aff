/** All texts there are, with those of a plan type that is in no registry. */
import type { Say } from '../src/bot/core/texts.ts';
import type { TextTree } from '../src/domain/language/texts.ts';
import type { Language } from '../src/domain/people/organisation.ts';
import type { PlanType } from '../src/domain/plan/plan-type.ts';
import { createTexts } from './texts.ts';

type Text = TextTree[string] | undefined;

export function sayWith({ id, texts }: PlanType, language: Language): Say {
  const all = createTexts()(language);
  const found = (key: string): Text =>
    key
      .slice(id.length + 1)
      .split('.')
      .reduce<Text>(
        (tree, part) => (typeof tree === 'object' && !Array.isArray(tree) ? (tree as TextTree)[part] : undefined),
        texts[language],
      );
  const isOwn = (key: string) => key.startsWith(`${id}:`);
  const say = (key: string, params?: Parameters<Say>[1]): string => {
    if (!isOwn(key)) return all(key, params);
    const text = found(key);
    if (typeof text !== 'string') throw new Error(`no text "${key}" in ${language}`);
    return text;
  };
  return Object.assign(say, {
    language,
    has: (key: string) => (isOwn(key) ? found(key) !== undefined : all.has(key)),
    list: (key: string) => (isOwn(key) ? ([found(key) ?? []].flat() as string[]) : all.list(key)),
  });
}
