// 紙の備え: 利用票、保管する紙の一式、役職ごとの手引き。
const term = (from: string, to: string): string => {
  if (from === '' && to === '') return '期限なし(新しい利用票を作るまで使えます。)';
  return `${from === '' ? '' : `${from}から`}${to === '' ? '' : `${to}まで`}`;
};

export const kitJa = {
  foot: (version: string, hash: string, day: string): string =>
    `計画 ${version === '' ? '' : `${version} `}${hash} 印刷 ${day}`,
  accessSheet: {
    title: (whose: string): string => `利用票 ${whose}`,
    drillOnly: '訓練専用の利用票です。実際の災害・障害のときは、訓練用でない利用票を使ってください。',
    lead: (section: string): string =>
      `災害・障害のとき、この用紙があれば、${section}の回答を庁内のパソコン又はスマートフォンから入力できます。利用者名もパスワードも要りません。`,
    scan: '読み取る',
    type: '又は、ブラウザのアドレス欄に入力する',
    letters: '文字(4文字ずつ。空白は入力しなくて構いません。)',
    how: '使い方',
    steps: (callBack: string): readonly string[] => [
      '庁内LANにつながった機器で、上の二次元コードを読み取るか、アドレスを入力します。',
      '「利用を始める」を押します。',
      '自課のシステムの稼働状況を選びます。全て同じ状況のときは、まとめて選べます。',
      '回答を送信します。初回のみ、役職、氏名及び内線番号の入力を求められます。',
      `画面が開かないときは、${callBack}へ電話で回答してください。`,
    ],
    validLabel: '有効期間',
    valid: term,
    placeLabel: '置き場所',
    numberLabel: '利用票の番号',
    keep: (callBack: string): string =>
      `この用紙を持つ人は、誰でも課の回答を入力できます。人目に触れない所に保管し、写真に撮ったり、送ったりしないでください。紛失したときは、すぐに${callBack}へ御連絡ください(無効にし、新しいものと交換します。)。`,
  },
};
