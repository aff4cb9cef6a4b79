import { describe, expect, test } from 'vitest';
import { type Answer, continueThread, createRapporteur, type Topic } from '../../src/core/index.ts';
import { loadKnowledge } from '../../src/load.ts';

const { ask, quote } = createRapporteur(await loadKnowledge());

/** The places of an answer, sentence by sentence where they are ranges; or its kind. */
function placesOf(answer: Answer): readonly string[] {
  return answer.kind === 'answer' ? answer.citations.map((citation) => quote(citation).place) : [answer.kind];
}

function talk(...turns: readonly string[]): Answer[] {
  let thread: readonly Topic[] = [];
  return turns.map((turn) => {
    const answer = ask(turn, thread);
    thread = continueThread(thread, answer);
    return answer;
  });
}

describe('a question is understood however it is put', () => {
  test.each([
    ['plainly', 'What is the Counter-Finance Working Group focusing on?', 'principles.5.1'],
    ['by an acronym', 'cifg focus', 'principles.5.1'],
    ['by a number', 'what does it say on UNSCR 2254', 'principles.2.5'],
    ['in everyday words', 'are they clearing the bombs left lying around', 'remarks.3.4'],
    ['with typing errors', 'how mcuh humanitarain asistance did amercia giv in january', 'remarks.5.2'],
    ['in capitals', 'WHERE IS THE COALITION FORCE COMMAND', 'principles.9.3'],
    ['in British spelling', 'what is said about radicalisation and recruitment online?', 'remarks.12.1'],
    ['with another name', 'what is IS trying to carve out, Mr Tillerson?', 'remarks.10.2'],
    ['with marks and emoji', '👋 **which** `resolution` is about women??', 'principles.10.1'],
    [
      'after a long preamble',
      'Hello all! I am new here and preparing a seminar for Monday, sorry to bother you. My professor keeps asking about this. What does Tillerson say about hospitals?',
      'remarks.3.4',
    ],
    [
      'with what comes before the question',
      'I read about the 98 percent. Could you help me? Which territory is that',
      'remarks.1.4',
    ],
  ])('%s', (_how, question, place) => {
    const answer = ask(question);
    const cited = answer.kind === 'answer' ? answer.citations.map((citation) => quote(citation).place) : [];
    const [part, paragraph, sentence] = place.split('.');
    const holds = cited.some((one) => {
      const range = new RegExp(`^${part}\\.${paragraph}\\.(\\d+)(?:-(\\d+))?$`).exec(one);
      return (
        range && Number(range[1]) <= Number(sentence) && Number(range[2] ?? range[1]) >= Number(sentence)
      );
    });
    expect(holds, `${question} => ${cited.join() || answer.kind}`).toBe(true);
  });
});

describe('whose words are asked for', () => {
  const speakersOf = (question: string): Set<string> => {
    const answer = ask(question);
    const shown =
      answer.kind === 'answer' ? answer.citations : answer.kind === 'not-stated' ? answer.nearest : [];
    return new Set(shown.map((citation) => quote(citation).speaker));
  };

  test('Tillerson’s only, where he is asked for', () => {
    const speakers = speakersOf('what did Tillerson say about the pressure on the leadership?');
    expect(speakers.size).toBeGreaterThan(0);
    for (const speaker of speakers) expect(speaker).toMatch(/^Rex Tillerson/);
  });
  test('the ministers’ only, where the principles are asked for or Tillerson is excluded', () => {
    const ministers = new Set(['The Foreign Ministers and principals of the Global Coalition']);
    expect(speakersOf('In the Guiding Principles, is the leadership under pressure?')).toEqual(ministers);
    expect(speakersOf('what do the ministers, not Tillerson, say about the threat to stability?')).toEqual(
      ministers,
    );
  });
  test('both, where they are compared', () => {
    const answer = ask('Do Tillerson and the ministers say the same on the leadership being under pressure?');
    expect(placesOf(answer).join()).toMatch(/remarks\.1.*principles\.1|principles\.1.*remarks\.1/);
  });
  test('a post is shown whole, with its signature, where it is asked who posted it', () => {
    expect(placesOf(ask('who tweeted that stabilization is essential?'))).toEqual(['embassy-post']);
  });
});

test('a pasted quotation is found where it stands, first with whoever says it first-hand', () => {
  const question =
    'who said this? "Without continued attention on the part of coalition members, we risk the return"';
  expect(placesOf(ask(question))).toEqual(['remarks.2.3', 'introduction.1.5']);
});

describe('false words in what is pasted are told', () => {
  test.each([
    ['"Approximately 89 percent of the territory once held by ISIS" who said that?', '“89”, but “98”'],
    ['who said approximately 89 percent of the territory once held by ISIS in Iraq?', '“89”, but “98”'],
    ['who said this: History may never be allowed to repeat itself elsewhere', '“may never”, but “must not”'],
    ['who said this? "History must be allowed to repeat itself elsewhere."', 'this without “not”'],
    [
      'who said this? "History must not be allowed to repeat itself elsewhere. We will bomb them tomorrow morning."',
      '“We will bomb them tomorrow morning.”',
    ],
    ['History must not be allowed to repeat itself soon.', '“soon”, but “elsewhere”'],
  ])('%s', (pasted, missing) => {
    expect(ask(pasted)).toMatchObject({ kind: 'answer', missing });
  });

  test.each([
    'History must not be allowed to repeat itself elsewhere',
    'who said ISIS/Daesh was thriving at the time we started our efforts? "At the time we started our efforts, ISIS/Daesh was thriving."',
  ])('and true ones are not: %s', (pasted) => {
    const answer = ask(pasted);
    expect(answer.kind === 'answer' ? answer.missing : answer.kind).toBeUndefined();
  });
});

test('a quotation that was altered a little is traced as well', () => {
  expect(
    placesOf(ask('"History may never be allowed to repeat itself elsewhere" where is this from?')),
  ).toEqual(['remarks.10.4']);
});

test.each([
  ['the second and the fourth pillar', ['principles.3.3', 'principles.3.5']],
  ['what do Resolutions 2254 and 2396 call for?', ['principles.2.5', 'remarks.11.1']],
])('what two of a kind are asked for is answered of both: %s', (question, places) => {
  const shown = placesOf(ask(question)).join(' ');
  for (const place of places) expect(shown).toContain(place.split('-')[0]);
});

test('two questions in one are both answered, and what is not stated is said beside what is', () => {
  expect(
    placesOf(ask('how many Syrians were freed, and which resolution is a new and effective tool?')),
  ).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^remarks\.1\.5/),
      expect.stringMatching(/^remarks\.11\.1/),
    ]),
  );
  const half = ask('what does the CIFG do and where is it based?');
  expect(placesOf(half)[0]).toMatch(/^principles\.5/);
  expect(half).toMatchObject({ missing: expect.stringContaining('based') });
});

test('a list is given whole', () => {
  expect(placesOf(ask('name all the working groups'))).toEqual([
    'principles.5.1',
    'principles.6.1',
    'principles.7.1',
    'principles.8.1',
  ]);
  expect(placesOf(ask('what are the pillars?'))).toEqual(['principles.3.2-5']);
});

describe('what is not stated', () => {
  test.each([
    ['who chairs the finance working group?', /chair|lead/],
    ['what does the statement say about football?', /football/],
    ['how many fighters does ISIS still have?', /fighters/],
  ])('%s is named', (question, missing) => {
    expect(ask(question)).toMatchObject({ kind: 'not-stated', missing: expect.stringMatching(missing) });
  });
  test('a name that nobody asked for is never named as missing', () => {
    for (const land of ['France', 'Peru', 'Ghana', 'Norway']) {
      const answer = ask(`who is the president of ${land}?`);
      expect(answer.kind).toBe('not-stated');
      if (answer.kind === 'not-stated') expect(answer.missing ?? land).toContain(land);
    }
  });
  test('a false premise is not confirmed: the sentence against it is shown', () => {
    expect(placesOf(ask('why was every country forced to become a member?'))).toEqual(['principles.3.4']);
  });
  test('what is mentioned at all is never denied when it is asked what is said about it', () => {
    for (const [subject, place] of [
      ['Interpol', 'principles.6.1'],
      ['Mosul City', 'remarks.4.2'],
      ['Libya', 'remarks.10.2'],
      ['NATO', 'remarks.9.1'],
    ])
      for (const asked of [
        `what does the statement say about ${subject}?`,
        `so do they even mention ${subject}`,
      ])
        expect(placesOf(ask(asked))[0], asked).toContain(place);
  });
});

test('greetings and thanks are about the bot', () => {
  for (const said of [
    'hello there!',
    'thanks a lot',
    'good evening everyone',
    'what can you do?',
    'are you a robot?',
  ])
    expect(ask(said).kind, said).toBe('about');
});

describe('a conversation', () => {
  test('leans on what was shown', () => {
    const [, second, third] = talk('what are the pillars?', 'and the second?', 'the third one?');
    expect([second, third].map((answer) => answer && placesOf(answer))).toEqual([
      ['principles.3.3'],
      ['principles.3.4'],
    ]);
  });
  test('an ordinal takes the place of the one before', () => {
    const [, second] = talk('what is the first pillar?', 'and the second?');
    expect(second && placesOf(second)).toEqual(['principles.3.3']);
  });
  test('says whose words were shown, and what comes next', () => {
    const asked = 'which resolution is a new and effective tool?';
    expect(talk(asked, 'who said that?').map(placesOf)).toEqual([['remarks.11.1'], ['remarks.11.1']]);
    expect(talk(asked, 'what comes next?').map(placesOf)).toEqual([['remarks.11.1'], ['remarks.11.2']]);
  });
  test('drops the topic when it is changed', () => {
    const [, changed] = talk('what does the finance group do?', 'Moving on: how many Iraqis are back home?');
    expect(changed && placesOf(changed)[0]).toContain('remarks.1');
    const [, thing] = talk(
      'what does the finance group do?',
      'another thing: how many Iraqis are back home?',
    );
    expect(thing && placesOf(thing)).toEqual(changed && placesOf(changed));
    const [, short] = talk('what does the finance working group do?', 'moving on, women?');
    expect(short && placesOf(short)).toEqual(['principles.10.1']);
    const [, fresh] = talk(
      'what does the finance group do?',
      'Which NATO ally has legitimate security concerns?',
    );
    expect(fresh && placesOf(fresh)[0]).toContain('remarks.9.1');
  });
  test('keeps places and words of the statement, never the question', () => {
    const [answer] = talk('Does my neighbour Zanzibar know what the finance group does?');
    if (!answer || !('topic' in answer)) throw new Error('there is no topic to keep');
    expect(answer.topic.terms).toContain('financ');
    expect(JSON.stringify(answer.topic)).not.toMatch(/zanzibar/i);
  });
});

describe('a question by place', () => {
  test.each([
    ['what does paragraph 6 of the guiding principles say?', ['principles.6.1-2']],
    ['principles.6.2', ['principles.6.2']],
    ['the last sentence of the speech', ['remarks.15.2']],
    ['first line of the introduction?', ['introduction.1.1']],
    ['what is in remarks.10', ['remarks.10.1-4']],
    ['paragraph 11', ['principles.11.1-6', 'remarks.11.1-2']],
    ['what is the second sentence of paragraph 5 of the principles?', ['principles.5.2']],
    ['third paragraph of the speech', ['remarks.3.1-4']],
    ['the 2nd sentence of the third paragraph in the remarks', ['remarks.3.2']],
    ['principles 7, last sentence', ['principles.7.3']],
    ['second to last sentence of the guiding principles', ['principles.11.5']],
    ['paragraph 3 second sentence', ['principles.3.2', 'remarks.3.2']],
    ['sentence 2 of paragraph 6 of the principles', ['principles.6.2']],
  ])('%s', (question, places) => {
    expect(placesOf(ask(question))).toEqual(places);
  });
});

describe('an overview', () => {
  test.each([
    ["key points of Tillerson's speech", 'remarks'],
    ['summarize the guiding principles', 'principles'],
  ])('%s is in the words of that part alone, several of them', (question, part) => {
    const places = placesOf(ask(question));
    expect(places.length).toBeGreaterThan(2);
    expect(places.filter((place) => !place.startsWith(part))).toEqual([]);
  });
});

describe('whose words are asked for', () => {
  test('holds, also where nothing is left', () => {
    expect(ask('the posts, not the coalition tweet and not the embassy').kind).toBe('not-stated');
    expect(ask('What do the guiding principles (not Tillerson) say about Libya?').kind).toBe('not-stated');
  });
  test('is denied in many ways', () => {
    for (const not of ['not', 'excluding', 'apart from', 'disregarding', 'leaving aside']) {
      const question = `Does ISIS remain a serious threat, ${not} every word of Mr Tillerson?`;
      const answer = ask(question);
      const speakers =
        'citations' in answer ? answer.citations.map((citation) => quote(citation).speaker) : [];
      expect(
        speakers.filter((speaker) => speaker.includes('Tillerson')),
        question,
      ).toEqual([]);
    }
  });
});

describe('what is not stated', () => {
  test('is said to be so only where that is sure', () => {
    expect(ask('who leads the FTF working group?')).toMatchObject({ kind: 'not-stated', certain: true });
    expect(ask('the quandle of the wimbrel')).toMatchObject({ kind: 'not-stated', certain: false });
  });
  test('where the record has "(inaudible)", is said to stand there', () => {
    expect(ask('Which instant messaging service did Tillerson name?')).toMatchObject({
      kind: 'not-stated',
      inaudible: true,
    });
  });
  test('and is contradicted, is answered by what contradicts it', () => {
    const answer = ask('Why did the ministers declare that the work was finished?');
    expect(answer).toMatchObject({ kind: 'answer', contradicts: true });
    expect(placesOf(answer)).toContain('principles.1.5');
  });
});

describe('a follow-up says what it was taken to go on about', () => {
  const followsOf = (...turns: readonly string[]): readonly unknown[] =>
    talk(...turns).map((answer) => ('follows' in answer ? answer.follows : undefined));

  test('by the name that the passage introduces', () => {
    expect(followsOf('what does the FTF working group do?', 'who said that?')).toEqual([
      undefined,
      'the Foreign Terrorist Fighter Working Group',
    ]);
  });
  test('also of another of its kind, which the turn hardly names', () => {
    expect(followsOf('what does the finance working group do?', 'and the communications one?')[1]).toBe(
      'the Communications Working Group',
    );
  });
  test('or by its place, where it is called nothing', () => {
    expect(followsOf('what did Tillerson say about hospitals?', 'who said that?')).toEqual([
      undefined,
      'Opening remarks, paragraph 3',
    ]);
  });
  test('and a question that says all itself is none', () => {
    expect(followsOf('what does the FTF working group do?', 'which resolution is about women?')).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a later turn is understood from what was shown', () => {
  const FINANCE = 'what does the finance working group do?';
  test.each([
    ['the sibling that is named', [FINANCE, 'and the one on communications?'], 'principles.7.1'],
    [
      'one after the other',
      [FINANCE, 'and the one on communications?', 'and the police one?'],
      'principles.8.4',
    ],
    ['an ordinal', ['what are the key pillars?', 'the second one?'], 'principles.3.3'],
    [
      'a reaction that asks something else',
      ['how much money for Syria?', 'seriously, nobody has to pay?'],
      'principles.3.4',
    ],
  ])('%s', (_, turns, place) => {
    const answer = talk(...turns).at(-1);
    expect(answer && placesOf(answer)[0]).toContain(place);
  });
  test('what is not stated of it is not answered by what was shown', () => {
    expect(talk(FINANCE, 'who leads it?').at(-1)?.kind).toBe('not-stated');
  });
  test.each([
    'Is that Tillerson speaking?',
    'the ministers’ words, or the editor’s?',
    'did Tillerson say that?',
  ])('%s is answered by the words themselves, whoever says them', (turn) => {
    const answer = ask(turn, [{ places: ['principles.3.4'], terms: ['contribut'] }]);
    expect(placesOf(answer)).toEqual(['principles.3.4']);
  });
  test('what it says around its question is the turn’s, too', () => {
    const strong = ask('Strong words. Whose are they?', [{ places: ['principles.1.2'], terms: ['enemi'] }]);
    expect(placesOf(strong)).toEqual(['principles.1.2']);
    const thread = [
      { places: ['remarks.1.5'], terms: ['syrian'] },
      { places: ['principles.5.1'], terms: ['financ'] },
    ];
    const again = ask('go back to the freed ones. Syrians, how many again?', thread);
    expect(placesOf(again)[0]).toContain('remarks.1.5');
  });
  test.each(['who did it?', 'who are they?', 'where are they?'])(
    '%s is not answered by what was just shown to another question',
    (turn) => {
      const [shown, then] = talk(FINANCE, turn);
      const again = then?.kind === 'answer' ? placesOf(then) : [];
      expect(again).not.toEqual(shown && placesOf(shown));
    },
  );
  test('a kind that is named is not listed whole where it is asked of what was shown', () => {
    const [, asked] = talk('which women’s resolution is there?', 'and under which resolution is that?');
    const places = asked?.kind === 'answer' ? placesOf(asked) : [];
    expect(places).not.toContain('remarks.11.1');
  });
  test('and whether someone else says so too, in their words alone', () => {
    const answer = ask('does Tillerson mention that too?', [
      { places: ['principles.10.1'], terms: ['women'] },
    ]);
    const places = answer.kind === 'answer' ? placesOf(answer) : [];
    expect(places.filter((place) => place.startsWith('principles'))).toEqual([]);
  });
  test.each(['go on', 'OK, continue please', 'next sentence', 'carry on', 'and what comes next?'])(
    '%s reads on, and shows nothing again',
    (turn) => {
      const shown = talk(FINANCE, turn, turn, turn).map((answer) => placesOf(answer)[0]?.slice(0, 12));
      expect(shown).toEqual(['principles.5', 'principles.6', 'principles.7', 'principles.8']);
    },
  );
  test('and where there is no more, that is said, and nothing that others asked', () => {
    const [, none] = talk('what does the FTF working group do?', 'more');
    expect(none).toMatchObject({ kind: 'not-stated', missing: 'anything more on this' });
  });
  test.each([
    ['principles.6.1', 'principles.6.2'],
    ['principles.7.2', 'principles.7.3'],
    ['remarks.7.2', 'remarks.7.3-4'],
  ])('and of a paragraph that goes on, more is what stands there: after %s', (shown, rest) => {
    const answer = ask('anything else on that?', [{ places: [shown], terms: [] }]);
    expect(placesOf(answer)).toEqual([rest]);
  });
  test.each(['more', 'anything else?', 'tell me more'])(
    '%s repeats nothing, sooner is there none',
    (turn) => {
      for (const first of [FINANCE, 'how many Iraqis are back home?', 'what does the embassy say?']) {
        const [shown, then] = talk(first, turn);
        const again = then?.kind === 'answer' ? placesOf(then) : [];
        expect(again.filter((place) => shown && placesOf(shown).includes(place))).toEqual([]);
      }
    },
  );
  test('and where another paragraph answers, what is missing is named after that one', () => {
    const last = talk(
      'what does the FTF working group do?',
      'and the one on communications?',
      'who runs that one?',
    ).at(-1);
    expect(last?.kind).toBe('not-stated');
    expect(last).not.toMatchObject({ missing: expect.stringContaining('Foreign') });
  });
});

test('what is only said before a question does not answer in its place', () => {
  const asked = 'They clear the bombs and bring the water back, I read. What is the mayor of Mosul called?';
  expect(ask(asked).kind).toBe('not-stated');
});
