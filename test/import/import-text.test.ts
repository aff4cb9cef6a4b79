import { describe, expect, test } from 'vitest';
import { importText } from '../../src/import/import-text.ts';
import { splitSentences } from '../../src/import/split-sentences.ts';

const options = { told: {}, name: 'notes', today: '2026-11-27' };
const importAs = async (name: string, text: string, told = {}) =>
  (await importText(text, name, { ...options, told })).file;

const HTML = `<!doctype html><title>Tram | Courier</title><meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2026-06-08T10:00"><link rel="canonical" href="https://courier.example/tram">
<nav>Home</nav><main><h1>Second tram line</h1><p>By Nora Lind</p><p>It <b>runs</b> from
 Feb. 13. “Nobody in this town should need a car to see the sea,” Mayor Ines Calder said.</p>
<h2>Money</h2><p>One.<br><br>Two.</p><ul><li>First</li></ul><script>no()</script>
<h2>Remarks by Ines Calder</h2><table><tr><td>Line</td><td>2</td></tr></table></main><footer>Imprint</footer>`;

describe('a text that is imported', () => {
  test('as HTML has its parts, speakers, source and date, and nothing of what is around it', async () => {
    const file = await importAs('tram.html', HTML);
    expect(file).toEqual({
      title: 'Second tram line',
      source: { url: 'https://courier.example/tram', publisher: 'The Courier', date: '2026-06-08' },
      parts: [
        {
          id: 'introduction',
          name: 'Introduction',
          speaker: 'Nora Lind',
          paragraphs: [
            [
              'It runs from Feb. 13.',
              {
                text: '“Nobody in this town should need a car to see the sea,” Mayor Ines Calder said.',
                speaker: 'Mayor Ines Calder, quoted by Nora Lind',
              },
            ],
          ],
        },
        {
          id: 'money',
          name: 'Money',
          title: 'Money',
          speaker: 'Nora Lind',
          paragraphs: [['One.'], ['Two.'], ['First']],
        },
        {
          id: 'remarks-by-ines-calder',
          name: 'Remarks by Ines Calder',
          title: 'Remarks by Ines Calder',
          speaker: 'Ines Calder',
          paragraphs: [['Line 2']],
        },
      ],
    });
  });

  test('as Markdown has its headings as parts, and what it says before its words', async () => {
    const text =
      '---\ntitle: "Tram"\ndate: 2026-06-08\nauthor: Nora Lind\n---\n\nIt *runs*.\n\n## Money & more\n\n### Costs\n\nA lot.\n\n## Money more\n\n- One\n- Two\n';
    const { title, source, parts } = await importAs('tram.md', text);
    expect({ title, date: source.date }).toEqual({ title: 'Tram', date: '2026-06-08' });
    expect(parts.map(({ id, name, paragraphs }) => [id, name, paragraphs])).toEqual([
      ['introduction', 'Introduction', [['It runs.']]],
      ['money-more-costs', 'Money & more: Costs', [['A lot.']]],
      ['money-more', 'Money more', [['One'], ['Two']]],
    ]);
  });

  test('as plain text has its short lines as headings, joins broken lines, and finds a date in words', async () => {
    const text =
      'The tram\n========\n\nMarlsby, 8 June 2026\n\nIt runs for\n7 kilometers. It is new.\n\nMoney\n\nIt cost a lot.\n\nNobody knows how much.\n';
    const { title, source, parts } = await importAs('notes.txt', text);
    expect({ title, date: source.date }).toEqual({ title: 'The tram', date: '2026-06-08' });
    expect(parts.map(({ id }) => id)).toEqual(['marlsby-8-june-2026', 'money']);
    expect(parts[0]?.paragraphs).toEqual([['It runs for 7 kilometers.', 'It is new.']]);
    const lines = await importAs('lines.txt', 'First it rained.\nThen it did not.\n');
    expect(lines.parts.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual([['text', 2]]);
  });

  test('as a transcript has each turn’s speaker, and not the name before it as words', async () => {
    const text =
      'MODERATOR: Shall we begin?\n\nInes Calder: Yes. Note: it is late.\n\nMODERATOR: Then do.\n\nNote: nobody spoke.';
    const { parts } = await importAs('talk.txt', text, { speaker: 'The town' });
    expect(parts[0]?.paragraphs.slice(0, 3)).toEqual([
      [{ text: 'Shall we begin?', speaker: 'MODERATOR' }],
      [
        { text: 'Yes.', speaker: 'Ines Calder' },
        { text: 'Note: it is late.', speaker: 'Ines Calder' },
      ],
      [{ text: 'Then do.', speaker: 'MODERATOR' }],
    ]);
  });

  test('has the speakers that it is told, of all or of a part, and says what it had to assume', async () => {
    const { parts } = await importAs('tram.html', HTML, { speaker: 'The editor; money=The council' });
    expect(parts.map(({ speaker }) => speaker)).toEqual(['The editor', 'The council', 'Ines Calder']);
    await expect(importAs('tram.html', HTML, { speaker: 'mony=The council' })).rejects.toThrow(
      'no part "mony"',
    );
    const { assumed, file } = await importText('It rained.', undefined, options);
    expect(assumed).toHaveLength(4);
    expect(file.source).toEqual({ url: 'https://unknown.invalid/', publisher: 'notes', date: '2026-11-27' });
  });

  test.each([
    ['report.pdf', 'text', 'neither text, Markdown nor HTML'],
    ['report.md', '\n\n', 'no paragraph'],
  ])('is refused in words: %s', async (name, text, said) => {
    await expect(importAs(name, text)).rejects.toThrow(said);
  });
});

describe('a sentence ends', () => {
  test.each([
    [['He came on Feb. 13 with Dr. J. K. Hall.', 'She left.']],
    [['The U.S. Embassy wrote to the U.K. government.', 'It agreed.']],
    [['They live in the U.S.', 'They moved at 5 p.m. on Sunday.', 'The rest stayed.']],
    [['Did it work?', '“Yes!” he said.', '“No,” said she.']],
    [['“It works.”', 'All agreed (see Fig. 2).']],
    [['It costs $2.4 million, e.g. for rails, vs. Line 1.', 'Cheap!']],
    [['See No. 5 of Acme Inc. and Sons.', 'No. That is wrong.']],
    [['Wait… what?', 'Yes.']],
  ])('where people end it: %j', (sentences) => {
    const given = sentences.join(' ');
    expect(splitSentences(given).join(' ')).toBe(given);
    expect(splitSentences(given)).toEqual(sentences);
  });
});
