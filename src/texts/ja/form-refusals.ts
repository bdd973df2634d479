// 様式・画面で受け付けられないとき: what was asked by a form is refused in the words of its fields and buttons, never of typed commands.
import type { refusalsJa } from './refusals.ts';

type Refusals = ReturnType<typeof refusalsJa>;

export const formRefusalsJa = {
  argumentNames: {
    script: '台本',
    inject: '状況付与の番号',
    audience: '付与先',
    scenario: '「シナリオ」',
    field: '変更する欄',
    text: '「内容」',
    time: '「時刻」',
    times: '「時刻」(例 10:00 14:00 17:00、2時間ごと)',
    system: '「対象のシステム」',
    state: '回答するシステムの「稼働状況」',
    report: '「報告」',
    right: '「正」',
    said_by: '「回答した人」',
    by: '「聴いた手段」',
    for: '回答する課',
    person: '登録する人',
    duty: '課又は役割',
    link: '連携先',
    channel: '連絡手段',
    channel_state: '状態のボタン',
    pattern: 'パターンのボタン',
    recipient: '連絡した相手',
    department: '部',
    leak: '情報漏えいの有無のボタン',
    decision: '判断の種類',
    yes_or_no: '「する」又は「しない」のボタン',
    decided_by: '「判断者」',
    instructed_by: '「指示者(職名)」',
    add_or_remove: '「主管課に加える」又は「主管課から外す」のボタン',
    owning_section: '「課」',
    on_or_off: '開催又は終了のボタン',
    notice: '「連絡の種類」',
    task: '措置',
    step: '手順',
    platform: '基盤',
    crew: '対応者又はベンダの状況',
    recurring_duty: '定期業務',
    finding: '課題の番号',
    body: '審議機関',
    criterion: '並べ替えの観点',
    owner: '担当',
    due: '期限',
    reason: '変えたこと',
    stage: '段階',
    stage_answer: '業務の続け方',
    step_mark: '手順の着手・完了・再開のいずれか',
    item_title: '「付加する情報:見出し」',
    item_text: '「付加する情報:内容」',
    value: '空欄の項目',
  },
  title_is_field: (given, field) =>
    `「${given}」は「${field}」の欄に入力してください。付加する情報には、別の見出しを付けてください。`,
  missing_argument: (argument, _usage) => `${argument}が空欄です。入力するか選んで、もう一度送信してください。`,
  proxy_incomplete: (section, missing) => `${section ?? '他の方'}に代わって回答するには、${missing}も必要です。`,
  no_section_to_answer_for: 'どの課の回答か分かりません。課の回答画面を開いて回答してください。',
  no_open_incident: (_scenario) =>
    '対応中の事象はありません。事象が起きたときは「事象を宣言する」から宣言してください。',
  which_incident: (open) => `対応中の事象が複数あります。事象の一覧から選んで操作してください:${open}`,
  unknown_incident: (given) => `「${given}」という事象はありません。事象の一覧から選んでください。`,
  incident_closed: (incident) =>
    `${incident}は終結しています。記録は変わりません。必要なときは「発信済みの報告の訂正」で追記するか、新しく宣言してください。`,
  already_open: (incident, _scenario, name) =>
    `シナリオ「${name}」は既に宣言されています(${incident})。別の事象として宣言するときは「既に対応中の事象とは別に宣言する」を選んでください。`,
  checked_missing: (system) => `${system}を復旧済とするには、「確認した内容」に動作を確認した内容を入力してください。`,
  no_previous_answer: (systems) =>
    `まだ一度も回答がないため「変更なし」にできません。先に稼働状況を選んで回答してください:${systems}`,
  confirmed_by_manager: (section) =>
    `${section}の所属長本人でない方が記録するときは、「確認した所属長(職名)」を入力してください。`,
  nobody_silent: '未回答の課はありません。改めて確認するときは「改めて確認を依頼する」を押してください。',
  section_not_silent: (section) =>
    `${section}は回答済みです。改めて確認するときは「改めて確認を依頼する」を押してください。`,
  not_settled: (count, systems) =>
    `${count}システムの復旧が確認できていないため、終結できません:${systems}。このまま終結するときは「理由」を入力してください。`,
  nothing_to_approve: '承認待ちの報告はありません。状況の画面で確認してください。',
  unknown_task: (given, _last) => `${given}番の措置はありません。「未了の措置」の欄で確認してください。`,
  which_task: (party, tasks) => `${party}への措置が複数あります。「未了の措置」の欄で記録してください:${tasks}番`,
  no_task_for_party: (party) =>
    `${party}への未了の措置はありません。記録だけ残すときは「記録に追加」を使ってください。`,
  task_settled: (task, dropped) =>
    dropped
      ? `${task}番の措置は不要となっています。記録だけ残すときは「記録に追加」を使ってください。`
      : `${task}番の措置は済んでいます。内容を補うときは「記録に追加」を使ってください。`,
  task_held_leak_unknown: (task) =>
    `${task}番の措置は、情報漏えいの有無が不明のため保留中です。「情報漏えいの有無」の欄で区分を記録してから行ってください。`,
  task_is_decision: (task, decision) =>
    `${task}番は判断の記録です。「判断を記録する」から記録してください(${decision})。`,
  evidence_incomplete: (missing) => `${missing}を入力してください。`,
  evidence: { to: '「相手」', means: '「手段」' },
  not_a_recipient: (recipient) => `${recipient}は、いまの連絡の宛先ではありません。連絡状況の画面で確認してください。`,
  not_told_yet: (recipient) => `${recipient}はまだ連絡済になっていません。先に「連絡済にする」で記録してください。`,
  task_said_before: (task, at, openedAt) =>
    `「時刻」(${at})は、${task}番の措置が必要になった時刻(${openedAt})より前です。時刻を確認してください。それより前に伝えたことは「記録に追加」で記録してください。`,
  not_their_decision: (decision, decider) =>
    `${decision}は${decider}の決定によります。「判断者」に${decider}(代理者のときは「${decider}代理」等)を入力してください。`,
  said_before: (at, contact, openedAt) =>
    `「時刻」(${at})は${contact}(${openedAt})より前です。時刻を確認してください。それより前に伝えたことは「記録に追加」で記録してください。`,
  not_sent_by_mail: (task) =>
    `${task}番の措置は、このシステムからメールで送ることができません。電話等で連絡し、「記録する」から記録してください。`,
  drill_outside: '訓練では、外部へ送信しません。伝えたことにして「記録する」から記録してください。',
  provider_not_heard: '提供事業者からの連絡がまだ記録されていません。「連絡を記録する」から記録してください。',
} as const satisfies Partial<Refusals>;
