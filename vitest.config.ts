import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/soak/**'],
    testTimeout: 30_000,
    provide: { slowSeconds: 10, chaosSeconds: 8, chaosSeed: 1 },
    globalSetup: [
      'test/adapters/web/find-browser.ts',
      'test/servers/find-postgres.ts',
      'test/secrets-in-logs.ts',
      'test/servers/find-nginx.ts',
    ],
  },
});
