/** The demo school as one that keeps cases on the ladder, and knows the institutions that it tells and asks. */
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import { demoSchool } from '../world/schools.ts';

export const caseSchool = (...rulesFiles: readonly string[]): RuledOrganisation => ({
  ...demoSchool(...rulesFiles),
  planTypes: ['case'],
  institutions: [
    { id: 'barintiesa', kind: 'bāriņtiesa', name: 'Bāriņtiesa', usualDays: 15 },
    { id: 'policija', kind: 'policija', name: 'Pašvaldības policija', usualDays: 15 },
  ],
});
