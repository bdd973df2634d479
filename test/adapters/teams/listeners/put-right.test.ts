// What has to be put right in a dialog is said on top of it, with what was typed; drill or real is asked back and pressed.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { inputsOf, linesOf } from '../office/read-card.ts';
import { cardOf, type Office, openOffice } from '../office/teams-office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const home = async () => {
  await office.types('admin', office.crisis, 'ヘルプ');
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
