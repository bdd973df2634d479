// 利用者・利用票・トークン: who uses the console from another desk.
import type { AccessRefusal, WeakPassword } from '../../directory/access-refusal.ts';

type Refusals = {
  readonly [C in AccessRefusal['code']]: (facts: Extract<AccessRefusal, { code: C }>) => string;
};

const wait = (seconds: number): string => (seconds < 60 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分`);

const weak: Readonly<Record<WeakPassword, (least: number) => string>> = {
  too_short: (least) =>
    `パスワードは${least}文字以上にしてください。いくつかの言葉を並べると覚えやすくなります。文字の種類に決まりはありません。`,
  too_long: () => 'パスワードが長すぎます。256文字までにしてください。',
  well_known: () => 'そのパスワードは推測されやすいため使えません。別の言葉を並べてください。',
  like_the_name: () => '利用者名や氏名と同じ言葉だけのパスワードは使えません。別の言葉を加えてください。',
};

const refusals: Refusals = {
  bad_login: () => '利用者名又はパスワードが違います。確かめて、もう一度入力してください。',
  bad_code: () =>
    'この利用票は使えません。文字を確かめて、もう一度入力してください。新しい利用票に替わっている場合は、そちらを使ってください。',
  sheet_not_yet: ({ from }) => `この利用票は${from}から使えます。それまでの利用票を使ってください。`,
  sheet_over: ({ to }) => `この利用票の有効期間は${to}までです。新しい利用票を使ってください。`,
  wait: ({ seconds }) =>
    `続けて失敗したため、しばらく受け付けません。${wait(seconds)}後に、もう一度入力してください。急ぐ場合は、電話で回答してください。`,
  busy: ({ seconds }) => `ログインが集中しています。${seconds}秒後に、もう一度入力してください。`,
  unknown_account: ({ login }) => `「${login}」という利用者はいません。user list で確かめてください。`,
  account_exists: ({ login }) =>
    `「${login}」という利用者は既にいます。パスワードを替えるときは user reset、役職を替えるときは user disable のあとに user add を使ってください。`,
  account_disabled: ({ login }) => `「${login}」は既に停止しています。`,
  bad_login_name: ({ given }) =>
    `利用者名「${given}」は使えません。半角の英小文字又は数字で始まる32文字まで(英小文字、数字、. _ -)にしてください。`,
  name_missing: () => '氏名を --name で指定してください(100文字まで)。',
  offices_missing: ({ known }) => `役職を --office で指定してください。指定できる役職:${known.join('、')}`,
  unknown_office: ({ given, known }) => `「${given}」という役職はありません。指定できる役職:${known.join('、')}`,
  weak_password: ({ why, least }) => weak[why](least),
  unknown_section: ({ given, known }) => `「${given}」という課はありません。指定できる課:${known.join('、')}`,
  unknown_place: ({ given, known }) =>
    `「${given}」という置き場所は計画データにありません。指定できるもの:${known.join('、')}`,
  no_sheet: ({ section }) => `${section}の利用票はありません。`,
  bad_term: ({ from, to }) => `有効期間の終わり(${to})が始まり(${from})より前です。`,
  token_exists: ({ use }) => `「${use}」という用途のトークンは既にあります。token void で止めてから作ってください。`,
  unknown_token: ({ use }) => `「${use}」という用途のトークンはありません。`,
  unknown_duty: ({ given, known }) => `「${given}」という役職も課もありません。指定できるもの:${known.join('、')}`,
  use_missing: () => 'トークンの用途(何に使うか)を60文字までで指定してください。',
  unknown_session: ({ given }) => `「${given}」という利用中の端末はありません。`,
  already_done: () => 'この操作は既に行いました。もう一度行うときは、画面を開き直してください。',
  may_not_manage: () => '利用票・利用者の管理は、名簿を変更できる役職が行います。',
  above_own: () =>
    '御自身にない権限を持つ利用者又はトークンは扱えません。その権限を持つ方又はこの機器の管理者に依頼してください。',
  person_missing: () => '役職と氏名を入力してください。内線番号は、分かる場合に入力してください。',
};

export const accessJa = {
  refusals,
  sheetName: (section: string, place: string | undefined, drill: boolean): string =>
    `${section}${place === undefined ? '' : `(${place})`}${drill ? '【訓練用】' : ''}`,
  administrator: 'この機器の管理者',
  withoutTls:
    '通信を暗号化していません(HTTP)。庁内ネットワークの途中でパスワードや利用票の文字を読み取られるおそれがあります。TLS_CERT と TLS_KEY に証明書を設定すると暗号化します。',
  person: (post: string, name: string): string => [post, name].filter((part) => part !== '').join(' '),
  entry: {
    loginTitle: 'ログイン',
    login: '利用者名',
    password: 'パスワード',
    logIn: 'ログインする',
    logOut: '利用を終える',
    forgotten: 'パスワードが分からないときは、この機器の管理者に替えてもらってください。',
    withSheet: '利用票をお持ちの方はこちら',
    withPassword: '利用者名とパスワードをお持ちの方はこちら',
    sheetTitle: '利用票で始める',
    code: '利用票の文字(16文字)',
    codeHint: '大文字・小文字の区別はありません。空白やハイフンは、あってもなくても構いません。',
    press: '利用票を確認しました。次のボタンを押すと、この端末で利用を始めます。',
    start: '利用を始める',
    whoTitle: '入力される方',
    whoWhy:
      '記録に残すため、役職と氏名を入力してください。この端末では最初の1回だけです。送信された内容は、この画面に残っています。',
    post: '役職',
    name: '氏名',
    extension: '内線番号',
    extensionHint: '折り返しの連絡に使います。記録やチャットには載せません。',
    goOn: '続ける',
    againTitle: 'もう一度、利用を始めてください',
    againWhy:
      'この端末での利用が終了していたため、送信された内容はまだ記録していません。内容は、この画面に残っています。もう一度利用を始めると、続けて送信できます。',
    sendAgainTitle: '送信する内容が残っています',
    sendAgainWhy: '先ほど送信された内容は、まだ記録していません。次のボタンを押すと送信します。',
    sendAgain: '送信する',
    dropAndGoOn: '送信せずに、元の画面へ戻る',
    logInFirst: 'ログインしてください。利用者名とパスワード、利用票又はトークンが必要です。',
    noToken: 'この操作には、GET /api/me の応答の x-csrf-token をヘッダーに付けてください。何も記録していません。',
    unnamed: '氏名未記入',
    sayWho:
      '役職と氏名(分かる場合は内線番号)を、POST /api/me に {"post": "…", "name": "…", "extension": "…"} の形で送ってください。以後の記録に氏名が残ります。',
    namedAlready:
      '役職と氏名は、利用票で始めた場合だけ入力します。利用者とトークンの名称は登録済みです。何も記録していません。',
    otherPage: 'ほかのページから送られた内容は受け付けません。この画面を開き直して、もう一度送信してください。',
    otherHost: 'このアドレスでは応答しません。利用票又は担当者から知らされたアドレスを使ってください。',
  },
  page: {
    title: '利用票・利用者の管理',
    lead: '庁内のほかの機器から利用するための利用票、利用者、端末及びトークンを管理します。行った操作は、名簿の記録に残ります。',
    none: 'ありません。',
    sheets: '利用票',
    noAddress:
      'この機器のアドレスが設定されていないため、利用票を作れません。BCP_ADDRESSES に、庁内から入力するアドレス(例 192.168.10.5:3000)を設定し、再起動してください。',
    sheetColumns: ['課', '有効な利用票(番号)', '操作'],
    makeSheets: '新しい利用票を作る',
    section: '課',
    allSections: '全ての課',
    drill: '訓練用',
    from: '有効期間の始まり(空欄は、すぐに)',
    to: '有効期間の終わり(空欄は、期限なし)',
    makeSheetsWarning:
      '置き場所ごとに1枚ずつ、PDFで作ります。同じ課・同じ置き場所のこれまでの利用票は無効になり、それを使用中の端末の利用も終了します。PDFを受け取れるのは1回だけです。印刷して配り、ファイルは消去してください。',
    makeAndPrint: '作成してPDFを受け取る',
    voidSheets: '無効にする',
    voidSheetsWarning: (section: string, count: number): string =>
      `${section}の利用票${count}枚を全て無効にし、使用中の端末の利用を終了します。新しい利用票を配るまで、${section}は電話で回答することになります。`,
    accounts: '利用者',
    accountColumns: ['利用者名', '氏名', '役職', '状態', '操作'],
    disabled: '停止中',
    inUse: '利用可',
    add: '利用者を登録する',
    login: '利用者名',
    loginHint: '半角の英小文字又は数字で始まる32文字まで(英小文字、数字、. _ -)',
    name: '氏名',
    offices: '役職',
    password: '新しいパスワード',
    passwordHint: '15文字以上。いくつかの言葉を並べると覚えやすくなります。文字の種類に決まりはありません。',
    reset: 'パスワードを替える',
    resetWarning: (login: string): string => `${login}の利用中の端末は全て終了し、停止中であれば利用可に戻ります。`,
    disable: '停止する',
    disableWarning: (login: string): string => `${login}はログインできなくなり、利用中の端末は全て終了します。`,
    sessions: '利用中の端末',
    sessionColumns: ['利用者・利用票', '機器のアドレス', '開始', '最後の利用', '操作'],
    moreSessions: (count: number): string => `ほかに${count}台あります(npm run bcp -- sessions で確認できます。)。`,
    end: '終了する',
    endWarning: 'この端末の利用を終了します。もう一度使うには、利用票又はパスワードの入力が必要です。',
    tokens: 'トークン(ほかのプログラム用)',
    tokenColumns: ['用途', '権限', '操作'],
    addToken: 'トークンを作る',
    use: '用途',
    useHint: '何に使うか(60文字まで)',
    as: '権限を持つ役職又は課',
    tokenMade: 'トークンを作りました。',
    tokenOnce: 'トークンが表示されるのは1回だけです。使用するプログラムに設定し、ほかの場所に控えないでください。',
    voidToken: '無効にする',
    voidTokenWarning: (use: string): string =>
      `「${use}」に使用しているプログラムは、以後、記録も参照もできなくなります。`,
  },
  log: {
    accountMade: (login: string, name: string, offices: string): string =>
      `利用者${login}(${name})を「${offices}」として登録しました。`,
    passwordReset: (login: string): string =>
      `利用者${login}のパスワードを替えました。利用中の端末は全て終了しました。`,
    accountDisabled: (login: string): string => `利用者${login}を停止しました。利用中の端末は全て終了しました。`,
    sheetMade: (sheet: string, term: string): string => `${sheet}の利用票を作りました。${term}`,
    sheetVoided: (section: string, id: string): string => `${section}の利用票(${id})を無効にしました。`,
    tokenMade: (use: string, duty: string): string => `「${use}」のためのトークンを「${duty}」の権限で作りました。`,
    tokenVoided: (use: string): string => `「${use}」のためのトークンを無効にしました。`,
    loggedIn: (login: string, from: string, session: string): string =>
      `${login}がログインしました(端末 ${session}、${from})。`,
    sheetUsed: (section: string, from: string, session: string): string =>
      `${section}の利用票で利用を始めました(端末 ${session}、${from})。`,
    sessionEnded: (session: string): string => `端末 ${session}の利用を終了しました。`,
    logInRefused: (login: string | undefined, from: string, times: number): string =>
      `ログインを拒否しました(${login ?? '登録のない利用者名'}、${from}、${times}回)。`,
    codeRefused: (from: string, times: number): string => `利用票の文字が違うため拒否しました(${from}、${times}回)。`,
  },
};
