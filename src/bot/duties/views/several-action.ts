/** The way to mark several duties as done at once. */
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Action } from '../../ports/view.ts';
import { endsByTap } from './duty-actions.ts';
import type { ShownDuty } from './duty-words.ts';

type Saying = Pick<Turn, 'say'>;

export const severalAction = ({ say }: Saying, from: string): Action => ({
  label: say('commands.mark-several.label'),
  token: tokenOf({ kind: 'duty-several', from }),
});

/** The way to mark several of those, where a tap alone ends at least two of them. */
export const severalActions = (to: Saying, duties: readonly ShownDuty[], from: string): readonly Action[] =>
  duties.filter((duty) => endsByTap(to.say, duty)).length < 2 ? [] : [severalAction(to, from)];
