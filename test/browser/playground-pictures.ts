// Pictures of our cards as Microsoft's Playground draws them, as wide as on a telephone:
// node test/browser/playground-pictures.ts <folder>
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TeamsDialog } from '../../adapters/teams/render/card-json.ts';
import { answerFit } from '../../adapters/teams/render/forms/answer-fit.ts';
import { formDialog } from '../../adapters/teams/render/forms/form-dialog.ts';
import { declareForm } from '../../src/chat/forms/declare-form.ts';
import { factsForm } from '../../src/chat/forms/facts-form.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { asking, many, row } from '../adapters/question-rows.ts';
import { openPlaygroundOffice, type PlaygroundOffice } from '../process/playground-office.ts';
import { GROUP_CHAT, ICHIRO, OPERATOR, PERSONAL_CHAT } from '../process/playground-team.ts';
import { openBrowser } from './open-browser.ts';

const texts = textsIn('ja');
const folder = process.argv[2] ?? '';
if (folder === '') throw new Error('which folder?');
mkdirSync(folder, { recursive: true });

/** A telephone's 360, less the margins that Teams leaves beside a card. */
const WIDTH = 328;

const inChat = { conversation: GROUP_CHAT };

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^【障害対応中】/, 'board'],
  [/情報システム課\(自課\) 回答/, 'request-ten-answered'],
  [/^【稼働状況の確認依頼】情報システム課/, 'request-ten'],
  [/^【稼働状況の確認依頼】税務課/, 'request-one'],
  [/^【稼働状況の確認依頼】戸籍住民課/, 'request-four'],
  [/\(第1報\)/, 'report'],
  [/^【再依頼】/, 'reminder'],
];

/** Everything that people read in one chat, from nothing declared to a reminder. */
const storyIn = async ({
  playground,
  says,
  until,
  presses,
}: PlaygroundOffice): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>();
  const said = async (name: string, words: string): Promise<void> => {
    names.set((await says(words, inChat)).id, name);
  };
  /** What only the chat with the bot shows, shown here too. */
  const home = async (name: string): Promise<void> => {
    const { card = {} } = await says('ヘルプ', { conversation: PERSONAL_CHAT });
    names.set(await playground.shows(GROUP_CHAT, card), name);
  };
  await home('home-at-rest');
  await said('refusal', '回答 13 停止');
  await said('declared', '宣言 iaas-down 統合仮想サーバに接続できない。庁内の複数のシステムが利用できない。');
  const four = await until(/戸籍住民課 4システム/, GROUP_CHAT);
  await home('home');
  await said('help', 'ヘルプ');
  await said('people', `名簿 追加 teams:${ICHIRO.aadObjectId} 税務課`);
  await said('links', '連携');
  await said('log', '記録');
  await said('unknown', 'ほげほげ');
  await said('reminded', '催促 税務課');
  await until(/^【再依頼】/, GROUP_CHAT);
  await said('answered', '回答 2 停止 代替手段 窓口で手書きにより受付');
  console.log(await presses(OPERATOR, four, '全て停止'));
  return names;
};

const dialogs: Readonly<Record<string, TeamsDialog>> = {
  'dialog-facts': formDialog(
    factsForm(
      { id: '2026-001', drill: true, seq: 9, facts: { situation: '統合仮想サーバに接続できない。', leak: 'none' } },
      texts,
    ),
    texts,
  ),
  'dialog-declare': formDialog(
    declareForm({ scenarios: [{ id: 'iaas-down', name: '統合仮想サーバ環境の障害' }], again: true }, texts),
    texts,
  ),
  'dialog-proxy': formDialog(
    answerFit(asking(...many(3, (no) => row(no))), { heading: '税務課', heard: true }, 0, texts),
    texts,
  ),
};

const office = await openPlaygroundOffice();
const opened = await openBrowser();
if ('unavailable' in opened) throw new Error(opened.unavailable);
try {
  const page = await opened.browser.newPage({ viewport: { width: 1280, height: 4000 } });
  await page.route(
    (url) => url.hostname !== 'localhost',
    (route) => route.abort(),
  );
  await page.goto(office.playground.address);
  await page.getByRole('treeitem', { name: '危機対策', exact: true }).click();
  const names = new Map(await storyIn(office));
  for (const [name, { card }] of Object.entries(dialogs))
    names.set(await office.playground.shows(GROUP_CHAT, card), name);
  await page.addStyleTag({ content: `.ac-preview-panel { width: ${WIDTH}px !important; max-width: none !important }` });
  const cards = page.locator('.ac-adaptiveCard');
  const shown = office.playground.stream.shown().filter(({ conversation }) => conversation === GROUP_CHAT);
  await cards.nth(shown.length - 1).waitFor();
  for (const [at, message] of shown.entries()) {
    const card = cards.nth(at);
    const words = await card.innerText();
    const name = names.get(message.id) ?? NAMES.find(([found]) => found.test(words))?.[1];
    if (name === undefined) continue;
    await card.screenshot({ path: join(folder, `${name}.png`) });
    console.log(name);
  }
} finally {
  await opened.close();
  await office.close();
}
