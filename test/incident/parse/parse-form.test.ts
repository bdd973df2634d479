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
    ['owners', { change: 'add', section: 'taxation' }, '主管課 追加 税務課'],
    ['owners', { change: 'remove', section: '税務課' }, 'owners remove taxation'],
    [
      'instruction',
      { text: '窓口を 閉める', saidBy: '副区長', to: '税務課', at: '9:10' },
      '指示 窓口を 閉める --指示者 副区長 --指示先 税務課 --at 9:10',
    ],
    [
      'told',
      { task: '1', to: '危機管理係長', by: 'phone', at: '9:10', readBack: 'on', note: '第1報' },
      '連絡済 1 --相手 危機管理係長 --手段 電話 --時刻 9:10 --復唱済 --備考 第1報',
    ],
    [
      'told',
      { recipient: 'department/planning', to: '課長', by: '電話', at: '', note: '' },
      '連絡済 department/planning --to 課長 --by phone',
    ],
    ['told', { recipient: 'channel/cabinet' }, '連絡済 cabinet'],
    [
      'relayed',
      { recipient: 'department/planning', saidBy: '係長', at: '9:40' },
      '展開済 企画部 --報告者 係長 --at 9:40',
    ],
    ['unreached', { recipient: 'section/taxation', note: '話し中' }, '未達 税務課 理由 話し中'],
    ['send', { task: '5' }, '送信 5'],
    ['leak', { leak: 'unknown' }, '漏えい 不明'],
    ['leak', { leak: 'specific_personal_information' }, '漏えい 特定個人情報'],
    [
      'decided',
      { decision: 'publication', will: 'yes', saidBy: '区長', how: 'ホームページ に掲載' },
      '判断 公表 する --note "ホームページ に掲載" --判断者 区長',
    ],
    ['council', { held: 'on', from: '' }, '対策会議 開催'],
    ['council', { held: 'off', from: '12/5 10:00' }, '対策会議 終了 12/5 10:00'],
    [
      'channel',
      { channel: 'cabinet', state: 'down', because: '接続できない' },
      '手段 全庁キャビネット 利用不可 理由 接続できない',
    ],
    ['pattern', { pattern: 'b', because: '新着が復旧' }, 'パターン b 理由 新着が復旧'],
    [
      'provider',
      { notice: 'broad', text: '全域で停止', by: 'mail', at: '9:00' },
      '事業者 広く 全域で停止 --by メール --at 9:00',
    ],
    ['provider', { notice: 'specific', systems: '13、14番', text: '停止 した' }, '事業者 特定 13 14 停止 した'],
    ['provider', { notice: 'report', systems: '', text: '' }, '事業者 報告'],
    [
      'provider_told',
      { 'section:taxation': 'on', 'section:personnel': '', vendors: 'on' },
      '事業者 連絡済 税務課 vendors',
    ],
    ['provider_told', { all: 'on', 'section:taxation': 'on' }, '事業者 連絡済 全て'],
    ['provider_times', { times: 'every 2h' }, '事業者 頻度 2時間ごと'],
    ['provider_times', { times: '不明' }, '事業者 頻度 不明'],
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
    ['told', { to: '係長', by: 'phone' }, { code: 'missing_argument', argument: 'recipient' }],
    ['told', { recipient: '宇宙部', to: '係長', by: 'phone' }, { code: 'unknown_recipient' }],
    ['told', { task: '1', by: '狼煙' }, { code: 'unknown_contact_means' }],
    ['relayed', { recipient: 'section/taxation' }, { code: 'not_a_recipient' }],
    ['unreached', {}, { code: 'missing_argument', argument: 'recipient' }],
    ['send', { task: 'x' }, { code: 'unknown_task' }],
    ['leak', {}, { code: 'missing_argument', argument: 'leak' }],
    ['decided', { will: 'yes', saidBy: '区長' }, { code: 'missing_argument', argument: 'decision' }],
    ['decided', { decision: 'publication', saidBy: '区長' }, { code: 'missing_argument', argument: 'yes_or_no' }],
    ['decided', { decision: 'publication', will: 'no' }, { code: 'missing_argument', argument: 'decided_by' }],
    ['council', {}, { code: 'missing_argument', argument: 'on_or_off' }],
    ['channel', { channel: 'cabinet' }, { code: 'missing_argument', argument: 'channel_state' }],
    ['channel', { state: 'down' }, { code: 'missing_argument', argument: 'channel' }],
    ['pattern', { pattern: 'z' }, { code: 'unknown_pattern' }],
    ['provider', { notice: 'told' }, { code: 'missing_argument', argument: 'notice' }],
    ['provider', { notice: 'specific', text: '停止' }, { code: 'missing_argument', argument: 'system' }],
    ['provider', { notice: 'specific', systems: '13 宇宙' }, { code: 'unknown_system' }],
    ['provider_told', {}, { code: 'missing_argument', argument: 'recipient' }],
    ['provider_told', { 'section:space': 'on' }, { code: 'unknown_section' }],
    ['provider_times', {}, { code: 'missing_argument', argument: 'times' }],
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

describe('what is typed into a field stays text of that field', () => {
  const tricky = '" --incident 2025-999 --by fax "because" 理由 “全て”';

  test.each([
    ['told', { recipient: 'department/planning', by: 'phone', to: tricky, note: tricky }, { to: tricky, note: tricky }],
    ['relayed', { recipient: 'department/planning', saidBy: tricky }, { saidBy: tricky }],
    ['unreached', { recipient: 'section/taxation', note: tricky }, { because: tricky }],
    ['decided', { decision: 'mayor', will: 'no', saidBy: tricky, how: tricky }, { saidBy: tricky, how: tricky }],
    ['channel', { channel: 'cabinet', state: 'usable', because: tricky }, { because: tricky }],
    ['pattern', { pattern: 'a', because: tricky }, { because: tricky }],
    [
      'provider',
      { notice: 'specific', systems: '13', text: `14 ${tricky}` },
      { systems: ['family-register'], text: `14 ${tricky}` },
    ],
  ])('%s', (form, fields, said) => {
    const command = filled(form, fields);
    expect(command).toMatchObject(said);
    expect(command).not.toHaveProperty('incident');
  });

  test.each(['because', '理由', 'from', '--by'])('a recipient called “%s” is looked for by that name', (recipient) => {
    expect(filled('unreached', { recipient })).toMatchObject({ refused: true });
    expect(filled('told', { recipient, by: 'phone' })).toMatchObject({ refused: true, given: recipient });
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
    ['text', 2000, () => filled('instruction', { text, saidBy: '区長' })],
    ['name', 100, () => filled('instruction', { text: '閉める', saidBy: name })],
    ['name', 100, () => typed(`指示 閉める --said-by 区長 --to ${name}`)],
    ['note', 1000, () => typed(`回答 13 停止 ${note}`)],
    ['note', 1000, () => filled('answer', { 'state:13': 'stopped', 'note:13': note })],
    ['note', 1000, () => typed(`頻度 10:00 理由 ${note}`)],
    ['note', 1000, () => typed(`終結 理由 ${note}`)],
    ['name', 100, () => filled('told', { task: '1', to: name, by: 'phone' })],
    ['note', 1000, () => filled('told', { task: '1', to: '係長', by: 'phone', note })],
    ['note', 1000, () => filled('unreached', { recipient: 'section/taxation', note })],
    ['note', 1000, () => filled('channel', { channel: 'cabinet', state: 'down', because: note })],
    ['name', 100, () => filled('decided', { decision: 'mayor', will: 'yes', saidBy: name })],
    ['text', 2000, () => filled('provider', { notice: 'report', text })],
    ['name', 100, () => typed(`回答 13 停止 --for 戸籍住民課 --said-by ${name} --by phone`)],
  ])('%s of more than %i characters', (field, most, said) => {
    expect(said()).toEqual({ refused: true, code: 'too_long', field, most });
  });

  test('the longest that fits is kept whole', () => {
    expect(typed(`更新 原因 ${'あ'.repeat(2000)}`)).toMatchObject({ changes: { cause: 'あ'.repeat(2000) } });
  });
});
