/** Makes ids for what comes new with a register. */
import { learnerCodeForm } from '../people/ids.ts';
import { foldText } from '../text/fold-text.ts';

/** A short id of a name, "anna-berzina", that is none of those taken; `otherwise` where the name has no Latin letter. */
export function newId(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const plain = foldText(name)
    .text.replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const id = plain === '' ? otherwise : plain;
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

/** The next code of a learner, formed like those there are: "J-31" after "J-30", though J-30 is no longer there. */
export function newCode(now: readonly string[], taken: Iterable<string>): string {
  const [, letters = 'J-', like = '01'] = learnerCodeForm.exec(now.at(-1) ?? '') ?? [];
  const numbers = [...taken].flatMap((code) => {
    const [, before, number] = learnerCodeForm.exec(code) ?? [];
    return before === letters ? [Number(number)] : [];
  });
  return `${letters}${String(Math.max(0, ...numbers) + 1).padStart(like.length, '0')}`;
}
