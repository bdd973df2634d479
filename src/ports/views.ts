// What there is to show: what a page, a card or a JSON asks, and never how to change it.
import type { Place } from '../directory/directory.ts';
import type { ShownState } from '../incident/confirmation/states.ts';
import type { IncidentId, ReportKind } from '../incident/event.ts';
import type { Permission } from '../plan/plan.ts';
import type { Card, Questions } from '../posts/card.ts';
import type { Form } from '../posts/paper/forms.ts';
import type { PostKind } from '../posts/post.ts';
import type { Instant, SlotKey } from '../time.ts';
import type { CallsView } from './calls-view.ts';
import type { CourseView } from './course-view.ts';
import type { ComparedDrill, DrillView } from './drill-view.ts';
import type { FindingView } from './findings-view.ts';
import type { HandoverView, MadeHandover } from './handover-view.ts';
import type { HealthFault } from './health.ts';
import type { LogKind, ReportsView } from './incident-pages.ts';
import type { NowStep } from './now-view.ts';
import type {
  OpenReminder,
  PreparednessAsked,
  PreparednessPage,
  PreparednessView,
  PresentAlert,
} from './preparedness-view.ts';
import type { PriorityAsked, PriorityDecided, PriorityPage } from './priority-view.ts';
import type { CrewView, PlatformView, RestoredView, StageView, StepView } from './recovery-view.ts';
import type { Speaker, Standing } from './speaker.ts';
import type { DeliveryState } from './store.ts';
import type { TellingView } from './telling-view.ts';

export interface Views {
  /** Newest first. */
  incidents(): Promise<readonly IncidentSummary[]>;
  incident(id: IncidentId): Promise<IncidentView | undefined>;
  /** The section's open confirmation request; undefined when it was not asked. `named` is for the console: with who answered. */
  confirmation(id: IncidentId, section: string, how?: { readonly named: boolean }): Promise<Card | undefined>;
  /** What else the section's own page shows; undefined when there is no such incident. */
  sectionToday(id: IncidentId, section: string): Promise<SectionToday | undefined>;
  /** What should be shown where, on every platform, in the order it was first wanted. */
  posts(id: IncidentId): Promise<readonly PostView[]>;
  /** Oldest first. */
  chronology(id: IncidentId): Promise<readonly ChronologyEntry[]>;
  /** 連絡状況: who was told by which means, and what is left to be done. */
  contacts(id: IncidentId): Promise<TellingView | undefined>;
  /** 電話: whom to call next. */
  calls(id: IncidentId): Promise<CallsView | undefined>;
  /** 経過図: what happened when, and where it stuck. */
  course(id: IncidentId): Promise<CourseView | undefined>;
  /** What goes out next, and each report as it was issued. */
  reports(id: IncidentId): Promise<ReportsView | undefined>;
  /** 引継ぎ: what the office of that id would hand over now, and what was. */
  handovers(id: IncidentId, office: string | undefined): Promise<HandoverView | undefined>;
  /** What that office was handed over and has not begun on. */
  handoverToRead(id: IncidentId, office: string): Promise<MadeHandover | undefined>;
  /** いま行うこと: what must be done now, by whom, most urgent first. */
  now(id: IncidentId): Promise<readonly NowStep[] | undefined>;
  /** What is printed under that name, each card on its own page; undefined when there is nothing of that name. */
  sheet(id: IncidentId, name: string): Promise<readonly Card[] | undefined>;
  /** 様式 for a party, as of a report's serial number or now; undefined when there is no such party or report. */
  form(id: IncidentId, party: string, report?: number): Promise<Form | undefined>;
  /** 訓練: how far its script is, and how it is measured; undefined when it has none. */
  drill(id: IncidentId): Promise<DrillView | undefined>;
  /** Every drill by a script, newest first. */
  drills(): Promise<readonly ComparedDrill[]>;
  /** What a person finds when they look in: what is open, and what is asked of them. */
  home(by: Speaker): Promise<Home>;
  /** The incident whose post is shown as that message. */
  incidentShownAs(place: Place, message: string): Promise<IncidentId | undefined>;
  /** The platform's user groups that the plan names. */
  userGroups(platform: string): readonly string[];
  /** Posts and sections a person may act as, until there are log-ins. */
  actors(): readonly ActorChoice[];
  scenarios(): readonly { readonly id: string; readonly name: string }[];
  /** 原因の区分 that a declaration asks for; empty where the plan has none. */
  causeKinds(): readonly CauseKindChoice[];
  /** Whether the plan is a draft that the office has still to confirm. */
  isDraft(): boolean;
  readiness(): Promise<Readiness>;
  /** 備え: what is ready for the next incident, and what is missing. */
  preparedness(): Promise<PreparednessView>;
  /** What sections were reminded of and have not recorded, in the order in which they were. */
  openReminders(): Promise<readonly OpenReminder[]>;
  /** The same as a page shows it; undefined when there is no such section, or no system from there on. */
  preparednessPage(asked: PreparednessAsked): Promise<PreparednessPage | undefined>;
  /** 監視からの通知: what is firing now, newest first. */
  presentAlerts(): Promise<readonly PresentAlert[]>;
  /** 優先度: a page of the sheet; undefined when there is no such incident or row. */
  priority(id: IncidentId, asked: PriorityAsked): Promise<PriorityPage | undefined>;
  /** 課題: what is open first, by its day; and who may own one, by id. */
  findings(): Promise<readonly FindingView[]>;
  findingOwners(): Readonly<Record<string, string>>;
  /** The same for paper. */
  preparednessPaper(): Promise<readonly Card[]>;
  /** Calls back with an incident's id after something about it changed; returns how to stop. */
  onChange(listener: (id: IncidentId) => void): () => void;
}

export interface IncidentSummary {
  readonly id: IncidentId;
  readonly scenario: string;
  readonly drill: boolean;
  readonly status: 'open' | 'closed';
  readonly declaredAt: Instant;
}

/** The shape of `GET /api/incidents/:id`; absent is absent. */
export interface IncidentView {
  /** Of a drill by a script: which one. */
  readonly script?: string;
  readonly id: IncidentId;
  readonly scenario: string;
  readonly drill: boolean;
  readonly status: 'open' | 'closed';
  /** Grows with every event: what was seen is told from what stands now. */
  readonly seq: number;
  readonly facts: {
    readonly occurredAt?: Instant;
    readonly detectedAt?: Instant;
    readonly situation?: string;
    readonly cause?: string;
    readonly causeKind?: string;
    readonly response?: string;
    readonly estimate?: Instant;
    /** Instead of a moment, the words that were typed (本日中), and when they will have passed, if that is clear. */
    readonly estimateWords?: string;
    readonly estimateUntil?: Instant;
    /** The estimate, whichever it is, lies behind. */
    readonly estimatePassed?: true;
    readonly serviceEffect?: string;
    readonly leak?: string;
    /** What was added to the six items, in the order in which it was. */
    readonly items?: readonly { readonly title: string; readonly text: string }[];
  };
  /** What `causeKind` may be; absent where its plan has no kinds. */
  readonly causeKinds?: readonly CauseKindChoice[];
  readonly systems: readonly SystemView[];
  readonly sections: readonly SectionView[];
  readonly reports: readonly ReportView[];
  readonly nextReport?: { readonly at: Instant };
  /** A fixed time that has passed without its report. */
  readonly unsentReport?: { readonly at: Instant };
  /** 目処: so many minutes after its time a report is late. */
  readonly toleranceMinutes: number;
  /** A report that waits for its approver. */
  readonly draft?: { readonly kind: ReportKind };
  /** 個別4; empty where its plan has none. */
  readonly steps: readonly StepView[];
  readonly stages: readonly StageView[];
  readonly platform?: PlatformView;
  readonly priority?: PriorityDecided;
}

export interface SystemView {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  readonly section: string;
  readonly state: ShownState;
  readonly serviceState?: string;
  readonly damage?: string;
  readonly note?: string;
  /** 代替手段: since when, and what is done by hand. */
  readonly alternativeSince?: Instant;
  readonly byHand?: string;
  readonly restored?: RestoredView;
  readonly crew?: CrewView;
  readonly answer?: {
    readonly answeredBy: string;
    readonly saidBy?: string;
    readonly means: string;
    readonly saidAt: Instant;
    readonly enteredAt: Instant;
    readonly late: boolean;
    /** Where the plan has managers confirm. */
    readonly enteredAs?: 'staff' | 'manager';
    readonly confirmed?: { readonly by: string; readonly at: Instant };
  };
}

export interface SectionView {
  readonly id: string;
  readonly name: string;
  readonly answered: number;
  readonly of: number;
  readonly deadline?: Instant;
  /** How many answers its manager has confirmed, where the plan has them confirm. */
  readonly confirmed?: number;
  /** Silent, and taken to the director of its department: that post, and when. */
  readonly director?: { readonly name: string; readonly at: Instant };
}

export interface SectionToday {
  /** What the stage that the outage has reached asks of a section that does not run again. */
  readonly stage?: SectionStage;
  /** What the section's own plan says is done by hand from that stage on, for what does not run. */
  readonly byHand?: readonly ByHandView[];
  /** What has to reach everybody now: the newest report with its corrections; empty while there is none. */
  readonly report: readonly Card[];
}

export interface ByHandView {
  readonly work: string;
  /** 継続の可否, in words; absent while nobody has said. */
  readonly continues?: string;
  /** Absent where nothing is written for this stage or one before it. */
  readonly text?: string;
}

export interface SectionStage {
  readonly id: string;
  readonly text: string;
  /** Whether it was asked, and what it answered. */
  readonly asked: boolean;
  readonly answered?: { readonly answer: string; readonly at: Instant };
}

export interface ReportView {
  readonly serial: number;
  readonly kind: ReportKind;
  readonly slot?: SlotKey;
  readonly issuedAt: Instant;
  readonly late: boolean;
}

export interface PostView {
  readonly key: string;
  readonly platform: string;
  readonly conversation: string;
  readonly kind: PostKind;
  readonly pinned: boolean;
  readonly state: DeliveryState;
  readonly text: string;
}

export interface ChronologyEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly what: string;
  readonly kind: LogKind;
  /** Whom it is about, where it is about some in particular. */
  readonly sections: readonly string[];
}

export interface ActorChoice {
  readonly id: string;
  readonly name: string;
  readonly kind: 'role' | 'section';
  readonly may: readonly Permission[];
  /** The section it answers for as its own. */
  readonly section?: string;
}

export interface Home {
  readonly standing: Standing;
  /** Open ones, newest first; more than a person can look at are left out. */
  readonly incidents: readonly HomeIncident[];
  /** Those that can be declared. */
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
}

export interface HomeIncident {
  readonly view: IncidentView;
  /** The open requests to the sections this person answers for. */
  readonly questions: readonly Questions[];
}

export interface Readiness {
  readonly ok: boolean;
  readonly parts: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly reason?: string;
    /** The same as values, where they are known. */
    readonly faults?: readonly HealthFault[];
  }[];
}

export interface CauseKindChoice {
  readonly id: string;
  readonly name: string;
}
