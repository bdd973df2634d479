// 管理コマンドで作る紙: 利用票と紙の備え。
export const cliPaperJa = {
  sheets: {
    noAddress:
      'この機器のアドレスが設定されていないため、利用票を作れません。BCP_ADDRESSES に、庁内から入力するアドレス(例 192.168.10.5:3000)を設定してください。何も変更していません。',
    before: (made: number, voided: number): string =>
      voided === 0
        ? `利用票を${made}枚作ります。無効になる利用票はありません。`
        : `利用票を${made}枚作り、同じ課・同じ置き場所のこれまでの利用票${voided}枚を無効にします(使用中の端末の利用も終了します。)。`,
    progress: (at: number, of: number, section: string): string => `${at}/${of} ${section}`,
    after: (made: number, voided: number): string =>
      `利用票を${made}枚作りました。${voided === 0 ? '' : `これまでの${voided}枚は無効です。回収して廃棄してください。`}印刷して各課に配り、ファイルは消去してください(文字は再び表示されません。)。`,
    notWritten: (sections: string): string =>
      `次の課の利用票は書き込めていませんが、これまでの利用票は無効になっています:${sections}。原因を除いてから、これらの課の利用票をもう一度作ってください。`,
  },
  kit: {
    progress: (at: number, of: number, label: string): string => `${at}/${of} ${label}`,
    same: (at: number, of: number, label: string): string => `${at}/${of} ${label}(変更なし)`,
    done: (folder: string, of: number, written: number): string =>
      `${folder} に紙の備え${of}件があります。今回作成したもの:${written}件`,
    replace: '次の票は内容が変わりました。金庫とUSBメモリのものと差し替えてください。',
    because: {
      plan: (since: string): string => `(計画の内容が変わりました。前回作成 ${since})`,
      contacts: (since: string): string => `(電話番号・連絡先又は様式が変わりました。前回作成 ${since})`,
    },
    fresh: '次の票は新しく加わりました。',
    gone: '次の票は不要になりました。金庫、USBメモリ及びフォルダから取り除いてください。',
    withoutAccess:
      '利用票は作成していません。作成すると、これまでの利用票が無効になるためです。作成するときは --access を付けてください。',
    badTemplate:
      '様式のファイル(計画データの forms フォルダ)を使えません。npm run bcp -- plan check で確認してください。',
    notNoted: (path: string): string =>
      `データベースがないため(${path})、作成したことを記録していません。「紙の備え」の画面には表示されません。`,
  },
};
