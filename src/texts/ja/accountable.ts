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
};
