// 連絡手段・連絡先・措置: who is told by which means, what is still to be done, and what others decided.

import type { LeakAnswer, ProviderNotice, TaskStatus } from '../../incident/telling/telling-event.ts';
import type { ContactMeans, DecisionId } from '../../plan/plan.ts';
import type { WardWords } from '../ward-words.ts';
import { toldCountsJa } from './told-counts.ts';

const means: Record<ContactMeans | 'answer', string> = {
  phone: '電話',
  mail: 'メール',
  fax: 'FAX',
  paper: '紙',
  in_person: '対面',
  memo: 'メモ',
  posted: '掲載',
  answer: '回答',
};

const decisions = (ward: WardWords): Record<DecisionId, string> => ({
  form: `${ward.spoken.form}の提出`,
  mayor: `${ward.head}・${ward.deputyHead}への報告`,
  publication: '公表',
  assembly: `${ward.assembly}への報告`,
  outage_route: ward.bodiesOutside > 1 ? `障害としての${ward.bodiesOutside}箇所への連絡` : '障害としての庁外への連絡',
  several_departments: '部の範囲を超える対処(全庁的な調整)',
});

/** As they are typed. */
const decisionWords = (ward: WardWords): Record<DecisionId, string> => ({
  ...ward.spoken,
  publication: '公表',
  several_departments: '全庁調整',
});

const taskStatuses: Record<TaskStatus, string> = { open: '未了', held: '保留', done: '済', dropped: '不要' };

const leakAnswers: Record<LeakAnswer, string> = {
  none: 'なし',
  leaked: 'あり',
  specific_personal_information: '特定個人情報',
  unknown: '不明',
};

const notices: Record<ProviderNotice, string> = {
  broad: '広く影響する障害',
  specific: '特定のシステムの障害',
  report: '状況の連絡',
};

export const tellingJa = (ward: WardWords) => ({
  means,
  decisions: decisions(ward),
  decisionWords: decisionWords(ward),
  taskStatuses,
  leakAnswers,
  notices,
  yes: 'する',
  no: 'しない',
  managementSection: (department: string, section: string): string => `${department}(${section})`,
  managementSectionUnknown: (department: string): string => `${department}(${ward.managementSection})`,
  allDepartments: `各部${ward.managementSection}`,
  contactNames: {
    report: (serial: string): string => `第${serial}報`,
    correction: (serial: string): string => `第${serial}報(訂正)`,
    request: (round: string): string => `確認依頼(第${round}回)`,
    provider: (no: string): string => `提供事業者からの連絡(${no}件目)`,
    task: (no: string): string => `措置${no}番`,
  },
  noChannel: '利用できる手段が確認できていません',
  /** 全庁キャビネット:利用不可 */
  stateOf: (channel: string, state: string): string => `${channel}:${state}`,
  skipped: (channel: string, state: string): string => `${channel}は${state}`,
  unsent: {
    said: {
      maybe_sent: (contact: string, channel: string, recipients: string): string =>
        `【送信済みの可能性あり】${contact}(${channel}):プログラムの停止等により、送信できたか分かりません。届いたかを相手に確認し、記録してください。対象:${recipients}`,
      withheld: (contact: string, channel: string, recipients: string): string =>
        `【送信取りやめ】${contact}(${channel}):既に連絡済、又は不要となったため、送信していません。対象:${recipients}`,
    },
  },
  line: {
    channelsSet: (states: string): string => `連絡手段 ${states}`,
    pattern: (id: string, name: string): string => `パターン${id}(${name})`,
    mainChanged: (before: string, after: string): string => `主たる手段の変更 ${before}→${after}`,
    proposed: (channel: string, state: string, because: string): string =>
      `連絡手段の確認を依頼 ${channel}:${state}ではないか(${because})`,
    proposedSystem: (system: string): string => `${system}の回答による`,
    proposedDelivery: '届けられなかったため',
    opened: (contact: string, channel: string, count: number): string =>
      count === 0
        ? `${contact}の連絡${channel === '' ? '' : ` ${channel}`}`
        : `${contact}の連絡${channel === '' ? '' : ` ${channel}`} ${count}件`,
    skipped: (list: string): string => `見送った手段:${list}`,
    also: (list: string): string => `併せて掲載:${list}`,
    instead: (channel: string): string => `${channel}から切替え`,
    extended: (contact: string, list: string): string => `${contact}を併せて掲載:${list}`,
    told: (contact: string, recipient: string): string => `連絡済 ${recipient}(${contact})`,
    relayed: (contact: string, recipient: string): string => `展開済 ${recipient}(${contact})`,
    unreached: (contact: string, recipient: string): string => `未達 ${recipient}(${contact})`,
    chased: (contact: string, unreached: string, notRelayed: string): string =>
      [
        `${contact}の連絡の催促`,
        ...(unreached === '' ? [] : [`未連絡:${unreached}`]),
        ...(notRelayed === '' ? [] : [`未展開:${notRelayed}`]),
      ].join(' '),
    tasksOpened: (tasks: string): string => `措置を開始 ${tasks}`,
    tasksChanged: (tasks: string): string => `措置の変更 ${tasks}`,
    tasksReminded: (tasks: string): string => `措置の催促 ${tasks}`,
    taskFor: (no: number, party: string): string => `${no}番(${party})`,
    ticked: (task: string, done: boolean): string => `${done ? '措置済' : '措置の一部済'} ${task}`,
    sent: (task: string, party: string): string => `メールの送信を指示 ${task}(${party})`,
    leakAsked: (report: string | undefined): string =>
      report === undefined ? '情報漏えいの有無を照会' : `情報漏えいの有無を照会(${report})`,
    leakAnswered: (leak: string): string => `情報漏えいの有無の回答:${leak}`,
    decided: (decision: string, will: string): string => `判断 ${decision}:${will}`,
    saidBy: (who: string): string => `判断者:${who}`,
    council: (body: string, held: boolean, from: string): string => `${body} ${held ? '開催' : '終了'}(${from}から)`,
    heard: (notice: string): string => `提供事業者からの連絡(${notice})`,
    systems: (list: string): string => `対象:${list}`,
    providerTimes: (times: string): string => `提供事業者の連絡頻度 ${times}`,
    noProviderTimes: '定めなし',
    providerLate: (due: string): string => `提供事業者からの連絡なし(予定 ${due})`,
    stage: (stage: string): string => `発生から${stage}が経過`,
    evidence: (means: string): string => `手段:${means}`,
    to: (who: string): string => `相手:${who}`,
    by: (who: string): string => `連絡者:${who}`,
    at: (when: string): string => `時刻:${when}`,
    readBack: '復唱済',
    note: (text: string): string => `備考:${text}`,
    task: (no: number, name: string): string => (name === '' ? `${no}番` : `${no}番「${name}」`),
    taskStatus: (task: string, status: string): string => `${task}:${status}`,
  },
  notice: {
    councilTitle: '【審議機関】審議機関が変わります。',
    councilOver: '会議で扱っていた事項のうち、引き続き諮るものがないかを確認してください。',
    channelsTitle: '【連絡手段の設定・変更】連絡手段を変更します。',
    channelsStateTitle: '【連絡手段の状態】連絡手段の状態を更新しました。',
    states: '状態',
    proposedTitle: (channel: string): string => `【連絡手段の確認】${channel}は利用できますか。`,
    proposed: (channel: string, state: string, because: string): string =>
      `${because}、${channel}は「${state}」と思われます。実際に確かめて、次のいずれかを選んでください。`,
    becauseSystem: (system: string): string => `${system}の回答から`,
    becauseDelivery: '届けられなかったことから',
    leakTitle: '【情報漏えいの有無の確認】該当するものを選んでください。',
    leakSettledTitle: (leak: string): string => `【情報漏えいの有無】${leak}`,
    leakAnswered: (leak: string, by: string, at: string): string => `「${leak}」と回答されています。(${by}、${at})`,
    leakChange: (leak: string): string => `「${leak}」に変更する`,
    leakConfirm: (now: string, leak: string): string =>
      `情報漏えいの有無を「${now}」から「${leak}」に変更します。連絡先が変わります。よろしいですか。`,
    leakStillOpenTitle: '【情報漏えいの有無】まだ分かっていません。',
    leakStillOpen: '不明の間は「なし」として扱いません。分かり次第、回答してください。',
    leakHow: '先に投稿した「情報漏えいの有無の確認」で選ぶか、「/bcp 漏えい なし」のように入力してください。',
    leak: (present: string): string => `現在の区分:${present}。不明の間は「なし」として扱わず、報告の都度確認します。`,
    chasedTitle: (contact: string): string => `【連絡の確認】${contact}が届いていない部等があります。`,
    unreached: '連絡済の記録がないもの',
    notRelayed: '部内への展開の報告がないもの',
    chasedHow: '電話で確認し、連絡状況の画面又は「/bcp 連絡済」「/bcp 展開済」で記録してください。',
    noneUsableTitle: (contact: string): string => `【連絡手段なし】${contact}を連絡できる正式な手段がありません。`,
    noneUsable: `利用できる正式な連絡手段が確認できていません。電話が使えるときは「/bcp 手段 ${ward.examples.telephone} 利用可」と入力してください。`,
    tasksTitle: '【措置の催促】まだ記録のない連絡があります。',
    task: '措置',
    elapsed: '経過',
    taskSource: '根拠',
    ours: '催促までの分数は当システムの既定値であり、計画の定めではありません。',
    stageTitle: (stage: string): string => `【対応方針の確認】発生から${stage}が経過しました。`,
    stage: (stage: string): string =>
      `発生から${stage}が経過しました。復旧していないシステムについて、この段階での事務の継続方法(代替手段、休止の範囲等)を検討し、回答の備考に記入するか、${ward.sender}へ連絡してください。`,
    providerLateTitle: (due: string): string => `【提供事業者】${due}予定の連絡がありません。`,
    providerLate: (party: string): string => `${party}に電話で確認し、「/bcp 事業者 報告 …」で記録してください。`,
    providerTitle: (notice: string): string => `【提供事業者からの連絡】${notice}`,
    providerCheck: '次の課等にも提供事業者から連絡があったかを確認し、記録してください。',
    providerByPhone: `メールが使えないため、${ward.sender}及び各主管課への連絡は電話によります。システムのベンダへの連絡は計画に定めがないため、提供事業者に確認するまで「不明」とします。`,
    mayorTitle: `【${ward.head}・${ward.deputyHead}への報告】直ちに報告すべきと判断されました。`,
    mayor: `${ward.owningHeads}は、直ちに${ward.head}(${ward.deputyHead})へ報告してください。`,
    publicationOpen: `公表の有無と方法は、${ward.head}の決定によります。決定が記録されるまで、公表文案は案のままです。`,
  },
  official: {
    byChannel: (channel: string): string =>
      `この内容を${channel}に掲載してください。掲載後、連絡状況の画面で記録してください。`,
    byPhone:
      'この内容を電話で伝え、紙で配布してください。連絡表に受電者と時刻を記入し、連絡状況の画面で記録してください。',
    requestTitle: (subject: string, deadline: string): string =>
      `【稼働状況の確認依頼(各部${ward.managementSection})】${subject}(回答期限 ${deadline})`,
    requestBody: (deadline: string): string =>
      `部内の次の課に、主管システムの稼働状況の確認を依頼しました。${deadline}までに回答があるよう、御協力をお願いします。`,
    systems: 'システム数',
    choices: '稼働状況の選択肢',
    answerTo: '回答先',
    byMail: 'この内容を宛先へメールで送信してください。',
  },
  board: {
    label: '連絡状況',
    counts: toldCountsJa,
    tasks: (open: number): string => `未了の措置 ${open}件`,
    all: (counts: string, tasks: string): string => `${counts} / ${tasks}`,
    button: '連絡状況を見る',
    command: '/bcp 連絡状況',
    channelProposals: (channels: string): string => `連絡手段の確認が必要です:${channels}`,
  },
  view: {
    title: (incident: string): string => `連絡状況 ${incident}`,
    recipients: '課・関係各所',
    columns: { name: '連絡先', last: '最新の受領', channel: '手段', by: '確認', state: '状態' },
    states: {
      told: '連絡済',
      not_told: '未連絡',
      unreached: '未達',
      not_relayed: '展開待ち',
      partly: '一部済',
      maybe_sent: '送信済みの可能性あり',
      withheld: '送信取りやめ',
    },
    stateUnsent: (state: string, messages: string): string => `${state}(${messages})`,
    stateLeft: (state: string, left: string): string => `${state}(残り:${left})`,
    none: 'なし',
    confirmedBy: (by: string, at: string): string => `${by} ${at}`,
    tasks: '未了の措置(急ぐ順)',
    taskColumns: { no: '番号', task: '措置', party: '相手', elapsed: '経過', source: '根拠' },
    noTasks: '未了の措置はありません。',
    doneTasks: '済んだ措置',
    channels: '連絡手段',
    channelColumns: { channel: '手段', state: '状態', by: '確認', because: '理由' },
    byScenario: 'シナリオの想定',
    decisions: '判断の記録',
    undecided: '未定',
    decision: (will: string, saidBy: string, how: string): string =>
      how === '' ? `${will}(${saidBy})` : `${will}(${saidBy}) ${how}`,
    leak: '情報漏えいの有無',
    body: '審議機関',
    provider: '提供事業者の連絡頻度',
    waitsForLeak: '保留:情報漏えいの有無が不明',
    waitsForTask: '保留:先の措置を待っています',
    left: (means: string): string => `残り:${means}`,
    due: (at: string): string => `期限 ${at}(要確認)`,
    overdue: (at: string): string => `期限 ${at}を過ぎています(要確認)`,
    confirm: '要確認',
    planSign: ward.planSign,
    assumptions: '前提',
    routes: '連絡体制',
    routeColumns: { from: '連絡元', to: '連絡先', note: '備考', source: '根拠' },
    minutes: (minutes: number): string =>
      minutes < 60 ? `${minutes}分` : `${Math.floor(minutes / 60)}時間${minutes % 60}分`,
    toPaper: '印刷',
    forms: '様式・文案',
    formOf: (party: string): string => `${party}の様式`,
    crisisForm: (title: string, party: string): string => `${title}(${party})`,
    fax: 'FAX送付文',
    phone: '電話の読み上げ文',
    publicDraft: '公表文案',
    inReport: '報告の番号',
    tick: { to: '相手', means: '手段', at: '時刻', readBack: '復唱済', note: '備考', by: '展開を報告した方' },
    tickTask: '記録する',
    tell: '連絡済にする',
    relay: '展開済にする',
    unreached: '未達にする',
    send: 'メールで送る',
    setChannel: '状態を変える',
    decide: '判断を記録する',
    saidBy: '判断者',
    how: '方法・理由',
    leakAnswer: '回答する',
    on: '開催',
    off: '終了',
    pattern: 'パターンを適用する',
    tray: '職員が掲載・送付するもの',
  },
  replies: {
    channels: (states: string): string => `連絡手段の状態を記録しました。${states}`,
    contactByNone: (contact: string): string =>
      `${contact}を連絡できる正式な手段が確認できていません。電話が使えるときは「/bcp 手段 ${ward.examples.telephone} 利用可」と入力してください。`,
    contactBy: (contact: string, channel: string): string => `${contact}の連絡手段は「${channel}」です。`,
    callsAtHand: '連絡表は連絡状況の画面から印刷できます。',
    told: (recipient: string, contact: string): string => `${recipient}を連絡済にしました(${contact})。`,
    relayed: (recipient: string): string => `${recipient}を展開済にしました。`,
    unreached: (recipient: string): string => `${recipient}を未達にしました。別の手段で連絡してください。`,
    ticked: (task: string): string => `${task}を済にしました。`,
    released: (tasks: string): string => `次の措置の保留を解きました:${tasks}`,
    tasksLeft: (count: number): string => `未了の措置が${count}件あります。終結後も連絡状況から記録できます。`,
    addedTo: (contact: string, channels: string): string => `${contact}を${channels}にも掲載してください。`,
    partly: (task: string): string => `${task}の一部を記録しました。残りの手段も記録してください。`,
    sent: (task: string): string =>
      `${task}のメールの送信を受け付けました。当システムから送信できないときは、文面を「職員が掲載・送付するもの」に示します。`,
    opened: (tasks: string): string => `次の措置が必要です:${tasks}`,
    leak: (leak: string): string => `情報漏えいの有無を「${leak}」と記録しました。`,
    decided: (decision: string, will: string): string => `${decision}:「${will}」と記録しました。`,
    council: (body: string): string => `審議機関は${body}です。`,
    councilFrom: (body: string, from: string): string => `${from}から、審議機関は${body}です。`,
    heard: (count: number): string =>
      count === 0
        ? '提供事業者からの連絡を記録しました。'
        : `提供事業者からの連絡を記録しました。${count}件の課等に連絡があったか確認してください。`,
    providerTold: (count: number): string => `${count}件を「提供事業者から連絡あり」と記録しました。`,
    providerTimes: (times: string): string => `提供事業者の連絡頻度を「${times}」と記録しました。`,
  },
});
