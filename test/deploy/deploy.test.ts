import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { SETTINGS } from '../../src/serve-config.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string): string => readFileSync(`${ROOT}${name}`, 'utf8');
/** Those of `serve`, those of every command, and Node's own. */
const KNOWN = [...SETTINGS, 'DATA_DIR', 'PUBLIC_URL', 'NO_COLOR', 'NODE_ENV'];

const variables = z.record(z.string(), z.string());

/** A Dockerfile's instructions, each with what follows it; a line may go on in the next. */
const instructions = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim())
  .map((line): [name: string, rest: string] => {
    const [name = '', ...rest] = line.trim().split(' ');
    return [name, rest.join(' ')];
  });
const all = (name: string): string[] => instructions.filter(([one]) => one === name).map(([, rest]) => rest);

test('the image is built in two stages on Node 24, and runs as nobody that counts', () => {
  expect(all('FROM')).toEqual([
    expect.stringMatching(/^node:24-\S+ AS build$/),
    expect.stringMatching(/^node:24-\S+$/),
  ]);
  expect(all('USER')).toEqual(['node']);
  expect(all('HEALTHCHECK')[0]).toContain('/healthz');
  const order = instructions.map(([name]) => name);
  expect(order.lastIndexOf('USER')).toBeGreaterThan(order.lastIndexOf('RUN'));
});

test('the gate runs on the oldest Node that is supported, and on that of the image', () => {
  const { engines } = z
    .object({ engines: z.object({ node: z.string() }) })
    .parse(JSON.parse(read('package.json')));
  const oldest = read('.nvmrc').trim();
  expect(engines.node).toBe(`>=${oldest}`);
  const [, newest] = /^node:(\d+)/.exec(all('FROM')[0] ?? '') ?? [];
  expect(read('.ci/run')).toContain(`node@${newest}`);
});

test('all that it copies is there, and is let through to it', () => {
  const ignored = read('.dockerignore').split('\n');
  expect(ignored).toContain('*');
  const sources = all('COPY')
    .filter((copy) => !copy.startsWith('--from'))
    .flatMap((copy) => copy.split(' ').slice(0, -1));
  expect(sources.length).toBeGreaterThan(5);
  for (const source of sources) {
    expect(existsSync(`${ROOT}${source}`), source).toBe(true);
    expect(ignored).toContain(`!${source}`);
  }
  expect(ignored.filter((line) => line.startsWith('!')).sort()).toEqual(
    sources.map((one) => `!${one}`).sort(),
  );
  const built = new Set(['package.json', 'bin', 'data', 'dist', 'node_modules']);
  for (const copy of all('COPY').filter((one) => one.startsWith('--from=build')))
    expect(built).toContain(copy.split(' ')[1]?.replace('/app/', ''));
});

test('its settings exist, and its commands are scripts of the package', () => {
  for (const [, name] of all('ENV')
    .join(' ')
    .matchAll(/([A-Z_]+)=/g))
    expect(KNOWN).toContain(name);
  const { scripts } = z.object({ scripts: variables }).parse(JSON.parse(read('package.json')));
  for (const [, script = ''] of all('RUN')
    .join('\n')
    .matchAll(/npm run ([\w:]+)/g))
    expect(scripts).toHaveProperty(script);
});

const service = z.looseObject({
  environment: variables.default({}),
  volumes: z.array(z.string()).default([]),
});
const compose = z.object({
  services: z.object({ rapporteur: service, postgres: service }),
  volumes: z.record(z.string(), z.unknown()),
});

test('compose: settings that exist, volumes that are declared, a file system that is read-only', () => {
  const { services, volumes } = compose.parse(parse(read('compose.yaml')));
  const { rapporteur, postgres } = services;
  for (const name of Object.keys(rapporteur.environment)) expect(KNOWN).toContain(name);
  expect(rapporteur).toMatchObject({
    ...{ init: true, read_only: true, cap_drop: ['ALL'], ports: ['127.0.0.1:3000:3000'] },
    ...{ security_opt: ['no-new-privileges:true'], mem_limit: expect.any(String) },
  });
  for (const one of [rapporteur, postgres])
    for (const mount of one.volumes) expect(Object.keys(volumes)).toContain(mount.split(':')[0]);
  expect(rapporteur.volumes[0]?.split(':')[1]).toBe(rapporteur.environment.STATE_DIR);
  for (const secret of ['postgres-password.txt', '.env'])
    expect(read('.gitignore').split('\n')).toContain(secret);
});

test('systemd: is not started again where settings can’t work, and is shut in', () => {
  const unit = read('deploy/rapporteur.service');
  expect(unit).toMatch(/^RestartPreventExitStatus=78$/m);
  expect(unit).toMatch(/^ProtectSystem=strict$/m);
  for (const [, assigned = ''] of unit.matchAll(/^Environment=(.+)$/gm))
    for (const [, name] of assigned.matchAll(/([A-Z_]+)=/g)) expect(KNOWN).toContain(name);
  expect(unit).toContain('/bin/rapporteur.js serve');
  const { status, stderr, error } = spawnSync(
    'systemd-analyze',
    ['verify', `${ROOT}deploy/rapporteur.service`],
    {
      encoding: 'utf8',
    },
  );
  // Where there is none, what is above has to do. That Node is elsewhere is no fault of the unit.
  if (error) return;
  const faults = stderr
    .split('\n')
    .filter((line) => line.includes('rapporteur.service') && !line.includes('not executable'));
  expect({ status, faults }).toMatchObject({ faults: [] });
});

const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) });
const labels = z.object({ app: z.string() });
const deployment = z.object({
  kind: z.literal('Deployment'),
  spec: z.object({
    replicas: z.number(),
    selector: z.object({ matchLabels: labels }),
    template: z.object({
      metadata: z.object({ labels, annotations: variables }),
      spec: z.object({
        securityContext: z.object({ runAsNonRoot: z.literal(true) }).loose(),
        containers: z.tuple([
          z.object({
            image: z.string(),
            env: z.array(z.object({ name: z.string(), value: z.string() })),
            ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
            startupProbe: probe,
            livenessProbe: probe,
            readinessProbe: probe,
            securityContext: z.object({
              readOnlyRootFilesystem: z.literal(true),
              allowPrivilegeEscalation: z.literal(false),
            }),
            volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
          }),
        ]),
        volumes: z.array(z.object({ name: z.string() })),
      }),
    }),
  }),
});
const route = z.object({ service: z.object({ name: z.string(), port: z.object({ name: z.string() }) }) });
const manifests = z.tuple([
  deployment,
  z.object({
    kind: z.literal('Service'),
    metadata: z.object({ name: z.string() }),
    spec: z.object({
      selector: labels,
      ports: z.array(z.object({ name: z.string(), targetPort: z.string() })),
    }),
  }),
  z.object({
    kind: z.literal('Ingress'),
    spec: z.object({
      rules: z.array(
        z.object({ host: z.string(), http: z.object({ paths: z.array(z.object({ backend: route })) }) }),
      ),
    }),
  }),
  z.object({
    kind: z.literal('PodDisruptionBudget'),
    spec: z.object({ selector: z.object({ matchLabels: labels }) }),
  }),
]);

test('kubernetes: what refers to another thing finds it, and settings exist', () => {
  const documents = parseAllDocuments(read('deploy/kubernetes/rapporteur.yaml'));
  for (const { errors } of documents) expect(errors).toEqual([]);
  const [workload, own, ingress, budget] = manifests.parse(documents.map((one) => one.toJS()));
  const { template, selector, replicas } = workload.spec;
  const [container] = template.spec.containers;
  expect(replicas).toBe(2);
  for (const { app } of [template.metadata.labels, own.spec.selector, budget.spec.selector.matchLabels])
    expect(app).toBe(selector.matchLabels.app);
  const env = new Map(container.env.map(({ name, value }) => [name, value]));
  for (const name of env.keys()) expect(KNOWN).toContain(name);
  const ports = new Map(container.ports.map(({ name, containerPort }) => [name, String(containerPort)]));
  expect([ports.get('http'), ports.get('metrics')]).toEqual([env.get('PORT'), env.get('METRICS_PORT')]);
  expect(template.metadata.annotations['prometheus.io/port']).toBe(env.get('METRICS_PORT'));
  const [{ backend } = { backend: undefined }] = ingress.spec.rules[0]?.http.paths ?? [];
  expect(backend?.service).toEqual({ name: own.metadata.name, port: { name: own.spec.ports[0]?.name } });
  expect([...ports.keys()]).toContain(own.spec.ports[0]?.targetPort);
  expect(env.get('PUBLIC_URL')).toBe(`https://${ingress.spec.rules[0]?.host}`);
  const routes = read('src/adapters/web/app.ts');
  for (const { httpGet } of [container.startupProbe, container.livenessProbe, container.readinessProbe]) {
    expect(routes).toContain(`'${httpGet.path}'`);
    expect([...ports.keys()]).toContain(httpGet.port);
  }
  const mounted = container.volumeMounts;
  expect(mounted.map(({ name }) => name).sort()).toEqual(
    template.spec.volumes.map(({ name }) => name).sort(),
  );
  for (const [name, value] of env)
    if (name.endsWith('_FILE') || name === 'STATE_DIR')
      expect(mounted.some(({ mountPath }) => value === mountPath || value.startsWith(`${mountPath}/`))).toBe(
        true,
      );
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(read('package.json')));
  expect(container.image).toBe(`rapporteur:${version}`);
});

test('a release lists what it is made of, and stops before anything that can’t be undone', () => {
  const script = read('bin/release.sh');
  expect(spawnSync('bash', ['-n', `${ROOT}bin/release.sh`]).status).toBe(0);
  const commands = script.split('\n').filter((line) => !line.startsWith('echo'));
  expect(commands.join('\n')).not.toMatch(/git push|npm publish|docker push/);
  const wrong = spawnSync('bash', [`${ROOT}bin/release.sh`, 'next'], { encoding: 'utf8' });
  expect([wrong.status, wrong.stderr]).toEqual([2, 'next is no version, such as 1.2.0\n']);
  const sbom = /npm sbom (.+) >/.exec(script)?.[1]?.split(' ') ?? [];
  const { stdout } = spawnSync('npm', ['sbom', ...sbom], { cwd: ROOT, encoding: 'utf8' });
  const { components } = z
    .object({ components: z.array(z.object({ name: z.string() })) })
    .parse(JSON.parse(stdout));
  const names = components.map(({ name }) => name);
  expect(names).toContain('discord.js');
  expect(names).not.toContain('vitest');
});
