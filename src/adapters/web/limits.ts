/** All that is bounded on the web, beside what the core bounds. */
export const LIMITS = {
  /** Bytes of a body: a quotation of 5,000 characters of four bytes, and some. */
  body: 32_768,
  /** Questions that are offered while someone types: more than these are not read. */
  suggestions: 6,
  /** Questions to begin with, on an empty page. */
  examples: 4,
  /** ... and in the ask box that another site shows. */
  embedded: 2,
  /** Characters of what someone sent that an error repeats. */
  echo: 100,
  /** Milliseconds that a request waits for its turn. */
  patience: 10_000,
  /** Quotations of one text that are shown in full. */
  checked: 40,
} as const;
