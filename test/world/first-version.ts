/** What a bot of an organisation that was never changed stands on. */
import type { Foundation } from '../../src/bot/core/turn.ts';

export const firstVersion: Pick<Foundation, 'version'> = { version: { number: 1, at: '2026-08-01T06:00:00.000Z' } };
