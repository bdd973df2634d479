// 印刷する票: what stands on a sheet that is in a drawer or on a desk, whatever it is about.

import type { WardWords } from '../ward-words.ts';
export const sheetsJa = (ward: WardWords) => ({
  names: {
    calls: '連絡表(電話)',
    report: '報告(配布用)',
    recovery: '復旧の推移',
    corrections: '訂正票',
    tasks: '連絡表(未了の措置)',
    requests: '稼働状況の聴き取り票',
    provider: '提供事業者からの連絡の確認表',
    board: '状況ボード',
    notices: 'お知らせ(連絡手段・連絡頻度の設定・変更)',
    contacts: '連絡状況',
    /** 区議会への報告の準備票. */
    decision: (what: string): string => `${what}の準備票`,
    log: '記録(クロノロジー)',
  },
  /** On the first page of each: which incident, as of when, printed when. */
  about: (subject: string, incident: string): string => `事象:${subject}(${incident})`,
  asOf: (asOf: string, printed: string): string => `内容:${asOf}現在  印刷:${printed}`,
  /** At the foot of every page. */
  foot: (subject: string, incident: string, printed: string): string => `${incident} 印刷 ${printed} ${subject}`,
  /** A report that was corrected afterwards; its own words stay as they were. */
  corrected: (report: string, at: string): string =>
    `${report}には訂正があります(${at}発信)。以下は発信時の内容です。訂正票を併せて御確認ください。`,
  calls: (contact: string): string => `連絡表 ${contact}`,
  callsHow: `各部の${ward.managementSection}へ電話し、次のとおり伝えてください。「済」は、部内への展開まで終わったものです。`,
  callsHowDirectly: '部に属さない課へは直接電話し、次のとおり伝えてください。部内への展開はありません。',
  nothingToRelay: '―',
  sectionCallsHow: '各主管課へ直接電話し、稼働状況を聴き取ってください。「済」は、全システムの回答が揃ったものです。',
  columns: {
    name: `部(${ward.managementSection})`,
    section: '課',
    answered: '回答',
    to: '受電者',
    at: '時刻',
    readBack: '復唱',
    relayed: '展開完了(時刻・報告者)',
    note: '備考',
  },
  box: '□',
  fields: {
    writtenBy: '連絡者',
    callBack: '折返し先',
    next: '次回の定時連絡',
    deadline: '回答期限',
    none: 'なし(定時連絡は終了しました。)',
    passed: (at: string): string => `${at}(期限を過ぎています。)`,
  },
  script: {
    heading: '読上げ(○○は読み上げる者の名前に替えます。)',
    drillOpening: '訓練、訓練。これは訓練の連絡です。',
    drillClosing: '以上、訓練です。',
    greeting: (office: string): string => `${office}の○○です。`,
    report: (subject: string, report: string): string =>
      `${subject}について、${report}をお伝えします。(次の「${report}」の票を読み上げる。)`,
    readBack: (callBack: string): string =>
      `復唱をお願いします。部内各課への展開が終わりましたら、${callBack}へ御連絡ください。`,
    readBackOnly: '復唱をお願いします。',
    next: (at: string): string => `次回は${at}の予定です。`,
    last: 'これをもって定時連絡を終了します。',
    ask: (subject: string, deadline: string): string =>
      `${subject}に伴い、貴課が主管するシステムの稼働状況を伺います。回答期限は${deadline}です。`,
    askEach: '各システムの稼働状況、事務・行政サービスの状況及び被害の大きさをお聞かせください。復唱します。',
    callBack: (callBack: string): string => `状況が変わりましたら、${callBack}へ御連絡ください。`,
  },
  number: (no: number): string => `${no}番`,
  left: (systems: string): string => `未回答:${systems}`,
  until: (at: string): string => `期限 ${at}`,
  damage: '被害の大きさ',
  tasksHow:
    '急ぐ順に連絡し、相手の方、手段(電話・メール・FAX・対面等)及び時刻を書き入れてください。担当が示されている措置は、その職(又は指名された代理者)が行います。',
  taskColumns: { party: '相手', task: '番号・措置', offices: '担当', to: '相手の方', at: '手段・時刻' },
  providerColumns: { name: '課等', told: '連絡の有無', at: '時刻', note: '備考' },
  decided: {
    will: (decision: string, will: string): string => `${decision}:${will}`,
    by: '決定',
    saidBy: (who: string, at: string): string => `${who}(${at}記録)`,
    undecided: (decider: string): string => `未定(${decider}の決定待ち)`,
    how: '方法',
    noMethod: (decider: string): string => `記録なし(${decider}に確認して書き入れてください。)`,
    reporter: '報告者',
    publisher: '公表を行う者',
    byHand: (heads: string): string => `            (決定に従い書き入れてください。主管:${heads})`,
    remark: (how: string): string => `方法:${how}`,
  },
  assembly: {
    title: (sheet: string, subject: string): string => `${sheet}(${subject})`,
    notDecided: '決定前です。報告の有無及び方法が決定されるまで、外部へ提供しないでください。',
    decidedNo: '報告しないことが決定されています。外部へ提供しないでください。',
    content: '報告する内容(職員が確認の上、報告してください。)',
  },
  log: {
    title: (incident: string): string => `記録(クロノロジー) ${incident}`,
    columns: { no: '番号', at: '時刻', who: '記録者', what: '内容' },
    count: (count: number): string => `${count}件(古い順)`,
  },
});
