// Every form that the console really shows, sent with its valid token and damaged in every way; and the JSON beside it.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadPlan } from '../../../src/plan/read/load-plan.ts';
import { compose, type Product } from '../../../src/start-up/compose.ts';
import { listen } from '../../../src/start-up/listen.ts';
import { on } from '../../incident/given-when-then.ts';
import { wardFolder } from '../../plan/plan-folder.ts';
import { damaged, damagedText, FUZZING, type Json } from './damaged-payload.ts';
import { ALONE, answered, brokenPromises, listeningLog } from './kept-promises.ts';

const LONGEST_MS = 120_000;
const INCIDENT = '/incidents/2025-001';
const PAGES = ['/', '/help', INCIDENT, `${INCIDENT}/contacts`, `${INCIDENT}/sections/taxation`];
const URL_ENCODED = 'application/x-www-form-urlencoded';

/** There are dozens of forms, and each answer is a whole page. */
const CASES_A_FORM = 6;

const log = listeningLog();
let product: Product;
let server: Server;
let address = '';
let cookie = '';
/** What a browser would send of each form, by its action. */
const forms = new Map<string, Readonly<Record<string, string>>>();

beforeAll(async () => {
  const loaded = loadPlan(wardFolder);
  if (!loaded.ok) throw new Error('the plan of the ward has faults');
  const config = {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: ':memory:',
    planFolder: wardFolder,
    phoneBookFile: join(wardFolder, '../contacts.yaml'),
    locale: 'ja',
    logLevel: 'silent',
    admins: [],
  } as const;
  product = await compose(config, loaded, { now: () => on('11:20') }, log.logger);
  server = await listen(product.app, config);
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await command({ text: 'declare iaas-down', as: 'info-systems-manager' });
  while (await product.engine.runOnce());
  await visit('/');
  const { _token: token = '' } = forms.get('/actor') ?? {};
  await send('/actor', { _token: token, as: 'info-systems-manager' });
  for (const page of PAGES) await visit(page);
  log.errors.splice(0);
}, LONGEST_MS);
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await product.close();
});

const command = (body: Json) =>
  fetch(`${address}/api/commands`, {
    method: 'POST',
    headers: { ...ALONE, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Keeps the cookies and the forms of the page. */
const visit = async (path: string): Promise<void> => {
  const answer = await fetch(`${address}${path}`, { headers: { ...ALONE, cookie } });
  keepCookies(answer);
  for (const [form = '', action = ''] of (await answer.text()).matchAll(
    /<form[^>]*\saction="([^"]*)"[\s\S]*?<\/form>/g,
  )) {
    forms.set(action, { ...forms.get(action), ...fieldsIn(form) });
  }
};

const keepCookies = (answer: Response): void => {
  const jar = new Map(cookie.split('; ').map((one) => one.split('=', 2) as [string, string]));
  for (const set of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    jar.set(name, value);
  }
  cookie = [...jar].flatMap(([name, value]) => (name === '' ? [] : [`${name}=${value}`])).join('; ');
};

const fieldsIn = (form: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form.matchAll(/<(?:input|select|textarea|button)[^>]*\sname="([^"]*)"[^>]*>/g)].map(([tag, name = '']) => [
      name,
      /\svalue="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );

const send = async (action: string, fields: Readonly<Record<string, Json>>): Promise<Response> => {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, textOf(one as Json)])),
  );
  const answer = await fetch(`${address}${action}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...ALONE, cookie, 'content-type': URL_ENCODED },
    body: body.toString(),
  });
  keepCookies(answer);
  // Otherwise nothing would be tried behind that door.
  if (answer.status === 403) throw new Error('the token is not believed');
  return answer;
};

const textOf = (value: Json): string => (typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value));

test('the console shows forms enough to damage', () => {
  expect([...forms.keys()]).toEqual(expect.arrayContaining(['/actor', '/commands', '/forms/answer', '/forms/update']));
  expect(forms.get('/commands')).toHaveProperty('_token');
});

test(
  'whatever of a form is damaged but its token, the promises hold',
  async () => {
    for (const [action, fields] of forms) {
      const { _token: token = '', ...rest } = fields;
      await fc.assert(
        fc.asyncProperty(damaged(rest), async (given) => {
          const sent = { ...(given as Readonly<Record<string, Json>>), _token: token };
          const broken = await brokenPromises(address, log, () => answered(send(action, sent)));
          expect({ action, broken }).toEqual({ action, broken: [] });
        }),
        { ...FUZZING, numRuns: CASES_A_FORM },
      );
    }
  },
  LONGEST_MS,
);

test(
  'whatever form is named, the promises hold',
  async () => {
    const { _token: token = '', ...rest } = forms.get('/forms/answer') ?? {};
    const names = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'toString', '%00', '..%2f..', '%E0%A4%A', 'answer%20', 'あ'),
      fc.constantFrom('declare', 'times', 'correct', 'resolve', 'ask', 'note', 'told', 'decide', 'provider'),
    );
    await fc.assert(
      fc.asyncProperty(names, damaged(rest), async (name, given) => {
        const sent = { ...(given as Readonly<Record<string, Json>>), _token: token };
        expect(await brokenPromises(address, log, () => answered(send(`/forms/${name}`, sent)))).toEqual([]);
      }),
      FUZZING,
    );
  },
  LONGEST_MS,
);

const COMMAND = { text: '追記 窓口を閉めた', as: 'info-systems-manager', seen: 1 };

test(
  'whatever of a command in JSON is damaged, the promises hold',
  async () => {
    await fc.assert(
      fc.asyncProperty(damaged(COMMAND), async (given) => {
        expect(await brokenPromises(address, log, () => answered(command(given)))).toEqual([]);
      }),
      FUZZING,
    );
  },
  LONGEST_MS,
);

test(
  'whatever its bytes, its type and its key become, the promises hold',
  async () => {
    const types = fc.constantFrom(
      'application/json',
      'application/json; charset=x-user-defined',
      'application/json; charset=utf-16',
      URL_ENCODED,
      'text/plain',
      '',
    );
    const keys = fc.constantFrom('', 'k', 'k'.repeat(201), '__proto__', '%00', '\u00e9');
    await fc.assert(
      fc.asyncProperty(damagedText(JSON.stringify(COMMAND)), types, keys, async (body, type, key) => {
        const headers = { ...ALONE, 'content-type': type, 'idempotency-key': key };
        const sent = () => answered(fetch(`${address}/api/commands`, { method: 'POST', headers, body }));
        expect(await brokenPromises(address, log, sent)).toEqual([]);
      }),
      FUZZING,
    );
  },
  LONGEST_MS,
);
