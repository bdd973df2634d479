// 用語: the plan's own terms and the labels of states, fields and kinds.

import type { Damage, ProxyMeans, ServiceState, ShownState } from '../../incident/confirmation/states.ts';
import type { FactField, Leak, ReportKind } from '../../incident/event.ts';
import type { ChannelState, Permission } from '../../plan/plan.ts';
import type { WardWords } from '../ward-words.ts';

const states: Record<ShownState, string> = {
  running: '稼働中',
  degraded: '一部停止',
  stopped: '停止',
  checking: '確認中',
  recovering: '復旧作業中',
  restored: '復旧済',
  not_affected: '対象外',
  no_answer: '未回答',
};

const serviceStates: Record<ServiceState, string> = {
  normal: '通常どおり',
  alternative: '代替手段で継続',
  partial: '一部休止',
  suspended: '休止',
  unknown: '確認中',
};

const damages: Record<Damage, string> = { small: '軽微', medium: '中程度', large: '甚大', unknown: '不明' };

const means: Record<ProxyMeans, string> = { phone: '電話', fax: 'FAX', paper: '紙', in_person: '対面' };

const fields = (ward: WardWords): Record<FactField, string> => ({
  occurredAt: '発生日時',
  detectedAt: '覚知日時',
  situation: '発生状況',
  cause: '発生原因',
  causeKind: '原因の区分',
  response: '対応状況',
  estimate: '復旧見込日時',
  serviceEffect: `${ward.residents}サービスへの影響`,
  leak: '情報漏えいの有無',
});

const leaks: Record<Leak, string> = {
  none: 'なし',
  leaked: 'あり',
  specific_personal_information: 'あり(特定個人情報)',
};

const reportKinds: Record<ReportKind, string> = {
  scheduled: '定時連絡',
  progress: '進捗連絡',
  extra: '臨時連絡',
  final: '終報',
  correction: '訂正',
};

const channelStates: Record<ChannelState, string> = { usable: '利用可', down: '利用不可', unknown: '確認中' };

const permissions: Record<Permission, string> = {
  declare: '宣言',
  update: '更新',
  times: '連絡頻度の設定',
  answer: '回答',
  answer_for_others: '代理入力',
  ask: '確認依頼',
  remind: '催促',
  report: '報告',
  correct: '訂正',
  approve: '承認',
  resolve: '終結',
  note: '記録への追加',
  link: '連携の設定',
  people: '担当者の登録',
  channels: '連絡手段の設定',
  contact: '連絡の記録',
  decide: '判断の記録',
};

export const wordsJa = (ward: WardWords) => ({
  states,
  serviceStates,
  damages,
  means,
  /** What the plan calls the channel that it serves; otherwise what it is. */
  platforms: {
    web: 'ウェブ画面',
    slack: 'Slack',
    teams: 'Teams',
    files: '共有フォルダ',
    mail: '庁内メール',
    'outside-mail': '庁外へのメール',
    operator: '手作業',
    ...ward.served,
  } as Readonly<Record<string, string>>,
  fields: fields(ward),
  leaks,
  reportKinds,
  channelStates,
  permissions,
  resent: '(再送の可能性)',
  drill: '【訓練】',
  drillLast: 'これは訓練です。実際の障害ではありません。',
  /** 付加する情報 (個別3(2)) on the form of the six items. */
  newItem: {
    withdrawn: '空欄にして更新すると取り下げます。',
    title: '付加する情報:見出し',
    text: '付加する情報:内容',
    hint: '6項目のほかに必要な情報があるときに入力してください。報告と関係各所への文書の、6項目の後に記載します。内容を空欄にすると取り下げます。',
  },
  titled: (title: string): string => `「${title}」`,
  unknownCause: '調査中',
  unknownCauseKind: '不明',
  causeOfKind: (kind: string, cause: string | undefined): string =>
    cause === undefined ? `${kind}(詳細は調査中)` : `${kind}:${cause}`,
  unknownEstimate: '不明(判明次第連絡します。)',
  roughEstimate: (words: string, saidAt: string): string => `${words}(${saidAt}時点の見込み)`,
  estimatePassed: (estimate: string): string => `${estimate}(見込みの時期を過ぎています。新しい見込みは確認中です。)`,
  unknown: '確認中',
  noChange: '変更なし',
  restoredHelp: '「復旧済」は、動作確認を終えた場合のみ選択してください。',
  clock: '自動',
  sample: '(仮)',
  earlier: '(前回の回答)',
  delivery: '配信(自動)',
  nobody: '(役割を選んでいません)',
  unregistered: '(名簿に登録のない方)',
  managerOf: (section: string): string => `${section}(課長)`,
  administrator: (role: string): string => `管理者(${role}の権限)`,
  linkTargets: { ops: '危機対策', all: '全庁', council: '審議機関' },
  duties: { staff: '担当', manager: '課長' },
  list: (items: readonly string[]): string => items.join('、'),
  cutShort: (start: string): string => `${start}(以下略)`,
  andOthers: (count: number): string => `ほか${count}件`,
});
