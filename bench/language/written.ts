/** Whether what a phrasing asked for is what was written. */
import { foldText } from '../../src/domain/text/fold-text.ts';
import type { Meaning, Phrasing } from './phrasings.ts';
import type { Kept } from './school.ts';

// biome-ignore lint/suspicious/noExplicitAny: what stores hold is looked at from outside.
type Stores = any;

export function storesOf({ all }: Kept): Stores {
  const [plans, open, preferences, orders, meetings] = JSON.parse(all);
  return { plans, open, preferences, orders, meetings };
}

export function isWritten({ intended, who }: Phrasing, before: Stores, after: Stores): boolean {
  const { from = '', to = '', toAlso = [] } = intended;
  const own = after.preferences[who] ?? {};
  const news = JSON.stringify(
    after.open.filter((one: Stores) => !JSON.stringify(before.open).includes(JSON.stringify(one))),
  );
  switch (intended.do) {
    case 'absence': {
      const absences: Stores[] = after.preferences[intended.who ?? who]?.absences ?? [];
      return absences.some(
        (one) => one.from === from && [to, ...toAlso].includes(one.to) && one.standIn === intended.standIn,
      );
    }
    case 'settings':
      return (
        (intended.hour === undefined || own.hour === intended.hour) &&
        (intended.days === undefined || JSON.stringify(own.workingDays) === JSON.stringify(intended.days))
      );
    case 'mute':
      return (own.muted ?? []).length > 0;
    case 'start':
      return after.plans.length === before.plans.length + 1;
    case 'done': {
      const rows: Stores[] = after.plans.flatMap((one: Stores) => one.rows);
      const old: Stores[] = before.plans.flatMap((one: Stores) => one.rows);
      const done = rows.filter(
        (row) => row.state === 'done' && old.some((one) => one.id === row.id && one.state === 'open'),
      );
      return done.length === 1 && has(JSON.stringify(done), String(intended.task));
    }
    case 'not-yet':
      return after.open.some((one: Stores) => has(one.notYet?.text ?? '', intended.because ?? ''));
    case 'snooze':
      return news.includes(`"until":"${intended.until}"`);
    case 'answer':
      return isKept(intended, before, after);
    default:
      return false;
  }
}

function isKept({ kept }: Meaning, before: Stores, after: Stores): boolean {
  const [plansBefore, plansAfter] = [JSON.stringify(before.plans), JSON.stringify(after.plans)];
  if (plansBefore === plansAfter) return false;
  const lists = [...plansAfter.matchAll(/"subjects":(\[[^\]]*\])/gu)].map(([, list = '[]']) =>
    (JSON.parse(list) as string[]).toSorted().join(),
  );
  return kept === undefined ? true : lists.includes([...kept].toSorted().join());
}

export const has = (text: string, words: string): boolean => foldText(text).text.includes(foldText(words).text);
