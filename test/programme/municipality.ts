/** The invented municipality of the demo: Vineta heads its board of education, Laila coordinates its programme of prevention. */
import { loadOrganisation } from '../../src/adapters/organisation/load-organisation.ts';
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';

export function municipality(...rulesFiles: readonly string[]): RuledOrganisation {
  const read = loadOrganisation({ organisationFile: 'demo/municipality.yaml', rulesFiles });
  if (read.kind === 'faults') throw new Error(read.faults.join('\n'));
  return read.organisation;
}
