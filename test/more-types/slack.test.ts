import { vi } from 'vitest';
import { playJourneys } from '../journeys/play-journeys.ts';
import { openSlackRoom } from '../journeys/slack-room.ts';

vi.mock('../../src/domain/plan-types/registry.ts', async (original) =>
  (await import('./registry.ts')).withMoreTypes(original),
);

playJourneys(openSlackRoom, {}, new URL('./', import.meta.url));
