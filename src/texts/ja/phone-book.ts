// 連絡先: 電話番号の見出しと、連絡先のファイルを整える人が読む文。番号やアドレスそのものは決して引用しない。

const at = (row: number, column: string): string => `${row}行目 ${column}列:`;

export const phoneBookJa = {
  numbers: {
    usual: '平日',
    closed: '休日・夜間',
    fax: 'FAX',
    of: (post: string, label: string): string => `${post} ${label}`,
    system: (no: number): string => `${no}番`,
  },
  named: (name: string, id: string): string => `${name}(${id})`,
  /** A mistake of the file itself; what must stand there. */
  faults: {
    place: (file: string, line: number, column: number, path: string): string =>
      `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}:`,
    unreadable: (reason: string): string => `ファイルを読めません(${reason})。場所と権限を確認してください。`,
    notUtf8: '文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。',
    yaml: (reason: string): string =>
      `YAMLの書き方に誤りがあります(${reason})。字下げ、コロン、引用符を確認してください。`,
    duplicateKey: '同じ項目が2回書かれています。一方を取り除いてください。',
    unknownKey: '使えない項目があります。つづりを確認するか、取り除いてください。',
    missing: (what: string): string => `値がありません。${what}を書いてください。`,
    wrong: (what: string): string => `この値は使えません。${what}を書いてください。`,
    expected: {
      contacts: 'calendar と contacts の項目',
      contact: '連絡先1件の項目(recipient、phone など)',
      recipient: '宛先(例:section/課の id、department/部の id、party/関係各所の id、vendor/システムの id)',
      text: '文字',
      number: '引用符で囲んだ番号(例:"03-0000-0001")',
      addresses: 'メールアドレスの一覧(「- 」で始まる行)',
      true: 'true',
      calendar: 'closed、open、hours の項目',
      days: '日付の一覧(「- 」で始まる行)',
      day: '日付(例:2026-12-28)',
      hours: 'from と to の時刻',
      hours_in_order: 'from より遅い to の時刻',
      time: '引用符で囲んだ時刻(例:"08:30")',
    },
  },
  fields: {
    phone: '電話(phone)',
    phoneClosed: '休日・夜間の電話(phoneClosed)',
    fax: 'FAX(fax)',
    mail: 'メール(mail)',
    mailClosed: '休日・夜間のメール(mailClosed)',
  },
  nearest: (names: string): string => (names === '' ? '' : `次のいずれかではありませんか:${names}`),
  check: {
    noFile: (path: string): string =>
      `連絡先のファイルがありません(${path})。BCP_CONTACTS を確認するか、ファイルを作成してください。`,
    inOrder: (path: string): string => `連絡先(${path})に誤りはありません。`,
    wrong: (count: number, path: string): string => `連絡先(${path})に${count}件の誤りがあります。`,
    counts: (entries: number, recipients: number): string => `宛先 ${recipients}、連絡先 ${entries}件`,
    unknownRecipient: (recipient: string): string => `${recipient}:計画にこの宛先はありません。`,
    number: (recipient: string, field: string): string =>
      `${recipient}:${field}は電話番号の形ではありません。番号、内線、又はその両方を書いてください。`,
    zeroLost: (recipient: string, field: string): string =>
      `${recipient}:${field}の先頭の0がありません(表計算ソフトが数値として扱ったものと思われます)。`,
    address: (recipient: string, field: string): string =>
      `${recipient}:${field}にメールアドレスの形ではないものがあります。`,
    duplicate: (recipient: string): string =>
      `${recipient}:同じ担当の連絡先が2件以上あります。1件にまとめるか、post(担当)で分けてください。`,
    closedAndOpen: (day: string): string => `${day} が closed と open の両方にあります。一方を取り除いてください。`,
    withoutNumber: (count: number): string => `要記入:電話番号がない宛先(${count}件)`,
    otherInPlan: (count: number): string =>
      `確認:計画(sections.yaml 等)の電話番号と異なる宛先(${count}件。連絡表には両方を印刷します。正しい方に揃えてください)`,
    samples: (count: number): string =>
      `仮:実際の値に置き換え、sample: true を取り除く宛先(${count}件。仮の宛先にはメールを送りません)`,
    holidays: (year: number): string => `国民の祝日は${year}年までの分があります。`,
  },
  import: {
    noFile: (path: string, reason: string): string => `${path} を読めません(${reason})。`,
    refused: (count: number, path: string): string =>
      `${path} に${count}件の誤りがあります。全て直してから、もう一度実行してください。何も書き込んでいません。`,
    currentWrong: (path: string): string =>
      `今の連絡先のファイル(${path})に誤りがあるため、開庁日などの設定(calendar)を引き継げません。先に次を直してください。`,
    head: '連絡先(個人情報)。番号は引用符で囲む。説明は data/README.md にある。',
    printed: (entries: number): string =>
      `${entries}件を読みました。まだ書き込んでいません。内容を確認し、--write を付けてもう一度実行してください。`,
    written: (entries: number, path: string): string => `${entries}件を ${path} に書きました。`,
    kept: (path: string): string =>
      `それまでのファイルは ${path} に残しました(個人情報です。不要になれば消してください)。`,
    dropped: (recipients: string): string => `これまでのファイルにあり、CSVにない宛先:${recipients}`,
    encoding:
      '文字コードを判別できません。Excel で「CSV UTF-8(コンマ区切り)」又は「CSV(コンマ区切り)」として保存してください。',
    noRows: '連絡先の行がありません。',
    badQuote: (row: number): string => `${row}行目:引用符(")が正しく閉じられていません。`,
    missingColumn: (column: string): string => `1行目:「${column}」の列がありません。`,
    columnTwice: (column: string): string => `1行目:「${column}」の列が2つあります。`,
    unknownColumn: (letter: string, known: string): string =>
      `1行目 ${letter}列:使えない見出しです。使える見出し:${known}`,
    tooManyCells: (row: number): string => `${row}行目:見出しのない列に値があります。`,
    empty: (row: number, column: string): string => `${at(row, column)}値がありません。`,
    kind: (row: number, column: string): string =>
      `${at(row, column)}部、課、関係各所、ベンダのいずれかを書いてください。`,
    unknownName: (row: number): string =>
      `${at(row, '名称')}計画にこの名称はありません。名称の全部か id を書いてください。`,
    formula: (row: number, column: string): string =>
      `${at(row, column)}数式とみなされる記号(=、+、-、@)で始まっています。値だけを書いてください。`,
    number: (row: number, column: string): string =>
      `${at(row, column)}電話番号の形ではありません。「03-1234-5678(代表)」「361-0000」「内線2345」「内線5500・5501」のように書き、ない場合は空欄か「なし」としてください。`,
    zeroLost: (row: number, column: string): string =>
      `${at(row, column)}先頭の0が消えています。Excel の列の書式を「文字列」にするか、ハイフンを入れて書き直してください。`,
    address: (row: number, column: string): string => `${at(row, column)}メールアドレスの形ではありません。`,
    duplicate: (row: number, first: number): string => `${row}行目:${first}行目と宛先及び担当が同じです。`,
  },
};
