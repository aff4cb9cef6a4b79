import { defineConfig } from 'vitest/config';

const { RATED_SECONDS = '60' } = process.env;

// What chats cost, beside the bare library, and what is promised of load and faults: npm run bench:chats
export default defineConfig({
  test: {
    globalSetup: ['test/secrets-in-logs.ts'],
    include: ['test/bench/**/*.bench.ts'],
    testTimeout: 300_000,
    fileParallelism: false,
    provide: { ratedSeconds: Number(RATED_SECONDS) },
  },
});
