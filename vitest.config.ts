import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/database-setup.ts', 'test/chromium-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
