import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/core/index.ts';
import { foldForeign } from '../../../src/core/translation/fold-foreign.ts';
import { Glossary, writeGlossary } from '../../../src/core/translation/glossary.ts';
import { translateQuestion } from '../../../src/core/translation/translate.ts';
import { citationsOf, rapporteur, touchedBy } from '../cited.ts';

const placesCited = (answer: Answer): string[] =>
  citationsOf(answer).flatMap((citation) => touchedBy(citation).map(({ place }) => place));

describe('a question in another language', () => {
  test.each([
    ['tr', 'Yabancı terörist savaşçılar çalışma grubu ne yapar?', 'principles.6.1'],
    ['tr', 'evine donen irakli sayisi kac', 'remarks.1.6'],
    ['ar', 'كم عدد العراقيين النازحين الذين عادوا إلى ديارهم؟', 'remarks.1.6'],
    ['fr', 'combien d’irakiens déplacés sont rentrés chez eux ?', 'remarks.1.6'],
    ['de', 'Was macht die Arbeitsgruppe für Kommunikation?', 'principles.7.1'],
    ['ru', 'Чем занимается рабочая группа по коммуникациям?', 'principles.7.1'],
    ['ku', 'Koma Xebatê ya Ragihandinê çi dike?', 'principles.7.1'],
    ['de', 'was macht die FTF working group?', 'principles.6.1'],
    ['tr', 'FTF working group ne yapıyor?', 'principles.6.1'],
  ])('in %s, "%s", is answered', (language, question, place) => {
    const answer = rapporteur.ask(question);
    expect(answer).toMatchObject({ kind: 'answer', language });
    expect(placesCited(answer)).toContain(place);
  });

  test.each([
    'what does the FTF working group do?',
    'wen was teh coaltion fuonded',
    'Tillerson?',
    'Da’esh finances',
    'who is Brett McGurk',
  ])('is not what "%s" is', (question) => {
    expect(rapporteur.ask(question).language).toBeUndefined();
  });

  test('goes on from the turn before', () => {
    const first = rapporteur.ask('Was macht die Arbeitsgruppe gegen die Finanzierung?');
    const [topic] = 'topic' in first ? [first.topic] : [];
    const next = rapporteur.ask('und die für Kommunikation?', topic ? [topic] : []);
    expect(placesCited(next)).toContain('principles.7.1');
  });

  test('that is not stated is named in its language', () => {
    const answer = rapporteur.ask('Wie viele Soldaten sind gefallen?');
    expect(answer).toMatchObject({
      kind: 'not-stated',
      language: 'de',
      missingLocal: expect.stringMatching(/Soldaten.*gefallen/),
    });
  });

  test.each([
    'mitä viestintätyöryhmä tekee?',
    '誰が連合を率いていますか',
    'מי מוביל את הקואליציה?',
    'kdo vede pracovní skupiny',
  ])('that is not known ("%s") is refused, with those that are', (question) => {
    const answer = rapporteur.ask(question);
    expect(answer).toMatchObject({ kind: 'invalid', reason: 'language' });
    expect('problem' in answer && answer.problem).toMatch(/Arabic.*English.*French.*German/);
  });
});

describe('words', () => {
  test.each([
    ['tr', 'IŞİD', 'isid'],
    ['ar', 'الأَجانِب', 'اجانب'],
    ['ar', 'إلـــى', 'الي'],
    ['ckb', 'ڕێکخراوی', 'ريكخراو'],
    ['ckb', 'ئەکات', 'دهكات'],
    ['de', 'fuer', 'fur'],
    ['de', 'für', 'fur'],
    ['fr', 'Équipe', 'equipe'],
    ['ar', '٣', '3'],
    ['ckb', '۷', '7'],
  ])('are compared as they are typed: in %s %s is %s', (language, word, folded) => {
    expect(foldForeign(word, language)).toBe(folded);
  });

  const glossary = new Glossary(() =>
    writeGlossary(
      new Map([
        ['grup', 'group'],
        ['calisma grubu', 'working group'],
        ['ne', 'what'],
        ['bu', ''],
      ]),
    ),
  );
  const isEnglish = (word: string): boolean => word === 'ftf';

  test('make the longest entry that they can, and an ending changes nothing', () => {
    const { text } = translateQuestion({ tag: 'tr', glossary }, isEnglish, 'Bu çalışma grubu ne? Grupta');
    expect(text).toBe('working group what ? group');
  });

  test('stay where they are English, and tell how much was understood', () => {
    const { text, known } = translateQuestion({ tag: 'tr', glossary }, isEnglish, 'FTF ne xyz 2396');
    expect(text).toBe('ftf what 2396');
    expect(known).toBe(3 / 4);
  });
});
