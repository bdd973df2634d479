// A small town's plan beside the ward's own, and the words by which one knows that the ward's own crept into it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Plan } from '../../src/plan/plan.ts';
import { loadPlan } from '../../src/plan/read/load-plan.ts';
import { givenUnder, type Step, type Told } from '../incident/given-when-then.ts';
import { wardFolder } from '../plan/plan-folder.ts';

export const townFolder = fileURLToPath(new URL('../town', import.meta.url));

const loaded = loadPlan(townFolder);
if (!loaded.ok) throw new Error(`the town's plan has faults: ${JSON.stringify(loaded.faults)}`);
export const town: Plan = loaded.plan;

export const CHIEF = 'chief';

/** Every verb that tells something, with the town's own words. */
export const townSteps = (flag = ''): readonly Step[] => [
  ['11:20', CHIEF, `declare machine-room --cause 落雷 ${flag}`],
  ['11:25', 'counter', 'answer 10 stopped alternative'],
  ['11:26', 'cashier', '回答 会計台帳 稼働中'],
  ['11:28', CHIEF, 'remind school-office'],
  ['11:40', 'clock'],
  ['11:41', CHIEF, '連絡済 町長部局 --to 係 --by 電話 --read-back'],
  ['11:42', CHIEF, '展開済 町長部局 --said-by 係'],
  ['11:43', CHIEF, '連絡済 出納室 --to 係 --by 電話'],
  ['11:44', CHIEF, '未達 学校部局 理由 話中'],
  ['11:45', CHIEF, '連絡済 1 --to 係 --by 電話'],
  ['11:46', CHIEF, '漏えい なし'],
  ['11:47', CHIEF, '判断 町長報告 する --said-by 防災室'],
  ['11:48', CHIEF, '判断 町議会 する 文書で --said-by 町長'],
  ['11:48', CHIEF, '判断 事故報告書 しない --said-by 防災室'],
  ['11:48', CHIEF, '判断 公表 しない --said-by 町長'],
  ['11:49', CHIEF, '災害対策本部 開催 12:30から'],
  ['11:49', CHIEF, '事業者 広く 全て停止 --by 電話'],
  ['12:00', 'clock'],
  ['12:10', CHIEF, '更新 町民サービスへの影響 窓口は手書きで対応'],
  ['12:12', CHIEF, '付加 避難所の開設 2か所'],
  ['12:13', CHIEF, '付加 「職員の 参集」 60名'],
  ['12:15', CHIEF, 'eta 12/5 18:00'],
  ['12:17', CHIEF, '付加 避難所の開設 3か所'],
  ['12:18', CHIEF, '付加 「職員の 参集」 --withdraw'],
  ['12:20', CHIEF, '手段 無線 利用可'],
  ['12:21', CHIEF, 'パターン p2'],
  ['12:22', CHIEF, '報告'],
  // By letter to a section, and by the shared disk to everybody once nothing before it works.
  ['12:23', CHIEF, '確認依頼 窓口室'],
  ['12:30', CHIEF, '訂正 2 誤:A 正:B'],
  ['12:40', CHIEF, '手段 無線 利用不可 理由 停波'],
  ['12:40', CHIEF, '手段 電話連絡網 利用不可 理由 混雑'],
  ['12:41', CHIEF, '報告'],
  ['15:00', 'clock'],
  ['17:30', 'clock'],
  ['12/5 09:00', 'clock'],
  ['12/5 09:10', CHIEF, '本部 終了'],
  ['12/5 17:00', CHIEF, '終結 理由 個別に対応'],
];

export const townStory = (flag = ''): Told => {
  const told = givenUnder(town, ...townSteps(flag));
  return told;
};

/** Names that the ward's own plan gives, in both languages, and words that only a ward has. */
const namesIn = (folder: string): ReadonlySet<string> => {
  const names = new Set<string>();
  const take = (value: unknown, key: string): void => {
    if (
      typeof value === 'string' &&
      /^(?:name|nameEn|post|postEn|individual|individualEn|subject|subjectEn|platform|platformEn)$/.test(key)
    ) {
      names.add(value);
    }
    if (typeof value === 'object' && value !== null) {
      for (const [inner, one] of Object.entries(value)) take(one, Array.isArray(value) ? key : inner);
    }
  };
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.yaml'))) {
    take(parse(readFileSync(join(folder, file), 'utf8')), '');
  }
  return names;
};

/** Words of everybody, although the ward's plan has them as names too. */
const EVERYBODYS = new Set([
  ...namesIn(townFolder),
  ...[
    'Slack',
    'Teams',
    'ウェブ画面',
    'Web console',
    '公表',
    'Publication',
    'Mayor',
    'Deputy Mayor',
    'residents',
    'assembly',
  ],
  ...[
    'management section',
    '主管部長',
    '特定個人情報',
    'Specific personal information',
    'Report to the assembly',
    '半日',
    'half a day',
    '1日',
    'one day',
    '2日',
    'two days',
    '1週間',
    'one week',
  ],
  // Kinds of cause: everybody has disasters.
  ...['災害', 'Disaster', '事故', 'Accident', 'システム障害', 'System failure'],
]);

export const wardsOwn: readonly string[] = [
  ...[...namesIn(wardFolder)].filter((name) => !EVERYBODYS.has(name)),
  ...[
    '区民',
    '区長',
    '区議会',
    '経営担当課',
    '図1',
    '図2',
    '図3',
    '図4',
    '3箇所',
    'お知らせ復旧',
    '区の',
    'キャビネット',
    'cabinet',
    'Ward',
  ],
].toSorted((a, b) => b.length - a.length);

/** What of it says a word of the ward: the word, and the line where it stands. */
export const wardsOwnIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => {
    const found = wardsOwn.find((word) => line.includes(word));
    return found === undefined ? [] : [`${found}: ${line.slice(0, 160)}`];
  });
