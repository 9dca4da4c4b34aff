/** Where it is kept which reports were handed in. */
import type { Report } from '../../domain/reports/report.ts';

export interface ReportStore {
  /** Adds it, or puts it in the place of the one of that id. */
  save(organisation: string, report: Report): Promise<void>;
  load(organisation: string, id: string): Promise<Report | null>;
  /** Newest first. */
  list(organisation: string, filter?: { readonly plan?: string }): Promise<readonly Report[]>;
}
