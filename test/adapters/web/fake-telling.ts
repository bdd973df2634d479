// 連絡状況 of a desk in memory: one of everything that the page shows, with names that try to be markup.
import type { TellingView } from '../../../src/ports/telling-view.ts';
import type { Card } from '../../../src/posts/card.ts';
import type { Form } from '../../../src/posts/paper/forms.ts';

const MARKUP = '<img src=x onerror=alert(1)>';

const task = {
  remarks: [],
  elapsed: '12分',
  source: 'P6(3)エ',
  held: false,
  sendable: false,
  officeIds: [],
  parties: [],
  offices: '情報システム課長',
  ticks: [],
};

const row = { last: 'なし', channel: '', by: '' };

export const tellingOf = (incident: string): TellingView => ({
  incident,
  seq: 9,
  drill: false,
  open: true,
  title: `連絡状況 ${incident}`,
  counts: `連絡済 1/4、未達 1、未了の措置 4件${MARKUP}`,
  rows: [
    {
      ...row,
      recipient: 'channel/cabinet',
      name: '全庁キャビネット',
      state: 'not_told',
      stateLabel: '未連絡',
      can: ['tell', 'unreach'],
    },
    {
      ...row,
      recipient: 'department/planning',
      name: `企画部${MARKUP}`,
      state: 'not_told',
      stateLabel: '未連絡',
      can: ['tell', 'unreach'],
    },
    {
      ...row,
      recipient: 'department/welfare',
      name: '福祉部',
      state: 'not_relayed',
      stateLabel: '展開待ち',
      can: ['relay'],
      contact: { key: 'report/1', name: `第1報(訂正)${MARKUP}` },
    },
    {
      ...row,
      recipient: 'section/taxation',
      name: '税務課',
      state: 'told',
      stateLabel: '連絡済',
      last: '第1報',
      channel: '電話',
      by: '課長 10時',
      can: [],
    },
    { ...row, recipient: 'party/nisc', name: 'NISC(現:NCO)', state: 'unreached', stateLabel: '未達', can: [] },
  ],
  unsent: [
    {
      contact: 'request/1',
      channel: 'groupware-mail',
      state: 'maybe_sent',
      recipients: ['section/taxation'],
      text: `【送信済みの可能性あり】確認依頼 税務課${MARKUP}`,
    },
  ],
  tasks: [
    { ...task, no: 1, name: '危機管理係への第1報', party: '危機管理係', confirm: `要確認の事項${MARKUP}` },
    { ...task, no: 2, name: '区長・副区長への報告の要否', party: '危機管理課', decision: 'mayor' },
    {
      ...task,
      no: 3,
      name: 'NISCへの連絡',
      party: `NISC(現:NCO)${MARKUP}`,
      sendable: true,
      remarks: ['(残り:メール)'],
    },
    { ...task, no: 4, name: '東京都への連絡', party: '東京都', held: true },
  ],
  doneTasks: [{ ...task, no: 5, name: '副区長への報告', party: '副区長', ticks: [`課長 10時 手段:電話 ${MARKUP}`] }],
  channels: [
    {
      id: 'cabinet',
      name: '全庁キャビネット',
      state: 'usable',
      stateLabel: '利用可',
      by: 'シナリオの想定',
      because: MARKUP,
      proposed: '利用不可',
      todo: 'この内容を全庁キャビネットに掲載してください。',
    },
    {
      id: 'groupware-mail',
      name: 'グループウェアメール',
      state: 'down',
      stateLabel: '利用不可',
      by: '課長',
      because: '',
      todo: 'この内容を宛先へメールで送信してください。',
    },
  ],
  patterns: [{ id: 'a', name: `利用できない場合${MARKUP}` }],
  decisions: [{ id: 'publication', name: '公表', value: `未定${MARKUP}` }],
  priorities: [{ label: '復旧を確認できていないシステム(影響規模:大)', value: '17 滞納整理支援システム' }],
  instructions: [['11時25分', '副区長', '税務課', '手書きで受付を続けること']],
  leak: '確認中',
  council: { held: false, name: '災害対策本部', body: '情報セキュリティ委員会' },
  sheets: [
    { name: 'calls', label: '連絡表(電話)' },
    { name: 'provider', label: '提供事業者からの連絡の確認表' },
    { name: 'report', label: '報告(配布用)' },
  ],
  forms: [
    { party: 'crisis-management-subsection', label: '連絡票(危機管理係)', outside: false },
    { party: 'nisc', label: `NISC${MARKUP}`, outside: true },
  ],
  reports: [1, 2],
  openNotices: [],
  pending: ['official/report/2@cabinet', 'official/request/1@groupware-mail@section/taxation'],
  routes: [['情報システム課', '危機管理係', `第1報${MARKUP}`, 'P7(1)']],
});

const callSheet: Card = {
  title: `連絡表 第2報${MARKUP}`,
  tone: 'calm',
  blocks: [
    {
      type: 'calls',
      columns: ['部', '受電者'],
      rows: [{ recipient: 'department/planning', name: MARKUP, cells: [MARKUP], done: true }],
    },
    { type: 'table', columns: ['番号', '名称'], rows: Array.from({ length: 12 }, (_, at) => [String(at + 1), MARKUP]) },
    {
      type: 'questions',
      incident: '2026-001',
      section: 'taxation',
      round: 1,
      open: true,
      seen: 0,
      systems: [{ id: 'tax', no: 17, name: MARKUP, state: 'no_answer', stateLabel: '未回答', answered: false }],
    },
    { type: 'actions', actions: [{ label: '押す', command: '/bcp 状況' }] },
  ],
};

export const sheetOf = (name: string): readonly Card[] | undefined =>
  ['calls', 'report', 'report-1', 'fax-nisc', 'fax-nisc-2'].includes(name)
    ? [callSheet, { title: '報告', tone: 'calm', blocks: [{ type: 'text', text: name }] }]
    : undefined;

export const formOf = (party: string, report: number | undefined): Form | undefined =>
  party === 'nisc' && (report === undefined || report <= 2)
    ? { title: '障害連絡票', marks: [], fields: [] }
    : undefined;
