/** Marks a document whose change has not been looked at yet; no two are the same. */
import { randomUUID } from 'node:crypto';

/** Not the arrival's id: one arrival may begin a plan and write to it. */
export const newMark = (): string => randomUUID();
