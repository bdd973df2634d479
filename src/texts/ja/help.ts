// ヘルプ: how each command is typed. The words are the parser's own (src/incident/parse).

import type { Verb } from '../../incident/parse/command-words.ts';
import type { WardWords } from '../ward-words.ts';

/** 個別1: what declares is 正常稼働を妨げる事態, not only a total stop. */
export const PARTIAL_STOP_DECLARES_TOO = '全面停止に限らず、一部停止など正常稼働を妨げる事態でも宣言します。';

type Usage = Exclude<Verb, 'eta'>;

const ids = ({ patterns }: WardWords): string => patterns.map(({ id }) => id).join(' | ');

const kinds = ({ causeKinds }: WardWords): string =>
  causeKinds.length === 0 ? '' : ` [--cause <${[...causeKinds, '不明'].join(' | ')}>]`;

/** As they are typed; what is the ward's own comes from its plan. */
const spokenAll = ({ spoken }: WardWords): readonly string[] => [...Object.values(spoken), '公表', '全庁調整'];

const usages = (ward: WardWords): Record<Usage, string> => ({
  declare: `/bcp 宣言 <シナリオ> [発生状況]${kinds(ward)} [--drill [--sure]|--real] [--again]`,
  status: '/bcp 状況 [事象番号]',
  update: '/bcp 更新 <項目> <内容>',
  item: '/bcp 付加 <見出し> <内容> | 付加 <見出し> --withdraw',
  times: '/bcp 頻度 <時刻の列 | 2時間ごと | 既定> [適用 時刻] [理由 …]',
  answer: `/bcp 回答 <システム> <稼働状況> [サービスの状況] [備考] [--since 代替の開始時刻 --by-hand 手作業の内容] [復旧済は --checked 確認した内容 --data-until データの時点 --to-enter 未入力の分] [--for 課 --said-by 氏名等 --by 電話 --read-back --at 時刻]${ward.managersConfirm ? ' [--confirmed-by 所属長]' : ''}`,
  confirm: '/bcp 課長確認 [課] [システムの番号…] [--confirmed-by 確認者]',
  ask: '/bcp 確認依頼 [課]',
  remind: '/bcp 催促 [課]',
  report: '/bcp 報告',
  correct: '/bcp 訂正 <報告の番号> 誤:… 正:…',
  approve: '/bcp 承認',
  resolve: '/bcp 終結 [理由 …]',
  log: '/bcp 記録 [事象番号]',
  note: '/bcp 追記 <内容> [--at 時刻]',
  instruction: `/bcp 指示 <内容> --said-by ${ward.head} [--to 指示先] [--at 時刻]`,
  owners: '/bcp 主管課 <追加 | 解除> <課名…>',
  stage:
    '/bcp 段階 <段階の名称又は番号> <移行 | 不要 | 計画なし> [備考] [--for 課 --said-by 氏名等 --by 電話 --read-back --at 時刻]',
  drill:
    '/bcp 訓練 <台本> [システム・課…] [--speed 60 | --stepped] | 訓練 [中断 | 再開 | 中止 | 進める 時刻 | 付与 番号 | 省略 番号 | 状況付与 内容 --to 付与先 | 所見 内容]',
  handover: '/bcp 引継ぎ [引継ぎ先] | 引継ぎ 表示 [番号]',
  clock_ok: '/bcp 時計確認',
  contacts: '/bcp 連絡状況 [事象番号]',
  channel: '/bcp 手段 <連絡手段> <利用可 | 利用不可 | 確認中> [理由 …]',
  pattern: `/bcp パターン <${ids(ward)}> [理由 …]`,
  told: '/bcp 連絡済 <部・課・関係各所・措置の番号> --to 相手 --by 電話 [--at 時刻 --read-back --note 備考 --report 報告の番号]',
  relayed: '/bcp 展開済 <部> [--said-by 報告者 --at 時刻 --report 報告の番号]',
  unreached: '/bcp 未達 <部・課> [理由 …]',
  send: '/bcp 送信 <措置の番号>',
  leak: '/bcp 漏えい <なし | あり | 特定個人情報 | 不明>',
  decided: `/bcp 判断 <${spokenAll(ward).join(' | ')}> <する | しない> [方法] --said-by 判断者`,
  council: `/bcp ${ward.councilWord} <開催 | 終了> [時刻から]`,
  provider:
    '/bcp 事業者 <広く | 特定 番号… | 報告> [内容] [--by 電話] | 連絡済 <課… | 全て> | 頻度 <時刻の列 | 2時間ごと>',
  step: '/bcp 手順 <番号又は名称> <着手 | 完了 | 再開> [理由 …]',
  crew: '/bcp 体制 <システム> [対応者の職名・人数] [--vendor ベンダ名] [--contacted 時刻] [--promised 時刻] [--arrived 時刻]',
  priority:
    '/bcp 優先度 [順 <観点> | 設定 <システム(上位から)> --body <審議機関> --said-by <職名> --at <時刻> [理由 …]]',
  restored: '/bcp 基盤復旧 [--reported] [--said-by 報告者] [--at 時刻] | 基盤復旧 --withdraw 理由 …',
  link: '/bcp 連携 [課 <課名> | 危機対策 | 全庁 | 審議機関]',
  unlink: '/bcp 連携解除 <課名 | 危機対策 | 全庁 | 審議機関>',
  readiness: '/bcp 備え',
  roster: '/bcp 名簿確認 [課名] [--note 備考]',
  duty: '/bcp 定期業務 [<定期業務> 済 [備考]]',
  offsite: '/bcp 遠隔地保管 <システム …> --said-by <会議> [--note 備考]',
  finding: '/bcp 課題 [登録 <内容> --担当 <課又は職> --期限 <日> | 完了 <番号> 理由 <変えたこと>]',
  people: '/bcp 名簿 [追加 <@人> <課名又は役割> [担当 | 課長] [12/1から] [3/31まで] | 削除 <@人> [課名又は役割]]',
  help: '/bcp ヘルプ',
});

export const helpJa = (ward: WardWords) => ({
  usages: usages(ward),
  eta: '/bcp 見込 <時刻 | 本日中等 | 不明>',
  does: {
    declare: `事象を宣言し、全ての主管課へ稼働状況の確認を依頼します。${PARTIAL_STOP_DECLARES_TOO}`,
    status: '状況ボードを表示します。',
    update: '6項目のいずれかを更新します。状況・原因・対応・見込の更新は、進捗連絡としてすぐに発信します。',
    item: '6項目のほかに必要な情報を、見出しを付けて加えます。次の報告から6項目の後に記載します。同じ見出しで変更し、--withdraw で取り下げます。',
    times: '定時連絡の時刻を変更します。',
    answer: '稼働状況を回答します。「変更なし」「全て 停止」のようにまとめて回答できます。',
    confirm: '所属長が回答を確認したことを記録します。確認後に回答が変わると、未確認に戻ります。',
    ask: '稼働状況の確認を改めて依頼します。',
    remind: '未回答の課に今すぐ催促します。',
    report: '臨時の報告を発信します。',
    correct: '発信済みの報告に訂正を追記します。',
    approve: '承認待ちの報告を発信します。',
    resolve: '終報を発信し、終結します。',
    log: '記録(クロノロジー)を表示します。',
    note: '記録(クロノロジー)に一文を追加します。',
    instruction: '受けた指示を、指示者の職名とともに記録します(指示の伝達は行いません)。',
    owners: '一体となって対応する主管課を加え、又は外します。',
    stage: '発生から一定の時間がたったとき(段階)の、業務の続け方を回答します。',
    drill: '台本による訓練を始め、進めます。何も付けなければ、台本と進み具合を表示します。',
    handover: '次の勤務者又はほかの役職へ引き継ぎ、引継書を作ります(「表示」は見るだけです)。',
    clock_ok: 'サーバの時計が正しいことを確認したと記録します。',
    contacts: '誰に、どの手段で連絡したか、残っている措置を表示します。',
    channel: '連絡手段が使えるかを記録します。以後の連絡は、使える手段のうち計画の優先度が最も高いものによります。',
    pattern: `計画のパターンを適用します。${ward.patterns.map(({ id, name }) => `${id} ${name}`).join('、')}`,
    told: '部・課・関係各所へ連絡したこと、掲載したこと、措置が済んだことを記録します。',
    relayed: `${ward.managementSection}が部内へ展開したことを記録します。`,
    unreached: '連絡がつかないことを記録します。',
    send: '提供事業者・庁外組織へのメールを送信します(訓練では送信しません)。',
    leak: '情報漏えいの有無を回答します。区分が変わると、必要な連絡が変わります。',
    decided: `${ward.head}、${ward.crisisSection}等の判断を記録します。`,
    council: `${ward.council}の開催・終了を記録します。開催中は審議機関となります。`,
    provider: '提供事業者からの連絡、各課への通知の確認、連絡頻度を記録します。',
    step: '復旧の手順の着手・完了・再開を記録します。記録から分かることは、自動で反映します。',
    crew: 'システムごとに、課の対応者(職名)とベンダの連絡・到着を記録します。',
    priority: '審議機関が決める復旧の順の一覧を表示し、決定を記録します。当システムは順を提案しません。',
    restored:
      '基盤(環境)の復旧を記録し、停止中のシステムの復旧の確認を主管課へ依頼します。提供事業者の報告だけのときは --reported を付けます。',
    link: 'このチャンネルを、課の依頼先などとして連携します。何も付けなければ一覧を表示します。',
    unlink: '連携を解除します。',
    readiness: '課ごと、システムごとに、何が整い、何が足りず、誰がいつまでに行うかを表示します。',
    roster: '課の連絡先と名簿(職)が正しいことを確認したと記録します。年度の初めに行います。',
    duty: '定期業務(点検、見直しなど)を実施したと記録します。何も付けなければ備えを表示します。',
    offsite: '会議が決定した遠隔地バックアップの対象を記録します。',
    finding:
      '振り返りや訓練で分かった課題を登録し、何を変えたかを記録して完了とします。何も付けなければ一覧を表示します。',
    people: '回答や操作をする方を登録・削除します。何も付けなければ名簿を表示します。',
    help: 'この一覧を表示します。',
    eta: '復旧見込日時を設定します。「本日中」「18時~20時」「1週間程度」のような言い方も、そのまま記録します。',
  },
  title: (who: string): string => `${who}が今できること`,
  onlyLooking: `状況と記録の確認ができます。操作が必要な場合は${ward.sender}へ連絡してください。`,
  noOpenIncident: '対応中の事象はありません。',
});
