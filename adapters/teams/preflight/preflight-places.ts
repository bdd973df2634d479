// Whether each conversation that is written to can be reached, and whether the people on the list are in one of them.
// Both are one question: for a member. Nothing is written anywhere.

import { setTimeout as pause } from 'node:timers/promises';
import type { Known } from '../../../src/chat/finding.ts';
import type { ExpectedMention } from '../../../src/posts/directory/people-to-notify.ts';
import type { SendOnce } from '../line/connector-request.ts';
import { TeamsFailure } from '../line/delivery-error.ts';
import type { Reference, References } from '../line/references.ts';
import type { TeamsSetting } from '../teams-config.ts';
import type { Finding, KnownPlace } from './preflight-finding.ts';

export interface Asking {
  readonly setting: TeamsSetting;
  readonly token: string;
  readonly request: SendOnce;
  readonly references: Pick<References, 'of'>;
}

/** Returns those that answered. */
export async function* checkPlaces(
  expected: readonly Known[],
  asking: Asking,
): AsyncGenerator<Finding, readonly Reference[]> {
  const { references, setting } = asking;
  const reached: Reference[] = [];
  for (const one of expected) {
    const at = await references.of(one.id);
    if (at === undefined) {
      yield { about: 'place_unheard', place: one };
      continue;
    }
    const place = { ...one, kind: at.kind, ...(at.name === undefined ? {} : { name: at.name }) };
    if (!setting.isServiceUrl(at.serviceUrl)) {
      yield { about: 'place_elsewhere', place, url: at.serviceUrl };
      continue;
    }
    // Whether the bot counts itself among the members or not: that Teams looks is the answer.
    const found = await memberAt(at, at.bot, asking);
    if (typeof found === 'boolean') reached.push(at);
    yield aboutPlace(place, found);
  }
  return reached;
}

const aboutPlace = (place: KnownPlace, found: boolean | TeamsFailure): Finding => {
  if (typeof found === 'boolean') return { about: 'place_ok', place };
  return found.code === 'closed'
    ? { about: 'place_outside', place }
    : { about: 'place_unread', place, word: found.word ?? found.code };
};

const PERSON = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function* checkPeople(
  expected: readonly Known[],
  reached: readonly Reference[],
  asking: Asking,
): AsyncGenerator<Finding, ReadonlySet<string>> {
  const malformed = expected.filter(({ id }) => !PERSON.test(id));
  for (const person of malformed) yield { about: 'person_malformed', person };
  const people = expected.filter((person) => !malformed.includes(person));
  if (people.length > 0 && reached.length === 0) yield { about: 'people_unasked' };
  const nowhere = new Set(malformed.map(({ id }) => id));
  if (reached.length === 0) return nowhere;
  // The channels of a team have its members.
  const rosters = [...new Map(reached.map((at) => [at.team ?? at.conversation, at])).values()];
  let found = 0;
  for (const person of people) {
    if (await isInOne(person, rosters, asking)) found += 1;
    else {
      nowhere.add(person.id);
      yield { about: 'person_nowhere', person };
    }
  }
  if (found > 0) yield { about: 'people_ok', count: found };
  return nowhere;
}

interface Whom {
  readonly places: readonly Known[];
  readonly people: readonly Known[];
  readonly mentions: readonly ExpectedMention[];
}

/** Of those that are members somewhere, and of places that answered: of the rest it is said already what is wrong. */
export async function* checkMentions(
  { places, people, mentions }: Whom,
  { reached, nowhere }: { readonly reached: readonly Reference[]; readonly nowhere: ReadonlySet<string> },
  asking: Asking,
): AsyncGenerator<Finding> {
  for (const { person: id, conversation } of mentions) {
    const at = reached.find((one) => one.conversation === conversation);
    if (at === undefined || nowhere.has(id) || (await memberAt(at, id, asking)) !== false) continue;
    const known = places.find((one) => one.id === conversation) ?? { id: conversation, whose: '' };
    const place = { ...known, kind: at.kind, ...(at.name === undefined ? {} : { name: at.name }) };
    yield { about: 'mention_unheard', place, person: people.find((one) => one.id === id) ?? { id, whose: '' } };
  }
}

const isInOne = async ({ id }: Known, rosters: readonly Reference[], asking: Asking): Promise<boolean> => {
  for (const at of rosters) if ((await memberAt(at, id, asking)) === true) return true;
  return false;
};

/** A failure that is about this conversation is a value; one of the line or of the token is everybody's. */
const memberAt = async (at: Reference, member: string, asking: Asking): Promise<boolean | TeamsFailure> => {
  try {
    await patiently(() => asked(at, member, asking));
    return true;
  } catch (error) {
    if (!(error instanceof TeamsFailure)) throw error;
    if (error.word?.startsWith('MemberNotFound') === true) return false;
    if (error.code === 'closed' || error.code === 'gone' || error.code === 'rejected') return error;
    throw error;
  }
};

const asked = ({ serviceUrl, conversation }: Reference, member: string, { request, token }: Asking) => {
  const path = `v3/conversations/${encodeURIComponent(conversation)}/members/${encodeURIComponent(member)}`;
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
  const headers = token === '' ? {} : { authorization: `Bearer ${token}` };
  return request({ method: 'GET', url: `${base}${path}`, headers });
};

const MOST_WAIT_MS = 15_000;

/** Once, when Teams asks to wait: with nobody waiting in line there is time. */
const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    const waitMs = error instanceof TeamsFailure ? error.retryAfterMs : undefined;
    if (waitMs === undefined || waitMs > MOST_WAIT_MS) throw error;
    await pause(waitMs);
    return ask();
  }
};
