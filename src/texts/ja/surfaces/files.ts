// 全庁ファイルサーバ: why the shared folder cannot be used, and what to do about it.
export const filesJa = {
  noFolder: (folder: string): string =>
    `ファイルサーバのフォルダ「${folder}」がありません。接続(マウント)を確認してください。`,
  noMarker: (folder: string, marker: string): string =>
    `ファイルサーバのフォルダ「${folder}」に目印のファイル「${marker}」がありません。ファイルサーバが接続(マウント)されているか確認してください。初めて使うときは、そのフォルダに「${marker}」を置いてください。`,
  full: 'ファイルサーバの空き容量がありません。不要なファイルを削除するか、容量の割当てを増やしてください。',
  notAllowed: (folder: string): string =>
    `ファイルサーバのフォルダ「${folder}」に書き込めません。書込みの権限と、読取り専用で接続(マウント)されていないかを確認してください。`,
  noAnswer: 'ファイルサーバが応答しません。ファイルサーバ及びネットワークの状態を確認してください。',
  badName: 'ファイルサーバがこのファイルを受け付けません。ファイル名又は大きさの制限を確認してください。',
  failed: (code: string): string =>
    `ファイルサーバへの書込みに失敗しました(${code})。ファイルサーバの状態を確認してください。`,
  closing: '終了処理中のため、ファイルサーバへの書込みを中止しました。',
};
