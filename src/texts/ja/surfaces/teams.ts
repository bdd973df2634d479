// Teams: what only its messages, dialogs and personal chats say.

import type { WardWords } from '../../ward-words.ts';
export const teamsJa = (ward: WardWords) => ({
  label: (label: string): string => `${label}:`,
  cells: (cells: readonly string[]): string => cells.join('、'),
  aside: (text: string): string => `(${text})`,
  heading: (text: string): string => `■ ${text}`,
  warning: (text: string): string => `⚠ ${text}`,
  person: (number: number): string => `担当者${number}`,
  ask: (count: number): string =>
    `登録されている担当者(${count}名)へ依頼してください。分からないときは、${ward.sender}へ連絡してください。`,
  failed: '処理できませんでした。状況を確認し、もう一度操作してください。',
  notAsked:
    'メンションされた方を Teams に確認できなかったため、名簿は変更していません。しばらくしてから、もう一度入力してください。',
  stillWorking:
    '処理に時間がかかっています。まだ完了していません。結果が表示されないときは「記録」で確認してください。',
  askToPin:
    'この投稿が、この事象の状況ボードです。アプリからはチャネルに固定できないため、気付いた方が、この投稿の「…」(その他のオプション)から「ピン留めする」を選んでください。',
  toStatusPost: '状況ボードを開く',
  places: { channel: 'チャネル', group: 'グループチャット', personal: '個人チャット' },
  more: {
    rows: (count: number): string => `続きはウェブ画面で確認してください。(ほか${count}件)`,
    earlier: (count: number): string => `これより前の記録はウェブ画面で確認してください。(ほか${count}件)`,
    shortened: '「…」で終わる文は途中までの表示です。続きはウェブ画面で確認してください。',
  },
  questions: {
    heard: '他の課から聴いた回答は、「ヘルプ」で表示する「代理入力」のボタンから入力してください。',
    count: (label: string, count: number): string => `${label} ${count}`,
    rest: (count: number): string =>
      `入力欄のない${count}システムは、「全ての項目を入力する」、「/bcp 回答 システム 稼働状況」の入力又はウェブ画面で回答してください。`,
    restOfDetails: (count: number): string =>
      `${count}システムの事務・備考は、「全ての項目を入力する」又はウェブ画面で回答してください。`,
    inForm: '全ての項目を入力する',
    damage: (label: string): string => `被害:${label}`,
    details: '事務・備考も回答',
    change: '回答を変更',
    all: 'まとめて回答',
    allHint: (count: number): string =>
      `${count}システム全てを同じ状況として回答します。個別に回答済みの内容も置き換わります。`,
  },
  form: {
    mayNot: `この操作は行えません。${ward.sender}へ依頼してください。`,
    choose: '選択',
    answerTitle: '稼働状況の回答',
    proxyTitle: '稼働状況の回答(代理入力)',
    factsTitle: '6項目の更新',
    declareTitle: '事象の宣言',
    noSystems: '回答するシステムはありません。',
    needsScenario: 'シナリオを選択してください。',
    needsSaidBy: '回答した人を入力してください。',
    needsMeans: '聴いた手段を選択してください。',
  },
  home: {
    title: 'ICT事業継続計画',
    as: (label: string): string => `${label}として操作できます。`,
    onlyLooking: (ask: string): string => `閲覧のみできます。回答や操作が必要なときは、${ask}`,
    words: '入力できる言葉を見る',
    nobodyToAsk: `閲覧のみできます。回答や操作が必要なときは、${ward.sender}へ連絡してください。`,
    none: '対応中の事象はありません。',
    incident: (id: string, name: string, drill: string): string => `${drill}${name}(${id})`,
    waiting: (section: string, count: number): string => `${section}:未回答 ${count}システム`,
    allAnswered: (section: string): string => `${section}:全て回答済みです。`,
    andSystems: (count: number): string => `ほか${count}システム`,
    more: (count: number): string => `ほか${count}件の事象は、ウェブ画面で確認してください。`,
    moreSections: (count: number): string => `ほか${count}課の回答は、各課のチャネル又はウェブ画面で行ってください。`,
    answer: (section: string): string => `${section}の回答を入力`,
    proxy: (section: string): string => `代理入力:${section}`,
    proxyHint: '電話などで聴いた回答は、代わりに入力できます。',
    moreProxies: (count: number): string =>
      `ほか${count}課の代理入力は、「/bcp 回答」に --for を付けた入力又はウェブ画面で行ってください。`,
    buttons: {
      status: '状況を表示',
      facts: '6項目を更新',
      remind: '未回答の課へ催促',
      report: '臨時連絡を発信',
      approve: '報告を承認',
    },
    commands: { status: '/bcp 状況', remind: '/bcp 催促', report: '/bcp 報告', approve: '/bcp 承認' },
    confirm: {
      remind: '未回答の全ての課へ催促を送ります。よろしいですか。',
      report: '臨時連絡を全庁へ発信します。よろしいですか。',
      approve: '承認待ちの報告を全庁へ発信します。よろしいですか。',
      yes: '実行する',
    },
  },
  /** アプリの説明(Teamsのアプリ一覧に表示)。short は80文字まで。 */
  app: {
    developer: ward.sender,
    fullName: 'ICT事業継続計画(ICT-BCP)',
    short: 'ICT-BCPを運用します。事象の宣言、稼働状況の確認、定時連絡及び記録を行います。',
    full: 'システムの停止などの事象を宣言すると、状況ボードを掲示し、各課に稼働状況の確認を依頼し、定時連絡を発信して、経過を記録します。チャネルとグループチャットでは「@BCP」に続けて、個人チャットではそのまま「ヘルプ」と入力すると、できることを表示します。Teamsは補完の連絡手段です。正式な連絡は計画の定める手段によります。',
    commands: [
      { title: 'ヘルプ', description: '今できることを表示します' },
      { title: '宣言', description: `事象を宣言します(例:宣言 ${ward.examples.scenario})` },
      { title: '状況', description: '状況ボードを表示します' },
      { title: '回答', description: '稼働状況を回答します(例:回答 13 停止)' },
      { title: '更新', description: '6項目を更新します(例:更新 原因 調査中)' },
      { title: '催促', description: '未回答の課に今すぐ催促します' },
      { title: '報告', description: '臨時の報告を発信します' },
      { title: '記録', description: '記録(クロノロジー)を表示します' },
      { title: '連携', description: `この場所を課などの依頼先にします(例:連携 課 ${ward.examples.section})` },
      { title: '名簿', description: '回答や操作をする方を登録します' },
    ],
    personalCommands: [
      { title: 'ヘルプ', description: '対応中の事象と、今できることを表示します' },
      { title: '宣言', description: `事象を宣言します(例:宣言 ${ward.examples.scenario})` },
      { title: '状況', description: '状況ボードを表示します' },
      { title: '回答', description: '稼働状況を回答します(例:回答 13 停止)' },
      { title: '記録', description: '記録(クロノロジー)を表示します' },
      { title: '追記', description: '記録に一文を追加します(例:追記 業者が到着)' },
    ],
  },
});
