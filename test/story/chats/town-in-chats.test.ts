// The story of another town, told in both chats at once, with its real folder, mail server and tray, and read again by the
// command line: it goes to its end, every place shows it, and none of them says a word of the first ward.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { loadPlan } from '../../../src/plan/read/load-plan.ts';
import type { PostView } from '../../../src/ports/views.ts';
import { sharedFolder } from '../../adapters/files/shared-folder.ts';
import { mailServer } from '../../adapters/mail/mail-server.ts';
import { wholeText } from '../../adapters/print/read-pdf.ts';
import { checkMessage } from '../../adapters/slack/office/check-payload.ts';
import { slackRig } from '../../adapters/slack/office/emulator.ts';
import { officeConfig, openOffice } from '../../adapters/slack/office/slack-office.ts';
import { checkContent } from '../../adapters/teams/office/check-card.ts';
import { aadOf, peopleInTeams } from '../../adapters/teams/office/teams-office.ts';
import { teamsRig } from '../../adapters/teams/office/teams-rig.ts';
import { runCommand } from '../../cli/run-command.ts';
import { on } from '../../incident/given-when-then.ts';
import { tellTime } from '../story-clock.ts';
import { CHIEF, townFolder, townSteps, wardsOwnIn } from '../ward-of-another-name.ts';
import { whatDiffers } from './slack-agreement.ts';
import { whatDiffersInTeams } from './teams-agreement.ts';

const INCIDENT = '2025-001';
/** Pure work: a machine that has other things to do takes its time. */
const LONGEST_MS = 300_000;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const MAILED = [
  ...['section/counter', 'section/cashier', 'section/school-office', 'section/general-office'],
  ...['department/office-of-the-head', 'department/schools'],
];
const CONTACTS = [
  'calendar: { closed: [], open: [], hours: { from: "08:30", to: "17:15" } }',
  'contacts:',
  ...MAILED.map((one) => `  - { recipient: ${one}, post: 担当, mail: [${one.replace('/', '.')}@town.example] }`),
].join('\n');

const openTown = async (locale: 'ja' | 'en') => {
  const time = tellTime('2025-12-04T11:10');
  const home = mkdtempSync(join(tmpdir(), 'bcp-town-'));
  const folder = sharedFolder();
  const mail = await mailServer();
  const inTeams = await teamsRig({ checkCard: checkContent });
  const inSlack = await slackRig({ checkMessage });
  closing.push(
    () => time.end(),
    () => rmSync(home, { recursive: true, force: true }),
    () => folder.remove(),
    () => mail.close(),
    () => inTeams.close(),
    () => inSlack.close(),
  );
  const phoneBookFile = join(home, 'contacts.yaml');
  writeFileSync(phoneBookFile, CONTACTS);
  const plan = loadPlan(townFolder);
  if (!plan.ok) throw new Error('the plan of the town has faults');
  const office = await openOffice({
    rig: inSlack,
    plan,
    handDriven: true,
    config: {
      locale,
      planFolder: townFolder,
      phoneBookFile,
      databaseUrl: `file:${join(home, 'town.db')}`,
      teams: inTeams.config,
      files: { folder: folder.path },
      mail: {
        host: '127.0.0.1',
        port: mail.port,
        secure: false,
        insecure: true,
        from: { name: '見本町', address: 'bcp@town.example' },
      },
      admins: [...officeConfig(inSlack).admins, `teams:${aadOf(inTeams, 'admin')}`],
    },
  });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await office.close();
    isOpen = false;
  };
  closing.push(close);
  inTeams.reach(office.address);
  return { time, home, folder, mail, inTeams, inSlack, office, teams: peopleInTeams(inTeams), close };
};
type Town = Awaited<ReturnType<typeof openTown>>;

const posts = async ({ office }: Town): Promise<readonly PostView[]> => {
  const response = await fetch(`${office.address}/api/incidents/${INCIDENT}/posts`);
  return response.ok ? ((await response.json()) as readonly PostView[]) : [];
};

/** Until nothing is on its way; the rates may take their time. */
const settle = async (town: Town): Promise<void> => {
  const { engine } = town.office.product;
  while (await engine.runOnce());
  for (let waited = 0; (await posts(town)).some(({ state }) => state === 'sending'); waited += 1) {
    if (waited > 300) throw new Error('five minutes were not enough to show everything');
    town.time.passSecond();
    while (await engine.runOnce());
  }
};

const passUntil = async (town: Town, at: number): Promise<void> => {
  while (town.time.now() < at) {
    town.time.passMinute();
    await town.office.product.engine.tick();
    while (await town.office.product.engine.runOnce());
  }
  await settle(town);
};

/** Two sections live in Slack, two in Teams, and the chief is in both. */
const moveIn = async (town: Town) => {
  const { office, inSlack, inTeams, teams, time } = town;
  const { admin = '', tanaka = '', suzuki = '' } = inSlack.users;
  const inCrisis = (words: string, user = admin) => office.types(user, office.crisis, words);
  const counter = await inSlack.newChannel();
  const ops = inTeams.newChannel();
  const cashier = inTeams.newChannel();
  const asAdmin = async (place: string, words: string) => {
    for (let seconds = 0; seconds < 3; seconds += 1) time.passSecond();
    return teams.types('admin', place, words);
  };
  const replies = [
    (await inCrisis('link ops')).lines,
    (await inCrisis(`people add <@${tanaka}|tanaka> 総務企画室長`)).lines,
    (await office.types(admin, counter, 'link section 窓口室')).lines,
    (await inCrisis(`people add <@${suzuki}|suzuki> 窓口室`)).lines,
    await asAdmin(ops, 'link ops'),
    await asAdmin(cashier, 'link section 出納室'),
    await asAdmin(ops, 'people add @sato 出納室'),
    await asAdmin(inTeams.newGroupChat(), 'link section 学校室'),
  ];
  const speakers: Readonly<Record<string, (words: string) => Promise<readonly string[]>>> = {
    [CHIEF]: async (words) => (await inCrisis(words, tanaka)).lines,
    counter: async (words) => (await office.types(suzuki, counter, words)).lines,
    cashier: (words) => teams.types('sato', cashier, words),
  };
  return { replies, speakers };
};

const everythingSaid = async (town: Town, replies: readonly (readonly string[])[]): Promise<readonly string[]> => {
  const { inSlack, inTeams, folder, mail, home } = town;
  const files = folder.files();
  const inFiles = await Promise.all(
    files.map((file) =>
      file.endsWith('.pdf') ? wholeText(new Uint8Array(folder.read(file))) : folder.read(file).toString(),
    ),
  );
  const wards = {
    BCP_PLAN: townFolder,
    DATABASE_URL: `file:${join(home, 'town.db')}`,
    BCP_CONTACTS: join(home, 'contacts.yaml'),
  };
  const told = await Promise.all(
    ['ja', 'en'].flatMap((locale) => [
      runCommand(['export', INCIDENT, '--format', 'md'], { ...wards, BCP_LOCALE: locale }),
      runCommand(['plan', 'check'], { ...wards, BCP_LOCALE: locale }),
    ]),
  );
  expect(told.map(({ exitCode }) => exitCode)).toEqual(told.map(() => 0));
  return [
    ...replies.flat(),
    ...inSlack.proxy.calls.map(({ params }) => JSON.stringify(params)),
    ...inTeams.connector.calls.map(({ body }) => JSON.stringify(body) ?? ''),
    ...files,
    ...inFiles,
    ...mail.mails.flatMap(({ text, headers }) => [text, [...headers].join()]),
    ...told.flatMap(({ result, complaints }) => [result, complaints]),
  ];
};

test.each(['ja', 'en'] as const)(
  'another town in both chats, its folder, mail and tray (%s)',
  async (locale) => {
    const town = await openTown(locale);
    const { replies, speakers } = await moveIn(town);
    for (const [time, who, words] of townSteps()) {
      await passUntil(town, Date.parse(on(time)));
      if (typeof words !== 'string') continue;
      const said = await speakers[who]?.(words);
      if (said === undefined) throw new Error(`nobody says ${words}`);
      replies.push(said);
      await settle(town);
    }
    const all = await posts(town);
    expect(all.filter(({ state }) => state !== 'shown' && state !== 'withheld')).toEqual([]);
    // What drivers carry is nowhere else.
    const seen = all.filter(({ platform }) => platform !== 'files' && platform !== 'mail');
    const inSlack = await whatDiffers(town.inSlack, seen, INCIDENT);
    expect([...inSlack, ...whatDiffersInTeams(town.teams, seen)]).toEqual([]);
    expect(new Set(all.map(({ platform }) => platform))).toEqual(
      new Set(['web', 'slack', 'teams', 'files', 'mail', 'operator']),
    );
    const incident = await (await fetch(`${town.office.address}/api/incidents/${INCIDENT}`)).json();
    expect(incident).toMatchObject({ status: 'closed' });
    const tray = all.map(({ text }) => text);
    await town.close();
    const everything = [...tray, ...(await everythingSaid(town, replies))];
    expect([...new Set(everything.flatMap(wardsOwnIn))]).toEqual([]);
  },
  LONGEST_MS,
);
