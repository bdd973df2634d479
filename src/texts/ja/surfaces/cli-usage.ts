// 管理コマンドの使い方: one screen.
export const usageJa = `使い方: npm run bcp -- <コマンド>

  verify-log                     記録が書き込まれたときのままかを確認する
      --tips <ファイル>            以前の verify-log の結果(別の場所に保管したもの)とも比べる
  backup <ファイル>              データベースの写しを作る(動作中でもよい)
  export <事象の番号>            事象の記録を書き出す
      --format json|csv|md         json: 全て(既定)、csv: クロノロジー、md: 読むための記録
      --out <ファイル>             画面ではなくファイルへ(既にあるファイルには書きません)
  plan check                     計画データの誤りと、要確認・仮・未設定の項目を示す
  plan schema                    計画データのスキーマ(schema フォルダ)を書き直す
  plan export <CSV>              台帳(システム、各課の計画、事務、職)をExcelで開けるCSVに書き出す
  plan import <CSV> [--dry-run]  その表を計画データに取り込み、変わることを示す。誤りがあれば何も書き込まない
  plan sheet <課> [フォルダ] [--blank] 課の個別計画の記入票をPDFとWordで作る(課は all で全課、--blank で空の票)
  kit <フォルダ>                 金庫とUSBメモリに置く紙の一式を作り、差し替える票を示す
      --access                     利用票も作る(これまでのものは無効になる)
  contacts import <CSV>          表計算ソフトの表(CSV)から連絡先のファイルを作り、画面に示す
      --write                      全て正しいときに限り、連絡先のファイルを書き換える
  contacts check                 連絡先の誤りと、要記入・仮の宛先を示す
  slack check                    Slack の設定、連携、名簿を確認し、直すことを示す(何も変更しない)
  teams package --app-id <ID>    Teams に登録するアプリパッケージ(zip)を作る
      --out <ファイル>             書き出し先(既定 bcp-teams.zip)
      --domain <ドメイン>          アプリの説明に載せるドメイン(例 bcp.city.example.jp)
  teams check                    Teams の設定、連携、名簿を確認し、直すことを示す(何も変更しない)

  user add <利用者名> --name <氏名> --office <役職>[,<役職>]   利用者の登録(パスワードは標準入力から)
  user reset|disable <利用者名>  パスワードの変更、停止(利用中の端末も終了)。一覧は user list
      --password-file <ファイル>   標準入力の代わりに、ファイルの1行目をパスワードにする
  access code|void <課>          利用票を作りアドレスを一度だけ示す、又は全て無効にする。一覧は access list
  access sheets <フォルダ> [課 …]  利用票をPDFで作る(課ごと。指定がなければ全ての課)。これまでのものは無効になる
      --drill --from <日> --to <日>  訓練用、有効期間(例 2027-04-01)
  token add <用途> --as <役職又は課>  別のプログラムのトークンを作る。token void <用途> で無効、token list
  sessions [end <番号>]          利用中の端末の一覧、又は終了

データベースは DATABASE_URL、計画データは BCP_PLAN、連絡先は BCP_CONTACTS、言語は BCP_LOCALE によります。
事象の記録は変更しません。結果だけを他のプログラムへ渡すときは npm run --silent bcp -- … とします。
終了コード: 0 良好、1 問題あり、2 コマンドの誤り
`;
