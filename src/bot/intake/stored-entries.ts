/** Entries of the register of those who may need support, as they stand today: a learner may have changed class since, and is known to the teacher of the new one. */
import type { IntakeEntry } from '../../domain/intake/intake-entry.ts';
import { subjectKey, subjectOfKey } from '../../domain/plan/subject-kinds.ts';
import type { Services } from '../core/turn.ts';

type Stored = Pick<Services, 'intake' | 'organisation'>;

/** Null where there is none. Throws what the store throws. */
export async function storedEntry({ intake, organisation }: Stored, id: string): Promise<IntakeEntry | null> {
  const entry = await intake.load(organisation.id, id);
  return entry && ofToday(organisation, entry);
}

/** All, withdrawn ones too, the oldest first. Throws what the store throws. */
export async function storedEntries({ intake, organisation }: Stored): Promise<readonly IntakeEntry[]> {
  return (await intake.list(organisation.id)).map((entry) => ofToday(organisation, entry));
}

/** Whoever has left the school stays in the class that they were in. */
const ofToday = (organisation: Stored['organisation'], entry: IntakeEntry): IntakeEntry => ({
  ...entry,
  about: subjectOfKey(subjectKey(entry.about), organisation) ?? entry.about,
});
