// The controller's page of a drill, and the drill as JSON, on the whole program's console.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { realConsole } from './real-console.ts';

let open: Awaited<ReturnType<typeof realConsole>>;
beforeAll(async () => {
  open = await realConsole();
  expect(await command('訓練 iaas-down-first-morning --stepped')).toMatchObject({ ok: true, incident: '2025-001' });
  expect(await command('訓練 進める 8:20')).toMatchObject({ ok: true });
  expect(await command('訓練 付与 1')).toMatchObject({ ok: true });
});
afterAll(() => open.close());

const command = async (text: string): Promise<unknown> => {
  const answer = await fetch(`${open.address}/api/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, as: 'info-systems-manager' }),
  });
  return answer.json();
};

const page = async (path: string): Promise<string> => (await fetch(`${open.address}${path}`)).text();
const json = async (path: string): Promise<unknown> => (await fetch(`${open.address}/api${path}`)).json();

test('the page shows the script with what is given, due and still to come', async () => {
  const shown = await page('/incidents/2025-001/drill');
  expect(shown).toContain('訓練の進行 iaas-down-first-morning'.replace(' ', '　'));
  expect(shown).toContain('付与済');
  expect(shown).toContain('付与待ち');
  expect(shown).toContain('未付与');
  expect(shown).toContain('状況付与2：税務課が回答する');
  expect(shown).toContain('drill-mark');
});

test('the room of the drill leads to it, and a real incident has none', async () => {
  expect(await page('/incidents/2025-001')).toContain('href="/incidents/2025-001/drill"');
  expect(await command('宣言 iaas-down --real')).toMatchObject({ incident: '2025-002' });
  expect(await page('/incidents/2025-002')).not.toContain('/drill"');
  expect((await fetch(`${open.address}/incidents/2025-002/drill`)).status).toBe(404);
  expect((await fetch(`${open.address}/api/incidents/2025-002/drill`)).status).toBe(404);
});

test('the JSON has the script, its clock, its injects and its measures', async () => {
  expect(await json('/incidents/2025-001/drill')).toMatchObject({
    script: 'iaas-down-first-morning',
    speed: 'stepped',
    clock: '2025-12-04T08:20:00.000+09:00',
    state: 'running',
    injects: [
      { no: 1, state: 'done', doneAt: '2025-12-04T08:20:00.000+09:00', means: 'telephone' },
      { no: 2, state: 'due', to: ['taxation'] },
      { no: 3, state: 'due' },
      { no: 4, state: 'due' },
      { no: 5, state: 'waiting' },
      { no: 6, state: 'waiting' },
    ],
  });
  expect(await json('/drills')).toMatchObject([{ incident: '2025-001', script: 'iaas-down-first-morning' }]);
});
