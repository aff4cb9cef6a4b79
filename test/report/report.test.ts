import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SetupError } from '../../src/core/index.ts';
import { openFeedbackFile } from '../../src/feedback-file.ts';
import { report } from '../../src/report/report.ts';
import { openUnansweredFile } from '../../src/unanswered-file.ts';
import { rapporteur } from '../adapters/run-terminal.ts';

const { version } = rapporteur.statement;
const log = { warn: vi.fn(), error: vi.fn() };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

test('what people said is counted by what was shown, the worst first', async () => {
  const feedbackFile = at('feedback.jsonl');
  const feedback = await openFeedbackFile(feedbackFile, version, log);
  const good = { shown: 'answer', places: ['principles.6.1-2'] } as const;
  const bad = { shown: 'answer', places: ['remarks.5.2', 'remarks.5.3'] } as const;
  const silent = { shown: 'nothing', places: ['principles.4.1'] } as const;
  for (const shown of [good, good, good, bad, silent]) feedback.count({ isRight: true, ...shown });
  for (const shown of [bad, bad, silent]) feedback.count({ isRight: false, ...shown });
  const told = (): unknown => JSON.parse(report(rapporteur, { feedbackFile }, true));
  await vi.waitFor(() =>
    expect(told()).toEqual({
      feedback: {
        ...{ right: 5, wrong: 3, outdated: 0, unreadable: 0 },
        judged: [
          { ...bad, right: 1, wrong: 2 },
          { ...silent, right: 1, wrong: 1 },
          { ...good, right: 3, wrong: 0 },
        ],
      },
    }),
  );
  expect(report(rapporteur, { feedbackFile }, false).split('\n')).toEqual([
    'Of 8 answers people said: 5 right, 3 not what was asked.',
    '   not  right  what was shown',
    '     2      1  remarks.5.2 (Opening remarks, paragraph 5), remarks.5.3 (Opening remarks, paragraph 5)',
    '     1      1  nothing found; nearest: principles.4.1 (Guiding Principles, paragraph 4)',
    '     0      3  principles.6.1-2 (Guiding Principles, paragraph 6)',
  ]);
});

test('the subjects that were declined most come first, by their name or, without one, as they were asked', async () => {
  const unansweredFile = at('unanswered.jsonl');
  const file = await openUnansweredFile(unansweredFile, log);
  file.add('who heads the groups', 'who leads the working groups');
  file.add('who is the boss of the groups', 'who leads the working groups');
  file.add('What about trains?', undefined);
  for (const asked of ['what about boats', 'What about boats?', 'what about  BOATS'])
    file.add(asked, undefined);
  const told = (): unknown => JSON.parse(report(rapporteur, { unansweredFile }, true));
  const subjects = [
    { subject: 'what about boats', times: 3 },
    { subject: 'who leads the working groups', times: 2 },
    { subject: 'What about trains?', times: 1 },
  ];
  await vi.waitFor(() => expect(told()).toEqual({ declined: { questions: 6, subjects, unreadable: 0 } }));
  const text = report(rapporteur, { unansweredFile }, false);
  expect(text).toMatch(/^6 questions were declined/);
  expect(text).not.toContain('more, which');
});

test('what is broken, of another version, or too much is said to be left out', () => {
  const feedbackFile = at('feedback.jsonl');
  const line = (places: string[], stamp = version.slice(0, 8)): string =>
    JSON.stringify({ version: stamp, isRight: false, shown: 'answer', places });
  const many = rapporteur.statement.sentences.slice(0, 23).map(({ place }) => line([place]));
  writeFileSync(feedbackFile, [...many, line(['principles.1'], '00000000'), '{"version":"1a', ''].join('\n'));
  const text = report(rapporteur, { feedbackFile }, false);
  expect(text).toMatch(/^Of 23 answers/);
  expect(text).toContain('and 3 more, which --json has');
  expect(text).toContain('1 of other versions of the statement are left out.');
  expect(text).toContain('Lines that can’t be read: 1.');
});

test('before anybody has said anything that is said, and without settings what to set', () => {
  const files = { feedbackFile: at('feedback.jsonl'), unansweredFile: at('unanswered.jsonl') };
  const text = report(rapporteur, files, false);
  expect(text).toBe('Nobody has said anything of an answer yet.\n\nNo question was declined yet.');
  expect(() => report(rapporteur, {}, false)).toThrow(SetupError);
});
