import { afterEach, expect, test } from 'vitest';
import { findVisitor, MOST_REQUESTS } from '../../../src/adapters/web/visitors.ts';
import { openWeb, query, type Web } from './open-web.ts';

let web: Web | undefined;
afterEach(() => web?.close());

test.each([
  ['203.0.113.9', undefined, '203.0.113.9'],
  ['::ffff:203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['127.0.0.1', undefined, undefined],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['10.1.2.3', 'made-up, 198.51.100.1', '198.51.100.1'],
  ['::1', ' 2001:db8::1 ', '2001:db8::1'],
  ['2001:db8::1', '198.51.100.1', '2001:db8::1'],
  [undefined, undefined, ''],
])('of %j with %j the visitor is %j', (remote, forwarded, visitor) => {
  expect(findVisitor(remote, forwarded)).toBe(visitor);
});

test('an address that asks too much is told when to ask again; another, and who tends the server, are not held up', async () => {
  web = await openWeb();
  const { get } = web;
  const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
  const path = '/api/read/principles.6';
  for (let i = 0; i < MOST_REQUESTS; i++) await (await get(path, from('198.51.100.1'))).text();
  const refused = await get(path, from('198.51.100.1'));
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  const page = await get('/', from('198.51.100.1'));
  expect([page.status, await page.text()]).toEqual([429, expect.stringContaining('ask again in')]);
  const statuses = [get(path, from('198.51.100.2')), get(path), get('/healthz', from('198.51.100.1'))];
  expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([200, 200, 200]);
}, 60_000);

test('a tag that is known is found however it is written, and a header of spaces takes no time', async () => {
  web = await openWeb();
  const { get } = web;
  const path = `/api/find${query({ q: 'coalition' })}`;
  const first = await get(path);
  const etag = first.headers.get('etag')?.replace(/^W\//, '') ?? '';
  for (const known of [etag, `W/${etag}`, `"a" , ${etag},"b"`, '*'])
    expect((await get(path, { headers: { 'If-None-Match': known } })).status).toBe(304);
  const since = performance.now();
  const odd = await get(path, { headers: { 'If-None-Match': `"a"${' '.repeat(40_000)}"b"` } });
  expect(odd.status).toBe(200);
  expect(performance.now() - since).toBeLessThan(300);
});
