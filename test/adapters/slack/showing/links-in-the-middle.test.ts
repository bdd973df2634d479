// Channels are linked and unlinked while an incident is open: the open request follows, and what was shown stays true.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { calm, clockAhead, declared, keysIn, order, person, section } from '../office/in-the-office.ts';
import { buttonsOf } from '../office/read-blocks.ts';
import { type Office, openOffice } from '../office/slack-office.ts';

let office: Office;
let time: ReturnType<typeof clockAhead>;
beforeEach(async () => {
  time = clockAhead();
  office = await openOffice({ clock: time.clock });
});
afterEach(() => office.close());

const board = async (): Promise<string> => JSON.stringify((await office.message(office.crisis, /障害対応中/)).blocks);

const textOf = async (channel: string, key: string): Promise<string> => {
  const found = (await office.rig.seen(channel)).filter((message) => message.key === key);
  expect(found).toHaveLength(1);
  return JSON.stringify(found[0]?.blocks);
};

describe('a section', () => {
  test('that is linked late is asked in its channel, and the thread of the crisis channel stays true', async () => {
    const incident = await declared(office, time);
    const request = `${incident}/confirmation/1/taxation`;
    expect(await board()).toContain('連携していない15課');
    const tax = await section(office, '税務課', 'tanaka');
    await calm(office, time);
    expect(await keysIn(office, tax)).toEqual([request]);
    expect(await board()).toContain('連携していない14課');
    await office.types(person(office, 'tanaka'), tax, '回答 全て 停止');
    await calm(office, time);
    for (const channel of [tax, office.crisis]) {
      expect(await textOf(channel, request)).toContain(person(office, 'tanaka'));
    }
    await order(office, '催促');
    await calm(office, time);
    expect((await keysIn(office, tax)).filter((key) => key.includes('/reminder/'))).toEqual([]);
  });

  test('that moves is asked in the new channel, reminded there only, and the old one says that it moved', async () => {
    const first = await section(office, '税務課', 'tanaka');
    const incident = await declared(office, time);
    const second = await section(office, '税務課');
    await calm(office, time);
    const request = `${incident}/confirmation/1/taxation`;
    expect(await keysIn(office, second)).toEqual([request]);
    await order(office, '催促 税務課');
    await office.types(person(office, 'tanaka'), second, '回答 全て 停止');
    await calm(office, time);
    expect(await keysIn(office, first)).toEqual([request]);
    expect((await keysIn(office, second)).length).toBe(2);
    expect(await textOf(second, request)).toContain(person(office, 'tanaka'));
    expect(await textOf(first, request)).toContain('移動しました');
    // Deleted by hand where nothing of ours belongs any more, it stays away.
    const [old] = await office.rig.seen(first);
    await office.rig.remove(first, old?.ts ?? '');
    await office.event({ type: 'message', subtype: 'message_deleted', channel: first, deleted_ts: old?.ts ?? '' });
    await order(office, '更新 原因 電源');
    await calm(office, time);
    expect(await keysIn(office, first)).toEqual([]);
  });

  test('that is unlinked is asked in a thread again', async () => {
    const tax = await section(office, '税務課', 'tanaka');
    const incident = await declared(office, time);
    const read = await order(office, 'unlink 税務課', tax);
    expect(read.text).toContain('連携を解除しました');
    await calm(office, time);
    const request = `${incident}/confirmation/1/taxation`;
    expect(await keysIn(office, office.crisis)).toContain(request);
    expect(await board()).toContain('連携していない15課');
    await order(office, '確認 税務課');
    await calm(office, time);
    // A new round is asked where the section is reached now, and the old request says that it is over.
    expect(await keysIn(office, tax)).toEqual([request]);
    expect(await textOf(tax, request)).not.toContain('open_answer');
  });

  test('shares a channel with another: both are asked there, and each answer changes its own', async () => {
    const shared = await section(office, '税務課', 'tanaka');
    await section(office, '職員課', 'suzuki', shared);
    const incident = await declared(office, time);
    expect((await keysIn(office, shared)).toSorted()).toEqual([
      `${incident}/confirmation/1/personnel`,
      `${incident}/confirmation/1/taxation`,
    ]);
    await office.types(person(office, 'suzuki'), shared, '回答 全て 稼働');
    await calm(office, time);
    expect(await textOf(shared, `${incident}/confirmation/1/personnel`)).toContain(person(office, 'suzuki'));
    expect(await textOf(shared, `${incident}/confirmation/1/taxation`)).toContain('未回答');
  });
});

test('the whole office and the council get the newest report at once, each one from now on, and no requests', async () => {
  const incident = await declared(office, time);
  const [all, council] = [await office.rig.newChannel(), await office.rig.newChannel()];
  const shown = (channel: string) =>
    office.rig.seen(channel).then((seen) => seen.map(({ key, pinned }) => ({ key, pinned })));
  await order(office, 'link all', all);
  await order(office, '連携 審議機関', council);
  await calm(office, time);
  for (const channel of [all, council]) {
    expect(await shown(channel)).toEqual([{ key: `${incident}/report/1`, pinned: true }]);
  }
  await order(office, '報告');
  await calm(office, time);
  for (const channel of [all, council]) {
    expect(await shown(channel)).toEqual([
      { key: `${incident}/report/1`, pinned: false },
      { key: `${incident}/report/2`, pinned: true },
    ]);
  }
});

test('the links name channels and what is missing; the list names people and their terms', async () => {
  const tax = await section(office, '税務課', 'tanaka');
  const direct = await office.rig.directWith(person(office, 'suzuki'));
  await section(office, '職員課', undefined, direct);
  await order(office, 'link ops');
  await order(office, `people add <@${person(office, 'sato')}> 税務課 manager from 2026/1/1 to 2027/3/31`);
  const { lines } = await order(office, 'link');
  expect(lines).toContain(`・税務課:#${tax}`);
  expect(lines.join('\n')).toContain(`#${office.crisis}`);
  expect(lines).toContain('・職員課:ダイレクトメッセージ');
  expect(lines.join('\n')).toContain('未連携の課が13課あります');
  expect(lines).toContain('・戸籍住民課:未連携');
  const people = (await order(office, 'people')).lines.join('\n');
  expect(people).toContain(`@${person(office, 'tanaka')}`);
  expect(people).toMatch(new RegExp(`@${person(office, 'sato')}\\(課長\\).*2027`));
});

test('the crisis channel that is linked anew takes the open questions along, and the old one says that they moved', async () => {
  await order(office, 'link ops');
  const direct = await office.rig.directWith(person(office, 'admin'));
  const { text } = await order(office, 'declare iaas-down', direct);
  const incident = /\d{4}-\d{3}/.exec(text)?.[0] ?? '';
  await calm(office, time);
  const [leak, request] = [`${incident}/leak`, `${incident}/confirmation/1/taxation`];
  expect(await keysIn(office, office.crisis)).toEqual(expect.arrayContaining([leak, request]));
  const other = await office.rig.newChannel();
  await order(office, 'link ops', other);
  await calm(office, time);
  expect(await keysIn(office, other)).toEqual(expect.arrayContaining([`${incident}/board`, leak, request]));
  for (const key of [leak, request]) expect(await textOf(office.crisis, key)).toContain('移動しました');
});

describe('two incidents', () => {
  test('in channels of their own: a command means the one whose crisis is handled there', async () => {
    const first = await declared(office, time);
    const other = await office.rig.newChannel();
    await order(office, 'declare iaas-down --again', other);
    await calm(office, time);
    const second = first.replace(/\d$/, (digit) => `${Number(digit) + 1}`);
    await order(office, '追記 こちらは二件目', other);
    const log = async (id: string) => (await order(office, `log --incident ${id}`)).lines.join('\n');
    expect(await log(second)).toContain('こちらは二件目');
    expect(await log(first)).not.toContain('こちらは二件目');
    // Elsewhere it has to be said which; and a section answers by its request.
    const tax = await section(office, '税務課', 'tanaka');
    const asked = await office.types(person(office, 'tanaka'), tax, '回答 全て 停止');
    expect(asked.text).toContain(first);
    expect(asked.text).toContain(second);
    await calm(office, time);
    const requests = await office.rig.seen(tax);
    expect(requests.map(({ key }) => key).toSorted()).toEqual(
      [first, second].map((id) => `${id}/confirmation/1/taxation`),
    );
    const ofFirst = requests.find(({ key }) => key?.startsWith(first));
    if (ofFirst === undefined) throw new Error('not asked');
    await office.presses(person(office, 'tanaka'), tax, ofFirst, '停止');
    expect(await log(first)).toContain('回答 税務課');
    expect(await log(second)).not.toContain('回答 税務課');
  });

  test('in one channel: it has to be said which, but a button of a message means that of its message', async () => {
    const first = await declared(office, time);
    await order(office, 'declare iaas-down --again');
    await calm(office, time);
    expect((await order(office, '追記 どちら')).text).toContain(first);
    await order(office, `更新 見込 明後日9時 --incident ${first}`);
    await calm(office, time);
    const proposal = await office.message(office.crisis, /連絡頻度の検討/);
    const [label = ''] = buttonsOf(proposal.blocks).map((button) => button.label);
    const read = await office.presses(person(office, 'admin'), office.crisis, proposal, label);
    expect(read?.text).toContain('定時連絡');
    const times = async (id: string) => (await order(office, `log --incident ${id}`)).lines.join('\n');
    expect(await times(first)).toContain('定時連絡の頻度を変更');
    expect(await times(first.replace(/\d$/, '2'))).not.toContain('定時連絡の頻度を変更');
  });
});
