/** Several duties that are marked as done at once: the form with a box for each. */
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import { defined } from '../../../shared/defined.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Action, View } from '../../ports/view.ts';
import { type ByTap, listSign } from '../by-tap.ts';

type Saying = Pick<Turn, 'say'>;

/** So many are offered at once: what every platform shows as boxes. */
export const mostSeveral = 10;

export interface Several {
  /** At least one; only the first of them are offered. */
  readonly listed: readonly ByTap[];
  readonly from: string;
  readonly surface: View['surface'];
  readonly chosen?: readonly string[];
  readonly problem?: string;
}

export function severalForm({ say }: Saying, { listed, from, surface, chosen = [], problem }: Several): View {
  const offered = listed.slice(0, mostSeveral);
  const rest = listed.length - offered.length;
  return {
    name: 'duties',
    surface,
    title: say('duties.several.title'),
    short: say('commands.mark-several.label'),
    blocks: [
      { kind: 'text', text: say(surface === 'message' ? 'duties.several.about-typed' : 'duties.several.about') },
      ...(rest === 0 ? [] : [{ kind: 'text', text: say('duties.several.rest', { count: rest }) } as const]),
    ],
    form: {
      fields: [
        {
          ...{ kind: 'several', name: 'duties', required: true, value: chosen },
          label: say('duties.several.label'),
          choices: offered.map(({ sign, short, beside }, index) => ({
            value: sign,
            label: `${index + 1}. ${[short, ...beside].join(', ')}`,
          })),
          ...defined({ problem }),
        },
      ],
      submit: {
        label: say('duties.several.submit'),
        token: tokenOf({ kind: 'duty-several-said', from, listed: listSign(offered) }),
        style: 'primary',
      },
    },
    actions: [backTo({ say }, from)],
  };
}

function backTo({ say }: Saying, from: string): Action {
  if (isLocalDate(from) || from === 'all')
    return { label: say('duties.one.back'), token: tokenOf({ kind: 'daily', date: from }) };
  return { ...commandAction(say, 'my-plans'), label: say('duties.one.back') };
}
