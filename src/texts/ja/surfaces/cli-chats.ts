// slack check、teams check、teams package: その結果と、直すこと。

const counted = (count: number, unit: string): string => `${count}${unit}`;

export const cliChatsJa = {
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
