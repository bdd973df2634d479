// 管理コマンド: what the person at the machine's prompt reads.

import type { OpenPointKind } from '../../../plan/check/check-plan.ts';
import { usageJa } from './cli-usage.ts';

const counted = (count: number, unit: string): string => `${count}${unit}`;

export const cliJa = {
  usage: usageJa,
  unknownCommand: (given: string): string => `「${given}」というコマンドはありません。`,
  missingArgument: (argument: string): string => `${argument}を指定してください。`,
  unexpectedArgument: (given: string): string => `「${given}」は指定できません。`,
  unknownFormat: (given: string, known: string): string =>
    `「${given}」という形式はありません。次から選んでください:${known}`,
  arguments: {
    command: 'コマンド',
    path: 'ファイル',
    incident: '事象の番号',
    format: '形式(json、csv、md)',
    planCommand: 'check 又は schema ',
    contactsCommand: 'check 又は import ',
    csv: 'CSVファイル',
    slackCommand: 'check ',
    teamsCommand: 'package 又は check ',
    appId: 'アプリのID(--app-id 00000000-0000-0000-0000-000000000000)',
    login: '利用者名',
    personName: '氏名(--name)',
    office: '役職(--office)',
    userCommand: 'add、reset、disable 又は list ',
    accessCommand: 'code、sheets、void 又は list ',
    folder: 'フォルダ',
    tokenCommand: 'add、void 又は list ',
    tokenUse: 'トークンの用途',
    tokenAs: '役職又は課(--as)',
    section: '課',
    session: '端末の番号',
    domain: 'ドメイン(--domain bcp.city.example.jp)',
  },
  access: {
    typePassword: 'パスワードを入力して Enter を押してください(画面には表示されません): ',
    noPassword: (file: string, reason: string): string =>
      `パスワードを読み取れません(${file === '' ? '標準入力' : file}、${reason})。標準入力又は --password-file のファイルで渡してください。`,
    disabled: '停止中',
    none: 'ありません。',
  },
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
    fresh: '次の票は新しく加わりました。',
    gone: '次の票は不要になりました。金庫、USBメモリ及びフォルダから取り除いてください。',
    withoutAccess:
      '利用票は作成していません。作成すると、これまでの利用票が無効になるためです。作成するときは --access を付けてください。',
    badTemplate:
      '様式のファイル(計画データの forms フォルダ)を使えません。npm run bcp -- plan check で確認してください。',
    notNoted: (path: string): string =>
      `データベースがないため(${path})、作成したことを記録していません。「紙の備え」の画面には表示されません。`,
  },
  badDay: (given: string): string => `「${given}」は日付ではありません。2027-04-30 のように指定してください。`,
  notWritten: (reason: string): string =>
    `結果を出力できませんでした(${reason})。出力先(ディスクの空きなど)を確認してください。`,
  noDatabase: (path: string): string =>
    `データベースがありません(${path})。DATABASE_URL を確認してください。何も作成していません。`,
  notReadable: (path: string, reason: string): string => `データベースを読めません(${path}):${reason}`,
  targetExists: (path: string): string =>
    `${path} は既にあります。別の名前を指定してください。ファイルは変更していません。`,
  targetFailed: (path: string, reason: string): string =>
    `${path} に書き込めません(${reason})。場所を確認してください。`,
  written: (path: string): string => `${path} に書き出しました。`,
  verify: {
    ok: (name: string, events: number, tip: string): string => `${name} 良好 ${counted(events, '件')} 末尾 ${tip}`,
    broken: (name: string, seq: number | undefined, what: string): string =>
      seq === undefined ? `${name} 破損:${what}` : `${name} 破損 ${seq}件目:${what}`,
    directory: '連絡先と担当者の登録',
    outcomes: 'コマンドへの返答',
    problems: {
      changed_row: '書き込まれた内容と異なります。',
      missing_row: '記録が欠けているか、順序が異なります。',
      broken_link: '前の記録とつながっていません。',
      differs_from_head: '見出しにある件数又は末尾と異なります。',
      missing_head: '見出しがありません。',
      changed_head: '事象の見出しが、宣言又は終結の記録と異なります。',
      missing_incident: '事象が丸ごと欠けています。',
    },
    plan: (hash: string): string => `計画 ${hash} 破損:保存された計画が変更されたか、欠けています。`,
    outcome: (key: string): string => `返答 ${key} 破損:コマンドへの返答が変更されています。`,
    missingOutcome: (key: string): string => `返答 ${key} 破損:コマンドへの返答が欠けています。`,
    foreign: (row: string): string => `行 ${row} 破損:この行を説明する記録がないか、記録と食い違っています。`,
    tip: (name: string, events: number, problem: 'cut' | 'changed'): string =>
      problem === 'cut'
        ? `${name} 破損:保管された結果では${counted(events, '件')}ありましたが、今はそこまでありません。新しい記録が切り取られています。`
        : `${name} 破損 ${events}件目:保管された結果の末尾と異なります。`,
    tipsFit: (count: number): string => `保管された結果(${counted(count, '件')})とも合っています。`,
    noTips: (file: string): string =>
      `${file} に verify-log の結果がありません。以前の verify-log の出力を保存したファイルを指定してください。`,
    unreadableTips: (file: string, reason: string): string => `${file} を読めません(${reason})。`,
    card: (post: string): string => `投稿 ${post} 破損:保存された表示内容が、表示するはずのものと異なります。`,
    schema: (name: string): string => `ファイル 破損:${name} が、このプログラムの作るものと異なります。`,
    keepTips:
      'この結果を印刷して保管してください。新しい記録が跡を残さず切り取られたことは、件数又は末尾の値を以前のものと比べて初めて分かります。',
    file: (problem: string): string => `ファイル 破損:${problem}`,
    empty: '記録された事象はありません。',
    conclusion: (count: number): string =>
      `${count}件の問題があります。データベースとその写しを保全し、写しの記録と比べてください。`,
  },
  backup: {
    done: (path: string, incidents: number, events: number, bytes: number): string =>
      `${path} に写しを作成しました(事象${counted(incidents, '件')}、記録${counted(events, '件')}、${bytes}バイト)。`,
  },
  export: {
    unknownIncident: (given: string, known: string): string =>
      known === ''
        ? `「${given}」という事象はありません。記録された事象はまだありません。`
        : `「${given}」という事象はありません。記録された事象:${known}`,
    unreadable: (incident: string, reason: string): string =>
      `${incident} の記録を読めません(${reason})。verify-log で記録を確認してください。`,
    title: (incident: string): string => `事象の記録 ${incident}`,
    incident: '事象の番号',
    plan: '計画',
    planHash: '計画のハッシュ(SHA-256)',
    tip: '末尾の記録',
    tipIs: (seq: number, hash: string): string => `${seq}件目 ${hash}`,
    asOf: '最後の記録の日時',
    reports: '報告',
    noReports: '報告はまだ発信されていません。',
    chronology: '記録(クロノロジー)',
    columns: { seq: '番号', at: '日時', actor: '行った人', what: '内容' },
  },
  plan: {
    inOrder: (folder: string): string => `計画データ(${folder})に誤りはありません。`,
    counts: {
      departments: (count: number): string => `部 ${count}`,
      sections: (count: number): string => `課 ${count}`,
      systems: (count: number): string => `システム ${count}`,
      channels: (count: number): string => `連絡手段 ${count}`,
      scenarios: (count: number): string => `シナリオ ${count}`,
      parties: (count: number): string => `関係各所 ${count}`,
      roles: (count: number): string => `役割 ${count}`,
    },
    hash: (hash: string): string => `計画のハッシュ(SHA-256) ${hash}`,
    kinds: { confirm: '要確認', sample: '仮', unset: '未設定' } satisfies Record<OpenPointKind, string>,
    group: (kind: string, points: number, entries: number): string => `${kind}(${points}項目、${entries}か所)`,
    source: (source: string): string => `(${source})`,
    nothingOpen: '要確認・仮・未設定の項目はありません。',
    schemaWritten: (count: number, folder: string): string =>
      `スキーマ${counted(count, '件')}を ${folder} に書きました。`,
    noFolder: (folder: string): string => `計画データのフォルダがありません(${folder})。BCP_PLAN を確認してください。`,
  },
  hearing: {
    fault: (text: string): string => `受信(稼働中のプログラム):${text}`,
    never: '受信:稼働中のプログラムには、まだ何も届いていません。',
    last: (at: string): string => `受信:最後に届いたのは${at}です。`,
  },
  slack: {
    notConfigured:
      'Slack の設定がありません。SLACK_BOT_TOKEN と、SLACK_SIGNING_SECRET 又は SLACK_APP_TOKEN を設定してください。手順は docs/slack.md にあります。',
    levels: { ok: 'OK', note: '注意', fix: '要対応' },
    line: (level: string, text: string): string => `[${level}] ${text}`,
    conclusion: (count: number): string => `要対応の項目が${counted(count, '件')}あります。`,
    inOrder: '要対応の項目はありません。',
    noDatabase: (path: string): string =>
      `データベースがまだありません(${path})。連携、名簿及び固定メッセージは確認していません。`,
    nobodyActs:
      'Slack で操作できる方がいません。BCP_ADMINS に最初の管理者(slack:U012ABCDE のようなメンバーID)を設定してください。',
    notLinked: (targets: string): string =>
      `連携されていません:${targets}。そのチャンネルで「/bcp 連携 危機対策」「/bcp 連携 課 課名」のように入力してください。連携していない課には、危機対策のチャンネルのスレッドで依頼します。`,
    shownFor: (incident: string): string => `事象 ${incident}`,
    direct: (id: string): string => `ダイレクトメッセージ ${id}`,
    named: (name: string): string => `#${name}`,
    whose: (what: string, whose: string): string => (whose === '' ? what : `${what}(${whose})`),
    unreachable: (reason: string, midway: boolean): string =>
      `Slack から応答がありません(${reason})。ネットワークと Slack の稼働状況(https://slack-status.com/)を確認し、もう一度実行してください。${midway ? '残りの' : 'ほかの'}項目は確認していません。`,
    token: (workspace: string, bot: string): string =>
      `トークン:ワークスペース「${workspace}」に「${bot}」として接続できます。`,
    tokenRefused: (word: string): string =>
      `トークンが使えません(${word})。Slack アプリの「OAuth & Permissions」にある Bot User OAuth Token(xoxb-…)を SLACK_BOT_TOKEN に設定してください。連携などの項目は確認していません。`,
    otherBot: (variable: string, real: string): string =>
      `${variable} が実際の値(${real})と異なります。設定を消すか、実際の値にしてください。`,
    scopes: (count: number): string => `権限:必要な${count}項目が全て許可されています。`,
    scopesMissing: (scopes: string): string =>
      `権限が不足しています(${scopes})。Slack アプリの「OAuth & Permissions」で追加し、ワークスペースに再インストールしてください。`,
    scopesUnknown: '権限:Slack が一覧を返さないため、まとめて確認することができません。',
    methodRefused: (method: string, scopes: string): string =>
      `権限が不足しているため、${method} を実行できません(必要な権限:${scopes})。Slack アプリの「OAuth & Permissions」で追加し、ワークスペースに再インストールしてください。`,
    clock: (seconds: number): string => `時計:Slack との差は${Math.abs(seconds)}秒です。`,
    clockOff: (seconds: number, wrong: boolean): string =>
      `この機器の時計が Slack より${Math.abs(seconds)}秒${seconds > 0 ? '進んで' : '遅れて'}います。${wrong ? '5分を超えるため、Slack からの操作を受け付けられません。' : ''}時刻の同期(NTP)を確認してください。`,
    clockUnknown: '時計:Slack の時刻が分からないため、確認できません。',
    http: '受信:HTTP(/slack/events)で受け付けます。Slack から届くことは、チャンネルで「/bcp 状況」と入力して確かめてください。',
    socket: '受信:Socket Mode で接続できます。',
    socketRefused: (word: string): string =>
      `Socket Mode で接続できません(${word})。Slack アプリの Socket Mode を有効にし、connections:write を許可した App-Level Token(xapp-…)を SLACK_APP_TOKEN に設定してください。`,
    channel: (channel: string): string => `チャンネル:${channel}`,
    channelArchived: (channel: string): string =>
      `${channel}はアーカイブされています。解除するか、別のチャンネルで連携し直してください。`,
    channelOutside: (channel: string): string =>
      `${channel}にボットが参加していません。そのチャンネルで「/invite @BCP」と入力してください。`,
    channelMissing: (channel: string): string =>
      `${channel}が見つかりません。非公開のチャンネルであれば、そこで「/invite @BCP」と入力してください。削除されている場合は、別のチャンネルで連携し直してください。`,
    mentionUnheard: (person: string, channel: string): string =>
      `${person}は${channel}のメンバーでないため、そこでの呼びかけ(メンション)の通知が届きません。チャンネルに招待してください。`,
    channelUnread: (channel: string, word: string): string =>
      `${channel}を確認できません(${word})。Slack での設定を確認し、必要であれば別のチャンネルで連携し直してください。`,
    people: (count: number): string => `名簿:${count}名の Slack アカウントは有効です。`,
    personDeactivated: (person: string, id: string): string =>
      `${person}の Slack アカウントは停止されています。「/bcp 名簿 削除 slack:${id}」又は BCP_ADMINS で外し、後任の方を登録してください。`,
    personMissing: (person: string, id: string): string =>
      `${person}が Slack で見つかりません。「/bcp 名簿 削除 slack:${id}」又は BCP_ADMINS で外し、正しい方を登録してください。`,
    personUnread: (person: string, word: string): string =>
      `${person}を確認できません(${word})。Slack での設定を確認してください。`,
    group: (group: string, count: number): string => `ユーザーグループ:${group}、${count}名`,
    groupUnread: (group: string, word: string): string =>
      `ユーザーグループ ${group}を読めません(${word})。計画データの userGroups と Slack のユーザーグループを確認してください。`,
    pins: '固定メッセージ:終結した事象のものは残っていません。',
    pinsLeft: (channel: string, incident: string, count: number): string =>
      `${channel}に、終結した事象 ${incident} の固定メッセージが${count}件残っています。不要であれば、固定を解除してください。`,
  },
  teams: {
    badAppId: (given: string): string =>
      `「${given}」はアプリのIDではありません。Microsoft Entra 管理センターの「アプリの登録」にあるアプリケーション(クライアント)ID(00000000-0000-0000-0000-000000000000 の形)を指定してください。`,
    badDomain: (given: string): string =>
      `「${given}」はドメインではありません。「https://」や「/」を付けず、bcp.city.example.jp のように指定してください。`,
    upload:
      'Teams 管理センターの「アプリの管理」又は Teams の「アプリのアップロード」から登録してください。手順は docs/teams.md にあります。',
    noDomain: (domain: string): string =>
      `--domain の指定がないため、アプリの説明のアドレスは仮のもの(${domain})です。動作には影響しません。`,
    notConfigured:
      'Teams の設定がありません。TEAMS_APP_ID、TEAMS_APP_PASSWORD 及び TEAMS_TENANT_ID を設定してください。手順は docs/teams.md にあります。',
    levels: { ok: 'OK', note: '注意', fix: '要対応' },
    line: (level: string, text: string): string => `[${level}] ${text}`,
    conclusion: (count: number): string => `要対応の項目が${counted(count, '件')}あります。`,
    inOrder: '要対応の項目はありません。',
    noDatabase: (path: string): string => `データベースがまだありません(${path})。連携及び名簿は確認していません。`,
    nobodyActs:
      'Teams で操作できる方がいません。BCP_ADMINS に最初の管理者(teams: に続けてオブジェクトID)を設定してください。',
    notLinked: (targets: string): string =>
      `連携されていません:${targets}。そのチャネル又はチャットで「@BCP 連携 危機対策」「@BCP 連携 課 課名」のように入力してください。連携していない課には、危機対策のチャネルのスレッドで依頼します。`,
    shownFor: (incident: string): string => `事象 ${incident}`,
    named: (name: string): string => `「${name}」`,
    whose: (what: string, whose: string): string => (whose === '' ? what : `${what}(${whose})`),
    unverified:
      'アプリのIDなしで動作する設定(TEAMS_INSECURE_LOCAL)です。この機器の Playground のみで使用し、発信元は確認しません。本番では使用しないでください。',
    clock: (seconds: number): string => `時計:Microsoft との差は${Math.abs(seconds)}秒です。`,
    clockOff: (seconds: number, wrong: boolean): string =>
      `この機器の時計が Microsoft より${Math.abs(seconds)}秒${seconds > 0 ? '進んで' : '遅れて'}います。${wrong ? '5分を超えるため、Teams からの操作を受け付けられないことがあります。' : ''}時刻の同期(NTP)を確認してください。`,
    clockUnknown: '時計:Microsoft の時刻が分からないため、確認できません。',
    keys: '署名の鍵:Teams からの通信を検証するための鍵を取得できます。',
    keysUnread: (url: string): string =>
      `署名の鍵を取得できません(${url})。取得できるまで、Teams からの操作を受け付けられません。ネットワークと TEAMS_OPENID_METADATA_URL を確認してください。`,
    certificate: (daysLeft: number): string => `証明書:残り${counted(daysLeft, '日')}有効です。`,
    certificateEnds: (daysLeft: number): string =>
      `アプリの証明書の有効期間が残り${counted(daysLeft, '日')}です。新しい証明書を作成してアプリの登録に追加し、TEAMS_APP_CERTIFICATE_FILE のファイルを差し替えて、再起動してください。`,
    certificateEnded:
      'アプリの証明書の有効期間が終了しています。新しい証明書を作成してアプリの登録に追加し、TEAMS_APP_CERTIFICATE_FILE のファイルを差し替えて、再起動してください。',
    token: 'トークン:アプリとして Microsoft に接続できます。',
    tokenRefused: (word: string): string =>
      `アプリとして認証されません(${word})。TEAMS_APP_ID、TEAMS_APP_PASSWORD(クライアント シークレットの「値」。有効期限に注意)又は証明書、及び TEAMS_TENANT_ID を確認してください。連携などの項目は確認していません。`,
    loginUnreachable: (reason: string): string =>
      `Microsoft の認証の応答がありません(${reason})。ネットワークを確認し、もう一度実行してください。連携などの項目は確認していません。`,
    tenant: (tenant: string): string => `テナント:${tenant} の利用者からの操作のみ受け付けます。`,
    tenantOther: (tenant: string, real: string): string =>
      `TEAMS_TENANT_ID(${tenant})が、アプリのテナント(${real})と異なります。TEAMS_TENANT_ID 及び TEAMS_LOGIN_URL を確認してください。`,
    http: '受信:HTTP(/api/messages)で受け付けます。Teams から届くことは、チャネルで「@BCP 状況」と入力して確かめてください。',
    graph: '固定:グループチャットの投稿を固定する権限があります。',
    graphUnknown: '固定:権限の有無を確認できません。実際の固定で確かめてください。',
    graphMissing: (permission: string): string =>
      `グループチャットの投稿を固定する権限(Microsoft Graph の ${permission})がありません。Microsoft Entra 管理センターで許可するか、TEAMS_GRAPH_PIN の設定を外してください。固定のほかは動作します。`,
    graphRefused: (word: string): string =>
      `Microsoft Graph に接続できません(${word})。グループチャットの投稿は固定されません。固定のほかは動作します。`,
    place: (place: string): string => `連携先:${place}`,
    placeUnheard: (place: string): string =>
      `${place}への経路が分かりません。そこに BCP アプリを追加し、「@BCP 状況」と入力してください。`,
    placeOutside: (place: string): string =>
      `${place}に投稿できません。BCP アプリが外されているか、削除されています。アプリを追加し直すか、別の場所で連携し直してください。`,
    placeElsewhere: (place: string, url: string): string =>
      `${place}のアドレス(${url})が、許可された接続先ではありません。TEAMS_SERVICE_URLS を確認してください。`,
    mentionUnheard: (person: string, place: string): string =>
      `${person}は${place}のメンバーでないため、そこでの呼びかけ(メンション)の通知が届きません。メンバーに追加してください。`,
    placeUnread: (place: string, word: string): string =>
      `${place}を確認できません(${word})。Teams での設定を確認し、必要であれば別の場所で連携し直してください。`,
    unreachable: (reason: string, midway: boolean): string =>
      `Teams から応答がありません(${reason})。ネットワークと Microsoft 365 の稼働状況を確認し、もう一度実行してください。${midway ? '残りの' : '連携などの'}項目は確認していません。`,
    connectorRefused: (word: string): string =>
      `Teams がアプリを受け付けません(${word})。Azure Bot の Microsoft App ID が TEAMS_APP_ID と同じであること、シングル テナントであること、Teams のチャネルが有効であることを確認してください。`,
    people: (count: number): string => `名簿:${count}名が連携先のメンバーです。`,
    peopleUnasked: '名簿:確認できる連携先がないため、名簿は確認していません。',
    personMalformed: (person: string): string =>
      `${person}は Teams の利用者のIDではありません。Microsoft Entra 管理センターのユーザーの「オブジェクトID」を指定してください。`,
    personNowhere: (person: string, id: string): string =>
      `${person}は、連携先のメンバーではありません。異動や退職の場合は「@BCP 名簿 削除 teams:${id}」又は BCP_ADMINS で外し、後任の方を登録してください。在籍中の場合は、チームに追加してください。`,
  },
};
