// 障害・設定の誤り: what the person at the machine reads, and what to do about it.

type Facts = Readonly<Record<string, string>>;

/** Why it cannot be used, by `facts.why`; what nobody has met before is in the system's own words. */
const reasons: Readonly<Record<string, string>> = {
  gone: 'ファイルがなくなりました。プログラムを止め、ファイルを元に戻してから起動してください',
  replaced: 'ファイルが別のものに置き換わりました。プログラムを止め、正しいファイルを置いてから起動してください',
  emptied: 'ファイルの中身がなくなりました。プログラムを止め、写しに置き換えてから起動してください',
  hard_link: 'ファイルに別の名前(ハードリンク)があります。どちらかの名前を消してください',
  folder: 'フォルダです。DATABASE_URL にはファイルを指定してください',
  no_descriptors: '開けるファイルの数の上限に達しています。上限(ulimit -n)を増やしてください',
  only_wal: '本体のファイルがなく、-wal ファイルだけが残っています',
};

const because = ({ why, reason }: Facts): string => {
  const said = (why === undefined ? undefined : reasons[why]) ?? reason;
  return said === undefined ? '' : `理由:${said}。`;
};

/** By the store's fault codes (src/ports/store.ts). */
const store = {
  read_only: ({ path }: Facts): string =>
    `データベースに書き込めません(読取り専用です)${at(path)}。ファイルとフォルダの書込み権限を確認してください。何も記録していません。`,
  full: ({ path }: Facts): string =>
    `ディスクの空きがありません${at(path)}。空きを作ってから、もう一度操作してください。何も記録していません。`,
  locked: ({ path }: Facts): string =>
    `データベースが他のプログラムに使われています${at(path)}。そのプログラムを閉じてから、もう一度操作してください。何も記録していません。`,
  newer_schema: ({ path }: Facts): string =>
    `データベースはこのプログラムより新しい版で作られています${at(path)}。新しい版のプログラムで起動してください。何も変更していません。`,
  not_a_database: ({ path }: Facts): string =>
    `このプログラムのデータベースではありません${at(path)}。DATABASE_URL を確認してください。ファイルは変更していません。`,
  damaged: ({ path, ...why }: Facts): string =>
    `データベースのファイルが壊れています${at(path)}。${because(why)}プログラムを止め、ファイルをそのまま保全し、npm run bcp -- backup で作った写しに置き換えてください。`,
  held_by_other: ({ path, pid, host, since }: Facts): string =>
    `このデータベースは別のプロセスが使用中です(pid ${pid ?? '?'}、${host ?? '?'}、${since ?? '?'}から)${at(path)}。二重に起動せず、動いているほうを使ってください。`,
  unavailable: ({ path, ...why }: Facts): string =>
    `データベースを使用できません${at(path)}。${because(why)}ログを確認し、もう一度操作してください。何も記録していません。`,
};

const at = (path: string | undefined): string => (path === undefined ? '' : `(${path})`);

export const faultsJa = {
  store,
  startFailed: '起動できません。',
  configFault: (name: string, expected: string, given: string): string =>
    `環境変数 ${name} の値「${given}」は使えません。指定できる値:${expected}`,
  planFaults: (count: number, folder: string): string => `計画データ(${folder})に${count}件の誤りがあります。`,
  servesNothing: (service: string): string =>
    `${service} は設定されていますが、計画に servedBy: ${service} の連絡手段がないため、何も届けていません。data/plan/channels.yaml を確認してください。`,
  portInUse: (port: string): string =>
    `ポート ${port} は使用中です。PORT を変えるか、使っているプログラムを終了してください。`,
  cannotListen: (host: string, reason: string): string =>
    `${host} で待ち受けできません(${reason})。HOST を確認してください。`,
  localOnly:
    '利用者が登録されるまで、この画面はこの機器のブラウザにのみ応答します。登録は npm run bcp -- user add で行います。',
  noAccountYet: (host: string): string =>
    `HOST=${host} では起動できません。ほかの機器から使うには、先に利用者を登録してください:npm run bcp -- user add <利用者名> --name <氏名> --office <役職>`,
  noAddresses:
    'ほかの機器からの利用者がいますが、BCP_ADDRESSES が設定されていません。この機器のアドレス(例 192.168.10.5:3000)を設定するまで、この機器のブラウザにのみ応答します。',
  typedAs: (addresses: readonly string[]): string => `ほかの機器では次のアドレスを入力します: ${addresses.join(' ')}`,
  newDatabase: (url: string): string =>
    `新しいデータベースを作りました(${url})。これまでの記録がある場合は、DATABASE_URL を確認してください。`,
  listening: (url: string): string => `bcp-bot: ${url}`,
};
