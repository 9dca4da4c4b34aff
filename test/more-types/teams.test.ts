import { vi } from 'vitest';
import { playJourneys } from '../journeys/play-journeys.ts';
import { openTeamsRoom } from '../journeys/teams-room.ts';

vi.mock('../../src/domain/plan-types/registry.ts', async (original) =>
  (await import('./registry.ts')).withMoreTypes(original),
);

playJourneys(openTeamsRoom, {}, new URL('./', import.meta.url));
