// Who is told by the plan's own channels in the three days of three-days.test.ts: calls and their relays, what has to be done
// at once, the stages of the outage, and the channels as they come back.
import { expect } from '@jest/globals';
import type { Person, Ward } from './ward.ts';

const LEAK = /^【情報漏えいの有無の確認】/;
const BY_TELEPHONE = ['phone-and-paper'];

/** A report is in the operations room and goes by the plan's own channels (図2). */
export const reported = async (
  ward: Ward,
  title: RegExp,
  channels: readonly string[] = BY_TELEPHONE,
): Promise<string> => {
  const report = await ward.operationsRead(title);
  expect(await ward.byHand(title)).toEqual(channels);
  return report;
};

/** Asked once; while nobody knows, every report says that it is open. */
export const leakIsAsked = async (ward: Ward): Promise<void> => {
  expect(await ward.operationsRead(LEAK)).toContain('なし: /bcp leak none');
};

/** Each department's 経営担当課 is called and reads back; those named here still have to relay it (図2 ※2). */
export const departmentsHear = async (operator: Person, ...notYet: readonly string[]): Promise<void> => {
  for (const department of DEPARTMENTS) {
    expect(await operator.says(`連絡済 ${department} --to 庶務担当係長 --by 電話 --read-back`)).toContain(
      '連絡済にしました',
    );
    if (!notYet.includes(department)) await operator.says(`展開済 ${department} --said-by 庶務担当係長`);
  }
};
export const DEPARTMENTS = [
  '企画部',
  '総務部',
  '区民部',
  '子ども教育部',
  '地域支えあい推進部',
  '健康福祉部',
  '都市基盤部',
  '教育委員会事務局',
];

export const requestsByTelephone = (ward: Ward): readonly string[] =>
  ward.sections.map((name) => `phone-and-paper ${name}`);

export const whatIsDoneAtOnce = async (ward: Ward, operator: Person): Promise<void> => {
  await ward.fastForward('2019-12-04T11:22');
  const view = await operator.says('連絡状況');
  expect(view).toContain('未了の措置 12件');
  expect(view).toContain('6 | 東京都への障害の連絡（エ） (保留:情報漏えいの有無が不明)');
  expect(await operator.says('連絡済 1 --to 危機管理係長 --by メモ')).toContain(
    '「危機管理係への第1報」を済にしました',
  );
  // 電話及び電子メール: there is no mail, so the telephone is enough once somebody says why.
  const called = '連絡済 5 --to 運用窓口 --by 電話';
  expect(await operator.says(called)).toContain('一部を記録しました');
  expect(await operator.says(`${called} --note メール停止のため`)).toContain('「提供事業者への連絡」を済にしました');

  const broad = await operator.says('事業者 広く 共用IaaSで警報が発生。情報漏えいはない --by 電話 --at 11:05');
  expect(broad).toContain('提供事業者からの連絡を記録しました。');
  expect(await ward.operationsRead(/^【提供事業者からの連絡】広く影響する障害$/)).toContain('電話によります');
  expect(await operator.says('事業者 連絡済 all')).toContain('14件を「提供事業者から連絡あり」と記録しました。');

  // Until the leak is answered nobody outside is told; then only the office that the plan names tells them (P6(3)ウ・エ).
  const outside = ['6 --to 都の担当', '7 --to NISCの担当', '8 --to 総務省の担当'];
  const promotion = ward.person('情報政策推進係');
  expect(await promotion.says(`連絡済 ${outside[0]} --by 電話`)).toContain('保留');
  expect(await operator.says('漏えい なし')).toContain('情報漏えいの有無を「なし」と記録しました。');
  expect(await operator.says(`連絡済 ${outside[0]} --by 電話`)).toContain('情報政策推進係');
  for (const one of outside) expect(await promotion.says(`連絡済 ${one} --by 電話`)).toContain('」を済にしました');

  const crisis = ward.person('危機管理課長');
  expect(await crisis.says('判断 区長報告 する 口頭で --said-by 危機管理課長')).toContain('「する」と記録しました');
  await ward.operationsRead(/^【区長・副区長への報告】/);
  expect(await ward.sectionsThatRead(/^【区長・副区長への報告】/)).toEqual(['情報システム課']);
  expect(await operator.says('連絡済 13 --to 区長 --by 対面')).toContain('区長（副区長）への報告」を済にしました');
  expect(await operator.says('判断 公表 する 電話、FAX及びSNSで --said-by 区長')).toContain('「する」と記録しました');
  expect(await ward.board()).toContain('連絡状況: 連絡済');
  expect(await ward.unread()).toEqual([]);
};

/** 復旧時期の区分: what is still not restored is asked about once at each (P10-1-1(1)※), and each section says how it goes on. */
export const stageReached = async (ward: Ward, stage: string): Promise<void> => {
  const title = new RegExp(`^【対応方針の確認】発生から${stage}が経過しました。$`);
  await ward.operationsRead(title);
  expect(await ward.sectionsThatRead(title)).toEqual(ward.sections);
  for (const name of ward.sections) {
    expect(await ward.person(name).says(`段階 ${stage} 移行`)).toContain(`段階(${stage})の回答`);
  }
};
