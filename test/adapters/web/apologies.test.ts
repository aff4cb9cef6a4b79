import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rapporteur } from '../../../src/core/index.ts';
import { rapporteur } from '../run-terminal.ts';
import { openWeb, query, readHtml, type Web } from './open-web.ts';

const fail = (): never => {
  throw new Error('the core is broken');
};
const broken: Rapporteur = {
  ...rapporteur,
  ask: fail,
  explain: fail,
  find: fail,
  check: fail,
  suggest: fail,
};

let web: Web;
beforeAll(async () => {
  // The page itself is made before it breaks.
  let isBroken = false;
  const whenAsked = (name: 'suggest') =>
    ((...given) => (isBroken ? fail() : rapporteur[name](...given))) satisfies Rapporteur['suggest'];
  web = await openWeb(
    { ...broken, suggest: whenAsked('suggest') },
    { embedOrigins: ['https://example.org'] },
  );
  await web.get('/');
  isBroken = true;
});
afterAll(() => web.close());

const QUESTION = query({ q: 'Xanthippe?' });

test.each([
  `/${QUESTION}`,
  `/turn${QUESTION}`,
  `/why${QUESTION}`,
  `/embed${QUESTION}`,
  `/found${query({ find: 'Xanthippe' })}`,
  `/${query({ check: 'Xanthippe said so' })}`,
  `/api/ask${QUESTION}`,
  `/api/find${QUESTION}`,
  `/api/check${QUESTION}`,
  `/api/suggest${QUESTION}`,
])(
  '%s is apologised for with an id that is in the log, which has nothing of what was asked',
  async (path) => {
    const response = await web.get(path);
    expect(response.status).toBe(500);
    const [, id = 'none'] = /Sorry.*error ([0-9a-f]{8})/.exec(readHtml(await response.text())) ?? [];
    expect(web.log()).toContain(`"id":"${id}"`);
    expect(web.log()).not.toContain('Xanthippe');
  },
);
