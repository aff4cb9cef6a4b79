import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANN, GENERAL, OUTSIDE, type SlackServer } from '../../servers/slack/index.ts';
import { FTF, NOT_STATED, rapporteur } from '../run-terminal.ts';
import { type Opened, openSlack } from './open-slack.ts';
import { closeUnharmed, labelsOf, pressable, talkIn, textOf, words } from './talk.ts';

let opened: Opened;
let slack: SlackServer;
let talk: ReturnType<typeof talkIn>;
beforeAll(async () => {
  opened = await openSlack();
  ({ slack } = opened);
  talk = talkIn(slack);
});
afterAll(() => closeUnharmed(opened));

describe('/statement', () => {
  test('answers the asker alone, with the question, and can be shared with all', async () => {
    const mine = await talk.run(FTF);
    expect(mine).toMatchObject({ ephemeral: ANN, via: 'response_url' });
    expect(textOf(mine)).toContain(FTF);
    expect(textOf(mine)).toContain(words('principles.6'));
    const shared = await talk.press(mine, 'Share in channel');
    expect(shared.ephemeral).toBeUndefined();
    expect(shared.channel).toBe(GENERAL);
    expect(textOf(shared)).toContain(words('principles.6'));
    expect(textOf(shared)).not.toContain(FTF);
  });

  test('works where the bot is no member', async () => {
    const mine = await talk.run(FTF, { channel: OUTSIDE });
    const reader = await talk.press(mine, 'Before');
    expect(reader).toMatchObject({ channel: OUTSIDE, ephemeral: ANN });
    expect(await talk.press(mine, 'Share in channel')).toMatchObject({ channel: OUTSIDE });
  });

  test('says what is not stated, names it, and shows what is near', async () => {
    expect(textOf(await talk.run('who leads the working groups?'))).toMatch(
      /The statement does not say who leads the working groups\.\nNearest passages, which do not/,
    );
    expect(textOf(await talk.run(NOT_STATED))).toContain('The statement does not say');
  });

  test('shares no silence', async () => {
    expect(labelsOf(await talk.run(NOT_STATED))).not.toContain('Share in channel');
  });

  test.each([['principles.6.2'], ['PRINCIPLES.6.2'], ['read']])(
    'read %s opens it, or says what it needs',
    async (place) => {
      const shown = textOf(await talk.run(place === 'read' ? 'read' : `read ${place}`));
      expect(shown).toContain(place === 'read' ? '/statement read needs a place' : words('principles.6.2'));
    },
  );

  test('read takes a place as people call it, and offers what may be meant', async () => {
    expect(textOf(await talk.run('read Guiding Principles, paragraph 6'))).toContain(words('principles.6'));
    const nowhere = await talk.run('read foreign terrorist');
    expect(textOf(nowhere)).toContain('There is no place “foreign terrorist”');
    expect(textOf(await talk.press(nowhere, /^Guiding Principles, paragraph 6/))).toContain(
      words('principles.6'),
    );
  });

  test('read shows a part that is longer than a message from its first sentence to its last', async () => {
    const message = await talk.run('read principles');
    const seen = [textOf(message)];
    while (labelsOf(message).includes('Continue')) {
      expect(seen.at(-1)).toMatch(/more sentences? here/);
      seen.push(textOf(await talk.turn(message, 'Continue')));
    }
    expect(seen.length).toBeGreaterThan(2);
    const shown = seen.join('\n');
    const places = rapporteur.statement.sentences
      .filter(({ part }) => part.id === 'principles')
      .map(({ place }) => shown.indexOf(words(place)));
    expect(places.every((at) => at >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('find pages through every mention, and none is left out', async () => {
    const message = await talk.run('find Iraq');
    const seen = [textOf(message)];
    expect(seen[0]).toMatch(/“Iraq”\n17 mentions in 16 sentences\nSentences 1 to \d of 16/);
    while (labelsOf(message).includes('Next page')) seen.push(textOf(await talk.turn(message, 'Next page')));
    const shown = seen.join('\n').split('\n');
    const found = rapporteur.find('Iraq').hits.map(({ citation }) => rapporteur.quote(citation).text);
    expect(shown.filter((line) => found.includes(line))).toEqual(found);
    expect(textOf(await talk.turn(message, 'Previous page'))).toBe(seen.at(-2));
  });

  test('find shows a single mention and an exact phrase, and says where there is none', async () => {
    expect(textOf(await talk.run('find Interpol'))).toContain('1 mention in 1 sentence');
    expect(textOf(await talk.run('find "law enforcement channels"'))).toContain('1 mention in 1 sentence');
    expect(textOf(await talk.run('find zeppelin'))).toBe('Nowhere in the statement: “zeppelin”');
    expect(textOf(await talk.run('find ?!'))).toContain('Nothing to look for');
  });

  test('check tells an exact quotation from an altered one, word by word and in words', async () => {
    expect(textOf(await talk.run(`check ${words('principles.3.1')}`))).toMatch(/^Exact\./);
    const altered = await talk.run('check Our approach rests on a number of wobbly pillars.');
    expect(textOf(altered)).toMatch(/^Altered\./);
    expect(textOf(altered)).toContain('rests on a number of wobbly key pillars.');
    expect(textOf(altered)).toContain('“wobbly” should be “key”');
    expect(textOf(altered)).toContain(words('principles.3.1'));
    expect(altered.text).toContain('“wobbly” should be “key”');
    // Struck and bold words are for eyes alone.
    expect(altered.text).not.toContain('wobbly key');
    expect(textOf(await talk.run('check Fourscore and seven years ago our fathers'))).toContain(
      'Not in the statement',
    );
  });

  test('define shows where a term is introduced, and what may have been meant', async () => {
    expect(textOf(await talk.run('define CIFG'))).toContain(words('principles.5.1'));
    expect(textOf(await talk.run('define CIFGG'))).toContain('Did you mean CIFG');
  });

  test('outline leads through parts and paragraphs to the words', async () => {
    const outline = await talk.run('outline');
    expect(outline.ephemeral).toBe(ANN);
    const { edits } = outline;
    slack.press({ message: outline, ...pressable(outline.blocks, 'Guiding Principles') });
    await slack.waitFor(() => outline.edits > edits);
    expect(textOf(outline)).toMatch(/^6 {2}The Foreign Terrorist Fighter/m);
    expect(textOf(await talk.press(outline, /^6 /))).toContain(words('principles.6'));
    expect(textOf(await talk.turn(outline, 'All parts'))).toContain('Opening remarks');
  });

  test('about names the source and the version, and says what is kept', async () => {
    const about = textOf(await talk.run('about'));
    const { statement } = rapporteur;
    for (const said of [statement.version, statement.source.url, 'no question and no user', 'for a day'])
      expect(about).toContain(said);
    expect(about).not.toContain('log');
  });

  test('alone, or with help, says what there is', async () => {
    for (const text of ['', 'help', ' HELP ']) {
      const help = textOf(await talk.run(text));
      for (const name of ['read', 'find', 'check', 'define', 'outline', 'about'])
        expect(help).toContain(`/statement ${name}`);
    }
  });

  test('takes a word for a question where more follows that it does not take', async () => {
    expect(textOf(await talk.run('about what is the statement?'))).toContain('about what is the statement?');
    expect(textOf(await talk.run('constructor'))).not.toContain('Sorry');
  });
});
