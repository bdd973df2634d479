// 措置の相手ごとの記録、保留中の連絡、提供事業者からの連絡ごとの確認。
export const dutiesJa = {
  plan: '計画',
  draft: '案・抜粋版(内容は確定していません)',
  draftMark: '【案】',
  draftLine: '計画は案・抜粋版です(内容は確定していません)。',
  owner: '主管課',
  jointOwners: '主管課(共同)',
  ownersSet: (owners: string): string => `主管課は${owners}です。`,
  ownersUnknown: '主管課は定まっていません。',
  ownersOf: { section: '課', add: '主管課に加える', remove: '主管課から外す' },
  ownersHint:
    '情報セキュリティインシデントが複数の課で一体となって発生しているときに加えます。加えた課への連絡は別に行ってください。',
  unowned: '主管課が明らかでない間の主管課',
  register: {
    system: '主管システム',
    vendor: 'システムベンダ',
    tags: '情報の区分',
    impact: '影響規模',
    impacts: { large: '大', medium: '中', small: '小' },
    unset: '未設定',
    notBack: (impact: string): string => `復旧を確認できていないシステム(影響規模:${impact})`,
    meaning: (text: string): string => `影響規模:${text}`,
    stopped: '停止中のシステムの情報の区分',
    holds: (system: string, tags: string): string => `${system}(${tags})`,
  },
  instructions: {
    title: '指示の記録',
    columns: { at: '時刻', by: '指示者', to: '指示先', text: '内容' },
    byLabel: '指示者(職名)',
    atLabel: '指示を受けた時刻(今であれば空欄)',
    hint: '受けた指示を記録します。指示先への伝達は別に行ってください。',
    button: '指示を記録する',
  },
  purposes: '計画の目的',
  leakStillUnknown:
    '情報漏えいの有無は「不明」のまま終報としました。「なし」としては扱いません。判明したら「/bcp 漏えい なし」のように記録してください(終結後も記録できます)。',
  backupOf: (platform: string): string => `${platform}のバックアップ用領域の物理分離`,
  backup: { apart: '分離されている', together: '分離されていない', unknown: '未確認(要確認)' },
  toldOf: (told: number, of: number, left: string): string =>
    left === '' ? `連絡済 ${told}/${of}` : `連絡済 ${told}/${of} 残り:${left}`,
  copyTo: (names: string): string => `写し:${names}`,
  heldCall: (at: string, evidence: string): string => `保留中の連絡 ${at} ${evidence}`,
  decidedBy: (saidBy: string): string => `判断者:${saidBy}`,
  whichParty: '連絡した相手',
  allAtOnce: '残りの全員(一斉メール等)',
  tickedWhileHeld: (task: string): string => `保留中の連絡 ${task}`,
  partlyOf: (task: string, told: number, of: number, left: string): string =>
    `${task}を記録しました(${told}/${of})。残り:${left}`,
  whileHeld: (task: string): string =>
    `${task}は保留中のため、「保留中の連絡」として記録しました。済にはなりません。保留が解けたら、確定した内容を改めて伝えて記録してください。`,
  heldBefore: (task: string): string =>
    `${task}が保留中であった時刻の連絡のため、「保留中の連絡」として記録しました。済にはなりません。確定した内容を改めて伝えて記録してください。`,
  tickHeldHint: 'この措置は保留中です。すでに連絡したときは「保留中の連絡」として記録します(済にはなりません)。',
  whichNotice: 'どの連絡か',
  noticeOf: (no: string, name: string): string => `${no}件目 ${name}`,
  providerChasedTitle: (contact: string): string => `【提供事業者からの連絡の確認】${contact}の確認が残っています。`,
  providerChasedHow: (no: string): string =>
    `提供事業者から連絡があったかを確認し、連絡状況の画面又は「/bcp 事業者 連絡済 <課名> --件 ${no}」で記録してください。`,
};
