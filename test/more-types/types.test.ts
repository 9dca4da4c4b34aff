import { vi } from 'vitest';

vi.mock('../../src/domain/plan-types/registry.ts', async (original) =>
  (await import('./registry.ts')).withMoreTypes(original),
);
await import('../domain/plan-types/registry.test.ts');
await import('../domain/plan-types/texts.test.ts');
