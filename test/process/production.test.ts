// The main job on a production install: what a tree without development and optional packages does, and whether the steps
// of the image are all it needs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { markFolder } from '../adapters/files/shared-folder.ts';
import { type MailServer, mailServer } from '../adapters/mail/mail-server.ts';
import { pagesOf } from '../adapters/print/read-pdf.ts';
import { type BcpProcess, command, eventually, newPlace, type Place, postsAt, startBcp } from './bcp-process.ts';
import { type ProductionInstall, productionInstall, readDockerfile } from './production-install.ts';

/** Slack and the mail server say what time it is: a clock far from theirs would be doubted. */
const NOW = new Date();
const TOKYO_AHEAD_MS = 9 * 3_600_000;
const ID = `${new Date(NOW.getTime() + TOKYO_AHEAD_MS).getUTCFullYear()}-001`;
const MANAGER = 'info-systems-manager';
const FONT = 'node_modules/@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf';

const image = readDockerfile();
let install: ProductionInstall;
let place: Place;
let running: BcpProcess | undefined;
let mails: MailServer;
let slack: Server;
/** Mounted, never part of the image. */
let contacts: string;

beforeAll(async () => {
  install = productionInstall();
  place = newPlace();
  mails = await mailServer();
  contacts = join(place.folder, 'contacts.yaml');
  writeFileSync(contacts, 'contacts:\n  - { recipient: section/taxation, mail: [taxation@ward.example] }\n');
  // A Slack that refuses us: what loads and asks is enough here.
  slack = createServer((_req, res) => res.end('{"ok":false,"error":"invalid_auth"}')).listen(0, '127.0.0.1');
  await once(slack, 'listening');
});
afterEach(async () => {
  await running?.kill();
  running = undefined;
});
afterAll(async () => {
  await mails.close();
  slack.close();
  slack.closeAllConnections();
  place.remove();
  install.remove();
});

const start = async (env: Readonly<Record<string, string>> = {}): Promise<string> => {
  const { NODE_ENV = '' } = image.env;
  running = startBcp(place, { at: NOW.toISOString(), program: install.folder, env: { NODE_ENV, ...env } });
  return running.ready;
};

const runIn = async (folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const child = spawn(process.execPath, args, { cwd: folder, env: { PATH: process.env.PATH, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  return { code, output };
};

describe('the image', () => {
  test('installs what is needed to run, and nothing else', () => {
    expect(image.run.join('\n')).toContain('npm ci --omit=dev --omit=optional');
  });

  test('copies only what is there, and what `.dockerignore` lets through', () => {
    const repository = join(import.meta.dirname, '../..');
    const sent = readFileSync(join(repository, '.dockerignore'), 'utf8').split('\n');
    for (const name of image.copied) {
      expect(existsSync(join(repository, name))).toBe(true);
      expect(sent).toContain(`!${name}`);
    }
  });

  test('has every file of the program, and each of them can be loaded', () => {
    const files = globSync('{src,adapters}/**/*.ts', { cwd: install.folder });
    const starting = ['src/main.ts', 'src/cli.ts'];
    expect(files).toEqual(expect.arrayContaining(starting));
    expect(install.importAll(files.filter((file) => !starting.includes(file)))).toEqual([]);
  });

  test('starts the program itself, as somebody who may write the volume of the database', () => {
    const [node, program = ''] = image.command;
    expect(node).toBe('node');
    expect(existsSync(join(install.folder, program))).toBe(true);
    const database = (image.env.DATABASE_URL ?? '').replace('file:', '');
    expect(image.volumes).toContain(dirname(database));
    expect(image.user).not.toBe('root');
    expect(image.run.join('\n')).toContain(`chown ${image.user}:${image.user} ${dirname(database)}`);
  });

  test('is healthy while the program answers, and not once it is gone', async () => {
    const { port } = new URL(await start());
    const [cmd = '', ...args] = image.healthcheck;
    expect(cmd).toBe('node');
    expect(await runIn(place.folder, args, { PORT: port })).toMatchObject({ code: 0 });
    await running?.kill();
    expect(await runIn(place.folder, args, { PORT: port })).toMatchObject({ code: 1 });
  });
});

describe('on a production install', () => {
  test('declared, answered, printed, filed on the folder, mailed, and on Slack and Teams', async () => {
    const folder = join(place.folder, 'share');
    mkdirSync(folder);
    markFolder(folder);
    const address = await start({
      BCP_FILES_DIR: folder,
      BCP_CONTACTS: contacts,
      BCP_MAIL_HOST: '127.0.0.1',
      BCP_MAIL_PORT: String(mails.port),
      BCP_MAIL_FROM: 'bcp@ward.example',
      SLACK_BOT_TOKEN: 'xoxb-production',
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`,
      TEAMS_INSECURE_LOCAL: 'true',
    });
    const said = async (text: string, as = MANAGER) =>
      expect(await command(address, { key: crypto.randomUUID(), text, as })).toMatchObject({ status: 200 });
    await said('declare iaas-down');
    await said('pattern c');
    await said('answer 17 stopped', 'taxation');
    await said('report now');
    await said('ask');

    const pdf = await fetch(`${address}/incidents/${ID}/print/board.pdf`);
    expect(pdf.status).toBe(200);
    expect((await pagesOf(new Uint8Array(await pdf.arrayBuffer()))).join('')).toContain('滞納整理支援システム');
    const docx = await fetch(`${address}/incidents/${ID}/forms/nisc.docx`);
    expect(docx.status).toBe(200);
    expect(Buffer.from(await docx.arrayBuffer()).subarray(0, 2)).toEqual(Buffer.from('PK'));
    const shown = async () =>
      (await postsAt(address, ID)).filter(({ state }) => state === 'shown').map(({ platform }) => platform);
    await eventually(shown, (platforms) => platforms.includes('files') && platforms.includes('mail'));
    expect(readdirSync(folder, { recursive: true })).toContainEqual(expect.stringMatching(/第2報.*\.pdf$/u));
    expect(mails.mails.length).toBeGreaterThan(0);

    const { parts } = (await (await fetch(`${address}/readyz`)).json()) as { parts: { name: string; ok: boolean }[] };
    expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['slack', 'teams', 'files', 'mail']));
    expect(parts).toContainEqual({ name: 'printing', ok: true });
    expect(parts).toContainEqual({ name: 'store', ok: true });
  });

  test.each([
    ['verify-log', 0],
    ['plan check', 0],
    ['contacts check', 0],
    [`export ${ID} --format md`, 0],
    ['teams package --app-id 00000000-0000-4000-8000-000000000001 --out bcp.zip', 0],
    // Nothing is set up for it: it says so, and does not break.
    ['slack check', 1],
  ])('npm run bcp -- %s', async (typed, code) => {
    const env = {
      DATABASE_URL: `file:${place.database}`,
      BCP_PLAN: join(install.folder, 'data/plan'),
      BCP_CONTACTS: contacts,
    };
    const run = await runIn(place.folder, [join(install.folder, 'src/cli.ts'), ...typed.split(' ')], env);
    expect(run).toMatchObject({ code, output: expect.not.stringContaining('node:internal') });
  });
});

describe('without the font', () => {
  const font = () => join(install.folder, FONT);
  const aside = () => `${font()}.aside`;

  test('it is said at the start and in /readyz, and a sheet is refused in words', async () => {
    renameSync(font(), aside());
    try {
      const address = await start();
      await eventually(
        async () => running?.errors() ?? '',
        (errors) => errors.includes('日本語の書体がありません'),
      );
      const ready = await fetch(`${address}/readyz`);
      expect(ready.status).toBe(503);
      const { parts } = (await ready.json()) as { parts: unknown[] };
      expect(parts).toContainEqual(
        expect.objectContaining({ name: 'printing', ok: false, faults: [{ code: 'printing', problem: 'no_font' }] }),
      );
      const sheet = await fetch(`${address}/incidents/${ID}/print/board.pdf`);
      expect(sheet.status).toBe(503);
      expect(await sheet.text()).toContain('PDFを作成できません');
    } finally {
      renameSync(aside(), font());
    }
  });

  test('one that is broken is another reason', async () => {
    const whole = readFileSync(font());
    renameSync(font(), aside());
    writeFileSync(font(), whole);
    truncateSync(font(), 5_000);
    try {
      const address = await start();
      const { parts } = (await (await fetch(`${address}/readyz`)).json()) as { parts: unknown[] };
      expect(parts).toContainEqual(
        expect.objectContaining({ name: 'printing', faults: [{ code: 'printing', problem: 'broken_font' }] }),
      );
    } finally {
      renameSync(aside(), font());
    }
  });
});
