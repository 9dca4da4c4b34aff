/** How long plans are kept, as the doctor sees it: what nobody decided, and what is past its time. */
import type { PlanStore } from '../../bot/ports/plans.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { pastKeeping, undecidedTypes } from '../../domain/plan-types/keeping.ts';
import { type Finding, note } from './finding.ts';

export async function lookAtKeeping(
  plans: Pick<PlanStore, 'outlines' | 'endedBefore'>,
  organisation: Organisation,
  today: LocalDate,
): Promise<readonly Finding[]> {
  const undecided = undecidedTypes(organisation, await plans.outlines(organisation.id));
  const past = await Promise.all(
    pastKeeping(organisation, today).map((one) => plans.endedBefore(organisation.id, one)),
  );
  const count = past.flat().length;
  return [
    ...(undecided.length > 0
      ? [
          note(
            'keeping',
            `nobody decided how long these plans are kept: ${undecided.join(', ')}. Write it into the file of the organisation, at keep-plans.`,
          ),
        ]
      : []),
    ...(count > 0 ? [note('keeping', `${count} plans are past their time. "solis retention list" says which.`)] : []),
    ...(undecided.length + count === 0
      ? [{ level: 'ok', about: 'keeping', text: 'no plan is past its time' } as const]
      : []),
  ];
}
