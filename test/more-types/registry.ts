/** The registry of plan types with four more: what a new type needs is its folder, its line here and its journeys. */
import type * as Registry from '../../src/domain/plan-types/registry.ts';
import { care } from './care/care.ts';
import { growth } from './growth/growth.ts';
import { programme } from './programme/programme.ts';
import { tutoring } from './tutoring/tutoring.ts';

/** For `vi.mock`: the real registry, and the types of the tests. */
export const withMoreTypes = async (original: () => Promise<typeof Registry>): Promise<object> => {
  const real = await original();
  return { ...real, planTypes: { ...real.planTypes, growth, programme, care, tutoring } };
};
