import { defineConfig } from 'vitest/config';

/** `npm run screenshots`: takes the README's pictures anew. */
export default defineConfig({
  test: { include: ['test/screenshots/*.shot.ts'], testTimeout: 60_000 },
});
