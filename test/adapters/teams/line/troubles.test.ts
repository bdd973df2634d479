// What happens to our posts and places without us: deleted, removed, archived, blocked, never heard from. It is noticed
// and said, people are asked elsewhere, nothing is doubled, and everything is where it was once the place is back.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  chronology,
  consoleBoard,
  declared,
  lines,
  notShown,
  order,
  section,
  titles,
} from '../office/in-the-office.ts';
import { type Office, openOffice } from '../office/teams-office.ts';
import type { ActivityJson } from '../office/teams-rig.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const from = (place: string, more: ActivityJson): ActivityJson => ({ ...office.rig.from('admin', place), ...more });
const BOARD = /障害対応中/;

const deletes = async (place: string, id: string, isTold = true): Promise<void> => {
  office.rig.connector.remove(place, id);
  if (isTold) expect(await office.tells(from(place, { type: 'messageDelete', id }))).toBe(200);
  await office.settled();
};

describe('somebody deletes', () => {
  test('the status post: it is posted again, once, and what follows is written below the new one', async () => {
    await declared(office);
    const before = office.message(office.crisis, BOARD);
    await deletes(office.crisis, before.id);
    expect(titles(office, office.crisis, BOARD)).toHaveLength(1);
    const after = office.message(office.crisis, BOARD);
    expect(after).toMatchObject({ thread: undefined, summary: before.summary });
    await order(office, '報告');
    await office.settled();
    expect(office.message(office.crisis, /第2報/).thread).toBe(after.id);
  });

  test('the status post, and Teams says nothing: it is posted again at the next change', async () => {
    const incident = await declared(office);
    await deletes(office.crisis, office.message(office.crisis, BOARD).id, false);
    await order(office, '更新 原因 電源装置の故障');
    await office.settled();
    expect(titles(office, office.crisis, BOARD)).toHaveLength(1);
    expect(lines(office, office.crisis, BOARD)).toContain('電源装置の故障');
    expect(await notShown(office, incident)).toEqual([]);
  });

  test.each([
    ['a request', () => tax, /確認依頼】税務課/],
    ['a request in a thread', () => office.crisis, /確認依頼】職員課/],
    ['a report', () => office.crisis, /第1報/],
  ])('%s: it is posted again, once, however often Teams says so', async (_, where, title) => {
    tax = await section(office, '税務課');
    await declared(office);
    const { id, thread } = office.message(where(), title);
    await deletes(where(), id);
    await office.tells(from(where(), { type: 'messageDelete', id }));
    await office.settled();
    expect(titles(office, where(), title)).toHaveLength(1);
    expect(office.message(where(), title).thread).toBe(thread);
  });
  let tax = '';
});

interface Loss {
  readonly how: string;
  /** An app is installed in a team as a whole, or in a chat. */
  readonly inChat?: boolean;
  readonly lose: (place: string) => Promise<unknown>;
  readonly back: (place: string) => Promise<unknown>;
}

const putOut = async (place: string, activity: ActivityJson): Promise<void> => {
  office.rig.connector.putOut(place);
  await office.tells(from(place, activity));
};
const letIn = async (place: string, back: () => Promise<unknown>): Promise<void> => {
  office.rig.connector.letIn(place);
  await back();
};
const inTeam = (eventType: string, channel?: { readonly id: string; readonly name?: string }): ActivityJson => ({
  ...from(office.rig.team, { type: 'conversationUpdate' }),
  channelData: { tenant: { id: office.rig.config.tenantId }, team: { id: office.rig.team }, channel, eventType },
});
const writesBlocked = (place: string): void =>
  office.rig.connector.failWhen(({ path, method }) =>
    path.startsWith(`/${place}`) && method !== 'GET'
      ? { kind: 'status', status: 403, word: 'MessageWritesBlocked' }
      : undefined,
  );

const LOSSES: readonly Loss[] = [
  {
    how: 'the app is removed from it',
    inChat: true,
    lose: (place) => putOut(place, { type: 'installationUpdate', action: 'remove' }),
    back: (place) => letIn(place, () => office.rig.install(place)),
  },
  {
    how: 'the bot is put out of it, and somebody writes to it there once it is back',
    inChat: true,
    lose: (place) =>
      putOut(place, { type: 'conversationUpdate', membersRemoved: [office.rig.from('admin', '').recipient] }),
    back: (place) => letIn(place, () => office.types('sato', place, '状況')),
  },
  {
    how: 'its team is archived',
    lose: async (place) => {
      writesBlocked(place);
      await office.tells(inTeam('teamArchived'));
    },
    back: async () => {
      office.rig.connector.heal();
      await office.tells(inTeam('teamUnarchived'));
    },
  },
  {
    how: 'its team is deleted',
    lose: async (place) => {
      office.rig.connector.putOut(place);
      await office.tells(inTeam('teamDeleted'));
      // It is the team of the crisis channel as well.
      await office.rig.install(office.crisis);
    },
    back: (place) => letIn(place, () => office.tells(inTeam('teamRestored'))),
  },
];

describe.each(LOSSES)("a section's place is lost: $how", ({ lose, back, inChat }) => {
  test('noticed at once and said; asked and answered in a thread of the crisis channel; as it was when it is back', async () => {
    const { crisis } = office;
    const place = inChat === true ? office.rig.newGroupChat() : office.rig.newChannel();
    const tax = await section(office, '税務課', 'tanaka', place);
    const incident = await declared(office);
    await lose(tax);
    await office.settled();
    expect(await chronology(office, incident, '届けられません')).toHaveLength(1);
    expect(await consoleBoard(office, incident)).toContain('連携先に投稿できない1課');
    expect(lines(office, crisis, BOARD)).toContain('連携先に投稿できない1課');
    expect(titles(office, crisis, /税務課/)).toHaveLength(1);
    await office.presses('tanaka', crisis, office.message(crisis, /税務課/), '停止');
    await order(office, '催促 職員課');
    await office.settled();
    expect(lines(office, crisis, /税務課 回答1\/1/)).toContain('停止');

    await back(tax);
    await office.settled();
    expect(await notShown(office, incident)).toEqual([]);
    expect(titles(office, tax, /税務課/)).toEqual([expect.stringContaining('回答1/1システム')]);
    expect(lines(office, crisis, BOARD)).not.toContain('投稿できない');
    expect(await chronology(office, incident, '届けました')).toHaveLength(1);
    await order(office, '確認依頼 税務課');
    await office.settled();
    expect(titles(office, tax, /確認依頼】税務課/)).toHaveLength(1);
    expect(titles(office, crisis, /確認依頼】税務課/)).toEqual([]);
  });
});

test('a person who blocked the bot is asked in a thread instead', async () => {
  const chat = await section(office, '税務課', 'tanaka', office.rig.personalWith('tanaka'));
  office.rig.connector.failWhen(({ path, method }) =>
    method === 'POST' && path.startsWith(`/${chat}`)
      ? { kind: 'status', status: 403, word: 'ConversationBlockedByUser' }
      : undefined,
  );
  const incident = await declared(office);
  expect(titles(office, office.crisis, /確認依頼】税務課/)).toHaveLength(1);
  expect(await consoleBoard(office, incident)).toContain('連携先に投稿できない1課');
});

describe('a link to where nothing was ever heard from', () => {
  test('counts as none, the board says so, and it is used from the first word on', async () => {
    const tax = office.rig.newChannel();
    await order(office, `連携 税務課 teams:${tax}`);
    const incident = await declared(office);
    expect(titles(office, office.crisis, /確認依頼】税務課/)).toHaveLength(1);
    expect(lines(office, office.crisis, BOARD)).toContain('連携先に投稿できない1課');
    await office.types('sato', tax, '状況');
    await office.settled();
    expect(titles(office, tax, /確認依頼】税務課/)).toHaveLength(1);
    expect(await notShown(office, incident)).toEqual([]);
    expect(lines(office, office.crisis, BOARD)).not.toContain('投稿できない');
  });
});

describe('the crisis channel itself is lost', () => {
  test('for ever: everything open is in the linked one', async () => {
    const ops = office.rig.newChannel();
    await order(office, 'link ops', ops);
    await declared(office);
    office.rig.connector.deleteConversation(office.crisis);
    await office.tells(inTeam('channelDeleted', { id: office.crisis }));
    await office.settled();
    expect(titles(office, ops, BOARD)).toHaveLength(1);
    expect(titles(office, ops, /確認依頼/)).toHaveLength(15);
    await order(office, '報告', ops);
    await office.settled();
    expect(office.message(ops, /第2報/).thread).toBe(office.message(ops, BOARD).id);
  });

  test('and there is no other: the console says so, and all is well once it is back', async () => {
    const incident = await declared(office);
    await putOut(office.crisis, { type: 'installationUpdate', action: 'remove' });
    await office.settled();
    expect(await consoleBoard(office, incident)).toContain('届けられていない投稿が');
    office.rig.connector.letIn(office.crisis);
    await order(office, '更新 原因 電源装置の故障');
    await office.settled();
    expect(await notShown(office, incident)).toEqual([]);
    expect(titles(office, office.crisis, BOARD)).toHaveLength(1);
    expect(lines(office, office.crisis, BOARD)).toContain('電源装置の故障');
  });
});

test('a channel with a new name is the same channel', async () => {
  const incident = await declared(office);
  await office.tells(inTeam('channelRenamed', { id: office.crisis, name: '新しい名前' }));
  await order(office, '報告');
  await office.settled();
  expect(await notShown(office, incident)).toEqual([]);
  expect(titles(office, office.crisis, BOARD)).toHaveLength(1);
});
