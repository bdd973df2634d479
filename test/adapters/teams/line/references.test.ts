// How a conversation is reached is learnt from whatever happens there, kept over a restart, and forgotten when we are
// put out.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Connected, card, connected } from '../office/messenger-under-test.ts';
import { type ActivityJson, type TeamsRig, teamsRig } from '../office/teams-rig.ts';

let rig: TeamsRig;
let ours: Connected;
let channel: string;
beforeAll(async () => {
  rig = await teamsRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  ours = await connected(rig);
  channel = rig.newChannel();
});
afterEach(() => ours.close());

const posting = (id: string, by: Connected = ours) =>
  by.teams.messenger.post({ platform: 'teams', id }, card('板'), '2026-001/board');
const closed = { name: 'DeliveryError', code: 'closed' };
const update = (more: ActivityJson): ActivityJson => ({
  ...rig.from('admin', channel),
  type: 'conversationUpdate',
  ...more,
});
const inTeam = (eventType: string, id = channel, name?: string): ActivityJson => {
  const base = rig.from('admin', rig.team);
  const channelData = { tenant: { id: rig.config.tenantId }, team: { id: rig.team }, channel: { id, name }, eventType };
  return { ...base, type: 'conversationUpdate', channelData };
};

test('where nothing was ever heard from, nothing can be posted', async () => {
  rig.connector.forgetCalls();
  await expect(posting(channel)).rejects.toMatchObject(closed);
  expect(rig.connector.calls).toEqual([]);
});

describe('it is learnt from', () => {
  test.each<[string, () => Promise<Response>]>([
    ['a message', () => rig.say('tanaka', channel, '状況')],
    ['a message in a thread', () => rig.send({ ...rig.from('tanaka', channel, '17'), type: 'message', text: 'a' })],
    ['a press', () => rig.press('tanaka', channel, '1', { verb: 'say' })],
    ['a dialog', () => rig.dialog('tanaka', channel, 'fetch', {})],
    ['an installation', () => rig.install(channel)],
    ['our being added', () => rig.send(update({ membersAdded: [{ id: `28:${rig.config.appId}` }] }))],
    ['people being added', () => rig.send(update({ membersAdded: [{ id: '29:sato' }] }))],
    ['a new name', () => rig.send(inTeam('channelRenamed', channel, '危機対策'))],
  ])('%s', async (_, happens) => {
    expect((await happens()).status).toBeLessThan(500);
    await posting(channel);
    expect(rig.connector.seen(channel)).toHaveLength(1);
  });

  test('chats between people and with one person', async () => {
    for (const chat of [rig.newGroupChat(), rig.personalWith('sato')]) {
      await rig.say('sato', chat, '状況');
      await posting(chat);
      expect(rig.connector.seen(chat)).toHaveLength(1);
    }
    expect(ours.events.heard.map(({ what }) => what)).toMatchObject([
      { place: { kind: 'group' } },
      { place: { kind: 'personal' } },
    ]);
  });
});

test('it is written only when something is new, and followed when Teams moves', async () => {
  await rig.say('tanaka', channel, '状況');
  const writes = ours.settings.writes.length;
  await rig.say('tanaka', channel, '状況');
  expect(ours.settings.writes).toHaveLength(writes);
  const moved = `${rig.connector.serviceUrl}jp/`;
  await rig.send(
    { ...rig.from('tanaka', channel), type: 'message', text: '状況', serviceUrl: moved },
    { claims: { ...rig.claims(), serviceurl: moved } },
  );
  expect(await ours.teams.references.of(channel)).toMatchObject({ serviceUrl: moved, kind: 'channel', team: rig.team });
});

test('it is kept over a restart', async () => {
  await rig.install(channel);
  const again = await connected(rig, { settings: ours.settings });
  await posting(channel, again);
  await again.close();
});

test('a setting that somebody damaged is as good as none', async () => {
  await rig.install(channel);
  ours.settings.values.set(`teams:conversation:${channel}`, '{"conversation":');
  await expect(posting(channel)).rejects.toMatchObject(closed);
});

describe('it is forgotten', () => {
  beforeEach(() => rig.install(channel));

  test.each<[string, string, () => ActivityJson]>([
    ['when the app is removed', 'removed', () => ({ ...update({}), type: 'installationUpdate', action: 'remove' })],
    ['when we are put out', 'removed', () => update({ membersRemoved: [{ id: `28:${rig.config.appId}` }] })],
    ['when the channel is deleted', 'place changed', () => inTeam('channelDeleted')],
    ['when the team is deleted', 'removed', () => inTeam('teamDeleted')],
  ])('%s', async (_, event, activity) => {
    expect((await rig.send(activity())).status).toBe(200);
    expect(ours.events.heard.map((one) => one.event)).toContain(event);
    await expect(posting(channel)).rejects.toMatchObject(closed);
    await rig.install(channel);
    await posting(channel);
  });

  test('of every channel of a team we are put out of', async () => {
    const other = rig.newChannel();
    await rig.install(other);
    const bot = { id: `28:${rig.config.appId}` };
    await rig.send({ ...rig.from('admin', rig.team), type: 'conversationUpdate', membersRemoved: [bot] });
    for (const place of [channel, other]) await expect(posting(place)).rejects.toMatchObject(closed);
    const lost = ours.events.heard.filter(({ event }) => event === 'removed').map(({ what }) => what);
    expect(lost).toMatchObject([{ conversation: rig.team }, { conversation: channel }, { conversation: other }]);
  });
});

test('the channels of a team come back with it', async () => {
  await rig.install(channel);
  const bot = { id: `28:${rig.config.appId}` };
  await rig.send({ ...rig.from('admin', rig.team), type: 'conversationUpdate', membersRemoved: [bot] });
  await expect(posting(channel)).rejects.toMatchObject(closed);
  await rig.install(rig.team);
  await posting(channel);
  const back = ours.events.heard.filter(({ event }) => event === 'installed').map(({ what }) => what);
  expect(back).toMatchObject([{ conversation: channel }, { conversation: rig.team }, { conversation: channel }]);
});

test('what happens to places and messages is told', async () => {
  const deleted = {
    ...rig.from('tanaka', channel),
    type: 'messageDelete',
    id: '170',
    channelData: update({}).channelData,
  };
  await rig.send(deleted);
  await rig.send(inTeam('channelRenamed', channel, '危機対策'));
  await rig.send(inTeam('teamArchived'));
  expect(ours.events.heard).toMatchObject([
    { event: 'message deleted', what: [{ conversation: channel }, '170'] },
    { event: 'place changed', what: [{ conversation: channel, name: '危機対策' }, 'renamed'] },
    { event: 'place changed', what: [{ conversation: rig.team }, 'archived'] },
    { event: 'place changed', what: [{ conversation: channel }, 'archived'] },
  ]);
});

describe('a private or shared channel', () => {
  const bot = () => [{ id: `28:${rig.config.appId}` }];
  const inChannel = (id: string, eventType: string | undefined, type: string | undefined, more: ActivityJson) => ({
    ...rig.from('admin', id),
    type: 'conversationUpdate',
    channelData: {
      tenant: { id: rig.config.tenantId },
      team: { id: rig.team },
      channel: { id, ...(type === undefined ? {} : { type }) },
      ...(eventType === undefined ? {} : { eventType }),
    },
    ...more,
  });

  test.each<[string, string | undefined, string | undefined]>([
    ['a private one, by the event', 'channelMemberRemoved', undefined],
    ['a private one, by its kind', undefined, 'private'],
    ['a shared one', 'channelMemberRemoved', 'shared'],
  ])('that puts us out (%s) does not lose the team', async (_, eventType, type) => {
    const other = rig.newChannel();
    for (const place of [channel, other]) await rig.install(place);
    await rig.send(inChannel(channel, eventType, type, { membersRemoved: bot() }));
    await expect(posting(channel)).rejects.toMatchObject(closed);
    await posting(other);
    const lost = ours.events.heard.filter(({ event }) => event === 'removed').map(({ what }) => what);
    expect(lost).toMatchObject([{ conversation: channel }]);
    await rig.send(inChannel(channel, 'channelMemberAdded', type, { membersAdded: bot() }));
    await posting(channel);
  });

  test('from which a person is taken away is still reached', async () => {
    await rig.install(channel);
    await rig.send(inChannel(channel, 'channelMemberRemoved', 'private', { membersRemoved: [{ id: '29:sato' }] }));
    await posting(channel);
  });
});
