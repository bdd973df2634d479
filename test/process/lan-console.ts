// The program on an office's network: another machine's browser in front of it, and the administrator's commands beside it.
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BcpProcess, type Place, type StartOptions, startBcp } from './bcp-process.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const SHIFTED_CLOCK = new URL('./shifted-clock.ts', import.meta.url).href;

export const PASSWORD = 'kurage wa umi no naka';
/** Its own port may be left out. */
const NAME = 'bcp.test';
export const OPERATOR = 'info-systems-manager';
/** Another address of this machine stands for another machine. */
const DESK = '127.0.0.2';

export interface Ran {
  readonly exitCode: number | null;
  readonly result: string;
  readonly complaints: string;
}

/** `npm run bcp -- …`, with what is typed. */
export const administrator =
  ({ folder, database }: Place, at?: string) =>
  async (args: readonly string[], input: string | Buffer = ''): Promise<Ran> => {
    const shift = at === undefined ? {} : { CLOCK_SHIFT_MS: String(Date.parse(at) - Date.now()) };
    const child = spawn(process.execPath, ['--import', SHIFTED_CLOCK, join(REPOSITORY, 'src/cli.ts'), ...args], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: `file:${database}`,
        BCP_PLAN: join(REPOSITORY, 'data/plan'),
        BCP_ADDRESSES: NAME,
        ...shift,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const said = { result: '', complaints: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said.result += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said.complaints += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exitCode) => resolve({ exitCode, ...said }));
    });
  };

export const startOnLan = (place: Place, { env = {}, ...options }: StartOptions = {}): BcpProcess =>
  startBcp(place, { ...options, env: { HOST: '0.0.0.0', BCP_ADDRESSES: NAME, ...env } });

export interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** Of a body in JSON. */
  readonly json: () => Record<string, unknown>;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The name in the request; ours when absent. */
  readonly name?: string;
  readonly from?: string;
}

/** A request from another machine to the program at that address. */
export const fromDesk =
  (address: string) =>
  (path: string, { method = 'GET', headers = {}, body, name = NAME, from = DESK }: Asked = {}): Promise<Heard> =>
    new Promise((resolve, reject) => {
      const port = Number(new URL(address).port);
      const asked = request({
        host: DESK,
        localAddress: from,
        port,
        path,
        method,
        agent: false,
        headers: { host: `${name}:${port}`, ...headers },
      });
      asked.on('error', reject);
      asked.on('response', (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => {
          const { statusCode = 0, headers: given } = answer;
          resolve({ status: statusCode, headers: given, body: text, json: () => JSON.parse(text) });
        });
      });
      asked.end(body);
    });

export type Desk = ReturnType<typeof fromDesk>;

export const postJson = (desk: Desk, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  desk(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** What a script sends from then on. */
export const sessionIn = ({ headers }: Heard): { readonly cookie: string; readonly 'x-csrf-token': string } => ({
  cookie: [headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; '),
  'x-csrf-token': String(headers['x-csrf-token']),
});
