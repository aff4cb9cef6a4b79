import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Installation, Installations } from '../../src/adapters/slack/installations.ts';
import { SetupError } from '../../src/core/index.ts';
import { openDatabase } from '../../src/state/database.ts';
import { openInstallations } from '../../src/state/installations.ts';
import { openRecordFile } from '../../src/state/record-file.ts';
import { seal, unseal } from '../../src/state/seal.ts';
import { createRecords, type SealedRecords } from '../../src/state/sealed-records.ts';
import { POSTGRES } from '../servers/find-postgres.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';

const KEY = randomBytes(32);
const log = { info: vi.fn(), warn: vi.fn() };
const open = (records: SealedRecords, clock?: () => number): Promise<Installations> =>
  openInstallations({ records, key: KEY, log, ...(clock ? { clock } : {}) });
const installationIn = (id: string, botToken = 'xoxb-1-2-abcdefgh'): Installation => ({
  ...{ id, name: 'The Team', appId: 'A1', botToken, botId: 'B1', botUserId: 'U1', scopes: ['chat:write'] },
  installedAt: 1_700_000_000,
});

/** What all that keeps installations does; `again` is another process with the same. */
function describeKeeper(prepare: () => Promise<{ first: SealedRecords; again: SealedRecords }>): void {
  test('an installation is found by another process, replaced, and removed', async () => {
    const { first, again } = await prepare();
    const [one, other] = [await open(first), await open(again)];
    expect(await one.find({ teamId: 'T1' })).toBeUndefined();
    await one.save(installationIn('T1'));
    await one.save(installationIn('E1', 'xoxb-org'));
    expect(await other.find({ teamId: 'T1' })).toEqual(installationIn('T1'));
    expect((await other.find({ teamId: 'T9', enterpriseId: 'E1' }))?.botToken).toBe('xoxb-org');
    const ofOrg = { teamId: 'T1', enterpriseId: 'E1', isEnterpriseInstall: true };
    expect((await other.find(ofOrg))?.botToken).toBe('xoxb-org');
    await other.remove({ teamId: 'T1' }, () => false);
    expect(await other.find({ teamId: 'T1' })).toBeDefined();
    for (let i = 0; i < 2; i++) await other.remove({ teamId: 'T1' }, () => true);
    expect(await other.find({ teamId: 'T1' })).toBeUndefined();
    expect(await (await open(again)).find({ teamId: 'T1' })).toBeUndefined();
  });

  test('nobody reads it who has not the key, and a process with another key does not start', async () => {
    const { first, again } = await prepare();
    await (await open(first)).save(installationIn('T0SECRET'));
    expect(JSON.stringify(await again.list())).not.toMatch(/xoxb|The Team|T0SECRET/);
    const wrong = openInstallations({ records: again, key: randomBytes(32), log });
    await expect(wrong).rejects.toThrow(SetupError);
    await expect(wrong).rejects.toThrow(/SLACK_INSTALLATION_KEY is not the key/);
  });
}

describe('memory', () => {
  describeKeeper(async () => {
    const records = createRecords();
    return { first: records, again: records };
  });
});

describe('a folder', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  const makeFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
    folders.push(folder);
    return folder;
  };
  describeKeeper(async () => {
    const folder = makeFolder();
    return { first: openRecordFile(folder), again: openRecordFile(folder) };
  });

  test('has it for its owner alone; a torn file beside it, and a line that is none, are passed over', async () => {
    const folder = makeFolder();
    const file = join(folder, 'installations');
    const records = openRecordFile(folder);
    await records.write({ name: 'a', sealed: 'v1.abc' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['installations']);
    writeFileSync(`${file}.new`, 'a v1.to');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\u0000 what?\n`);
    expect(await openRecordFile(folder).list()).toEqual([{ name: 'a', sealed: 'v1.abc' }]);
    writeFileSync(join(folder, 'file'), '');
    expect(() => openRecordFile(join(folder, 'file', 'below'))).toThrow(SetupError);
  });
});

describe.skipIf(!POSTGRES)('PostgreSQL', () => {
  let postgres: Postgres;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 120_000);
  afterEach(async () => {
    await Promise.all(ends.splice(0).map((end) => end()));
  });
  afterAll(() => postgres.close());
  describeKeeper(async () => {
    const url = await postgres.createDatabase();
    const [first, again] = [openDatabase(url), openDatabase(url)];
    ends.push(first.close, again.close);
    await first.prepare();
    return { first: first.records, again: again.records };
  });
});

describe('what keeps them', () => {
  test('is asked once by many, and not again for a minute', async () => {
    const records = createRecords();
    let now = 0;
    await (await open(records)).save(installationIn('T1'));
    const read = vi.spyOn(records, 'read');
    const installations = await open(records, () => now);
    await Promise.all(Array.from({ length: 50 }, () => installations.find({ teamId: 'T1' })));
    now = 59_000;
    await installations.find({ teamId: 'T1' });
    expect(read).toHaveBeenCalledTimes(1);
    now = 61_000;
    await installations.find({ teamId: 'T1' });
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('may hang or be gone: what was known last holds, and who is not known is not taken for a stranger', async () => {
    const records = createRecords();
    let now = 0;
    const installations = await open(records, () => now);
    await installations.save(installationIn('T1'));
    now = 120_000;
    const hang = vi.spyOn(records, 'read').mockReturnValue(new Promise(() => {}));
    const since = performance.now();
    expect(await installations.find({ teamId: 'T1' })).toEqual(installationIn('T1'));
    expect(performance.now() - since).toBeLessThan(2_000);
    await expect(installations.find({ teamId: 'T2' })).rejects.toThrow();
    hang.mockRejectedValue(new Error('gone'));
    expect(await installations.find({ teamId: 'T1' })).toBeDefined();
    await expect(installations.find({ teamId: 'T2' })).rejects.toThrow('gone');
    vi.restoreAllMocks();
    expect(await installations.find({ teamId: 'T2' })).toBeUndefined();
  });

  test('may be away at the start', async () => {
    const records = createRecords();
    vi.spyOn(records, 'list').mockRejectedValue(new Error('gone'));
    expect(await (await open(records)).find({ teamId: 'T1' })).toBeUndefined();
  });
});

test('what is sealed opens with its key and under its name alone, and only as it was', () => {
  const sealed = seal(KEY, 'a', 'xoxb-1 “ü”');
  expect(unseal(KEY, 'a', sealed)).toBe('xoxb-1 “ü”');
  expect(seal(KEY, 'a', 'xoxb-1 “ü”')).not.toBe(sealed);
  expect(unseal(KEY, 'b', sealed)).toBeUndefined();
  expect(unseal(randomBytes(32), 'a', sealed)).toBeUndefined();
  for (const at of [0, 5, 20, 40, sealed.length - 2]) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    expect(unseal(KEY, 'a', sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeUndefined();
  }
  for (const none of ['', 'v1.', 'v1.AAAA', 'nonsense']) expect(unseal(KEY, 'a', none)).toBeUndefined();
});
