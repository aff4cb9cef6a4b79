import { defineConfig } from 'vitest/config';

/** `npm run chaos`: two minutes of questions, duplicates, cut connections, refusals and restarts. */
export default defineConfig({
  test: { include: ['test/chaos/*.test.ts'], provide: { chaosSeconds: 60 } },
});
