import { defineConfig } from 'vitest/config';

// What chats cost, beside the bare library: npm run bench:chats
export default defineConfig({
  test: { include: ['test/bench/**/*.bench.ts'], testTimeout: 300_000, fileParallelism: false },
});
