/** The twin of the report store, in memory. */
import { StoreFault } from '../../src/adapters/mongo/store-fault.ts';
import type { ReportStore } from '../../src/bot/ports/reports.ts';
import { isSameSubject } from '../../src/domain/plan/subject-kinds.ts';
import type { Report } from '../../src/domain/reports/report.ts';
import { byTextBackwards } from './by-text.ts';
import { frozenCopy } from './frozen-copy.ts';

export const memoryReportStore = (): ReportStore => {
  const kept = new Map<string, Report>();
  const key = (organisation: string, id: string): string => JSON.stringify([organisation, id]);
  return {
    save: async (organisation, report) => {
      if (report.organisation !== organisation)
        throw new StoreFault('wrong-organisation', `Report ${report.id} is another's.`);
      kept.set(key(organisation, report.id), frozenCopy(report));
    },
    load: async (organisation, id) => kept.get(key(organisation, id)) ?? null,
    list: async (organisation, { plan, concerning } = {}) =>
      [...kept.values()]
        .filter((report) => report.organisation === organisation && (plan === undefined || report.plan === plan))
        .filter(
          (report) =>
            concerning === undefined ||
            report.plan === concerning.id ||
            report.about === undefined ||
            isSameSubject(report.about, concerning.about),
        )
        .sort(
          byTextBackwards(
            ({ date }) => date,
            ({ at }) => at,
            ({ id }) => id,
          ),
        ),
  };
};
