// Options, quotes and free text: what a person typed reaches the record as it was typed.
import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '../../../src/incident/refusal.ts';
import { refusalText } from '../../../src/posts/replies/refusal-text.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { on, ward } from '../given-when-then.ts';
import { typed } from './read.ts';

const PROXY = { means: 'phone', saidBy: '係長', heardBy: '情報システム課長', readBack: true };
const HEARD = {
  type: 'answer',
  answers: [{ system: 'family-register', state: 'stopped' }],
  section: 'family-register-residents',
  proxy: PROXY,
};

describe('options', () => {
  test.each([
    '回答 13 停止 --for 戸籍住民課 --said-by 係長 --by phone --read-back',
    '回答 --for=戸籍住民課 --said-by=係長 --by=phone --read-back 13 停止',
    '回答 13 停止 --for="戸籍住民課" --said-by "係長" --by 電話 --read-back',
    '回答 13 停止 --for=“戸籍住民課” --said-by “係長” --by 電話 --read-back',
    '回答 13 停止 －－ｆｏｒ＝戸籍住民課 －－said－by 係長 －－by ＰＨＯＮＥ －－read－back',
    '回答 13 停止 --課 戸籍住民 --回答者 係長 --手段 電話 --復唱済',
    '回答 13 停止 ーー代理 戸籍住民課 ーー回答者 係長 ーー手段 電話 ーー復唱',
    '回答 13 停止 —for 戸籍住民課 —said-by 係長 —by phone —read-back',
  ])('%s', (text) => {
    expect(typed(text)).toEqual(HEARD);
  });

  test('a value in quotes may have spaces, also after =', () => {
    const times = { type: 'times', times: { type: 'daily', times: ['10:00'] }, because: '見込 判明' };
    expect(typed('times 10:00 --because "見込 判明"')).toEqual(times);
    expect(typed('times 10:00 --because="見込 判明"')).toEqual(times);
  });

  test('a value in single quotes too, and an apostrophe elsewhere is text', () => {
    expect(typed("instruction stay open --said-by 'Head of Town'")).toMatchObject({
      text: 'stay open',
      saidBy: 'Head of Town',
    });
    expect(typed("note the mayor's 'old' server")).toMatchObject({ text: "the mayor's 'old' server" });
  });

  test('that a command does not have are refused, not ignored', () => {
    expect(typed('宣言 iaas-down --for 税務課')).toMatchObject({ code: 'unknown_option', given: '--for' });
    expect(typed('回答 13 停止 --drill')).toMatchObject({ code: 'unknown_option', command: 'answer' });
    expect(typed('宣言 iaas-down --dril')).toMatchObject({ code: 'unknown_option', given: '--dril' });
    expect(typed('報告 あとで')).toMatchObject({ code: 'unknown_option', given: 'あとで' });
  });

  test.each([
    ['時計確認 いいえ', 'clock_ok', 'いいえ'],
    ['clock-ok not yet', 'clock_ok', 'not yet'],
    ['承認 しない', 'approve', 'しない'],
    ['催促 全て 税務課以外', 'remind', '税務課以外'],
    ['ask all but taxation', 'ask', 'but taxation'],
  ])('words that would turn it round are refused, not ignored: %s', (text, command, rest) => {
    expect(typed(text)).toMatchObject({ code: 'unknown_option', command, given: rest });
  });

  test('given two values are refused: one of them would be lost', () => {
    const twice = typed('回答 13 停止 --note 窓口閉鎖 --note 電話のみ');
    expect(twice).toMatchObject({ code: 'unknown_option', given: '--note', twice: true });
    const said = (locale: 'ja' | 'en') =>
      isRefusal(twice) ? refusalText(twice, on('12:30'), vocabulary(ward, textsIn(locale, ward))) : '';
    expect(said('ja')).toContain('2つの値があります');
    expect(said('en')).toContain('has two values');
    expect(typed('回答 13 停止 --note 窓口閉鎖 --note 窓口閉鎖')).toMatchObject({ type: 'answer' });
  });

  test.each(['回答 13 停止 --for', '回答 13 停止 --for --read-back', '回答 13 停止 --note ""'])(
    '%s lacks its value',
    (text) => {
      expect(typed(text)).toMatchObject({ code: 'missing_argument', argument: 'value' });
    },
  );
});

describe('free text', () => {
  const cause = (text: string) => typed(`更新 原因 ${text}`);

  test.each([
    'サーバ室の　電源装置（第２系統）が故障',
    'fan  stopped,  TWICE',
    '1行目\n2行目',
    '-5度まで低下 - 原因は空調',
    '電源A ー 電源B',
    'A -- B',
  ])('is kept as typed: %j', (text) => {
    expect(cause(text)).toEqual({ type: 'update', changes: { cause: text } });
  });

  test('in quotes may begin like an option or a keyword', () => {
    expect(cause('"--drill" と入力したため')).toEqual({
      type: 'update',
      changes: { cause: '--drill と入力したため' },
    });
    expect(typed('times 10:00 --because "--for の件"')).toMatchObject({ because: '--for の件' });
  });

  test.each([
    '更新 原因:停電',
    '更新 原因：停電',
    '更新 原因=停電',
    '更新 原因＝停電',
    '更新 原因： 停電',
    '更新 原因 停電',
  ])('%s names item and text', (text) => {
    expect(typed(text)).toEqual({ type: 'update', changes: { cause: '停電' } });
  });

  test('of a note follows the states', () => {
    expect(typed('回答 13 停止 休止 窓口を 閉鎖')).toMatchObject({
      answers: [{ state: 'stopped', serviceState: 'suspended', note: '窓口を 閉鎖' }],
    });
    expect(typed('回答 13 停止 窓口を閉鎖')).toMatchObject({ answers: [{ state: 'stopped', note: '窓口を閉鎖' }] });
  });
});

describe('the name of a system', () => {
  test.each([
    '13 停止',
    '１３ 停止',
    'No.13 停止',
    '13番 停止',
    '戸籍情報総合システム 停止',
    '13 戸籍情報総合システム 停止',
    'family-register 停止',
    '"Family register system" 停止',
  ])('%s', (text) => {
    expect(typed(`回答 ${text}`)).toMatchObject({ answers: [{ system: 'family-register', state: 'stopped' }] });
  });

  test('27 has a space in its name', () => {
    expect(typed('回答 高齢・障害福祉業務管理システム （高齢・障害セキュリティサーバ） 停止')).toMatchObject({
      answers: [{ system: 'elderly-disability-security-server' }],
    });
  });

  test('with a number that is another system’s is not guessed', () => {
    expect(typed('回答 14 戸籍情報総合システム 停止')).toMatchObject({ code: 'unknown_system' });
  });
});

describe('a correction', () => {
  test.each(['訂正 3 誤:3時 正:4時', '訂正 第3報 誤：3時 正：4時', 'correct ３ 3時 => 4時', '訂正 3 3時→4時'])(
    '%s',
    (text) => {
      expect(typed(text)).toEqual({ type: 'correct', serial: 3, wrong: '3時', right: '4時' });
    },
  );

  test('may be the right wording alone', () => {
    expect(typed('訂正 3 4時に復旧')).toEqual({ type: 'correct', serial: 3, right: '4時に復旧' });
  });
});
