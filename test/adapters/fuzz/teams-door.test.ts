// Everything that Teams can send, with a token as it should be and damaged in every way.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { declared, section } from '../teams/office/in-the-office.ts';
import { buttonsOf, filledIn } from '../teams/office/read-card.ts';
import { cardOf, type Dialog, type Office, openOffice } from '../teams/office/teams-office.ts';
import { damaged, damagedText, FUZZING, type Json } from './damaged-payload.ts';
import { ALONE, answered, brokenPromises, listeningLog } from './kept-promises.ts';

const LONGEST_MS = 120_000;

const log = listeningLog();
let office: Office;
const activities: Record<string, Json> = {};

const post = (body: string, type = 'application/json; charset=utf-8') => {
  const { identity, claims } = office.rig;
  const headers = { ...ALONE, 'content-type': type, authorization: `Bearer ${identity.mint(claims())}` };
  return answered(fetch(`${office.address}/api/messages`, { method: 'POST', headers, body }));
};

beforeAll(async () => {
  office = await openOffice({ logger: log.logger });
  await office.types('admin', office.crisis, 'link ops');
  const tax = await section(office, '税務課', 'tanaka');
  const incident = await declared(office);
  Object.assign(activities, await goodActivities(tax, incident));
  log.errors.splice(0);
}, LONGEST_MS);
afterAll(() => office.close());

const goodActivities = async (tax: string, incident: string): Promise<Record<string, Json>> => {
  const { rig, crisis } = office;
  const request = office.message(tax, /確認依頼/);
  const card = cardOf(request);
  const answer = filledIn(card, '回答する', {});
  const inTax = rig.from('tanaka', tax);
  const inCrisis = rig.from('admin', crisis);
  const press = (verb: string, data: unknown) => ({
    ...inTax,
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: request.id,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
  const carries = { incident, section: 'taxation', revision: 'r', asOf: 1 };
  const dialog = (step: string, data: unknown) => ({
    ...inCrisis,
    type: 'invoke',
    name: `task/${step}`,
    value: { data, context: { theme: 'default' } },
  });
  const update = { ...inCrisis, type: 'conversationUpdate' };
  const happened = (eventType: string) => ({
    ...update,
    channelData: { tenant: rig.from('admin', crisis).conversation, team: { id: rig.team }, eventType },
  });
  return {
    message: {
      ...inCrisis,
      type: 'message',
      text: '<at>BCP</at> 追記 窓口を閉めた',
      entities: [{ type: 'mention', text: '<at>BCP</at>', mentioned: { id: `28:${rig.config.appId}`, name: 'BCP' } }],
    },
    'message that quotes': {
      ...rig.from('admin', rig.personalWith('admin')),
      type: 'message',
      text: '<quoted messageId="1"/> 状況',
      entities: [{ type: 'quotedReply', quotedReply: { messageId: '1' } }],
    },
    'say button': press('say', { text: '状況', ...carries }),
    'answer button': press('answer', answer),
    'answer for all': press('answer_all', { ...carries, state: 'stopped' }),
    'unchanged button': press('answer_unchanged', carries),
    ...(await dialogs(crisis, incident, dialog)),
    installed: { ...inCrisis, type: 'installationUpdate', action: 'add' },
    renamed: happened('channelRenamed'),
    restored: happened('teamRestored'),
    archived: happened('teamArchived'),
    'members added': { ...update, membersAdded: [{ id: '29:x' }] },
    deleted: { ...inCrisis, type: 'messageDelete' },
    'something new': { ...inCrisis, type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
  } as unknown as Record<string, Json>;
};

/** The dialogs that are really opened, and what is sent of them. */
const dialogs = async (crisis: string, incident: string, dialog: (step: string, data: unknown) => unknown) => {
  const board = office.message(crisis, /障害対応中/);
  const facts = await office.opens('admin', crisis, board, '連絡事項を更新する');
  const proxy = { dialog: 'proxy', incident, section: 'taxation' };
  const opened = await office.rig.dialog('admin', crisis, 'fetch', proxy);
  const { task } = (await opened.json()) as { task: { value: { card: { content: Dialog['card'] } } } };
  return {
    'facts opened': dialog('fetch', { msteams: { type: 'task/fetch' }, dialog: 'facts', incident }),
    'facts sent': dialog('submit', sentOf(typeof facts === 'string' ? undefined : facts.card)),
    'declaration opened': dialog('fetch', { msteams: { type: 'task/fetch' }, dialog: 'declare' }),
    'declaration sent': dialog('submit', { dialog: 'declare', scenario: 'iaas-down', situation: '停電' }),
    'answers opened': dialog('fetch', { msteams: { type: 'task/fetch' }, ...proxy }),
    'answers sent': dialog('submit', sentOf(task.value.card.content)),
  };
};

const sentOf = (card: Dialog['card'] | undefined): unknown => {
  if (card === undefined) throw new Error('no dialog was opened');
  const [send] = buttonsOf(card).filter(({ type }) => type === 'Submit');
  return filledIn(card, send?.label ?? '', {});
};

const KINDS = [
  'message',
  'message that quotes',
  'say button',
  'answer button',
  'answer for all',
  'unchanged button',
  'facts opened',
  'facts sent',
  'declaration opened',
  'declaration sent',
  'answers opened',
  'answers sent',
  'installed',
  'renamed',
  'restored',
  'archived',
  'members added',
  'deleted',
  'something new',
];

test.each(KINDS)(
  '%s: whatever of it is damaged, the promises hold',
  async (kind) => {
    const good = activities[kind];
    if (good === undefined) throw new Error(`there is no ${kind}`);
    await fc.assert(
      fc.asyncProperty(damaged(good), async (activity) => {
        const send = () => post(JSON.stringify(activity));
        expect(await brokenPromises(office.address, log, send)).toEqual([]);
      }),
      FUZZING,
    );
  },
  LONGEST_MS,
);

test.each(['message', 'answer button'])(
  '%s: whatever its bytes become, the promises hold',
  async (kind) => {
    const types = fc.constantFrom('application/json', 'application/json; charset=utf-16', 'text/plain', '');
    await fc.assert(
      fc.asyncProperty(damagedText(JSON.stringify(activities[kind])), types, async (body, type) => {
        expect(await brokenPromises(office.address, log, () => post(body, type))).toEqual([]);
      }),
      FUZZING,
    );
  },
  LONGEST_MS,
);
