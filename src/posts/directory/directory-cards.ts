// 連携の一覧・名簿: what is linked, what is missing, and who stands for what.
import {
  type Directory,
  type Link,
  type LinkEvent,
  type LinkTarget,
  linkOf,
  type Registered,
  sameTarget,
} from '../../directory/directory.ts';
import { type FindingEvent, isFindingEvent } from '../../directory/finding.ts';
import { isPreparingEvent, type PreparingEvent } from '../../directory/preparing.ts';
import type { LocalDate } from '../../time.ts';
import type { Block, Card, RosterRow } from '../card.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { directoryLine, targetText, termText } from './directory-words.ts';

const TEAMS_OF_ALL: readonly LinkTarget[] = [{ to: 'ops' }, { to: 'all' }, { to: 'council' }];

export const linksCard = (directory: Directory, platforms: readonly string[], words: Vocabulary): Card => {
  const { directory: say } = words.texts;
  const sections = sectionsWithSystems(words);
  const targets = [...TEAMS_OF_ALL, ...sections.map((section) => ({ to: 'section', section }) as const)];
  const missing = sections.filter((section) =>
    platforms.some((platform) => linkOf(directory, { to: 'section', section }, platform) === undefined),
  );
  const status = missing.length === 0 ? say.allLinked : say.missing(missing.length);
  return {
    title: say.linksTitle,
    tone: 'calm',
    blocks: [
      { type: 'text', text: platforms.length === 0 ? say.noPlatform : status, style: 'strong' },
      { type: 'roster', none: say.notLinked, rows: targets.map((target) => targetRow(target, directory, words)) },
    ],
  };
};

/** Those that are asked. */
const sectionsWithSystems = ({ plan }: Vocabulary): readonly string[] => {
  const owners = new Set(plan.systems.map(({ section }) => section));
  return plan.sections.filter(({ id }) => owners.has(id)).map(({ id }) => id);
};

const targetRow = (target: LinkTarget, { links }: Directory, words: Vocabulary): RosterRow => {
  const label = targetText(target, words);
  const own = links.filter((link) => sameTarget(link.target, target));
  return { label, places: own.map(({ place }: Link) => place), people: [] };
};

/** `today` says which terms are over, or still to come. */
export const peopleCard = ({ people }: Directory, today: LocalDate, words: Vocabulary): Card => {
  const { directory: say } = words.texts;
  const byDuty = Map.groupBy(people, ({ duty }) =>
    duty.as === 'role' ? words.role(duty.role) : words.section(duty.section),
  );
  return {
    title: say.peopleTitle,
    tone: 'calm',
    blocks:
      people.length === 0
        ? [{ type: 'text', text: say.nobody }]
        : [
            {
              type: 'roster',
              none: say.nobody,
              rows: [...byDuty].map(([label, own]) => peopleRow(label, own, words, today)),
            },
          ],
  };
};

/** What was just changed; each chat shows its own conversations and people by name. */
export const changedCard = (
  all: readonly (LinkEvent | PreparingEvent | FindingEvent)[],
  before: Directory,
  words: Vocabulary,
): Card => {
  const { directory: say, preparing } = words.texts;
  const prepared = all.filter(isPreparingEvent);
  const [done] = prepared;
  if (done !== undefined) {
    const blocks = prepared.map((event) => ({ type: 'text', text: directoryLine(event, words) }) as const);
    return { title: preparing.changed[done.type], tone: 'done', blocks };
  }
  const [finding] = all.filter(isFindingEvent);
  if (finding !== undefined) {
    const blocks = [{ type: 'text', text: directoryLine(finding, words) } as const];
    return { title: words.texts.findings.changed[finding.type], tone: 'done', blocks };
  }
  const events = all.filter((event): event is LinkEvent => !isPreparingEvent(event) && !isFindingEvent(event));
  const [first] = events;
  return {
    title: first === undefined ? say.unchanged : say.changed[first.type],
    tone: 'done',
    blocks: [
      { type: 'roster', none: '', rows: events.map((event) => changedRow(event, words)) },
      ...replaced(events, before, words),
    ],
  };
};

/** Whose place was taken, so that a slip is seen. */
const replaced = (events: readonly LinkEvent[], before: Directory, words: Vocabulary): readonly Block[] => {
  const { directory: say } = words.texts;
  const rows = events.flatMap((event): readonly RosterRow[] => {
    if (event.type !== 'ConversationLinked') return [];
    const { platform } = event.place;
    const conversation = linkOf(before, event.target, platform);
    return conversation === undefined
      ? []
      : [{ label: say.replaced, places: [{ platform, conversation }], people: [] }];
  });
  return rows.length === 0 ? [] : [{ type: 'roster', none: '', rows }];
};

const changedRow = (event: LinkEvent, words: Vocabulary): RosterRow =>
  'place' in event
    ? { label: targetText(event.target, words), places: [event.place], people: [] }
    : peopleRow(
        event.duty.as === 'role' ? words.role(event.duty.role) : words.section(event.duty.section),
        [{ person: event.person, duty: event.duty, term: 'term' in event ? event.term : {} }],
        words,
      );

const peopleRow = (label: string, people: readonly Registered[], words: Vocabulary, today?: LocalDate): RosterRow => ({
  label,
  places: [],
  people: people.map(({ person, duty, term }) => ({ ...person, note: noteOf(duty, term, words, today) })),
});

const noteOf = (
  duty: Registered['duty'],
  term: Registered['term'],
  words: Vocabulary,
  today: LocalDate | undefined,
): string => {
  const as = duty.as === 'role' ? '' : `(${words.texts.words.duties[duty.as]})`;
  return `${as}${termText(term, words)}${validityText(term, words, today)}`;
};

/** Whoever stands there for a time that is over, or has not come, may do nothing by it. */
const validityText = (
  { from, to }: Registered['term'],
  { texts }: Vocabulary,
  today: LocalDate | undefined,
): string => {
  if (today === undefined) return '';
  if (to !== undefined && to < today) return texts.directory.termOver;
  return from !== undefined && from > today ? texts.directory.termAhead : '';
};
