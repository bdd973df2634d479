// The main job in Teams: declared in a channel, answered by section, reports below the status post, and the same log for
// everybody.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { IncidentView } from '../../../../src/ports/views.ts';
import { buttonsOf, linesOf } from '../office/read-card.ts';
import { cardOf, type Office, openOffice, readable } from '../office/teams-office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

/** A section's own place, linked, and somebody of it on the list. */
const section = async (name: string, member: string, place = office.rig.newChannel()): Promise<string> => {
  await office.types('admin', place, `link section ${name}`);
  const calls = office.rig.connector.seen(place).length;
  // In a chat with one person nobody else can be mentioned.
  await office.types('admin', office.crisis, `people add @${member} ${name}`);
  expect(office.rig.connector.seen(place)).toHaveLength(calls);
  return place;
};
/** Answers the incident's id, which begins with the year it is. */
const declared = async (where = office.crisis, words = 'declare iaas-down'): Promise<string> => {
  const said = await office.types('admin', where, words);
  expect(said).toEqual([expect.stringContaining('統合仮想サーバ環境の障害を宣言しました')]);
  await office.settled();
  return /\d{4}-\d{3}/.exec(said.join())?.[0] ?? '';
};
const lines = (place: string, title: RegExp): string => readable(office.message(place, title)).join('\n');

describe('declared in a channel', () => {
  test('the status post stands by itself, what follows is below it, each section is asked in its own place', async () => {
    const { crisis } = office;
    const tax = await section('税務課', 'tanaka');
    await declared();
    const [board, ...rest] = office.posts(crisis);
    expect(board).toMatchObject({ summary: expect.stringContaining('【障害対応中】'), thread: undefined });
    expect(rest.filter(({ thread }) => thread === board?.id).map(({ summary }) => summary)).toEqual([
      expect.stringContaining('【障害発生・体制移行】'),
      expect.stringContaining('【連絡手段・連絡頻度の設定】'),
      expect.stringContaining('(第1報)'),
      expect.stringContaining('【情報漏えいの有無の確認】'),
    ]);
    expect(office.posts(tax).map(({ summary }) => summary)).toEqual([
      expect.stringContaining('【稼働状況の確認依頼】税務課'),
    ]);
    // The fourteen that nobody linked are asked in threads of their own there, and the board says so.
    expect(rest.filter(({ thread }) => thread === undefined)).toHaveLength(14);
    expect(lines(crisis, /障害対応中/)).toContain('連携していない14課');
  });

  test('the status post is edited in place, and what matters is written below it as well', async () => {
    const { crisis } = office;
    await declared();
    const board = office.message(crisis, /障害対応中/);
    const dialog = await office.opens('admin', crisis, board, '連絡事項を更新する');
    expect(await office.submits('admin', crisis, dialog, { cause: '電源装置の故障' })).toContain('第2報を発信しました');
    await office.settled();
    expect(office.message(crisis, /障害対応中/).id).toBe(board.id);
    expect(lines(crisis, /障害対応中/)).toContain('4 発生原因:電源装置の故障');
    expect(office.message(crisis, /第2報/).thread).toBe(board.id);
    // Sent once more, it changes nothing and answers the same.
    expect(await office.submits('admin', crisis, dialog, { cause: '電源装置の故障' })).toContain('第2報を発信しました');
    await office.settled();
    expect(() => office.message(crisis, /第3報/)).toThrow('第3報');
  });

  test('below a post its incident is meant, and with or without a mention the words are the same', async () => {
    const { crisis, rig } = office;
    const incident = await declared(crisis, '/bcp　宣言　ｉａａｓ－ｄｏｗｎ');
    await office.types('admin', crisis, '訓練 宣言 iaas-down');
    await office.settled();
    const [board] = office.posts(crisis);
    expect(await office.types('admin', crisis, '追記 業者が到着', board?.id)).toEqual(['記録に追加しました。']);
    const chat = rig.personalWith('admin');
    expect((await office.types('admin', chat, `bcp 記録 --incident ${incident}`)).join('\n')).toContain('業者が到着');
  });
});

test('a button of a notice means the incident of that notice, whatever else is open by then', async () => {
  const { crisis } = office;
  const first = await declared();
  const asked = office.message(crisis, /情報漏えいの有無の確認/);
  await office.types('admin', crisis, '終結 理由 誤報');
  const second = await declared();
  expect(await office.presses('admin', crisis, asked, 'あり')).toContain('「あり」と記録しました');
  const leakOf = async (id: string): Promise<unknown> => {
    const { facts } = (await (await fetch(`${office.address}/api/incidents/${id}`)).json()) as IncidentView;
    return facts.leak;
  };
  expect([await leakOf(first), await leakOf(second)]).toEqual(['leaked', undefined]);
  await office.presses('admin', crisis, office.message(crisis, /情報漏えいの有無の確認/), 'なし');
  expect([await leakOf(first), await leakOf(second)]).toEqual(['leaked', 'none']);
});

test('a button of a notice that is pressed again after things have changed is meant again', async () => {
  const { crisis } = office;
  const incident = await declared();
  const asked = office.message(crisis, /情報漏えいの有無の確認/);
  for (const label of ['なし', 'あり', 'なし']) await office.presses('admin', crisis, asked, label);
  const { facts } = (await (await fetch(`${office.address}/api/incidents/${incident}`)).json()) as IncidentView;
  expect(facts.leak).toBe('none');
});

describe('a section answers', () => {
  test('with one press: everybody sees the answer and who gave it, and a second press changes nothing', async () => {
    const place = await section('職員課', 'tanaka');
    await declared();
    const request = office.message(place, /確認依頼/);
    const receipt = await office.presses('tanaka', place, request, '停止');
    expect(receipt).toContain('回答を受け付けました');
    await office.settled();
    const after = office.message(place, /【稼働状況の確認】職員課 回答1\/1/);
    expect(after.id).toBe(request.id);
    expect(readable(after).join('\n')).toMatch(/12 人事・給与総合情報システム:停止\n職員課 \d+時\d+分/);
    expect(await office.presses('tanaka', place, request, '停止')).toBe(receipt);
    const log = await office.types('admin', office.crisis, '記録');
    expect(log.filter((line) => line.includes('回答 職員課'))).toHaveLength(1);
  });

  test('system by system in the card, in a group chat', async () => {
    const place = await section('戸籍住民課', 'suzuki', office.rig.newGroupChat());
    await declared();
    const request = office.message(place, /確認依頼/);
    expect(
      await office.presses('suzuki', place, request, '回答する', {
        'state:family-register': 'stopped',
        'note:family-register': '窓口で手書きにより受付',
      }),
    ).toContain('回答を受け付けました');
    await office.settled();
    const now = lines(place, /戸籍住民課/);
    expect(now).toContain('あと3システムの回答をお願いします。');
    expect(now).toContain('備考:窓口で手書きにより受付');
  });

  test('not with one press by an operator, who is shown the way to the form for what was heard', async () => {
    const place = await section('戸籍住民課', 'suzuki');
    await office.types('admin', office.crisis, 'people add @tanaka 情報システム課担当職員');
    await declared();
    const said = await office.presses('tanaka', place, office.message(place, /確認依頼/), '全て停止');
    expect(said).toMatch(/^他の課から聴いた回答は、「ヘルプ」で表示する「代理入力」のボタンから入力してください。 /);
    expect(said).toContain('「回答した人」');
  });

  test('all systems with one press, and in the form of the personal chat', async () => {
    const place = await section('戸籍住民課', 'sato', office.rig.personalWith('sato'));
    await declared();
    const request = office.message(place, /確認依頼/);
    expect(await office.presses('sato', place, request, '全て停止')).toContain('回答を受け付けました');
    await office.types('sato', place, 'ヘルプ');
    const home = office.rig.connector.seen(place).at(-1);
    if (home === undefined) throw new Error('no answer');
    const dialog = await office.opens('sato', place, home, '戸籍住民課の回答を入力');
    expect(await office.submits('sato', place, dialog, { 'state:family-register': 'restored' })).toContain(
      '回答を受け付けました',
    );
    await office.settled();
    const now = lines(place, /回答4\/4システム/);
    expect(now).toContain('13 戸籍情報総合システム:復旧済');
    expect(now).toContain('14 コンビニ交付システム（住・印）:停止');
  });
});

describe('two people of one section', () => {
  test('do not take back unseen what the other has just answered', async () => {
    const place = await section('戸籍住民課', 'suzuki');
    await office.types('admin', office.crisis, 'people add @sato 戸籍住民課');
    await declared();
    const before = office.message(place, /確認依頼/);
    const noted = { 'state:family-register': 'stopped', 'note:family-register': '窓口で手書きにより受付' };
    expect(await office.presses('suzuki', place, before, '回答する', noted)).toContain('回答を受け付けました');
    // His screen still shows the card from before.
    const stale = { 'state:family-register': 'running' };
    expect(await office.presses('sato', place, before, '回答する', stale)).toMatch(
      /13 戸籍情報総合システム:\S+に 戸籍住民課.*が「停止・窓口で手書きにより受付」に変更しました/,
    );
    expect(await office.presses('suzuki', place, before, '回答する', noted)).toContain('回答を受け付けました');
    // About another system nobody said anything meanwhile.
    const other = { 'state:cvs-cert-resident-seal': 'stopped' };
    expect(await office.presses('sato', place, before, '回答する', other)).toContain('回答を受け付けました');
    await office.settled();
    expect(lines(place, /戸籍住民課/)).toContain('備考:窓口で手書きにより受付');
    const now = office.message(place, /戸籍住民課/);
    expect(await office.presses('sato', place, now, '回答する', stale)).toContain('回答を受け付けました');
  });
});

describe('somebody who is mentioned', () => {
  test('is looked up again where Teams is busy, and where it cannot be asked nothing is done', async () => {
    const add = () => office.types('admin', office.crisis, 'people add @suzuki 税務課');
    office.rig.connector.failNext({ kind: 'status', status: 502 }, 'GET');
    expect((await add()).join()).toContain('登録しました');
    office.rig.connector.failWhen(({ method }) => (method === 'GET' ? { kind: 'status', status: 502 } : undefined));
    const refused = (await office.types('admin', office.crisis, 'people add @sato 職員課')).join();
    expect(refused).toContain('Teams に確認できなかった');
    office.rig.connector.heal();
    expect((await office.types('admin', office.crisis, '名簿')).join()).not.toContain('職員課');
  });
});

describe('in a channel', () => {
  test('help has the buttons for what this person may do, and says what can be typed as it is heard there', async () => {
    await office.types('admin', office.crisis, 'ヘルプ');
    const help = office.rig.connector.seen(office.crisis).at(-1);
    if (help === undefined) throw new Error('no help');
    const labels = buttonsOf(cardOf(help)).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['宣言する', '入力できる言葉を見る']));
    const words = linesOf(cardOf(help), true).join('\n');
    expect(words).toContain('@BCP 宣言');
    expect(words).not.toContain('/bcp');
  });
});

describe('whoever is not on the list', () => {
  test('may look, not act, and is told whom to ask', async () => {
    const { crisis } = office;
    const read = (await office.types('sato', crisis, 'declare iaas-down')).join('\n');
    expect(read).toContain('閲覧のみ');
    expect(read).toContain('登録されている担当者(1名)');
    await declared();
    expect((await office.types('sato', crisis, '状況'))[0]).toContain('【障害対応中】');
    const request = office.message(crisis, /確認依頼】税務課/);
    expect(await office.presses('sato', crisis, request, '停止')).toContain('次の役割の方に');
    // A form that would be refused is not opened.
    const dialog = await office.opens('sato', crisis, office.message(crisis, /障害対応中/), '連絡事項を更新する');
    expect(dialog).toContain('閲覧のみ');
    await office.settled();
    expect(lines(crisis, /障害対応中/)).toContain('回答:0/38システム');
    // With the right the same press counts.
    await office.types('admin', crisis, 'people add @sato 税務課');
    expect(await office.presses('sato', crisis, request, '停止')).toContain('回答を受け付けました');
  });
});

test('in a group chat the crisis is handled just so: the status post, and what follows after it', async () => {
  const chat = office.rig.newGroupChat();
  await office.types('admin', chat, '/bcp declare iaas-down');
  await office.settled();
  const posts = office.posts(chat);
  expect(posts[0]?.summary).toContain('【障害対応中】');
  expect(posts.every(({ thread }) => thread === undefined)).toBe(true);
  // The board, three notices and the first report, and a request to each section; nothing of the plan's own channels.
  expect(posts).toHaveLength(1 + 3 + 1 + 15);
  // A reminder calls by name whoever is on the list.
  await office.types('admin', chat, 'people add @tanaka 税務課');
  await office.types('admin', chat, '催促 税務課');
  await office.settled();
  expect(JSON.stringify(office.message(chat, /再依頼/).card)).toContain(office.rig.people.tanaka?.aadObjectId);
});
