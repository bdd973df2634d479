// Three days of an outage, from the declaration to the final report, after the facts of December 2019: the alarm at
// 10:56 on the 4th, the estimate unknown for days, the firmware corrected at 22:15 on the 6th. Who answers what, and that
// all is restored the same night, is our own (想定); so is who is told by telephone, and which channel is back when.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  DEPARTMENTS,
  departmentsHear,
  leakIsAsked,
  reported,
  requestsByTelephone,
  stageReached,
  whatIsDoneAtOnce,
} from './telling-the-office.ts';
import { openWard, type Person, type Ward } from './ward.ts';

let ward: Ward;
let operator: Person;
beforeEach(async () => {
  ward = await openWard('2019-12-04T11:20');
  operator = ward.person('情報システム課長');
});
afterEach(() => ward.close());

test('three days without the servers, from the declaration to the final report', async () => {
  await theWardDeclares();
  await whatIsDoneAtOnce(ward, operator);
  await theFirstAnswers();
  await theSilentAreChased();
  await theFirstReports();
  await theSecondRound();
  await aPowerCutInTheMorning();
  await theServersAreBack();
  await theChannelsAreBack();
  await theEnd();
});

const theWardDeclares = async (): Promise<void> => {
  const reply = await operator.says(
    '／ｂｃｐ　宣言　iaas-down　事業者の共用IaaSで警報が発生し、統合仮想サーバに接続できない',
  );
  expect(reply).toContain('15課に38システムの稼働状況の確認を依頼し、第1報を発信しました。');
  expect(reply).toContain('次回の定時連絡は12時00分です。');
  await ward.operationsRead(/^【障害対応中】統合仮想サーバ環境の障害\(2019-001\)$/);
  const declared = await ward.operationsRead(/^【障害発生・体制移行】/);
  expect(declared).toContain('令和元年(2019年)12月4日(水)11時20分をもって');
  const settings = await ward.operationsRead(/^【連絡手段・連絡頻度の設定】/);
  expect(settings).toContain('全庁への連絡手段: 電話及び紙媒体');
  expect(settings).toContain('定時連絡: 8時15分、12時00分、16時00分');
  expect(await reported(ward, /^【進捗連絡】.*\(第1報\)$/)).toContain('6 復旧見込日時: 不明(判明次第連絡します。)');
  await leakIsAsked(ward);
  expect(await ward.sectionsThatRead(/^【稼働状況の確認依頼】.*\(回答期限 11時40分\)$/)).toEqual(ward.sections);
  // Figure 3: without mail and file server each section is called.
  expect(await ward.byHand(/^【稼働状況の確認依頼】.*\(回答期限 11時40分\)$/)).toEqual(requestsByTelephone(ward));
  expect(ward.sections).toHaveLength(15);

  // When it happened and when it was noticed is no progress: no report, the board alone.
  await operator.says('更新 発生日時 10:56');
  await operator.says('更新 覚知日時 11:05');
  expect(await operator.says('見込 不明')).toBe('変更はありません。');
  expect(await ward.board()).toContain('1 発生日時: 令和元年(2019年)12月4日(水)10時56分');
  expect(await operator.says('宣言 iaas-down')).toContain('既に宣言されています(2019-001)');
  expect(await ward.unread()).toEqual([]);
};

const theFirstAnswers = async (): Promise<void> => {
  await ward.fastForward('2019-12-04T11:25');
  const reply = await ward.person('戸籍住民課').says('回答 全て 停止 代替手段 窓口で手書きにより受付');
  expect(reply).toContain('13 戸籍情報総合システム:停止/代替手段で継続');
  await ward.person('税務課').says('回答 17 停止 休止');
  expect(await ward.request('戸籍住民課')).toContain('回答4/4システム');
  expect(await ward.board()).toContain('回答: 5/38システム(未回答 13課)');
  expect(await ward.person('税務課').says('回答 13 停止')).toContain('税務課は戸籍住民課の回答を入力できません。');
};

const theSilentAreChased = async (): Promise<void> => {
  await ward.fastForward('2019-12-04T11:30');
  const silent = ward.sections.filter((name) => !['戸籍住民課', '税務課'].includes(name));
  expect(await ward.sectionsThatRead(/^【再依頼】.*\(期限 11時40分\)$/)).toEqual(silent);

  await ward.fastForward('2019-12-04T11:34');
  for (const department of DEPARTMENTS.filter((one) => one !== '都市基盤部')) {
    await operator.says(`連絡済 ${department} --to 庶務担当係長 --by 電話 --read-back`);
  }
  await operator.says('未達 都市基盤部 理由 話中');
  await operator.says('回答 12 停止 --for 職員課 --said-by 給与係長 --by 電話 --read-back');
  expect(await ward.request('職員課')).toContain(
    '代理入力(電話聴取) 回答者:給与係長 / 聴取者:情報システム課長 / 聴取時刻:11時34分 / 復唱確認:済',
  );

  await ward.fastForward('2019-12-04T11:40');
  const called = silent.filter((name) => name !== '職員課');
  expect(await ward.sectionsThatRead(/^【未回答のお知らせ】/)).toEqual(called);
  const list = await ward.operationsRead(/^【電話確認】未回答 12課$/);
  expect(list).toContain('道路課 | (印刷した聴き取り票による) | 33 図面管理統合システム及び舗装維持管理システム');
  expect(list).not.toContain('職員課 |');
  // Nobody has spoken with them yet about the report itself.
  const unreached = await ward.operationsRead(/^【連絡の確認】第1報が届いていない部等があります。$/);
  expect(unreached).toContain('連絡済の記録がないもの\n・都市基盤部');
  expect(unreached).not.toContain('企画部');
  await operator.says('連絡済 都市基盤部 --to 庶務担当係長 --by 電話 --read-back');

  // Said in time and entered later is in time; said later is late, and says so.
  await ward.fastForward('2019-12-04T11:50');
  // The vendors are asked about until somebody knows (個別3(3)②).
  const notice = await ward.operationsRead(/^【提供事業者からの連絡の確認】提供事業者からの連絡\(1件目\)/);
  expect(notice).toContain('主管システムベンダ');
  await operator.says('事業者 連絡済 主管システムベンダ');
  const waiting = await ward.operationsRead(/^【措置の催促】/);
  expect(waiting).toContain('副区長（CISO）、主管部長及び関係課への報告」 | 30分');
  expect(waiting).not.toContain('危機管理係への第1報');
  await operator.says('連絡済 4 副区長、企画部長 --to 本人 --by 対面');
  await operator.says('回答 33 停止 --for 道路課 --said-by 道路管理係長 --by 電話 --at 11:38');
  await ward.person('保健予防課').says('回答 全て 停止');
  expect(await ward.request('道路課')).not.toContain('期限後回答');
  expect(await ward.request('保健予防課')).toContain('(期限後回答:11時50分)');
};

const theFirstReports = async (): Promise<void> => {
  await ward.fastForward('2019-12-04T12:00');
  const noon = await reported(ward, /^【定時連絡】.*\(第2報\)$/);
  expect(noon).toContain(
    '前回の定時連絡等(第1報・11時20分)からの変更:発生日時、覚知日時、情報漏えいの有無、稼働状況(12 人事・給与総合情報システム、',
  );
  expect(noon).toContain('未回答の課:広聴・広報課(1システム)、情報システム課(10システム)、');
  expect(noon).toContain('次回の定時連絡:16時00分予定');
  expect(await ward.pinned()).toEqual([expect.stringMatching(/^【障害対応中】/), expect.stringMatching(/\(第2報\)$/)]);

  await ward.fastForward('2019-12-04T12:05');
  await departmentsHear(operator, '健康福祉部');
  await ward.fastForward('2019-12-04T12:10');
  const unheard = await ward.operationsRead(/^【部の責任者への連絡】未回答 10課$/);
  expect(unheard).toContain('健康福祉部長 | 福祉推進課 |');
  expect(await ward.board()).toContain('部の責任者へ連絡 10課');
  await ward.fastForward('2019-12-04T13:05');
  const silent = await ward.operationsRead(/^【連絡の確認】第2報が届いていない部等があります。$/);
  expect(silent).toContain('部内への展開の報告がないもの\n・健康福祉部');
  expect(await operator.says('展開済 健康福祉部 --said-by 庶務担当係長')).toContain('展開済にしました');

  await ward.fastForward('2019-12-04T13:30');
  for (const name of ward.sections) await ward.person(name).says('回答 全て 停止');
  expect(await ward.board()).toContain('回答: 38/38システム');
  await operator.says('更新 対応 事業者が原因を調査中。各課は電話、FAX及び窓口で対応');
  expect(await reported(ward, /^【進捗連絡】.*\(第3報\)$/)).toContain('前報(第2報・12時00分)からの変更:対応状況');

  await departmentsHear(operator);

  await ward.fastForward('2019-12-04T16:00');
  const evening = await reported(ward, /^【定時連絡】.*\(第4報\)$/);
  expect(evening).toContain('この間の連絡の内容を反映しています:第3報');
  expect(evening).toContain('全ての課から回答がありました。');
  expect(evening).toContain('次回の定時連絡:12月5日(木)8時15分予定');
  await departmentsHear(operator);
  expect(await ward.unread()).toEqual([]);
};

const theSecondRound = async (): Promise<void> => {
  await ward.fastForward('2019-12-04T22:56');
  await stageReached(ward, '半日');
  await ward.fastForward('2019-12-05T08:15');
  expect(await reported(ward, /^【定時連絡】.*\(第5報\)$/)).toContain(
    '前回の定時連絡等(第4報・12月4日(水)16時00分)からの変更:変更なし',
  );
  await departmentsHear(operator);

  await ward.fastForward('2019-12-05T09:00');
  expect(await operator.says('確認依頼')).toContain('15課へ稼働状況の確認を依頼しました(回答期限 11時30分)。');
  expect(await ward.sectionsThatRead(/^【稼働状況の確認依頼】.*\(回答期限 11時30分\)$/)).toEqual(ward.sections);
  expect(await ward.byHand(/^【稼働状況の確認依頼】.*\(回答期限 11時30分\)$/)).toEqual(requestsByTelephone(ward));
  const late = ['生活援護課', '道路課'];
  for (const name of ward.sections.filter((one) => !late.includes(one))) {
    await ward.person(name).says('回答 変更なし');
  }
  await ward.fastForward('2019-12-05T10:56');
  await stageReached(ward, '1日');
  await ward.fastForward('2019-12-05T11:35');
  expect(await ward.sectionsThatRead(/^【再依頼】.*\(期限 11時30分\)$/)).toEqual(late);
  expect(await ward.sectionsThatRead(/^【未回答のお知らせ】/)).toEqual(late);
  await ward.operationsRead(/^【電話確認】未回答 2課$/);
  await operator.says('回答 変更なし --for 道路課 --said-by 道路管理係長 --by FAX');

  await ward.fastForward('2019-12-05T12:00');
  expect(await ward.operationsRead(/^【部の責任者への連絡】未回答 1課$/)).toContain('生活援護課');
  const noon = await reported(ward, /^【定時連絡】.*\(第6報\)$/);
  // Silence is never read as the old answer going on.
  expect(noon).toContain('未回答の課:生活援護課(2システム)');
  expect(noon).toContain('からの変更:変更なし');
  await departmentsHear(operator);
  await ward.fastForward('2019-12-05T16:00');
  await reported(ward, /^【定時連絡】.*\(第7報\)$/);
  await departmentsHear(operator);
  expect(await ward.unread()).toEqual([]);
};

const aPowerCutInTheMorning = async (): Promise<void> => {
  await ward.fastForward('2019-12-06T07:50');
  await ward.powerCutUntil('2019-12-06T08:40');
  const morning = await reported(ward, /^【定時連絡】.*\(第8報\)$/);
  expect(morning).toContain('(遅延発信:予定8時15分/発信8時40分)');
  await departmentsHear(operator);
  await ward.fastForward('2019-12-06T09:00');
  await ward.person('生活援護課').says('回答 変更なし');
  expect(await ward.request('生活援護課')).toContain('(期限後回答:9時00分)');
  await ward.fastForward('2019-12-06T10:56');
  await stageReached(ward, '2日');
  await ward.fastForward('2019-12-06T12:00');
  expect(await reported(ward, /^【定時連絡】.*\(第9報\)$/)).toContain('全ての課から回答がありました。');
  await departmentsHear(operator);
  await ward.fastForward('2019-12-06T16:00');
  await reported(ward, /^【定時連絡】.*\(第10報\)$/);
  await departmentsHear(operator);
};

const theServersAreBack = async (): Promise<void> => {
  await ward.fastForward('2019-12-06T22:15');
  await operator.says('更新 原因 ストレージ装置のファームウェアの不具合');
  await operator.says('更新 対応 ファームウェアを修正し、バックアップからの復旧を開始した。');
  expect(await operator.says('見込 23:40')).toContain('定時連絡の頻度の案を投稿しました。');
  await reported(ward, /^【進捗連絡】.*\(第11報\)$/);
  await reported(ward, /^【進捗連絡】.*\(第12報\)$/);
  expect(await ward.operationsRead(/^【連絡頻度の検討】/)).toContain('定時連絡の頻度の案は「1時間ごと」です');
  expect(await reported(ward, /^【進捗連絡】.*\(第13報\)$/)).toContain(
    '復旧見込日時: 令和元年(2019年)12月6日(金)23時40分',
  );
  // Of three reports in one minute only the newest is told.
  await departmentsHear(operator);
  expect(await ward.board()).toContain('定時連絡の時刻: 8時15分、12時00分、16時00分');
};

const theChannelsAreBack = async (): Promise<void> => {
  // The notice board of the groupware is back first; it is added, and the telephone stays the main channel (図2 ※1).
  await ward.fastForward('2019-12-06T22:30');
  expect(await operator.says('パターン b 理由 新着の表示を確認')).toContain('連絡手段の状態を記録しました。');
  await ward.operationsRead(/^【連絡手段の状態】/);
  expect(await ward.byHand(/\(第13報\)$/)).toEqual(['groupware-notice']);
  expect(await operator.says('連絡済 グループウェア「お知らせ」')).toContain('連絡済にしました(第13報)');
  expect(await ward.board()).toContain('全庁への連絡手段: 電話及び紙媒体');

  await ward.fastForward('2019-12-06T22:50');
  for (const name of ward.sections.filter((one) => one !== '学校教育課')) {
    await ward.person(name).says(name === '福祉推進課' ? '回答 28 復旧済' : '回答 全て 復旧済');
  }
  await ward.person('学校教育課').says('回答 34 復旧済');
  expect(await ward.board()).toContain('停止6 / 復旧作業中0 / 確認中0 / 復旧済32 / 未回答0');

  // What the answers of the systems below them say of the channels is a question, until a person has looked.
  for (const channel of ['全庁キャビネット', 'グループウェアメール', '全庁ファイルサーバ']) {
    await ward.operationsRead(new RegExp(`^【連絡手段の確認】${channel}は利用できますか。$`));
  }
  expect(await ward.board()).toContain(
    '連絡手段の確認が必要です:全庁ファイルサーバ、全庁キャビネット、グループウェアメール',
  );
  expect(await ward.board()).toContain('全庁への連絡手段: 電話及び紙媒体');
  await ward.fastForward('2019-12-06T22:55');
  await operator.says('パターン c 理由 全ての手段を実際に確認');
  expect(await ward.operationsRead(/^【連絡手段の設定・変更】/)).toMatch(
    /変更前: .*電話及び紙媒体[\s\S]*変更後: .*全庁ファイルサーバ/,
  );
  expect(await ward.board()).toContain('全庁への連絡手段: 全庁ファイルサーバ');
  expect(await ward.board()).not.toContain('連絡手段の確認が必要です');

  await ward.fastForward('2019-12-06T23:10');
  const refused = await operator.says('終結');
  expect(refused).toContain(
    '27 高齢・障害福祉業務管理システム （高齢・障害セキュリティサーバ）、29 臨時福祉給付金業務支援システム、',
  );
  expect(refused).toContain('終結できません');
  expect(refused).not.toContain('28 高齢・障害福祉業務管理システム');
  expect(await ward.unread()).toEqual([]);
};

const theEnd = async (): Promise<void> => {
  await ward.fastForward('2019-12-06T23:40');
  // The estimate has come, and two sections have still to check their systems: somebody is asked.
  expect(await ward.operationsRead(/^【復旧見込みの確認】/)).toContain('12月6日(金)23時40分」を過ぎました。');
  await ward.person('福祉推進課').says('回答 全て 復旧済');
  await ward.person('学校教育課').says('回答 全て 復旧済');
  await ward.fastForward('2019-12-06T23:50');
  expect(await operator.says('終結')).toBe(
    '終報(第14報)を発信しました。 第14報の連絡手段は「全庁ファイルサーバ」です。 2019-001を終結しました。体制を解除します。 未了の措置が5件あります。終結後も連絡状況から記録できます。',
  );
  const final = await ward.operationsRead(/^【終報】統合仮想サーバ環境の障害の復旧について\(第14報\)$/);
  // The last report reaches everybody by the file server again, and whoever puts it there says so after the end.
  expect(await ward.byHand(/^【終報】/)).toEqual(['file-server', 'groupware-notice']);
  expect(await operator.says('連絡済 全庁ファイルサーバ')).toContain('全庁ファイルサーバを連絡済にしました(第14報)');
  expect(await operator.says('連絡状況 --incident 2019-001')).toContain(
    '税務課 | 連絡済 | 第14報 | 全庁ファイルサーバ | 情報システム課長 23時50分',
  );
  // 「お知らせ」 is up as well; nobody has to be reminded of it the next morning.
  await operator.says('連絡済 groupware-notice');
  expect(final).toContain(
    '統合仮想サーバ環境及び全主管システムの復旧を確認しました。本報をもって定時連絡を終了します。',
  );
  expect(final).toContain('発生から終結まで:60時間54分');
  expect(final).not.toContain('次回の定時連絡');
  expect(await ward.pinned()).toEqual([expect.stringMatching(/^【終結】/), expect.stringMatching(/^【終報】/)]);
  expect(await ward.request('道路課')).toContain('この事象への対応は終了しました。回答は不要です。');
  expect(await ward.person('道路課').says('回答 33 停止 --incident 2019-001')).toContain('2019-001は終結しています。');

  // The next morning is quiet.
  await ward.fastForward('2019-12-07T08:30');
  expect(await ward.unread()).toEqual([]);
  const view = await ward.desk().views.incident('2019-001');
  expect(view?.status).toBe('closed');
  expect(view?.reports.map(({ serial }) => serial)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
  expect(
    view?.reports.filter(({ slot }) => slot !== undefined).map(({ slot, late }) => `${slot}${late ? ' late' : ''}`),
  ).toEqual([
    '2019-12-04T12:00[Asia/Tokyo]',
    '2019-12-04T16:00[Asia/Tokyo]',
    '2019-12-05T08:15[Asia/Tokyo]',
    '2019-12-05T12:00[Asia/Tokyo]',
    '2019-12-05T16:00[Asia/Tokyo]',
    '2019-12-06T08:15[Asia/Tokyo] late',
    '2019-12-06T12:00[Asia/Tokyo]',
    '2019-12-06T16:00[Asia/Tokyo]',
  ]);
};
