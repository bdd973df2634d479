// The ward's plan as data: what the YAML files under data/plan may say, and nothing that the plan does not say.
// The zod schema and its type share a name; docs of each field are in data/README.md.
import { z } from 'zod';
import { isLocalDate, isWallTime, type LocalDate, type WallTime } from '../time.ts';

const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of small letters, digits and hyphens, such as school-education');
const Name = z.string().min(1, 'a name');
const WallTimeOfDay = z.custom<WallTime>(
  (value) => typeof value === 'string' && isWallTime(value),
  'a time of day such as "08:15" (in quotes)',
);

const Day = z.custom<LocalDate>(
  (value) => typeof value === 'string' && isLocalDate(value),
  'a day such as "2025-07-01" (in quotes)',
);

/** Marks an entry that the ward has still to settle: `confirm` is 要確認 with what to confirm, `sample` is 仮. */
const Marks = { confirm: z.string().min(1).optional(), sample: z.literal(true).optional() };

export const Permission = z.enum([
  'declare',
  'update',
  'times',
  'answer',
  'answer_for_others',
  'ask',
  'remind',
  'report',
  'correct',
  'approve',
  'resolve',
  'note',
  'link',
  'people',
  'channels',
  'contact',
  'decide',
]);
export type Permission = z.infer<typeof Permission>;

export const ChannelState = z.enum(['usable', 'down', 'unknown']);
export type ChannelState = z.infer<typeof ChannelState>;

const Organization = z.strictObject({
  name: Name,
  nameEn: Name,
  /** draft: 案・抜粋版, as the titles say, until the ward confirms it. */
  status: z.enum(['draft', 'confirmed']),
  plan: z.strictObject({ name: Name, nameEn: Name, individual: Name, individualEn: Name }),
  /** The section that runs the event and sends the reports (個別1). */
  sender: Id,
  contact: z.strictObject({ phone: z.string().min(1), ...Marks }),
  /** 公表の有無と方法を決定する者 (P6(3)ア): a party. */
  publicationDecidedBy: Id.optional(),
  deliberativeBody: z.strictObject({ default: Id, whileHeld: Id }),
  references: z.array(z.strictObject({ id: Id, name: Name, ...Marks })),
});

export const Department = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  /** 経営担当課, which relays telephone and paper inside the department (図2 ※2). null: not listed in the plan. */
  managementSection: z.strictObject({ name: Name, ...Marks }).nullable(),
  ...Marks,
});
export type Department = z.infer<typeof Department>;

/** Chat groups whose members stand for it, such as `slack:S012ABCDE`. */
const UserGroups = z.array(z.string().regex(/^(slack|teams):[\w-]+$/, 'a group such as slack:S012ABCDE')).optional();

export const Section = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  department: Id,
  /** Posts, not persons (P8); the telephone is null until the ward fills it in (個別3(1)). */
  manager: z.strictObject({ post: Name, postEn: Name }),
  phone: z.strictObject({ number: z.string().min(1), ...Marks }).nullable(),
  userGroups: UserGroups,
  ...Marks,
});
export type Section = z.infer<typeof Section>;

export const System = z.strictObject({
  id: Id,
  no: z.int().positive(),
  name: Name,
  nameEn: Name,
  section: Id,
  /** 影響規模. null: 未設定 (現在調整中); never inferred (図4 ※). */
  impact: z.enum(['large', 'medium', 'small']).nullable(),
  /** 関連する事務・行政サービス. Empty: 確認中 (図4 ※). */
  relatedServices: z.array(Name),
  /** 目標復旧時間／目標復旧時点／最大許容停止時間; absent in the plan. */
  recoveryTimeObjective: z.string().optional(),
  recoveryPointObjective: z.string().optional(),
  maximumTolerableDowntime: z.string().optional(),
  ...Marks,
});
export type System = z.infer<typeof System>;

export const Channel = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  /** official: the plan's own means; supplementary: Slack, Teams, the console (個別3(3)). */
  standing: z.enum(['official', 'supplementary']),
  /** The system this channel stands on, or null. */
  standsOn: Id.nullable(),
  ...Marks,
});
export type Channel = z.infer<typeof Channel>;

export const Scenario = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  /** The subject of every report, as in 「統合仮想サーバ環境の障害」. */
  subject: Name,
  subjectEn: Name,
  platform: Name,
  platformEn: Name,
  /** Only an active scenario can be declared; others are kept as a catalogue (報告3). */
  active: z.boolean(),
  affects: z.union([z.literal('all'), z.array(Id).min(1)]),
  channels: z.record(Id, ChannelState),
  assumptions: z.array(Name),
  source: Name.optional(),
  ...Marks,
});
export type Scenario = z.infer<typeof Scenario>;

export const Party = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  kind: z.enum([
    'provider',
    'crisis_section',
    'deliberative_body',
    'outside_body',
    'vendor',
    'department',
    'executive',
  ]),
  /** What it is called since: outside bodies are renamed; the plan's own name stays beside it. In the order of the days. */
  names: z.array(z.strictObject({ name: Name, nameEn: Name, from: Day })).optional(),
  source: Name.optional(),
  ...Marks,
});
export type Party = z.infer<typeof Party>;

export const Role = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  /** The section whose systems this role answers for as its own, if any. */
  section: Id.optional(),
  may: z.array(Permission),
  userGroups: UserGroups,
  source: Name.optional(),
  ...Marks,
});
export type Role = z.infer<typeof Role>;

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
export const Route = z.strictObject({ from: Name, to: Name, note: Name.optional(), source: Name, ...Marks });
export type Route = z.infer<typeof Route>;

/** When a task exists. The three of the leak are エ, オ and カ of P6(3). */
export const TaskWhen = z.enum([
  'declared',
  'settings_changed',
  'outage_without_leak',
  'leak',
  'specific_personal_information',
  'leak_with_outage',
  'mayor_at_once',
  'published',
  'reported_to_assembly',
]);
export type TaskWhen = z.infer<typeof TaskWhen>;

export const ContactMeans = z.enum(['phone', 'mail', 'fax', 'paper', 'in_person', 'memo', 'posted']);
export type ContactMeans = z.infer<typeof ContactMeans>;

/** A decision that somebody else takes, and that is only recorded here. */
export const DecisionId = z.enum(['form', 'mayor', 'publication', 'assembly', 'outage_route']);
export type DecisionId = z.infer<typeof DecisionId>;

/** Something the plan has people do or decide; the bot keeps it in sight and records who did it. */
export const Task = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  when: TaskWhen,
  /** Whom it is for. */
  party: Id.optional(),
  /** Each of them has to be ticked; empty: any one. */
  means: z.array(ContactMeans),
  /** Posts of which one has to do it, or their deputies; empty: whoever may record contacts. */
  offices: z.array(Id),
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
  source: Name,
  ...Marks,
});
export type Task = z.infer<typeof Task>;

export const RuleSet = z.strictObject({ id: Id, name: Name, nameEn: Name, on: z.boolean(), ...Marks });

/** 復旧時期の区分 (P10-1-1(1)※): at each of them the sections are asked how they go on. */
const Stage = z.strictObject({ id: Id, name: Name, nameEn: Name, afterMinutes: z.int().positive(), source: Name.optional() });

/** Relay by telephone and paper (図2 ※2): when those are chased who were not reached or have not relayed. Ours. */
const Contacting = z.strictObject({
  unreachedMinutes: z.int().positive(),
  relayMinutes: z.int().positive(),
  ...Marks,
});

const Reporting = z.strictObject({
  /** 8:15, 12:00, 16:00 (個別3(4)①ア a). */
  times: z.array(WallTimeOfDay).min(1),
  /** The plan does not say whether closed days count; every day unless the ward sets weekdays. */
  days: z.enum(['every_day', 'weekdays']),
  /** 「目処」: minutes after which a report is marked 遅延発信 (個別3(4)①ア a). */
  toleranceMinutes: z.int().min(0).max(120),
  /** What to propose when the estimate is known: the first row whose hours are not exceeded (個別3(4)①ア b; the numbers are ours). */
  proposals: z.array(
    z.strictObject({ estimateWithinHours: z.int().positive(), everyMinutes: z.int().min(10).max(1440) }),
  ),
  /** null, or the role that approves progress, extra and final reports. Scheduled ones never wait. */
  approver: Id.nullable(),
  ...Marks,
});

const Confirmation = z.strictObject({
  /** Ours, not the plan's: the deadline is this long before the next scheduled report … */
  beforeReportMinutes: z.int().min(0),
  /** … but at least this long after asking. */
  atLeastMinutes: z.int().min(1),
  /** The reminder comes at this part of the way to the deadline. */
  reminderAt: z.number().gt(0).lt(1),
  ...Marks,
});

export const Plan = z.strictObject({
  organization: Organization,
  departments: z.array(Department).min(1),
  sections: z.array(Section).min(1),
  systems: z.array(System).min(1),
  channels: z.array(Channel).min(1),
  /** Figures 2 and 3: the highest usable is the main one; `alsoPost` is added whenever usable (図2 ※1). */
  channelOrder: z.strictObject({
    wholeOffice: z.array(Id).min(1),
    owningSections: z.array(Id).min(1),
    alsoPost: z.array(Id),
  }),
  patterns: z.array(ChannelPattern).default([]),
  scenarios: z.array(Scenario).min(1),
  parties: z.array(Party),
  routes: z.array(Route).default([]),
  roles: z.array(Role).min(1),
  reporting: Reporting,
  confirmation: Confirmation,
  tasks: z.array(Task).default([]),
  ruleSets: z.array(RuleSet).default([]),
  stages: z.array(Stage).default([]),
  contacting: Contacting.default({ unreachedMinutes: 20, relayMinutes: 60 }),
});
export type Plan = z.infer<typeof Plan>;

export type SectionId = string;
export type SystemId = string;
export type ScenarioId = string;
export type RoleId = string;
