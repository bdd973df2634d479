// Whether the people on the list still have their accounts and are where they are going to be called by name, and whether
// the plan's user groups can be read.

import { z } from 'zod';
import type { Known } from '../../../src/chat/finding.ts';
import type { ExpectedMention } from '../../../src/posts/directory/people-to-notify.ts';
import type { SlackApi } from '../line/web-api.ts';
import { ask, unlessRefused } from './preflight-ask.ts';
import type { SeenChannel } from './preflight-channels.ts';
import type { Channel, Finding } from './preflight-finding.ts';

const User = z.object({ user: z.object({ deleted: z.boolean().optional() }) });
const Members = z.object({ users: z.array(z.string()) });

export async function* checkPeople(api: SlackApi, expected: readonly Known[]): AsyncGenerator<Finding> {
  let active = 0;
  for (const person of expected) {
    const asked = await ask(api, { method: 'users.info', args: { user: person.id }, shape: User });
    if ('word' in asked) yield unlessRefused('users.info', asked.word, withoutAnswer(person, asked.word));
    else if (asked.answer.user.deleted === true) yield { about: 'person_deactivated', person };
    else active += 1;
  }
  if (active > 0) yield { about: 'people_ok', count: active };
}

const withoutAnswer = (person: Known, word: string): Finding =>
  word === 'user_not_found' ? { about: 'person_missing', person } : { about: 'person_unread', person, word };

export async function* checkGroups(api: SlackApi, expected: readonly Known[]): AsyncGenerator<Finding> {
  const method = 'usergroups.users.list';
  for (const group of expected) {
    const asked = await ask(api, { method, args: { usergroup: group.id }, shape: Members });
    if ('word' in asked) yield unlessRefused(method, asked.word, { about: 'group_unread', group, word: asked.word });
    else yield { about: 'group_ok', group, count: asked.answer.users.length };
  }
}

const MEMBERS = 'conversations.members';
/** The most Slack gives at once. */
const PAGE = 1000;

const Page = z.object({
  members: z.array(z.string()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

interface Whom {
  readonly channels: readonly Channel[];
  readonly people: readonly Known[];
  readonly mentions: readonly ExpectedMention[];
}

/** Of channels that can be used: of the rest it is said already what is wrong, and direct messages have their person. */
export async function* checkMentions(
  api: SlackApi,
  { channels, people, mentions }: Whom,
  seen: ReadonlyMap<string, SeenChannel>,
): AsyncGenerator<Finding> {
  for (const [id, called] of Map.groupBy(mentions, ({ conversation }) => conversation)) {
    const there = seen.get(id);
    if (there === undefined || !there.usable) continue;
    const channel = { ...(channels.find((one) => one.id === id) ?? { id, whose: '' }), name: there.name };
    const members = await membersOf(api, id);
    if ('word' in members) {
      yield unlessRefused(MEMBERS, members.word, { about: 'channel_unread', channel, word: members.word });
      continue;
    }
    for (const { person: missing } of called.filter(({ person }) => !members.answer.has(person))) {
      const person = people.find((one) => one.id === missing) ?? { id: missing, whose: '' };
      yield { about: 'mention_unheard', channel, person };
    }
  }
}

type Members = { readonly answer: ReadonlySet<string> } | { readonly word: string };

const membersOf = async (
  api: SlackApi,
  channel: string,
  before: ReadonlySet<string> = new Set(),
  cursor = '',
): Promise<Members> => {
  const args = { channel, limit: PAGE, ...(cursor === '' ? {} : { cursor }) };
  const asked = await ask(api, { method: MEMBERS, args, shape: Page });
  if ('word' in asked) return asked;
  const members = new Set([...before, ...asked.answer.members]);
  const next = asked.answer.response_metadata?.next_cursor ?? '';
  // A page that brings nobody new would never end.
  return next === '' || members.size === before.size ? { answer: members } : membersOf(api, channel, members, next);
};
