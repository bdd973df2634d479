// Slack: what only its messages, forms and App Home say.

export const slackJa = {
  ask: '依頼先:',
  stillWorking:
    '処理に時間がかかっています。まだ完了していません。結果が表示されないときは「/bcp 記録」で確認してください。',
  cannotPost:
    'このチャンネルには BCP が投稿できないため、状況ボードが表示されません。ここで「/invite @BCP」と入力してください。',
  confirm: { title: '確認', yes: '変更する', no: 'やめる' },
  direct: 'ダイレクトメッセージ',
  questions: {
    heard: '他の課から聴いた回答は、この投稿の「回答する」を押し、回答した人と聴いた手段も入力してください。',
    rest: (count: number): string => `ほか${count}システムは、「回答する」の画面又はウェブ画面で確認してください。`,
    confirmAll: {
      title: 'まとめて回答',
      text: (count: number, label: string): string =>
        `${count}システム全てを「${label}」として回答します。個別に回答済みの内容も置き換わります。よろしいですか。`,
      yes: '回答する',
      no: 'やめる',
    },
  },
  form: {
    close: '閉じる',
    messageTitle: 'お知らせ',
    notOpened: '画面を開けませんでした。もう一度ボタンを押してください。',
  },
  home: {
    onlyLooking: '閲覧のみできます。回答や操作が必要なときは、次の方へ依頼してください。',
    moreSections: (count: number): string => `ほか${count}課の回答は、各課のチャンネル又はウェブ画面で行ってください。`,
    confirm: { title: '確認', no: 'やめる' },
  },
};
