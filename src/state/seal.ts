import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
/** Bytes. */
const NONCE = 12;
const TAG = 16;
/** Says how it is sealed, for when that changes. */
const FORM = 'v1.';

/** Seals a text with a key of 32 bytes, so that only who has the key reads it, and only under its name: nothing can be put in another's place. */
export function seal(key: Uint8Array, name: string, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return FORM + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Undefined where it was sealed with another key or under another name, or was changed. */
export function unseal(key: Uint8Array, name: string, sealed: string): string | undefined {
  if (!sealed.startsWith(FORM)) return undefined;
  const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(name))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
