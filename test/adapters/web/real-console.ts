// The whole program's console on a real port, and a person's browser in front of it.
import type { AddressInfo } from 'node:net';
import type { Plan } from '../../../src/plan/plan.ts';
import { loadPlan, planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import { compose } from '../../../src/start-up/compose.ts';
import { listen } from '../../../src/start-up/listen.ts';
import { on } from '../../incident/given-when-then.ts';
import { wardFolder } from '../../plan/plan-folder.ts';
import { browserOf } from './console-server.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Of the ward as its files have it, or of that plan. */
const loadedPlan = (plan: Plan | undefined, folder: string) => {
  if (plan !== undefined) {
    const json = planJson(plan);
    return { plan, json, hash: planHash(json) };
  }
  const loaded = loadPlan(folder);
  if (!loaded.ok) throw new Error('the plan of the ward has faults');
  return loaded;
};

/** At 11:20; `settled` shows what is to be shown. */
export const realConsole = async (plan?: Plan, planFolder = wardFolder) => {
  const loaded = loadedPlan(plan, planFolder);
  const config = {
    ...{ port: 0, host: '127.0.0.1', databaseUrl: ':memory:', planFolder, locale: 'ja' as const },
    ...{ logLevel: 'silent' as const, admins: [], phoneBookFile: 'data/contacts.yaml' },
  };
  const product = await compose(config, loaded, { now: () => on('11:20') }, quiet);
  const server = await listen(product.app, config);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = browserOf({
    ask: async (path, { method = 'GET', headers = {}, body } = {}) => {
      const given = Object.entries(headers).filter((one): one is [string, string] => one[1] !== undefined);
      const answer = await fetch(`${address}${path}`, {
        ...{ method, redirect: 'manual', headers: given },
        ...(body === undefined ? {} : { body }),
      });
      const cookies = { 'set-cookie': answer.headers.getSetCookie() };
      const location = answer.headers.get('location');
      return {
        status: answer.status,
        headers: location === null ? cookies : { ...cookies, location },
        body: await answer.text(),
      };
    },
  });
  return {
    address,
    browser,
    access: product.access,
    app: product.app,
    settled: async (): Promise<void> => {
      while (await product.engine.runOnce());
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await product.close();
    },
  };
};
