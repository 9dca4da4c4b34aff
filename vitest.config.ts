import { defineConfig } from 'vitest/config';

/** Replaces the registry of plan types for a whole process, which no other test may share. */
const moreTypes = 'test/more-types/**/*.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['test/database-setup.ts', 'test/chromium-setup.ts', 'test/seed-setup.ts'],
    // The default leaves a core of a small machine idle while tests wait for the database.
    maxWorkers: 2,
    // One process reads the code once for many files; each test makes a school and a database of its own.
    isolate: false,
    setupFiles: ['test/seed-each.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'solis', include: ['test/**/*.test.ts'], exclude: [moreTypes] } },
      { extends: true, test: { name: 'more-types', include: [moreTypes], isolate: true } },
    ],
  },
});
