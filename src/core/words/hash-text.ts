const EMPTY = 0x811c9dc5;

/**
 * FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): a whole number from 0 to 2³² - 1. `before` is the hash of what stands before
 * the text: the hash of a whole is made of its pieces, without joining them.
 */
export function hashText(text: string, before = EMPTY): number {
  let hash = before;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
