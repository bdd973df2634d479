// 訓練: 台本の進行、状況付与、評価者の所見。
import type { Speed } from '../../incident/drill/drill-event.ts';

export const drillJa = {
  pace: (speed: Speed): string =>
    speed === 'stepped' ? '時刻は統括者が進めます' : speed === 1 ? '実時間' : `${speed}倍速`,
  begun: (script: string, pace: string): string => `訓練（台本：${script}）を開始しました（${pace}）`,
  paused: '訓練の時計を止めました',
  resumed: '訓練の時計を再び進めました',
  skipped: (to: string): string => `訓練の時刻を${to}まで進めました`,
  stopped: { over: '台本の終了時刻となり、訓練を終了しました', stopped: '訓練を中止しました（記録は残ります）' },
  due: (no: number): string => `状況付与${no}の時刻となりました`,
  done: (no: number): string => `状況付与${no}を付与しました`,
  refusedPlay: (as: string, command: string, why: string): string =>
    `（台本による${as}の「${command}」は受け付けられませんでした：${why}）`,
  omitted: (no: number): string => `状況付与${no}を省略しました`,
  free: (to: string, text: string): string => `状況付与（追加）　付与先：${to}　${text}`,
  observed: (text: string): string => `評価者の所見：${text}`,
  fullStop: '。',
  until: (ends: string): string => `終了の予定は${ends}です。`,
  howToGoOn: (incident: string): string =>
    `進行は「訓練 中断」「訓練 再開」「訓練 進める 時刻」「訓練 付与 番号」「訓練 省略 番号」「訓練 中止」で行います（事象 ${incident}）。`,
  title: (no: number): string => `状況付与 ${no}`,
  freeTitle: '状況付与（追加）',
  from: '発信元',
  to: '付与先',
  controller: '統括者',
  audiences: { everyone: '全庁', operators: '危機対策の担当' },
  played: (who: string): string => `${who}（台本）`,
  means: { bot: '本システム', telephone: '電話', card: '状況付与票' },
  states: { waiting: '未付与', due: '付与待ち', done: '付与済', skipped: '省略' },
  run: { running: '進行中', paused: '中断中', ended: '終了' },
  card: {
    title: (script: string): string => `訓練の進行　${script}`,
    clock: '訓練の時刻',
    state: '状態',
    pace: '進め方',
    ends: '終了の予定',
    none: '台本による訓練は行われていません。',
    inject: (no: number, time: string, state: string, to: string, text: string): string =>
      `${no}　${time}　${state}　${to}　${text}`,
  },
  names: {
    declared: '宣言まで',
    firstReport: '初回の報告まで',
    allAsked: '全ての課への確認の依頼まで',
    firstAnswer: (section: string): string => `${section}の最初の回答まで`,
    allAnswered: '全ての回答まで',
    fixedReports: '時刻どおりの定時連絡',
    chased: '催促',
    escalated: '所属長への連絡',
    lateAnswers: '期限後の回答',
    tasksOpen: '済んでいない措置',
    expectation: (no: number, whom: string, deed: string): string => `状況付与${no}：${whom}が${deed}`,
  },
  deeds: {
    answered: '回答する',
    reported: '報告する',
    told: '連絡する',
    decided: '判断を記録する',
    noted: '記録する',
    facts: '状況を更新する',
    done: '措置を済ませる',
  },
  units: { minutes: (value: number): string => `${value}分`, count: (value: number): string => `${value}件` },
  page: {
    injects: '状況付与',
    measures: '測定',
    notes: '評価者の所見',
    noNotes: '所見はまだありません。「訓練 所見 …」で記録します。',
    no: '番号',
    time: '時刻',
    how: '発信元・付与先・手段',
    text: '内容',
    state: '状態',
    fromTo: (from: string, to: string): string => `${from}から${to}へ`,
    measure: '項目',
    actual: '結果',
    expected: '期待',
    met: '達成',
    wasMet: '達成',
    wasMissed: '未達',
    unknown: '―',
  },
  refusals: {
    unknown_script: (given: string, known: string): string =>
      `「${given}」という訓練の台本はありません。${known === '' ? 'data/plan/drills に台本を置いてください。' : `台本の名前で指定してください：${known}`}`,
    no_script: (incident: string): string =>
      `事象 ${incident} は台本による訓練ではありません。訓練は「/bcp 訓練 <台本>」で始めてください。`,
    drill_ended: (incident: string): string =>
      `訓練 ${incident} は終わっています。所見は「/bcp 訓練 所見 …」で記録してください。`,
    drill_runs: (incident: string): string =>
      `同じシステムの訓練 ${incident} が行われています。終わるのを待つか、「訓練 中止 --incident ${incident}」としてください。`,
    bad_speed: (given: string, most: number): string =>
      `速さ「${given}」では行えません。1から${most}までの整数で指定してください（60：1分で1時間）。`,
    not_in_scenario: (given: string): string =>
      `${given}は、この台本のシナリオで停止するシステムではありません。対象を見直してください。`,
    cannot_skip: (at: string, from: string, until: string): string =>
      `${at}へは進められません。訓練の現在の時刻${from}から終了の${until}までの時刻を指定してください。`,
    unknown_inject: (no: number, known: string): string =>
      `状況付与${no}は台本にありません。次の番号で指定してください：${known}`,
    inject_settled: (no: number): string =>
      `状況付与${no}は、すでに付与し、又は省略しています。追加するときは「/bcp 訓練 状況付与 内容 --to 付与先」としてください。`,
    unknown_audience: (given: string): string =>
      `付与先「${given}」がありません。課、役割、全庁、危機対策のいずれかを指定してください。`,
    cannot_play: (no: number, as: string, command: string): string =>
      `台本の状況付与${no}で、${as}は「${command}」を行えません。言葉と権限を確かめ、台本を直してください。訓練は始めていません。`,
  },
};
