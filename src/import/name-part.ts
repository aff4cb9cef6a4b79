const LONGEST_ID = 30;

/** An id for a place, made of a heading: lower-case letters, digits and hyphens, and not in use. */
export function namePart(heading: string, taken: ReadonlySet<string>): string {
  const words = heading
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let id = '';
  for (const word of words) if (!id || id.length + word.length < LONGEST_ID) id = id ? `${id}-${word}` : word;
  // An id begins with a letter.
  if (!/^[a-z]/.test(id)) id = id ? `part-${id}` : 'part';
  id = id.slice(0, LONGEST_ID).replace(/-$/, '');
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
