/** The log of consultations beside an individual support plan, one sheet for each measure (the project's KA sheet). */
import type { LogType, Measure } from '../../plan/log-type.ts';
import type { Value } from '../../plan/plan.ts';
import { spanIn } from '../../plan/span.ts';

/** The consent is no document here: without it there is no plan in force. */
export const log: LogType = {
  section: 'measures',
  measure: ({ measure, provider, subject, amount, per, span }) => {
    if (measure !== 'consultation' || typeof provider !== 'string') return null;
    return {
      provider,
      ...(typeof subject === 'string' && { subject }),
      ...plannedOf(amount, per),
      ...spanIn(span),
    };
  },
  proof: 'same-day',
  minutes: 40,
  longestTopic: 300,
  needs: [],
  remoteNeeds: ['remote-order'],
  tells: ['school-coordinator', 'iap-monitor', 'director'],
  caps: [
    { id: 'minutes-per-consultation', most: 40, of: 'minutes', how: 'warn' },
    { id: 'teacher-per-week', most: 10, of: 'week', form: 'in-person', how: 'warn' },
  ],
};

function plannedOf(amount: Value | undefined, per: Value | undefined): Pick<Measure, 'planned'> {
  if (typeof amount !== 'number') return {};
  if (per === 'week') return { planned: { times: amount, everyWeeks: 1 } };
  return per === 'semester' ? { planned: { times: amount } } : {};
}
