/** Asks a colleague to take a duty over: "nodot Ievai J-07 atzinumu". */

import { mayHandOver } from '../../../domain/duties/hand-over.ts';
import { conceptsOf } from '../../../domain/language/concepts-of.ts';
import { membersIn } from '../../../domain/language/members-in.ts';
import type { Command } from '../../core/command.ts';
import { tokenOf } from '../../core/tap.ts';
import { reply } from '../../core/turn.ts';
import { onSaidDuty } from '../find-typed-duty.ts';
import { cannotHandOver, doHandOver, mayBeAsked } from '../hand-over.ts';
import { handOverForm } from '../views/hand-over.ts';

export const handOver: Command = (turn, rest, said) => {
  const { organisation, member, say } = turn;
  const people = membersIn(organisation.members, rest);
  const words = people.reduceRight((left, { span }) => left.slice(0, span.start) + left.slice(span.end), rest).trim();
  const named = people.length === 1 ? (people[0]?.members ?? []) : [];
  const to = named.length === 1 ? named[0]?.id : undefined;
  const choice = (duty: string) => ({
    label: say('duties.action.hand-over'),
    token:
      to === undefined
        ? tokenOf({ kind: 'duty-hand-over', duty, from: 'list' })
        : tokenOf({ kind: 'duty-hand-over-to', duty, from: 'list', to }),
  });
  return onSaidDuty(
    turn,
    { words, choice, isNear: true, isClear: said?.isClear !== false, allOf: isHandingWord },
    (on) => {
      if (!mayHandOver(on.duty.obligation, member.id, organisation)) return cannotHandOver(turn, on, '');
      const colleagues = mayBeAsked(on);
      if (to !== undefined && colleagues.some(({ id }) => id === to)) return doHandOver(turn, on, { to, from: '' });
      return Promise.resolve(reply(turn, handOverForm(on.to, on.duty, { colleagues, from: '', surface: 'message' })));
    },
  );
};

/** A word that says no more than that it is handed over. */
const isHandingWord = (word: string): boolean =>
  conceptsOf(word).some((one) => ['handOver', 'mine', 'task', 'duty', 'plan', 'can', 'want', 'somebody'].includes(one));
