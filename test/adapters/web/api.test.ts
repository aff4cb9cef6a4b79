import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeApi } from '../../../src/adapters/web/openapi.ts';
import { LONGEST_QUOTATION } from '../../../src/core/index.ts';
import { FTF, NOT_STATED, rapporteur } from '../run-terminal.ts';
import { openWeb, query, type Web } from './open-web.ts';

let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

type Json = Record<string, unknown>;
const json = async (path: string, init?: RequestInit): Promise<Json> =>
  (await (await web.get(path, init)).json()) as Json;
const post = (path: string, body: string, type = 'text/plain'): Promise<Response> =>
  web.get(path, { method: 'POST', body, headers: { 'Content-Type': type } });

describe('/api/ask', () => {
  test('answers as the wire has it', async () => {
    const { thread, ...answer } = await json(`/api/ask${query({ q: FTF })}`);
    expect(answer).toEqual({ kind: 'answer', quotes: [rapporteur.quote(spanAt('principles.6.1-2'))] });
    expect(thread).toMatch(/^[0-9a-f]{8}\*principles\.6\.1-2__/);
    expect(await json(`/api/ask${query({ q: NOT_STATED })}`)).toMatchObject({
      kind: 'not-stated',
      nearest: expect.any(Array),
    });
    expect(await json('/api/ask?q=hello')).toMatchObject({ kind: 'about', thread: '' });
  });

  test('understands a follow-up by the thread that the last answer gave', async () => {
    const { thread } = await json(`/api/ask${query({ q: FTF })}`);
    const next = await json(`/api/ask${query({ q: 'who leads it?', thread: String(thread) })}`);
    expect(next).toMatchObject({
      kind: 'not-stated',
      missing: expect.stringContaining('Fighter Working Group'),
    });
    const fresh = await json(`/api/ask${query({ q: 'who leads it?' })}`);
    expect(fresh.missing ?? '').not.toContain('Fighter Working Group');
  });
});

describe('/api/read, /api/find, /api/check, /api/suggest', () => {
  test('read a place with what stands around it', async () => {
    expect(await json('/api/read/principles.6.1-2')).toEqual({
      place: 'principles.6.1-2',
      before: 'principles.5.2',
      after: 'principles.7.1',
      quotes: [rapporteur.quote(spanAt('principles.6.1-2'))],
    });
  });

  test('find every mention, with where it stands in the words', async () => {
    const { hits, mentions } = (await json('/api/find?q=Interpol')) as {
      mentions: number;
      hits: { text: string; place: string; mentions: { start: number; end: number }[] }[];
    };
    expect({ mentions, places: hits.map(({ place }) => place) }).toEqual({
      mentions: 1,
      places: ['principles.6.1'],
    });
    const [at] = hits[0]?.mentions ?? [];
    expect(hits[0]?.text.slice(at?.start, at?.end)).toBe('Interpol');
  });

  test('check a quotation in the address or, however long, in the body', async () => {
    const exact = 'Our approach rests on a number of key pillars.';
    expect(await json(`/api/check${query({ q: exact })}`)).toMatchObject({
      quotations: [{ quotation: exact, verdict: 'exact', places: ['principles.3.1'] }],
    });
    expect(await (await post('/api/check', exact)).json()).toMatchObject({
      quotations: [{ verdict: 'exact' }],
    });
    const altered = await (await post('/api/check', exact.replace('key', 'wobbly'))).json();
    expect(altered).toMatchObject({
      quotations: [{ verdict: 'altered', changes: [{ said: 'wobbly', stated: 'key' }], corrected: exact }],
    });
    const longest = rapporteur.statement.text.slice(0, LONGEST_QUOTATION);
    expect((await web.get(`/api/check${query({ q: longest })}`)).status).toBe(200);
    // Nine bytes a character in the address.
    expect((await web.get(`/api/check${query({ q: '—'.repeat(LONGEST_QUOTATION) })}`)).status).toBe(400);
  });

  test('suggest a few questions', async () => {
    const { questions } = (await json('/api/suggest?q=what+does')) as { questions: string[] };
    expect(questions).toHaveLength(6);
    for (const question of questions) expect(question.toLowerCase()).toContain('what');
  });
});

describe('other origins', () => {
  const theirs = { headers: { Origin: 'https://example.org' } };

  test('may read what anybody may ask, and send no credentials', async () => {
    for (const path of [`/api/ask${query({ q: FTF })}`, '/api/read/nowhere', '/api/ask']) {
      const { headers } = await web.get(path, theirs);
      expect(headers.get('access-control-allow-origin'), path).toBe('*');
      expect(headers.get('access-control-allow-credentials'), path).toBeNull();
    }
    const asked = {
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    };
    const before = await web.get('/api/check', {
      method: 'OPTIONS',
      headers: { ...theirs.headers, ...asked },
    });
    expect([before.status, before.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET,HEAD,POST',
    ]);
  });

  test('may not read the page', async () => {
    for (const path of ['/', `/turn${query({ q: FTF })}`])
      expect((await web.get(path, theirs)).headers.get('access-control-allow-origin'), path).toBeNull();
  });
});

describe('what can’t be worked on', () => {
  test.each([
    ['/api/ask', 400, /parameter q/],
    [`/api/ask?q=${'why+'.repeat(300)}`, 400, /1,000 characters.*fewer words/],
    ['/api/ask?q=', 400, /There is no question/],
    ['/api/read/principles.99', 404, /principles\.99/],
    ['/api/read/a%2Fb', 404, /no place/],
    ['/api/cite/principles.6?style=nature', 400, /The styles are: plain, markdown, apa/],
    ['/api/find', 400, /parameter q/],
    ['/api/find?q=%22%22', 400, /Nothing to look for/],
    ['/api/check', 400, /parameter q/],
    ['/api/check?q=%3F', 400, /no quotation/],
    ['/api/nothing', 404, /nothing here/],
  ])('%s is a problem of status %i that says what to do', async (path, status, detail) => {
    const response = await web.get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, detail: expect.stringMatching(detail) });
  });

  test('too large a body, a body of another type and a method that is none are problems, too', async () => {
    const responses = await Promise.all([
      post('/api/check', 'x'.repeat(40_000)),
      post('/api/check', '{"q":"x"}', 'application/json'),
      web.get('/api/ask?q=x', { method: 'DELETE' }),
    ]);
    expect(responses.map(({ status }) => status)).toEqual([413, 415, 405]);
    for (const { headers } of responses) expect(headers.get('content-type')).toBe('application/problem+json');
    expect(responses[2]?.headers.get('allow')).toBe('GET, HEAD');
  });

  test('a body whose length is not told is read no further than it may be', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(16_384).fill(97)),
    });
    const init = { method: 'POST', body: endless, duplex: 'half', headers: { 'Content-Type': 'text/plain' } };
    // The server may answer, or close on us while we still write.
    const status = await web.get('/api/check', init as RequestInit).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect((await web.get('/healthz')).status).toBe(200);
  });
});

describe('the description', () => {
  const { paths, components } = describeApi(rapporteur.statement);

  /** Everything that is called, by `get /api/ask`, and its answers. */
  const calls: Readonly<Record<string, readonly [string, RequestInit?][]>> = {
    'get /api/ask': [
      [`/api/ask${query({ q: FTF })}`],
      [`/api/ask${query({ q: 'what does the CIFG do? who chairs it?' })}`],
      [`/api/ask${query({ q: NOT_STATED })}`],
      ['/api/ask?q=hello'],
      ['/api/ask'],
    ],
    'get /api/read/{place}': [['/api/read/principles.6'], ['/api/read/nowhere']],
    'get /api/cite/{place}': [
      ['/api/cite/principles.6?style=bibtex'],
      ['/api/cite/nowhere'],
      ['/api/cite/principles.6?style=nature'],
    ],
    'get /api/find': [['/api/find?q=stabilization'], ['/api/find']],
    'get /api/check': [
      ['/api/check?q=Our+approach+rests+on+a+number+of+wobbly+pillars.'],
      ['/api/check?q=Our+approach+rests+on+a+number+of+key+pillars.'],
      ['/api/check?q=Fourscore+and+seven+years+ago'],
      ['/api/check'],
    ],
    'post /api/check': [
      ['/api/check', { method: 'POST', body: 'ISIS is failed', headers: { 'Content-Type': 'text/plain' } }],
    ],
    'get /api/suggest': [['/api/suggest?q=what']],
    'get /api/openapi.json': [['/api/openapi.json']],
  };

  test('is served, and has every route that there is', async () => {
    expect(await json('/api/openapi.json')).toEqual(
      JSON.parse(JSON.stringify(describeApi(rapporteur.statement))),
    );
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(Object.keys(calls).sort());
    for (const [call, [first]] of Object.entries(calls)) {
      const { status } = await web.get(...(first as [string, RequestInit?]));
      expect(status, call).toBe(200);
    }
  });

  test('is true of every answer', async () => {
    for (const [call, requests] of Object.entries(calls)) {
      const [method = '', path = ''] = call.split(' ');
      const { responses } = operationAt(path, method);
      for (const [address, init] of requests) {
        const response = await web.get(address, init);
        const type = response.headers.get('content-type')?.split(';')[0] ?? '';
        const schema = responses[response.status]?.content[type]?.schema;
        expect(schema, `${call} gives ${response.status} ${type}`).toBeDefined();
        const root = { ...schema, components, $schema: 'https://json-schema.org/draft/2020-12/schema' };
        schemaOf(root).parse(await response.json());
      }
    }
  });

  interface Operation {
    readonly responses: Record<string, { content: Record<string, { schema: object }> } | undefined>;
  }

  function operationAt(path: string, method: string): Operation {
    const all = paths as unknown as Record<string, Record<string, Operation>>;
    return all[path]?.[method] ?? { responses: {} };
  }
});

/** zod reads `$defs`, OpenAPI has `components/schemas`. */
function schemaOf(root: { readonly components: { readonly schemas: object } }): z.ZodType {
  const { components, ...schema } = root;
  const text = JSON.stringify({ ...schema, $defs: components.schemas });
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
}

function spanAt(place: string) {
  const [citation] = rapporteur.read(place)?.citations ?? [];
  if (!citation) throw new Error(`no ${place}`);
  return citation;
}
