import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createClaims } from '../src/adapters/claims.ts';
import { createMetrics } from '../src/metrics.ts';
import { FTF, NOT_STATED, rapporteur } from './adapters/run-terminal.ts';
import { runServe } from './run-serve.ts';
import { startSlack } from './servers/slack/index.ts';

const DEPLOY = fileURLToPath(new URL('../deploy/', import.meta.url));
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

test('counts questions by adapter and kind, events that came again, and what becomes of answers', async () => {
  const metrics = createMetrics();
  const counted = metrics.countAsked(rapporteur, 'Slack');
  for (const question of [FTF, FTF, NOT_STATED]) counted.ask(question);
  const claims = metrics.countDuplicates(createClaims());
  expect([await claims.claim(['Slack a']), await claims.claim(['Slack a'])]).toEqual([true, false]);
  metrics.observe({ kind: 'answered', surface: 'Slack', seconds: 0.02, isFault: true });
  for (const kind of ['limited', 'late', 'reconnected'] as const)
    metrics.observe({ kind, surface: 'Discord' });
  metrics.watch(() => [
    { name: 'Slack', isConnected: () => true, start: async () => {}, stop: async () => {} },
    { name: 'Discord', isConnected: () => false, start: async () => {}, stop: async () => {} },
  ]);
  metrics.watchState(() => false);
  const lines = (await metrics.render()).text.split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'rapporteur_questions_total{adapter="Slack",kind="answer"} 2',
      'rapporteur_questions_total{adapter="Slack",kind="not-stated"} 1',
      'rapporteur_duplicates_total{adapter="Slack"} 1',
      'rapporteur_errors_total{adapter="Slack"} 1',
      'rapporteur_answer_seconds_count{adapter="Slack"} 3',
      'rapporteur_delivery_seconds_bucket{le="0.025",adapter="Slack"} 1',
      'rapporteur_rate_limited_total{adapter="Discord"} 1',
      'rapporteur_late_total{adapter="Discord"} 1',
      'rapporteur_reconnects_total{adapter="Discord"} 1',
      'rapporteur_connected{adapter="Slack"} 1',
      'rapporteur_connected{adapter="Discord"} 0',
      'rapporteur_state_well 0',
    ]),
  );
  expect(lines.join('\n')).not.toContain('Mongolia');
});

test('counts what throws, and throws it on', async () => {
  const metrics = createMetrics();
  const broken = metrics.countAsked(
    {
      ...rapporteur,
      ask: () => {
        throw new Error('broken');
      },
    },
    'page',
  );
  expect(() => broken.ask(FTF)).toThrow('broken');
  expect((await metrics.render()).text).toContain(
    'rapporteur_questions_total{adapter="page",kind="error"} 1',
  );
});

test('a process tells its metrics on a port of their own, and not where the page is', async () => {
  const tokens = { botToken: 'xoxb-1-2-abcdefgh', appToken: 'xapp-1-A2-3-abcdefgh' };
  const slack = await startSlack(tokens);
  ends.push(slack.close);
  const { out, kill, ended } = runServe({
    ...{ SLACK_BOT_TOKEN: tokens.botToken, SLACK_APP_TOKEN: tokens.appToken, SLACK_API_URL: slack.api },
    METRICS_PORT: '0',
  });
  ends.push(() => kill('SIGKILL'));
  const addressOf = (what: string): Promise<string> =>
    vi.waitFor(
      () => {
        const [, address] = new RegExp(`${what} at (http://[\\d.:]+)`).exec(out()) ?? [];
        if (!address) throw new Error(out());
        return address;
      },
      { timeout: 30_000 },
    );
  const [page, metrics] = [await addressOf('The web page is'), await addressOf('Metrics are')];
  await slack.waitFor(() => slack.sockets.some(({ greeted }) => greeted), 30_000);
  slack.mention({ text: FTF });
  await slack.waitFor(() => slack.messages[0], 10_000);
  await vi.waitFor(async () => {
    const text = await (await fetch(`${metrics}/metrics`)).text();
    expect(text).toContain('rapporteur_questions_total{adapter="Slack",kind="answer"} 1');
    expect(text).toContain('rapporteur_delivery_seconds_count{adapter="Slack"} 1');
    expect(text).toContain('rapporteur_connected{adapter="Slack"} 1');
  });
  expect((await fetch(`${page}/metrics`)).status).toBe(404);
  expect((await fetch(`${metrics}/`)).status).toBe(404);
  kill('SIGTERM');
  expect((await ended).code).toBe(0);
}, 60_000);

const alerts = z.object({
  groups: z.array(
    z.object({
      name: z.string(),
      rules: z
        .array(
          z.strictObject({
            alert: z.string(),
            expr: z.string(),
            for: z.string().optional(),
            labels: z.object({ severity: z.enum(['page', 'ticket']) }),
            annotations: z.object({ summary: z.string() }),
          }),
        )
        .min(1),
    }),
  ),
});
const dashboard = z.object({
  panels: z
    .array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) }))
    .min(1),
});

test('the dashboard and the alerts name metrics and labels that there are', async () => {
  const { groups } = alerts.parse(parse(readFileSync(`${DEPLOY}alerts.yaml`, 'utf8')));
  const { panels } = dashboard.parse(JSON.parse(readFileSync(`${DEPLOY}grafana/rapporteur.json`, 'utf8')));
  const expressions = [
    ...groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
    ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ];
  const metrics = createMetrics();
  metrics.watch(() => []);
  metrics.watchState(() => true);
  const { text } = await metrics.render();
  const families = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
  );
  const named = expressions.flatMap((expr) => expr.match(/\b(?:rapporteur|nodejs|process)_\w+/g) ?? []);
  for (const name of named) expect(families).toContain(name);
  const ours = families.filter((name) => name.startsWith('rapporteur_') && !/_(?:count|sum)$/.test(name));
  for (const name of ours) expect(named, name).toContain(name);
  for (const expr of expressions)
    for (const [, labels = ''] of expr.matchAll(/by \(([^)]*)\)/g))
      for (const label of labels.split(', ')) expect(['adapter', 'kind', 'le']).toContain(label);
});
