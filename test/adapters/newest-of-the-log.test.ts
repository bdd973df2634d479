// 記録 in a chat: there is room for some of it only, and then it is the newest that people came for.
import { expect, test } from '@jest/globals';
import { replyMessage as inSlack } from '../../adapters/slack/render/reply-message.ts';
import { replyMessage as inTeams } from '../../adapters/teams/render/reply-card.ts';
import type { Reply } from '../../src/ports/desk.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { openTestDesk } from '../app/hear/desk-of-a-test.ts';
import { linesOf as slackLines } from './slack/office/read-blocks.ts';
import { linesOf as teamsLines } from './teams/office/read-card.ts';

const ja = textsIn('ja');

const NOTES = 120;

test.each([
  ['Slack', (reply: Reply) => slackLines(inSlack(reply, ja).blocks)],
  ['Teams', (reply: Reply) => teamsLines(inTeams(reply, ja).card)],
])('a long log in %s shows its newest entries in order, and says that there are earlier ones', async (_, linesIn) => {
  const { say } = await openTestDesk();
  await say('declare iaas-down');
  for (let at = 1; at <= NOTES; at += 1) await say(`note 経過${at}番 ${'続報'.repeat(80)}`);
  const lines = linesIn(await say('log'));
  const shown = lines.flatMap((line) => [...line.matchAll(/経過(\d+)番/g)].map(([, no]) => Number(no)));
  expect(shown.length).toBeGreaterThan(10);
  expect(shown).toEqual(Array.from({ length: shown.length }, (_, at) => NOTES - shown.length + 1 + at));
  const told = lines.findIndex((line) => /これより前の記録はウェブ画面で確認してください。\(ほか\d+件\)/.test(line));
  expect(told).toBeGreaterThanOrEqual(0);
  expect(told).toBeLessThan(lines.findIndex((line) => line.includes('経過')));
});
