import { html, raw } from 'hono/html';

/** A message as a chat shows it, drawn plainly: who wrote it, its words, and its buttons. */
export interface Drawn {
  readonly author: string;
  readonly isApp: boolean;
  /** HTML, escaped. */
  readonly body: string;
  readonly buttons: readonly (readonly string[])[];
}

export interface Look {
  readonly channel: string;
  /** The rest of the style sheet. */
  readonly colors: string;
}

const STYLE = `
*{box-sizing:border-box}body{margin:0;padding:14px 18px;font:15px/1.45 "Liberation Sans",Arial,sans-serif;background:var(--back);color:var(--text)}
h1{margin:0 0 12px;font-size:15px;padding-bottom:9px;border-bottom:1px solid var(--line)}
.message{display:grid;grid-template-columns:36px 1fr;gap:0 10px;margin-bottom:12px}.face{width:36px;height:36px;border-radius:var(--round);background:var(--face);color:#fff;display:grid;place-items:center;font-weight:700}
.who{font-weight:700}.app{font-size:10px;font-weight:700;padding:1px 4px;border-radius:3px;background:var(--badge);color:var(--badge-text);margin-left:6px;vertical-align:1px}
blockquote{margin:4px 0;padding-left:10px;border-left:4px solid var(--bar)}a{color:var(--link);text-decoration:none}p{margin:2px 0}
.row{display:flex;gap:8px;margin-top:8px;flex-wrap:wrap}.button{border:1px solid var(--line);background:var(--button);border-radius:6px;padding:4px 11px;font-size:13px;font-weight:600}
.card{border-left:4px solid var(--accent);background:var(--card);border-radius:6px;padding:8px 12px;margin-top:4px}`;

export async function drawChat({ channel, colors }: Look, messages: readonly Drawn[]): Promise<string> {
  const drawn = await Promise.all(messages.map(drawMessage));
  return String(
    await html`<!doctype html><meta charset="utf-8"><style>${raw(STYLE)}:root{${raw(colors)}}</style><h1>${channel}</h1>${drawn.map((one) => raw(one))}`,
  );
}

async function drawMessage({ author, isApp, body, buttons }: Drawn): Promise<string> {
  const rows = buttons.map(
    (row) => html`<div class="row">${row.map((label) => html`<span class="button">${label}</span>`)}</div>`,
  );
  const badge = isApp ? html`<span class="app">APP</span>` : '';
  return String(
    await html`<div class="message"><div class="face">${author.slice(0, 1)}</div><div><div><span class="who">${author}</span>${badge}</div>${raw(body)}${rows}</div></div>`,
  );
}
