// 動作の前提: what the program itself stands on must not be what the plan takes to be lost.
import { describe, expect, test } from '@jest/globals';
import { checkReferences } from '../../src/plan/check/check-references.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { standingRisks } from '../../src/plan/standing-risks.ts';
import { standingRow, standingSentences } from '../../src/posts/board/standing-row.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
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
