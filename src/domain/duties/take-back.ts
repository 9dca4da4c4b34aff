/** Takes back what a member just did about a duty: as if they had not, one revision later. */
import type { MemberId } from '../people/organisation.ts';
import { reopen } from './changes.ts';
import type { CheckContext } from './check-context.ts';
import { withdrawAnswer, withdrawHandOver } from './hand-over.ts';
import { withoutNews } from './news.ts';
import { nextLook } from './next-check.ts';
import type { Obligation } from './obligation.ts';

export const takenBack = ['done', 'snooze', 'not-yet', 'wrong', 'hand-over', 'take-over', 'decline'] as const;
export type TakenBack = (typeof takenBack)[number];

/** Null where there is nothing of theirs to take back. */
export function takeBack(
  obligation: Obligation,
  { what, by }: { readonly what: TakenBack; readonly by: MemberId },
  context: CheckContext,
): Obligation | null {
  switch (what) {
    case 'done':
      return obligation.state === 'fulfilled' && obligation.closed?.by === by ? reopen(obligation, context) : null;
    case 'snooze': {
      const { snoozed, snoozeAsked, ...rest } = obligation;
      if (snoozed?.by !== by && snoozeAsked?.by !== by) return null;
      return without(rest, 'snooze-asked', context);
    }
    case 'not-yet': {
      const { notYet, ...rest } = obligation;
      return notYet?.by === by ? without(rest, 'cannot-meet', context) : null;
    }
    case 'wrong': {
      const { disputed, ...rest } = obligation;
      return disputed?.by === by ? without(rest, 'disputed', context) : null;
    }
    case 'hand-over':
      return withdrawHandOver(obligation, by, context);
    case 'take-over':
    case 'decline':
      return withdrawAnswer(obligation, by, context);
    default:
      return what satisfies never;
  }
}

function without(rest: Obligation, overtaken: string, context: CheckContext): Obligation {
  const now = withoutNews({ ...rest, revision: rest.revision + 1 }, ({ what }) => what === overtaken);
  return { ...now, look: nextLook(now, context) };
}
