/** What became of every rule of the file over a season: how often it was nudged of, kept, kept late, passed on, put off by an order. */
import { allRules } from '../../src/domain/duties/check-context.ts';
import type { Obligation } from '../../src/domain/duties/obligation.ts';
import type { Rule } from '../../src/domain/duties/rule.ts';
import type { School } from '../personas/school.ts';
import { linesOf } from '../world/seen.ts';

export interface Entry {
  readonly rule: string;
  /** Lines of messages that name it, with its point. */
  readonly cited: number;
  readonly nudged: number;
  readonly onTime: number;
  readonly late: number;
  readonly escalated: number;
  readonly suspended: number;
}

/** One entry for each rule, in the order of the file, of what is due since that day. */
export async function ledgerOf({ services, out }: School, since = ''): Promise<readonly Entry[]> {
  const { organisation, obligations, plans } = services;
  const ofPlans = (await plans.outlines(organisation.id)).map(({ id }) => obligations.ofPlan(organisation.id, id));
  const all = [...(await Promise.all(ofPlans)).flat(), ...(await obligations.ofNoPlan(organisation.id))];
  const said = out().flatMap(({ kind, view }) => (kind === 'private' ? linesOf(view) : []));
  return allRules(organisation.rules).map((rule) =>
    entryOf(
      rule,
      all.filter((one) => one.rule === rule.id && one.due >= since),
      said,
    ),
  );
}

function entryOf(rule: Rule, all: readonly Obligation[], said: readonly string[]): Entry {
  const count = (wanted: (one: Obligation) => boolean): number => all.filter(wanted).length;
  const isDone = ({ state }: Obligation): boolean => state === 'fulfilled';
  return {
    rule: `${rule.point} ${rule.id}`,
    cited: said.filter((line) => isAbout(line, rule)).length,
    nudged: count(({ nudged }) => nudged.length > 0),
    onTime: count((one) => isDone(one) && (one.closed?.on ?? '') <= one.due),
    late: count((one) => isDone(one) && (one.closed?.on ?? '') > one.due),
    escalated: count(({ escalated }) => escalated !== undefined),
    suspended: count(({ shifted, stopped }) => shifted !== undefined || stopped !== undefined),
  };
}

/** The duty in words at the beginning of the line, and its point behind. */
const isAbout = (line: string, { duty, point }: Rule): boolean =>
  line.toLowerCase().includes(duty.lv.toLowerCase()) && line.includes(`kārtības ${point} punkts`);

/** The ledger in lines that a teacher can read: what was reminded of, done in time, done late, passed on, put off by an order. */
export const accountOf = (ledger: readonly Entry[]): string =>
  ledger
    .map(({ rule, nudged, onTime, late, escalated, suspended }) => {
      const parts = {
        atgādināti: nudged,
        laikā: onTime,
        novēloti: late,
        'paziņoti tālāk': escalated,
        pagarināti: suspended,
      };
      const told = Object.entries(parts).filter(([, count]) => count > 0);
      return `${rule}: ${told.map(([what, count]) => `${what} ${count}`).join(', ')}\n`;
    })
    .join('');
