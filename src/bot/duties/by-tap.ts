/** What of somebody's a tap alone ends: a duty that is said to be done, and a task, be there a duty of it or not. */
import { createHash } from 'node:crypto';
import { type TapOf, tapOf, tokenOf } from '../core/tap.ts';
import type { Turn } from '../core/turn.ts';
import type { Item } from '../ports/view.ts';
import type { MyWork } from './my-work.ts';
import { endsByTap } from './views/duty-actions.ts';
import { markOf } from './views/duty-item.ts';
import { dutyTitle, shortTitle } from './views/duty-words.ts';
import { toldApart } from './views/told-apart.ts';

export interface ByTap {
  /** Stands for it in a form, where its ids are too long. */
  readonly sign: string;
  readonly title: string;
  /** The same in a few words. */
  readonly short: string;
  /** What tells it from others that are called the same, and how near it is. */
  readonly beside: readonly string[];
  readonly end: TapOf<'duty-done'> | TapOf<'own-task'>;
}

/** Those of a member, the nearest first, then the tasks of which no duty speaks. */
export function byTap({ say }: Pick<Turn, 'say'>, { to, duties, tasks }: MyWork): readonly ByTap[] {
  const ended = duties.filter((duty) => endsByTap(say, duty));
  const apart = toldApart(to, ended);
  return [
    ...ended.map((duty) => {
      const { key } = duty.obligation;
      const beside = [...(apart.get(key) ?? []), ...wordsOf(markOf(to, duty))];
      return signed({
        title: dutyTitle(to, duty),
        short: shortTitle(to, duty),
        beside,
        end: { kind: 'duty-done', duty: key, from: '' },
      });
    }),
    ...tasks.flatMap(({ item: { title, mark, action } }) => {
      const end = action === undefined ? null : tapOf(action.token);
      return end?.kind === 'own-task' ? [signed({ title, short: title, beside: wordsOf(mark), end })] : [];
    }),
  ];
}

const wordsOf = (mark: Item['mark']): readonly string[] => (mark === undefined ? [] : [mark.text]);

const signed = (one: Omit<ByTap, 'sign'>): ByTap => ({ sign: signOf(tokenOf(one.end)), ...one });

const signOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12);

/** Stands for a list in its order: another one means that its places mean something else by now. */
export const listSign = (listed: readonly ByTap[]): string => signOf(listed.map(({ sign }) => sign).join());
