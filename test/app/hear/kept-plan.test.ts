// An incident keeps the plan it was declared under, even when the files change while it runs.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { fold } from '../../../src/incident/evolve.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { on, ward } from '../../incident/given-when-then.ts';
import { openTestDesk, type TestDesk } from './desk-of-a-test.ts';

/** System 13 has a new name, 14 is gone, the deadline is longer, and the deputy's post is no more. */
const revised: Plan = {
  ...ward,
  systems: ward.systems
    .filter(({ no }) => no !== 14)
    .map((system) => (system.no === 13 ? { ...system, name: '新戸籍システム', nameEn: 'New register' } : system)),
  confirmation: { ...ward.confirmation, atLeastMinutes: 60, beforeReportMinutes: 60 },
  reporting: { ...ward.reporting, times: [...ward.reporting.times].slice(0, 1) },
  roles: ward.roles.filter(({ id }) => id !== 'info-systems-deputy'),
};

let desk: TestDesk;
beforeEach(async () => {
  const first = await openTestDesk();
  await first.say('declare iaas-down');
  desk = first.restartedWith(revised);
});

const RESIDENTS = { as: 'family-register-residents' };

describe('the running incident', () => {
  test('is answered by the names that its posts show', async () => {
    const reply = await desk.say('回答 戸籍情報総合システム 停止', RESIDENTS);
    expect(reply).toMatchObject({ ok: true, incident: '2025-001' });
    expect(reply.text).toContain('13 戸籍情報総合システム:停止');
  });

  test('also when it is named in the text, or the form names a system that the new plan does not have', async () => {
    expect(await desk.say('回答 戸籍情報総合システム 停止 --incident 2025-001', RESIDENTS)).toMatchObject({ ok: true });
    const fields = { 'state:cvs-cert-resident-seal': 'stopped' };
    expect(await desk.say({ kind: 'form', command: 'answer', fields }, RESIDENTS)).toMatchObject({ ok: true });
  });

  test('does not know the new plan’s names', async () => {
    expect(await desk.say('回答 新戸籍システム 停止', RESIDENTS)).toMatchObject({ ok: false, code: 'unknown_system' });
  });

  test('keeps its deadlines and times', async () => {
    await desk.say('確認依頼', { at: '12:30' });
    const kept = fold(await desk.store.read.events('2025-001', 0), ward);
    expect(kept?.sections.get('taxation')?.round?.deadline).toBe(on('15:30'));
    expect((await desk.say('頻度 10:00')).ok).toBe(true);
    expect((await desk.say('頻度 default')).text).toContain('8時15分、12時00分、16時00分');
  });

  test('keeps the posts that may act on it', async () => {
    expect(await desk.say('更新 原因 電源', { as: 'info-systems-deputy' })).toMatchObject({ ok: true });
    expect(await desk.say('status', { as: 'info-systems-deputy' })).toMatchObject({ ok: false, code: 'unknown_role' });
  });

  test('shows its board and log in its own words', async () => {
    expect((await desk.say('status')).text).toContain('13 戸籍情報総合システム');
    await desk.say('回答 13 停止', RESIDENTS);
    expect((await desk.say('log')).text).toContain('13 戸籍情報総合システム:停止');
  });
});

describe('a new incident', () => {
  test('is declared under the new plan, beside the old one', async () => {
    await desk.say('declare iaas-down --again', { at: '12:30' });
    const both = (await desk.store.read.incidents()).map(({ id, planHash }) => [id, planHash]);
    expect(new Set(both.map(([, hash]) => hash)).size).toBe(2);
    const reply = await desk.say('回答 13 停止 --incident 2025-002', RESIDENTS);
    expect(reply.text).toContain('13 新戸籍システム:停止');
    expect((await desk.say('回答 13 停止 --incident 2025-001', RESIDENTS)).text).toContain(
      '13 戸籍情報総合システム:停止',
    );
  });
});
