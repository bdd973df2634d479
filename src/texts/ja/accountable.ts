// 回答のない課の部の責任者への連絡、回答者の区分、所属長の確認。
export const accountableJa = {
  directors: {
    title: (sections: number): string => `【部の責任者への連絡】未回答 ${sections}課`,
    body: (deadline: string, minutes: string): string =>
      `期限(${deadline})までに回答がなく、所属長へのお知らせから${minutes}を過ぎても回答がありません。次の方へ電話で連絡してください。電話番号は印刷した連絡先で確認してください。`,
    columns: { director: '連絡先', section: '課', systems: '未回答のシステム' },
    record: (command: string): string => `連絡したら記録してください。例:${command}`,
    example: (director: string): string => `/bcp 連絡済 ${director} --to ${director} --by 電話`,
    chronology: (directors: string, sections: string, deadline: string): string =>
      `部の責任者への連絡の依頼 ${directors}(${sections}、期限 ${deadline})`,
    /** Beside how many have answered. */
    turnedTo: (director: string): string => `${director}へ連絡`,
    count: (sections: number): string => `部の責任者へ連絡 ${sections}課`,
  },
  managers: {
    enteredAs: { staff: '担当者入力', manager: '所属長入力' },
    confirmed: (by: string, at: string): string => `所属長確認済(${by} ${at})`,
    /** Behind a state, and with how many of those that have answered. */
    mark: '(所属長確認済)',
    count: (systems: number): string => `所属長確認済${systems}`,
    of: (confirmed: number, answered: number): string => `所属長確認 ${confirmed}/${answered}`,
    chronology: (section: string, systems: string, by: string | undefined): string =>
      `所属長確認 ${section} ${systems}${by === undefined ? '' : `(確認者:${by})`}`,
    reply: (section: string, systems: string): string => `${section}の回答を所属長確認済にしました:${systems}`,
    button: '所属長として確認済にする',
    command: (section: string): string => `/bcp 課長確認 ${section}`,
    title: '所属長の確認',
    hint: '回答を所属長が確認したときに記録します。確認後に回答が変わると、未確認に戻ります。',
    confirmedBy: '確認した所属長(職名)',
    confirmedByHint: '所属長の確認を得ていない回答は、空欄のまま送信してください。',
    submit: '所属長確認済にする',
  },
};
