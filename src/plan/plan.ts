// The ward's plan as data: what the YAML files under data/plan may say, and nothing that the plan does not say.
// The zod schema and its type share a name; docs of each field are in data/README.md.
import { z } from 'zod';
import { ChannelPattern, Contacting, Route, RuleSet, Stage, Task } from './plan-contacting.ts';
import { DrillScript } from './plan-drills.ts';
import { Duty, Preparation } from './plan-duties.ts';
import { Aliases, ChannelState, Day, Id, Marks, Name, WallTimeOfDay } from './plan-parts.ts';
import { ImpactMeaning, Platform, SystemTag } from './plan-platform.ts';
import { Restoring, SectionPlan } from './plan-section.ts';
import { Standing } from './plan-standing.ts';
import { RecoveryStep } from './plan-steps.ts';
import { Citations, GivenTerms } from './plan-terms.ts';
import { CHAT_GROUP, ServedBy } from './served-by.ts';

export type { ContactMeans, DecisionId, Task } from './plan-contacting.ts';
export type { ChannelState } from './plan-parts.ts';

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

const Organization = z.strictObject({
  name: Name,
  nameEn: Name,
  /** draft: 案・抜粋版, as the titles say, until the ward confirms it. */
  status: z.enum(['draft', 'confirmed']),
  /** `individual`: the plan of the platform itself, where the ward has one beside the whole. */
  plan: z.strictObject({
    name: Name,
    nameEn: Name,
    individual: Name.optional(),
    individualEn: Name.optional(),
    /** As its title page says it; printed on every sheet that lies in a drawer. */
    version: Name.optional(),
  }),
  /** The section that runs the event and sends the reports (個別1). */
  sender: Id,
  contact: z.strictObject({ phone: z.string().min(1), ...Marks }),
  /** Where a section keeps its access sheets, one for each, such as its manager's and the deputy's desk; without, one. */
  accessPlaces: z.array(z.union([Name, z.strictObject({ name: Name, ...Marks })])).optional(),
  /** 公表の有無と方法を決定する者 (P6(3)ア): a party. */
  publicationDecidedBy: Id.optional(),
  /** 目的 (P3): shown beside decisions. */
  purposes: z.array(z.strictObject({ name: Name, nameEn: Name })).optional(),
  /** What holds where the plan says nothing (P2). */
  fallback: z.strictObject({ name: Name, nameEn: Name }).optional(),
  /** Who sees to a crisis that no section is known to own (P8(5)イ): a party. */
  unownedBy: Id.optional(),
  /** Absent: nobody deliberates. `whileHeld` stands in for the first while it meets (P6(1)ア). */
  deliberativeBody: z.strictObject({ default: Id, whileHeld: Id.optional() }).optional(),
  references: z.array(z.strictObject({ id: Id, name: Name, ...Marks })).default([]),
  terms: GivenTerms.optional(),
  citations: Citations.optional(),
});

export const Department = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  /** 主管部長（統括情報安全保護担当者）, a post (P8(7)). */
  director: z.strictObject({ post: Name, postEn: Name, ...Marks }).optional(),
  /** 経営担当課, which relays telephone and paper inside the department (図2 ※2). null: not listed in the plan. */
  managementSection: z
    .strictObject({ name: Name, ...Marks })
    .nullable()
    .default(null),
  ...Aliases,
  ...Marks,
});
export type Department = z.infer<typeof Department>;

/** Chat groups whose members stand for it, such as `slack:S012ABCDE`. */
const UserGroups = z.array(z.string().regex(CHAT_GROUP, 'a group such as slack:S012ABCDE')).optional();

export const Section = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  /** Absent in an office without departments: then the section itself is told. */
  department: Id.optional(),
  /** Posts, not persons (P8); the telephone is null until the ward fills it in (個別3(1)). */
  manager: z.strictObject({ post: Name, postEn: Name }),
  phone: z
    .strictObject({ number: z.string().min(1), ...Marks })
    .nullable()
    .default(null),
  userGroups: UserGroups,
  ...Aliases,
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
  impact: z.enum(['large', 'medium', 'small']).nullable().default(null),
  /** The platform it runs on (個別1). */
  platform: Id.optional(),
  /** 主管システムベンダ; absent until the ward fills it in. */
  vendor: z.strictObject({ name: Name, nameEn: Name, ...Marks }).optional(),
  /** What it holds, such as 特定個人情報 (P5): never inferred. */
  tags: z.array(Id).optional(),
  /** 関連する事務・行政サービス. Empty: 確認中 (図4 ※). */
  relatedServices: z.array(Name).default([]),
  /** 目標復旧時間／目標復旧時点／最大許容停止時間; absent in the plan. */
  recoveryTimeObjective: z.string().optional(),
  recoveryPointObjective: z.string().optional(),
  maximumTolerableDowntime: z.string().optional(),
  ...Restoring,
  ...Aliases,
  ...Marks,
});
export type System = z.infer<typeof System>;

export const Channel = z.strictObject({
  id: Id,
  name: Name,
  nameEn: Name,
  /** official: the plan's own means; supplementary: Slack, Teams, the console (個別3(3)). */
  standing: z.enum(['official', 'supplementary']),
  /** People are called one by one; otherwise showing it there is telling everybody. */
  byTelephone: z.literal(true).optional(),
  /** Which part of this program shows posts there, when it is set up; otherwise people do, by hand. */
  servedBy: ServedBy.optional(),
  /** The system this channel stands on, or null. */
  standsOn: Id.nullable().default(null),
  ...Aliases,
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
  /** 主管課 of the crisis to begin with (P6(1)イ), sections; without any nobody owns it yet. */
  owners: z.array(Id).optional(),
  channels: z.record(Id, ChannelState),
  assumptions: z.array(Name).default([]),
  source: Name.optional(),
  ...Aliases,
  ...Marks,
});
export type Scenario = z.infer<typeof Scenario>;

/** 災害・事故・システム障害等 (個別1): what kind of cause it has. 不明 is none of them, and always possible. */
const CauseKind = z.strictObject({ id: Id, name: Name, nameEn: Name, ...Aliases, ...Marks });
export type CauseKind = z.infer<typeof CauseKind>;

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
  ...Aliases,
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
  ...Aliases,
  ...Marks,
});
export type Role = z.infer<typeof Role>;

const Reporting = z.strictObject({
  /** 8:15, 12:00, 16:00 (個別3(4)①ア a). */
  times: z.array(WallTimeOfDay).min(1),
  /** The plan does not say whether closed days count; every day unless the ward sets weekdays. */
  days: z.enum(['every_day', 'weekdays']).default('every_day'),
  /** 「目処」: minutes after which a report is marked 遅延発信 (個別3(4)①ア a). */
  toleranceMinutes: z.int().min(0).max(120).default(10),
  /** What to propose when the estimate is known: the first row whose hours are not exceeded (個別3(4)①ア b; the numbers are ours). */
  proposals: z
    .array(z.strictObject({ estimateWithinHours: z.int().positive(), everyMinutes: z.int().min(10).max(1440) }))
    .default([]),
  /** null, or the role that approves progress, extra and final reports. Scheduled ones never wait. */
  approver: Id.nullable().default(null),
  ...Marks,
});

const Confirmation = z.strictObject({
  /** Ours, not the plan's: the deadline is this long before the next scheduled report … */
  beforeReportMinutes: z.int().min(0),
  /** … but at least this long after asking. */
  atLeastMinutes: z.int().min(1),
  /** The reminder comes at this part of the way to the deadline. */
  reminderAt: z.number().gt(0).lt(1),
  /** Their 主管部長 is called so long after their manager was told (P8(7)); absent: nobody is. */
  directorAfterMinutes: z.int().positive().optional(),
  /** Whether answers are shown as entered by staff until the section's manager confirms them (P8(8)ア, (9), (10)). */
  managersConfirm: z.boolean().optional(),
  ...Marks,
});

export const Plan = z.strictObject({
  organization: Organization,
  departments: z.array(Department).default([]),
  sections: z.array(Section).min(1),
  systems: z.array(System).min(1),
  platforms: z.array(Platform).default([]),
  systemTags: z.array(SystemTag).default([]),
  impactMeaning: ImpactMeaning.optional(),
  /** What each section has prepared for itself (P9). */
  sectionPlans: z.array(SectionPlan).default([]),
  preparation: Preparation.optional(),
  duties: z.array(Duty).default([]),
  channels: z.array(Channel).min(1),
  /** Figures 2 and 3: the highest usable is the main one; `alsoPost` is added whenever usable (図2 ※1). */
  channelOrder: z.strictObject({
    wholeOffice: z.array(Id).min(1),
    owningSections: z.array(Id).min(1),
    alsoPost: z.array(Id).default([]),
  }),
  patterns: z.array(ChannelPattern).default([]),
  scenarios: z.array(Scenario).min(1),
  /** Absent: nobody is asked for it. */
  causeKinds: z.array(CauseKind).min(1).optional(),
  parties: z.array(Party).default([]),
  routes: z.array(Route).default([]),
  roles: z.array(Role).min(1),
  /** What this program itself stands on; absent: nobody has said. */
  standing: Standing.optional(),
  reporting: Reporting,
  confirmation: Confirmation.default({ beforeReportMinutes: 30, atLeastMinutes: 20, reminderAt: 0.5 }),
  tasks: z.array(Task).default([]),
  ruleSets: z.array(RuleSet).default([]),
  stages: z.array(Stage).default([]),
  /** The recovery flow (個別4); empty in a plan from before there was one. */
  steps: z.array(RecoveryStep).default([]),
  contacting: Contacting.default({ unreachedMinutes: 20, relayMinutes: 60 }),
  /** 訓練の台本, one file each. */
  drills: z.array(DrillScript).default([]),
});
export type Plan = z.infer<typeof Plan>;

export type SectionId = string;
export type SystemId = string;
export type StepId = string;
export type ScenarioId = string;
export type RoleId = string;
