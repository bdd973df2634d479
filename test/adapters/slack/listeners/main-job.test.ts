// The main job in Slack: declared in a channel, answered by section, reports pinned, and the same log for everybody.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Office, openOffice } from '../office/slack-office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const admin = (): string => office.rig.users.admin ?? '';
const person = (name: string): string => office.rig.users[name] ?? '';

/** A section's own channel, linked, and somebody of it on the list. */
const section = async (name: string, member: string): Promise<string> => {
  const channel = await office.rig.newChannel();
  await office.types(admin(), channel, `link section ${name}`);
  await office.types(admin(), channel, `people add <@${person(member)}|${member}> ${name}`);
  return channel;
};

test('declared in a channel: acknowledged at once, the board pinned there, each section asked in its own', async () => {
  const { rig, crisis } = office;
  const tax = await section('税務課', 'tanaka');
  const read = await office.types(admin(), crisis, 'declare iaas-down');
  expect(read.text).toContain('統合仮想サーバ環境の障害を宣言しました');
  await office.settled();
  const [board, ...rest] = await rig.seen(crisis);
  expect(board).toMatchObject({ text: expect.stringContaining('【障害対応中】'), pinned: true });
  expect(rest.filter(({ pinned }) => pinned).map(({ text }) => text)).toEqual([expect.stringContaining('(第1報)')]);
  const asked = await rig.seen(tax);
  expect(asked).toMatchObject([{ text: expect.stringContaining('【稼働状況の確認依頼】税務課') }]);
  // The fourteen that nobody linked are asked in threads of the crisis channel, and the board says so.
  expect(rest.filter(({ text }) => text.includes('【稼働状況の確認依頼】'))).toHaveLength(14);
  expect(JSON.stringify(board?.blocks)).toContain('連携していない14課');
});

test('a section of one system answers with one press, and its message shows the answer and who gave it', async () => {
  const { crisis } = office;
  const tax = await section('職員課', 'tanaka');
  await office.types(admin(), crisis, 'declare iaas-down');
  await office.settled();
  const request = await office.message(tax, /確認依頼/);
  const receipt = await office.presses(person('tanaka'), tax, request, '停止');
  expect(receipt?.text).toContain('回答を受け付けました');
  await office.settled();
  const after = await office.message(tax, /回答/);
  expect(after.ts).toBe(request.ts);
  expect(JSON.stringify(after.blocks)).toContain(person('tanaka'));
  // Pressed twice on the same message: the first answer again, and nothing more in the log.
  const again = await office.presses(person('tanaka'), tax, request, '停止');
  expect(again).toEqual(receipt);
});

test('whoever is not on the list may look, not act, and is told whom to ask', async () => {
  const { crisis } = office;
  const read = await office.types(person('sato'), crisis, 'declare iaas-down');
  expect(read.text).toContain('閲覧のみ');
  expect(JSON.stringify(read.lines)).toContain(admin());
});
