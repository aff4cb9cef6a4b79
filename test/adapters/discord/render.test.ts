import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/adapters/chat/card.ts';
import { readPress } from '../../../src/adapters/chat/press.ts';
import type { Scene } from '../../../src/adapters/chat/scene.ts';
import { showDefinition, showReferences } from '../../../src/adapters/chat/show-about.ts';
import { showAnswer, showPassages } from '../../../src/adapters/chat/show-answer.ts';
import { showCheck } from '../../../src/adapters/chat/show-check.ts';
import { showOutline } from '../../../src/adapters/chat/show-outline.ts';
import { showFound, showReader } from '../../../src/adapters/chat/show-reading.ts';
import { MEDIUM, render } from '../../../src/adapters/discord/render.ts';
import { wordsIn } from '../../../src/adapters/words/words.ts';
import {
  CITATION_STYLES,
  type Citation,
  compileKnowledge,
  createRapporteur,
  type Rapporteur,
} from '../../../src/core/index.ts';
import { readDictionary } from '../../../src/load.ts';
import { applyBody } from '../../servers/discord/message-rules.ts';
import { messageBody } from '../../servers/discord/message-schema.ts';
import { FTF, rapporteur } from '../run-terminal.ts';
import { readButtons, readShown } from './read-shown.ts';

const { statement } = rapporteur;
const on = (shown: Rapporteur): Scene => ({ rapporteur: shown, medium: MEDIUM, words: wordsIn() });
const OPEN = { isPrivate: false, conversation: 'after:1' };

/** What a message shows, where Discord takes it: it throws where Discord refuses. */
function textOf(card: Card): string {
  const message = render(card);
  applyBody(messageBody.parse(JSON.parse(JSON.stringify(message))), 'interaction');
  return readShown(message.components).text;
}

/** A statement that is hard to show: long, marked up, in letters of three bytes, with a sentence that no message holds. */
const HARD = {
  title: 'Hard *to* show',
  source: { url: 'https://example.org/hard', publisher: 'Nobody', date: '2020-01-31' },
  parts: [
    {
      id: 'marks',
      name: 'Marks | and _more_',
      speaker: 'A *Speaker*',
      paragraphs: [
        Array.from(
          { length: 40 },
          (_, i) =>
            `${i + 1}. Zebra _${i}_ said **no** to <@${i}> and \`code\` ${'||x|| '.repeat(20)}at https://a.b/c_d_${i}.`,
        ),
        [`Zebra ${'endless '.repeat(700)}sentence.`, 'Zebra after it.'],
      ],
    },
    {
      id: `a-very-long-id-${'x'.repeat(100)}`,
      name: 'Three bytes',
      speaker: '発言者',
      paragraphs: Array.from({ length: 30 }, (_, i) => [
        `${'語'.repeat(400)}${i} zebra。`,
        `${'文'.repeat(300)}${i} zebra。`,
      ]),
    },
  ],
};
/** Another: of many parts, with many short and marked-up paragraphs. */
const MANY = {
  ...HARD,
  parts: Array.from({ length: 30 }, (_, part) => ({
    id: `p${part + 1}`,
    name: `Part *${part + 1}*`,
    speaker: `${'A ~long~ name '.repeat(8)}${part + 1}`,
    paragraphs: Array.from({ length: 60 }, (__, p) => [
      part === 1 ? `Short ${p + 1}.` : `${'*_|'.repeat(40)} ${p + 1}.`,
    ]),
  })),
};
const compile = async (statement: unknown): Promise<Rapporteur> =>
  createRapporteur(
    (
      await compileKnowledge(
        { statement: { path: 'statement.json', text: JSON.stringify(statement) }, bank: [] },
        readDictionary(),
      )
    ).knowledge,
  );
const [hard, many] = await Promise.all([compile(HARD), compile(MANY)]);

function spanOf({ read }: Rapporteur, place: string): Citation {
  const citations = read(place)?.citations ?? [];
  return { start: citations[0]?.start ?? 0, end: citations.at(-1)?.end ?? 0 };
}

test('an answer is its question, the quotation with speaker, place and link, and what can be done with it', () => {
  const answer = showAnswer(on(rapporteur), rapporteur.ask('How many displaced Iraqis are home?'), {
    question: 'how *many* displaced Iraqis are home?',
    isPrivate: true,
    conversation: 'after:1',
  });
  expect(render(answer)).toMatchInlineSnapshot(`
    {
      "allowed_mentions": {
        "parse": [],
        "replied_user": false,
      },
      "components": [
        {
          "accent_color": 3108830,
          "components": [
            {
              "content": "**how \\*many\\* displaced Iraqis are home?**",
              "type": 10,
            },
            {
              "type": 14,
            },
            {
              "content": "> Over 3.2 million internally displaced Iraqis are now back home.
    — **Rex Tillerson, U.S. Secretary of State**, [Opening remarks, paragraph 1](https://www.wilsoncenter.org/article/joint-statement-the-global-coalition-to-defeat-isis#:~:text=Over%203.2%20million%20internally%20displaced%20Iraqis%20are%20now%20back%20home%2E)",
              "type": 10,
            },
          ],
          "type": 17,
        },
        {
          "components": [
            {
              "custom_id": "open:ee9b194d:7t8-7u4",
              "label": "Before",
              "style": 2,
              "type": 2,
            },
            {
              "custom_id": "open:ee9b194d:7u6-89f",
              "label": "Whole paragraph",
              "style": 2,
              "type": 2,
            },
            {
              "custom_id": "open:ee9b194d:89h-8ke",
              "label": "After",
              "style": 2,
              "type": 2,
            },
          ],
          "type": 1,
        },
        {
          "components": [
            {
              "custom_id": "more:ee9b194d:9s2-9vq",
              "label": "More passages",
              "style": 2,
              "type": 2,
            },
            {
              "custom_id": "cite:ee9b194d:856-86x",
              "label": "Cite",
              "style": 2,
              "type": 2,
            },
            {
              "custom_id": "follow:ee9b194d:",
              "label": "Follow up",
              "style": 2,
              "type": 2,
            },
            {
              "custom_id": "share:ee9b194d:856-86x",
              "label": "Share",
              "style": 2,
              "type": 2,
            },
          ],
          "type": 1,
        },
      ],
      "flags": 32768,
    }
  `);
});

test('what is not stated is said first, and what is near is shown as near', () => {
  const answer = rapporteur.ask('who leads the working groups?');
  const [heading] = textOf(showAnswer(on(rapporteur), answer, OPEN)).split('\n— ');
  expect(heading).toMatchInlineSnapshot(`
    "The statement does not say who leads the working groups.
    Nearest passages, which do not answer this:
    At the heart of our collaboration are the Coalition’s Working Groups, and each one has a unique path forward."
  `);
});

test('every sentence shows word for word, with who says it and where', () => {
  for (const one of [rapporteur, hard])
    for (const { start, end } of one.statement.sentences.slice(0, 105)) {
      const { text, speaker, label, place } = one.quote({ start, end });
      if (place === 'marks.2.1') continue;
      const shown = textOf(showPassages(on(one), [{ start, end }]));
      expect(shown).toContain(`${text}\n— ${speaker}, ${label}`);
    }
});

describe('a message that would be too long', () => {
  const all = hard.statement.sentences;
  const paragraph = (place: string): Citation => spanOf(hard, place);

  test('is cut between sentences, says so, and keeps every reference', () => {
    const many = [
      paragraph('marks.1'),
      paragraph('marks.2'),
      ...['1', '2', '3'].map((p) => paragraph(`${HARD.parts[1]?.id}.${p}`)),
    ];
    const text = textOf(showPassages(on(hard), many));
    const omitted = [...text.matchAll(/(\d+) sentences? omitted/g)].map(([, count]) => Number(count));
    expect(omitted.length).toBeGreaterThan(0);
    const shown = all.filter(({ start, end }) => text.includes(hard.statement.text.slice(start, end)));
    const cited = all.filter((one) => many.some(({ start, end }) => one.start < end && one.end > start));
    expect(shown.length + omitted.reduce((sum, count) => sum + count, 0)).toBe(cited.length);
    for (const citation of many) expect(text).toContain(hard.quote(citation).label);
  });

  test('for its number of quotations offers the rest behind a button', () => {
    const citations = statement.sentences.slice(20, 34).map(({ start, end }) => ({ start, end }));
    const page = showPassages(on(rapporteur), citations);
    const [, left] = /(\d+) more did not fit into this message/.exec(textOf(page)) ?? [];
    const more = readPress(statement, readButtons(render(page).components).get('More passages') ?? '');
    expect(more).toEqual({ action: 'more', citations: citations.slice(-Number(left)) });
    expect(Number(left)).toBeGreaterThanOrEqual(4);
  });

  test('of references is several, and what is left out is said', () => {
    const citations = statement.sentences.slice(20, 60).map(({ start, end }) => ({ start, end }));
    const pages = showReferences(on(rapporteur), citations).map(textOf);
    expect(pages).toHaveLength(6);
    expect(pages.at(-1)).toContain('Further references did not fit');
  });

  test('whatever is cited, Discord takes it', () => {
    const some = fc.shuffledSubarray([...all], { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(some, fc.boolean(), (sentences, isPrivate) => {
        const citations = sentences.map(({ start, end }) => ({ start, end }));
        const topic = { places: [], terms: [] };
        textOf(
          showAnswer(
            on(hard),
            { kind: 'answer', confidence: 1, citations, related: citations, topic, missing: 'x'.repeat(200) },
            { question: 'q'.repeat(900), isPrivate, conversation: 'after:1' },
          ),
        );
        textOf(
          showAnswer(
            on(hard),
            { kind: 'not-stated', confidence: 1, certain: true, nearest: citations, related: [], topic },
            OPEN,
          ),
        );
        for (const page of showReferences(on(hard), citations.slice(0, 3))) textOf(page);
      }),
      { numRuns: 25 },
    );
  });

  test('can be read from the first sentence to the last, page by page', () => {
    let at: Citation | undefined = { start: 0, end: hard.statement.text.length };
    const pages: string[] = [];
    while (at && pages.length < 200) {
      const page = showReader(on(hard), at);
      pages.push(textOf(page));
      const next = readPress(hard.statement, readButtons(render(page).components).get('Continue') ?? '');
      at = next.action === 'read' ? next.at : undefined;
    }
    const seen = pages.join('\n');
    // All but the endless one, whose reference says that it is left out.
    const missing = all.filter(({ start, end }) => !seen.includes(hard.quote({ start, end }).text));
    expect(missing.map(({ place }) => place)).toEqual(['marks.2.1']);
    expect(seen).toMatch(/1 sentence omitted\n?— A \*Speaker\*, Marks/);
  });

  test('of mentions has pages that hold each of them once', () => {
    const found = hard.find('zebra');
    let seen = '';
    for (let page = 0; page < 100; page++) {
      const shown = showFound(on(hard), 'zebra', found, page);
      seen += `\n${textOf(shown)}`;
      if (!readButtons(render(shown).components).has('Next page')) break;
    }
    const lost = found.hits.filter(({ citation }) => !seen.includes(hard.quote(citation).text));
    expect(lost.map(({ citation }) => hard.quote(citation).place)).toEqual(['marks.2.1']);
    expect(seen).toContain(`of ${found.hits.length}`);
  });

  test('of an outline has pages that name every part and every paragraph, and of a long id no button', () => {
    const turn = (show: (page: number) => Card): string => {
      let seen = '';
      for (let page = 0; page < 50; page++) {
        const shown = show(page);
        seen += `${textOf(shown)}\n`;
        if (!readButtons(render(shown).components).has('Next page')) return seen;
      }
      throw new Error('it has no end');
    };
    const parts = turn((page) => showOutline(on(many), '', page));
    for (const { name } of many.statement.parts) expect(parts).toContain(name);
    const opened = turn((page) => showOutline(on(many), 'p1', page));
    for (let p = 1; p <= 60; p++) expect(opened).toMatch(new RegExp(`^${p} `, 'm'));
    expect(opened).toContain(many.quote(spanOf(many, 'p1.60')).text);
    textOf(showOutline(on(hard)));
    for (const { id } of hard.statement.parts)
      expect(turn((page) => showOutline(on(hard), id, page))).toMatch(/^1 /m);
  });

  test('for its number of paragraphs goes on with the next', () => {
    const page = showReader(on(many), spanOf(many, 'p2'));
    expect(textOf(page)).toMatch(/\d+ more sentences here: Continue shows them/);
  });
});

test('whatever is checked, sought or asked for, Discord takes the answer', () => {
  const word = fc.constantFrom(
    ...'*** __ ~~ ` > # - <@1> @everyone || [a](b) http://x.y/z_a ISIS the of key pillars “ ” \\ 👍'.split(
      ' ',
    ),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
  const run = fc
    .tuple(fc.nat(statement.text.length - 900), fc.integer({ min: 20, max: 4_800 }), text)
    .map(([start, length, noise]) =>
      `${statement.text.slice(start, start + length)} ${noise}`.slice(0, 5_000),
    );
  fc.assert(
    fc.property(fc.oneof(text, run), (said) => {
      textOf(showCheck(on(rapporteur), rapporteur.check(said)));
      textOf(showFound(on(rapporteur), said.slice(0, 60), rapporteur.find(said.slice(0, 60)), 0));
      textOf(showDefinition(on(rapporteur), rapporteur.define(said)));
      textOf(
        showAnswer(on(rapporteur), rapporteur.ask(said), {
          question: said,
          isPrivate: true,
          conversation: 'after:1',
        }),
      );
    }),
    { numRuns: 100 },
  );
});

test('references are given in every style as they are to be pasted', () => {
  const answer = rapporteur.ask(FTF);
  const citations = answer.kind === 'answer' ? answer.citations : [];
  const text = showReferences(on(rapporteur), citations).map(textOf).join('\n');
  for (const style of CITATION_STYLES)
    for (const citation of citations) expect(text).toContain(rapporteur.cite(citation, style));
});

test('an altered quotation is shown as quoted and as stated, and each change in words', () => {
  const check = rapporteur.check('Our *approach* rests on a great number of wobbly pillars.');
  expect(textOf(showCheck(on(rapporteur), check)).split('\n— ')[0]).toMatchInlineSnapshot(`
    "Altered: 2 changes.
    Word by word, as quoted and as stated:
    Our *approach* rests on a great number of wobbly key pillars.
    2 changes:
    - “great” is not there
    - “wobbly” should be “key”
    Corrected
    Our *approach* rests on a number of key pillars.
    The statement has:
    Our approach rests on a number of key pillars."
  `);
});
