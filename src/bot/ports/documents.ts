/** Where it is kept which documents were handed in. */
import type { DocumentRecord } from '../../domain/documents/document.ts';
import type { PlanSubject } from '../../domain/people/subject.ts';
import type { Concerned } from './plans.ts';

interface DocumentFilter {
  readonly plan?: string;
  readonly about?: PlanSubject;
  /** About that plan or its subject; those about nobody may be among them. */
  readonly concerning?: Concerned;
}

export interface DocumentStore {
  /** Adds it, or puts it in the place of the one of that id. */
  save(organisation: string, document: DocumentRecord): Promise<void>;
  load(organisation: string, id: string): Promise<DocumentRecord | null>;
  /** Newest first. */
  list(organisation: string, filter?: DocumentFilter): Promise<readonly DocumentRecord[]>;
}
