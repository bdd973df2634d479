// 受付の返事: what the person who typed a command reads at once.
export const repliesJa = {
  declared: (incident: string, subject: string, sections: number, systems: number): string =>
    `${incident} ${subject}を宣言しました。${sections}課に${systems}システムの稼働状況の確認を依頼し、第1報を発信しました。`,
  declaredAwaitingApproval: (incident: string, subject: string, sections: number, systems: number): string =>
    `${incident} ${subject}を宣言しました。${sections}課に${systems}システムの稼働状況の確認を依頼しました。第1報は承認待ちです。`,
  declaredHeld: (incident: string, subject: string, sections: number, systems: number): string =>
    `${incident} ${subject}を宣言しました。${sections}課に${systems}システムの稼働状況の確認を依頼しました。第1報は、時計を確認できるまで発信を保留しています。`,
  reportHeld: (kind: string): string => `${kind}は、時計を確認できるまで発信を保留しています。`,
  nextReport: (at: string): string => `次回の定時連絡は${at}です。`,
  answered: (systems: string): string => `回答を受け付けました。(${systems})`,
  note: (note: string): string => ` 備考:${note}`,
  correctedOnly: '項目の内容は変わりません。必要なときは「更新」も行ってください。',
  answerAgain: '内容に変更があったときは、再度御回答ください。',
  updated: (fields: string): string => `${fields}を更新しました。`,
  itemsAreReported: '付加した情報は、次の報告から6項目の後に記載します。',
  itemsWithdrawn: (titles: string): string => `${titles}を取り下げました。次の報告から記載しません。`,
  reported: (name: string): string => `${name}を発信しました。`,
  drafted: (kind: string, role: string): string => `${kind}は${role}の承認を待っています。`,
  proposed: '定時連絡の頻度の案を投稿しました。変更する場合は「頻度」で設定してください。',
  timesSet: (after: string, from: string): string => `定時連絡を${from}から「${after}」に変更しました。`,
  asked: (count: number, deadline: string): string =>
    `${count}課へ稼働状況の確認を依頼しました(回答期限 ${deadline})。`,
  reminded: (sections: string): string => `催促しました:${sections}`,
  closed: (incident: string): string => `${incident}を終結しました。体制を解除します。`,
  noted: '記録に追加しました。',
  clockConfirmed: '時計が正しいことを記録しました。定時連絡や催促は、今の時刻から数えます。',
  instructed: (from: string): string => `${from}の指示を記録しました。指示先への伝達は別に行ってください。`,
  clockDoubted:
    'サーバの時計が正しくないおそれがあります。内容は記録しましたが、時刻は確かではありません。報告は、時計が直り次第発信します。',
  clockOfNumber: (year: string): string =>
    `事象の番号の年(${year})もサーバの時計によるものです。番号は後から変わりません。`,
  unchanged: '変更はありません。',
};
