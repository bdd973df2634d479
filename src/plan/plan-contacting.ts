// The plan's rules of telling people, as data: patterns of channels, who tells whom, tasks, stages (計画 P6, P7, P9, 個別3).
import { z } from 'zod';
import { ChannelState, Id, Marks, Name } from './plan-parts.ts';

/** 想定するパターン (P9(1)ウ(イ)): which channels are back; those that it does not name stay as they are. */
export const ChannelPattern = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  channels: z.record(Id, ChannelState),
  source: Name.optional(),
  ...Marks,
});
export type ChannelPattern = z.infer<typeof ChannelPattern>;

/** 連絡体制図 (図1, P6(1)): who tells whom, in the words of the plan. */
export const Route = z.strictObject({ from: Name, to: Name, note: Name.optional(), source: Name.optional(), ...Marks });
export type Route = z.infer<typeof Route>;

/** When a task exists. The three of the leak are エ, オ and カ of P6(3). */
const TaskWhen = z.enum([
  'declared',
  'settings_changed',
  'outage_without_leak',
  'leak',
  'specific_personal_information',
  'leak_with_outage',
  'mayor_at_once',
  'published',
  'reported_to_assembly',
  'several_departments',
  'no_answer',
]);

export const ContactMeans = z.enum(['phone', 'mail', 'fax', 'paper', 'in_person', 'memo', 'posted']);
export type ContactMeans = z.infer<typeof ContactMeans>;

/** A decision that somebody else takes, and that is only recorded here. */
export const DecisionId = z.enum(['form', 'mayor', 'publication', 'assembly', 'outage_route', 'several_departments']);
export type DecisionId = z.infer<typeof DecisionId>;

/**
 * Many at once: the sections that own the systems, those that own the crisis, 各部経営担当課, 主管部長 of their departments,
 * 主管部長 of those that have not answered even after their manager was told, and the outside bodies that have an open task
 * of their own.
 */
export const PARTY_GROUPS = [
  'owning-sections',
  'crisis-owners',
  'departments',
  'directors',
  'directors-of-silent-sections',
  'outside-bodies',
] as const;
export type PartyGroup = (typeof PARTY_GROUPS)[number];
export const isPartyGroup = (id: string): id is PartyGroup => (PARTY_GROUPS as readonly string[]).includes(id);

/** Something the plan has people do or decide; the bot keeps it in sight and records who did it. */
export const Task = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  when: TaskWhen,
  /** Whom it is for. */
  party: Id.optional(),
  /** Whom it is for when they are many: each is told, and ticked, by itself. Parties, or groups such as owning-sections. */
  parties: z.array(Id).min(1).optional(),
  /** Who gets a copy of it: parties. */
  copyTo: z.array(Id).optional(),
  /** Each of them has to be ticked; empty: any one. */
  means: z.array(ContactMeans).default([]),
  /** Posts of which one has to do it, or their deputies; empty: whoever may record contacts. */
  offices: z.array(Id).default([]),
  /** A task that is to be done first. */
  after: Id.optional(),
  /** It ends with this decision. */
  decision: DecisionId.optional(),
  /** It is not needed any more when this decision says so. */
  waivedBy: DecisionId.optional(),
  /** Ours, not the plan's (速やかに, 直ちに have no minutes). */
  remindAfterMinutes: z.int().positive().optional(),
  /** Days until it is due, where a law says so. */
  dueDays: z.int().positive().optional(),
  /** Only while that set of rules is on. */
  ruleSet: Id.optional(),
  source: Name.optional(),
  ...Marks,
});
export type Task = z.infer<typeof Task>;

export const RuleSet = z.strictObject({ id: Id, name: Name, nameEn: Name, on: z.boolean(), ...Marks });

/** 復旧時期の区分 (P10-1-1(1)※): at each of them the sections are asked how they go on. */
export const Stage = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  afterMinutes: z.int().positive(),
  source: Name.optional(),
});

/** Relay by telephone and paper (図2 ※2): when those are chased who were not reached or have not relayed. Ours. */
export const Contacting = z.strictObject({
  unreachedMinutes: z.int().positive(),
  relayMinutes: z.int().positive(),
  ...Marks,
});
