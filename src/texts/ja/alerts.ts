// 監視からの通知: 発生、継続、解消。宣言は人が行う。
export const alertsJa = {
  actor: (source: string): string => `監視(${source})`,
  title: (title: string, count: number): string => `【監視】${title}(発生中${count}件)`,
  resolvedTitle: (title: string): string => `【監視・解消】${title}`,
  resolved: (at: string): string => `${at}に、全て解消したとの通知がありました。`,
  source: '発信元',
  since: '最初の通知',
  heard: '最新の通知',
  times: (at: string, times: number): string => `${at}(${times}回目)`,
  systems: '対象のシステム',
  onlyPeople: '当システムは宣言を行いません。状況を確認し、必要な場合は宣言してください。',
  declare: '宣言する',
  confirm: (subject: string): string => `「${subject}」を実際の障害として宣言します。全ての主管課へ確認を依頼します。`,
  situation: (source: string, title: string): string => `監視(${source})からの通知:${title}`,
  noted: (source: string, title: string): string => `監視(${source})からの通知:${title}`,
  notedOver: (source: string, title: string): string => `監視(${source})からの通知:解消 ${title}`,
  notedIn: (incident: string): string => `対応中の事象${incident}の記録に追記しました。`,
  line: (source: string, title: string, count: number): string =>
    count === 0
      ? `監視(${source})から、解消の通知がありました:${title}`
      : `監視(${source})から通知がありました(${count}件):${title}`,
  backupLine: (source: string, systems: string, ok: boolean): string =>
    `バックアップの結果(${source}):${systems} ${ok ? '正常' : '失敗'}`,
  unnamedSystems: '対象のシステムの指定なし',
  heading: '監視からの通知',
  refused: {
    off: '監視からの通知は設定されていません。BCP_ALERT_TOKEN 又は BCP_ALERT_SECRET を設定してください。',
    unknownCaller:
      '認証できません。Authorization: Bearer、又は署名(x-bcp-timestamp と x-bcp-signature)を確認してください。',
    stale: '署名の時刻が5分以上ずれています。送信元と受信側の時計を確認してください。',
    again: 'この署名の通知は既に受け付けています。送り直すときは、署名を作り直してください。',
    tooLarge: '通知が大きすぎます(1MBまで)。分けて送信してください。',
    unreadable: (what: string): string =>
      `通知の内容を読み取れません(${what})。Alertmanager の version 4、又は {source, id, at, text} の形で送信してください。`,
    future: (at: string): string => `通知の時刻が5分以上先です(${at})。送信元の時計を確認してください。`,
    method: 'POST で送信してください。',
    store: '現在、記録できません。しばらくしてから送り直してください。',
  },
};
