// TLS in the environment: both files or none, a pair that fits, and every fault a sentence of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/start-up/config.ts';
import { certificateHealth } from '../../src/start-up/watch-certificate.ts';
import { instantFromEpochMs } from '../../src/time.ts';
import { certificateFiles } from './certificate-files.ts';

let folder: string;
let tls: { TLS_CERT: string; TLS_KEY: string };
let other: typeof tls;
let text: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-tls-'));
  tls = await certificateFiles(join(folder, 'one'));
  other = await certificateFiles(join(folder, 'other'));
  text = join(folder, 'text.pem');
  writeFileSync(text, 'no certificate');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const faultsOf = (env: Readonly<Record<string, string>>): readonly string[] => {
  const config = readConfig(env);
  return 'faults' in config ? config.faults.map(({ name }) => name) : [];
};
const used = (env: Readonly<Record<string, string>>) => {
  const config = readConfig(env);
  if ('faults' in config) throw new Error(JSON.stringify(config.faults));
  return config.tls;
};

test('is not used unless both files are named', () => {
  expect(used({})).toBeUndefined();
  expect(used({ TLS_CERT: ' ', TLS_KEY: '' })).toBeUndefined();
  expect(used({ ...tls, HTTP_REDIRECT_PORT: '80' })).toMatchObject({ redirectPort: 80 });
});

describe('is refused, and the variable is named, with', () => {
  test.each([
    ['a certificate alone', () => ({ TLS_CERT: tls.TLS_CERT }), ['TLS_KEY']],
    ['a key alone', () => ({ TLS_KEY: tls.TLS_KEY }), ['TLS_CERT']],
    ['files that are not there', () => ({ TLS_CERT: 'none.pem', TLS_KEY: 'none.pem' }), ['TLS_CERT', 'TLS_KEY']],
    ['a folder', () => ({ ...tls, TLS_CERT: folder }), ['TLS_CERT']],
    ['a file that is no certificate', () => ({ ...tls, TLS_CERT: text }), ['TLS_CERT']],
    ['a file that is no key', () => ({ ...tls, TLS_KEY: text }), ['TLS_KEY']],
    ['the two mixed up', () => ({ TLS_CERT: tls.TLS_KEY, TLS_KEY: tls.TLS_CERT }), ['TLS_CERT', 'TLS_KEY']],
    ['the key of another certificate', () => ({ ...tls, TLS_KEY: other.TLS_KEY }), ['TLS_KEY']],
    ['a redirect without TLS', () => ({ HTTP_REDIRECT_PORT: '80' }), ['TLS_CERT', 'TLS_KEY']],
    ['a redirect to itself', () => ({ ...tls, PORT: '443', HTTP_REDIRECT_PORT: '443' }), ['HTTP_REDIRECT_PORT']],
    ['a redirect that is no port', () => ({ ...tls, HTTP_REDIRECT_PORT: 'eighty' }), ['HTTP_REDIRECT_PORT']],
    ['a redirect beyond all ports', () => ({ ...tls, HTTP_REDIRECT_PORT: '70000' }), ['HTTP_REDIRECT_PORT']],
  ])('%s', (_, env, names) => {
    expect(faultsOf(env())).toEqual(names);
  });
});

test('a certificate that ends within a month is said, also when it has ended', () => {
  const settings = used(tls);
  if (settings === undefined) throw new Error('TLS is not used');
  const { endsAt } = settings;
  const at = (ms: number) => certificateHealth(settings, { now: () => instantFromEpochMs(ms) }).faults();
  const DAY = 86_400_000;
  expect(at(endsAt - 31 * DAY)).toEqual([]);
  for (const left of [29, 0, -1]) expect(at(endsAt - left * DAY)).toMatchObject([{ code: 'certificate' }]);
});
