// The console on a real port, and a client that can send what a browser never would: any Host, any header, any peer.
import { type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { mountConsole } from '../../../adapters/web/web-console.ts';
import type { ConsoleMessage } from '../../../src/ports/console-messages.ts';
import type { KitView } from '../../../src/ports/kit-view.ts';
import type { Paper } from '../../../src/ports/paper.ts';
import type { CallNumber } from '../../../src/ports/printer.ts';
import { accessSheetCard, type SheetToPrint } from '../../../src/posts/paper/access-sheet.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import type { Locale, Texts } from '../../../src/texts/texts.ts';
import { type Instant, instantFromEpochMs } from '../../../src/time.ts';
import { type GateOfATest, gateOfATest } from '../../app/access/gate-of-a-test.ts';
import { ward } from '../../incident/given-when-then.ts';
import { type FakeDesk, fakeDesk, ID, NOW } from './fake-desk.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

export interface ConsoleServer {
  readonly desk: FakeDesk;
  readonly port: number;
  readonly clock: { now(): Instant; passMs(ms: number): void };
  /** What was logged as an error. */
  readonly errors: readonly Readonly<Record<string, unknown>>[];
  ask(path: string, asking?: Asking): Promise<Answer>;
  json(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  close(): Promise<void>;
}

interface ServerOptions {
  readonly locale?: Locale;
  /** The peer's address as the socket would give it. */
  readonly peer?: string;
  readonly messages?: readonly ConsoleMessage[];
  readonly paper?: Partial<Paper>;
  /** Who may come in; nobody has to, without an account in it. */
  readonly gate?: GateOfATest;
  readonly addresses?: readonly string[];
  readonly kit?: KitView;
}

export const consoleServer = async ({
  locale,
  peer,
  messages = [],
  paper,
  gate,
  addresses = [],
  kit = { rows: [], withSheet: 0, sections: 15 },
}: ServerOptions = {}): Promise<ConsoleServer> => {
  const desk = fakeDesk(locale);
  const errors: Readonly<Record<string, unknown>>[] = [];
  let now = NOW;
  const clock = {
    now: () => now,
    passMs: (ms: number) => {
      now = instantFromEpochMs(Date.parse(now) + ms);
    },
  };
  const app = express();
  if (peer !== undefined) {
    app.use((req, _res, next) => {
      Object.defineProperty(req.socket, 'remoteAddress', { value: peer, configurable: true });
      next();
    });
  }
  const silent = () => {};
  mountConsole(app, {
    unmeasured: async () => ['庁内LANのスイッチ'],
    desk,
    messages: storedMessages(messages),
    clock,
    logger: { debug: silent, info: silent, warn: silent, error: (fields) => void errors.push(fields) },
    paper: { ...plainPaper, ...paper },
    numbersOf: async (recipient) => numbersInABook(recipient),
    access: (gate ?? (await gateOfATest())).access,
    addresses,
    sheets: sheetsFor(addresses[0], desk.texts),
    kit: async () => kit,
    planDesk: { form: async () => undefined, save: async () => ({ ok: true, lines: [] }) },
    secret: 'a secret that outlives the process',
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const given = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).filter(
        ([, value]) => value !== undefined,
      );
      const asked = request({
        port,
        host: '127.0.0.1',
        path,
        method,
        headers: Object.fromEntries(given),
        setHost: false,
      });
      asked.on('error', reject);
      asked.on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const { statusCode = 0, headers } = response;
          resolve({ status: statusCode, headers, body: Buffer.concat(parts).toString() });
        });
      });
      asked.end(body);
    });
  return {
    desk,
    port,
    clock,
    errors,
    ask,
    json: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

/** As start-up draws them. */
const sheetsFor = (address: string | undefined, texts: Texts) => {
  const words = vocabulary(ward, texts, 'paper');
  const printed = { address: `http://${address}`, plan: ward, hash: 'h'.repeat(64), now: NOW };
  return {
    words,
    foot: () => 'foot',
    ...(address === undefined ? {} : { address: printed.address }),
    cards: (sheets: readonly SheetToPrint[]) => sheets.map((sheet) => accessSheetCard(sheet, printed, words)),
  };
};

/** Whose numbers a printer would add. */
const called = (cards: Parameters<Paper['printer']['pdf']>[0]): string =>
  cards
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'calls' ? block.rows : []))
    .map(({ recipient }) => recipient)
    .join(' ');

/** Says what it was given, in place of a document. */
const plainPaper: Paper = {
  printer: { pdf: async (cards) => Buffer.from(`%PDF ${cards.map(({ title }) => title).join(' ')} ${called(cards)}`) },
  writer: {
    docx: async (form, template) => Buffer.from(`PK ${form.title} ${template === undefined ? 'plain' : template}`),
  },
  template: async () => undefined,
};

/** One number each, that says whose it is. */
const numbersInABook = (recipient: string): readonly CallNumber[] =>
  recipient === 'department/nobody' ? [] : [{ label: '平日', number: `内線-${recipient}`, sample: true }];

const storedMessages = (messages: readonly ConsoleMessage[]) => ({
  insert: async () => '1',
  replace: async () => true,
  setPinned: async () => true,
  findByKey: async () => undefined,
  list: async (prefix: string) => messages.filter(({ conversation }) => conversation.startsWith(prefix)),
});

/** A person's browser: keeps cookies, and sends the forms of the page it has open. */
export const browserOf = (server: Pick<ConsoleServer, 'ask'>) => {
  const cookies = new Map<string, string>();
  let body = '';
  const visit = async (path: string, asking: Asking = {}): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await server.ask(path, { ...asking, headers: { cookie: cookie || undefined, ...asking.headers } });
    for (const set of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    body = answer.body;
    return answer;
  };
  const hiddenOf = (action: string): URLSearchParams => {
    const [form = ''] = body.match(new RegExp(`<form[^>]*action="${action}"[\\s\\S]*?</form>`)) ?? [];
    const fields = new URLSearchParams();
    for (const [input] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
      fields.append(/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '');
    }
    return fields;
  };
  return {
    visit,
    cookies,
    /** Fills in the form of the open page that has this action, and sends it. */
    send: (action: string, fields: Readonly<Record<string, string>>, to = action): Promise<Answer> => {
      const sent = hiddenOf(action);
      for (const [name, value] of Object.entries(fields)) sent.set(name, value);
      return visit(to, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: sent.toString(),
      });
    },
    hiddenOf,
  };
};

export const INCIDENT_PAGE = `/incidents/${ID}`;
export const ANSWER_PAGE = `${INCIDENT_PAGE}/sections/taxation`;
