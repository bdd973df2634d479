// A form's fields are read as the typed words are: one command, whichever way it was given.
import { describe, expect, test } from '@jest/globals';
import { filled, typed } from './read.ts';

describe('a form says the same as typed words', () => {
  test.each([
    ['declare', { scenario: 'iaas-down', situation: '全停止 全庁', drill: 'on' }, '宣言 iaas-down 全停止 全庁 --drill'],
    ['declare', { scenario: 'iaas-down', again: '1' }, '宣言 iaas-down --again'],
    ['update', { cause: '電源 故障' }, '更新 原因 電源 故障'],
    ['update', { estimate: '12/5 18:00' }, '見込 12/5 18:00'],
    ['update', { estimate: '' }, '見込 不明'],
    ['update', { leak: '' }, '更新 漏えい 確認中'],
    ['update', { leak: 'specific_personal_information' }, '更新 漏えい 特定個人情報'],
    ['times', { times: '10:00 14:00', from: '', because: '' }, '頻度 10:00 14:00'],
    [
      'times',
      { times: 'every 2h', from: '12/5 10:00', because: '見込 "判明"' },
      '頻度 every 2h --from "12/5 10:00" --because "見込 ”判明”"',
    ],
    ['answer', { 'state:13': '停止', 'service:13': '休止', 'note:13': '紙で受付' }, '回答 13 停止 休止 紙で受付'],
    ['answer', { 'state:family-register': 'stopped', 'damage:family-register': 'large' }, '回答 13 停止 --damage 甚大'],
    [
      'answer_unchanged',
      { section: 'taxation', saidBy: '係長', by: 'phone' },
      '回答 変更なし --for taxation --said-by 係長 --by phone',
    ],
    [
      'answer_all',
      { state: 'stopped', service: 'suspended', damage: 'large', note: '紙' },
      '回答 全て 停止 休止 紙 --damage 大',
    ],
    ['ask', { section: '' }, '確認依頼'],
    ['ask', { section: 'taxation' }, '確認依頼 税務課'],
    ['remind', { section: '税務課' }, '催促 税務課'],
    ['report', {}, '報告 now'],
    ['correct', { report: '３', wrong: '3時', right: '4時' }, '訂正 3 誤：3時 正：4時'],
    ['approve', {}, '承認'],
    ['resolve', { because: '個別対応' }, '終結 理由 個別対応'],
    ['resolve', { because: ' ' }, '終結'],
  ])('%s %j', (form, fields, text) => {
    expect(filled(form, fields)).toEqual(typed(text));
    expect(filled(form, fields)).not.toHaveProperty('refused');
  });

  test('lines of a text area stay lines, whatever the browser sends', () => {
    expect(filled('update', { situation: '1行目\r\n2行目' })).toEqual({
      type: 'update',
      changes: { situation: '1行目\n2行目' },
    });
  });
});

describe('a form is refused', () => {
  test.each([
    ['declare', {}, { code: 'missing_argument', argument: 'scenario' }],
    ['answer', { 'state:13': '' }, { code: 'missing_argument', argument: 'state' }],
    ['answer', { 'state:99': 'stopped' }, { code: 'unknown_system' }],
    ['answer', { 'state:13': 'stopped', 'service:13': 'zzz' }, { code: 'unknown_service_state', given: 'zzz' }],
    ['answer', { 'state:13': 'stopped', 'damage:13': 'zzz' }, { code: 'unknown_damage', given: 'zzz' }],
    ['answer', { 'state:13': 'stopped', section: '宇宙課' }, { code: 'unknown_section' }],
    [
      'answer',
      { 'state:13': 'stopped', section: 'taxation', by: 'phone' },
      { code: 'proxy_incomplete', missing: ['said_by'] },
    ],
    ['answer_all', {}, { code: 'unknown_state' }],
    ['times', { times: '' }, { code: 'missing_argument', argument: 'times' }],
    ['correct', { report: 'x', right: 'y' }, { code: 'missing_argument', argument: 'report' }],
    ['correct', { report: '1', right: '' }, { code: 'missing_argument', argument: 'right' }],
    ['remind', { section: '宇宙課' }, { code: 'unknown_section' }],
    ['format_disk', {}, { code: 'unknown_command', given: 'format_disk' }],
  ])('%s %j', (form, fields, refusal) => {
    expect(filled(form, fields)).toMatchObject({ refused: true, ...refusal });
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'when it is named %s: fields are never taken for a command',
    (form) => {
      expect(filled(form, { type: 'resolve', because: 'x' })).toMatchObject({ code: 'unknown_command' });
    },
  );

  test.each(['because', 'from'])('times, when %s tries to end its quotes: it stays text', (field) => {
    const command = filled('times', { times: '10:00', [field]: '" --incident 2025-999 "' });
    expect(command).not.toHaveProperty('incident');
  });
});

describe('too long a text is refused, typed or from a form, with the most that is kept', () => {
  const text = 'あ'.repeat(2001);
  const note = 'あ'.repeat(1001);
  const name = 'あ'.repeat(101);

  test.each([
    ['text', 2000, () => typed(`宣言 iaas-down ${text}`)],
    ['text', 2000, () => typed(`更新 原因 ${text}`)],
    ['text', 2000, () => filled('update', { cause: text })],
    ['text', 2000, () => filled('declare', { scenario: 'iaas-down', situation: text })],
    ['text', 2000, () => typed(`訂正 1 ${text}`)],
    ['text', 2000, () => filled('correct', { report: '1', right: text })],
    ['note', 1000, () => typed(`回答 13 停止 ${note}`)],
    ['note', 1000, () => filled('answer', { 'state:13': 'stopped', 'note:13': note })],
    ['note', 1000, () => typed(`頻度 10:00 理由 ${note}`)],
    ['note', 1000, () => typed(`終結 理由 ${note}`)],
    ['name', 100, () => typed(`回答 13 停止 --for 戸籍住民課 --said-by ${name} --by phone`)],
  ])('%s of more than %i characters', (field, most, said) => {
    expect(said()).toEqual({ refused: true, code: 'too_long', field, most });
  });

  test('the longest that fits is kept whole', () => {
    expect(typed(`更新 原因 ${'あ'.repeat(2000)}`)).toMatchObject({ changes: { cause: 'あ'.repeat(2000) } });
  });
});
