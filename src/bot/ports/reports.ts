/** Where it is kept which reports were handed in. */
import type { Report } from '../../domain/reports/report.ts';
import type { Concerned } from './plans.ts';

interface ReportFilter {
  readonly plan?: string;
  /** About that plan or its subject; those about nobody may be among them. */
  readonly concerning?: Concerned;
}

export interface ReportStore {
  /** Adds it, or puts it in the place of the one of that id. */
  save(organisation: string, report: Report): Promise<void>;
  load(organisation: string, id: string): Promise<Report | null>;
  /** Newest first. */
  list(organisation: string, filter?: ReportFilter): Promise<readonly Report[]>;
}
