// Teams: what only its messages, dialogs and personal chats say.

import type { WardWords } from '../../ward-words.ts';
export const teamsJa = (ward: WardWords) => ({
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
  questions: {
    heard: '他の課から聴いた回答は、「ヘルプ」で表示する「代理入力」のボタンから入力してください。',
    rest: (count: number): string =>
      `入力欄のない${count}システムは、「全ての項目を入力する」、「/bcp 回答 システム 稼働状況」の入力又はウェブ画面で回答してください。`,
    restOfDetails: (count: number): string =>
      `${count}システムの事務・備考は、「全ての項目を入力する」又はウェブ画面で回答してください。`,
    inForm: '全ての項目を入力する',
    details: '事務・備考も回答',
    change: '回答を変更',
    all: 'まとめて回答',
    allHint: (count: number): string =>
      `${count}システム全てを同じ状況として回答します。個別に回答済みの内容も置き換わります。`,
  },
  form: {
    choose: '選択',
  },
  home: {
    onlyLooking: (ask: string): string => `閲覧のみできます。回答や操作が必要なときは、${ask}`,
    words: '入力できる言葉を見る',
    moreSections: (count: number): string => `ほか${count}課の回答は、各課のチャネル又はウェブ画面で行ってください。`,
    answer: (section: string): string => `${section}の回答を入力`,
    proxy: (section: string): string => `代理入力:${section}`,
    proxyHint: '電話などで聴いた回答は、代わりに入力できます。',
    moreProxies: (count: number): string =>
      `ほか${count}課の代理入力は、「/bcp 回答」に --for を付けた入力又はウェブ画面で行ってください。`,
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
