// Whether the server is heard, and as of when a page is.
export const consoleLiveJa = {
  lost: 'サーバーの応答がありません。自動でつなぎ直しています。急ぐときは電話で連絡してください。表示の時点:',
  ended: 'この端末の利用は終了しました。表示は更新されません。',
  logIn: 'もう一度ログインする',
  asOf: (hours: string, minutes: string): string => `${hours}時${minutes}分現在`,
  clock: (hours: string, minutes: string): string => `${hours}:${minutes}`,
  unsent: '送信できませんでした。入力した内容は、この画面に残っています。接続を確認し、もう一度送信してください。',
  tooMany: '開いている画面が多すぎるため、自動更新を始められません。使っていない画面を閉じてください。',
};
