// The register as a table for a spreadsheet: which columns it has, in which kind of row, and what they are in the plan's data.
// The heads and the words of choices are known in both languages.
import type { Plan } from '../plan.ts';

export type RowKind = 'system' | 'section' | 'work' | 'post';
export type TableLocale = 'ja' | 'en';

export interface Words {
  readonly ja: string;
  readonly en: string;
}

export const ROW_KINDS: Readonly<Record<RowKind, Words>> = {
  system: { ja: 'システム', en: 'system' },
  section: { ja: '課', en: 'section' },
  work: { ja: '事務', en: 'work' },
  post: { ja: '職', en: 'post' },
};

/** What a cell holds. A list has one entry on each line; `of` says what it names. */
export type CellType =
  | { readonly is: 'id' | 'whole' | 'text' | 'long' | 'list' | 'day' | 'flag' }
  | { readonly is: 'choice'; readonly choices: Readonly<Record<string, Words>> }
  | { readonly is: 'one' | 'many'; readonly of: 'section' | 'system' | 'platform' | 'tag' };

export interface RegisterColumn {
  readonly head: Words;
  readonly type: CellType;
  /** Where its value stands in an entry of that kind; a kind without it has no such value. */
  readonly path: Partial<Readonly<Record<RowKind, readonly string[]>>>;
  /** What is written in place of nothing, where the key stays. */
  readonly unset?: null | readonly never[];
}

const HELD = {
  available: { ja: '有', en: 'yes' },
  drafting: { ja: '作成中', en: 'drafting' },
  none: { ja: '無', en: 'no' },
} as const;

const own = (field: string, ...kinds: readonly RowKind[]): RegisterColumn['path'] =>
  Object.fromEntries(kinds.map((kind) => [kind, [field]]));

const head = (ja: string, en: string): Words => ({ ja, en });

export const KIND_HEAD = head('区分', 'Kind');

const FIRST: readonly RegisterColumn[] = [
  { head: head('番号', 'No.'), type: { is: 'whole' }, path: own('no', 'system', 'work') },
  { head: head('id', 'Id'), type: { is: 'id' }, path: own('id', 'system') },
  {
    head: head('名称', 'Name'),
    type: { is: 'text' },
    path: { ...own('name', 'system', 'work'), ...{ post: ['post'] } },
  },
  {
    head: head('英語名', 'English name'),
    type: { is: 'text' },
    path: { ...own('nameEn', 'system', 'work'), ...{ post: ['postEn'] } },
  },
  {
    head: head('主管課', 'Section'),
    type: { is: 'one', of: 'section' },
    path: own('section', 'system', 'section', 'work', 'post'),
  },
  {
    head: head('影響規模', 'Impact'),
    type: {
      is: 'choice',
      choices: { large: head('大', 'large'), medium: head('中', 'medium'), small: head('小', 'small') },
    },
    path: own('impact', 'system'),
    unset: null,
  },
  {
    head: head('関連する事務・行政サービス', 'Related services'),
    type: { is: 'list' },
    path: own('relatedServices', 'system'),
    unset: [],
  },
  {
    head: head('住民等への影響', 'Effect on residents'),
    type: { is: 'long' },
    path: own('residentEffect', 'system', 'work'),
  },
  { head: head('基盤', 'Platform'), type: { is: 'one', of: 'platform' }, path: own('platform', 'system') },
  { head: head('ベンダ', 'Vendor'), type: { is: 'text' }, path: { system: ['vendor', 'name'] } },
  { head: head('ベンダ英語名', 'Vendor in English'), type: { is: 'text' }, path: { system: ['vendor', 'nameEn'] } },
  { head: head('取扱情報の区分', 'Tags'), type: { is: 'many', of: 'tag' }, path: own('tags', 'system') },
  { head: head('別名', 'Other names'), type: { is: 'list' }, path: own('aliases', 'system') },
  {
    head: head('目標復旧時間', 'Recovery time objective'),
    type: { is: 'text' },
    path: own('recoveryTimeObjective', 'system'),
  },
  {
    head: head('目標復旧時点', 'Recovery point objective'),
    type: { is: 'text' },
    path: own('recoveryPointObjective', 'system'),
  },
  {
    head: head('最大許容停止時間', 'Maximum tolerable downtime'),
    type: { is: 'text' },
    path: own('maximumTolerableDowntime', 'system'),
  },
  {
    head: head('依存するシステム', 'Systems it needs'),
    type: { is: 'many', of: 'system' },
    path: own('dependsOn', 'system'),
  },
  {
    head: head('遠隔地バックアップ', 'Off-site backup'),
    type: {
      is: 'choice',
      choices: { available: HELD.available, planned: head('予定', 'planned'), none: HELD.none },
    },
    path: { system: ['offsiteBackup', 'state'] },
  },
  {
    head: head('最終正常取得日', 'Last good backup'),
    type: { is: 'day' },
    path: { system: ['offsiteBackup', 'lastGood'] },
  },
  {
    head: head('復旧手順', 'Procedure'),
    type: { is: 'choice', choices: HELD },
    path: { system: ['procedure', 'state'] },
  },
  {
    head: head('復旧手順の所在', 'Where the procedure is'),
    type: { is: 'long' },
    path: { system: ['procedure', 'where'] },
  },
  { head: head('復旧の手順', 'Steps'), type: { is: 'list' }, path: { system: ['procedure', 'steps'] } },
  {
    head: head('構成図の所在', 'Where the network diagram is'),
    type: { is: 'long' },
    path: own('networkDiagram', 'system'),
  },
  { head: head('個別計画', 'Own plan'), type: { is: 'choice', choices: HELD }, path: own('state', 'section') },
  { head: head('個別計画の所在', 'Where the plan is'), type: { is: 'long' }, path: own('where', 'section') },
  { head: head('必要なシステム', 'Systems needed'), type: { is: 'many', of: 'system' }, path: own('systems', 'work') },
  {
    head: head('継続の可否', 'Goes on without'),
    type: {
      is: 'choice',
      choices: {
        possible: head('継続可', 'yes'),
        partly: head('一部可', 'partly'),
        impossible: head('不可', 'no'),
      },
    },
    path: own('continues', 'work'),
  },
];

const LAST: readonly RegisterColumn[] = [
  { head: head('開始日', 'From'), type: { is: 'day' }, path: own('from', 'post') },
  { head: head('終了日', 'To'), type: { is: 'day' }, path: own('to', 'post') },
  { head: head('備考', 'Note'), type: { is: 'long' }, path: own('note', 'post') },
  {
    head: head('要確認', 'To be confirmed'),
    type: { is: 'long' },
    path: own('confirm', 'system', 'section', 'work', 'post'),
  },
  { head: head('仮', 'Sample'), type: { is: 'flag' }, path: own('sample', 'system', 'section', 'work', 'post') },
];

/** With one column for each stage of this plan. */
export const registerColumns = ({ stages }: Pick<Plan, 'stages'>): readonly RegisterColumn[] => [
  ...FIRST,
  ...stages.map(
    ({ id, name, nameEn }): RegisterColumn => ({
      head: head(`手作業（${name}）`, `By hand (${nameEn})`),
      type: { is: 'long' },
      path: { work: ['byHand', id] },
    }),
  ),
  ...LAST,
];

/** Without these nobody could say whose row it is. */
export const NEEDED_HEADS: readonly Words[] = FIRST.filter(({ head: { ja } }) =>
  ['番号', 'id', '名称', '主管課'].includes(ja),
).map((column) => column.head);
