/** Plans go along with learners who have changed class. */
import { classOf } from '../../domain/people/subject.ts';
import { subjectKey, subjectOfKey } from '../../domain/plan/subject-kinds.ts';
import type { Services } from '../core/turn.ts';

/** Throws what the store throws. */
export async function followClasses({ organisation, plans }: Services): Promise<void> {
  const outlines = await plans.outlines(organisation.id);
  const moved = new Map(
    outlines.flatMap(({ about }) => {
      const key = subjectKey(about);
      const now = subjectOfKey(key, organisation);
      return now === null || classOf(now) === classOf(about) ? [] : [[key, now] as const];
    }),
  );
  for (const about of moved.values()) await plans.move(organisation.id, about);
}
