// Whether the people on the list still have their accounts, and whether the plan's user groups can be read.
import { z } from 'zod';
import { ask, unlessRefused } from './preflight-ask.ts';
import type { Finding, Known } from './preflight-finding.ts';
import type { SlackApi } from './web-api.ts';

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
