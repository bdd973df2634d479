// What teams check expects of Teams: the conversations that are linked or in use, and the people on the list, as the
// database says; and how the database remembers the way to each conversation.

import { TEAMS } from '../../../adapters/teams/interactions.ts';
import type { Expected } from '../../../adapters/teams/preflight/preflight.ts';
import { channelOf } from '../../directory/address.ts';
import { type Directory, evolveDirectory, type LinkTarget, linkOf, NOBODY_YET } from '../../directory/directory.ts';
import type { StoreReader } from '../../ports/store.ts';
import { dutyText, targetText } from '../../posts/directory/directory-words.ts';
import { expectedMentions } from '../../posts/directory/people-to-notify.ts';
import type { Vocabulary } from '../../posts/vocabulary.ts';
import type { LocalDate } from '../../time.ts';

/** What the database says, read once. */
export interface TeamsRecord {
  readonly directory: Directory;
  /** Where open incidents are shown. */
  readonly shown: readonly { readonly incident: string; readonly conversation: string }[];
}

export const NOTHING_RECORDED: TeamsRecord = { directory: NOBODY_YET, shown: [] };

export const readTeamsRecord = async (read: StoreReader): Promise<TeamsRecord> => {
  const directory = (await read.directoryEvents(0)).reduce(evolveDirectory, NOBODY_YET);
  const shown: TeamsRecord['shown'][number][] = [];
  for (const { id: incident, status } of await read.incidents()) {
    if (status !== 'open') continue;
    const deliveries = (await read.deliveries(incident)).filter(({ platform }) => platform === TEAMS);
    const conversations = new Set(deliveries.map(({ conversation }) => channelOf(conversation)));
    shown.push(...[...conversations].map((conversation) => ({ incident, conversation })));
  }
  return { directory, shown };
};

interface Asking {
  readonly words: Vocabulary;
  /** `teams:<aadObjectId>`; other platforms' are passed over. */
  readonly admins: readonly string[];
  readonly today: LocalDate;
}

export const teamsExpected = (record: TeamsRecord, asking: Asking): Expected => ({
  places: byId([...linked(record, asking), ...inUse(record, asking)], asking),
  people: byId(peopleOf(record, asking), asking),
  mentions: expectedMentions(TEAMS, { directory: record.directory, plan: asking.words.plan, day: asking.today }),
});

/** The crisis team, and the sections that own a system, without a conversation. */
export const notLinked = ({ directory }: TeamsRecord, words: Vocabulary): readonly string[] => {
  const owners = new Set(words.plan.systems.map(({ section }) => section));
  const targets: readonly LinkTarget[] = [
    { to: 'ops' },
    ...[...owners].map((section) => ({ to: 'section', section }) as const),
  ];
  return targets
    .filter((target) => linkOf(directory, target, TEAMS) === undefined)
    .map((target) => targetText(target, words));
};

interface Named {
  readonly id: string;
  readonly whose: string;
}

const linked = ({ directory }: TeamsRecord, { words }: Asking): readonly Named[] =>
  directory.links
    .filter(({ place }) => place.platform === TEAMS)
    .map(({ place, target }) => ({ id: place.conversation, whose: targetText(target, words) }));

/** A channel in which an incident was declared need not be linked. */
const inUse = ({ directory, shown }: TeamsRecord, { words }: Asking): readonly Named[] => {
  const known = new Set(directory.links.map(({ place }) => place.conversation));
  return shown
    .filter(({ conversation }) => !known.has(conversation))
    .map(({ conversation, incident }) => ({ id: conversation, whose: words.texts.cli.teams.shownFor(incident) }));
};

const peopleOf = ({ directory }: TeamsRecord, { words, admins, today }: Asking): readonly Named[] => [
  ...admins
    .filter((admin) => admin.startsWith(`${TEAMS}:`))
    .map((admin) => ({ id: admin.slice(TEAMS.length + 1), whose: 'BCP_ADMINS' })),
  ...directory.people
    .filter(({ person, term }) => person.platform === TEAMS && (term.to === undefined || today <= term.to))
    .map(({ person, duty }) => ({ id: person.id, whose: dutyText(duty, words) })),
];

/** One entry for each, with everything that it is. */
const byId = (all: readonly Named[], { words }: Asking): readonly Named[] =>
  [...Map.groupBy(all, ({ id }) => id)].map(([id, own]) => ({
    id,
    whose: words.texts.words.list(own.map(({ whose }) => whose)),
  }));
