import type { Context } from 'hono';
import { html } from 'hono/html';
import { readAccepted } from '../words/accepted.ts';
import { LANGUAGES } from '../words/speak.ts';
import { readLanguage, type Words, wordsIn } from '../words/words.ts';
import type { Html } from './statement.ts';

/** In what language the page is shown. */
export interface Tongue {
  readonly words: Words;
  /** The language as it was chosen, where it was: links and forms carry it on, so that no cookie has to. */
  readonly kept: Readonly<Record<string, string>>;
}

const PARAMETER = 'lang';

/** The language of the address, or else the first of the browser's that is ours. */
export function chooseTongue(c: Context): Tongue {
  const chosen = readLanguage(c.req.query(PARAMETER));
  c.header('Vary', 'Accept-Language', { append: true });
  if (chosen) return { words: wordsIn(chosen), kept: { [PARAMETER]: chosen } };
  return { words: wordsIn(...readAccepted(c.req.header('Accept-Language') ?? '')), kept: {} };
}

/** What is kept, in a form. */
export function renderKept(kept: Tongue['kept']): Html {
  return html`${Object.entries(kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** A menu of languages, each by its own name. */
export function renderLanguages({ page, language }: Words, base: string): Html {
  const options = LANGUAGES.map(
    (one) =>
      html`<option value="${one}" lang="${one}"${one === language ? html` selected` : ''}>${wordsIn(one).languageName}</option>`,
  );
  return html`<form class="languages" action="${base}/"><label>${page.language} <select name="${PARAMETER}">${options}</select></label> <button>${page.show}</button></form>`;
}
