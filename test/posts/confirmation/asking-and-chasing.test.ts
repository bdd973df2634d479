// 確認依頼・再依頼・未回答のお知らせ・電話確認: what sections, their managers and the operator read.
import { describe, expect, test } from '@jest/globals';
import { parseCommand } from '../../../src/incident/parse/parse-command.ts';
import { DECLARED, given, givenUnder, MANAGER, on, type Step, ward } from '../../incident/given-when-then.ts';
import { post, postsOf, textOf } from '../whole-story.ts';

describe('the request to a section', () => {
  const request = (...steps: readonly Step[]) => post(given(DECLARED, ...steps), 'confirmation/1/welfare-promotion');

  test('goes to that section, with its own systems by number and name, and the deadline', () => {
    const { card, audience, life } = request();
    expect(audience).toEqual({ to: 'section', section: 'welfare-promotion' });
    expect(life).toBe('living');
    expect(card.title).toBe('【稼働状況の確認依頼】福祉推進課 3システム(回答期限 11時40分)');
    const questions = card.blocks.find((block) => block.type === 'questions');
    expect(questions).toMatchObject({ incident: '2025-001', section: 'welfare-promotion', round: 1, open: true });
    expect(questions?.type === 'questions' ? questions.systems.map(({ no }) => no) : []).toEqual([27, 28, 29]);
  });

  test('shows the answers as they come: who, when, and if it was late', () => {
    const text = textOf(
      request(['11:32', 'welfare-promotion', '回答 27 停止 休止'], ['11:45', 'welfare-promotion', '回答 29 停止']).card,
    );
    expect(text).toContain(
      '27 高齢・障害福祉業務管理システム （高齢・障害セキュリティサーバ）: 停止/休止 福祉推進課 11時32分',
    );
    expect(text).toContain('29 臨時福祉給付金業務支援システム: 停止 福祉推進課 11時45分 (期限後回答:11時45分)');
    expect(text).toContain('あと1システムの回答をお願いします。');
  });

  test('is answered when nobody is silent, and closed with the incident', () => {
    const all = request(['11:32', 'welfare-promotion', '回答 全て 停止']).card;
    expect(all.title).toBe('【稼働状況の確認】福祉推進課 回答3/3システム');
    expect(textOf(all)).toContain('回答を受け付けました。');
    const closed = request(['11:32', MANAGER, '終結 理由 誤報']).card;
    expect(textOf(closed)).toContain('この事象への対応は終了しました。回答は不要です。');
    expect(closed.blocks.find((block) => block.type === 'questions')).toMatchObject({ open: false });
  });

  test('自課 is marked for the information systems section', () => {
    expect(post(given(DECLARED), 'confirmation/1/information-systems').card.title).toContain(
      '情報システム課(自課) 10システム',
    );
  });
});

describe('the chase', () => {
  const told = given(DECLARED, ['11:25', 'welfare-promotion', '回答 27 停止'], ['11:30', 'clock'], ['11:40', 'clock']);
  const posts = postsOf(told, 'ja');
  const byKind = (kind: string) => posts.filter((one) => one.kind === kind);

  test('a reminder to each silent section names only what it has not answered, and the time left', () => {
    const reminder = byKind('reminder').find(
      ({ audience }) => audience.to === 'section' && audience.section === 'welfare-promotion',
    );
    const text = textOf(reminder?.card ?? { title: '', tone: 'calm', blocks: [] });
    expect(byKind('reminder')).toHaveLength(15);
    expect(text).toContain('11時40分までに御回答をお願いします。(残り10分)');
    expect(text).toContain('28 高齢・障害福祉業務管理システム');
    expect(text).not.toContain('27 ');
  });

  test('the escalation goes to each section’s manager by post (P8(8))', () => {
    const managers = byKind('escalation').filter(({ audience }) => audience.to === 'section_manager');
    expect(managers).toHaveLength(15);
    expect(managers.map(({ card }) => textOf(card)).join('\n')).toContain('宛先:福祉推進課長');
  });

  test('the operator gets one list of whom to call; a number that is not registered is said to be so', () => {
    const [list, ...others] = byKind('escalation').filter(({ audience }) => audience.to === 'operations');
    expect(others).toEqual([]);
    expect(list?.card.title).toBe('【電話確認】未回答 15課');
    expect(textOf(list?.card ?? { title: '', tone: 'calm', blocks: [] })).toContain(
      '税務課 | (印刷した聴き取り票による) | 17 滞納整理支援システム（税・国保）',
    );
  });

  test('the number of the plan is on the list when there is one', () => {
    const sections = ward.sections.map((section) => ({ ...section, phone: { number: '内線1234' } }));
    const withPhones = givenUnder({ ...ward, sections }, DECLARED, ['11:40', 'clock']);
    const [list] = postsOf(withPhones, 'ja').filter(({ card }) => card.title.startsWith('【電話確認】'));
    expect(textOf(list?.card ?? { title: '', tone: 'calm', blocks: [] })).toContain('税務課 | 内線1234 |');
  });

  test.each(['ja', 'en'] as const)('the example of a proxy answer (%s) can be typed as it stands', (locale) => {
    const [list] = postsOf(told, locale).filter(
      ({ kind, audience }) => kind === 'escalation' && audience.to === 'operations',
    );
    const example = /\/bcp .*/.exec(textOf(list?.card ?? { title: '', tone: 'calm', blocks: [] }))?.[0] ?? '';
    expect(parseCommand(example, '情報システム課長', { plan: ward, now: on('11:45') })).toMatchObject({
      type: 'answer',
      proxy: { means: 'phone', readBack: true },
    });
  });
});

describe('notices', () => {
  test('個別3(3)(4): channel and frequency are set with the declaration, and reported to the deliberative body', () => {
    const text = textOf(post(given(DECLARED), 'notice/channels-and-times').card);
    expect(text).toContain('全庁への連絡手段: 電話及び紙媒体');
    expect(text).toContain('利用できない手段: 全庁ファイルサーバ');
    expect(text).toContain('定時連絡: 8時15分、12時00分、16時00分');
    expect(text).toContain(
      '情報安全対策委員会(危機管理等対策会議を開催する場合は同会議)及び連絡体制図に定める関係各所へ報告します。',
    );
    expect(text).toContain('補完の連絡手段です');
  });

  test('a change of frequency says before, after, from and why', () => {
    const told = given(DECLARED, ['12:30', MANAGER, '頻度 10:00 14:00 適用 12/5 10:00 理由 見込の判明']);
    const text = textOf(post(told, `notice/times/${told.log.length}`).card);
    for (const line of [
      '変更前: 8時15分、12時00分、16時00分',
      '変更後: 10時00分、14時00分',
      '適用: 令和7年(2025年)12月5日(金)10時00分から',
      '理由: 見込の判明',
    ]) {
      expect(text).toContain(line);
    }
  });

  test.each([
    ['12/4 15:00', 'every 1h'],
    ['12/5 08:00', 'every 2h'],
    ['12/10 08:00', 'default'],
  ])('the proposal for an estimate of %s has a command that sets it: %s', (estimate, times) => {
    const told = given(DECLARED, ['12:30', MANAGER, `見込 ${estimate}`]);
    const [proposal] = postsOf(told, 'ja').filter(({ key }) => key.startsWith('notice/times-proposal/'));
    const actions =
      proposal?.card.blocks.flatMap((block) =>
        block.type === 'actions' ? block.actions.filter((action) => 'command' in action) : [],
      ) ?? [];
    expect(actions.map(({ command }) => command)).toEqual([`/bcp 頻度 ${times}`]);
    expect(parseCommand(actions[0]?.command ?? '', '', { plan: ward, now: on('12:30') })).toMatchObject({
      type: 'times',
    });
  });
});
