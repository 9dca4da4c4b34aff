/** Reads an order that stops the clock as it is typed: "7.b no 1. decembra līdz 5. decembrim, attālinātas mācības". */

import { defined } from '../../shared/defined.ts';
import type { Order, OrderReason } from '../people/order.ts';
import type { ClassId, Organisation } from '../people/organisation.ts';
import { foldText } from '../text/fold-text.ts';
import { classesIn, classPattern } from './classes-in.ts';
import { codesIn } from './codes-in.ts';
import { rolesIn } from './find-person.ts';
import { gradesIn } from './grades-in.ts';
import { membersIn } from './members-in.ts';
import { type Period, periodApartIn, periodIn } from './said-period.ts';
import { longestSaid, type SaidContext } from './said-reader.ts';

/** As much of an order as was said. */
export type SaidOrder = Partial<Pick<Order, 'scope' | 'number'>> &
  Partial<Period> & {
    readonly reason: OrderReason;
    /** Whom it was said for, where no order can be for them: it is for one class, for all or for everything. */
    readonly unfit?: 'classes' | 'people';
  };

const NUMBER = /(?<!\p{L})(?:nr\.?|numurs|no\.|number)\s*(?<number>[\p{L}\p{N}][\p{L}\p{N}./-]*)/iu;
const EVERYTHING = /(?<!\p{L})(?:viss|visam|visu|everything)(?!\p{L})/u;
const SCHOOL =
  /(?<!\p{L})(?:visa(?:i|s|m)?\s+(?:skola\p{L}*|klase\p{L}*)|visas\s+klases|skola(?:i)?|all\s+classes|(?:the\s+)?(?:whole\s+)?school)(?!\p{L})/u;
const REMOTE = /attalinat|remote|distan[cs]/u;
const EMERGENCY = /arkart|karantin|epidemi|emergenc|quarantin/u;

/** Classes that the order is not for. */
const EXCEPTION = /(?<!\p{L})(?:iznemot|bez|atskaitot|except|but\s+not|excluding)(?!\p{L})/u;

/** What a text says of an order, seen from today; a part that it does not name, or names twice, is left out. */
export function orderIn(organisation: Organisation, text: string, context: SaidContext): SaidOrder {
  const folded = foldText(text).text;
  const number = NUMBER.exec(text)?.groups?.number;
  const said = scopeIn(organisation, text);
  const about = withoutClasses(organisation, text.replace(NUMBER, ''));
  const period = text.length > longestSaid ? null : (periodIn(about, context) ?? periodApartIn(about, context));
  return {
    reason: REMOTE.test(folded) ? 'remote-learning' : EMERGENCY.test(folded) ? 'emergency' : 'other',
    ...said,
    ...defined({ number }),
    ...(period !== null && { from: period.from, to: period.to }),
  };
}

function scopeIn(organisation: Organisation, text: string): Pick<SaidOrder, 'scope' | 'unfit'> {
  const folded = foldText(text).text;
  const [found, ...others] = classesSaid(organisation, text);
  if (EXCEPTION.test(folded)) return {};
  if (others.length > 0) return { unfit: 'classes' };
  if (found !== undefined) return { scope: { kind: 'class', class: found } };
  if (SCHOOL.test(folded)) return { scope: { kind: 'school' } };
  if (EVERYTHING.test(folded)) return { scope: { kind: 'everything' } };
  return namesPeople(organisation, text) ? { unfit: 'people' } : {};
}

/** Those of a grade as well: "7. klasēm". */
function classesSaid(organisation: Organisation, text: string): readonly ClassId[] {
  const named = classesIn(organisation, text).map(({ id }) => id);
  const grades = named.length > 0 ? [] : gradesIn(text).flatMap((one) => one.grades);
  return [
    ...named,
    ...organisation.classes.map(({ id }) => id).filter((id) => grades.includes(Number.parseInt(id, 10))),
  ];
}

const namesPeople = (organisation: Organisation, text: string): boolean =>
  [codesIn(organisation, text), membersIn(organisation.members, text), rolesIn(text)].some(({ length }) => length > 0);

/** A class is no day ("7.a no 7. decembra"); what is taken out leaves its room, so that all else stays where it was. */
const withoutClasses = ({ classes }: Organisation, text: string): string =>
  classes.reduce((left, { id }) => {
    const folded = foldText(left);
    const found = classPattern(id).exec(folded.text);
    if (found === null) return left;
    const [start, end] = [folded.origin[found.index] ?? 0, folded.origin[found.index + found[0].length] ?? left.length];
    return left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  }, text);
