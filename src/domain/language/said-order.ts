/** Reads an order that stops the clock as it is typed: "7.b no 1. decembra līdz 5. decembrim, attālinātas mācības". */

import { defined } from '../../shared/defined.ts';
import type { Order, OrderReason } from '../people/order.ts';
import type { Organisation } from '../people/organisation.ts';
import { foldText } from '../text/fold-text.ts';
import { classesIn, classPattern } from './classes-in.ts';
import { type Period, readPeriod } from './said-period.ts';
import { longestSaid, type SaidContext } from './said-reader.ts';

/** As much of an order as was said. */
export type SaidOrder = Partial<Pick<Order, 'scope' | 'number'>> & Partial<Period> & { readonly reason: OrderReason };

const NUMBER = /(?<!\p{L})(?:nr\.?|numurs|no\.|number)\s*(?<number>[\p{L}\p{N}][\p{L}\p{N}./-]*)/iu;
const EVERYTHING = /(?<!\p{L})(?:viss|visam|visu|everything)(?!\p{L})/u;
const SCHOOL =
  /(?<!\p{L})(?:visa(?:i|s|m)?\s+(?:skola\p{L}*|klase\p{L}*)|visas\s+klases|skola(?:i)?|all\s+classes|(?:the\s+)?(?:whole\s+)?school)(?!\p{L})/u;
const REMOTE = /attalinat|remote|distan[cs]/u;
const EMERGENCY = /arkart|karantin|epidemi|emergenc|quarantin/u;

/** What a text says of an order, seen from today; a part that it does not name is left out. */
export function orderIn(organisation: Organisation, text: string, context: SaidContext): SaidOrder {
  const folded = foldText(text).text;
  const [found] = classesIn(organisation, folded);
  const scope: Order['scope'] | undefined =
    found !== undefined
      ? { kind: 'class', class: found.id }
      : SCHOOL.test(folded)
        ? { kind: 'school' }
        : EVERYTHING.test(folded)
          ? { kind: 'everything' }
          : undefined;
  const number = NUMBER.exec(text)?.groups?.number;
  const period = periodIn(organisation, text, context);
  return {
    reason: REMOTE.test(folded) ? 'remote-learning' : EMERGENCY.test(folded) ? 'emergency' : 'other',
    ...defined({ scope, number }),
    ...(period ?? {}),
  };
}

/** The first part between commas that is a period once class, scope and number are taken away. */
function periodIn(organisation: Organisation, text: string, context: SaidContext): Period | null {
  if (text.length > longestSaid) return null;
  for (const part of text.replace(NUMBER, '').split(/[,;:]\s*/u)) {
    const bare = [...organisation.classes.map((one) => classPattern(one.id)), SCHOOL, EVERYTHING].reduce(
      (left, pattern) => left.replace(pattern, ' '),
      foldText(part).text,
    );
    const words = bare.replace(/(?<!\p{L})(?:klase\p{L}*|class|for|uz)(?!\p{L})/u, ' ').trim();
    const period = words === '' ? null : readPeriod(words, context);
    if (period !== null) return period;
  }
  return null;
}
