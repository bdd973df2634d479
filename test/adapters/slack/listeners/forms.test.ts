// The forms of the whole program: filled with what stands, judged by who sends them, and told where something is wrong.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ModalView } from '@slack/types';
import { planHash } from '../../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../../src/plan/read/plan-json.ts';
import { planOf } from '../../../bench/large-plan.ts';
import { calm, chronology, clockAhead, declared, linesWith, order, person, section } from '../office/in-the-office.ts';
import { linesOf } from '../office/read-blocks.ts';
import { type Office, openOffice } from '../office/slack-office.ts';
import { submitView } from '../office/submit-view.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const said = (view: ModalView | undefined): string => linesOf(view?.blocks ?? []).join('\n');

const inputs = (view: ModalView): readonly string[] =>
  view.blocks.flatMap((block) => ('block_id' in block && block.type === 'input' ? [block.block_id ?? ''] : []));

const answers = async (incident: string): Promise<readonly string[]> =>
  linesWith(await chronology(office, incident), '回答 ');

/** Opens the answers' form of the request in that channel. */
const openAnswers = async (channel: string, user: string): Promise<ModalView> => {
  const request = await office.message(channel, /確認依頼|回答/);
  await office.presses(user, channel, request, '回答する');
  return office.opened();
};

describe('ten systems', () => {
  let channel: string;
  let incident: string;
  let taro: string;
  beforeEach(async () => {
    channel = await section(office, '情報システム課', 'tanaka');
    incident = await declared(office);
    taro = person(office, 'tanaka');
  });

  test('are answered in one form, those that were left aside stay open', async () => {
    const view = await openAnswers(channel, taro);
    const states = inputs(view).filter((name) => name.startsWith('state:'));
    expect(states).toHaveLength(10);
    const [first = '', second = '', third = ''] = states;
    const note = third.replace('state:', 'note:');
    const done = await office.submits(taro, {
      [first]: 'stopped',
      [second]: 'running',
      [third]: 'degraded',
      [note]: '端末3台のみ',
    });
    expect(done).toMatchObject({ action: 'update', errors: [] });
    expect(said(done.view)).toContain('受け付けました');
    expect(await answers(incident)).toHaveLength(3);
    await calm(office);
    const request = await office.message(channel, /情報システム課/);
    expect(JSON.stringify(request.blocks)).toContain('端末3台のみ');
    expect(JSON.stringify(request.blocks)).toContain(taro);
    // Opened again it shows what stands; sent unchanged it changes nothing.
    const again = await openAnswers(channel, taro);
    expect(JSON.stringify(again)).toContain('端末3台のみ');
    const unchanged = await submitView(office, again, { user: taro, viewId: 'V0AGAIN001' });
    expect(unchanged.errors[first]).toContain('閉じる');
    expect(await answers(incident)).toHaveLength(3);
  });

  test('an older form takes nothing back: it comes again as things stand, with what was chosen', async () => {
    const view = await openAnswers(channel, taro);
    const [first = ''] = inputs(view).filter((name) => name.startsWith('state:'));
    const service = first.replace('state:', 'service:');
    await order(office, `people add <@${person(office, 'sato')}> 情報システム課`);
    const fields = { [first]: 'stopped', [first.replace('state:', 'note:')]: '窓口閉鎖' };
    await submitView(office, view, { user: person(office, 'sato'), fields, viewId: 'V0OTHER001' });
    const refused = await submitView(office, view, {
      user: taro,
      fields: { [first]: 'running', [service]: 'normal' },
    });
    expect(said(refused.view)).toMatch(/に 情報システム課 が「停止・窓口閉鎖」に変更しました/);
    expect(await answers(incident)).toHaveLength(1);
    if (refused.view === undefined) throw new Error('the form is gone');
    expect(JSON.stringify(refused.view.blocks)).toContain('"initial_value":"窓口閉鎖"');
    await submitView(office, refused.view, { user: taro });
    expect((await answers(incident)).at(-1)).toContain('稼働中');
  });

  test('a note without a state is shown at that system, and can be put right', async () => {
    const view = await openAnswers(channel, taro);
    const [first = '', , third = ''] = inputs(view).filter((name) => name.startsWith('state:'));
    const fields = { [first]: 'stopped', [third.replace('state:', 'note:')]: '端末3台のみ' };
    const wrong = await submitView(office, view, { user: taro, fields });
    expect(wrong.response_action).toBe('errors');
    expect(Object.keys(wrong.errors)).toEqual([third]);
    expect(Object.values(wrong.errors)[0]).toContain('稼働状況を選んでください');
    expect(await answers(incident)).toEqual([]);
    const right = await submitView(office, view, { user: taro, fields: { ...fields, [third]: 'degraded' } });
    expect(right.response_action).toBe('update');
    expect(await answers(incident)).toHaveLength(2);
  });

  test('the same form sent twice is one answer, with the same words', async () => {
    const view = await openAnswers(channel, taro);
    const [first = ''] = inputs(view).filter((name) => name.startsWith('state:'));
    const sent = () => submitView(office, view, { user: taro, fields: { [first]: 'stopped' } });
    const [one, other] = await Promise.all([sent(), sent()]);
    expect(one.body).toBe(other.body);
    expect((await submitView(office, view, { user: taro, fields: { [first]: 'stopped' }, retry: 1 })).body).toBe(
      one.body,
    );
    expect(await answers(incident)).toHaveLength(1);
  });

  test('opened by one and sent by another, it is judged by who sends it', async () => {
    const view = await openAnswers(channel, taro);
    const [first = ''] = inputs(view).filter((name) => name.startsWith('state:'));
    const fields = { [first]: 'stopped' };
    const stranger = await submitView(office, view, { user: person(office, 'sato'), fields });
    expect(stranger.response_action).toBe('errors');
    expect(Object.values(stranger.errors)[0]).toContain('閲覧のみ');
    await section(office, '税務課', 'suzuki');
    const other = await submitView(office, view, { user: person(office, 'suzuki'), fields });
    expect(other.response_action).toBe('errors');
    expect(await answers(incident)).toEqual([]);
    // Once somebody gave them the right, the same form with the same words is taken.
    await order(office, `people add <@${person(office, 'sato')}> 情報システム課`);
    const member = await submitView(office, view, { user: person(office, 'sato'), fields });
    expect(member.response_action).toBe('update');
    expect(await answers(incident)).toHaveLength(1);
  });
});

describe('somebody who answers for others', () => {
  test('says who said it and how, and the record has it; without that it is refused at the field', async () => {
    const tax = await section(office, '税務課', 'tanaka');
    const incident = await declared(office);
    const admin = person(office, 'admin');
    const view = await openAnswers(tax, admin);
    expect(inputs(view)).toEqual(expect.arrayContaining(['saidBy', 'by', 'at', 'readBack']));
    const [state = ''] = inputs(view).filter((name) => name.startsWith('state:'));
    const heard = { saidBy: '税務課 課長', by: 'phone', readBack: 'on', [state]: 'stopped' };
    const bad = await submitView(office, view, { user: admin, fields: { ...heard, at: '昨日のいつか' } });
    expect(Object.keys(bad.errors)).toEqual(['at']);
    const good = await submitView(office, view, { user: admin, fields: heard });
    expect(good.response_action).toBe('update');
    const [line] = await answers(incident);
    expect(line).toContain('税務課 課長');
  });
});

describe('a section with more systems than a form holds', () => {
  test('answers page by page; a page without a change is passed over', async () => {
    await office.close();
    const time = clockAhead();
    const plan = planOf(38 + 25);
    const json = planJson(plan);
    office = await openOffice({ plan: { plan, json, hash: planHash(json) }, clock: time.clock });
    const channel = await section(office, '第1追加課', 'tanaka');
    const incident = await declared(office, time);
    const taro = person(office, 'tanaka');
    const first = await openAnswers(channel, taro);
    const states = (view: ModalView) => inputs(view).filter((name) => name.startsWith('state:'));
    expect(states(first)).toHaveLength(18);
    const passed = await submitView(office, first, { user: taro });
    expect(passed.response_action).toBe('update');
    if (passed.view === undefined) throw new Error('no second page');
    expect(states(passed.view)).toHaveLength(7);
    const [one = ''] = states(first);
    const taken = await submitView(office, first, { user: taro, fields: { [one]: 'running' }, viewId: 'V0SECOND01' });
    expect(states(taken.view ?? first)).toHaveLength(7);
    expect(await answers(incident)).toHaveLength(1);
    const left = await submitView(office, passed.view, { user: taro, viewId: 'V0SECOND01' });
    expect(said(left.view)).toContain('受け付けました');
    const [last = ''] = states(passed.view);
    await submitView(office, passed.view, { user: taro, fields: { [last]: 'stopped' }, viewId: 'V0SECOND01' });
    expect(await answers(incident)).toHaveLength(2);
  });
});

describe('the six items', () => {
  const openFacts = async (): Promise<ModalView> => {
    const board = await office.message(office.crisis, /障害対応中/);
    await office.presses(person(office, 'admin'), office.crisis, board, '連絡事項を更新する');
    return office.opened();
  };

  test('are filled in with what stands; only what was changed is recorded', async () => {
    const incident = await declared(office);
    await order(office, '更新 原因 電源装置の故障');
    await calm(office);
    const view = await openFacts();
    expect(JSON.stringify(view)).toContain('電源装置の故障');
    const done = await submitView(office, view, {
      user: person(office, 'admin'),
      fields: { response: '業者が対応中', estimate: '明日 9時' },
    });
    expect(done.response_action).toBe('update');
    const lines = linesWith(await chronology(office, incident), '対応状況');
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('発生原因');
  });

  test('sent as they were change nothing, and it is said', async () => {
    const incident = await declared(office);
    const view = await openFacts();
    const before = await chronology(office, incident);
    const done = await submitView(office, view, { user: person(office, 'admin') });
    expect(said(done.view)).toContain('変更はありません');
    expect(await chronology(office, incident)).toEqual(before);
  });

  test('changed by somebody else meanwhile are not overwritten; another item is', async () => {
    await declared(office);
    const view = await openFacts();
    const user = person(office, 'admin');
    await order(office, `people add <@${person(office, 'sato')}> 情報システム課長`);
    await office.types(person(office, 'sato'), office.crisis, '更新 原因 電源装置の故障');
    const refused = await submitView(office, view, { user, fields: { cause: '回線の障害' } });
    // The form as it stands now, with what was typed; sent again it counts.
    expect(said(refused.view)).toMatch(/発生原因:\S+に 情報システム課長 が「電源装置の故障」に変更しました/);
    if (refused.view === undefined) throw new Error('the form is gone');
    expect(JSON.stringify(refused.view.blocks)).toContain('"initial_value":"回線の障害"');
    const sent = await submitView(office, refused.view, { user });
    expect(sent.response_action).toBe('update');
    expect(said(sent.view)).toContain('発生原因を更新しました');
    const taken = await submitView(office, view, { user, fields: { response: '業者が対応中' } });
    expect(taken.response_action).toBe('update');
  });

  test('with a time that nobody can read are refused at that time', async () => {
    await declared(office);
    const view = await openFacts();
    const user = person(office, 'admin');
    const fields = { cause: '回線の障害', estimate: 'そのうち' };
    const refused = await submitView(office, view, { user, fields });
    expect(Object.keys(refused.errors)).toEqual(['estimate']);
    const taken = await submitView(office, view, { user, fields: { ...fields, estimate: '明日 9時' } });
    expect(taken.response_action).toBe('update');
  });
});
