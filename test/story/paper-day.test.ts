// A day on paper: the servers stand still, all but the telephone is gone, and the ward is told from printed sheets alone; then
// the notice board comes back (pattern b), then everything (pattern c), and the last report goes to the file server
// (計画 P9(1)ウ(イ), 図2, 図3, P6(3), P7). The hours are those of a night before a working day after a holiday.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openPaperWard, type PaperWard } from './paper-ward.ts';

const MANAGER = '情報システム課長';
const STAFF = '情報システム課担当職員';
const OUTSIDE = '情報政策推進係';

/** The ward's sample with real-looking entries: a placeholder is never mailed. */
const CONTACTS = readFileSync('data/contacts.yaml', 'utf8').replaceAll(/^ *sample: true\n/gm, '');
const numbersIn = (text: string): readonly string[] => text.match(/03-0000-\d{4}/g) ?? [];

const DEPARTMENTS = [
  '企画部',
  '総務部',
  '区民部',
  '子ども教育部',
  '地域支えあい推進部',
  '健康福祉部',
  '都市基盤部',
  '教育委員会事務局',
];

let ward: PaperWard;
beforeEach(async () => {
  ward = await openPaperWard('2026-11-24T04:10', CONTACTS);
});
afterEach(() => ward.close());

const rowOf = async (recipient: string) => (await ward.contacts()).rows.find((row) => row.recipient === recipient);
const log = () => ward.says(MANAGER, '/bcp 記録 2026-001');

test('a day on paper, told from the declaration to the last report', async () => {
  await theFirstHour();
  await theTelephoneCalls();
  await theTasksOfThePlan();
  await theMorning();
  await theNoticeBoardIsBack();
  await everythingIsBack();
  await theLastReport();
  await theRecord();
});

const theFirstHour = async (): Promise<void> => {
  const reply = await ward.says(MANAGER, '宣言 iaas-down 統合仮想サーバのストレージ障害');
  expect(reply).toContain('第1報の連絡手段は「電話及び紙媒体」です。');
  expect(reply).toContain('連絡表は連絡状況の画面から印刷できます。');
  const calls = await ward.printed('calls');
  for (const name of DEPARTMENTS) expect(calls[0]).toContain(name);
  // At ten past four in the morning it is the number for the night that stands first.
  expect(calls[0]).toMatch(/休日・夜間[^0-9]*03-0000-0901/);
  expect(calls.join('')).toContain('統合仮想サーバ環境の障害について(第1報)');
  // Every sheet says what it is of, as of when, and what is said on the telephone.
  expect(calls[0]).toContain('事象:統合仮想サーバ環境の障害(2026-001)');
  expect(calls[0]).toContain('11月24日(火)4時10分現在印刷:');
  expect(calls[0]).toContain('情報システム課の○○です。');
  expect(calls[0]).toContain('次回は8時15分の予定です。');
  expect(calls[0]).toContain('復唱展開完了');
  expect(calls[0]).not.toContain('訓練');
  expect((await ward.printed('notices')).join('')).toContain('連絡手段・連絡頻度の設定');
  const requests = await ward.printed('requests');
  expect(requests.length).toBeGreaterThanOrEqual(16);
  expect(requests.join('')).toContain('13戸籍情報総合システム');
  for (const page of requests.filter((one) => one.includes('【稼働状況の確認依頼】') && one.includes('番号'))) {
    expect(page).toContain('被害の大きさ□軽微□中程度□甚大□不明');
  }
  expect(requests.filter((page) => page.includes('回答期限令和8年'))).not.toEqual([]);
  expect(ward.shared()).toEqual([]);
};

const theTelephoneCalls = async (): Promise<void> => {
  await ward.fastForward('2026-11-24T04:25');
  for (const name of DEPARTMENTS.slice(0, 6)) {
    expect(await ward.says(STAFF, `連絡済 ${name} --to 庶務担当 --by 電話 --at 4:20 --read-back`)).toContain(
      '連絡済にしました(第1報)',
    );
  }
  await ward.says(STAFF, '未達 都市基盤部 理由 不在');
  expect(await rowOf('department/urban-infrastructure')).toMatchObject({ state: 'unreached', stateLabel: '未達' });
  await ward.fastForward('2026-11-24T04:31');
  expect(await log()).toContain('第1報の連絡の催促 未連絡:都市基盤部(経営担当課)、教育委員会事務局(経営担当課)');
  await ward.says(STAFF, '連絡済 都市基盤部 --to 宿直 --by 電話');
  await ward.says(STAFF, '連絡済 教育委員会事務局 --to 宿直 --by 電話');
  for (const name of DEPARTMENTS.slice(0, 7)) await ward.says(STAFF, `展開済 ${name} --said-by 庶務担当`);
  // An hour after it was told, the one that has not relayed is asked for; nobody is chased twice.
  await ward.fastForward('2026-11-24T06:00');
  const chased = (await log()).split('\n').filter((line) => line.includes('未展開'));
  expect(chased).toHaveLength(1);
  expect(chased[0]).toContain('未展開:教育委員会事務局(経営担当課)');
  // The paper knows who was called, when, and who is left.
  const [page = ''] = await ward.printed('calls');
  expect(page).toContain('庶務担当');
  expect(page).toContain('4時20分済');
  await aCorrection();
};

/** What was wrong is called round like the report, and every later print of the report says so. */
const aCorrection = async (): Promise<void> => {
  await ward.says(MANAGER, '訂正 1 3台 => 4台');
  const [sheet = ''] = await ward.printed('corrections');
  expect(sheet).toContain('誤3台正4台');
  const calls = (await ward.printed('calls')).join('');
  expect(calls).toContain('連絡表第1報(訂正)');
  expect(calls).toContain('誤3台正4台');
  const again = (await ward.printed('report-1')).join('');
  expect(again).toContain('第1報には訂正があります(6時00分発信)。');
  expect(again).toContain('誤3台正4台');
  for (const name of DEPARTMENTS) {
    await ward.says(STAFF, `連絡済 ${name} --to 宿直 --by 電話 --read-back`);
    await ward.says(STAFF, `展開済 ${name} --said-by 宿直`);
  }
};

const theTasksOfThePlan = async (): Promise<void> => {
  expect(await ward.says(STAFF, '連絡済 1 --to 危機管理係長 --by メモ --at 4:30')).toContain(
    '1番「危機管理係への第1報」を済にしました。',
  );
  await ward.says(MANAGER, '連絡済 4 副区長、企画部長 --to 本人 --by 電話');
  await ward.says(MANAGER, '判断 連絡票 しない --said-by 危機管理課長');
  expect(await ward.says(MANAGER, '判断 区長報告 する --said-by 危機管理課長')).toContain(
    '主管部長及び課長から区長（副区長）への報告',
  );
  await ward.says(MANAGER, '連絡済 ward-mayor --to 区長 --by 電話');
  // No mail: the telephone alone is enough when the reason is given.
  expect(await ward.says(MANAGER, '連絡済 5 --to 事業者の当番 --by 電話')).toContain('一部を記録しました');
  await ward.says(MANAGER, '連絡済 5 --to 事業者の当番 --by 電話 --note メールが使えないため');
  await ward.says(MANAGER, '漏えい 不明');
  expect(await ward.says(OUTSIDE, '連絡済 7 --to 担当 --by 電話')).toContain('保留中です');
  await ward.says(MANAGER, '漏えい なし');
  expect(await ward.says(STAFF, '連絡済 6 --to 担当 --by 電話')).toContain('依頼してください:情報政策推進係');
  for (const no of [6, 7, 8]) await ward.says(OUTSIDE, `連絡済 ${no} --to 担当 --by 電話`);
  const [nisc = ''] = await ward.printed('phone-nisc');
  expect(nisc).toContain('国家サイバー統括室');
  expect(await ward.says(STAFF, '事業者 broad ストレージ障害 --by 電話 --at 4:05')).toContain(
    '15件の課等に連絡があったか',
  );
  await ward.says(STAFF, '事業者 told 全て');
  expect((await ward.printed('provider'))[0]).toContain('主管システムベンダ');
  expect((await ward.printed('public')).join('')).toContain('【案・未公表】');
  await ward.says(MANAGER, '判断 公表 しない --said-by 区長');
  expect((await ward.printed('public')).join('')).not.toContain('【案・未公表】');
  expect((await ward.printed('assembly')).join('')).toContain('未定(区長の決定待ち)');
  await ward.says(MANAGER, '判断 区議会 しない --said-by 区長');
  await ward.says(MANAGER, '連絡済 11 --to 委員長 --by 電話');
  await ward.says(MANAGER, '連絡済 12 全て --to 各所 --by 紙');
};

const theMorning = async (): Promise<void> => {
  await ward.fastForward('2026-11-24T07:30');
  await ward.says(STAFF, '回答 13 停止 代替 証明書は手書き --for 戸籍住民課 --said-by 係長 --by phone --damage 甚大');
  // One of four: the sheet has it open, and says what is left.
  const partly = (await ward.printed('requests'))[0] ?? '';
  expect(partly).toMatch(/戸籍住民課.*1\/4/);
  expect(partly).toContain('未回答:14番、15番、16番');
  expect((await ward.printed('board')).join('')).toContain('被害:甚大証明書は手書き');
  for (const { id } of await sections()) {
    const reply = await ward.says(STAFF, `回答 全て 停止 代替 --for ${id} --said-by 係長 --by phone --read-back`);
    expect(reply).toContain('回答を受け付けました。');
  }
  await ward.fastForward('2026-11-24T08:15');
  // Office hours are not yet: the sheet still has the number for the night first.
  expect(await log()).toContain('第2報の連絡 電話及び紙媒体 8件');
  await ward.fastForward('2026-11-24T09:00');
  expect((await ward.printed('calls'))[0]).toMatch(/平日[^0-9]*03-0000-0001/);
  for (const name of DEPARTMENTS) await ward.says(STAFF, `連絡済 ${name} --to 庶務担当 --by 電話`);
};

const theNoticeBoardIsBack = async (): Promise<void> => {
  await ward.fastForward('2026-11-24T10:00');
  expect(await ward.says(MANAGER, 'パターン b')).toContain('グループウェア「お知らせ」:利用可');
  expect(await log()).toContain('第2報を併せて掲載:グループウェア「お知らせ」');
  expect(await rowOf('channel/groupware-notice')).toMatchObject({ state: 'not_told', can: ['tell', 'unreach'] });
  await ward.says(STAFF, '連絡済 groupware-notice');
  const notices = await ward.printed('notices');
  expect(notices.join('')).toContain('適用令和8年(2026年)11月24日');
  expect(notices[0]).toContain('11月24日(火)4時10分現在');
  // It is added, and is not the main channel.
  await ward.says(MANAGER, '報告');
  expect(await log()).toContain(
    '第3報の連絡 電話及び紙媒体 8件 見送った手段:全庁ファイルサーバは利用不可、全庁キャビネットは利用不可 併せて掲載:グループウェア「お知らせ」',
  );
};

const everythingIsBack = async (): Promise<void> => {
  await ward.fastForward('2026-11-24T15:00');
  ward.mountShare();
  const mail = await ward.startMail('taxation');
  const reply = await ward.says(MANAGER, 'パターン c');
  expect(reply).toContain('全庁ファイルサーバ:利用可');
  const { channels } = await ward.contacts();
  expect(channels.every(({ state }) => state === 'usable')).toBe(true);
  await ward.says(MANAGER, '確認依頼');
  expect(mail.mails).toHaveLength(15);
  expect(mail.mails.some(({ text }) => text.includes('13 戸籍情報総合システム'))).toBe(true);
  expect(mail.mails.filter(({ to }) => to.length === DEPARTMENTS.length)).toHaveLength(1);
  // The address that bounced is seen, and the section is called instead.
  expect(await rowOf('section/taxation')).toMatchObject({ state: 'unreached', can: ['tell', 'unreach'] });
  await ward.says(STAFF, '連絡済 税務課 --to 係長 --by 電話');
  for (const { id } of await sections()) {
    await ward.says(STAFF, `回答 全て 復旧済 通常 --for ${id} --said-by 係長 --by phone --read-back`);
  }
};

const theLastReport = async (): Promise<void> => {
  const reply = await ward.says(MANAGER, '終結');
  expect(reply).toContain('終報');
  expect(reply).toContain('の連絡手段は「全庁ファイルサーバ」です。');
  const final = ward.shared().filter((name) => name.includes('終報'));
  expect(final.map((name) => name.slice(-4)).sort()).toEqual(['.pdf', '.txt']);
  expect(ward.sharedText('終報')).not.toBe('');
  await ward.says(STAFF, '連絡済 groupware-notice');
  const view = await ward.contacts();
  expect(view.rows.filter(({ recipient }) => recipient.startsWith('section/')).map(({ state }) => state)).toEqual(
    Array(15).fill('told'),
  );
  expect(view.pending).toEqual([]);
};

const theRecord = async (): Promise<void> => {
  const told = await log();
  expect((await ward.printed('log')).join('')).toContain('措置済1番(危機管理係)');
  expect(told).toContain('措置済 1番(危機管理係)');
  // Nobody's telephone number is anywhere but on paper.
  expect(numbersIn(CONTACTS).length).toBeGreaterThan(20);
  expect(numbersIn(ward.database())).toEqual([]);
  expect(ward.database()).not.toContain('@ward.example');
};

const sections = async (): Promise<readonly { readonly id: string }[]> =>
  (await ward.contacts()).rows
    .map(({ recipient }) => recipient)
    .filter((recipient) => recipient.startsWith('section/'))
    .map((recipient) => ({ id: recipient.slice('section/'.length) }));
