import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { warmUp } from '../src/warm-up.ts';
import { rapporteur } from './adapters/run-terminal.ts';
import { findPort } from './run-plenty.ts';
import { runServe } from './run-serve.ts';

/** A rapporteur that tells how often it was asked, and takes so many milliseconds each time. */
function count(milliseconds = 0) {
  const asked: string[] = [];
  const ask: typeof rapporteur.ask = (question) => {
    asked.push(question);
    for (const since = performance.now(); performance.now() - since < milliseconds; );
    return { kind: 'about' };
  };
  return { asked, counting: { ...rapporteur, ask } };
}

test('what people will ask for is done before they do', async () => {
  const { asked, counting } = count();
  await warmUp(counting, { isOver: () => false });
  expect(asked.length).toBeGreaterThan(20);
  expect(asked).toEqual(expect.arrayContaining([...rapporteur.suggest('', 10)]));
});

test('it ends between two questions once the process is to end, as the event loop is free there', async () => {
  const { asked, counting } = count();
  let isOver = false;
  const warm = warmUp(counting, { isOver: () => isOver });
  await setImmediate();
  isOver = true;
  await warm;
  expect(asked.length).toBeLessThan(10);
});

test('a slow machine is not kept from its start', async () => {
  const { asked, counting } = count(20);
  await warmUp(counting, { isOver: () => false, longest: 100 });
  expect(asked.length).toBeLessThan(10);
});

test('a process counts as ready once it is warm', async () => {
  const port = await findPort();
  const { kill, out } = runServe({ PORT: String(port) });
  onTestFinished(() => void kill('SIGKILL'));
  while (!out().includes('The web page is at')) await setTimeout(5);
  const read = async (): Promise<number> => (await fetch(`http://127.0.0.1:${port}/readyz`)).status;
  expect(await read()).toBe(503);
  while ((await read()) !== 200) await setTimeout(20);
});
