/** Share of a text's words that get a typing error, and that are left out. By hand. */
const MISSPELLED = 0.25;
const LEFT_OUT = 0.04;
/** Letters: shorter words are rarely mistyped without becoming others. */
const SHORTEST = 4;

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** What a hurried person may have typed: letters swapped, dropped, doubled, or the next key's; here and there a word left out. */
export function misspell(text: string, random: () => number): string {
  const words = text.split(' ');
  const typed = words.flatMap((word) => {
    if (words.length > 2 && random() < LEFT_OUT) return [];
    return word.length >= SHORTEST && random() < MISSPELLED ? [mistype(word, random)] : [word];
  });
  return typed.join(' ');
}

function mistype(word: string, random: () => number): string {
  // People rarely get the first letter wrong.
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, rest] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const kinds = [
    () => before + rest.charAt(0) + letter + rest.slice(1),
    () => before + rest,
    () => before + letter + letter + rest,
    () => before + neighborOf(letter, random) + rest,
  ];
  return kinds[Math.floor(random() * kinds.length)]?.() ?? word;
}

function neighborOf(letter: string, random: () => number): string {
  const row = KEYBOARD.find((keys) => keys.includes(letter));
  if (!row) return letter;
  const at = row.indexOf(letter) + (random() < 0.5 ? -1 : 1);
  return row.charAt(at) || row.charAt(1);
}
