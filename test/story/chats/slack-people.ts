// Who works where in the Slack of the story: every section has staff and a manager; most have a channel of their own, one
// is asked in a direct message, two are not linked, and two have their staff in a user group that the plan names.

import { loadPlan, planHash } from '../../../src/plan/read/load-plan.ts';
import { planJson } from '../../../src/plan/read/plan-json.ts';
import type { LoadedPlan } from '../../../src/start-up/compose.ts';
import { checkMessage } from '../../adapters/slack/office/check-payload.ts';
import { type SlackRig, slackRig } from '../../adapters/slack/office/emulator.ts';
import { type Office, openOffice } from '../../adapters/slack/office/slack-office.ts';
import { wardFolder } from '../../plan/plan-folder.ts';
import {
  ASKED_ALONE,
  managerOf,
  NOT_LINKED,
  OPERATOR,
  OPERATORS,
  PROMOTION,
  type SectionInChat,
  staffOf,
} from '../people.ts';

/** Their staff is in a group and not on the list. */
const BY_GROUP: Readonly<Record<string, string>> = { taxation: 'S0TAXATION', 'livelihood-assistance': 'S0LIVELIHOOD' };

export interface StaffedOffice {
  readonly office: Office;
  readonly sections: readonly SectionInChat[];
  /** 全庁. */
  readonly all: string;
  close(): Promise<void>;
}

export const staffedOffice = async (): Promise<StaffedOffice> => {
  const plan = planWithGroups();
  const people = plan.plan.sections.flatMap(({ id }) => [staffOf(id), managerOf(id)]);
  const rig = await slackRig({ checkMessage, people: [OPERATOR, PROMOTION, ...people] });
  rig.proxy.failWhen((method, { usergroup }) =>
    method === 'usergroups.users.list' ? { kind: 'answer', body: membersOf(String(usergroup), rig) } : undefined,
  );
  const office = await openOffice({ rig, plan, handDriven: true });
  const sections: SectionInChat[] = [];
  for (const { id, name } of plan.plan.sections) sections.push(await moveIn(office, id, name));
  await asAdmin(office, office.crisis, 'link ops');
  await asAdmin(office, office.crisis, `people add ${mention(rig, OPERATOR)} 情報システム課長`);
  await asAdmin(office, office.crisis, `people add ${mention(rig, PROMOTION)} 情報政策推進係`);
  const all = await rig.newChannel();
  await asAdmin(office, all, 'link all');
  return {
    office,
    sections,
    all,
    close: async () => {
      await office.close();
      await rig.close();
    },
  };
};

const planWithGroups = (): LoadedPlan => {
  const loaded = loadPlan(wardFolder);
  if (!loaded.ok) throw new Error('the plan of the ward has faults');
  const sections = loaded.plan.sections.map((section) => {
    const group = BY_GROUP[section.id];
    return group === undefined ? section : { ...section, userGroups: [`slack:${group}`] };
  });
  const plan = { ...loaded.plan, sections };
  const json = planJson(plan);
  return { plan, json, hash: planHash(json) };
};

const membersOf = (group: string, { users }: SlackRig): string => {
  const members = Object.entries(BY_GROUP).flatMap(([section, id]) => (id === group ? [users[staffOf(section)]] : []));
  return JSON.stringify({ ok: true, users: members });
};

const moveIn = async (office: Office, id: string, name: string): Promise<SectionInChat> => {
  const { rig, crisis } = office;
  const staff = staffOf(id);
  const manager = managerOf(id);
  const place = NOT_LINKED.includes(id) ? undefined : await placeFor(id, rig);
  if (place !== undefined) await asAdmin(office, place, `link section ${name}`);
  const isInGroup = BY_GROUP[id] !== undefined;
  if (!isInGroup) await asAdmin(office, place ?? crisis, `people add ${mention(rig, staff)} ${name}`);
  await asAdmin(office, place ?? crisis, `people add ${mention(rig, manager)} ${name} 課長`);
  const group = BY_GROUP[id];
  const own = group === undefined ? [staff, manager] : [manager, group];
  return { id, name, staff, manager, place, notified: id === OPERATORS ? [...own, OPERATOR] : own };
};

const placeFor = (section: string, rig: SlackRig): Promise<string> =>
  section === ASKED_ALONE ? rig.directWith(idOf(rig, staffOf(section))) : rig.newChannel();

export const idOf = ({ users }: SlackRig, person: string): string => {
  const id = users[person];
  if (id === undefined) throw new Error(`nobody is called ${person}`);
  return id;
};

const mention = (rig: SlackRig, person: string): string => `<@${idOf(rig, person)}|${person}>`;

const asAdmin = async (office: Office, channel: string, words: string): Promise<void> => {
  const { text } = await office.types(idOf(office.rig, 'admin'), channel, words);
  if (!/しました/.test(text)) throw new Error(`${words}: ${text}`);
};
