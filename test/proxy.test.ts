import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { FTF } from './adapters/run-terminal.ts';
import { runServe } from './run-serve.ts';
import { startSlack } from './servers/slack/index.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A proxy on loopback that passes all on, and remembers which hosts. */
async function startProxy() {
  const passed: string[] = [];
  const proxy = createServer((asked, response) => {
    const { host, pathname, port } = new URL(asked.url ?? '');
    passed.push(host);
    const { method, headers } = asked;
    const onward = request({ host: '127.0.0.1', port, path: pathname, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.pipe(onward);
  });
  proxy.on('connect', ({ url = '' }, socket, head) => {
    passed.push(url);
    const onward = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    const leave = (): void => {
      socket.destroy();
      onward.destroy();
    };
    for (const one of [socket, onward]) one.on('error', leave).on('close', leave);
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  ends.push(() => proxy.close());
  const address = proxy.address();
  return { passed, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}` };
}

test('Slack is reached through a proxy, requests and socket alike, and directly where it is excepted', async () => {
  const tokens = { botToken: 'xoxb-1-2-abcdefgh', appToken: 'xapp-1-A2-3-abcdefgh' };
  for (const NO_PROXY of ['', '127.0.0.1']) {
    const { passed, url } = await startProxy();
    const slack = await startSlack(tokens);
    const { kill, ended } = runServe({
      ...{ SLACK_BOT_TOKEN: tokens.botToken, SLACK_APP_TOKEN: tokens.appToken, SLACK_API_URL: slack.api },
      ...{ HTTP_PROXY: url, HTTPS_PROXY: url, NO_PROXY },
    });
    ends.push(() => kill('SIGKILL'));
    await slack.waitFor(() => slack.sockets.some(({ greeted }) => greeted), 30_000);
    slack.mention({ text: FTF });
    await slack.waitFor(() => slack.messages[0], 10_000);
    const { host } = new URL(slack.api);
    const least = NO_PROXY ? 0 : slack.sockets.length + 1;
    expect(passed.filter((one) => one === host).length).toBeGreaterThanOrEqual(least);
    if (NO_PROXY) expect(passed).toEqual([]);
    kill('SIGTERM');
    expect((await ended).code).toBe(0);
    await slack.close();
  }
}, 60_000);
