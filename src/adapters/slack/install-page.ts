import type { IncomingMessage, ServerResponse } from 'node:http';
import { readAccepted } from '../words/accepted.ts';
import { COMMAND } from '../words/slack.ts';
import { type Words, wordsIn } from '../words/words.ts';

/** What became of an installation. */
export type Outcome =
  | {
      readonly kind: 'installed';
      readonly name: string;
      readonly appId: string | undefined;
      readonly team: string | undefined;
    }
  /** By whoever began it; too late, or in another browser; for what the bot's admin has to mend; for what passes. */
  | { readonly kind: 'cancelled' | 'stale' | 'misconfigured' | 'unavailable' };

export interface Shown {
  readonly outcome: Outcome;
  readonly installUrl: string;
  /** The origin of Slack. */
  readonly slack: string;
}

const STATUS: Readonly<Record<Outcome['kind'], number>> = {
  installed: 200,
  cancelled: 200,
  stale: 400,
  misconfigured: 500,
  unavailable: 503,
};

/** A page in the words of whoever installs the app; nothing in it comes from elsewhere, and no address of it is passed on. */
export function showOutcome(request: IncomingMessage, response: ServerResponse, shown: Shown): void {
  const words = wordsIn(...readAccepted(request.headers['accept-language'] ?? ''));
  response.writeHead(STATUS[shown.outcome.kind], {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Language',
  });
  response.end(renderPage(words, shown));
}

function renderPage(words: Words, { outcome, installUrl, slack }: Shown): string {
  const { install } = words.slack;
  const { title, text } =
    outcome.kind === 'installed' ? install.installed(outcome.name, COMMAND) : install[outcome.kind];
  const link =
    outcome.kind === 'installed'
      ? { href: `${slack}/app_redirect?${addressOf(outcome)}`, label: install.open }
      : { href: installUrl, label: install.again };
  return `<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p>
</html>
`;
}

function addressOf({ appId = '', team }: Outcome & { readonly kind: 'installed' }): string {
  return new URLSearchParams({ app: appId, ...(team && { team }) }).toString();
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
