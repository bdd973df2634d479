// What has to be put right in a dialog is said on top of it, with what was typed; drill or real is asked back and pressed.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { declared, order } from '../office/in-the-office.ts';
import { buttonsOf, inputsOf, linesOf } from '../office/read-card.ts';
import { cardOf, type Office, openOffice } from '../office/teams-office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const home = async (person = 'admin') => {
  await office.types(person, office.crisis, 'ヘルプ');
  const help = office.rig.connector.seen(office.crisis).at(-1);
  if (help === undefined) throw new Error('no help');
  return help;
};

test('a time that nobody can read: the dialog stays with what was typed, and takes it once it is right', async () => {
  const { crisis } = office;
  await office.types('admin', crisis, 'declare iaas-down');
  await office.settled();
  const board = office.message(crisis, /障害対応中/);
  const dialog = await office.opens('admin', crisis, board, '連絡事項を更新する');
  const typed = { cause: '回線の障害', estimate: 'そのうち' };
  const again = await office.isShownAgain('admin', crisis, dialog, typed);
  expect(linesOf(again.card)[0]).toContain('「そのうち」を復旧見込として読み取れません');
  expect(linesOf(again.card)[0]).not.toMatch(/--|\/bcp/);
  expect(inputsOf(again.card)).toMatchObject(typed);
  expect(await office.submits('admin', crisis, again, { estimate: '明日 9時' })).toContain('発生原因');
});

test.each([
  ['sure', '【訓練】'],
  ['real', ''],
])('words that may mean a drill are asked back, and %s declares what it says', async (drill, mark) => {
  const { crisis } = office;
  const dialog = await office.opens('admin', crisis, await home(), '宣言する');
  const again = await office.isShownAgain('admin', crisis, dialog, { situation: '停電の訓練です' });
  expect(inputsOf(again.card)).toMatchObject({ situation: '停電の訓練です' });
  await office.settled();
  expect(office.posts(crisis)).toEqual([]);
  await office.submits('admin', crisis, again, { drill });
  await office.settled();
  const [title] = linesOf(cardOf(office.message(crisis, /障害対応中/)));
  expect(title?.startsWith(mark === '' ? '【障害対応中】' : mark)).toBe(true);
});

const lineAfter = (lines: readonly string[], field: string): string => lines[lines.indexOf(field) + 1] ?? '';

test.each([
  ['a time that nobody can read', { detectedAt: 'さっき' }, '[覚知日時]', /「さっき」/],
  ['a time to come', { occurredAt: '2099-01-01 00:00' }, '[発生日時]', /2099年/],
  ['a text without a title', { itemText: '300万円' }, '[付加する情報:見出し]', /「付加する情報:見出し」/],
  ['a title without a text', { itemTitle: '被害額' }, '[付加する情報:内容]', /「付加する情報:内容」/],
])('%s is said on top and below its field', async (_, typed: Readonly<Record<string, string>>, field, said) => {
  const { crisis } = office;
  await office.types('admin', crisis, 'declare iaas-down');
  await office.settled();
  const dialog = await office.opens('admin', crisis, office.message(crisis, /障害対応中/), '連絡事項を更新する');
  const { card } = await office.isShownAgain('admin', crisis, dialog, typed);
  const lines = linesOf(card);
  expect(lines[0]).toMatch(said);
  expect(lineAfter(lines, field)).toBe(lines[0]);
  expect(lines.filter((line) => line === lines[0])).toHaveLength(2);
  expect(inputsOf(card)).toMatchObject(typed);
});

/** Names in quotation marks that a person does not find on the dialog. */
const missingOn = (card: Parameters<typeof linesOf>[0]): readonly string[] => {
  const [said = ''] = linesOf(card);
  const seen = JSON.stringify(card).replaceAll(JSON.stringify(said).slice(1, -1), '');
  return [...said.matchAll(/「([^「」]+)」/g)].map(([, name = '']) => name).filter((name) => !seen.includes(name));
};

test('what a refusal of answers heard from another section names stands on that dialog, and below its fields', async () => {
  const { crisis } = office;
  await declared(office);
  await order(office, 'people add @tanaka 情報システム課担当職員');
  const help = await home('tanaka');
  const proxy = buttonsOf(cardOf(help)).find(({ label }) => label.startsWith('代理入力:'));
  if (proxy === undefined) throw new Error('nobody to answer for');
  const dialog = await office.opens('tanaka', crisis, help, proxy.label);
  if (typeof dialog === 'string') throw new Error(dialog);
  const [state = ''] = Object.keys(inputsOf(dialog.card)).filter((name) => name.startsWith('state:'));
  const note = state.replace('state:', 'note:');
  const again = async (typed: Readonly<Record<string, string>>) =>
    (await office.isShownAgain('tanaka', crisis, dialog, typed)).card;
  const unsaid = await again({ [state]: 'stopped' });
  expect(missingOn(unsaid)).toEqual([]);
  const [top] = linesOf(unsaid);
  expect(top).toContain('「回答した人」');
  expect(lineAfter(linesOf(unsaid), '[回答した人]')).toBe(top);
  expect(lineAfter(linesOf(unsaid), '[聴いた手段]')).toBe(top);
  for (const typed of [
    { saidBy: '係長', by: 'phone' },
    { saidBy: '係長', by: 'phone', [note]: '端末3台のみ' },
    { saidBy: '係長', by: 'phone', [state]: 'stopped', [note]: 'あ'.repeat(2_000) },
    { saidBy: '係長', by: 'phone', [state]: 'stopped', at: '2099-01-01 00:00' },
  ])
    expect(missingOn(await again(typed))).toEqual([]);
});

test('a second declaration is sent back to the box that allows it', async () => {
  const { crisis } = office;
  await office.types('admin', crisis, 'declare iaas-down');
  const dialog = await office.opens('admin', crisis, await home(), '宣言する');
  const { card } = await office.isShownAgain('admin', crisis, dialog, {});
  expect(missingOn(card)).toEqual([]);
  expect(lineAfter(linesOf(card), '[既に対応中の事象とは別に宣言する]')).toBe(linesOf(card)[0]);
});
