import { defineConfig } from 'vitest/config';

/** These replace the registry of plan types, open a platform, or measure time, for which each needs a process that no other test shares. */
const apart = ['test/more-types/**/*.test.ts', 'test/journeys/**/*.test.ts', 'test/attack/hostile-texts.test.ts'];

const each = { setupFiles: ['test/seed-each.ts'], testTimeout: 30_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    globalSetup: ['test/database-setup.ts', 'test/chromium-setup.ts', 'test/seed-setup.ts', 'test/built-setup.ts'],
    // The default leaves a core of a small machine idle while tests wait for the database.
    maxWorkers: 2,
    projects: [
      // One process reads the code once for many files; each test makes a school and a database of its own.
      { test: { ...each, name: 'solis', include: ['test/**/*.test.ts'], exclude: apart, isolate: false } },
      { test: { ...each, name: 'apart', include: apart } },
    ],
  },
});
