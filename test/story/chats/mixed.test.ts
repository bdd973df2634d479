// Two chats at once: declared in Slack, three sections answer in Teams, one on the console, one by telephone; and the other
// way round, declared in Teams. One log stands behind all of them, so every board says the same.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { PostView } from '../../../src/ports/views.ts';
import { checkMessage } from '../../adapters/slack/office/check-payload.ts';
import { type SlackRig, slackRig } from '../../adapters/slack/office/emulator.ts';
import { linesOf } from '../../adapters/slack/office/read-blocks.ts';
import { type Office, officeConfig, openOffice } from '../../adapters/slack/office/slack-office.ts';
import { checkContent } from '../../adapters/teams/office/check-card.ts';
import { aadOf, type PeopleInTeams, peopleInTeams, readable } from '../../adapters/teams/office/teams-office.ts';
import { type TeamsRig, teamsRig } from '../../adapters/teams/office/teams-rig.ts';
import { type ToldTime, tellTime } from '../story-clock.ts';
import { whatDiffers } from './slack-agreement.ts';
import { whatDiffersInTeams } from './teams-agreement.ts';

const INCIDENT = '2026-001';

let time: ToldTime;
let slack: Office;
let inSlack: SlackRig;
let teams: PeopleInTeams;
let inTeams: TeamsRig;
/** In Teams. */
let ops: string;
beforeEach(async () => {
  time = tellTime('2026-11-24T11:20');
  inTeams = await teamsRig({ checkCard: checkContent });
  inSlack = await slackRig({ checkMessage });
  const admins = [...officeConfig(inSlack).admins, `teams:${aadOf(inTeams, 'admin')}`];
  slack = await openOffice({ rig: inSlack, config: { teams: inTeams.config, admins }, handDriven: true });
  inTeams.reach(slack.address);
  teams = peopleInTeams(inTeams);
  ops = await linked('ops');
});
afterEach(async () => {
  await slack.close();
  await inSlack.close();
  await inTeams.close();
  time.end();
});

/** A place in Teams for that, and somebody of Teams on the list. */
const linked = async (target: string, person?: string, place = inTeams.newChannel()): Promise<string> => {
  for (let seconds = 0; seconds < 3; seconds += 1) time.passSecond();
  await teams.types('admin', place, `link ${target}`);
  if (person !== undefined) await teams.types('admin', ops, `people add @${person} ${target.replace('section ', '')}`);
  return place;
};

const posts = async (): Promise<readonly PostView[]> =>
  (await (await fetch(`${slack.address}/api/incidents/${INCIDENT}/posts`)).json()) as readonly PostView[];

/** Until all is shown; the rates may take their time. */
const settled = async (): Promise<void> => {
  await slack.settled();
  for (let waited = 0; (await posts()).some(({ state }) => state !== 'shown' && state !== 'withheld'); waited += 1) {
    if (waited > 300) throw new Error('five minutes were not enough to show everything');
    time.passSecond();
    await slack.settled();
  }
};

const inTheConsole = async (as: string, text: string): Promise<void> => {
  const response = await fetch(`${slack.address}/api/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, as }),
  });
  expect(response.status).toBe(200);
};
const operator = (words: string) => slack.types(inSlack.users.admin ?? '', slack.crisis, words);

const disagreements = async (): Promise<readonly string[]> => {
  const all = await posts();
  return [...(await whatDiffers(inSlack, all, INCIDENT)), ...whatDiffersInTeams(teams, all)];
};
const boards = async (): Promise<readonly string[]> => {
  const web = (await posts()).find(({ platform, key }) => platform === 'web' && key === 'board')?.text ?? '';
  const { blocks } = await slack.message(slack.crisis, /障害対応中|終結/);
  return [web, linesOf(blocks).join('\n'), readable(teams.message(ops, /障害対応中|終結/)).join('\n')];
};

test('declared in Slack, answered in Teams, on the console and by telephone: every board says the same', async () => {
  const tax = await linked('section 税務課', 'tanaka');
  const staff = await linked('section 職員課', 'suzuki', inTeams.newGroupChat());
  const health = await linked('section 保健予防課', 'sato', inTeams.personalWith('sato'));
  expect((await operator('declare iaas-down')).text).toContain('統合仮想サーバ環境の障害を宣言しました');
  await settled();
  expect(await disagreements()).toEqual([]);

  const answers = [
    ['tanaka', tax, '停止'],
    ['suzuki', staff, '稼働中'],
    ['sato', health, '停止'],
  ] as const;
  for (const [person, place, label] of answers) {
    expect(await teams.presses(person, place, teams.message(place, /確認依頼/), label)).toContain(
      '回答を受け付けました',
    );
  }
  await inTheConsole('roads', '回答 全て 停止');
  await operator('回答 全て 停止 --for 広聴・広報課 --said-by 広報係長 --by 電話');
  await settled();
  for (const board of await boards()) expect(board).toMatch(/5\/38システム/);
  expect(await disagreements()).toEqual([]);

  // Facts from Teams, the end from Slack.
  const dialog = await teams.opens('admin', ops, teams.message(ops, /障害対応中/), '連絡事項を更新する');
  await teams.submits('admin', ops, dialog, { cause: 'ストレージ装置の故障' });
  await settled();
  for (const board of await boards()) expect(board).toContain('ストレージ装置の故障');
  await operator('終結 理由 訓練のため');
  await settled();
  for (const board of await boards()) expect(board).toContain('【終結】');
  expect(await disagreements()).toEqual([]);
});

test('declared in Teams, answered in Slack: every board says the same', async () => {
  const tax = await inSlack.newChannel();
  const { admin = '', tanaka = '' } = inSlack.users;
  await slack.types(admin, slack.crisis, 'link ops');
  await slack.types(admin, tax, 'link section 税務課');
  await slack.types(admin, tax, `people add <@${tanaka}|tanaka> 税務課`);
  await teams.types('admin', ops, '宣言 iaas-down');
  await settled();
  const receipt = await slack.presses(tanaka, tax, await slack.message(tax, /確認依頼/), '停止');
  expect(receipt?.text).toContain('回答を受け付けました');
  await settled();
  for (const board of await boards()) expect(board).toMatch(/1\/38システム/);
  expect(await disagreements()).toEqual([]);
});
