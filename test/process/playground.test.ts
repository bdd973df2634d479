// The main job in Microsoft's own Teams emulator, on the real process: what people of a team would type and press, and
// what they would see.
import { expect, test } from '@jest/globals';
import { openPlaygroundOffice, type PlaygroundOffice } from './playground-office.ts';
import { type Shown, wordsOf } from './playground-stream.ts';
import { FUTABA, GROUP_CHAT, ICHIRO, OPERATOR, PERSONAL_CHAT, SABURO, SECTION_CHANNEL } from './playground-team.ts';

const withOffice = async (use: (office: PlaygroundOffice) => Promise<void>): Promise<void> => {
  const office = await openPlaygroundOffice();
  try {
    await use(office);
  } finally {
    await office.close();
  }
};

test.concurrent('declared in the channel, answered by two people, reported: the board changes in its place', () =>
  withOffice(async ({ says, until, presses }) => {
    const replyTo = async (...said: Parameters<typeof says>): Promise<string> => wordsOf(await says(...said));
    const there = { conversation: SECTION_CHANNEL, people: [ICHIRO] };
    expect(await replyTo('link section 戸籍住民課', there)).toContain('連携しました');
    expect(await replyTo(`people add @${ICHIRO.name} 戸籍住民課`, there)).toContain(ICHIRO.aadObjectId);
    expect(await replyTo(`名簿 追加 @${FUTABA.name} 税務課`, { people: [FUTABA] })).toContain(FUTABA.aadObjectId);

    expect(await replyTo('declare iaas-down')).toContain('統合仮想サーバ環境の障害を宣言しました');
    const board = await until(/^【障害対応中】/);
    expect(wordsOf(board)).toContain('0/38システム');
    expect((await until(/\(第1報\)/)).thread).toBe(board.id);

    const four = await until(/^【稼働状況の確認依頼】戸籍住民課 4システム/, SECTION_CHANNEL);
    expect(await presses(SABURO, four, '全て停止')).toContain('閲覧のみ');
    expect(await presses(FUTABA, four, '全て停止')).toContain('税務課は戸籍住民課の回答を入力できません');
    const noted = { 'state:family-register': 'stopped', 'note:family-register': '窓口で手書きにより受付' };
    expect(await presses(ICHIRO, four, '回答する', noted)).toContain('回答を受け付けました');
    const answered = await until(/あと3システムの回答/, SECTION_CHANNEL);
    expect(answered.id).toBe(four.id);
    expect(wordsOf(answered)).toContain('備考:窓口で手書きにより受付');

    const one = await until(/^【稼働状況の確認依頼】税務課/);
    expect(await presses(FUTABA, one, '停止')).toContain('回答を受け付けました');
    expect((await until(/^【障害対応中】.*回答:2\/38システム/s)).id).toBe(board.id);

    expect(await replyTo('report')).toContain('第2報を発信しました');
    expect((await until(/\(第2報\)/)).thread).toBe(board.id);
    expect((await until(/^【障害対応中】.*最新の報告:第2報/s)).id).toBe(board.id);
  }));

test.concurrent('in a chat with the bot help is what is going on; a status post that is deleted is posted again', () =>
  withOffice(async ({ playground, says, until }) => {
    const help = await says('/bcp ヘルプ', { conversation: PERSONAL_CHAT });
    expect(wordsOf(help)).toContain('対応中の事象はありません。');
    const inGroup = { conversation: GROUP_CHAT };
    expect(wordsOf(await says('/bcp 宣言 iaas-down', inGroup))).toContain('宣言しました');
    const board = await until(/^【障害対応中】/, GROUP_CHAT);
    // The program knows of a post of its own when the next one of the same queue is there; requests have queues of their own.
    await until(/\(第1報\)$/m, GROUP_CHAT);
    await playground.sends(GROUP_CHAT, { type: 'messageDelete', id: board.id });
    const isAgain = (one: Shown): boolean => one.id !== board.id && /^【障害対応中】/.test(wordsOf(one));
    const again = await playground.stream.until(isAgain);
    expect(again).toMatchObject({ conversation: GROUP_CHAT, card: board.card });
  }));

test.concurrent('where no dialog opens, the six items are a card to fill in', () =>
  withOffice(async ({ says, until, submits }) => {
    await says('/bcp declare iaas-down', { conversation: GROUP_CHAT });
    await submits(OPERATOR, await until(/^【障害対応中】/, GROUP_CHAT), '連絡事項を更新する');
    const form = await until(/\[発生原因\]/, GROUP_CHAT);
    await submits(OPERATOR, form, '更新する', { cause: '共用サーバの基板が故障' });
    await until(/^【進捗連絡】.*共用サーバの基板が故障/s, GROUP_CHAT);
    await until(/^【障害対応中】.*4 発生原因:共用サーバの基板が故障/s, GROUP_CHAT);
  }));
