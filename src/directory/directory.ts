// Who is reached where: which conversation of a platform belongs to whom, and which person of it does whose work.
// It stands beside the incidents, in a log of its own: a link made today serves every incident to come.
import type { RoleId, SectionId } from '../plan/plan.ts';
import type { Instant, LocalDate } from '../time.ts';
import { type AccessEvent, type AccessRegister, evolveAccess, isAccessEvent, NO_ACCESS } from './access.ts';
import type { Actor } from './actor.ts';
import { type AlertEvent, evolveMonitored, isAlertEvent, type Monitored, NOTHING_MONITORED } from './alert.ts';
import { evolveFindings, type FindingEvent, type Findings, isFindingEvent } from './finding.ts';
import { evolveKit, type KeptKitSheet, type KitEvent } from './kit.ts';
import {
  evolvePrepared,
  isPreparingEvent,
  NOTHING_PREPARED,
  type Prepared,
  type PreparingEvent,
  recordOf,
} from './preparing.ts';
import { evolveReminders, isReminderEvent, type ReminderEvent, type Reminders, settleReminders } from './reminding.ts';
import { isInForce, type Term } from './term.ts';

/** A conversation of a platform, by the platform's own id. */
export interface Place {
  readonly platform: string;
  readonly conversation: string;
}

/** How a chat writes its people and its conversations: each says it of itself. */
export interface ChatAddresses {
  readonly platform: string;
  readonly person: RegExp;
  readonly conversation: RegExp;
}

/** A person as the platform knows them. */
export interface Person {
  readonly platform: string;
  readonly id: string;
}

/** Whose conversation it is: a section's, 危機対策 (ops), 全庁 (all), 審議機関 (council). */
export type LinkTarget =
  | { readonly to: 'section'; readonly section: SectionId }
  | { readonly to: 'ops' | 'all' | 'council' };

/** What a person stands for: a section as its member or its manager, or a post of the plan. */
export type Duty =
  | { readonly as: 'staff' | 'manager'; readonly section: SectionId }
  | { readonly as: 'role'; readonly role: RoleId };

export type DirectoryEvent =
  | LinkEvent
  | AccessEvent
  | KitEvent
  | PreparingEvent
  | ReminderEvent
  | FindingEvent
  | AlertEvent;

export type LinkEvent =
  | { readonly type: 'ConversationLinked'; readonly target: LinkTarget; readonly place: Place }
  | { readonly type: 'ConversationUnlinked'; readonly target: LinkTarget; readonly place: Place }
  | { readonly type: 'PersonAdded'; readonly person: Person; readonly duty: Duty; readonly term: Term }
  | { readonly type: 'PersonRemoved'; readonly person: Person; readonly duty: Duty };

export interface RecordedDirectoryEvent {
  /** 1, 2, 3 … no gaps. */
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly event: DirectoryEvent;
  /** In words, for people with plain SQL. */
  readonly what: string;
}

export interface Directory {
  /** seq of the last event folded in; 0 before the first. */
  readonly seq: number;
  readonly links: readonly Link[];
  readonly people: readonly Registered[];
  readonly access: AccessRegister;
  /** The sheets in the safe, as the log knows them. */
  readonly kit: readonly KeptKitSheet[];
  /** What was confirmed and done outside any incident. */
  readonly prepared: Prepared;
  /** What was recalled by the clock, and what became of it. */
  readonly reminders: Reminders;
  /** What was learnt, until it is closed and after. */
  readonly findings: Findings;
  /** What monitoring and backups told. */
  readonly monitored: Monitored;
}

export interface Link {
  readonly target: LinkTarget;
  readonly place: Place;
}

export interface Registered {
  readonly person: Person;
  readonly duty: Duty;
  readonly term: Term;
}

export const NOBODY_YET: Directory = {
  seq: 0,
  links: [],
  people: [],
  access: NO_ACCESS,
  kit: [],
  prepared: NOTHING_PREPARED,
  reminders: new Map(),
  findings: new Map(),
  monitored: NOTHING_MONITORED,
};

export const evolveDirectory = (directory: Directory, recorded: RecordedDirectoryEvent): Directory => {
  const { seq, at, event, actor } = recorded;
  if (isAccessEvent(event)) return { ...directory, seq, access: evolveAccess(directory.access, event, at) };
  if (event.type === 'KitMade') return { ...directory, seq, kit: evolveKit(directory.kit, event, at, actor.label) };
  if (isReminderEvent(event)) return { ...directory, seq, reminders: evolveReminders(directory.reminders, event) };
  if (isAlertEvent(event)) return { ...directory, seq, monitored: evolveMonitored(directory.monitored, event, at) };
  if (isFindingEvent(event)) {
    const { findings, reminders } = directory;
    return {
      ...directory,
      seq,
      findings: evolveFindings(findings, event, recorded),
      reminders: settleReminders(reminders, event, recordOf({}, recorded)),
    };
  }
  if (isPreparingEvent(event)) {
    const prepared = evolvePrepared(directory.prepared, event, recorded);
    return {
      ...directory,
      seq,
      prepared,
      reminders: settleReminders(directory.reminders, event, recordOf(event, recorded)),
    };
  }
  return { ...directory, seq, ...evolveLinks(directory, event) };
};

const evolveLinks = ({ links, people }: Directory, event: LinkEvent): Partial<Directory> => {
  switch (event.type) {
    case 'ConversationLinked': {
      // One conversation of a platform for each: a new link takes the place of the one before.
      const { target, place } = event;
      const others = links.filter((link) => !isLinkOf(link, target, place.platform));
      return { links: [...others, { target, place }] };
    }
    case 'ConversationUnlinked':
      return { links: links.filter((link) => !isLinkOf(link, event.target, event.place.platform)) };
    case 'PersonAdded': {
      const { person, duty, term } = event;
      return { people: [...without(people, person, duty), { person, duty, term }] };
    }
    case 'PersonRemoved':
      return { people: without(people, event.person, event.duty) };
  }
};

const isLinkOf = (link: Link, target: LinkTarget, platform: string): boolean =>
  link.place.platform === platform && sameTarget(link.target, target);

export const sameTarget = (one: LinkTarget, other: LinkTarget): boolean =>
  one.to === other.to && (one.to !== 'section' || one.section === (other as typeof one).section);

const without = (people: readonly Registered[], person: Person, duty: Duty): readonly Registered[] =>
  people.filter((one) => !(samePerson(one.person, person) && sameDuty(one.duty, duty)));

export const samePerson = (one: Person, other: Person): boolean =>
  one.platform === other.platform && one.id === other.id;

/** Staff and manager of one section are one entry: a person is the one or the other. */
export const sameDuty = (one: Duty, other: Duty): boolean =>
  one.as === 'role' || other.as === 'role'
    ? one.as === 'role' && other.as === 'role' && one.role === other.role
    : one.section === other.section;

/** The conversation linked to it on that platform. */
export const linkOf = (directory: Directory, target: LinkTarget, platform: string): string | undefined =>
  directory.links.find((link) => isLinkOf(link, target, platform))?.place.conversation;

/** What that person stands for on that day. */
export const dutiesOf = (directory: Directory, person: Person, day: LocalDate): readonly Duty[] =>
  directory.people.filter((one) => samePerson(one.person, person) && isInForce(one.term, day)).map(({ duty }) => duty);

/** Who stands for it on that day, on that platform. */
export const peopleWith = (
  directory: Directory,
  platform: string,
  day: LocalDate,
  stands: (duty: Duty) => boolean,
): readonly string[] => [
  ...new Set(
    directory.people
      .filter(({ person, duty, term }) => person.platform === platform && isInForce(term, day) && stands(duty))
      .map(({ person }) => person.id),
  ),
];
