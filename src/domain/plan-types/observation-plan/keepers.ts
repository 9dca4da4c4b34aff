/** Who puts a plan of observing lessons together: the administration, as whoever of it is there for that. */
import type { Owner } from '../../plan/owner.ts';

export const keepers: Owner = {
  kind: 'any',
  of: [
    { kind: 'role', role: 'deputy-head' },
    { kind: 'role', role: 'methodical-lead' },
  ],
};
