// 備え: what is confirmed and done outside any incident, by whom it may be said, and what is missing until then.
import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../../src/plan/plan.ts';
import type { Reply } from '../../../src/ports/desk.ts';
import type { Speaker } from '../../../src/ports/speaker.ts';
import { ward } from '../../incident/given-when-then.ts';
import { openTestDesk } from './desk-of-a-test.ts';

const MANAGER: Speaker = { platform: 'web', id: 'local', as: 'info-systems-manager' };
const TAX: Speaker = { platform: 'web', id: 'local', as: 'taxation' };
const ROADS: Speaker = { platform: 'web', id: 'local', as: 'roads' };

const plan: Plan = {
  ...ward,
  duties: [
    { id: 'inspection', name: '定期点検', nameEn: 'Inspection', every: 'half_year', by: '09-30' },
    { id: 'tax-check', name: '税の点検', nameEn: 'Tax check', every: null, section: 'taxation' },
  ],
};

const textOf = (reply: Reply): string => reply.text;

describe('名簿確認', () => {
  test('is said by the section itself, and stands until the next fiscal year', async () => {
    const { say, views } = await openTestDesk(plan);
    const confirmed = async (at?: string) => {
      await say('help', { by: MANAGER, ...(at === undefined ? {} : { at }) });
      const view = await views.preparedness();
      const { contactsConfirmedAt } = view.sections.find(({ id }) => id === 'taxation') ?? {};
      return [contactsConfirmedAt, view.missing.some(({ what, owner }) => what === 'contacts' && owner === 'taxation')];
    };
    expect(await confirmed()).toEqual([undefined, true]);
    expect(await say('名簿確認 --note 係長が交代', { by: TAX })).toMatchObject({
      ok: true,
      text: '税務課が連絡先と名簿を確認しました。備考：係長が交代',
    });
    expect(await confirmed()).toEqual(['2025-12-04', false]);
    expect(await confirmed('2026-03-31 23:59')).toEqual(['2025-12-04', false]);
    expect(await confirmed('2026-04-01 00:00')).toEqual(['2025-12-04', true]);
  });

  test('is no other section’s matter; whoever keeps the list of people records what they heard', async () => {
    const { say } = await openTestDesk(plan);
    expect(await say('roster taxation', { by: ROADS })).toMatchObject({ ok: false, code: 'not_own_matter' });
    expect(await say('roster', { by: { ...MANAGER, as: 'ward-mayor' } })).toMatchObject({ ok: false });
    expect(await say('roster 税務課', { by: { ...MANAGER, as: 'info-systems-staff' } })).toMatchObject({ ok: true });
  });
});

test('an access sheet for drills changes nothing that is real', async () => {
  const { say, views } = await openTestDesk(plan);
  const holds = { offices: [], sections: ['taxation'], drillOnly: true };
  const by: Speaker = { platform: 'web', id: 'sheet:x', as: 'taxation', holds };
  expect(await say('名簿確認', { by })).toMatchObject({ ok: false, code: 'drill_only' });
  expect(await say('備え', { by })).toMatchObject({ ok: true });
  expect((await views.preparedness()).sections.some(({ contactsConfirmedAt }) => contactsConfirmedAt)).toBe(false);
});

describe('定期業務', () => {
  test('is recorded as done, with its note, and is not due any more', async () => {
    const { say, views } = await openTestDesk(plan);
    const state = async () => (await views.preparedness()).duties.map(({ id, state, due }) => [id, state, due]);
    expect(await state()).toEqual([
      ['inspection', 'due', '2026-03-30'],
      ['tax-check', 'unset', undefined],
    ]);
    expect(await say('定期業務 定期点検 済 全台を確認', { by: MANAGER })).toMatchObject({
      ok: true,
      text: '定期業務「定期点検」を実施しました。備考：全台を確認',
    });
    expect((await state())[0]).toEqual(['inspection', 'done', '2026-03-30']);
    const { duties } = await views.preparedness();
    expect(duties[0]?.last).toEqual({ at: '2025-12-04', by: '情報システム課長', note: '全台を確認' });
  });

  test.each([
    ['duty done no-such', MANAGER, 'unknown_recurring_duty'],
    ['duty inspection', MANAGER, 'missing_argument'],
    ['duty done', MANAGER, 'missing_argument'],
    ['duty done inspection', TAX, 'not_own_matter'],
    ['duty done tax-check', ROADS, 'not_own_matter'],
    ['offsite 13', MANAGER, 'missing_argument'],
    ['offsite 99 --said-by 会議', MANAGER, 'unknown_system'],
    ['offsite 13 --said-by 会議', TAX, 'not_allowed'],
    ['備え 税務課', TAX, 'unknown_option'],
  ])('%s is refused: %#', async (text, by, code) => {
    const { say, views } = await openTestDesk(plan);
    const before = await views.preparedness();
    expect(await say(text, { by })).toMatchObject({ ok: false, code });
    expect(await views.preparedness()).toEqual(before);
  });
});

test('what a meeting decides on off-site backups is a record, and changes nothing of the systems themselves', async () => {
  const { say, views } = await openTestDesk(plan);
  expect(await say('遠隔地保管 11 13 --said-by 政策調整会議', { by: MANAGER })).toMatchObject({ ok: true });
  const { systems } = await views.preparedness();
  const decided = systems.filter(({ offsiteDecided }) => offsiteDecided !== undefined);
  expect(decided.map(({ no, offsiteDecided }) => [no, offsiteDecided?.saidBy])).toEqual([
    [11, '政策調整会議'],
    [13, '政策調整会議'],
  ]);
  expect(decided[0]).not.toHaveProperty('offsiteBackup');
});

describe('備え', () => {
  test('knows of each system its last drill, and of each section that of any of its systems', async () => {
    const { say, views } = await openTestDesk(plan);
    await say('declare iaas-down --drill', { by: MANAGER });
    const view = await views.preparedness();
    expect(new Set(view.systems.map(({ lastDrill }) => lastDrill))).toEqual(new Set(['2025-12-04']));
    expect(view.sections.find(({ id }) => id === 'roads')?.lastDrill).toBe('2025-12-04');
    expect(view.missing.some(({ what }) => what === 'drill')).toBe(false);
  });

  test('an incident that is no drill is none', async () => {
    const { say, views } = await openTestDesk(plan);
    await say('declare iaas-down --real', { by: MANAGER });
    expect((await views.preparedness()).systems.some(({ lastDrill }) => lastDrill !== undefined)).toBe(false);
  });

  test('says by when each is owed, as the plan says, and what is overdue', async () => {
    const { views } = await openTestDesk(plan);
    const { missing } = await views.preparedness();
    const of = (wanted: string) => missing.filter(({ what }) => what === wanted);
    expect(of('plan')).toHaveLength(15);
    expect(of('plan')[0]).toEqual({ what: 'plan', owner: 'public-relations', due: '2025-09-30', overdue: true });
    expect(of('drill')[0]).toEqual({
      what: 'drill',
      owner: 'public-relations',
      system: 'official-website',
      due: '2026-03-31',
    });
    expect(of('contacts')[0]).not.toHaveProperty('due');
    expect(of('impact')).toHaveLength(38);
  });

  test('a section’s person is offered to confirm its own roster, and no person’s name is in it', async () => {
    const { say } = await openTestDesk(plan);
    const offered = async () => {
      const reply = await say('備え', { by: TAX });
      if (!reply.ok) throw new Error(textOf(reply));
      return (reply.card?.blocks ?? []).flatMap((block) =>
        block.type === 'actions'
          ? block.actions.flatMap((action) => ('command' in action ? [action.command] : []))
          : [],
      );
    };
    expect(await offered()).toEqual(['roster taxation']);
    await say('roster taxation', { by: TAX });
    expect(await offered()).toEqual([]);
  });

  test('a plan that says nothing of it shows what is there, and nothing falls due', async () => {
    const { preparation: _, ...bare } = plan;
    const { views } = await openTestDesk({ ...bare, duties: [] });
    const { missing, duties, fiscalYear } = await views.preparedness();
    expect(duties).toEqual([]);
    expect(fiscalYear).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect(missing.some(({ due }) => due !== undefined)).toBe(false);
  });

  test('one section’s page has its own part, and no page is made of a section that is none', async () => {
    const { views } = await openTestDesk(plan);
    const asked = { from: 0, own: [], forOthers: false };
    const page = await views.preparednessPage({ ...asked, section: 'taxation' });
    expect(page?.systems).toEqual({ from: 1, to: 1, of: 1 });
    expect(await views.preparednessPage({ ...asked, section: 'nobody' })).toBeUndefined();
    expect(await views.preparednessPage({ ...asked, from: 400 })).toBeUndefined();
  });
});
