// 連携と名簿: which conversation is whose, and who stands for what.
export const directoryJa = {
  changed: {
    ConversationLinked: '連携しました。',
    ConversationUnlinked: '連携を解除しました。',
    PersonAdded: '名簿に登録しました。',
    PersonRemoved: '名簿から削除しました。',
  },
  linked: (target: string, platform: string): string =>
    `${target}の連絡先として${platform}のチャンネルを登録しました。`,
  unlinked: (target: string, platform: string): string => `${target}と${platform}の連携を解除しました。`,
  added: (person: string, duty: string, term: string): string =>
    `${person}を「${duty}」として名簿に登録しました。${term}`,
  removed: (person: string, duty: string): string => `${person}を名簿の「${duty}」から削除しました。`,
  unchanged: '変更はありません。既に登録されています。',
  termOver: '(期間終了)',
  termAhead: '(期間前)',
  term: (from: string, to: string): string => `(${from === '' ? '' : `${from}から`}${to === '' ? '' : `${to}まで`})`,
  replaced: '解除された連携先',
  moved: {
    title: (incident: string): string => `【移動しました】${incident}`,
    text: 'この投稿は、別の連絡先に移りました。ここでは更新されません。',
  },
  linksTitle: '連携の一覧',
  peopleTitle: '名簿',
  notLinked: '未連携',
  nobody: '登録なし',
  missing: (count: number): string =>
    `未連携の課が${count}課あります。その課のチャンネルで「/bcp 連携 課 課名」と入力してください。それまでは危機対策のチャンネルのスレッドで依頼します。`,
  allLinked: '全ての課が連携されています。',
  noPlatform: '連携できる連絡手段(Slack、Teams)は設定されていません。',
  /** 状況ボードの注記 */
  asked: (platform: string, count: number, sections: string): string =>
    `${platform}:連携していない${count}課は、危機対策のチャンネルのスレッドで依頼しています(${sections})。`,
  lost: (platform: string, count: number, sections: string): string =>
    `${platform}:連携先に投稿できない${count}課は、危機対策のチャンネルのスレッドで依頼しています(${sections})。連携先を確認してください。`,
  crisisLost: (platform: string): string =>
    `${platform}:宣言されたチャンネルに投稿できないため、連携した危機対策のチャンネルに表示しています。`,
  nowhere: (platform: string): string =>
    `${platform}:投稿先がありません。危機対策のチャンネルで「/bcp 連携 危機対策」と入力してください。`,
  mayAdd: '登録できる方',
};
