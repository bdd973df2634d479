// 投稿の文: the sentences of the board, reports, requests and notices, as the plan and its wording have them.

import type { WardWords } from '../ward-words.ts';

const mark = (kind: string): string => `【${kind}】`;

export const postsJa = (ward: WardWords) => ({
  /** Of a post that a chat refused as it was. */
  reduced: '表示形式の制限により、簡略化してお知らせしています。全文は、状況ボード又はウェブ画面で御確認ください。',
  board: {
    title: (subject: string, incident: string, closed: boolean): string =>
      `${mark(closed ? '終結' : '障害対応中')}${subject}(${incident})`,
    declared: '宣言',
    declaredBy: (at: string, who: string): string => `${at} ${who}`,
    closed: '体制解除',
    next: '次回の定時連絡',
    nextAt: (at: string): string => `${at}予定`,
    noNext: 'なし(定時連絡は終了しました。)',
    times: '定時連絡の時刻',
    timesAhead: (inForce: string, from: string, after: string): string => `${inForce}(${from}から:${after})`,
    channel: '全庁への連絡手段',
    latest: '最新の報告',
    latestIs: (name: string, at: string): string => `${name} ${at}発信`,
    answers: '回答',
    answered: (answered: number, of: number, silentSections: number, overdueSections: number): string => {
      const overdue = overdueSections === 0 ? '' : `、うち期限超過 ${overdueSections}課`;
      return silentSections === 0
        ? `${answered}/${of}システム`
        : `${answered}/${of}システム(未回答 ${silentSections}課${overdue})`;
    },
    /** Beside how many have answered. */
    overdue: '期限超過',
    late: (systems: number): string => `期限後回答 ${systems}`,
    editFacts: '連絡事項を更新する',
    sixItems: '連絡事項',
    systems: '各システムの稼働状況',
    matrix: '主管課別',
    undelivered: (count: number, where: string): string =>
      `届けられていない投稿が${count}件あります(${where})。別の手段で伝えてください。復旧後は自動で再送します。`,
    draft: (kind: string, role: string): string => `${kind}が承認待ちです。${role}が「承認」と入力すると発信します。`,
    supplement: (channels: string): string => `${channels}は補完の連絡手段です。正式な連絡は上記の手段によります。`,
    truncated: (count: number): string => `ほか${count}件はウェブ画面で確認してください。`,
  },
  columns: {
    section: '主管課',
    answered: '回答',
    system: 'システム',
    state: '稼働状況',
    service: '事務・行政サービス',
    note: '備考',
    noteOf: (no: number | string, note: string): string => `${no}番:${note}`,
    damageIs: (damage: string): string => `被害:${damage}`,
  },
  report: {
    name: (serial: number, kind: 'final' | 'correction' | 'other'): string =>
      kind === 'final' ? `終報(第${serial}報)` : kind === 'correction' ? `第${serial}報(訂正)` : `第${serial}報`,
    title: (kind: string, subject: string, serial: number): string => `${mark(kind)}${subject}について(第${serial}報)`,
    finalTitle: (subject: string, serial: number): string => `${mark('終報')}${subject}の復旧について(第${serial}報)`,
    closedTitle: (subject: string, serial: number): string =>
      `${mark('終報')}${subject}への対応の終了について(第${serial}報)`,
    correctionTitle: (subject: string, serial: number): string =>
      `${mark('訂正')}${subject}について(第${serial}報の訂正)`,
    header: (serial: number, kind: string, slot: string | undefined): string =>
      slot === undefined ? `第${serial}報(${kind})` : `第${serial}報(${slot}の${kind})`,
    asOf: (at: string): string => `${at}現在`,
    from: (sender: string, to: string, channel: string): string => `発信:${sender}   宛先:${to}   連絡手段:${channel}`,
    everyone: '全庁(各課長)',
    situationHelp: '(事態、場所、概要等)',
    counts: '各システムの稼働状況',
    changed: (previous: string, what: string): string => `${previous}からの変更:${what}`,
    previous: (serial: number, at: string): string => `前報(第${serial}報・${at})`,
    previousScheduled: (serial: number, at: string): string => `前回の定時連絡等(第${serial}報・${at})`,
    carried: (reports: string): string => `この間の連絡の内容を反映しています:${reports}`,
    unchanged: '変更なし(定時連絡は状況の進捗にかかわらず行います。)',
    first: '前報はありません(初回の報告です。)',
    systemsChanged: (names: string): string => `稼働状況(${names})`,
    timesChanged: '定時連絡の時刻',
    silent: (names: string): string => `未回答の課:${names}`,
    silentSection: (name: string, count: number): string => `${name}(${count}システム)`,
    allAnswered: '全ての課から回答がありました。',
    next: (at: string): string => `次回の定時連絡:${at}予定`,
    contact: (section: string, phone: string): string => `問合せ先:${section} ${phone}`,
    relay: `各部${ward.managementSection}は、本連絡を部内各課へ展開し、完了後に${ward.sender}へ電話で報告してください。`,
    publication: (decider: string): string => `※報道機関等への公表は、${decider}の決定によります。`,
    notForOutside: '本連絡の内容を外部に提供しないでください。',
    late: (due: string, sent: string): string => `(遅延発信:予定${due}/発信${sent})`,
    missed: (slots: string): string =>
      `${mark('未発信')}${slots}の定時連絡は発信されていません。本報でまとめて連絡します。`,
    corrects: (serial: number): string => `${mark('訂正')}第${serial}報の内容を次のとおり訂正します。`,
    wrong: '誤',
    right: '正',
    corrected: '訂正内容',
    restored: '及び全主管システムの復旧を確認しました。本報をもって定時連絡を終了します。',
    ended: '本報をもって定時連絡を終了します。体制を解除します。',
    exceptions: (count: number): string => `次の${count}システムは復旧を確認できていません。個別対応へ移行します。`,
    reason: (because: string): string => `終結の理由:${because}`,
    restoredAt: (at: string): string => `復旧済(${at}確認)`,
    outage: (at: string, duration: string): string => `終結日時:${at}  発生から終結まで:${duration}`,
    total: (duration: string): string => `宣言から終結まで:${duration}`,
    duration: (hours: number, minutes: number): string => `${hours}時間${minutes}分`,
    prevention: '再発防止:検証の上、別途報告します。',
  },
  confirmation: {
    title: (section: string, count: number, deadline: string): string =>
      `${mark('稼働状況の確認依頼')}${section} ${count}システム(回答期限 ${deadline})`,
    answeredTitle: (section: string, answered: number, of: number): string =>
      `${mark('稼働状況の確認')}${section} 回答${answered}/${of}システム`,
    body: (subject: string, deadline: string): string =>
      `${subject}に伴い、貴課が主管する下記システムの稼働状況を御確認の上、${deadline}までに御回答をお願いします。状況が分からない場合は「確認中」を選択してください。`,
    overdueTitle: (section: string, count: number, deadline: string): string =>
      `${mark('稼働状況の確認依頼')}${section} ${count}システム(回答期限 ${deadline}・期限経過)`,
    overdue: (subject: string, deadline: string): string =>
      `${subject}に伴う稼働状況の確認について、回答期限(${deadline})を過ぎています。下記システムの稼働状況を至急御確認の上、御回答をお願いします。状況が分からない場合は「確認中」を選択してください。`,
    received: '回答を受け付けました。内容に変更があったときは、再度御回答ください。',
    partly: (left: number): string => `あと${left}システムの回答をお願いします。`,
    supersededTitle: (section: string): string => `${mark('稼働状況の確認(終了)')}${section}`,
    superseded: (round: number): string => `この依頼は終了しました。新しい依頼(第${round}回)に御回答ください。`,
    closed: 'この事象への対応は終了しました。回答は不要です。',
    ownSection: '(自課)',
    answeredBy: (who: string, at: string): string => `${who} ${at}`,
    proxy: (saidBy: string, means: string, heardBy: string, at: string, readBack: string): string =>
      `代理入力(${means}聴取) 回答者:${saidBy} / 聴取者:${heardBy} / 聴取時刻:${at} / 復唱確認:${readBack}`,
    readBack: '済',
    notReadBack: '未',
    lateAnswer: (at: string): string => `(期限後回答:${at})`,
    unchanged: '変更なし',
    allRunning: '全て稼働中',
    allStopped: '全て停止',
    allChecking: '全て確認中',
  },
  reminder: {
    title: (section: string, deadline: string): string =>
      `${mark('再依頼')}${section} 稼働状況の回答(期限 ${deadline})`,
    before: (deadline: string, left: string): string =>
      `稼働状況の御回答がまだ確認できていません。${deadline}までに御回答をお願いします。(残り${left})`,
    after: (deadline: string): string =>
      `稼働状況の御回答がまだ確認できていません。期限(${deadline})を過ぎています。至急御回答をお願いします。`,
    systems: '未回答のシステム',
  },
  escalation: {
    title: (section: string): string => `${mark('未回答のお知らせ')}${section}`,
    body: (section: string, systems: string, deadline: string): string =>
      `${section}の「${systems}」について、期限(${deadline})までに回答がありません。至急御確認をお願いします。`,
    toManager: (post: string): string => `宛先:${post}`,
    phoneTitle: (count: number): string => `${mark('電話確認')}未回答 ${count}課`,
    phoneBody: '次の課へ電話で確認し、結果を代理入力してください。その後の回答は状況ボードで確認してください。',
    phoneRow: { section: '課', phone: '電話', systems: '未回答のシステム' },
    noPhone: '(印刷した聴き取り票による)',
    example: (command: string): string => `代理入力の例:${command}`,
    enter: (section: string): string => `${section}の回答を入力`,
    exampleCommand: (no: number, section: string): string =>
      `/bcp 回答 ${no} 停止 --for ${section} --said-by 係長 --by phone --read-back`,
  },
  notice: {
    declaredTitle: (subject: string): string => `${mark('障害発生・体制移行')}${subject}が発生しました。`,
    declared: (subject: string, at: string, plan: string): string =>
      `${subject}が発生しました。${at}をもって、「${plan}」に基づく対応を開始します。`,
    declaredBy: (who: string): string => `宣言者:${who}`,
    settingsTitle: `${mark('連絡手段・連絡頻度の設定')}連絡手段と定時連絡の頻度を設定しました。`,
    wholeOffice: '全庁への連絡手段',
    owningSections: '各システム主管課への連絡手段',
    unusable: '利用できない手段',
    times: '定時連絡',
    timesTitle: `${mark('連絡頻度の設定・変更')}定時連絡の頻度を変更します。`,
    before: '変更前',
    after: '変更後',
    from: '適用',
    fromAt: (at: string): string => `${at}から`,
    because: '理由',
    noReason: '(記載なし)',
    reportedTo: (body: string): string => `${body}及び連絡体制図に定める関係各所へ報告します。`,
    reportedToOr: (body: string, whileHeld: string): string =>
      `${body}(${whileHeld}を開催する場合は同会議)及び連絡体制図に定める関係各所へ報告します。`,
    reportedToParties: '連絡体制図に定める関係各所へ報告します。',
    proposalTitle: `${mark('連絡頻度の検討')}復旧見込日時が判明しました。`,
    proposal: (estimate: string, every: string): string =>
      `復旧見込日時:${estimate}。定時連絡の頻度の案は「${every}」です(当システムの案であり、計画の定めではありません。)。`,
    timesButton: (times: string): string => `${times}に変更する`,
    unknownButton: '見込みを不明にする',
    timesCommand: (times: string): string => `/bcp 頻度 ${times}`,
    clockTitle: `${mark('時計の確認')}サーバの時計が合わせられました。`,
    clock: (from: string, to: string): string =>
      `時計が${from}から${to}になりました。回答期限、督促及び定時連絡の時刻は、今の時計で数え直します。今の時刻が正しいか確認してください。この前に発信した報告の日時に誤りがあるときは「訂正」で連絡してください。`,
    replaces: '取消し',
    replaced: (schedule: string, from: string): string =>
      `先にお知らせした「${schedule}」(${from}から)は、適用しません。`,
    roughTitle: `${mark('連絡頻度の検討')}復旧の見込みが示されました。`,
    rough: (estimate: string): string =>
      `復旧見込日時:${estimate}。日時が定まっていないため、定時連絡の頻度の案はありません。`,
    roughHow: '頻度を見直す場合は、連絡の時刻を決めて次のように入力してください。',
    roughExample: '/bcp 頻度 10:00 14:00 17:00',
    withdrawnTitle: `${mark('連絡頻度の検討')}復旧見込日時が不明となりました。`,
    withdrawn: (times: string): string =>
      `復旧見込日時は不明です。計画の定める時刻(${times})を目処とする定時連絡を提案します。`,
    passedTitle: `${mark('復旧見込みの確認')}復旧見込みの時期を過ぎました。`,
    passed: (estimate: string): string =>
      `復旧見込日時として示した「${estimate}」を過ぎました。現在の見込みを確認し、入力してください。次の報告には、見込みの時期を過ぎている旨を記載します。`,
    passedHow: (eta: string, unknown: string): string =>
      `新しい見込みが分かるときは「${eta}」、分からないときは「${unknown}」と入力してください。復旧したときは、各課の回答を確認の上、終結してください。`,
    passedExample: '/bcp 見込 18:00',
    passedUnknown: '/bcp 見込 不明',
    proposalHow: '自動では変更しません。変更する場合は、次のように入力してください。',
  },
  schedule: {
    daily: (times: string): string => times,
    every: (every: string, anchor: string): string => `${every}ごと(${anchor}から)`,
    everyOnly: (every: string): string => `${every}ごと`,
    hours: (hours: number): string => `${hours}時間`,
    minutes: (minutes: number): string => `${minutes}分`,
  },
});
