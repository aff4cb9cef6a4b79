import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CITATION_STYLES, createRapporteur } from '../../../src/core/index.ts';
import { loadKnowledge } from '../../../src/load.ts';
import { ARTICLE, FTF, NOT_STATED, rapporteur } from '../run-terminal.ts';
import { openWeb, query, readElement, readHtml, unescapeHtml, type Web } from './open-web.ts';

let web: Web;
let home: string;
beforeAll(async () => {
  web = await openWeb();
  home = await html('/');
});
afterAll(() => web.close());

const html = async (path: string): Promise<string> => (await web.get(path)).text();
const { sentences, text, parts, version } = rapporteur.statement;

describe('the statement to be read', () => {
  test('has every sentence, word for word, under its place', () => {
    for (const { place, start, end } of sentences)
      expect(readElement(home, place), place).toBe(text.slice(start, end));
  });

  test('names who speaks in each part and, within it, whoever else does', () => {
    for (const { id, name, speaker } of parts) {
      const part = home.slice(home.indexOf(`id="${id}" aria`));
      expect(readHtml(part.slice(0, part.indexOf('</header>')))).toContain(`${name}\n${speaker}`);
    }
    // Drawn, so that nobody copies them with the words.
    expect(
      [...home.matchAll(/<span class="voice[^"]*" data-voice="([^"]*)"><\/span>/g)].map(([, name]) => name),
    ).toEqual(['Rex Tillerson, quoted by the editor', 'The editor of the page (Wilson Center)']);
  });

  test('has an anchor before every range of a paragraph’s sentences, which says how many it marks', () => {
    const at = home.indexOf('id="principles.6.1-2"');
    expect(home.slice(at - 20, at)).toContain('<i class="r2"');
    expect(home.indexOf('id="principles.6.1"')).toBeGreaterThan(at);
    const anchors = [...home.matchAll(/<i class="r(\d+)" id="([^"]+)\.(\d+)-(\d+)">/g)];
    for (const [, size, , first, last] of anchors)
      expect(Number(size)).toBe(Number(last) - Number(first) + 1);
    // The style sheet has a rule for each size.
    const styles = readFileSync(
      new URL('../../../src/adapters/web/page/places.css', import.meta.url),
      'utf8',
    );
    for (const size of new Set(anchors.map((anchor) => anchor[1])))
      expect(styles).toContain(`.r${size}:target`);
    expect(anchors.length).toBeGreaterThan(100);
  });

  test('marks what the record could not catch', () => {
    expect(home.match(/<span class="unheard">\(inaudible\)<\/span>/gi)?.length).toBe(
      text.match(/\(inaudible\)/gi)?.length,
    );
  });

  test('has no two elements of one id', () => {
    const ids = [...home.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('links only to places that there are', () => {
    const ids = new Set([...home.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...home.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('says which version it is, and where it is from', () => {
    expect(home).toContain(version);
    expect(home).toContain(rapporteur.statement.source.url);
  });

  test('begins with questions that are answered', async () => {
    const examples = /<div class="examples">([\s\S]*?)<\/div>/.exec(home)?.[1] ?? '';
    const asked = [...examples.matchAll(/<a href="\/\?q=[^"]+">([^<]+)/g)].map(([, q = '']) =>
      unescapeHtml(q),
    );
    expect(asked.length).toBeGreaterThan(2);
    for (const question of asked) expect(rapporteur.ask(question).kind, question).toBe('answer');
  });
});

describe('an answer without a script', () => {
  test('stands on the page of its address, and the place is a link within it', async () => {
    const page = await html(`/${query({ q: FTF })}`);
    expect(page).toContain(`<title>${FTF} – `);
    expect(page).toContain(
      '<a class="to-place" href="#principles.6.1-2">Guiding Principles, paragraph 6</a>',
    );
    expect(page).toContain('name="robots" content="noindex"');
    expect(home).not.toContain('noindex');
  });

  test('can be cited in every style', async () => {
    const [citation] = rapporteur.read('principles.6.1-2')?.citations ?? [];
    for (const style of CITATION_STYLES) {
      const page = readHtml(await html(`/?cite=principles.6.1-2&style=${style}`));
      expect(page).toContain(citation && rapporteur.cite(citation, style));
    }
    expect(readHtml(await html('/?cite=nowhere'))).toContain('There is no place “nowhere”');
  });

  test('of a check shows each change as a mark and in words', async () => {
    const page = await html('/?check=Our+approach+rests+on+a+number+of+wobbly+pillars.');
    expect(page).toContain('<del>wobbly</del> <ins>key</ins>');
    expect(readHtml(page)).toContain('“wobbly” should be “key”');
    expect(readHtml(page)).toContain('Altered: 1 change.');
  });

  test('of a search marks and numbers every mention, and leads to each', async () => {
    const page = await html('/?find=stabilization');
    const { mentions } = rapporteur.find('stabilization');
    expect(page.match(/<mark id="found-\d+">/g)).toHaveLength(mentions);
    expect(page.match(/href="#found-\d+"/g)).toHaveLength(mentions);
    expect(readHtml(page)).toContain(`${mentions} mentions in`);
    for (const { place, start, end } of sentences)
      expect(readElement(page, place), place).toBe(text.slice(start, end));
  });

  test('keeps what was typed where that can be mended', async () => {
    const long = 'why? '.repeat(300).trim();
    expect(await html(`/${query({ q: long })}`)).toContain(`value="${long}"`);
    expect(await html(`/${query({ q: FTF })}`)).toContain('name="q" type="text" dir="auto" value=""');
  });

  test.each(['q', 'check', 'cite', 'find'])(
    'shows no more than a line or two of what was sent as %s',
    async (name) => {
      const page = await html(`/${query({ [name]: 'x'.repeat(4_000) })}`);
      const typed = /<textarea[\s\S]*?<\/textarea>/g;
      expect(readHtml(page.replace(typed, ''))).not.toContain('x'.repeat(301));
      expect(/<title>([^<]*)/.exec(page)?.[1]?.length).toBeLessThan(400);
    },
  );
});

describe('whatever is asked', () => {
  const marks = [
    '<script>',
    '</title>',
    '"',
    "'",
    '&',
    '<!--',
    ']]>',
    '&lt;',
    'javascript:',
    '\0',
    '\u202e',
    '{{',
    '`',
    '${',
    '<img src=x onerror=1>',
  ];
  const hostile = fc
    .array(
      fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constant('ISIS')),
      {
        maxLength: 12,
      },
    )
    .map((pieces) => pieces.join(''));

  test('no word of it becomes markup', async () => {
    const own = tagsOf(home);
    const property = fc.asyncProperty(
      hostile,
      fc.constantFrom('q', 'find', 'check', 'cite', 'thread'),
      fc.constantFrom('/', '/turn', '/found'),
      async (typed, name, path) => {
        const page = await html(`${path}${query({ q: 'hello', [name]: typed })}`);
        const foreign = [...tagsOf(page)].filter((tag) => !own.has(tag) && !KNOWN.has(tag));
        // What stands in quotation marks within a tag is a value, and can't end it.
        const bare = page.replace(/"[^"<>]*"/g, '""');
        const handlers = bare.match(/<[^>]*\son\w+=/gi);
        const links = page.match(/href="(?!\/(?!\/)|#|https:\/\/www\.wilsoncenter\.org\/)[^"]*/g);
        expect({ foreign, handlers, links }).toEqual({ foreign: [], handlers: null, links: null });
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });

  /** Elements that an answer has and the bare page has not. */
  const KNOWN = new Set(
    'article bdi figure blockquote figcaption b del ins mark br i table thead tbody tr th td h4 select option'.split(
      ' ',
    ),
  );

  function tagsOf(page: string): Set<string> {
    return new Set([...page.matchAll(/<([a-z][^\s/>]*)/gi)].map(([, tag = '']) => tag.toLowerCase()));
  }
});

describe('another statement', () => {
  test('is read, asked and found on the same page', async () => {
    const other = createRapporteur(await loadKnowledge(ARTICLE));
    const theirs = await openWeb(other);
    const page = await (await theirs.get('/?find=the')).text();
    for (const { place, start, end } of other.statement.sentences)
      expect(readElement(page, place), place).toBe(other.statement.text.slice(start, end));
    expect(page).not.toContain('class="examples"');
    await theirs.close();
  });
});

describe('how it is sent', () => {
  test('weighs less than 60 kB, the statement and everything else together', async () => {
    const paths = [
      '/',
      ...[...home.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path),
    ];
    expect(paths.length).toBeGreaterThan(5);
    let bytes = 0;
    for (const path of paths) {
      const response = await web.get(path);
      expect(response.status, path).toBe(200);
      const headers = [...response.headers].join('\r\n').length;
      bytes += gzipSync(new Uint8Array(await response.arrayBuffer())).length + headers;
    }
    expect(bytes).toBeLessThan(60_000);
  });

  test('is compressed for whoever takes that', async () => {
    for (const path of ['/', /href="(\/assets\/[^"]+css)"/.exec(home)?.[1] ?? '', `/api/read/principles`]) {
      const { headers } = await web.get(path, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(headers.get('content-encoding'), path).toBe('gzip');
      expect(headers.get('vary')).toContain('Accept-Encoding');
    }
  });

  test('is sent once: assets for ever, the page until it changes', async () => {
    const asset = await web.get(/href="(\/assets\/[^"]+css)"/.exec(home)?.[1] ?? '');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', `/${query({ q: FTF })}`, `/api/ask${query({ q: NOT_STATED })}`]) {
      const etag = (await web.get(path)).headers.get('etag') ?? '';
      const again = await web.get(path, { headers: { 'If-None-Match': etag } });
      expect({ path, status: again.status, body: await again.text() }).toEqual({
        path,
        status: 304,
        body: '',
      });
      const other = await web.get(path, { headers: { 'If-None-Match': '"another"' } });
      expect(other.status).toBe(200);
    }
  });

  test('is kept by no cache between where somebody’s question is in the address', async () => {
    for (const path of [`/${query({ q: FTF })}`, `/turn${query({ q: FTF })}`, `/api/ask${query({ q: FTF })}`])
      expect((await web.get(path)).headers.get('cache-control'), path).toBe('private, no-cache');
    expect((await web.get('/')).headers.get('cache-control')).toBe('no-cache');
  });

  test('allows no script, style or frame but its own, keeps its types and tells nobody where one comes from', async () => {
    for (const path of ['/', `/${query({ q: FTF })}`, '/nothing', '/api/ask?q=hello', '/api/nothing']) {
      const { headers } = await web.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'"])
        expect(policy.split('; '), path).toContain(rule);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('set-cookie'), path).toBeNull();
    }
    expect(home).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
  });

  test('says so in a page of its own where there is nothing, and takes no other method', async () => {
    const missing = await web.get('/nothing');
    expect(missing.status).toBe(404);
    expect(readHtml(await missing.text())).toContain('There is nothing here.');
    const posted = await web.get('/', { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await web.get('/', { method: 'HEAD' })).status).toBe(200);
    expect((await web.get('/assets/0000000000/main.js')).status).toBe(404);
  });
});

describe('whoever runs it', () => {
  test('is told that it lives, and whether every chat is connected', async () => {
    let ready = false;
    let trouble: string | undefined;
    const own = await openWeb(rapporteur, { isReady: () => ready, describeTrouble: () => trouble });
    const ask = async (path: string) => {
      const response = await own.get(path);
      return [response.status, await response.text()];
    };
    expect([await ask('/healthz'), await ask('/readyz')]).toEqual([
      [200, 'ok'],
      [503, 'not ready'],
    ]);
    ready = true;
    expect(await ask('/readyz')).toEqual([200, 'ready']);
    trouble = 'but the cellar is flooded';
    expect(await ask('/readyz')).toEqual([200, 'ready; but the cellar is flooded']);
    await own.close();
  });

  test('has people told where unanswered questions are kept', async () => {
    const own = await openWeb(rapporteur, { logsUnanswered: true });
    expect(await (await own.get('/')).text()).toContain('turned on a log of questions');
    expect(home).not.toContain('turned on a log of questions');
    await own.close();
  });
});

describe('a question in another language', () => {
  test('is answered in English words, with what stands around them in that language', async () => {
    const page = await html(`/${query({ q: 'Was macht die Arbeitsgruppe für ausländische Kämpfer?' })}`);
    expect(page).toMatch(/<article class="turn turn-ask"[^>]* lang="de" dir="ltr">/);
    expect(page).toContain('<p class="note">Im Wortlaut der Erklärung, auf Englisch:</p>');
    expect(page).toContain('<blockquote lang="en" dir="ltr"><p>The Foreign Terrorist Fighter Working Group');
    expect(page).toMatch(/<a class="to-place" href="#principles\.6\.1-2">Leitprinzipien, Absatz 6</);
  });

  test('that is not answered is declined in it, and is told of no words that it has alone', async () => {
    const page = await html(`/${query({ q: 'من يقود مجموعات العمل؟' })}`);
    expect(page).toMatch(/<article class="turn turn-ask"[^>]* lang="ar" dir="rtl">/);
    expect(page).toContain('<html lang="en" dir="ltr"');
    expect(page).not.toContain('class="note searched"');
  });

  test('is answered on a page in a language that was chosen, which links and forms carry on', async () => {
    const page = await html(`/${query({ q: 'What is the capital of Mongolia?', lang: 'ar' })}`);
    expect(page).toContain('<html lang="ar" dir="rtl"');
    expect(page).toContain('<main id="statement" tabindex="-1" lang="en" dir="ltr">');
    expect(page).toContain('<option value="ar" lang="ar" selected>');
    expect(page.match(/<input type="hidden" name="lang" value="ar">/g)?.length).toBeGreaterThan(2);
  });
});
