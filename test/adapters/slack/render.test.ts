import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/adapters/chat/card.ts';
import type { Scene } from '../../../src/adapters/chat/scene.ts';
import {
  showAbout,
  showDefinition,
  showNote,
  showReferences,
} from '../../../src/adapters/chat/show-about.ts';
import { showAnswer, showPassages } from '../../../src/adapters/chat/show-answer.ts';
import { showCheck } from '../../../src/adapters/chat/show-check.ts';
import { showNowhere, showOutline } from '../../../src/adapters/chat/show-outline.ts';
import { showFound, showReader } from '../../../src/adapters/chat/show-reading.ts';
import { clientOptions, createLibraryLog } from '../../../src/adapters/slack/client.ts';
import { escapeMrkdwn, linkMrkdwn, readMrkdwn } from '../../../src/adapters/slack/mrkdwn.ts';
import { MEDIUM, type Message, render } from '../../../src/adapters/slack/render.ts';
import { renderAskView, renderHome, renderModal } from '../../../src/adapters/slack/render-views.ts';
import { wordsIn } from '../../../src/adapters/words/words.ts';
import { type Citation, createRapporteur, type Rapporteur } from '../../../src/core/index.ts';
import { loadKnowledge } from '../../../src/load.ts';
import { isObject, objectsOf } from '../../servers/json.ts';
import { checkMessageBlocks, checkView } from '../../servers/slack/block-kit/check.ts';
import { asTyped } from '../../servers/slack/index.ts';
import { findPings } from '../../servers/slack/pings.ts';
import { ARTICLE, rapporteur } from '../run-terminal.ts';
import { readBlocks, readText } from './read-shown.ts';

const { statement } = rapporteur;
const on = (shown: Rapporteur): Scene => ({ rapporteur: shown, medium: MEDIUM, words: wordsIn() });
const scene = on(rapporteur);
const plain = ({ blocks }: Message): ReturnType<typeof objectsOf> =>
  objectsOf(JSON.parse(JSON.stringify(blocks)));

/** Whatever is sent: Slack takes it as a new message and as a changed one, it pings nobody, and it is read out as it is shown. */
function expectFit(card: Card): void {
  const message = render(card);
  const blocks = plain(message);
  expect(checkMessageBlocks(blocks)).toBeUndefined();
  expect(message.text.length).toBeLessThan(4_000);
  expect(message.text.trim()).not.toBe('');
  expect(findPings(message.text)).toEqual([]);
}
function expectReadOut(card: Card): void {
  const message = render(card);
  expect(readText(message.text).text).toBe(readBlocks(plain(message)).text);
}

const anySpan = ({ statement: { text } }: Rapporteur): fc.Arbitrary<Citation> =>
  fc
    .tuple(fc.integer({ min: 0, max: text.length - 1 }), fc.integer({ min: 0, max: text.length - 1 }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

test('every sentence is shown, and read out, as it is written', () => {
  for (const { start, end, place } of statement.sentences) {
    const card = showPassages(scene, [{ start, end }]);
    const message = render(card);
    const written = statement.text.slice(start, end);
    const [quoted] = plain(message).flatMap(({ elements }) =>
      objectsOf(elements).filter(({ type }) => type === 'rich_text_quote'),
    );
    const shown = objectsOf(quoted?.elements)
      .map(({ text }) => text)
      .join('');
    expect(shown, place).toBe(written);
    expect(readText(message.text).text.split('\n')[0], place).toBe(written);
    expectReadOut(card);
  }
});

test('any passages fit, in order, cut only between sentences, and each with its reference', () => {
  fc.assert(
    fc.property(fc.array(anySpan(rapporteur), { minLength: 1, maxLength: 25 }), (spans) => {
      const message = showPassages(scene, spans, 'Passages:');
      expectFit(message);
      expectReadOut(message);
      const { text, links } = readBlocks(plain(render(message)));
      expect(links[0]).toBe(rapporteur.quote(spans[0] ?? { start: 0, end: 1 }).link);
      if (links.length < spans.length) expect(text).toMatch(/\d+ more did not fit into this message/);
      for (const quoted of text
        .split('\n')
        .filter((line) => statement.text.includes(line) && line.length > 80))
        expect(spans.some(({ start, end }) => statement.text.slice(start, end).includes(quoted))).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('a page of any passage fits, and the pages together are all of it', () => {
  fc.assert(
    fc.property(anySpan(rapporteur), (span) => {
      const message = showReader(scene, span);
      expectFit(message);
      expectReadOut(message);
    }),
    { numRuns: 100 },
  );
});

test('whatever is asked, looked for, checked or named fits and pings nobody', () => {
  const marks = fc.constantFrom(
    ...'<!channel> <!here> <!everyone> <@U0BEN> <#C0GENERAL> <!subteam^S1> @here @channel & < > &lt; *bold* _it_ ~no~ ` ``` https://a.b/c <https://a.b|c> Iraq coalition who what stabilization'.split(
      ' ',
    ),
  );
  const typed = fc.oneof(
    fc.array(marks, { minLength: 1, maxLength: 30 }).map((some) => some.join(' ')),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom(...statement.sentences.map(({ start, end }) => statement.text.slice(start, end))),
  );
  fc.assert(
    fc.property(typed, fc.nat({ max: 5 }), (said, page) => {
      const answer = rapporteur.ask(said);
      for (const message of [
        showAnswer(scene, answer, { question: said, isPrivate: true, conversation: 'command:1.2.3' }),
        showAnswer(scene, answer, { isPrivate: false }),
        showFound(scene, said, rapporteur.find(said), page),
        showCheck(scene, rapporteur.check(said)),
        showDefinition(scene, rapporteur.define(said)),
        showNowhere(scene, said),
      ])
        expectFit(message);
    }),
    { numRuns: 150 },
  );
});

test('a long quotation with many changes fits, and what the statement has is beside it', () => {
  const long = statement.text.slice(2_000, 6_500);
  for (const every of [2, 5, 20]) {
    const altered = long
      .split(' ')
      .map((word, i) => (i % every ? word : `${word}x`))
      .join(' ');
    const message = showCheck(scene, rapporteur.check(altered));
    expectFit(message);
    expect(readText(render(message).text).text).toMatch(/Altered|Not in the statement/);
  }
});

test('references fit, as many as may be sent', () => {
  fc.assert(
    fc.property(fc.array(anySpan(rapporteur), { minLength: 1, maxLength: 10 }), (spans) => {
      const messages = showReferences(scene, spans);
      expect(messages.length).toBeLessThanOrEqual(5);
      messages.forEach(expectFit);
    }),
    { numRuns: 50 },
  );
});

test('every page of the outline fits, in a message and in Home, and so does what is said of the bot', () => {
  for (const partId of ['', ...rapporteur.outline().map(({ id }) => id)]) {
    const outline = showOutline(scene, partId);
    expectFit(outline);
    const home: unknown = JSON.parse(JSON.stringify(renderHome(scene, true, outline)));
    expect(checkView(home, 'home')).toEqual([]);
  }
  expectFit(showAbout(scene, true));
  const answer = showPassages(scene, [{ start: 0, end: 3_000 }]);
  for (const view of [
    renderModal(wordsIn(), answer),
    renderAskView(wordsIn(), { conversation: 'a', key: 'b' }),
    renderAskView(wordsIn(), { conversation: 'a', key: 'b' }, answer),
  ])
    expect(checkView(JSON.parse(JSON.stringify(view)), 'modal')).toEqual([]);
});

test('another statement, with sentences longer than a message, fits', async () => {
  const other = createRapporteur(await loadKnowledge(ARTICLE));
  fc.assert(
    fc.property(fc.array(anySpan(other), { minLength: 1, maxLength: 30 }), (spans) => {
      expectFit(showPassages(on(other), spans));
      for (const span of spans.slice(0, 2)) expectFit(showReader(on(other), span));
    }),
    { numRuns: 50 },
  );
  for (const { id } of other.outline()) expectFit(showOutline(on(other), id));
});

describe('markup', () => {
  test('what a person types arrives as they typed it, and goes out as such', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(readMrkdwn(asTyped(typed))).toBe(typed.trim());
        expect(readText(escapeMrkdwn(typed)).text).toBe(
          typed.replace(/^> |^• /gm, '').replace(/\n\n/g, '\n'),
        );
      }),
    );
  });

  test.each([
    ['see <https://a.b/c?d=1&amp;e|the page> and <https://a.b>', 'see the page and https://a.b'],
    ['<@U0BEN|ben> in <#C0GENERAL|general>', '@ben in #general'],
    ['<@U0BEN> <!here> <!channel> what?', 'what?'],
    ['<!subteam^S1|@team> <!date^1^{date}|13 February>', '@team 13 February'],
    ['a &lt; b &amp;amp; c', 'a < b &amp; c'],
  ])('%j is read as %j', (sent, seen) => {
    expect(readMrkdwn(sent)).toBe(seen);
  });

  test('a link keeps its label and its address', () => {
    const { text, links } = readText(linkMrkdwn('A <b> & c', 'https://a.b/c?d=1&e=|f>g'));
    expect([text, links]).toEqual(['A <b> & c', ['https://a.b/c?d=1&e=%7Cf%3Eg']]);
  });

  test('an echo of nothing but invisible marks is sent all the same', () => {
    expectFit(showNote('\u200b'));
  });
});

test('what the libraries say is logged without what they say it of', () => {
  const lines: string[] = [];
  const write = (details: object, message: string): void =>
    void lines.push(`${message} ${JSON.stringify(details)}`);
  const logger = createLibraryLog({ debug: write, info: write, warn: write, error: write });
  logger.error('Malformed request body: Unexpected token X, "Xanthippe" is not valid JSON');
  logger.warn('Failed (Xanthippe)', { text: 'Xanthippe' });
  logger.error(Object.assign(new Error('Xanthippe'), { data: 'Xanthippe' }));
  logger.debug('Xanthippe');
  logger.info('Xanthippe');
  expect(lines).toEqual(['Slack: Malformed request body {}', 'Slack: Failed {}', 'Slack: Error {}']);
});

test('no two clients share their options, which the library writes into', () => {
  const logger = createLibraryLog({ debug: () => {}, info: () => {}, warn: () => {}, error: () => {} });
  const [one, other] = [clientOptions(undefined, 1, logger), clientOptions(undefined, 1, logger)];
  expect(one).toEqual(other);
  expect(one).not.toBe(other);
  expect(one.retryConfig).not.toBe(other.retryConfig);
  expect(isObject(one.retryConfig)).toBe(true);
});
