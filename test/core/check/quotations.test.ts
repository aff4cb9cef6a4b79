import { describe, expect, test } from 'vitest';
import { LONGEST_QUOTATION } from '../../../src/core/index.ts';
import { at, checkText, sayAll } from './checked.ts';

const TILLERSON = '(Rex Tillerson, U.S. Secretary of State)';
const MINISTERS = '(The Foreign Ministers and principals of the Global Coalition)';
const FAILED = 'Today, ISIS/Daesh is failed.';
const PILLARS = 'Our approach rests on a number of key pillars.';

describe('quotations are found', () => {
  test.each<[string, string, string[]]>([
    [
      'in prose',
      `He said ISIS was “thriving”, then that “${FAILED}”`,
      ['exact remarks.1.2', 'exact remarks.1.3'],
    ],
    [
      'around an ascription',
      '“The fight against ISIS,” he said, “will remain difficult.”',
      ['exact remarks.13.1', 'exact remarks.13.1'],
    ],
    ['in items', `Please check:\n- ${FAILED}\n- ${PILLARS}`, ['exact remarks.1.3', 'exact principles.3.1']],
    [
      'in items with marks',
      `1) Tillerson: “${FAILED}”\n2) The ministers: “${PILLARS}”`,
      ['exact remarks.1.3', 'exact principles.3.1'],
    ],
    ['in an e-mail', `On Tue Ben wrote:\n> ${FAILED}\n\nIs that right?`, ['exact remarks.1.3']],
    [
      'in paragraphs that each open with a mark',
      `“${at('remarks.13.4')}\n\n“${at('remarks.14.1')}”`,
      ['exact remarks.13.4 remarks.14.1'],
    ],
    ['inside another', `My editor wrote: “He says ‘${FAILED}’ there.”`, ['exact remarks.1.3']],
    ['in single marks, with apostrophes', `'${at('principles.7.1')}'`, ['exact principles.7.1']],
    ['without marks, behind a lead', `Tillerson said that ${FAILED}`, ['exact remarks.1.3']],
    [
      'without marks, in a question',
      'Did he really say history must not be allowed to repeat itself elsewhere?',
      ['exact remarks.10.4'],
    ],
    ['in a passage that has marks itself', at('principles.8.4'), ['exact principles.8.4']],
    ['in HTML', `<blockquote><p>${FAILED}</p></blockquote>`, ['exact remarks.1.3']],
    ['in LaTeX', `\\begin{quote}${FAILED}\\end{quote}`, ['exact remarks.1.3']],
    [
      'over a list that is one sentence',
      'it has lost its territorial hold\n- in Iraq and only a few pockets of land remain\n- under its control in Syria',
      ['exact principles.1.3'],
    ],
  ])('%s', (_, text, expected) => {
    expect(sayAll(text)).toEqual(expected);
  });

  test('as they stand in the text', () => {
    const text = `He said “${FAILED}” – and **left**.`;
    const [found] = checkText(text).quotations;
    expect(found).toMatchObject({ quotation: FAILED, span: { start: 9, end: 9 + FAILED.length } });
  });

  test('and a text without any, or too long, says what to do', () => {
    for (const none of ['', ' \n', '“”', '...'])
      expect(checkText(none)).toEqual({
        quotations: [],
        reason: 'empty',
        problem: expect.stringMatching(/Paste the words/),
      });
    expect(checkText('a'.repeat(LONGEST_QUOTATION + 1)).problem).toMatch(/5,000 .* 5,001\. Check a shorter/);
  });
});

describe('references are read, not compared', () => {
  test.each([
    `“${FAILED}” (Tillerson, 2018, para. 1)`,
    `${FAILED} (Tillerson, 2018, para. 1)`,
    `${FAILED}\n— Rex Tillerson, Opening remarks, paragraph 1`,
    `${FAILED} - Tillerson`,
    `${FAILED} [remarks.1.3]`,
    `${FAILED} https://example.org/#remarks.1.3`,
    `“${FAILED}” Rex Tillerson, “Opening remarks, para. 1,” in “Joint Statement from the Global Coalition to Defeat ISIS.”`,
    `> ${FAILED}\n>\n> — Rex Tillerson, [Opening remarks](https://example.org), *Joint Statement*`,
    `Rex Tillerson, opening remarks\n\n${FAILED}`,
  ])('%s', (text) => {
    expect(sayAll(text)).toEqual(['exact remarks.1.3']);
  });
});

describe('whose words they are', () => {
  test.each([
    [`The ministers said: “${FAILED}”`, TILLERSON],
    [`“${FAILED}” — the foreign ministers`, TILLERSON],
    [`“${FAILED}” (Global Coalition, 2018)`, TILLERSON],
    [`According to the ministers, “${FAILED}”`, TILLERSON],
    [`@coalition: “${FAILED}”`, TILLERSON],
    [`President Trump said “${FAILED}”`, TILLERSON],
    [`Mike Pompeo: “${FAILED}”`, TILLERSON],
    [`Secretary of State Mike Pompeo warned: “${FAILED}”`, TILLERSON],
    [`*Foreign ministers*\n> ${FAILED}`, TILLERSON],
    [`“${PILLARS}” Tillerson said.`, MINISTERS],
    [`Tillerson spoke next. “${PILLARS}” he said.`, MINISTERS],
    [`The embassy tweeted “${PILLARS}”`, MINISTERS],
  ])('%s: not theirs', (text, speaker) => {
    expect(sayAll(text).join()).toContain(speaker);
  });

  test.each([
    `Tillerson told the Coalition: “${FAILED}”`,
    `Addressing the ministers, Tillerson said “${FAILED}”`,
    `Reuters quoted Tillerson as saying “${FAILED}”`,
    `The Coalition’s principles say “${PILLARS}”`,
    `The ministers, unlike Tillerson, said “${PILLARS}”`,
    `“${PILLARS}” said the ministers.`,
    `“${FAILED}” the statement says.`,
    `Tillerson warned that ISIS “remains a serious threat to the stability of the region.”`,
    `PDF: “${FAILED}”`,
    `The embassy wrote that “ISIS is failed, w/ 98% of its former territory liberated.”`,
  ])('%s: theirs', (text) => {
    expect(sayAll(text).join()).not.toContain('(');
  });

  test('is said with the name as the text has it', () => {
    const [checked] = checkText(`As the foreign ministers put it, “${FAILED}”`).quotations;
    expect(checked).toMatchObject({
      named: 'foreign ministers',
      speaker: 'Rex Tillerson, U.S. Secretary of State',
    });
  });
});

describe('what is left out and put in', () => {
  test.each([
    ['“Approximately 98 percent of the territory … has been liberated.”', 'exact remarks.1.4 (shortened)'],
    [`“${FAILED} [...] ${at('remarks.1.6')}”`, 'exact remarks.1.3 remarks.1.6 (shortened)'],
    ['“The FTF [Foreign Terrorist Fighter] WG will continue”', 'exact principles.6.2 (shortened)'],
    [
      '“[The group] co-ordinates and coalesces the strategic communications approaches”',
      'exact principles.7.2 (shortened)',
    ],
    ['“Today, ISIS/Daesh is [not] failed.”', 'altered remarks.1.3 [not]→ (shortened)'],
    [
      '“Coalition partners [should] call on all international powers”',
      'altered remarks.13.2 [should]→must (shortened)',
    ],
    ['“[T]oday, ISIS/Daesh is failed.”', 'exact remarks.1.3'],
  ])('%s', (text, expected) => {
    // Of an ellipsis, the sentences between are not the quotation's.
    expect(sayAll(text).map((said) => said.replace(/remarks\.1\.4 remarks\.1\.5 /, ''))).toEqual([expected]);
  });

  test('an ellipsis stands for as little as it can', () => {
    const [checked] = checkText('“We will continue ... in Syria”').quotations;
    expect(checked?.verdict).toBe('exact');
    const [citation] = checked?.citations ?? [];
    expect((citation?.end ?? 0) - (citation?.start ?? 0)).toBeLessThan(70);
  });
});

describe('changes', () => {
  const changesIn = (text: string): (readonly [string, string])[] =>
    checkText(text).quotations.flatMap(({ changes }) =>
      changes.map(({ said, stated }) => [said, stated] as const),
    );

  test.each<[string, [string, string][]]>([
    [at('remarks.1.4').replace('98 percent', '95 per cent'), [['95 per cent', '98 percent']]],
    [at('remarks.1.6').replace('back home', 'returned'), [['returned', 'back home']]],
    [
      at('remarks.9.1').replace('We are keenly', 'Washington is acutely'),
      [['Washington is acutely', 'We are keenly']],
    ],
    [at('remarks.7.4').replace('do not ', ''), [['', 'do not']]],
    [at('principles.1.4').replace('on-line', 'online'), [['online', 'on-line']]],
    [at('principles.8.2').replace('ISIS/Da’esh', 'ISIS'), [['ISIS', 'ISIS/Da’esh']]],
    [
      at('remarks.12.1').replace('radicalize, recruit, and', 'recruit and'),
      [
        ['', 'radicalize'],
        ['recruit', 'recruit,'],
      ],
    ],
    [FAILED.replace('Today,', 'Today'), [['Today', 'Today,']]],
    [FAILED.replace('failed.', 'failed!'), [['failed!', 'failed.']]],
    [at('remarks.1.4').replace('ISIS', 'Isis'), [['Isis', 'ISIS']]],
  ])('%s', (text, expected) => {
    expect(changesIn(`“${text}”`)).toEqual(expected);
  });

  test('are shown in the whole, which gives back what was said, and what is stated', () => {
    const said = 'Today, ISIS has failed.';
    const [checked] = checkText(`“${said}”`).quotations;
    expect(checked?.differences.flatMap((one) => one.said ?? []).join(' ')).toBe(
      'Today, ISIS has failed .'.replace(' .', '.'),
    );
    expect(checked?.corrected).toBe(FAILED);
  });

  test('words stitched together are told apart, each with its place', () => {
    expect(sayAll(`“${FAILED} ${at('remarks.10.4')}”`)).toEqual([
      'exact remarks.1.3 (stitched)',
      'exact remarks.10.4 (stitched)',
    ]);
    expect(sayAll(`“${PILLARS} We have won this war for good. ${at('remarks.10.4')}”`)).toEqual([
      'exact principles.3.1 (stitched)',
      'not-found (stitched)',
      'exact remarks.10.4 (stitched)',
    ]);
  });

  test('the same words in several places are all shown', () => {
    expect(sayAll('“serious threat to the stability of the region”')).toEqual([
      'exact introduction.1.4 principles.1.6 remarks.2.2',
    ]);
  });
});

test.each([
  ['Coalition partners should call on all international powers to eradicate this threat.', 'should', 'must'],
  [
    'The Coalition will totally eliminate ISIS/Da’esh as a territorial threat in Iraq and Syria',
    'totally',
    'fully',
  ],
])('what changes a word of the statement is no name before a quotation: “%s”', (text, said, stated) => {
  expect(checkText(`> ${text}`).quotations).toMatchObject([
    { verdict: 'altered', changes: [{ said, stated }] },
  ]);
});
