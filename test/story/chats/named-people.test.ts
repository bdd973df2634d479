// Whoever came in on the console by an account or an access sheet stands in the record with post and name: in the chronology, on
// paper, in exports and for colleagues on the console. In Slack and Teams their office and section do.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkMessage } from '../../adapters/slack/office/check-payload.ts';
import { type SlackRig, slackRig } from '../../adapters/slack/office/emulator.ts';
import { type Office, officeConfig, openOffice } from '../../adapters/slack/office/slack-office.ts';
import { checkContent } from '../../adapters/teams/office/check-card.ts';
import { aadOf, type PeopleInTeams, peopleInTeams } from '../../adapters/teams/office/teams-office.ts';
import { type TeamsRig, teamsRig } from '../../adapters/teams/office/teams-rig.ts';
import { MANAGER } from '../../incident/given-when-then.ts';
import { type ToldTime, tellTime } from '../story-clock.ts';

const INCIDENT = '2026-001';
const OPERATOR = '仮田中';
const CLERKS = ['仮山田', '仮鈴木'];
const EXTENSION = '4321';
const PASSWORD = 'kurage wa umi no naka';
const ADMINISTRATOR = { platform: 'web', id: 'local', label: 'この機器の管理者' };
/** Of the taxation section. */
const SYSTEM = '17';

let time: ToldTime;
let slack: Office;
let inSlack: SlackRig;
let teams: PeopleInTeams;
let inTeams: TeamsRig;
let ops: string;
let tax: string;
beforeEach(async () => {
  time = tellTime('2026-11-24T11:20');
  inTeams = await teamsRig({ checkCard: checkContent });
  inSlack = await slackRig({ checkMessage });
  const admins = [...officeConfig(inSlack).admins, `teams:${aadOf(inTeams, 'admin')}`];
  slack = await openOffice({ rig: inSlack, config: { teams: inTeams.config, admins }, handDriven: true });
  inTeams.reach(slack.address);
  teams = peopleInTeams(inTeams);
  ops = inTeams.newChannel();
  await linked(ops, 'ops');
  tax = await inSlack.newChannel();
  const { admin = '', tanaka = '' } = inSlack.users;
  await slack.types(admin, slack.crisis, 'link ops');
  await slack.types(admin, tax, 'link section 税務課');
  await slack.types(admin, tax, `people add <@${tanaka}|tanaka> 税務課`);
  const { access } = slack.product;
  const account = { login: 'tanaka', name: OPERATOR, offices: [MANAGER], password: PASSWORD };
  await access.manage({ type: 'add_account', ...account }, ADMINISTRATOR);
});
afterEach(async () => {
  await slack.close();
  await inSlack.close();
  await inTeams.close();
  time.end();
});

const linked = async (place: string, target: string): Promise<void> => {
  for (let seconds = 0; seconds < 3; seconds += 1) time.passSecond();
  await teams.types('admin', place, `link ${target}`);
};

interface AtDesk {
  says(text: string, more?: object): Promise<{ readonly ok: boolean; readonly reply: string }>;
  reads(path: string): Promise<string>;
  /** The first form that is sent says who it is. */
  introduces(post: string, name: string): Promise<void>;
}

const comingIn = async (path: string, body: object): Promise<AtDesk> => {
  const came = await fetch(`${slack.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(came.status).toBe(200);
  const cookie = came.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const token = came.headers.get('x-csrf-token') ?? '';
  return {
    says: async (text, more = {}) => {
      const answer = await fetch(`${slack.address}/api/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, 'x-csrf-token': token },
        body: JSON.stringify({ text, ...more }),
      });
      return (await answer.json()) as { ok: boolean; reply: string };
    },
    reads: async (where) => (await fetch(`${slack.address}${where}`, { headers: { cookie } })).text(),
    introduces: async (post, name) => {
      const who = { _who_post: post, _who_name: name, _who_extension: EXTENSION };
      const form = { _token: token, _page: '/', _form: 'command', text: 'ヘルプ', ...who };
      const sent = await fetch(`${slack.address}/commands`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
        body: new URLSearchParams(form).toString(),
      });
      expect(sent.status).toBeLessThan(400);
    },
  };
};

const operatorIn = (): Promise<AtDesk> => comingIn('/api/login', { login: 'tanaka', password: PASSWORD });

const clerkIn = async (name: string, code: string): Promise<AtDesk> => {
  const clerk = await comingIn('/api/access', { code });
  await clerk.introduces('主事', name);
  return clerk;
};

const sheetOf = async (section: string): Promise<string> => {
  const made = await slack.product.access.manage({ type: 'make_sheets', sections: [section], only: {} }, ADMINISTRATOR);
  return ('sheets' in made ? made.sheets?.[0]?.code : undefined) ?? '';
};

const settled = async (): Promise<void> => {
  for (let seconds = 0; seconds < 60; seconds += 1) {
    await slack.settled();
    time.passSecond();
  }
};

/** All that ever left for a chat, whether it was shown or not. */
const sentToChats = (): string =>
  JSON.stringify([inSlack.proxy.calls.map(({ params }) => params), inTeams.connector.calls]);

const ofTheRecord = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('a day led from the console', () => {
  test('names its people in the record and in no chat', async () => {
    const operator = await operatorIn();
    const code = await sheetOf('taxation');
    const [first = '', second = ''] = CLERKS;
    const clerk = await clerkIn(first, code);
    const colleague = await clerkIn(second, code);

    const done = [
      ...[await operator.says('宣言 iaas-down 本番')],
      ...[await operator.says('更新 原因 ストレージ装置の故障'), await operator.says('追記 事業者に電話した')],
      ...[await clerk.says(`回答 ${SYSTEM} 停止 窓口を閉じた`), await colleague.says('追記 紙の台帳で受け付けている')],
    ];
    for (const { ok, reply } of done) expect([ok, reply]).toEqual([true, reply]);
    await settled();

    const log = ofTheRecord(await operator.reads(`/incidents/${INCIDENT}/log`));
    for (const [name, what] of [
      [OPERATOR, 'ストレージ装置の故障'],
      [OPERATOR, '事業者に電話した'],
      [`主事 ${first}`, '窓口を閉じた'],
      [`主事 ${second}`, '紙の台帳で受け付けている'],
    ]) {
      expect(log).toMatch(new RegExp(`${name}[^<]{0,80}${what}`));
    }
    expect((await operator.says('記録')).reply).toContain(`主事 ${first}`);
    expect(ofTheRecord(await clerk.reads(`/incidents/${INCIDENT}/sections/taxation`))).toContain(`主事 ${first}`);
    expect(ofTheRecord(await clerk.reads(`/incidents/${INCIDENT}/print/log`))).toContain(`主事 ${second}`);

    // What people ask for in a chat names nobody either.
    const { admin = '' } = inSlack.users;
    const inChat = [
      (await slack.types(admin, slack.crisis, '記録')).text,
      (await slack.types(admin, slack.crisis, '状況')).text,
    ];
    await teams.types('admin', ops, '記録');
    await settled();
    const chats = sentToChats() + JSON.stringify(inChat);
    expect(chats).toContain('ストレージ装置の故障');
    for (const unsaid of [OPERATOR, ...CLERKS, EXTENSION, 'account:', 'sheet:']) expect(chats).not.toContain(unsaid);
  });

  test('a colleague’s answer is told with the name on the console, with the section in a chat', async () => {
    const operator = await operatorIn();
    const code = await sheetOf('taxation');
    const [first = '', second = ''] = CLERKS;
    const clerk = await clerkIn(first, code);
    const colleague = await clerkIn(second, code);
    await operator.says('宣言 iaas-down 本番');
    await settled();
    const asked = await slack.message(tax, /確認依頼/);
    await clerk.says(`回答 ${SYSTEM} 停止`);

    const overtaken = await colleague.says(`回答 ${SYSTEM} 稼働中`, { seen: 1 });
    expect(overtaken).toMatchObject({ ok: false, reply: expect.stringContaining(`主事 ${first}`) });
    const inChat = await slack.presses(inSlack.users.tanaka ?? '', tax, asked, '稼働中');
    expect(inChat?.text).toMatch(/税務課 ?が「停止/);
    await settled();
    expect(sentToChats() + JSON.stringify(inChat)).not.toContain(first);
  });
});
