// 動作の異常: このプログラム自身の何が働いていないか、何をすればよいか。/readyz、画面、状況ボード、クロノロジーで読まれます。

import type { HealthFault, TemplateFault } from '../../incident/health-fault.ts';
import { type Advice, adviceWhenDeaf, adviceWhenRefusing } from '../hearing-advice.ts';
import { datesJa } from './dates.ts';

type HealthTexts = {
  readonly [C in HealthFault['code']]: (fault: Extract<HealthFault, { code: C }>) => string;
};

const printing = {
  no_font: '日本語の書体がありません。npm ci --omit=dev --omit=optional で入れ直してください。',
  broken_font: '日本語の書体のファイルが壊れています。npm ci --omit=dev --omit=optional で入れ直してください。',
  no_printer: '印刷のプログラムを読み込めません。npm ci --omit=dev --omit=optional で入れ直してください。',
};

const advice: Readonly<Record<Advice, string>> = {
  token: 'アプリのトークンを確認してください。',
  switch: 'アプリの設定でソケットモードを有効にしてください。',
  elsewhere: '同じアプリを使う別のワークスペース、テナント又はプログラムがないか確認してください。',
  secret: '署名の設定(署名シークレット、アプリのID)が現在のものか確認してください。',
  clock: 'この機器の時計(時刻の同期)を確認してください。',
  keys: 'ネットワークを確認してください。発信元を確かめるための鍵を取得できません。',
  network: 'ネットワークと接続先の稼働状況を確認してください。',
};

const clockAgainst = {
  before_program: (): string => 'このプログラムが作られるより前の時刻です',
  before_log: (other: string): string => `記録の最新の時刻は${other}です`,
  platform: (other: string, source: string): string => `${source}の時刻は${other}です`,
};

const database = {
  empty:
    '起動したとき、データベースのファイルは空でした。これまでの記録がある場合は、プログラムを止め、DATABASE_URL と写しを確認してください。',
  wal_gone:
    '前回は正常に終了しておらず、最新の記録を持つファイル(-wal)がなくなっています。最後の記録が失われた可能性があります。写し及び印刷した記録と比べてください。',
  damaged:
    'データベースのファイルに壊れた箇所があります(npm run bcp -- verify-log で確認できます)。プログラムを止め、ファイルをそのまま保存した上で、写し(npm run bcp -- backup で作成したもの)に置き換えてください。',
};

const templateJa = ({ file, problem, placeholders }: TemplateFault): string => {
  switch (problem) {
    case 'not_a_docx':
      return `様式のファイル(${file})をWordの文書(.docx)として読み取れません。Wordで開いて、.docx形式で保存し直してください。`;
    case 'no_placeholders':
      return `様式のファイル(${file})に、記入する場所の目印がありません。「{{件名}}」のような目印を入れてください。`;
    case 'unknown_placeholders':
      return `様式のファイル(${file})に、使えない目印があります:${placeholders.join('、')}。「{{件名}}」のように半角の波括弧2つで囲み、1つの段落に収めてください。`;
  }
};

const faults: HealthTexts = {
  check_failed: () => '状態を確かめられません。プログラムのログを確認してください。',
  printing: ({ problem }) => `PDFを作成できません。${printing[problem]}それまでは画面から印刷してください。`,
  clock: ({ why, clock, other, source }) =>
    `サーバの時計は${datesJa.dateTime(clock)}でしたが、${clockAgainst[why](datesJa.dateTime(other), source ?? '')}。時計(時刻同期)を直してください。${why === 'before_log' ? '現在の時刻が正しいことを確かめたときは、「/bcp 時計確認」と入力してください。' : ''}それまで、報告の発信と督促は止めています。入力された内容は記録していますが、その時刻は確かではありません。急ぐ連絡は、電話等の手段で行ってください。`,
  clock_off: ({ minutes, source }) =>
    `サーバの時計が${source}の時刻より約${Math.abs(minutes)}分${minutes > 0 ? '進んで' : '遅れて'}います。報告と記録の時刻も同じだけずれています。時計(時刻同期)を確認してください。`,
  templates: ({ templates }) =>
    `${templates.map(templateJa).join('')}それまでは、当システムの様式(書式なし)を使えます。`,
  database: ({ problem }) => database[problem],
  log_lost: ({ lines }) =>
    `プログラムのログを${lines}行書き込めていません。ログの出力先(ディスクの空きなど)を確認してください。被害の記録(データベース)は失われていません。`,
  posts_failed: ({ posts, platforms }) =>
    `プログラムの処理の誤りにより、届けられない投稿が${posts}件あります(${platforms.join('、')})。別の手段で伝え、プログラムのログを確認してください。1分ごとにやり直しています。`,
  not_pinned: ({ pins }) =>
    `投稿を固定表示できません(${pins.map(({ platform, reason, channels }) => `${platform} ${channels}か所:${reason}`).join('、')})。投稿は表示されています。アプリの権限と、固定表示の件数の上限を確認してください。10分ごとにやり直しています。`,
  deaf: ({ word, partly }) =>
    `${partly ? `受信の接続の一部が断られています(${word})。操作や回答が届かないことがあります。` : `受信できません(${word})。そこで行った操作や回答は届きません。`}${advice[adviceWhenDeaf(word)]}復旧するまでは、電話又は画面で回答してください。`,
  certificate: ({ endsAt }) =>
    `このコンソールのアドレスの証明書の有効期限は${datesJa.dateTime(endsAt)}です。過ぎると、開く前にブラウザが警告を出します。新しい証明書をTLS_CERTとTLS_KEYに設定し、起動し直してください。`,
  guessing: ({ logIns, codes }) =>
    `直近の1時間に、パスワードの誤りが${logIns}回、利用票の文字の誤りが${codes}回ありました。続けての入力は受け付けを遅らせています。どこからの入力か(利用の記録)を確かめ、紛失した利用票があれば無効にしてください。`,
  need: ({ need, check }) =>
    `動作の前提「${need}」に接続できません(${check})。機器と配線を確認してください。計画の連絡手段は、ほかの手段に切り替えてください。`,
  on_battery: ({ need }) =>
    `この機器は電池で動作しています(${need})。電源を確認し、止まる前に紙の備えへ切り替えられるようにしてください。`,
  address: ({ problem, address }) =>
    problem === 'not_ours'
      ? `利用票に印刷されるアドレス(${address})は、この機器のものではありません。機器のアドレス又は BCP_ADDRESSES を直してください。それまで、ほかの機器から画面を開けないおそれがあります。`
      : `利用票に印刷される名前(${address})を名前解決できません。BCP_ADDRESSES の先頭を固定のアドレスにすることを検討してください。`,
  refusing: ({ reason, count, all }) =>
    `直近の10分間に、届いた要求を${count}件拒否しました(${reason})。${all ? '正しい要求は届いていません。そこで行った操作や回答は記録されません。' : ''}${advice[adviceWhenRefusing(reason)]}`,
};

const parts: Readonly<Record<string, string>> = {
  store: 'データベース',
  database: 'データベースのファイル',
  printing: '印刷',
  templates: '様式',
  log: 'プログラムのログ',
  clock: '時計',
  deliveries: '投稿の送信',
  pins: '固定表示',
  standing: '動作の前提',
  tls: '通信の暗号化',
  access: '利用者と利用票',
};

export const healthJa = {
  faults,
  template: templateJa,
  parts,
  hearing: (platform: string): string => `${platform}からの受信`,
  began: (part: string, text: string): string => `【動作の異常】${part}: ${text}`,
  confirmClock: {
    hint: '現在の時刻が正しいことを時計(時刻同期)で確かめてから押してください。',
    button: '時計が正しいことを確認した',
    ofIncident: (incident: string): string => `時計が正しいことを確認した(${incident})`,
  },
  ended: (part: string): string => `動作の異常が解消しました: ${part}`,
};
