/** What a bot of an organisation that was never changed stands on. */
import { openKeeper } from '../../src/adapters/organisation/open-keeper.ts';
import type { Foundation } from '../../src/bot/core/turn.ts';
import { memoryVersionStore } from '../memory-stores/memory-version-store.ts';

export const firstVersion: Pick<Foundation, 'version' | 'keeper'> = {
  version: { number: 1, at: '2026-08-01T06:00:00.000Z' },
  keeper: openKeeper(memoryVersionStore(), async () => {}),
};
