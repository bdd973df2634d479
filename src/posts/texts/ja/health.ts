// 動作の異常: このプログラム自身の何が働いていないか、何をすればよいか。/readyz、画面、状況ボード、クロノロジーで読まれます。
import type { HealthFault } from '../../../incident/health-fault.ts';

type HealthTexts = {
  readonly [C in HealthFault['code']]: (fault: Extract<HealthFault, { code: C }>) => string;
};

const printing = {
  no_font: '日本語の書体がありません。npm ci --omit=dev --omit=optional で入れ直してください。',
  broken_font: '日本語の書体のファイルが壊れています。npm ci --omit=dev --omit=optional で入れ直してください。',
  no_printer: '印刷のプログラムを読み込めません。npm ci --omit=dev --omit=optional で入れ直してください。',
};

const faults: HealthTexts = {
  check_failed: () => '状態を確かめられません。プログラムのログを確認してください。',
  printing: ({ problem }) => `PDFを作成できません。${printing[problem]}それまでは画面から印刷してください。`,
  log_lost: ({ lines }) =>
    `プログラムのログを${lines}行書き込めていません。ログの出力先(ディスクの空きなど)を確認してください。被害の記録(データベース)は失われていません。`,
  posts_failed: ({ posts, platforms }) =>
    `プログラムの処理の誤りにより、届けられない投稿が${posts}件あります(${platforms.join('、')})。別の手段で伝え、プログラムのログを確認してください。1分ごとにやり直しています。`,
};

const parts: Readonly<Record<string, string>> = {
  store: 'データベース',
  printing: '印刷',
  log: 'プログラムのログ',
  clock: '時計',
  deliveries: '投稿の送信',
};

export const healthJa = {
  faults,
  parts,
  began: (part: string, text: string): string => `【動作の異常】${part}: ${text}`,
  ended: (part: string): string => `動作の異常が解消しました: ${part}`,
};
