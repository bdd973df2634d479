// 管理コマンド: what the person at the machine's prompt reads.

import type { OpenPointKind } from '../../../plan/check/check-plan.ts';
import { cliChatsJa } from './cli-chats.ts';
import { cliPaperJa } from './cli-paper.ts';
import { usageJa } from './cli-usage.ts';

const counted = (count: number, unit: string): string => `${count}${unit}`;

export const cliJa = {
  ...cliChatsJa,
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
    planCommand: 'check、schema、export、import 又は sheet ',
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
  ...cliPaperJa,
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
};
