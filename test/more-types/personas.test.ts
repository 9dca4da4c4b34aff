import { vi } from 'vitest';
import { walkJourneys } from '../personas/walk-journeys.ts';

vi.mock('../../src/domain/plan-types/registry.ts', async (original) =>
  (await import('./registry.ts')).withMoreTypes(original),
);

walkJourneys(new URL('./', import.meta.url));
