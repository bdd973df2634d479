// The words people type, in English and Japanese: one list each for commands, options, states and fields.

import type { ChannelState, ContactMeans, DecisionId } from '../../plan/plan.ts';
import type { CommandType } from '../command.ts';
import type { Damage, ProxyMeans, ServiceState, SystemState } from '../confirmation/states.ts';
import type { FactField, Leak } from '../event.ts';
import type { StageAnswer } from '../recovery/stage-event.ts';
import type { StepMark } from '../recovery/step-event.ts';
import type { ProviderNotice } from '../telling/telling-event.ts';
import { lookup, type Words } from './word-lists.ts';

export type Verb =
  | Exclude<
      CommandType,
      | 'answer_unchanged'
      | 'answer_all'
      | 'links'
      | 'people_add'
      | 'people_remove'
      | 'provider_heard'
      | 'provider_told'
      | 'provider_times'
      | 'steps'
      | 'hand_over'
      | 'platform_restored'
      | 'platform_withdrawn'
      | 'drill_pause'
      | 'drill_resume'
      | 'drill_stop'
      | 'drill_skip'
      | 'drill_play'
      | 'drill_omit'
      | 'drill_inject'
      | 'drill_note'
      | 'drill_show'
      | 'finding_add'
      | 'finding_close'
      | 'findings'
      | 'priority_set'
    >
  | 'provider'
  | 'finding'
  | 'restored'
  | 'item'
  | 'eta';

const VERB_WORDS: Words<Verb> = {
  declare: ['宣言'],
  status: ['状況', 'ボード', '状況ボード'],
  update: ['更新'],
  item: ['付加', '付加情報', '項目', '追加項目'],
  eta: ['見込', '見込み', '復旧見込', '復旧見込日時'],
  times: ['頻度', '連絡頻度'],
  answer: ['回答'],
  confirm: ['課長確認', '所属長確認', '確認済', '確認済み'],
  ask: ['確認依頼', '依頼', '確認'],
  remind: ['催促', '再依頼'],
  report: ['報告'],
  correct: ['訂正'],
  approve: ['承認'],
  resolve: ['終結', '終報'],
  log: ['記録', 'クロノロジー'],
  note: ['追記', '記録に追加', 'メモ'],
  instruction: ['instruct', '指示'],
  owners: ['owner', '主管課'],
  stage: ['段階'],
  drill: ['訓練'],
  handover: ['引継ぎ', '引継', '引き継ぎ', '申し送り'],
  clock_ok: ['clock-ok', '時計確認', '時計の確認'],
  contacts: ['連絡状況'],
  channel: ['手段', '連絡手段'],
  pattern: ['パターン'],
  told: ['連絡済', '連絡済み', '伝達'],
  relayed: ['展開済', '展開済み', '展開'],
  unreached: ['未達', '連絡不可'],
  send: ['送信'],
  leak: ['漏えい', '漏洩', '情報漏えい'],
  decided: ['decide', '判断', '決定'],
  council: ['対策会議', '会議'],
  provider: ['事業者', '提供事業者'],
  step: ['手順', 'steps'],
  crew: ['体制', '対応体制'],
  priority: ['優先度', '優先順位', '復旧の優先度'],
  restored: ['基盤復旧', '環境復旧', '基盤の復旧', '環境の復旧'],
  readiness: ['備え', '備えの状況'],
  roster: ['名簿確認', '連絡先確認'],
  duty: ['定期業務', '定期点検'],
  offsite: ['遠隔地保管', '遠隔地バックアップ'],
  finding: ['課題', 'findings'],
  link: ['連携', 'リンク'],
  unlink: ['連携解除', 'リンク解除'],
  people: ['名簿', '担当者'],
  help: ['ヘルプ', '使い方', '?'],
};
export const VERBS = lookup(VERB_WORDS);

export const STATES = lookup<SystemState>({
  running: ['稼働中', '稼働', '正常', '正常稼働'],
  degraded: ['一部停止', 'partly-stopped'],
  stopped: ['停止', '停止中', 'down', 'stop'],
  checking: ['確認中'],
  recovering: ['復旧作業中', '復旧中'],
  // 「復旧」 alone could mean either of the two: it is refused, with the list of states.
  restored: ['復旧済', '復旧済み'],
  not_affected: ['対象外', 'not-affected', 'not-applicable'],
});

export const SERVICES = lookup<ServiceState>({
  normal: ['通常どおり', '通常通り', '通常'],
  alternative: ['代替手段で継続', '代替手段', '代替'],
  partial: ['一部休止'],
  suspended: ['休止'],
  unknown: ['確認中', '不明'],
});

export const DAMAGE_WORDS = lookup<Damage>({
  small: ['軽微', '小'],
  medium: ['中程度', '中'],
  large: ['甚大', '大'],
  unknown: ['不明'],
});

const MEANS: Words<ProxyMeans> = {
  phone: ['電話', 'telephone', 'tel'],
  fax: ['ファックス', 'ファクス'],
  paper: ['紙', '書面'],
  in_person: ['対面', '口頭', 'in-person'],
};
export const MEANS_WORDS = lookup(MEANS);

export const CONTACT_MEANS = lookup<ContactMeans>({
  ...MEANS,
  mail: ['メール', '電子メール', 'email', 'e-mail'],
  memo: ['メモ'],
  posted: ['掲載', '掲示', '格納'],
});

export const CHANNEL_STATES = lookup<ChannelState>({
  usable: ['up', '利用可', '使える', '復旧', '可', 'ok'],
  down: ['利用不可', '使えない', '停止', '不可', 'ng'],
  unknown: ['確認中', '不明'],
});

/** What is the ward's own, such as its head and its assembly, comes from its plan (ward-words.ts). */
export const DECISIONS = lookup<DecisionId>({
  form: ['連絡票'],
  mayor: [],
  publication: ['公表', 'publish'],
  assembly: ['議会'],
  several_departments: ['部を超える対処', '全庁調整', '全庁的な調整', 'cross-department', 'several-departments'],
  outage_route: ['庁外連絡', 'outage', 'outage-route'],
});

export const YES_OR_NO = lookup<'yes' | 'no'>({
  yes: ['する', '要', '必要', 'はい', 'y', 'on'],
  no: ['しない', '不要', 'なし', 'いいえ', 'n', 'off'],
});

export const ON_OR_OFF = lookup<'on' | 'off'>({ on: ['開催', '開始', '設置'], off: ['終了', '閉会', '解散'] });

export const PROVIDER_WORDS = lookup<ProviderNotice | 'told' | 'times'>({
  broad: ['広く', '全体', '広範'],
  specific: ['個別', '特定'],
  report: ['報告', '連絡'],
  told: ['連絡済', '連絡済み', '通知済'],
  times: ['頻度'],
});

export const PLATFORM_WORDS = ['platform', '基盤', '環境', 'iaas'];

export const STEP_MARKS_SAID = lookup<StepMark>({
  begin: ['着手', '開始', '対応中', 'began', 'start'],
  done: ['完了', '済', '済み', 'finished'],
  reopen: ['再開', '再着手', 're-open', 'reopened'],
});

export const STAGE_ANSWERS_SAID = lookup<StageAnswer>({
  moved: ['移行', '移行済', '移行済み'],
  not_needed: ['不要', '必要なし', 'not-needed', 'notneeded'],
  no_plan: ['計画なし', 'no-plan', 'noplan'],
});

export const VENDOR_WORDS = ['vendors', 'vendor', 'ベンダ', 'ベンダー', 'システムベンダ', 'systemvendors'];

export const FIELDS = lookup<FactField>({
  occurredAt: ['発生日時', 'occurred', 'occurrence'],
  detectedAt: ['覚知日時', '覚知', 'detected', 'detection'],
  situation: ['発生状況', '状況'],
  cause: ['発生原因', '原因'],
  causeKind: ['原因の区分', '原因区分', '区分', 'cause-kind', 'kind'],
  response: ['対応状況', '対応'],
  estimate: ['復旧見込日時', '復旧見込', '見込', '見込み', 'eta'],
  serviceEffect: ['住民サービスへの影響', '影響', 'services', 'service-effect'],
  leak: ['情報漏えいの有無', '情報漏えい', '漏えい', '漏洩'],
});

export const LEAKS = lookup<Leak | 'checking'>({
  none: ['なし', '無し', '無'],
  leaked: ['あり', '有り', '有', 'yes'],
  specific_personal_information: ['特定個人情報', 'specific'],
  checking: ['確認中', '不明', 'unknown'],
});

export const LINK_TARGETS = lookup<'section' | 'ops' | 'all' | 'council'>({
  section: ['課', '主管課'],
  ops: ['危機対策', '対策', 'crisis'],
  all: ['全庁', '全体', 'everyone'],
  council: ['審議機関', '審議'],
});

export const DUTY_WORDS = lookup<'staff' | 'manager'>({
  staff: ['担当', '担当者', '職員'],
  manager: ['課長', '所属長', '責任者'],
});

export const PEOPLE_WORDS = lookup<'add' | 'remove' | 'list'>({
  add: ['追加', '登録'],
  remove: ['削除', '解除', 'delete'],
  list: ['一覧'],
});

export const UNKNOWN_WORDS = ['unknown', '不明', '未定', '確認中', 'なし', '-'];
export const UNCHANGED_WORDS = ['変更なし', '変化なし', 'no-change', 'nochange', 'unchanged', 'same'];
export const ALL_WORDS = ['all', '全て', 'すべて', '全部', '全システム'];
export const DRILL_WORDS = ['drill', '訓練', '【訓練】'];
export const BECAUSE_WORDS = ['because', '理由'];
export const FROM_WORDS = ['from', '適用'];
export const TO_WORDS = ['to', 'まで'];
export const SHOW_WORDS = ['show', '表示', '確認', '引継書'];
export const NOW_WORDS = ['now', '今', '臨時'];
