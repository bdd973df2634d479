// 受け付けられないとき: one sentence that says what to do. A refusal has changed nothing.

import type { RefusalReason } from '../../incident/refusal.ts';
import type { WardWords } from '../ward-words.ts';
import { argumentNames } from './argument-names.ts';

const orNearest = (nearest: string): string => (nearest === '' ? '' : `もしかして:${nearest}`);

const fieldNames: Record<Extract<RefusalReason, { code: 'too_long' }>['field'], string> = {
  text: '内容',
  note: '備考又は理由',
  name: '氏名等',
};

export const refusalsJa = (ward: WardWords) => ({
  argumentNames: argumentNames(ward),
  fieldNames,
  empty_command: 'コマンドを入力してください。「/bcp ヘルプ」で一覧を表示します。',
  unknown_command: (given: string, nearest: string): string =>
    `「${given}」というコマンドはありません。${orNearest(nearest)} 「/bcp ヘルプ」で一覧を表示します。`,
  missing_argument: (argument: string, usage: string): string => `${argument}を指定してください。使い方:${usage}`,
  unknown_option: (given: string, usage: string): string => `「${given}」というオプションはありません。使い方:${usage}`,
  option_twice: (given: string, usage: string): string =>
    `オプション「${given}」に2つの値があります。1つにまとめて入力してください。使い方:${usage}`,
  unknown_scenario: (given: string, known: string): string =>
    `「${given}」というシナリオはありません。宣言できるシナリオ:${known}`,
  inactive_scenario: (given: string): string =>
    `シナリオ「${given}」は計画で準備中のため宣言できません。data/plan/scenarios.yaml の active を確認してください。`,
  unknown_system: (given: string, numbers: string, nearest: string): string =>
    `「${given}」というシステムはありません。番号(${numbers})又は名称で指定してください。${orNearest(nearest)}`,
  numbers: (first: number, last: number): string => `${first}~${last}`,
  ambiguous_system: (given: string, candidates: string): string =>
    `「${given}」に当たるシステムが複数あります。番号で指定してください:${candidates}`,
  system_not_affected: (system: string): string =>
    `${system}は、この事象の対象ではありません。システムを確認してください。`,
  system_of_other_section: (system: string, section: string): string =>
    `${system}は${section}の主管ではありません。課又はシステムを確認してください。`,
  unknown_section: (given: string, nearest: string): string =>
    `「${given}」という課はありません。課の名称で指定してください。${orNearest(nearest)}`,
  already_restored: (systems: string, no: number): string =>
    `${systems}は、既に復旧済(動作確認済)と回答されています。記録は変わりません。再び停止したときは「/bcp 回答 ${no} 停止 --again」、書き加えることがあるときは「追記」を使ってください。`,
  checked_missing: (system: string, no: number): string =>
    `${system}を復旧済とするには、動作を確認した内容を指定してください。例:/bcp 回答 ${no} 復旧済 --checked ログイン、帳票の印刷`,
  all_restored:
    '全てのシステムが復旧済のため、確認を依頼する相手がいません。再び停止したときは、主管課が「/bcp 回答 13 停止 --again」で回答してください。',
  ambiguous_section: (given: string, candidates: string): string =>
    `「${given}」に当たる課が複数あります。名称を最後まで入力してください:${candidates}`,
  section_owns_nothing: (section: string): string =>
    `${section}が主管するシステムは、この事象にはありません。課を確認してください。`,
  unknown_role: (given: string, nearest: string): string =>
    `「${given}」という役割又は課はありません。data/plan/roles.yaml 又は sections.yaml の id か名称で指定してください。${orNearest(nearest)}`,
  not_yours: (given: string): string =>
    `「${given}」として操作する権限がありません。御自分の役職又は課を選んでください。`,
  drill_only: 'この利用票は訓練用です。実際の障害には、本番用の利用票を使ってください。',
  unknown_state: (given: string, known: string): string =>
    `「${given}」という稼働状況はありません。次から選んでください:${known}`,
  unknown_service_state: (given: string, known: string): string =>
    `「${given}」という事務・行政サービスの状況はありません。次から選んでください:${known}`,
  unknown_damage: (given: string, known: string): string =>
    `「${given}」という被害の大きさはありません。次から選んでください:${known}`,
  unknown_means: (given: string, known: string): string =>
    `「${given}」という聴取の手段はありません。次から選んでください:${known}`,
  unknown_field: (given: string, known: string): string =>
    `「${given}」という項目はありません。次から選んでください:${known}`,
  unknown_leak: (given: string): string =>
    `「${given}」は指定できません。「なし」「あり」「特定個人情報」「不明」から選んでください。`,
  unknown_cause_kind: (given: string, known: string): string =>
    known === ''
      ? `この計画には原因の区分の定めがないため、「${given}」は記録できません。「発生原因」に入力してください。`
      : `「${given}」という原因の区分はありません。次から選んでください:${known}`,
  title_is_field: (given: string, field: string): string =>
    `「${given}」は「${field}」として記録する項目です。「更新」で入力してください。付加する情報には、別の見出しを付けてください。`,
  no_such_item: (given: string, known: string): string =>
    known === ''
      ? `付加した情報はまだないため、「${given}」は取り下げられません。見出しを確認してください。`
      : `付加した情報に「${given}」はありません。次から選んでください:${known}`,
  too_many_items: (most: number): string =>
    `付加する情報は${most}件までです。不要になったものを取り下げるか、既にある見出しの内容を変更してください。`,
  item_too_long: (part: string, most: number): string => `${part}が長すぎます。${most}文字以内で入力してください。`,
  bad_time: (given: string): string =>
    `「${given}」を時刻として読み取れません。例:12:00、12時30分、12/5 18:00、明日 9:00、不明`,
  time_unclear: (given: string, write: readonly string[]): string =>
    `「${given}」は、いつのことか一つに決まりません。${write.map((one) => `「${one}」`).join('又は')}のように、日付と時刻を分けて入力してください。`,
  bad_estimate: (given: string): string =>
    `「${given}」を復旧見込として読み取れません。例:18:00、12/5 18:00、本日中、22日中、明日朝、18時~20時、1週間程度、不明`,
  bad_times: (given: string): string =>
    `「${given}」を連絡の時刻として読み取れません。例:10:00 14:00 17:00、2時間ごと(10分以上24時間以内)、既定`,
  detected_before_occurred: (detected: string, occurred: string): string =>
    `覚知日時(${detected})が発生日時(${occurred})より前になっています。どちらかを直してください。`,
  drill_or_real: (drill: string, real: string): string =>
    `訓練か実際の障害かが分かりません。まだ何も宣言していません。どちらかを選ぶか、次のとおり入力してください。\n訓練として:${drill}\n実際の障害として:${real}`,
  drillChoices: { drill: '訓練として宣言', real: '実際の障害として宣言', label: '訓練か実際の障害か' },
  changed: {
    opening: '表示された後に、ほかの方が次のとおり変更しています。今回の内容は記録していません。',
    line: (what: string, at: string, by: string, value: string): string =>
      `${what}:${at}に ${by} が「${value}」に変更しました。`,
    closing: '現在の内容を御確認の上、変更が必要なときは、もう一度入力してください。',
    between: '・',
    times: '定時連絡の時刻',
    providerTimes: '提供事業者からの連絡の時刻',
    council: '会議の開催',
    withdrawn: '取下げ',
    recipientStates: { told: '連絡済', relayed: '展開済', unreached: '未達' } as Record<
      'told' | 'relayed' | 'unreached',
      string
    >,
  },
  time_in_past: (at: string): string => `${at}は過去の時刻です。これからの時刻を指定してください。`,
  time_in_future: (at: string): string => `${at}は未来の時刻です。既に過ぎた時刻を指定してください。`,
  too_long: (field: string, most: number): string => `${field}が長すぎます。${most}文字以内で入力してください。`,
  not_allowed: (actor: string, command: string, roles: string): string =>
    `${actor}は「${command}」を行えません。次の役割の方に依頼してください:${roles}`,
  not_own_section: (actor: string, section: string): string =>
    `${actor}は${section}の回答を入力できません。${section}の方が回答するか、${ward.sender}へ電話で伝えてください。`,
  proxy_incomplete: (section: string | undefined, missing: string): string =>
    `${section ?? '他の方'}に代わって回答するには、${missing}も指定してください。例:--for ${section ?? ward.examples.section} --said-by 係長 --by phone --read-back`,
  no_section_to_answer_for: `どの課の回答か分かりません。「--for ${ward.examples.section}」のように課を指定してください。`,
  no_open_incident: (scenario: string): string =>
    `対応中の事象はありません。事象が起きたときは「/bcp 宣言 ${scenario}」で宣言します。`,
  which_incident: (open: string): string => `対応中の事象が複数あります。「--incident 番号」で指定してください:${open}`,
  unknown_incident: (given: string): string =>
    `「${given}」という事象はありません。「/bcp 状況」で番号を確認してください。`,
  incident_closed: (incident: string): string =>
    `${incident}は終結しています。記録は変わりません。必要なら「訂正」で追記するか、新しく宣言してください。`,
  already_open: (incident: string, scenario: string, _name: string): string =>
    `シナリオ「${scenario}」は既に宣言されています(${incident})。別の事象として宣言する場合は --again を付けてください。`,
  no_previous_answer: (systems: string): string =>
    `まだ一度も回答がないため「変更なし」にできません。先に稼働状況を回答してください:${systems}`,
  confirmed_by_manager: (section: string): string =>
    `所属長の確認は、${section}の所属長本人が行うか、確認した方を指定して記録してください。例:/bcp 課長確認 ${section} --confirmed-by 課長`,
  nothing_to_confirm: (section: string): string =>
    `${section}には、所属長の確認を待つ回答はありません。回答が変わったときは、改めて確認してください。`,
  managers_do_not_confirm:
    'この計画では、所属長の確認を記録しません。回答はそのまま有効です。残しておくときは「/bcp 追記」で記録してください。',
  answer_without_manager:
    'この計画では、所属長の確認を記録しません。回答はまだ受け付けていません。--confirmed-by を付けずに、もう一度回答してください。',
  nobody_silent: '未回答の課はありません。改めて確認する場合は「/bcp 確認依頼」と入力してください。',
  answered_twice: (system: string): string => `${system}の回答が重複しています。1つにして送信してください。`,
  state_missing: (system: string): string => `${system}の稼働状況を選んでください(備考などだけでは回答になりません)。`,
  section_not_silent: (section: string): string =>
    `${section}は回答済みです。改めて確認する場合は「/bcp 確認依頼 ${section}」と入力してください。`,
  not_settled: (count: number, systems: string): string =>
    `${count}システムの復旧が確認できていないため、終結できません:${systems}。このまま終結する場合は「終結 理由 …」と理由を付けてください。`,
  unknown_report: (given: string, last: number): string =>
    last === 0
      ? 'まだ報告は発信されていません。'
      : `第${given}報はありません。第1報から第${last}報までの番号で指定してください。`,
  nothing_to_approve: '承認待ちの報告はありません。「/bcp 状況」で確認してください。',
  unknown_person: (given: string): string =>
    `「${given}」がどなたか分かりません。「@」を入力し、表示される候補から選んでください。`,
  unknown_duty: (given: string, nearest: string): string =>
    `「${given}」という課又は役割はありません。課又は役割の名称で指定してください。${orNearest(nearest)}`,
  bad_day: (given: string): string => `「${given}」を日付として読み取れません。例:12/1、2026-12-01、12月1日`,
  days_reversed: (from: string, to: string): string =>
    `終わりの日(${to})が始まりの日(${from})より前になっています。どちらかを直してください。`,
  unknown_link_target: (given: string): string =>
    `「${given}」は連携先として指定できません。「課 ${ward.examples.section}」「危機対策」「全庁」「審議機関」のいずれかで指定してください。`,
  unknown_owner: (given: string, nearest: string): string =>
    `担当「${given}」は計画の課又は職にありません。${nearest === '' ? '' : `近い名称:${nearest}。`}計画にある課又は職の名称で指定してください。`,
  due_is_past: (due: string): string => `期限${due}は既に過ぎています。今日以降の日を指定してください。`,
  unknown_finding: (no: number, open: string): string =>
    `課題第${no}号はありません。${open === '' ? '未完了の課題はありません。' : `未完了の課題:${open}。`}「/bcp 課題」で番号を確認してください。`,
  finding_closed: (no: number, at: string): string =>
    `課題第${no}号は、${at}に完了しています。続きがあるときは、新しい課題として登録してください。`,
  unknown_recurring_duty: (given: string, known: string): string =>
    known === ''
      ? `「${given}」という定期業務はありません。計画（duties.yaml）に定期業務は書かれていません。`
      : `「${given}」という定期業務はありません。次から id 又は名称の全部で指定してください：${known}`,
  whose_roster: `どの課の名簿か分かりません。「名簿確認 ${ward.examples.section}」のように課を指定してください。`,
  not_own_matter: (actor: string, section: string): string =>
    `${actor}は${section}のことを記録できません。${section}の方が記録するか、${ward.sender}へ伝えてください。`,
  nowhere_to_link: `連携は、連携したいSlack又はTeamsのチャンネルで入力してください。画面から行うときは「連携 ${ward.examples.section} slack:チャンネルID」のように指定します。`,
  not_linked: (target: string): string => `${target}は連携していません。「/bcp 連携」で一覧を確認してください。`,
  not_in_list: (given: string): string => `${given}は名簿にありません。「/bcp 名簿」で確認してください。`,
  unknown_place: (given: string): string =>
    `「${given}」への連携はできません。使用していない連絡手段です。設定を確認してください。`,
  not_registered: (roles: string): string =>
    `名簿に登録がないため、閲覧のみできます。次の役割の方に「/bcp 名簿 追加」での登録を依頼してください:${roles}`,
  duty_above_own: (actor: string, duty: string, roles: string): string =>
    `${actor}は「${duty}」の登録、変更又は削除を行えません。次の役割の方に依頼してください:${roles}`,
  unknown_channel: (given: string, nearest: string): string =>
    `「${given}」という正式な連絡手段はありません。名称で指定してください。${orNearest(nearest)}`,
  unknown_channel_state: (given: string, known: string): string =>
    `「${given}」という連絡手段の状態はありません。次から選んでください:${known}`,
  unknown_pattern: (given: string, known: string): string =>
    `「${given}」というパターンはありません。次から選んでください:${known}`,
  unknown_recipient: (given: string, nearest: string): string =>
    `「${given}」という連絡先はありません。部、課、関係各所又は連絡手段の名称か、措置の番号で指定してください。${orNearest(nearest)}`,
  unknown_contact_means: (given: string, known: string): string =>
    `「${given}」という手段はありません。次から選んでください:${known}`,
  unknown_decision: (given: string, known: string): string =>
    `「${given}」という判断はありません。次から選んでください:${known}`,
  unknown_task: (given: string, last: number): string =>
    last === 0
      ? `「${given}」という措置はありません。「/bcp 連絡状況」で番号を確認してください。`
      : `${given}番の措置はありません。1番から${last}番までです。「/bcp 連絡状況」で確認してください。`,
  which_task: (party: string, tasks: string): string =>
    `${party}への措置が複数あります。番号で指定してください:${tasks}`,
  no_task_for_party: (party: string): string =>
    `${party}への未了の措置はありません。「/bcp 連絡状況」で確認してください。記録だけ残すときは「追記」を使ってください。`,
  task_for_many: (task: number, count: number, left: string): string =>
    `${task}番の措置は、1件ずつ記録します。連絡した相手の名称を番号の後に指定してください(例:/bcp 連絡済 ${task} <名称> --to … --by 電話)。一斉メール等で全員に伝えたときは「${task} 全て --by メール」とします。残り${count}件:${left}`,
  all_one_by_one: (task: number, count: number, left: string): string =>
    `${task}番の措置は、電話や対面では全件をまとめて済にできません。連絡した相手ごとに記録してください(全員に一度に届くメール・FAX・紙・掲載のときは「全て」を使えます)。残り${count}件:${left}`,
  task_not_for: (task: number, recipient: string, left: string): string =>
    `${recipient}は、${task}番の措置の相手ではありません。次のいずれかを指定してください:${left}`,
  which_notice: (numbers: string): string =>
    `確認中の提供事業者からの連絡が複数あります。どの連絡のことか、番号を指定してください(例:--件 ${numbers.split(/\D/u)[0]})。確認中:${numbers}件目`,
  unknown_notice: (given: string, last: number): string =>
    `提供事業者からの連絡に${given}件目はありません。1件目から${last}件目までの番号を指定してください。`,
  task_settled: (task: number, dropped: boolean): string =>
    dropped
      ? `${task}番の措置は不要となっています。記録だけ残すときは「追記」を使ってください。`
      : `${task}番の措置は済んでいます。内容を補うときは「追記」を使ってください。`,
  task_held_leak_unknown: (task: number): string =>
    `${task}番の措置は、情報漏えいの有無が不明のため保留中です。「/bcp 漏えい なし」のように区分を記録してから行ってください。保留中にすでに連絡したときは「--保留中」を付けると、その旨を記録できます。`,
  task_held_after: (task: number, before: string): string =>
    `${task}番の措置は、先に「${before}」の記録が必要です。保留中にすでに連絡したときは「--保留中」を付けると、その旨を記録できます。`,
  task_is_decision: (task: number, decision: string): string =>
    `${task}番は判断の記録です。「/bcp 判断 ${decision} する --said-by …」のように記録してください。`,
  wrong_office: (task: number, offices: string): string =>
    `${task}番の措置を完了できるのは、計画の定める次の役割の方です。依頼してください:${offices}`,
  evidence_incomplete: (missing: string): string =>
    `${missing}を指定してください。例:/bcp 連絡済 ${ward.examples.called} --to 庶務係 --by 電話 --read-back`,
  evidence: { to: '伝えた相手(--to)', means: '手段(--by 電話)' },
  not_a_recipient: (recipient: string): string =>
    `${recipient}は、いまの連絡の宛先ではありません。「/bcp 連絡状況」で確認してください。`,
  unreached_by_task: (recipient: string): string =>
    `${recipient}へは措置として連絡するため、未達の記録はありません。措置は未了のまま残ります。連絡がつかないことは「追記」で残してください。`,
  not_told_yet: (recipient: string): string =>
    `${recipient}はまだ連絡済になっていません。先に「/bcp 連絡済」で記録してください。`,
  task_said_before: (task: number, at: string, openedAt: string): string =>
    `${at}は、${task}番の措置が必要になった時刻(${openedAt})より前です。時刻を確認してください。それより前に伝えたことは「追記」で記録してください。`,
  not_their_decision: (decision: string, decider: string): string =>
    `${decision}は${decider}の決定によります。判断者(--said-by)に${decider}(代理者のときは「${decider}代理」等)を指定してください。`,
  said_before: (at: string, contact: string, openedAt: string): string =>
    `${at}は${contact}(${openedAt})より前の時刻です。時刻を確認してください。それより前に伝えたことは「追記」で記録してください。`,
  not_sent_by_mail: (task: number): string =>
    `${task}番の措置は、このシステムからメールで送ることができません。電話等で連絡し「/bcp 連絡済」で記録してください。`,
  drill_outside: '訓練では、外部へ送信しません。伝えたことにして「/bcp 連絡済」で記録してください。',
  no_council: '計画に、開催中に審議機関となる会議の定めがありません。記録だけ残すときは「追記」を使ってください。',
  clock_known_wrong:
    'サーバの時計は、プログラムの作成日時又は接続先の時刻と合っていません。確認済みにはできません。時計(時刻同期)を直してください。',
  clock_doubted:
    'サーバの時計が正しくないおそれがあるため、報告を発信できません。時計(時刻同期)を直してから、もう一度行ってください。急ぐときは、電話等の手段で連絡してください。',
  provider_not_heard: '提供事業者からの連絡がまだ記録されていません。「/bcp 事業者 broad …」で記録してください。',
  key_reused: '同じ識別子が別の内容で使われています。新しい識別子で送り直してください。',
});
