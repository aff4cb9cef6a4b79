import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { MAIN, runProgram } from '../run-terminal.ts';

test('npm start serves the page with no settings at all, and ends on a signal', async () => {
  // But for the port: another program may have the usual one here.
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    cwd: import.meta.dirname,
    env: { PATH: '/usr/bin:/bin', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (!url) continue;
    expect(await (await fetch(url)).text()).toContain('id="principles.6.2"');
    const answer = await fetch(`${url}/api/ask?q=${encodeURIComponent('who leads the working groups?')}`);
    expect(await answer.json()).toMatchObject({ kind: 'not-stated' });
    // Only once it is warm.
    const readReady = async (): Promise<string> => (await fetch(`${url}/readyz`)).text();
    await expect.poll(readReady, { timeout: 10_000 }).toBe('ready');
    child.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
  expect(lines.join('\n')).not.toContain('working groups');
});

test('a port that is none is refused with what to do, and a supervisor is told not to try again', async () => {
  for (const PORT of ['http', '70000', '-1']) {
    const { code, out } = await runProgram(['serve'], '', { PORT });
    expect({ PORT, code }).toEqual({ PORT, code: 78 });
    expect(out).toMatch(/PORT must be/);
  }
});
