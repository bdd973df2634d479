// What a log-in costs, and what having accounts costs: at a log-in, at each request, and at a start.
import { join } from 'node:path';
import { inTurns, spreadOf } from '../measure.ts';
import { type Row, times } from '../print-table.ts';
import { type ServerProcess, startProduct } from '../server-process.ts';
import { LOGIN, PASSWORD, withAccess } from './people-with-access.ts';

const PAIRS = 21;
const SESSIONS = 500;
const AT_ONCE = 8;

export const logInRows = async (folder: string): Promise<readonly Row[]> => {
  const file = join(folder, 'log-in.sqlite');
  await withAccess(file, { sessions: 0 });
  const guarded = await startProduct(file);
  const open = await startProduct(join(folder, 'no-account.sqlite'));
  try {
    const cookie = cookieIn(await logIn(guarded));
    const { login, request, bare } = await inTurns(
      {
        login: () => logIn(guarded),
        request: () => fetch(`${guarded.url}api/incidents`, { headers: { cookie } }).then(read),
        bare: () => fetch(`${open.url}api/incidents`).then(read),
      },
      { rounds: 60, warmUp: 5 },
    );
    const together: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const began = performance.now();
      await Promise.all(Array.from({ length: AT_ONCE }, () => logIn(guarded)));
      together.push(performance.now() - began);
    }
    return [
      {
        what: 'a log-in; floor: a request that is let in',
        measured: login,
        floor: request,
        ratio: times(login.p50, request.p50),
      },
      { what: `${AT_ONCE} log-ins at once, until all are in`, measured: spreadOf(together) },
      {
        what: 'a request with a session; floor: without accounts',
        measured: request,
        floor: bare,
        ratio: times(request.p50, bare.p50),
      },
    ];
  } finally {
    await guarded.stop();
    await open.stop();
  }
};

const logIn = async ({ url }: ServerProcess): Promise<Response> => {
  const answer = await fetch(`${url}api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: LOGIN, password: PASSWORD }),
  });
  return read(answer);
};

const read = async (answer: Response): Promise<Response> => {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  return answer;
};

const cookieIn = ({ headers }: Response): string =>
  headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

/** In pairs, which of the two comes first in turns: what else the machine does hits both, and the median pair is told. */
export const startWithAccountsRows = async (folder: string): Promise<readonly Row[]> => {
  const file = join(folder, 'accounts.sqlite');
  await withAccess(file, { sessions: SESSIONS });
  const starts = { accounts: file, without: join(folder, 'none.sqlite') };
  const names = Object.keys(starts) as (keyof typeof starts)[];
  const taken = { accounts: [] as number[], without: [] as number[] };
  for (let pair = -2; pair < PAIRS; pair += 1) {
    for (const name of pair % 2 === 0 ? names : names.toReversed()) {
      const server = await startProduct(starts[name]);
      if (pair >= 0) taken[name].push(server.startMs);
      await server.stop();
    }
  }
  const ratios = taken.accounts.map((ms, pair) => ms / (taken.without[pair] ?? Number.NaN));
  const what = `with an account, 15 sheets and ${SESSIONS} sessions; floor: without; median of ${PAIRS} pairs`;
  const [measured, floor] = [spreadOf(taken.accounts), spreadOf(taken.without)];
  return [{ what, measured, floor, ratio: times(spreadOf(ratios).p50, 1) }];
};
