// 復旧の優先度 (個別4(6)): 審議機関が決める順。当システムは順を提案せず、指定された1つの観点で並べるだけとする。
import type { PriorityCriterion } from '../../incident/recovery/priority-criteria.ts';

const criteria: Record<PriorityCriterion, string> = {
  rank: '優先度',
  number: '番号',
  impact: '影響規模',
  service: 'サービスの状態',
  damage: '被害の大きさ(復旧の容易さ)',
  dependants: '依存するシステムの数',
  offsite: '遠隔地バックアップ',
  rto: '目標復旧時間',
};

export const priorityJa = {
  title: '復旧の優先度',
  sheetTitle: (incident: string): string => `復旧の優先度を審議するための一覧 ${incident}`,
  question: '何を先に復旧させるかを、審議機関が決めます。',
  lead: '停止中及び一部停止のシステムです。当システムは順を提案しません。未設定・不明は、推定せずそのまま示します。',
  nothing: '停止中又は一部停止のシステムはありません。',
  counts: (count: number, ranked: number): string =>
    `停止中・一部停止 ${count}件${ranked === 0 ? '(優先度は未決定)' : `(うち優先度あり${ranked}件)`}`,
  columns: {
    rank: '優先度',
    no: '番号',
    system: 'システム',
    section: '主管課',
    state: '稼働状況',
    impact: '影響規模',
    service: 'サービスの状態',
    damage: '被害の大きさ',
    dependants: '依存するシステム',
    effect: '関連する事務・住民等への影響',
    offsite: '遠隔地バックアップ',
    rto: '目標復旧時間',
  },
  criteria,
  sortBy: '並べ替え',
  sorted: (criterion: string): string => `${criterion}の順に並べています(指定による並べ替えです)。`,
  unranked: '順位なし',
  unset: '未設定',
  unknown: '不明',
  body: '審議機関',
  decided: (body: string, by: string, at: string): string => `${body}の決定(${by}、${at})`,
  because: (because: string): string => `変更の理由:${because}`,
  boardLabel: '復旧の優先度',
  boardValue: (body: string, at: string, first: string, rest: number): string =>
    `${first}${rest === 0 ? '' : ` ほか${rest}件`}(${body} ${at})`,
  allBack: (body: string, at: string): string => `順位のあるシステムは全て復旧(${body} ${at})`,
  inOrder: (rank: number, system: string): string => `${rank} ${system}`,
  rankOf: (rank: number): string => `復旧の優先度 ${rank}`,
  broken: (system: string, needs: string): string =>
    `${system}は${needs}がなければ動作しませんが、${needs}は後の順位か、順位がありません。`,
  brokenTitle: '依存関係の確認',
  leftOut: (count: number): string => `ほか${count}件は、画面又は印刷した一覧で確認できます。`,
  line: (body: string, by: string, at: string, order: string, because: string): string =>
    `復旧の優先度を決定(${body}、${by}、${at}):${order}${because === '' ? '' : ` 変更の理由:${because}`}`,
  reply: (count: number): string => `復旧の優先度を記録しました(${count}件)。`,
  noticeTitle: '【復旧の優先度】審議機関が復旧の順を決定しました。',
  reported: (body: string, at: string): string => `復旧の優先度(${body}、${at})`,
  form: {
    title: '審議機関の決定を記録する',
    hint: '当システムは決定を行いません。審議機関が決めた順を、上位から番号で入力してください。',
    order: '復旧の順(番号)',
    orderHint: '例:11 13 14',
    bodyHint: '現在の審議機関',
    saidBy: '決定を述べた方(職名)',
    at: '決定の時刻',
    because: '変更の理由(2回目以降は必須)',
    button: '優先度を記録する',
  },
  refusal: {
    ordered_twice: (systems: string): string =>
      `${systems}が2回入っています。1回だけ入れて、もう一度指定してください。`,
    ordered_running: (system: string, state: string): string =>
      `${system}は「${state}」です。停止中のシステムだけを指定してください。`,
    not_deliberating: (body: string, now: string): string =>
      `現在の審議機関は${now}です。${body}の決定として記録する場合は、「対策会議」で開催・終了を確認してください。`,
    no_body: '計画に審議機関が定められていません。計画(organization.yaml)を確認してください。',
    unknown_body: (given: string, known: string): string =>
      `「${given}」は審議機関ではありません。${known}のいずれかで指定してください。`,
    order_stands: (at: string): string => `${at}の決定があります。変更するときは「理由 …」を付けてください。`,
    unknown_criterion: (given: string, known: string): string =>
      `「${given}」では並べ替えられません。${known}のいずれかで指定してください。`,
  },
};
