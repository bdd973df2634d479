// The status post in Teams: it asks a person to pin it in a channel, once for each incident, and every report leads to it.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { messageAddress } from '../../../../adapters/teams/line/message-address.ts';
import { activityOf } from '../../../../adapters/teams/line/outgoing.ts';
import type { AdaptiveCardJson, TeamsMessage } from '../../../../adapters/teams/render/card-json.ts';
import { LIMITS } from '../../../../adapters/teams/render/limits.ts';
import { renderPlain, renderPost } from '../../../../adapters/teams/render/render-post.ts';
import type { Card } from '../../../../src/posts/card.ts';
import { textsIn } from '../../../../src/texts/texts.ts';
import { checkCard } from '../office/check-card.ts';
import type { SeenInTeams } from '../office/connector.ts';
import { linesOf } from '../office/read-card.ts';
import { type Office, openOffice } from '../office/teams-office.ts';

const texts = textsIn('ja');
const ASK = texts.teams.askToPin;

const linesIn = (message: SeenInTeams): readonly string[] => linesOf(message.card as AdaptiveCardJson);
const asks = (message: SeenInTeams): boolean => linesIn(message).includes(ASK);
const linkIn = ({ card }: { readonly card?: unknown }): string | undefined =>
  /"type":"Action.OpenUrl"[^}]*"url":"([^"]+)"/.exec(JSON.stringify(card))?.[1];

describe('an incident in a channel', () => {
  let office: Office;
  let elsewhere: string;
  beforeAll(async () => {
    office = await openOffice();
    elsewhere = office.rig.newGroupChat();
    await office.rig.install(elsewhere);
    await office.types('admin', elsewhere, 'link all');
    await office.types('admin', office.crisis, 'declare iaas-down');
    await office.settled();
  });
  afterAll(() => office.close());

  const boards = (conversation: string) => office.posts(conversation).filter(({ thread }) => thread === undefined);
  const newest = (conversation: string, title: RegExp) => office.message(conversation, title);

  test('the status post asks to be pinned, and no other post does', () => {
    const asking = office.posts(office.crisis).filter(asks);
    expect(asking).toHaveLength(1);
    expect(asking[0]?.thread).toBeUndefined();
    expect(office.posts(elsewhere).filter(asks)).toEqual([]);
  });

  test('it goes on asking while it is edited', async () => {
    await office.types('admin', office.crisis, 'update cause ストレージの故障');
    await office.settled();
    const [board] = boards(office.crisis).filter(asks);
    expect(board).toMatchObject({ edited: true });
    expect(linesIn(board ?? newest(office.crisis, /./)).join()).toContain('ストレージの故障');
  });

  test('every report leads to the status post: in its own channel, and from a chat elsewhere', async () => {
    const [board] = boards(office.crisis).filter(asks);
    for (const conversation of [office.crisis, elsewhere]) {
      const url = new URL(linkIn(newest(conversation, /第\d+報/)) ?? 'none:');
      expect(url.origin).toBe('https://teams.microsoft.com');
      expect(decodeURIComponent(url.pathname)).toBe(`/l/message/${office.crisis}/${board?.id}`);
      expect(url.searchParams.get('tenantId')).toBe(office.rig.config.tenantId);
      expect(url.searchParams.get('parentMessageId')).toBe(board?.id);
    }
  });

  test('posted again after somebody deleted it, it asks again, and reports lead to the new one', async () => {
    const [board] = boards(office.crisis).filter(asks);
    office.rig.connector.remove(office.crisis, board?.id ?? '');
    const { crisis, rig } = office;
    await office.tells({ ...rig.from('admin', crisis), type: 'messageDelete', id: board?.id });
    await office.settled();
    expect(office.posts(crisis).filter(asks)).toHaveLength(1);
    await office.types('admin', crisis, 'report now');
    await office.settled();
    const link = linkIn(newest(crisis, /第\d+報/));
    expect(link).toBeDefined();
    expect(link).not.toContain(board?.id);
    expect(office.posts(crisis).some(({ id }) => link?.includes(id))).toBe(true);
  });
});

describe('the address of a message', () => {
  const at = { serviceUrl: 'https://smba.trafficmanager.net/', tenant: 'aaaa', bot: '28:x' } as const;

  test('in a channel it is that of its thread', () => {
    const channel = { ...at, conversation: '19:abc@thread.tacv2', kind: 'channel', name: '危機対策' } as const;
    expect(messageAddress(channel, '1700')).toBe(
      'https://teams.microsoft.com/l/message/19%3Aabc%40thread.tacv2/1700?tenantId=aaaa&parentMessageId=1700' +
        `&channelName=${encodeURIComponent('危機対策')}&createdTime=1700`,
    );
    const team = '3606f714-ec2e-41b3-9ad1-6afb331bd35d';
    expect(messageAddress({ ...channel, team }, '1700')).toContain(`&groupId=${team}&`);
    expect(messageAddress({ ...channel, team: '19:team@thread.tacv2' }, '1700')).not.toContain('groupId');
  });

  test('in a group chat it says that it is a chat; a personal chat with a bot has none', () => {
    const chat = { ...at, conversation: '19:abc@thread.v2', kind: 'group' } as const;
    const url = new URL(messageAddress(chat, '1700') ?? 'none:');
    expect(url.searchParams.get('context')).toBe('{"contextType":"chat"}');
    expect(messageAddress({ ...at, conversation: 'a:1', kind: 'personal' }, '1700')).toBeUndefined();
  });
});

test('a report that fills a message to its edge goes without the link rather than beyond it', () => {
  const statusPost = `https://teams.microsoft.com/l/message/${'x'.repeat(300)}`;
  const rendered = (length: number): TeamsMessage => {
    const card: Card = { title: '第1報', tone: 'calm', blocks: [{ type: 'text', text: 'あ'.repeat(length) }] };
    const message = renderPost(card, { statusPost }, texts);
    checkCard(message);
    return message;
  };
  const lengths = [10, 5000, LIMITS.messageUnits - 600, LIMITS.messageUnits, LIMITS.messageUnits * 2];
  const linked = lengths.map((length) => linkIn(rendered(length)) !== undefined);
  expect(linked.slice(0, 2)).toEqual([true, true]);
});

test('a post in its smallest form has no card and no mention', () => {
  const card: Card = { title: '第1報', tone: 'calm', blocks: [{ type: 'text', text: '停止 3件' }], notify: ['tanaka'] };
  expect(activityOf(renderPlain(card))).toEqual({
    type: 'message',
    summary: '第1報',
    text: '第1報\n停止 3件',
    textFormat: 'plain',
  });
});
