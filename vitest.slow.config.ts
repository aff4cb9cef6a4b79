import { defineConfig } from 'vitest/config';

/** `npm run slow`: looks for texts that take long, for two minutes. */
export default defineConfig({
  test: { include: ['test/slow/*.test.ts'], provide: { slowSeconds: 120 } },
});
