/** Reports that were recorded about a plan: kind, date, number, by whom; where they are kept only for the support circle. */
import { isInCircle, mayWithdraw } from '../../../domain/duties/record-report.ts';
import type { Report } from '../../../domain/reports/report.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Block, Item } from '../../ports/view.ts';
import { dateWords, memberName, type Speaking } from './plan-words.ts';

/** Nothing for those to whom it would tell which specialists looked at the learner. */
export function reportBlocks(turn: Turn, to: Speaking, reports: readonly Report[]): readonly Block[] {
  const shown = isInCircle(turn, to.context) ? reports.filter((one) => one.withdrawn === undefined) : [];
  if (shown.length === 0) return [];
  return [
    { kind: 'heading', text: to.say('review.report.list') },
    { kind: 'items', items: shown.map((report) => reportItem(turn, to, report)) },
  ];
}

function reportItem(turn: Turn, to: Speaking, report: Report): Item {
  const { say } = to;
  const parts = [
    dateWords(to, report.date),
    ...(report.number === undefined ? [] : [say('review.report.numbered', { number: report.number })]),
    memberName(to, report.by),
  ];
  const withdraw = { label: say('review.report.withdraw'), token: tokenOf({ kind: 'report-withdraw', id: report.id }) };
  return {
    title: say(`review.report.kind.${report.kind}`),
    detail: `${parts.join(' · ')}\n${say('review.report.kept', { place: report.keptAt })}`,
    ...(mayWithdraw(turn, report, to.context) && { action: withdraw }),
  };
}
