const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?\\.?`).join('|');
const DAY_FIRST = new RegExp(String.raw`\b(\d{1,2}) (${MONTH}),? (\d{4})\b`, 'i');
const MONTH_FIRST = new RegExp(String.raw`\b(${MONTH}) (\d{1,2}), (\d{4})\b`, 'i');

/** The first date in words, as `2018-02-13`. */
export function findDate(text: string): string | undefined {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0];
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  if (day && month && year) return writeDate(year, month, day);
  const [, name, number, then] = MONTH_FIRST.exec(text) ?? [];
  if (name && number && then) return writeDate(then, name, number);
  return iso;
}

function writeDate(year: string, month: string, day: string): string {
  const at = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3).toLowerCase())) + 1;
  return `${year}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
