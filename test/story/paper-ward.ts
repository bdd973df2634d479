// A ward whose own channels are real: a folder that is mounted or not, a mail server that runs or not, sheets that are printed;
// and a clock that passes when it is told.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlan } from '../../src/plan/read/load-plan.ts';
import type { TellingView } from '../../src/ports/telling-view.ts';
import { compose } from '../../src/start-up/compose.ts';
import { listen } from '../../src/start-up/listen.ts';
import { type Instant, parseInstant, plusMinutes } from '../../src/time.ts';
import { type MailServer, mailServer } from '../adapters/mail/mail-server.ts';
import { pagesOf } from '../adapters/print/read-pdf.ts';
import { wardFolder } from '../plan/plan-folder.ts';

export interface PaperWard {
  /** The reply, as the program gives it at once. */
  says(who: string, words: string): Promise<string>;
  fastForward(to: string): Promise<void>;
  /** The pages of a sheet, as whoever gets the paper reads them: without the blanks of the layout. */
  printed(sheet: string): Promise<readonly string[]>;
  /** The share is mounted from now on. */
  mountShare(): void;
  /** Names of the files on the share, without folders. */
  shared(): readonly string[];
  sharedText(part: string): string;
  /** The mail server runs from now on; an address that holds this word bounces. */
  startMail(bounces: string): Promise<MailServer>;
  contacts(): Promise<TellingView>;
  /** Every byte of the database's file, as text. */
  database(): string;
  close(): Promise<void>;
}

const QUIET = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const INCIDENT = '2026-001';

const tokyo = (text: string): Instant => {
  const at = parseInstant(`${text}:00+09:00`);
  if (at === undefined) throw new Error(`${text} is no time`);
  return at;
};

/** A port that nobody listens at until the mail server does. */
const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

export const openPaperWard = async (begins: string, contacts: string): Promise<PaperWard> => {
  let now = tokyo(begins);
  const folder = mkdtempSync(join(tmpdir(), 'bcp-paper-day-'));
  const phoneBookFile = join(folder, 'contacts.yaml');
  writeFileSync(phoneBookFile, contacts);
  const databaseFile = join(folder, 'bcp.sqlite');
  const share = mkdtempSync(join(folder, 'share-'));
  const mailPort = await freePort();
  const loaded = loadPlan(wardFolder);
  if (!loaded.ok) throw new Error('the plan of the ward has faults');
  const product = await compose(
    {
      port: 0,
      host: '127.0.0.1',
      databaseUrl: `file:${databaseFile}`,
      planFolder: wardFolder,
      phoneBookFile,
      files: { folder: share },
      mail: {
        host: '127.0.0.1',
        port: mailPort,
        secure: false,
        insecure: true,
        from: { name: '情報システム課', address: 'bcp@city.example.jp' },
      },
      locale: 'ja',
      logLevel: 'silent',
      admins: [],
    },
    loaded,
    { now: () => now },
    QUIET,
  );
  await product.engine.stop();
  const server = await listen(product.app, { port: 0, host: '127.0.0.1' });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let mails: MailServer | undefined;

  const settle = async (): Promise<void> => {
    while (await product.engine.runOnce());
  };
  const json = async <T>(path: string): Promise<T> => (await (await fetch(`${address}${path}`)).json()) as T;

  return {
    says: async (who, words) => {
      const response = await fetch(`${address}/api/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: words, as: who }),
      });
      const said = (await response.json()) as { readonly reply: string };
      await settle();
      return said.reply;
    },
    fastForward: async (to) => {
      const until = tokyo(to);
      while (now < until) {
        now = plusMinutes(now, 1);
        await product.engine.tick();
        await settle();
      }
    },
    printed: async (sheet) => {
      const response = await fetch(`${address}/incidents/${INCIDENT}/print/${sheet}.pdf`);
      if (response.status !== 200) throw new Error(`${sheet}: ${response.status}`);
      return pagesOf(new Uint8Array(await response.arrayBuffer()));
    },
    mountShare: () => writeFileSync(join(share, 'bcp-bot.txt'), ''),
    shared: () =>
      readdirSync(share, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'bcp-bot.txt')
        .map(({ name }) => name)
        .sort(),
    sharedText: (part) => {
      const found = readdirSync(share, { recursive: true, encoding: 'utf8' }).find((name) => name.includes(part));
      return found === undefined ? '' : readFileSync(join(share, found), 'utf8');
    },
    startMail: async (bounces) => {
      mails = await mailServer({
        port: mailPort,
        refuses: (to) => (to.includes(bounces) ? '550 5.1.1 no such user' : undefined),
      });
      return mails;
    },
    contacts: () => json(`/api/incidents/${INCIDENT}/contacts`),
    database: () =>
      readdirSync(folder)
        .filter((name) => name.startsWith('bcp.sqlite'))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join(''),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await product.close();
      await mails?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
