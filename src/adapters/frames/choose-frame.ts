import { ar } from './ar.ts';
import { ckb } from './ckb.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Frame } from './frame.ts';
import { ku } from './ku.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';

/** Every language's, English first. */
export const FRAMES: readonly Frame[] = [en, ar, ckb, de, es, fr, ku, ru, tr];

/** The frame for a language (BCP 47); English for any other. */
export function frameOf(language: string | undefined): Frame {
  return FRAMES.find(({ tag }) => tag === language) ?? en;
}
