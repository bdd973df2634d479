// The plan's things in the words of a language: systems always with number and name, sections, times, facts.

import type { FactField, Facts, ProxyEntry, ReportKind, Schedule } from '../incident/event.ts';
import { type Estimate, hasPassed, isRough } from '../incident/facts/estimate.ts';
import { planIndex } from '../plan/find-in-plan.ts';
import type { Plan, ScenarioId, SectionId, SystemId } from '../plan/plan.ts';
import { shorten } from '../texts/shorten-text.ts';
import { type Texts, textsFor } from '../texts/texts.ts';
import type { Instant } from '../time.ts';

/** 個別3(2)'s six items, in the plan's order; none may be dropped from a report. */
export const SIX_ITEMS = ['occurredAt', 'detectedAt', 'situation', 'cause', 'response', 'estimate'] as const;

/** A card has to fit into a chat; paper has no limits. */
export type Room = 'card' | 'paper';

interface Named {
  readonly name: string;
  readonly nameEn: string;
}

export interface Vocabulary {
  readonly texts: Texts;
  readonly plan: Plan;
  /** How many rows a list of systems or sections has at most. */
  readonly mostRows: number;
  name(thing: Named): string;
  section(id: SectionId): string;
  sections(ids: readonly SectionId[]): string;
  /** Number and name together: two systems have nearly the same name (図4 の 27 と 28). */
  system(id: SystemId): string;
  systems(ids: readonly SystemId[]): string;
  /** On a card at most forty of the names, and how many more there are; on paper all. */
  some(names: readonly string[]): readonly string[];
  /** A note that a person wrote, shortened where there is little room. */
  note(text: string): string;
  /** The same words with room for everything: for paper, files and mail. */
  onPaper(): Vocabulary;
  role(id: string): string;
  /** A post or a section, by its id. */
  actingAs(id: string): string;
  /** What the holder of a post is called. */
  post(holder: { readonly post: string; readonly postEn: string }): string;
  /** 件名 of a scenario. */
  subject(scenario: ScenarioId): string;
  /** What of the platform a scenario is about. */
  platform(scenario: ScenarioId): string;
  channel(id: string | undefined): string;
  party(id: string): string;
  /** 補完の連絡手段 of the plan (個別3(3)). */
  supplementary(): string;
  /** A placeholder is marked 仮, wherever it is read. */
  phone(phone: Phone): string;
  /** Where the section that reports is called: its own number, when that of the plan's head is a placeholder. */
  contactPhone(): string;
  field(field: FactField): string;
  /** 原因の区分 of the plan; empty where it has none. */
  causeKinds(): readonly { readonly id: string; readonly name: string }[];
  /** Unknown is a word, never blank. */
  /** `passedAt`: an estimate that had passed by then is said to have. */
  fact(facts: Facts, field: FactField, passedAt?: Instant): string;
  estimate(estimate: Estimate): string;
  schedule(schedule: Schedule, reference: Instant): string;
  reportName(serial: number, kind: ReportKind): string;
  /** Where an answer came from: a platform's name or a proxy's means. */
  means(id: string): string;
  /** 代理入力: who said it, who heard it, when, how, and whether it was read back. */
  heard(proxy: ProxyEntry, saidAt: Instant, reference: Instant): string;
  /** 【訓練】 in front, in a drill. */
  drill(text: string, drill: boolean): string;
}

const MOST_NAMED = 40;
const MOST_ROWS = 60;
const MOST_OF_A_NOTE = 60;

const made = new WeakMap<Plan, WeakMap<Texts, Map<Room, Vocabulary>>>();

export const vocabulary = (plan: Plan, texts: Texts, room: Room = 'card'): Vocabulary => {
  const ofPlan = made.get(plan) ?? new WeakMap<Texts, Map<Room, Vocabulary>>();
  made.set(plan, ofPlan);
  const kept = ofPlan.get(texts) ?? new Map<Room, Vocabulary>();
  ofPlan.set(texts, kept);
  const known = kept.get(room) ?? makeVocabulary(plan, textsFor(texts, plan), room);
  kept.set(room, known);
  return known;
};

const makeVocabulary = (plan: Plan, texts: Texts, room: Room): Vocabulary => {
  const index = planIndex(plan);
  const ours = <T>(ja: T, en: T): T => (texts.locale === 'ja' ? ja : en);
  const name = (thing: Named): string => ours(thing.name, thing.nameEn);
  const named = (thing: Named | undefined, id: string): string => (thing === undefined ? id : name(thing));
  const system = (id: SystemId): string => {
    const found = index.systemById.get(id);
    return found === undefined ? id : `${found.no} ${name(found)}`;
  };
  const section = (id: SectionId): string => named(index.sectionById.get(id), id);
  const some = (names: readonly string[]): readonly string[] =>
    room === 'paper' || names.length <= MOST_NAMED
      ? names
      : [...names.slice(0, MOST_NAMED), texts.words.andOthers(names.length - MOST_NAMED)];
  return {
    texts,
    plan,
    mostRows: room === 'paper' ? Number.POSITIVE_INFINITY : MOST_ROWS,
    name,
    section,
    sections: (ids) => texts.words.list(some(ids.map(section))),
    system,
    systems: (ids) => texts.words.list(some(ids.map(system))),
    some,
    note: (text) => (room === 'paper' ? text : shortNote(text, texts)),
    onPaper: () => vocabulary(plan, texts, 'paper'),
    role: (id) => named(index.roleById.get(id), id),
    actingAs: (id) => named(index.roleById.get(id) ?? index.sectionById.get(id), id),
    post: ({ post, postEn }) => ours(post, postEn),
    subject: (id) => {
      const scenario = index.scenarioById.get(id);
      return scenario === undefined ? id : ours(scenario.subject, scenario.subjectEn);
    },
    platform: (id) => {
      const scenario = index.scenarioById.get(id);
      return scenario === undefined ? id : (ours(scenario.platform, scenario.platformEn) ?? id);
    },
    channel: (id) => (id === undefined ? texts.words.unknown : named(index.channelById.get(id), id)),
    party: (id) => named(index.partyById.get(id), id),
    supplementary: () =>
      texts.words.list(plan.channels.filter(({ standing }) => standing === 'supplementary').map(name)),
    phone: (phone) => phoneText(texts, phone),
    contactPhone: () => phoneText(texts, contactPhone(plan)),
    field: (field) => texts.words.fields[field],
    causeKinds: () => (plan.causeKinds ?? []).map((kind) => ({ id: kind.id, name: name(kind) })),
    fact: (facts, field, passedAt) => {
      const text = factText(plan, texts, facts, field);
      const isPassed = field === 'estimate' && passedAt !== undefined && hasPassed(facts.estimate, passedAt);
      return isPassed ? texts.words.estimatePassed(text) : text;
    },
    estimate: (estimate) => estimateText(texts, estimate),
    schedule: (schedule, reference) => scheduleText(texts, schedule, reference),
    reportName: (serial, kind) =>
      texts.posts.report.name(serial, kind === 'final' || kind === 'correction' ? kind : 'other'),
    means: (id) => (texts.words.means as Readonly<Record<string, string>>)[id] ?? texts.words.platforms[id] ?? id,
    heard: ({ means, saidBy, heardBy, readBack }, saidAt, reference) => {
      const say = texts.posts.confirmation;
      const at = texts.dates.near(saidAt, reference);
      return say.proxy(saidBy, texts.words.means[means], heardBy, at, readBack ? say.readBack : say.notReadBack);
    },
    drill: (text, drill) => (drill ? `${texts.words.drill}${text}` : text),
  };
};

/** A card says in words that there is more. */
const shortNote = (text: string, { words }: Texts): string => {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line.length <= MOST_OF_A_NOTE ? line : words.cutShort(shorten(line, MOST_OF_A_NOTE));
};

interface Phone {
  readonly phone: string;
  readonly sample?: true | undefined;
}

const phoneText = ({ words }: Texts, { phone, sample }: Phone): string =>
  sample === true ? `${phone}${words.sample}` : phone;

const contactPhone = ({ organization, sections }: Plan): Phone => {
  const { contact, sender } = organization;
  const own = sections.find(({ id }) => id === sender)?.phone ?? null;
  return contact.sample === true && own !== null && own.sample !== true ? { phone: own.number } : contact;
};

/** What kind of cause it is stands in front of the cause (個別3(2), 個別1). */
const causeText = (plan: Plan, texts: Texts, { cause, causeKind }: Facts): string => {
  const { words } = texts;
  if (causeKind === undefined) return cause ?? words.unknownCause;
  return words.causeOfKind(causeKindName(plan, texts, causeKind), cause);
};

const causeKindName = (plan: Plan, { locale }: Texts, id: string): string => {
  const kind = plan.causeKinds?.find((one) => one.id === id);
  return (locale === 'ja' ? kind?.name : kind?.nameEn) ?? id;
};

const factText = (plan: Plan, texts: Texts, facts: Facts, field: FactField): string => {
  const { words, dates } = texts;
  switch (field) {
    case 'occurredAt':
    case 'detectedAt':
      return facts[field] === undefined ? words.unknown : dates.dateTime(facts[field]);
    case 'estimate':
      return facts.estimate === undefined ? words.unknownEstimate : estimateText(texts, facts.estimate);
    case 'cause':
      return causeText(plan, texts, facts);
    case 'causeKind':
      return facts.causeKind === undefined ? words.unknownCauseKind : causeKindName(plan, texts, facts.causeKind);
    case 'leak':
      return facts.leak === undefined ? words.unknown : words.leaks[facts.leak];
    default:
      return facts[field] ?? words.unknown;
  }
};

const estimateText = ({ words, dates }: Texts, estimate: Estimate): string =>
  isRough(estimate) ? words.roughEstimate(estimate.words, dates.dayAndTime(estimate.saidAt)) : dates.dateTime(estimate);

const scheduleText = ({ posts, words, dates }: Texts, schedule: Schedule, reference: Instant): string =>
  schedule.type === 'daily'
    ? posts.schedule.daily(words.list(schedule.times.map(dates.time)))
    : posts.schedule.every(intervalText(posts, schedule.everyMinutes), dates.near(schedule.anchor, reference));

export const intervalText = ({ schedule }: Texts['posts'], minutes: number): string =>
  minutes % 60 === 0 ? schedule.hours(minutes / 60) : schedule.minutes(minutes);
