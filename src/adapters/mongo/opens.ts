/** Opens every sealed blob of a stored document: whatever reads a document knows where each of its blobs belongs. */
import { conversationOf } from './conversation-store.ts';
import { documentOf } from './document-record.ts';
import { memberPlace } from './former-members.ts';
import { type HistoryHome, type HistoryRecord, historyEntry } from './history-record.ts';
import { entryOf } from './intake-store.ts';
import type { HistoryPart } from './lighten.ts';
import { logEntryOf } from './log-record.ts';
import { meetingOf } from './meeting-store.ts';
import { obligationOf } from './obligation-record.ts';
import { numberPlace } from './order-store.ts';
import { type PlanRecord, planOf } from './plan-record.ts';
import { type RowRecord, rowHome, rowOf } from './row-record.ts';
import { type Sealer, trialPlace } from './sealer.ts';
import { planHome } from './section-record.ts';
import { contentOf } from './version-store.ts';

/** Takes a document of its collection, as the database gives it. */
type Open = (stored: never, sealer: Sealer) => unknown;

interface SealedBy {
  readonly organisation: string;
  readonly sealed?: string;
}

const ofTrial = ({ sealed }: { readonly sealed: string }, { unseal }: Sealer) => unseal(sealed, trialPlace);

/** By collection: all that hold something sealed. */
export const opens: Readonly<Record<string, Open>> = {
  // What a read of a plan leaves out is not among what it gives.
  plans: ({ history: entries, notices: _, arrivals: __, ...plan }: PlanRecord, sealer: Sealer) => [
    planOf({ ...plan, rows: [], documents: [] }, sealer),
    history(entries, planHome(plan.organisation, plan.id), sealer),
  ],
  rows: (row: RowRecord, sealer: Sealer) => [
    rowOf(row, sealer),
    history(row.history, rowHome(row.organisation, row.id), sealer),
  ],
  histories: ({ organisation, document, entries }: HistoryPart, sealer: Sealer) =>
    history(entries, { organisation, document }, sealer),
  documents: documentOf,
  log: logEntryOf,
  intake: entryOf,
  meetings: meetingOf,
  obligations: obligationOf,
  talks: conversationOf,
  orders: ({ organisation, id, sealed }: SealedBy & { readonly id: string }, { unseal }: Sealer) =>
    sealed === undefined ? null : unseal(sealed, numberPlace(organisation, id)),
  names: ({ organisation, member, sealed }: SealedBy & { readonly member: string }, { unseal }: Sealer) =>
    sealed === undefined ? null : unseal(sealed, memberPlace(organisation, member)),
  versions: contentOf,
  web_messages: ofTrial,
  web_mails: ofTrial,
};

const history = (entries: readonly HistoryRecord[], home: HistoryHome, sealer: Sealer) =>
  entries.map((entry) => historyEntry(entry, home, sealer));
