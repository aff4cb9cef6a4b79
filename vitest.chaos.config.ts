import { defineConfig } from 'vitest/config';

const { CHAOS_SECONDS = '120', CHAOS_SEED = String(Date.now() % 100_000) } = process.env;

/** `npm run chaos`: on each platform, two minutes of questions, duplicates, broken connections, refusals and restarts. CHAOS_SEED repeats a run. */
export default defineConfig({
  test: {
    globalSetup: ['test/secrets-in-logs.ts'],
    include: ['test/chaos/*.test.ts'],
    provide: { chaosSeconds: Number(CHAOS_SECONDS), chaosSeed: Number(CHAOS_SEED) },
  },
});
