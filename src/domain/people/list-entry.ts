/** Lists that people choose from and an organisation edits: what ships with a plan type, and what the organisation made of it. */
import type { Language } from './ids.ts';

type InLanguages = Readonly<Record<Language, string>>;

/** `seed`: from a document that binds; `proposed`: put together for want of one, and shown as that; `own`: the organisation's. */
type EntryOrigin = 'seed' | 'proposed' | 'own';

export interface ListEntry {
  readonly id: string;
  /** Short enough for a choice on every platform. */
  readonly label: InLanguages;
  /** The source's whole wording, where it is longer than a label. */
  readonly text?: InLanguages;
  readonly origin: EntryOrigin;
  /** The entry of another list within which it stands: a risk of a group of risks. */
  readonly of?: string;
  /** No longer offered; still read where it was chosen. */
  readonly retired?: true;
}

/** What an organisation says of one entry: a new one, another wording, or that it is no longer offered. */
export interface ListChange {
  readonly id: string;
  readonly label?: InLanguages;
  readonly text?: InLanguages;
  readonly of?: string;
  readonly retired?: true;
}

/** The entries as the organisation has them: those that ship in their order, then its own. */
export function entriesWith(shipped: readonly ListEntry[], changes: readonly ListChange[] = []): readonly ListEntry[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const known = new Set(shipped.map(({ id }) => id));
  return [
    ...shipped.map((entry) => changed(entry, byId.get(entry.id))),
    ...changes.filter(({ id }) => !known.has(id)).flatMap(ownEntry),
  ];
}

/** Another wording is the organisation's own, and the source's goes with the label that it explained. */
function changed(entry: ListEntry, change: ListChange | undefined): ListEntry {
  if (change === undefined) return entry;
  const { text: _, ...bare } = entry;
  return { ...(change.label === undefined ? entry : { ...bare, origin: 'own' as const }), ...change };
}

const ownEntry = ({ label, ...change }: ListChange): readonly ListEntry[] =>
  label === undefined ? [] : [{ ...change, label, origin: 'own' }];
