// Who presses a button in Teams and is refused reads how it is said there: the bot hears @BCP, and no slash.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { declared } from '../office/in-the-office.ts';
import { type Office, openOffice } from '../office/teams-office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.types('admin', office.crisis, 'link ops');
  await declared(office);
});
afterAll(() => office.close());

const REFUSED = [
  '回答',
  '回答 99 停止',
  '訂正',
  '連絡済',
  '手段',
  '判断',
  'パターン z',
  '宣言 火星',
  '見込 みかん',
  'ほげ',
];

test.each(REFUSED)('a press that says %s', async (text) => {
  const board = office.message(office.crisis, /障害対応中/);
  const data = { text, revision: text };
  const response = await office.rig.press('admin', office.crisis, board.id, { verb: 'say', data });
  const { value } = (await response.json()) as { readonly value: string };
  expect(value).not.toMatch(/\/bcp/i);
  expect(value.length).toBeGreaterThan(5);
});

test('what has to be typed anew is typed to the bot', async () => {
  const board = office.message(office.crisis, /障害対応中/);
  const said = await Promise.all(
    REFUSED.map(async (text) => {
      const pressed = { verb: 'say', data: { text, revision: `${text} again` } };
      return (await office.rig.press('admin', office.crisis, board.id, pressed)).text();
    }),
  );
  expect(said.filter((one) => one.includes('@BCP ')).length).toBeGreaterThan(3);
});
