// 連携と名簿 on a chat: who may act comes from the list of people, and whoever may not is told whom to ask.
import { describe, expect, test } from '@jest/globals';
import type { Where } from '../../../src/ports/desk.ts';
import type { Speaker } from '../../../src/ports/speaker.ts';
import { ward } from '../../incident/given-when-then.ts';
import { openTestDesk } from './desk-of-a-test.ts';

const ADMIN: Speaker = { platform: 'slack', id: 'U0ADMIN' };
const TARO: Speaker = { platform: 'slack', id: 'UTARO' };
const CHANNEL: Where = { platform: 'slack', conversation: 'CTAX', direct: false };

const said = (by: Speaker, where?: Where) => ({ by, ...(where === undefined ? {} : { where }) });

describe('somebody nobody knows', () => {
  test('may look, may not act, and is told whom to ask', async () => {
    const { say } = await openTestDesk();
    expect(await say('help', said(TARO))).toMatchObject({ ok: true });
    expect(await say('declare iaas-down', said(TARO))).toMatchObject({
      ok: false,
      code: 'not_registered',
      ask: [{ platform: 'slack', id: 'U0ADMIN' }],
    });
  });

  test('becomes a section’s member when somebody with the right adds them, and answers for it', async () => {
    const { say } = await openTestDesk();
    expect(await say('people add slack:UTARO 税務課', said(ADMIN))).toMatchObject({ ok: true });
    await say('declare iaas-down', said(ADMIN, CHANNEL));
    expect(await say('回答 全て 停止', said(TARO))).toMatchObject({ ok: true });
    expect(await say('回答 13 停止', said(TARO))).toMatchObject({ ok: false, code: 'not_own_section' });
    expect(await say('終結', said(TARO))).toMatchObject({ ok: false, code: 'not_allowed', ask: [{ id: 'U0ADMIN' }] });
  });

  test('is a member from the day on that was said, and no longer than that', async () => {
    const { say } = await openTestDesk();
    await say('people add slack:UTARO 税務課 from 12/5 to 12/6', said(ADMIN));
    await say('declare iaas-down', said(ADMIN, CHANNEL));
    expect(await say('回答 全て 停止', said(TARO))).toMatchObject({ code: 'not_registered' });
    expect(await say('回答 全て 停止', { ...said(TARO), at: '12/5 09:00' })).toMatchObject({ ok: true });
    expect(await say('回答 全て 停止', { ...said(TARO), at: '12/7 09:00' })).toMatchObject({ code: 'not_registered' });
  });

  test('stands for what their group stands for in the plan, while they are in it', async () => {
    const sections = ward.sections.map((one) => (one.id === 'taxation' ? { ...one, userGroups: ['slack:STAX'] } : one));
    const { say } = await openTestDesk({ ...ward, sections });
    await say('declare iaas-down', said(ADMIN, CHANNEL));
    expect(await say('回答 全て 停止', said({ ...TARO, groups: ['STAX'] }))).toMatchObject({ ok: true });
    expect(await say('回答 全て 停止', said({ ...TARO, groups: ['SROADS'] }))).toMatchObject({ ok: false });
  });
});

describe('whom to ask', () => {
  const listed = async () => {
    const { say } = await openTestDesk();
    await say('people add slack:UTARO 税務課', said(ADMIN));
    await say('people add slack:UCHIEF 情報システム課長', said(ADMIN));
    await say('people add slack:USTAFF 情報システム課担当職員', said(ADMIN));
    await say('declare iaas-down', said(ADMIN, CHANNEL));
    return { say };
  };
  const STAFF: Speaker = { platform: 'slack', id: 'USTAFF' };

  test('is whoever on the list may do it', async () => {
    const { say } = await listed();
    expect(await say('終結 理由 復旧', said(TARO))).toMatchObject({
      code: 'not_allowed',
      ask: [{ platform: 'slack', id: 'UCHIEF' }],
    });
  });

  test('is the section itself for an answer of another, or whoever may take it down', async () => {
    const { say } = await listed();
    const forResidents = () => say('回答 13 停止', said(TARO));
    expect(await forResidents()).toMatchObject({ ask: [{ id: 'UCHIEF' }, { id: 'USTAFF' }] });
    await say('people add slack:UHANAKO 戸籍住民課', said(ADMIN));
    expect(await forResidents()).toMatchObject({ ask: [{ id: 'UHANAKO' }] });
  });

  test('is never the one who was refused', async () => {
    const { say } = await openTestDesk();
    await say('people add slack:USTAFF 情報システム課担当職員', said(ADMIN));
    await say('declare iaas-down', said(ADMIN, CHANNEL));
    const reply = await say('終結 理由 復旧', said(STAFF));
    expect(reply).toMatchObject({ code: 'not_allowed', ask: [{ platform: 'slack', id: 'U0ADMIN' }] });
  });

  test('is nobody where only words are missing', async () => {
    const { say } = await listed();
    expect(await say('回答 13 停止', said(STAFF))).toMatchObject({ code: 'proxy_incomplete', ask: [] });
  });
});

describe('the end of a term', () => {
  test.each([
    ['2025-12-04', 'to 3/31', '2026-03-31'],
    ['2025-12-04', 'from 4/1 to 3/31', '2027-03-31'],
    ['2026-04-01', 'to 3/31', '2027-03-31'],
    ['2026-04-01', '4/1から 3/31まで', '2027-03-31'],
    ['2025-12-04', 'to 12/4', '2025-12-04'],
    ['2025-12-04', 'to 2/29', '2028-02-29'],
  ])('said on %s, “%s” is the next such day: %s', async (today, term, to) => {
    const { say, store } = await openTestDesk();
    const reply = await say(`people add slack:UTARO 税務課 ${term}`, { ...said(ADMIN), at: `${today} 09:00` });
    expect(reply).toMatchObject({ ok: true });
    expect(await store.read.directoryEvents(0)).toMatchObject([{ event: { term: { to } } }]);
  });
});

describe('whoever may add people', () => {
  test('does not make themselves a section’s voice: what they hear stays recorded as heard', async () => {
    const { say } = await openTestDesk();
    await say('people add slack:UTARO 情報システム課担当職員', said(ADMIN));
    expect(await say('people add slack:UTARO 税務課', said(TARO))).toMatchObject({ code: 'duty_above_own' });
    expect(await say('people add slack:U0ADMIN 税務課', said(ADMIN))).toMatchObject({ ok: true });
  });

  test('may do so by any of the things they stand for', async () => {
    const { say } = await openTestDesk();
    await say('people add slack:U0ADMIN 情報システム課担当職員', said(ADMIN));
    expect(await say('people add slack:UTARO 情報システム課長', said(ADMIN))).toMatchObject({ ok: true });
  });

  test('gives no right that they have not themselves', async () => {
    const { say } = await openTestDesk();
    await say('people add slack:UTARO 情報システム課担当職員', said(ADMIN));
    expect(await say('people add slack:UHANA 情報システム課長', said(TARO))).toMatchObject({ code: 'duty_above_own' });
    expect(await say('people add slack:UHANA 税務課 課長', said(TARO))).toMatchObject({ ok: true });
    expect(await say('people', said(TARO))).toMatchObject({ text: expect.stringContaining('slack:UHANA(課長)') });
  });

  test('saying it twice changes nothing, and so does a repeat of the same press', async () => {
    const { say, store } = await openTestDesk();
    const add = 'people add slack:UTARO 税務課';
    expect(await say(add, { ...said(ADMIN), key: 'k1' })).toMatchObject({ ok: true });
    expect(await say(add, { ...said(ADMIN), key: 'k1' })).toMatchObject({ text: expect.stringContaining('登録') });
    expect(await say(add, said(ADMIN))).toMatchObject({ text: expect.stringContaining('変更はありません') });
    expect(await store.read.directoryEvents(0)).toHaveLength(1);
  });
});

describe('a channel', () => {
  test('is linked where it is said, and listed with what is missing', async () => {
    const { say } = await openTestDesk();
    expect(await say('link section 税務課', said(ADMIN, CHANNEL))).toMatchObject({ ok: true });
    const { text } = await say('link', said(TARO));
    expect(text).toContain('税務課: slack:CTAX');
    expect(text).toContain('未連携の課が14課あります');
  });

  test('is not linked by somebody without the right', async () => {
    const { say } = await openTestDesk();
    expect(await say('link ops', said(TARO, CHANNEL))).toMatchObject({ code: 'not_registered' });
  });

  test('is where the crisis is handled only when it is nobody’s: a direct message is none', async () => {
    const { say, store } = await openTestDesk();
    const direct = { platform: 'slack', conversation: 'D0DM', direct: true };
    expect(await say('declare iaas-down', said(ADMIN, direct))).toMatchObject({
      ok: true,
      text: expect.stringContaining('連携 危機対策'),
    });
    expect((await store.read.events('2025-001', 0))[0]?.event).not.toHaveProperty('place');
  });

  test('of a chat that is not in use is refused', async () => {
    const { say } = await openTestDesk();
    const where = { platform: 'teams', conversation: '19:x', direct: false };
    expect(await say('link ops', said(ADMIN, where))).toMatchObject({ code: 'unknown_place' });
  });

  test('in which it was declared is where its crisis is handled; a section’s own is not', async () => {
    const { say, store } = await openTestDesk();
    const ops = { platform: 'slack', conversation: 'COPS', direct: false };
    await say('link ops', said(ADMIN, ops));
    await say('link 税務課', said(ADMIN, CHANNEL));
    await say('declare iaas-down', said(ADMIN, CHANNEL));
    await say('declare iaas-down --again', said(ADMIN, { ...CHANNEL, conversation: 'CNEW' }));
    const places = await Promise.all(['2025-001', '2025-002'].map(async (id) => (await store.read.events(id, 0))[0]));
    expect(places[0]?.event).not.toHaveProperty('place');
    expect(places[1]).toMatchObject({ event: { place: { conversation: 'CNEW' } } });
    // Of two open incidents, the one handled in the channel is meant.
    expect(await say('追記 電話あり', said(ADMIN, { ...CHANNEL, conversation: 'CNEW' }))).toMatchObject({
      ok: true,
      incident: '2025-002',
    });
  });
});
