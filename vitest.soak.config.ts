import { defineConfig } from 'vitest/config';

const { SOAK_QUESTIONS = '50000' } = process.env;

/** `npm run soak`: so much is asked on each surface, and the heap compared with that after half. SOAK_QUESTIONS makes it shorter. */
export default defineConfig({
  test: {
    globalSetup: ['test/secrets-in-logs.ts'],
    include: ['test/soak/*.test.ts'],
    provide: { soakQuestions: Number(SOAK_QUESTIONS) },
  },
});
