import { expect, test } from 'vitest';
import { tidy } from '../../src/adapters/echo.ts';

test.each([0x061c, 0x200b, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff])(
  'the mark %i, which turns or hides text, is not echoed',
  (code) => {
    expect(tidy(`a${String.fromCodePoint(code)}b`, 10)).toBe('ab');
  },
);
