// Cards as the plan's incident brings them to paper: a call sheet, a section's questions, a report.
import type { NumbersOf } from '../../../src/ports/printer.ts';
import type { Block, Card } from '../../../src/posts/card.ts';
import { asking, row, stopped } from '../question-rows.ts';

export const cardOf = (...blocks: readonly Block[]): Card => ({ title: '第1報', tone: 'alert', blocks });

const DEPARTMENTS = ['政策経営部', '総務部', '区民部', '保健福祉部', '子ども家庭部', '都市整備部', '教育委員会事務局'];

export const CALL_SHEET: Card = {
  title: '【訓練】連絡票 各部経営担当課への連絡(統合仮想サーバ環境の停止)',
  tone: 'alert',
  blocks: [
    {
      type: 'fields',
      fields: [
        { label: '事象', value: '2025-001 統合仮想サーバ環境の停止' },
        { label: '宣言', value: '2025年11月24日(月) 10時12分' },
        {
          label: '連絡する内容',
          value: '統合仮想サーバ環境が停止しています。各システムの稼働状況を確認し、情報システム課へ回答してください。',
        },
      ],
    },
    {
      type: 'calls',
      columns: ['部名', '経営担当課', '受電者', '受電時刻', '備考'],
      rows: DEPARTMENTS.map((name, at) => ({
        recipient: `department/${at}`,
        name,
        cells: [
          `${name.replace(/部$|委員会事務局$/, '')}経営担当課`,
          ...(at === 0 ? ['係長', '10時25分'] : ['', '']),
          '',
        ],
        done: at === 0,
      })),
    },
    { type: 'text', text: 'これは訓練です。実際の障害ではありません。', style: 'warning' },
  ],
};

export const numbersOf: NumbersOf = (recipient) =>
  recipient === 'department/2'
    ? []
    : recipient === 'department/1'
      ? [
          { label: '課長', number: '03-0000-1111' },
          { label: '夜間', number: '090-0000-2222', sample: true },
        ]
      : [{ label: '', number: '03-0000-3333', sample: true }];

export const QUESTIONS: Card = {
  title: '稼働状況の確認のお願い(税務課)',
  tone: 'alert',
  blocks: [
    { type: 'text', text: '11時45分までに、次のシステムの稼働状況を回答してください。', style: 'strong' },
    asking(
      row(1, { name: '住民税システム' }),
      stopped(2, { name: '固定資産税システム', damage: 'large', note: '窓口に列ができている。' }),
      row(3, { name: '軽自動車税システム', state: 'degraded', stateLabel: '一部停止', answeredBy: '税務課 10時50分' }),
      row(4, { name: '収納管理システム' }),
      row(5, { name: '滞納整理システム' }),
    ),
    { type: 'actions', actions: [{ label: '回答する', command: '回答' }] },
  ],
};

export const REPORT: Card = {
  title: '【定時連絡】統合仮想サーバ環境の障害について(第3報)',
  tone: 'alert',
  blocks: [
    { type: 'text', text: '令和7年11月24日(月) 13時00分現在の状況をお知らせします。' },
    {
      type: 'fields',
      fields: [
        { label: '発生日時', value: '2025年11月24日(月) 9時58分' },
        { label: '覚知日時', value: '2025年11月24日(月) 10時05分' },
        { label: '発生状況', value: '統合仮想サーバ環境が停止し、38システムのうち31システムが利用できません。' },
        { label: '発生原因', value: '調査中' },
        { label: '復旧見込日時', value: '不明(判明次第連絡します。)' },
        { label: '情報漏えいの有無', value: 'なし' },
      ],
    },
    { type: 'heading', text: '主管課ごとの稼働状況' },
    {
      type: 'table',
      columns: ['主管課', 'システム', '稼働状況', '事務・行政サービス', '備考'],
      rows: Array.from({ length: 38 }, (_, at) => [
        ['税務課', '区民課', '国保年金課', '介護保険課'][at % 4] ?? '',
        `${at + 1} ${['住民税システム', '住民記録システム', '国民健康保険システム', '介護保険システム'][at % 4]}`,
        ['停止', '一部停止', '稼働中', '確認中'][at % 4] ?? '',
        at % 4 === 2 ? '通常どおり' : '代替手段で継続',
        at % 5 === 0 ? '窓口では手書きの申請書で受け付けている。証明書の発行は翌日以降の郵送としている。' : '',
      ]),
    },
    { type: 'heading', text: '今後の予定' },
    { type: 'list', items: ['次の定時連絡は15時00分です。', '復旧の見込みが分かり次第、臨時に連絡します。'] },
    { type: 'text', text: '問合せ先 情報システム課(内線0000)', style: 'note' },
  ],
};
