// The switches of typed commands, and which command takes which.
import type { Verb } from './command-words.ts';
import { lookup } from './word-lists.ts';

export type Option =
  | 'drill'
  | 'real'
  | 'sure'
  | 'again'
  | 'withdraw'
  | 'cause'
  | 'for'
  | 'said-by'
  | 'to'
  | 'report'
  | 'notice'
  | 'by'
  | 'heard-by'
  | 'confirmed-by'
  | 'read-back'
  | 'held'
  | 'reported'
  | 'checked'
  | 'data-until'
  | 'to-enter'
  | 'since'
  | 'by-hand'
  | 'vendor'
  | 'contacted'
  | 'promised'
  | 'arrived'
  | 'at'
  | 'damage'
  | 'note'
  | 'incident'
  | 'because'
  | 'owner'
  | 'body'
  | 'due'
  | 'from'
  | 'speed'
  | 'stepped';

/** These take no value. */
export const FLAGS: readonly Option[] = [
  'drill',
  'real',
  'sure',
  'again',
  'withdraw',
  'read-back',
  'held',
  'reported',
  'stepped',
];

export const OPTIONS = lookup<Option>({
  drill: ['訓練'],
  real: ['実際', '本番'],
  sure: ['確認済'],
  again: ['別件', '再停止', '再度'],
  withdraw: ['取下げ', '取り下げ', '取下', '取消', '削除'],
  cause: ['原因', '区分', '原因の区分', 'cause-kind', 'kind'],
  for: ['代理', '課'],
  'said-by': ['回答者', '判断者', '報告者', '指示者'],
  report: ['報', '報告番号'],
  notice: ['件', '件目', '連絡の番号'],
  to: ['宛先', '相手', '受電者', '指示先'],
  by: ['手段'],
  'heard-by': ['聴取者'],
  'confirmed-by': ['確認者', '課長'],
  'read-back': ['復唱', '復唱済'],
  held: ['保留中'],
  reported: ['未確認', '報告のみ', '事業者の報告'],
  checked: ['確認内容', '動作確認'],
  'data-until': ['データの時点', 'データ時点', 'データ'],
  'to-enter': ['未入力', '要入力', '入力待ち'],
  since: ['開始時刻', '代替開始'],
  'by-hand': ['手作業', '手作業の内容'],
  vendor: ['ベンダ', 'ベンダー'],
  contacted: ['連絡', '連絡時刻'],
  promised: ['到着予定', '予定', '来庁予定'],
  arrived: ['到着', '到着時刻'],
  at: ['時刻', '聴取時刻'],
  damage: ['被害'],
  note: ['備考'],
  incident: ['事象'],
  because: ['理由'],
  owner: ['担当'],
  body: ['審議機関', '会議体', '決定機関'],
  due: ['期限'],
  from: ['適用'],
  speed: ['速さ', '倍速'],
  stepped: ['手動', '段階'],
});

export const OPTIONS_OF: Readonly<Record<Verb, readonly Option[]>> = {
  declare: ['drill', 'real', 'sure', 'again', 'cause'],
  status: ['incident'],
  update: ['incident'],
  item: ['withdraw', 'incident'],
  eta: ['incident'],
  times: ['from', 'because', 'incident'],
  answer: [
    'for',
    'said-by',
    'by',
    'heard-by',
    'read-back',
    'at',
    'damage',
    'note',
    'since',
    'by-hand',
    'checked',
    'data-until',
    'to-enter',
    'again',
    'confirmed-by',
    'incident',
  ],
  confirm: ['for', 'confirmed-by', 'incident'],
  ask: ['incident'],
  remind: ['incident'],
  report: ['incident'],
  correct: ['incident'],
  approve: ['incident'],
  resolve: ['because', 'incident'],
  log: ['incident'],
  note: ['at', 'incident'],
  instruction: ['said-by', 'to', 'at', 'incident'],
  owners: ['incident'],
  stage: ['for', 'said-by', 'by', 'heard-by', 'read-back', 'at', 'note', 'incident'],
  handover: ['incident'],
  drill: ['speed', 'stepped', 'to', 'incident'],
  clock_ok: ['incident'],
  contacts: ['incident'],
  channel: ['because', 'incident'],
  pattern: ['because', 'incident'],
  told: ['to', 'by', 'at', 'read-back', 'held', 'note', 'report', 'incident'],
  relayed: ['said-by', 'at', 'report', 'incident'],
  unreached: ['because', 'report', 'incident'],
  send: ['incident'],
  leak: ['incident'],
  decided: ['said-by', 'note', 'incident'],
  council: ['from', 'incident'],
  provider: ['by', 'at', 'notice', 'incident'],
  step: ['because', 'incident'],
  priority: ['body', 'said-by', 'at', 'because', 'incident'],
  crew: ['vendor', 'contacted', 'promised', 'arrived', 'incident'],
  restored: ['reported', 'withdraw', 'because', 'said-by', 'at', 'incident'],
  readiness: [],
  roster: ['note'],
  duty: ['note'],
  offsite: ['said-by', 'note'],
  finding: ['owner', 'due', 'because', 'incident'],
  link: [],
  unlink: [],
  people: [],
  help: ['incident'],
};
