// クロノロジー: one line for each event, as people write it on the whiteboard.
export const chronologyJa = {
  title: (incident: string): string => `記録(クロノロジー) ${incident}`,
  keptRule: '記録は削除できません。誤りは訂正として追記してください。',
  declared: (subject: string): string => `${subject}を宣言`,
  factSet: (field: string, value: string): string => `${field}:${value}`,
  itemSet: (title: string, text: string | null): string =>
    text === null ? `付加する情報「${title}」:取下げ` : `付加する情報「${title}」:${text}`,
  timesSet: (before: string, after: string, from: string, because: string): string =>
    `定時連絡の頻度を変更 変更前:${before} 変更後:${after} 適用:${from}から 理由:${because}`,
  timesProposed: (every: string): string => `定時連絡の頻度を提案(${every})`,
  moments: {
    estimate: (at: string): string => `復旧見込みの時期(${at})を経過 新しい見込みの確認を依頼`,
    times: (at: string): string => `設定済みの定時連絡の時刻を適用(${at})`,
    council: (at: string): string => `先に定めた審議機関の切替え(${at})`,
  },
  timeUncertain: '(時計が確かでないため、時刻は不確か)',
  clockSetRight: (from: string, to: string): string =>
    `時計が合わせられました(${from}から${to}へ)。期限と定時連絡は、今の時計で数え直します。`,
  reportHeld: (kind: string): string => `${kind}は、時計を確認できるまで発信を保留`,
  timesWithdrawn: '定時連絡の頻度を提案(復旧見込みが不明のため計画の時刻)',
  timesAskedFor: '定時連絡の頻度の検討を依頼(復旧見込みの日時が定まっていないため)',
  asked: (sections: string, deadline: string): string => `稼働状況の確認を依頼(${sections}、回答期限 ${deadline})`,
  askedAnew: '前の依頼は、プログラムの停止により届いていないため、期限を改めて依頼。',
  allSections: (count: number): string => `全${count}課`,
  answered: (section: string, system: string, state: string): string => `回答 ${section} ${system}:${state}`,
  unchanged: '(変更なし)',
  late: '(期限後回答)',
  reminded: (sections: string, byHand: boolean): string => `${byHand ? '催促' : '再依頼(自動)'} ${sections}`,
  escalated: (sections: string, deadline: string): string =>
    `未回答のお知らせ・電話確認の依頼 ${sections}(期限 ${deadline})`,
  drafted: (kind: string): string => `${kind}の承認待ち`,
  issued: (name: string, kind: string): string => `${name}を発信(${kind})`,
  slot: (due: string): string => `${due}分`,
  lateReport: '遅延発信',
  missed: (slots: string): string => `未発信:${slots}`,
  corrected: (wrong: string | undefined, right: string): string =>
    wrong === undefined ? `訂正内容:${right}` : `誤:${wrong} 正:${right}`,
  closed: (exceptions: string): string =>
    exceptions === '' ? '終結 体制解除' : `終結 体制解除(個別対応へ移行:${exceptions})`,
  because: (reason: string): string => `理由:${reason}`,
  /** Why, by the messengers' codes (DeliveryErrorCode); anything else as it is. */
  reasons: {
    rate_limited: '送信回数の制限',
    unavailable: '接続できない',
    rejected: '受け付けられない',
    auth: '権限又は認証の誤り',
    gone: '投稿が見つからない',
    closed: '宛先が使えない',
    unknown_outcome: '届いたか不明',
    unacceptable: '内容を受け付けられない',
    uneditable: '編集できない',
    failed: '作成又は送信の処理の誤り',
    not_configured: '設定がない',
    held: '保留中',
  } as Readonly<Record<string, string>>,
  parked: (post: string, platform: string, reason: string): string =>
    `投稿を届けられません(${platform}、${post}):${reason}`,
  delayed: (platform: string): string => `${platform}に接続できません。届き次第記録します。`,
  clockConfirmed: '時計が正しいことを確認',
  noted: (text: string): string => `追記:${text}`,
  instruction: (text: string, from: string, to: string | undefined, at: string | undefined): string =>
    `指示(${from}${to === undefined ? '' : `から${to}へ`}${at === undefined ? '' : `、${at}`}):${text}`,
  notedSaid: (text: string, at: string): string => `追記(${at}の発言):${text}`,
  delivered: (post: string, platform: string): string => `連絡済 ${post}(${platform})`,
  maybeSent: (post: string, platform: string): string =>
    `${post}は、プログラムの停止等の前に送信済みの可能性があります(${platform})。既に連絡済、又は不要となったため、再送しません。`,
  sendingLost: (post: string, platform: string): string =>
    `${post}を送信した記録が失われています(${platform})。表示済みの可能性があるため、再送しません。${platform}で確認してください。`,
  notPinned: (platform: string, reason: string): string =>
    `投稿を固定表示できません(${platform}):${reason}。投稿は表示されています。`,
  pinned: (platform: string): string => `投稿を固定表示できるようになりました(${platform})。`,
  withheld: (post: string, platform: string): string =>
    `${post}の送信を取りやめました(${platform})。既に連絡済、又は不要となったためです。`,
  recovered: (post: string, platform: string): string => `届けられなかった投稿を届けました(${platform}、${post})`,
  doubled: (post: string, platform: string): string =>
    `投稿が二重になった可能性があります(${platform}、${post})。同じ投稿が2つあるときは、新しいものを見てください。`,
  postNames: {
    kinds: {
      board: '状況ボード',
      confirmation: '稼働状況の確認依頼',
      reminder: '再依頼',
      escalation: '未回答のお知らせ',
      notice: 'お知らせ',
    },
    report: (serial: string): string => `第${serial}報`,
    ofSection: (name: string, section: string): string => `${name} ${section}`,
  },
};
