// The whole program under another town's plan, asked over HTTP: no page and no answer says a word of the first ward.
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadPlan } from '../../src/plan/read/load-plan.ts';
import { compose } from '../../src/start-up/compose.ts';
import { listen } from '../../src/start-up/listen.ts';
import { on } from '../incident/given-when-then.ts';
import { wardFolder } from '../plan/plan-folder.ts';
import { townFolder, wardsOwnIn } from '../story/ward-of-another-name.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

test.each(['ja', 'en'] as const)('the console of another town (%s)', async (locale) => {
  const loaded = loadPlan(townFolder);
  if (!loaded.ok) throw new Error('the town has no plan');
  const config = {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: ':memory:',
    planFolder: townFolder,
    locale,
    logLevel: 'silent',
    admins: [],
    phoneBookFile: join(wardFolder, '../contacts.yaml'),
  } as const;
  const product = await compose(config, loaded, { now: () => on('11:20') }, quiet);
  const server = await listen(product.app, config);
  const { port } = server.address() as AddressInfo;
  const at = (path: string): string => `http://127.0.0.1:${port}${path}`;
  try {
    const declared = await fetch(at('/api/commands'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'declare machine-room', as: 'chief' }),
    });
    expect(declared.status).toBe(200);
    const parts = ['', '/log', '/reports', '/calls', '/course', '/contacts', '/tasks', '/channels', '/print'];
    const paths = ['/', '/help', ...parts.map((part) => `/incidents/2025-001${part}`)];
    const pages = [
      ...paths,
      '/incidents/2025-001/sections/counter',
      '/incidents/2025-001/print/calls',
      '/api/incidents',
    ];
    for (const path of pages) {
      const answer = await fetch(at(path), { headers: { cookie: 'actor=chief' } });
      expect([path, answer.status]).toEqual([path, 200]);
      const body = await answer.text();
      expect([path, wardsOwnIn(body)]).toEqual([path, []]);
      // Its plan is confirmed.
      expect(body).not.toContain('class="draft-band"');
    }
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await product.close();
  }
});
