/** Changes of one talk that are written together leave it as if each had been written by itself. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Conversation } from '../../src/bot/ports/conversation.ts';
import { caughtUp, type TalkChange, talkChange, together } from '../../src/bot/ports/talk-change.ts';

const parts = fc.record(
  {
    mode: fc.constantFrom('question' as const, 'form' as const),
    language: fc.constantFrom('lv' as const, 'en' as const),
    warned: fc.constantFrom('a', 'b'),
    said: fc.constantFrom('a', 'b'),
  },
  { requiredKeys: ['mode'] },
);

/** What becomes of the acts: one more, all of them other ones, or as they were. */
const doing = fc.constantFrom('more', 'others', 'none');

const talkAfter = (before: Conversation | null, rest: Conversation, does: string, n: number): Conversation => {
  const stood = before?.acts ?? [];
  const acts =
    does === 'others' ? [{ undo: `other-${n}` }] : does === 'more' ? [...stood, { undo: `act-${n}` }] : stood;
  return acts.length === 0 ? rest : { ...rest, acts };
};

it('two and more changes of one talk leave it as each by itself does, in their order', () => {
  fc.assert(
    fc.property(fc.option(parts), fc.array(fc.tuple(parts, doing), { minLength: 1, maxLength: 5 }), (stood, steps) => {
      let talk: Conversation | null = stood;
      const changes: TalkChange[] = [];
      for (const [n, [rest, does]] of steps.entries()) {
        const after = talkAfter(talk, rest, does, n);
        changes.push(talkChange(talk, after));
        talk = after;
      }
      const all = changes.reduce(together);
      expect(caughtUp(stood, all)).toEqual(changes.reduce(caughtUp, stood));
      expect(caughtUp(stood, all)).toEqual(talk);
      // A server takes no update that names a field twice.
      expect(all.unset.filter((name) => name in all.set)).toEqual([]);
      expect(new Set(all.unset).size).toBe(all.unset.length);
      expect(all.did.length === 0 || (all.set.acts === undefined && !all.unset.includes('acts'))).toBe(true);
    }),
  );
});
