/** Handing a duty to a colleague: what may be handed, the request, its answer, and taking either back. */
import type { MemberId } from '../people/organisation.ts';
import { acted } from './changes.ts';
import { type CheckContext, ruleOf } from './check-context.ts';
import { canBeGiven } from './doer.ts';
import { holdersWith } from './handed.ts';
import { inOtherHands } from './moved.ts';
import { withoutNews } from './news.ts';
import type { HandOver, HandOverAnswer, Obligation } from './obligation.ts';
import type { RuledOrganisation } from './rule.ts';

/** A holder may, what a stand-in could do as well: nothing sensitive, of few, or to be read by each; and one colleague is asked at a time. */
export function mayHandOver(obligation: Obligation, member: MemberId, organisation: RuledOrganisation): boolean {
  const { state, holders, disputed, chain, handed, rule } = obligation;
  if (state !== 'open' || !holders.includes(member) || disputed !== undefined || chain !== undefined) return false;
  const isWaiting = handed !== undefined && handed.answer === undefined;
  const isForEach = ruleOf(organisation.rules, rule)?.start.kind === 'version';
  return !isWaiting && !isForEach && canBeGiven(obligation, organisation);
}

/** A colleague is asked; nothing changes hands yet. */
export const handOver = (obligation: Obligation, handed: HandOver, context: CheckContext): Obligation =>
  acted({ ...obligation, handed }, context);

/** Both are told of it by a message of its own: it is no news to them. */
export function answerHandOver(obligation: Obligation, answer: HandOverAnswer, context: CheckContext): Obligation {
  if (obligation.handed === undefined) return obligation;
  const handed: HandOver = { ...obligation.handed, answer };
  const said: Obligation = { ...obligation, handed };
  if (answer !== 'taken') return acted(said, context);
  const moved = inOtherHands({ ...said, holders: holdersWith(said.holders, handed) }, obligation, context.today);
  return acted(
    withoutNews(moved, ({ member, what }) =>
      member === handed.to ? what === 'gained' || what === 'vacant' : member === handed.from && what === 'lost',
    ),
    context,
  );
}

/** The request is withdrawn. Null where it was answered, or is somebody else's. */
export function withdrawHandOver(obligation: Obligation, by: MemberId, context: CheckContext): Obligation | null {
  const { handed, ...rest } = obligation;
  return handed?.from === by && handed.answer === undefined ? acted(rest, context) : null;
}

/** The answer is taken back, and waited for again. Null where there is none of theirs. */
export function withdrawAnswer(obligation: Obligation, by: MemberId, context: CheckContext): Obligation | null {
  if (obligation.handed?.to !== by || obligation.handed.answer === undefined) return null;
  const { answer, ...handed } = obligation.handed;
  const asked: Obligation = { ...obligation, handed };
  if (answer !== 'taken') return acted(asked, context);
  const holders = holdersWith(obligation.holders, { ...handed, from: handed.to, to: handed.from });
  const back = inOtherHands({ ...asked, holders }, obligation, context.today);
  return acted(
    withoutNews(back, ({ member, what }) => member === by && what === 'lost'),
    context,
  );
}
