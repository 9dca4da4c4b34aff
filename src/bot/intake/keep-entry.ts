/** Keeps an entry of the register, and lets follow what hangs on it: who owes the decision, and who the plan. */
import type { IntakeEntry } from '../../domain/intake/intake-entry.ts';
import type { Turn } from '../core/turn.ts';
import { deriveOfSchool } from '../duties/derive.ts';

/**
 * False where somebody was faster, and nothing was written.
 * @param what was done, for the audit trail
 */
export async function keepEntry(turn: Turn, entry: IntakeEntry, what: string): Promise<boolean> {
  const { services, organisation, member, now } = turn;
  if (!(await services.intake.save(organisation.id, entry))) return false;
  await services.audit.append(organisation.id, [{ at: now, member: member.id, act: 'changed', what }]);
  try {
    await deriveOfSchool(services);
  } catch (error) {
    services.report('duties.waiting', error, { entry: entry.id });
  }
  return true;
}
