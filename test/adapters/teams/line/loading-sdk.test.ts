// Microsoft's library comes in the background: nobody who calls meanwhile is lost, and one that does not come is said.
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { loadingSdk } from '../../../../adapters/teams/line/loading-sdk.ts';
import { activityOf } from '../../../../adapters/teams/line/outgoing.ts';
import type { Reference } from '../../../../adapters/teams/line/references.ts';
import type { TeamsSdk } from '../../../../adapters/teams/line/teams-sdk.ts';

const AT: Reference = {
  conversation: '19:a',
  kind: 'group',
  tenant: 't',
  serviceUrl: 'http://127.0.0.1/',
  bot: '28:b',
};
const ACTIVITY = activityOf({ summary: '定時連絡' });

const library = (sent: string[]): TeamsSdk => ({
  turn: (_activity, answer) => answer(),
  send: async (to) => {
    sent.push(to.conversation);
    return 'sent';
  },
  update: async () => {},
  remove: async () => {},
  member: async () => undefined,
});

test('what is sent and heard before the address answers waits for the library, and then goes its way', async () => {
  const { promise: answering, resolve: answered } = Promise.withResolvers<void>();
  const sent: string[] = [];
  let loads = 0;
  const sdk = loadingSdk({
    load: async () => {
      loads += 1;
      return library(sent);
    },
    from: answering,
    onFault: () => {},
  });
  const post = sdk.send(AT, ACTIVITY);
  const turn = sdk.turn({}, async () => ({ status: 200 }));
  await Promise.resolve();
  expect({ loads, sent }).toEqual({ loads: 0, sent: [] });
  answered();
  expect(await post).toBe('sent');
  expect(await turn).toEqual({ status: 200 });
  expect({ loads, sent, fault: sdk.fault() }).toEqual({ loads: 1, sent: ['19:a'], fault: undefined });
});

test('a library that cannot be loaded fails every call as unavailable, once in the log and always in the readiness', async () => {
  const told: unknown[] = [];
  const sdk = loadingSdk({
    load: async () => Promise.reject(Object.assign(new Error('not there'), { code: 'ERR_MODULE_NOT_FOUND' })),
    from: Promise.resolve(),
    onFault: (trace) => void told.push(trace),
  });
  for (const call of [() => sdk.send(AT, ACTIVITY), () => sdk.turn({}, async () => ({ status: 200 }))]) {
    await expect(call()).rejects.toMatchObject({ name: 'DeliveryError', code: 'unavailable' });
  }
  expect(told).toEqual([expect.objectContaining({ code: 'ERR_MODULE_NOT_FOUND' })]);
  expect(sdk.fault()).toBe('the library for Teams could not be loaded');
});

test('of the library the adapter is loaded, and nothing of its models, prompts and dialogs', () => {
  const file = new URL('../../../../adapters/teams/line/teams-sdk.ts', import.meta.url);
  const script = `
    await import(${JSON.stringify(file.href)});
    const { createRequire } = await import('node:module');
    const loaded = Object.keys(createRequire(${JSON.stringify(pathToFileURL(`${process.cwd()}/`).href)}).cache);
    console.log(JSON.stringify(loaded.map((path) => path.split('node_modules/').at(-1))));`;
  const said = execFileSync(process.execPath, ['--no-deprecation', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  const loaded: readonly string[] = JSON.parse(said);
  expect(loaded).toContain('@microsoft/teams-ai/lib/TeamsAdapter.js');
  expect(
    loaded.filter((path) => /^(?:openai|gpt-tokenizer|botbuilder-dialogs|@microsoft\/recognizers)/.test(path)),
  ).toEqual([]);
});
