// What slack check expects of Slack: the channels that are linked or in use, the people on the list, the plan's groups,
// and the messages of closed incidents, as the database and the plan say.

import { SLACK } from '../../../adapters/slack/interactions.ts';
import type { Expected } from '../../../adapters/slack/preflight/preflight.ts';
import { channelOf } from '../../directory/address.ts';
import { type Directory, evolveDirectory, type LinkTarget, linkOf, NOBODY_YET } from '../../directory/directory.ts';
import type { Delivery, IncidentHead, StoreReader } from '../../ports/store.ts';
import { dutyText, targetText } from '../../posts/directory/directory-words.ts';
import { expectedMentions } from '../../posts/directory/people-to-notify.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import type { LocalDate } from '../../time.ts';

interface Shown {
  readonly head: IncidentHead;
  readonly deliveries: readonly Delivery[];
}

/** What the database says, read once. */
export interface SlackRecord {
  readonly directory: Directory;
  readonly incidents: readonly Shown[];
}

export const NOTHING_RECORDED: SlackRecord = { directory: NOBODY_YET, incidents: [] };

export const readSlackRecord = async (read: StoreReader): Promise<SlackRecord> => {
  const directory = (await read.directoryEvents(0)).reduce(evolveDirectory, NOBODY_YET);
  const incidents: Shown[] = [];
  for (const head of await read.incidents()) {
    const deliveries = (await read.deliveries(head.id)).filter(({ platform }) => platform === SLACK);
    incidents.push({ head, deliveries });
  }
  return { directory, incidents };
};

interface Asking {
  readonly words: Vocabulary;
  /** `slack:U012ABCDE`; other platforms' are passed over. */
  readonly admins: readonly string[];
  readonly today: LocalDate;
}

export const slackExpected = (record: SlackRecord, asking: Asking): Expected => ({
  channels: byId([...linked(record, asking), ...inUse(record, asking)], asking),
  people: byId(peopleOf(record, asking), asking),
  mentions: expectedMentions(SLACK, { directory: record.directory, plan: asking.words.plan, day: asking.today }),
  groups: byId(groupsOf(asking), asking),
  closed: record.incidents
    .filter(({ head }) => head.status === 'closed')
    .flatMap(({ head, deliveries }) =>
      deliveries.flatMap(({ conversation, ref }) =>
        ref === undefined ? [] : [{ channel: channelOf(conversation), message: ref, incident: head.id }],
      ),
    ),
});

/** The crisis team, and the sections that own a system, without a channel. */
export const notLinked = ({ directory }: SlackRecord, words: Vocabulary): readonly string[] => {
  const owners = new Set(words.plan.systems.map(({ section }) => section));
  const targets: readonly LinkTarget[] = [
    { to: 'ops' },
    ...[...owners].map((section) => ({ to: 'section', section }) as const),
  ];
  return targets
    .filter((target) => linkOf(directory, target, SLACK) === undefined)
    .map((target) => targetText(target, words));
};

interface Named {
  readonly id: string;
  readonly whose: string;
}

const linked = ({ directory }: SlackRecord, { words }: Asking): readonly Named[] =>
  directory.links
    .filter(({ place }) => place.platform === SLACK)
    .map(({ place, target }) => ({ id: place.conversation, whose: targetText(target, words) }));

/** A channel in which an incident was declared need not be linked. */
const inUse = ({ directory, incidents }: SlackRecord, { words }: Asking): readonly Named[] => {
  const known = new Set(directory.links.map(({ place }) => place.conversation));
  return incidents
    .filter(({ head }) => head.status === 'open')
    .flatMap(({ head, deliveries }) => {
      const ids = new Set(deliveries.map(({ conversation }) => channelOf(conversation)));
      return [...ids]
        .filter((id) => !known.has(id))
        .map((id) => ({ id, whose: words.texts.cli.slack.shownFor(head.id) }));
    });
};

const peopleOf = ({ directory }: SlackRecord, { words, admins, today }: Asking): readonly Named[] => [
  ...admins
    .filter((admin) => admin.startsWith(`${SLACK}:`))
    .map((admin) => ({ id: withoutPlatform(admin), whose: 'BCP_ADMINS' })),
  ...directory.people
    .filter(({ person, term }) => person.platform === SLACK && (term.to === undefined || today <= term.to))
    .map(({ person, duty }) => ({ id: person.id, whose: dutyText(duty, words) })),
];

const groupsOf = ({ words }: Asking): readonly Named[] =>
  [...words.plan.roles, ...words.plan.sections].flatMap((one) =>
    (one.userGroups ?? [])
      .filter((group) => group.startsWith(`${SLACK}:`))
      .map((group) => ({ id: withoutPlatform(group), whose: words.name(one) })),
  );

const withoutPlatform = (id: string): string => id.slice(SLACK.length + 1);

/** One entry for each, with everything that it is. */
const byId = (all: readonly Named[], { words }: Asking): readonly Named[] =>
  [...Map.groupBy(all, ({ id }) => id)].map(([id, own]) => ({
    id,
    whose: words.texts.words.list(own.map(({ whose }) => whose)),
  }));
