// The three days of December 2019 (see three-days.test.ts) through one chat alone: nobody touches the web console, and at
// every station it says what that chat says. Each chat has its own ward; what happens in it is the same.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { OPERATOR, PROMOTION } from '../people.ts';
import { DEPARTMENTS, departmentsHear } from '../telling-the-office.ts';
import type { ChatWard, PersonInChat } from './chat-ward.ts';

let ward: ChatWard;
let operator: PersonInChat;

/** Registers the story; `chat` as people call it. */
export const tellThreeDays = (chat: string, openWard: (begins: string) => Promise<ChatWard>): void => {
  let opened: ChatWard | undefined;
  beforeEach(async () => {
    opened = await openWard('2019-12-04T11:20');
    ward = opened;
    operator = ward.person(OPERATOR);
  });
  afterEach(() => opened?.close());

  test(`three days without the servers, told in ${chat} from the declaration to the final report`, async () => {
    await theWardDeclares();
    await theFirstAnswers();
    await theSilentAreChased();
    await theFirstReports();
    await theSecondRound();
    await aLateAnswerAndACorrection();
    await theServersAreBack();
    await theEnd();
  });
};

/** The story is told up to here: nothing unread, nobody called by name, and one log behind both platforms. */
const station = async (): Promise<void> => {
  expect(await ward.unread()).toEqual([]);
  expect(await ward.calledByName()).toEqual([]);
  expect(await ward.disagreements()).toEqual([]);
};

const everySection = (): readonly string[] => ward.sections.map(({ name }) => name);
const everybodyOf = (sections: readonly string[]): readonly string[] =>
  sections.map((name) => `${name}: ${ward.section(name).notified.join(' ')}`);
const managersOf = (sections: readonly string[]): readonly string[] =>
  sections.map((name) => `${name}: ${ward.section(name).manager}`);
const called = async (): Promise<readonly string[]> => [...(await ward.calledByName())].sort();
const staff = (section: string): PersonInChat => ward.person(ward.section(section).staff);

const LEAK = /^【情報漏えいの有無の確認】/;
const CALM_COUNTS = '連絡済:部 0/8、課 0/15、関係各所 0/9 / 未了の措置 12件';
/** A report in the crisis channel. */
const reported = (title: RegExp): Promise<string> => ward.crisisRead(title);
/** By telephone, as figure 2 has it, and ticked here. */
const everyDepartmentHears = (): Promise<void> => departmentsHear({ says: (words) => operator.types(words) });
/** What is not restored by then is asked about in each section's own place (P10-1-1(1)※), and each says how it goes on. */
const stageReached = async (stage: string): Promise<void> => {
  const title = new RegExp(`^【対応方針の確認】発生から${stage}が経過しました。$`);
  await ward.crisisRead(title);
  expect(await ward.sectionsThatRead(title)).toEqual(everySection());
  expect(await called()).toEqual(everybodyOf(everySection()).toSorted());
  for (const name of everySection()) {
    expect(await staff(name).types(`段階 ${stage} 移行`)).toContain(`段階(${stage})の回答`);
  }
};

const systemsOf = async (section: string): Promise<readonly string[]> =>
  (await ward.view()).systems.filter((one) => one.section === ward.section(section).id).map(({ id }) => id);
const states = (systems: readonly string[], state: string): Record<string, string> =>
  Object.fromEntries(systems.map((id) => [`state:${id}`, state]));

const theWardDeclares = async (): Promise<void> => {
  const reply = await operator.types('宣言 iaas-down 事業者の共用IaaSで警報が発生し、統合仮想サーバに接続できない');
  expect(reply).toContain(
    '15課に38システムの稼働状況の確認を依頼し、第1報を発信しました。 ' +
      '確認依頼(第1回)の連絡手段は「電話及び紙媒体」です。 第1報の連絡手段は「電話及び紙媒体」です。 ' +
      '連絡表は連絡状況の画面から印刷できます。 次回の定時連絡は12時00分です。',
  );
  await ward.crisisRead(/^【障害対応中】統合仮想サーバ環境の障害\(2019-001\)$/);
  await ward.crisisRead(/^【障害発生・体制移行】/);
  await ward.crisisRead(/^【連絡手段・連絡頻度の設定】/);
  await reported(/^【進捗連絡】.*\(第1報\)$/);
  await ward.crisisRead(LEAK);
  expect(await ward.sectionsThatRead(/^【稼働状況の確認依頼】.*\(回答期限 11時40分\)$/)).toEqual(everySection());
  expect(await ward.board()).toContain(
    '連携していない2課は、危機対策のチャンネルのスレッドで依頼しています(職員課、道路課)。',
  );
  expect(await ward.onTop()).toEqual([expect.stringMatching(/^【障害対応中】/), expect.stringMatching(/\(第1報\)$/)]);

  await operator.fillsIn('連絡事項を更新する', { occurredAt: '10:56', detectedAt: '11:05' });
  expect(await ward.board()).toContain('1 発生日時:令和元年(2019年)12月4日(水)10時56分');
  expect(await operator.types('宣言 iaas-down')).toContain('既に宣言されています(2019-001)');
  expect(await ward.person('sato').presses('停止', '税務課')).toContain('閲覧のみ');
  await whatIsDoneAtOnce();
  await station();
};

/** Who tells whom is seen and ticked in the chat, and only the office that the plan names ticks for outside (P6(3)ウ). */
const whatIsDoneAtOnce = async (): Promise<void> => {
  const view = await operator.types('連絡状況');
  expect(view).toContain(CALM_COUNTS);
  expect(view).toContain('6:東京都への障害の連絡（エ） (保留:情報漏えいの有無が不明)');
  expect(view).toContain('税務課:未連絡、なし');
  expect(await operator.presses('連絡状況を見る')).toContain(CALM_COUNTS);
  expect(await ward.person('sato').pressesOn(LEAK, 'なし')).toContain('閲覧のみ');
  expect(await operator.pressesOn(LEAK, 'なし')).toContain('情報漏えいの有無を「なし」と記録しました。');
  expect(await operator.types('連絡済 1 --to 危機管理係長 --by メモ')).toContain(
    '「危機管理係への第1報」を済にしました',
  );
  expect(await operator.types('連絡済 6 --to 都の担当 --by 電話')).toContain('情報政策推進係');
  const promotion = ward.person(PROMOTION);
  for (const task of [6, 7, 8]) {
    expect(await promotion.types(`連絡済 ${task} --to 担当 --by 電話`)).toContain('」を済にしました');
  }
};

const theFirstAnswers = async (): Promise<void> => {
  await ward.fastForward('2019-12-04T11:25');
  const typed = await staff('戸籍住民課').types('回答 全て 停止 代替手段 窓口で手書きにより受付', '戸籍住民課');
  expect(typed).toContain('13 戸籍情報総合システム:停止/代替手段で継続');
  // Whoever is of a section answers for it, and for no other.
  expect(await staff('税務課').presses('停止', '税務課')).toContain('回答を受け付けました');
  expect(await staff('税務課').types('回答 13 停止', '税務課')).toContain('税務課は戸籍住民課の回答を入力できません。');
  const ten = await systemsOf('情報システム課');
  expect(ten).toHaveLength(10);
  const noted = { [`service:${ten[1]}`]: 'alternative', [`note:${ten[1]}`]: '紙の伝票で処理' };
  await staff('情報システム課').fillsIn('回答する', { ...states(ten, 'stopped'), ...noted }, '情報システム課');
  expect(await ward.request('情報システム課')).toContain('【稼働状況の確認】情報システム課(自課) 回答10/10システム');
  expect(await ward.request('情報システム課')).toContain('紙の伝票で処理');
  expect(await ward.board()).toContain('回答:15/38システム(未回答 12課)');
  await station();
};

const theSilentAreChased = async (): Promise<void> => {
  await ward.fastForward('2019-12-04T11:30');
  const silent = everySection().filter((name) => !['戸籍住民課', '税務課', '情報システム課'].includes(name));
  expect(await ward.sectionsThatRead(/^【再依頼】.*\(期限 11時40分\)$/)).toEqual(silent);
  expect(await called()).toEqual(everybodyOf(silent).toSorted());

  await ward.fastForward('2019-12-04T11:34');
  await operator.types('回答 12 停止 --for 職員課 --said-by 給与係長 --by 電話 --read-back');
  expect(await ward.request('職員課')).toContain(
    '代理入力(電話聴取) 回答者:給与係長 / 聴取者:情報システム課長 / 聴取時刻:11時34分 / 復唱確認:済',
  );
  for (const department of DEPARTMENTS.filter((one) => one !== '都市基盤部')) {
    await operator.types(`連絡済 ${department} --to 庶務担当係長 --by 電話 --read-back`);
  }
  expect(await operator.types('未達 都市基盤部 理由 話中')).toContain('未達にしました');

  await ward.fastForward('2019-12-04T11:40');
  const left = silent.filter((name) => name !== '職員課');
  expect(await ward.sectionsThatRead(/^【未回答のお知らせ】/)).toEqual(left);
  const list = await ward.crisisRead(/^【電話確認】未回答 11課$/);
  expect(list).toContain('道路課');
  expect(list).not.toContain('職員課');
  const unreached = await ward.crisisRead(/^【連絡の確認】第1報が届いていない部等があります。$/);
  expect(unreached).toContain('都市基盤部');
  expect(unreached).not.toContain('企画部');
  const calls = [`危機対策: ${OPERATOR}`, `危機対策: ${OPERATOR}`];
  expect(await called()).toEqual([...managersOf(left), ...calls].sort());
  await operator.types('連絡済 都市基盤部 --to 庶務担当係長 --by 電話 --read-back');

  await ward.fastForward('2019-12-04T11:50');
  const waiting = await ward.crisisRead(/^【措置の催促】/);
  expect(waiting).toContain('副区長（CISO）、主管部長及び関係課への報告');
  expect(waiting).not.toContain('危機管理係への第1報');
  expect(await called()).toEqual([`危機対策: ${OPERATOR}`]);
  await operator.types('連絡済 4 副区長、企画部長 --to 本人 --by 対面');
  await operator.types('回答 全て 停止 --for 道路課 --said-by 道路管理係長 --by 電話 --at 11:38');
  expect(await ward.request('道路課')).toContain('回答者:道路管理係長 / 聴取者:情報システム課長 / 聴取時刻:11時38分');
  await staff('保健予防課').presses('停止', '保健予防課');
  // Said in time and entered later is in time; said later is late, and says so.
  expect(await ward.request('道路課')).not.toContain('期限後回答');
  expect(await ward.request('保健予防課')).toContain('(期限後回答:11時50分)');
  await station();
};

const theFirstReports = async (): Promise<void> => {
  await ward.fastForward('2019-12-04T12:00');
  const noon = await reported(/^【定時連絡】.*\(第2報\)$/);
  expect(noon).toContain('未回答の課:広聴・広報課(1システム)、保育園・幼稚園課(3システム)、');
  expect(noon).toContain('次回の定時連絡:16時00分予定');
  expect(await ward.onTop()).toEqual([expect.stringMatching(/^【障害対応中】/), expect.stringMatching(/\(第2報\)$/)]);

  await everyDepartmentHears();
  await ward.fastForward('2019-12-04T12:10');
  expect(await ward.crisisRead(/^【部の責任者への連絡】未回答 9課$/)).toContain('健康福祉部長');
  expect(await called()).toEqual([`危機対策: ${OPERATOR}`]);
  await ward.fastForward('2019-12-04T13:30');
  const { systems } = await ward.view();
  for (const { id, name } of ward.sections) {
    const own = systems.filter(({ section }) => section === id);
    if (own.every(({ answer }) => answer !== undefined)) continue;
    await staff(name).presses(own.length === 1 ? '停止' : '全て停止', name);
  }
  expect(await ward.board()).toContain('回答:38/38システム');
  await operator.fillsIn('連絡事項を更新する', { response: '事業者が原因を調査中。各課は電話、FAX及び窓口で対応' });
  expect(await reported(/^【進捗連絡】.*\(第3報\)$/)).toContain('からの変更:対応状況');
  expect(await ward.onTop()).toEqual([expect.stringMatching(/^【障害対応中】/), expect.stringMatching(/\(第3報\)$/)]);

  await operator.notes('事業者から電話があり、復旧は明朝以降になる見通し');
  expect(await operator.types('記録')).toContain('事業者から電話があり、復旧は明朝以降になる見通し');

  await everyDepartmentHears();
  await ward.fastForward('2019-12-04T16:00');
  expect(await reported(/^【定時連絡】.*\(第4報\)$/)).toContain('全ての課から回答がありました。');
  await everyDepartmentHears();
  await station();
};

const theSecondRound = async (): Promise<void> => {
  await ward.fastForward('2019-12-04T22:56');
  await stageReached('半日');
  await ward.fastForward('2019-12-05T08:15');
  await reported(/^【定時連絡】.*\(第5報\)$/);
  await everyDepartmentHears();
  await ward.fastForward('2019-12-05T09:00');
  expect(await operator.types('確認依頼')).toContain('15課へ稼働状況の確認を依頼しました(回答期限 11時30分)。');
  expect(await ward.sectionsThatRead(/^【稼働状況の確認依頼】.*\(回答期限 11時30分\)$/)).toEqual(everySection());
  // Who answered yesterday is not called by today's question.
  await station();

  const late = ['生活援護課', '道路課'];
  for (const name of everySection().filter((one) => !late.includes(one))) await staff(name).presses('変更なし', name);
  await ward.fastForward('2019-12-05T10:55');
  expect(await ward.sectionsThatRead(/^【再依頼】.*\(期限 11時30分\)$/)).toEqual(late);
  expect(await called()).toEqual(everybodyOf(late).toSorted());
  await ward.fastForward('2019-12-05T10:56');
  await stageReached('1日');
  await ward.fastForward('2019-12-05T11:35');
  expect(await ward.sectionsThatRead(/^【未回答のお知らせ】/)).toEqual(late);
  await ward.crisisRead(/^【電話確認】未回答 2課$/);
  expect(await called()).toEqual([...managersOf(late), `危機対策: ${OPERATOR}`].sort());
  const heard = { saidBy: '道路管理係長', by: 'fax', ...states(await systemsOf('道路課'), 'stopped') };
  await operator.takesDown('道路課', heard);

  await ward.fastForward('2019-12-05T12:00');
  expect(await ward.crisisRead(/^【部の責任者への連絡】未回答 1課$/)).toContain('生活援護課');
  expect(await called()).toEqual([`危機対策: ${OPERATOR}`]);
  // Silence is never read as the old answer going on.
  expect(await reported(/^【定時連絡】.*\(第6報\)$/)).toContain('未回答の課:生活援護課(2システム)');
  await everyDepartmentHears();
  await ward.fastForward('2019-12-05T16:00');
  await reported(/^【定時連絡】.*\(第7報\)$/);
  await everyDepartmentHears();
  await station();
};

const aLateAnswerAndACorrection = async (): Promise<void> => {
  await ward.fastForward('2019-12-06T08:15');
  await reported(/^【定時連絡】.*\(第8報\)$/);
  await everyDepartmentHears();
  await ward.fastForward('2019-12-06T09:00');
  await staff('生活援護課').presses('変更なし', '生活援護課');
  expect(await ward.request('生活援護課')).toContain('(期限後回答:9時00分)');
  await operator.types('訂正 8 誤:復旧は明朝以降 正:復旧は12月6日夜以降');
  expect(await ward.crisisRead(/^【訂正】.*\(第8報の訂正\)$/)).toContain('復旧は12月6日夜以降');
  // A correction is told to everybody as the report was.
  await everyDepartmentHears();
  expect(await ward.onTop()).toEqual([expect.stringMatching(/^【障害対応中】/), expect.stringMatching(/\(第8報\)$/)]);
  await ward.fastForward('2019-12-06T10:56');
  await stageReached('2日');
  await ward.fastForward('2019-12-06T12:00');
  expect(await reported(/^【定時連絡】.*\(第9報\)$/)).toContain('全ての課から回答がありました。');
  await everyDepartmentHears();
  await ward.fastForward('2019-12-06T16:00');
  await reported(/^【定時連絡】.*\(第10報\)$/);
  await everyDepartmentHears();
  await station();
};

const theServersAreBack = async (): Promise<void> => {
  await ward.fastForward('2019-12-06T22:15');
  const cause = 'ストレージ装置のファームウェアの不具合';
  const begun = { cause, response: 'バックアップからの復旧を開始した。', estimate: '23:40' };
  await operator.fillsIn('連絡事項を更新する', begun);
  await ward.crisisRead(/^【連絡頻度の検討】/);
  const progress = await reported(/^【進捗連絡】.*\(第11報\)$/);
  expect(progress).toContain(cause);
  expect(progress).toContain('復旧見込日時:令和元年(2019年)12月6日(金)23時40分');

  await everyDepartmentHears();

  // The notice board of the groupware is back first: it is added, and the telephone stays the main channel (図2 ※1).
  await ward.fastForward('2019-12-06T22:30');
  expect(await operator.types('パターン b 理由 新着の表示を確認')).toContain('連絡手段の状態を記録しました。');
  await ward.crisisRead(/^【連絡手段の状態】/);
  await operator.types('連絡済 グループウェア「お知らせ」');
  await ward.fastForward('2019-12-06T22:50');
  for (const name of everySection().filter((one) => one !== '学校教育課')) {
    await staff(name).types('回答 全て 復旧済', name);
  }
  const [last = '', ...others] = await systemsOf('学校教育課');
  await staff('学校教育課').fillsIn('回答する', states(others, 'restored'), '学校教育課');
  expect(await ward.board()).toContain('停止1 / 復旧作業中0 / 確認中0 / 復旧済37 / 未回答0');
  expect(await operator.types('終結')).toContain('終結できません');
  await staff('学校教育課').fillsIn('回答する', states([last], 'restored'), '学校教育課');
  await theChannelsAreBack();
  await station();
};

/** What the answers of the systems below them say of the channels is a question, until a person has looked. */
const theChannelsAreBack = async (): Promise<void> => {
  for (const channel of ['全庁キャビネット', 'グループウェアメール', '全庁ファイルサーバ']) {
    await ward.crisisRead(new RegExp(`^【連絡手段の確認】${channel}は利用できますか。$`));
  }
  expect(await ward.board()).toContain('全庁への連絡手段:電話及び紙媒体');
  const pressed = await operator.pressesOn(/^【連絡手段の確認】全庁ファイルサーバは利用できますか。$/, '利用可');
  expect(pressed).toContain('全庁ファイルサーバ:利用可');
  expect(await ward.crisisRead(/^【連絡手段の設定・変更】/)).toMatch(
    /変更前:.*電話及び紙媒体[\s\S]*変更後:.*全庁ファイルサーバ/,
  );
  await operator.types('パターン c 理由 全ての手段を実際に確認');
  expect(await ward.crisisRead(/^【連絡手段の設定・変更】/)).toMatch(
    /変更前:.*全庁ファイルサーバ[\s\S]*変更後:.*グループウェアメール/,
  );
  expect(await ward.board()).toContain('全庁への連絡手段:全庁ファイルサーバ');
  expect(await ward.board()).not.toContain('連絡手段の確認が必要です');
};

const theEnd = async (): Promise<void> => {
  await ward.fastForward('2019-12-06T23:50');
  // The estimate has come: somebody is asked.
  expect(await ward.crisisRead(/^【復旧見込みの確認】/)).toContain('12月6日(金)23時40分」を過ぎました。');
  expect(await called()).toHaveLength(1);
  expect(await operator.types('終結')).toContain(
    '終報(第12報)を発信しました。 第12報の連絡手段は「全庁ファイルサーバ」です。 2019-001を終結しました。',
  );
  const final = await ward.crisisRead(/^【終報】統合仮想サーバ環境の障害の復旧について\(第12報\)$/);
  expect(final).toContain('発生から終結まで:60時間54分');
  // The last report goes by the file server again, and whoever puts it there says so after the end.
  expect(await operator.types('連絡済 全庁ファイルサーバ')).toContain('全庁ファイルサーバを連絡済にしました(第12報)');
  // 「お知らせ」 is up as well; nobody has to be reminded of it the next morning.
  await operator.types('連絡済 groupware-notice');
  expect(await operator.types('連絡状況 --incident 2019-001')).toContain('税務課:連絡済、第12報、全庁ファイルサーバ');
  expect(await ward.onTop()).toEqual([expect.stringMatching(/^【終結】/), expect.stringMatching(/^【終報】/)]);
  expect(await ward.request('道路課')).toContain('この事象への対応は終了しました。回答は不要です。');
  await station();
  // The next morning is quiet.
  await ward.fastForward('2019-12-07T08:30');
  await station();
  const { status, reports } = await ward.view();
  expect(status).toBe('closed');
  const issued = reports.filter(({ kind }) => kind !== 'correction').map(({ serial }) => serial);
  expect(issued).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  expect(reports.flatMap(({ slot = '' }) => slot.slice(5, 16) || [])).toEqual([
    '12-04T12:00',
    '12-04T16:00',
    '12-05T08:15',
    '12-05T12:00',
    '12-05T16:00',
    '12-06T08:15',
    '12-06T12:00',
    '12-06T16:00',
  ]);
};
