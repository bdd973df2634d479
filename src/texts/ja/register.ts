// 台帳の取込みと書出し: 誤りはExcelの行と列で示し、変わることを1行ずつ示します。
const at = (row: number, letter: string, head: string): string => `${row}行目 ${letter}列（${head}）：`;

export const registerJa = {
  unset: '未設定',
  exported: (systems: number, work: number, path: string): string =>
    `システム${systems}件、事務${work}件を ${path} に書きました。Excelで開いて編集できます。`,
  refused: (count: number, path: string): string =>
    `${path} に${count}件の誤りがあります。全て直してから、もう一度実行してください。何も書き込んでいません。`,
  noFile: (path: string, reason: string): string => `${path} を読めません（${reason}）。`,
  noChange: '計画の内容と同じです。何も書き込んでいません。',
  counts: (changed: number, added: number, dropped: number): string =>
    `変更${changed}件、追加${added}件、削除${dropped}件`,
  dryRun: 'まだ書き込んでいません。--dry-run を付けずに実行すると書き込みます。',
  written: (files: string): string => `${files} に書きました。`,
  kept: (files: string): string => `それまでのファイルは ${files} に残しました。`,
  nextIncident:
    '動いているプログラムには、再起動したときに反映されます。すでに宣言した事象は、宣言したときの計画のまま進みます。',
  added: (what: string): string => `追加 ${what}`,
  dropped: (what: string): string => `削除 ${what}`,
  changed: (what: string, fields: string): string => `変更 ${what}：${fields}`,
  field: (head: string, from: string, to: string): string => `${head} ${from}→${to}`,
  entry: {
    system: (no: string, name: string): string => `システム ${no} ${name}`,
    section: (section: string): string => `${section}の個別計画`,
    work: (section: string, no: string, name: string): string => `${section}の事務 ${no} ${name}`,
    post: (section: string, post: string): string => `${section}の職 ${post}`,
  },
  faults: {
    encoding:
      '文字コードを判別できません。Excelで「CSV UTF-8（コンマ区切り）」又は「CSV（コンマ区切り）」として保存してください。',
    noRows: '台帳の行がありません。',
    badQuote: (row: number): string => `${row}行目：引用符（"）が正しく閉じられていません。`,
    tooManyCells: (row: number): string => `${row}行目：見出しのない列に値があります。`,
    missingColumn: (head: string): string =>
      `1行目：「${head}」の列がありません。plan export で書き出した表に書き込んでください。`,
    columnTwice: (head: string): string => `1行目：「${head}」の列が2つあります。`,
    unknownColumn: (letter: string): string =>
      `1行目 ${letter}列：使えない見出しです。plan export で書き出した表の見出しを使ってください。`,
    at,
    kind: (kinds: string): string => `${kinds}のいずれかを書いてください。`,
    notOfKind: 'この区分の行では使わない列です。空欄にしてください。',
    empty: '値がありません。',
    lostCharacters:
      '保存したときに「?」に変わった文字があります。Excelで「CSV UTF-8（コンマ区切り）」として保存し直してください。',
    formula: '数式とみなされる記号（=、+、-、@）で始まっています。値だけを書いてください。',
    wholeNumber: '1以上の整数を書いてください。',
    id: 'id は英小文字・数字・ハイフンで書いてください（例：health-centre）。',
    day: '日付を書いてください（例：2026-04-01、令和8年4月1日）。',
    flag: '仮の値のときは「仮」と書き、そうでなければ空欄にしてください。',
    tooLong: (most: number): string => `1つのセルに書けるのは${most}字までです。`,
    choice: (words: string): string => `${words}のいずれかを書くか、空欄（未設定）にしてください。`,
    unknownName: (given: string): string => `計画に「${given}」はありません。名称の全部か id を書いてください。`,
    ambiguousName: (given: string, ids: string): string =>
      `「${given}」は1つに決まりません。id を書いてください（${ids}）。`,
    idMissing: (id: string): string => `id がありません。このシステムの id は ${id} です。`,
    idChanged: (from: string, to: string): string =>
      `id を ${from} から ${to} に変えることはできません（ほかの項目や記録が id で参照しています）。${from} に戻してください。`,
    duplicate: (firstRow: number): string => `${firstRow}行目と同じです。別のものにするか、一方を取り除いてください。`,
    elsewhere: (file: string, path: string): string => `${file} の ${path}：`,
    inOpenIncident: (system: string, incidents: string): string =>
      `「${system}」は、継続中の事象（${incidents}）の対象のため、削除できません。行を戻すか、事象の終了後に削除してください。`,
    notEditable: (file: string): string =>
      `${file} の書き方（YAMLの別名など）のため、書き換えられません。ファイルを直接編集してください。`,
  },
};
