// 紙: what only a printed sheet says.
export const paperJa = {
  telephone: '電話番号',
  done: '済',
  page: (page: number, of: number): string => `${page}/${of}ページ`,
  /** At the end of a document in which 〓 stands for characters that the font lacks. */
  lacking: (mark: string): string =>
    `この文書の「${mark}」は、印刷用の文字にない文字です。元の文字は画面の記録で確認してください。`,
  /** A row that is too long for a page goes on in the next one. */
  continued: (name: string): string => `${name}(続き)`,
  questions: {
    no: '番号',
    number: (no: number): string => `番号 ${no}`,
    system: 'システム',
    now: '現在の状況',
    state: '稼働状況',
    answeredBy: '回答',
    service: '事務・行政サービス',
    who: '回答者',
    at: '時刻',
    heardBy: '聴取者',
  },
};
