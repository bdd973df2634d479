// Every page of an incident that has been going on goes over the line in less than 100 KB, in the ward and in a plan of a
// thousand systems.
import { describe, expect, test } from '@jest/globals';
import { answers } from '../../bench/answer-requests.ts';
import { planOf } from '../../bench/large-plan.ts';
import { rawBytes } from './raw-request.ts';
import { realConsole } from './real-console.ts';

const MOST_BYTES = 100_000;
const HREF = /href="(\/(?:incidents\/[^"?#]+|help[^"?#]*|declare|access|kit|))["?#]/g;
const IS_FILE = /\.(?:pdf|docx|csv)$/;

describe.each([38, 1_000])('with %i systems', (systems) => {
  test('no page takes more', async () => {
    const console = await realConsole(planOf(systems));
    try {
      const says = async (body: object): Promise<void> => {
        const headers = { 'content-type': 'application/json' };
        const init = { method: 'POST', headers, body: JSON.stringify(body) };
        expect((await fetch(`${console.address}/api/commands`, init)).status).toBe(200);
      };
      await says({ as: 'info-systems-manager', text: '/bcp declare iaas-down' });
      for (const answer of answers()) await says(answer);
      await console.settled();
      const { port } = new URL(console.address);
      const sizes = new Map<string, number>();
      const left = ['/', '/login', '/s', '/incidents/2025-001?posts=all'];
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        if (sizes.has(path) || IS_FILE.test(path)) continue;
        const lines = [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`];
        const { bytes, status, headers } = await rawBytes(Number(port), [...lines, 'Accept-Encoding: gzip']);
        expect([path, status, headers.get('content-encoding')]).toEqual([path, 200, 'gzip']);
        sizes.set(path, bytes);
        const { body } = await rawBytes(Number(port), lines);
        for (const [, found = ''] of body.toString().matchAll(HREF)) left.push(found);
      }
      expect(sizes.size).toBeGreaterThan(40);
      expect([...sizes].filter(([, bytes]) => bytes >= MOST_BYTES)).toEqual([]);
    } finally {
      await console.close();
    }
  });
});
