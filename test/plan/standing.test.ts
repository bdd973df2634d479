// 動作の前提: what the program itself stands on must not be what the plan takes to be lost.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkReferences } from '../../src/plan/check/check-references.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { standingRisks } from '../../src/plan/standing-risks.ts';
import { standingRow, standingSentences } from '../../src/posts/board/standing-row.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { needsHealth, unmeasured } from '../../src/start-up/needs-health.ts';
import { standingHealth } from '../../src/start-up/standing-health.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { ward } from '../incident/given-when-then.ts';

type Need = NonNullable<Plan['standing']>['needs'][number];
const need = (more: Partial<Need>): Need => ({ id: 'n', kind: 'switch', name: 'スイッチ', nameEn: 'Switch', ...more });
const planOn = (needs: readonly Need[], platform?: string): Plan => ({
  ...ward,
  standing: {
    host: { name: '小型機', nameEn: 'Small machine', ...(platform === undefined ? {} : { platform }) },
    needs: [...needs],
  },
});

describe('is told of', () => {
  test.each([
    ['the machine on the platform', planOn([], 'integrated-virtual-server'), 'host_on_platform'],
    ['what stands on a system of it', planOn([need({ standsOn: 'intranet-groupware' })]), 'need_on_platform'],
    ['a name server', planOn([need({ kind: 'name_server' })]), 'name_server'],
    ['the internet, for everything', planOn([need({ kind: 'internet' })]), 'internet'],
  ])('%s', (_, plan, code) => {
    expect(standingRisks(plan).map((risk) => risk.code)).toEqual([code]);
    for (const locale of ['ja', 'en'] as const) {
      const words = vocabulary(plan, textsIn(locale, plan));
      expect(standingSentences(words)).toHaveLength(1);
      expect(JSON.stringify(standingRow(words))).toContain(standingSentences(words)[0]);
    }
  });
});

test('what only some ways in need is no risk: the others go on', () => {
  const slack = need({ kind: 'internet', surfaces: ['slack'] });
  const mail = need({ id: 'm', kind: 'mail', standsOn: 'intranet-groupware', surfaces: ['mail'] });
  expect(standingRisks(planOn([slack, mail]))).toEqual([]);
});

test('the ward’s own data has none, and a plan that says nothing has no row', () => {
  expect(standingRisks(ward)).toEqual([]);
  expect(standingRow(vocabulary(ward, textsIn('ja', ward)))).toHaveLength(1);
  const { standing: _, ...silent } = ward;
  expect(standingRow(vocabulary(silent, textsIn('ja', silent)))).toEqual([]);
});

test('systems and platforms that it names exist', () => {
  const wrong = planOn([need({ standsOn: 'no-such-system' })], 'no-such-platform');
  expect(checkReferences(wrong as never).map(({ at }) => at.join('.'))).toEqual(
    expect.arrayContaining(['standing.needs.0.standsOn', 'standing.host.platform']),
  );
});

describe('what can be measured', () => {
  const own = () => ['127.0.0.1', '192.168.10.5', 'fd00::5'];
  const unknown = () => Promise.reject(new Error('ENOTFOUND'));
  test.each([['192.168.10.5:3000'], ['[fd00::5]:3000'], ['192.168.10.5']])('%s is ours', async (address) => {
    expect(await standingHealth([address], own, unknown).faults()).toEqual([]);
  });

  test('an address that no interface has is said', async () => {
    expect(await standingHealth(['192.168.10.6:3000'], own, unknown).faults()).toEqual([
      { code: 'address', problem: 'not_ours', address: '192.168.10.6:3000' },
    ]);
  });

  test('a name that cannot be looked up is said; one that can is not', async () => {
    expect(await standingHealth(['bcp.city.example.jp'], own, unknown).faults()).toMatchObject([
      { problem: 'no_name' },
    ]);
    expect(await standingHealth(['bcp.city.example.jp'], own, async () => '192.0.2.1').faults()).toEqual([]);
  });
});

describe('what it needs', () => {
  const names = ({ name }: { readonly name: string }) => name;
  const standing = (...needs: readonly object[]) => ({ host: { name: '', nameEn: '' }, needs }) as never;
  const SWITCH = { id: 'switch', kind: 'switch', name: '庁内LANのスイッチ' };
  const POWER = { id: 'power', kind: 'power', name: '庁舎の電源' };
  let server: Server;
  let address: string;
  let folder: string;

  beforeEach(async () => {
    server = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    folder = mkdtempSync(join(tmpdir(), 'bcp-bot-power-'));
  });
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  const supply = (name: string, type: string, online: string): void => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'type'), `${type}\n`);
    writeFileSync(join(folder, name, 'online'), `${online}\n`);
  };

  test('is knocked at where the plan says, and said when nobody answers', async () => {
    const needs = standing({ ...SWITCH, check: address });
    expect(await needsHealth(needs, names, folder).faults()).toEqual([]);
    await new Promise((resolve) => server.close(resolve));
    expect(await needsHealth(needs, names, folder).faults()).toEqual([
      { code: 'need', need: '庁内LANのスイッチ', check: address },
    ]);
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  test('of power is read where the machine tells of it', async () => {
    supply('BAT0', 'Battery', '1');
    expect(await needsHealth(standing(POWER), names, folder).faults()).toEqual([]);
    expect(await unmeasured(standing(POWER), names, folder)).toEqual(['庁舎の電源']);
    supply('AC', 'Mains', '0');
    expect(await needsHealth(standing(POWER), names, folder).faults()).toEqual([
      { code: 'on_battery', need: '庁舎の電源' },
    ]);
    expect(await unmeasured(standing(POWER), names, folder)).toEqual([]);
  });

  test('and cannot be measured is named, never said to be well', async () => {
    const needs = standing(
      SWITCH,
      { ...SWITCH, name: '回線', check: address },
      { id: 'a', kind: 'address', name: 'アドレス' },
    );
    expect(await unmeasured(needs, names, folder)).toEqual(['庁内LANのスイッチ']);
  });
});
