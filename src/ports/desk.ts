// What an adapter asks of the application: hand in what a person wants, and read what there is to show.

import type { Person, Place } from '../directory/directory.ts';
import type { ShownState } from '../incident/confirmation/states.ts';
import type { IncidentId, ReportKind } from '../incident/event.ts';
import type { RefusalCode } from '../incident/refusal.ts';
import type { Permission } from '../plan/plan.ts';
import type { Card, Questions } from '../posts/card.ts';
import type { Form } from '../posts/paper/forms.ts';
import type { PostKind } from '../posts/post.ts';
import type { Texts } from '../texts/texts.ts';
import type { Instant, SlotKey } from '../time.ts';
import type { ContactsView } from './contacts-view.ts';
import type { HealthFault } from './health.ts';
import type { NowStep } from './now-view.ts';
import type { DeliveryState, StoreFaultCode } from './store.ts';

export interface Desk {
  readonly texts: Texts;
  handle(intent: Intent): Promise<Reply>;
  /** The reply first given to that command key, if it was ever used. */
  replyTo(commandKey: string): Promise<Reply | undefined>;
  /** Newest first. */
  incidents(): Promise<readonly IncidentSummary[]>;
  incident(id: IncidentId): Promise<IncidentView | undefined>;
  /** The section's open confirmation request; undefined when it was not asked. */
  confirmation(id: IncidentId, section: string): Promise<Card | undefined>;
  /** What should be shown where, on every platform, in the order it was first wanted. */
  posts(id: IncidentId): Promise<readonly PostView[]>;
  /** Oldest first. */
  chronology(id: IncidentId): Promise<readonly ChronologyEntry[]>;
  /** 連絡状況: who was told by which means, and what is left to be done. */
  contacts(id: IncidentId): Promise<ContactsView | undefined>;
  /** いま行うこと: what must be done now, by whom, most urgent first. */
  now(id: IncidentId): Promise<readonly NowStep[] | undefined>;
  /** What is printed under that name, each card on its own page; undefined when there is nothing of that name. */
  sheet(id: IncidentId, name: string): Promise<readonly Card[] | undefined>;
  /** 様式 for a party, as of a report's serial number or now; undefined when there is no such party or report. */
  form(id: IncidentId, party: string, report?: number): Promise<Form | undefined>;
  /** What that person stands for and may do, by the list of people, their groups and the plan. */
  standing(by: Speaker): Promise<Standing>;
  /** What a person finds when they look in: what is open, and what is asked of them. */
  home(by: Speaker): Promise<Home>;
  /** The incident whose post is shown as that message. */
  incidentShownAs(place: Place, message: string): Promise<IncidentId | undefined>;
  /**
   * What is shown there may not be right any more: the message was deleted (`gone`) or unpinned, or, without `message`,
   * something happened to the conversation. It is compared again and made right.
   */
  lookAgain(place: Place, what: { readonly message?: string; readonly gone: boolean }): Promise<void>;
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
  /** Calls back with an incident's id after something about it changed; returns how to stop. */
  onChange(listener: (id: IncidentId) => void): () => void;
}

export interface CauseKindChoice {
  readonly id: string;
  readonly name: string;
}

/** What a person wants, as their platform heard it: typed words, or a form's fields. Nothing in it is trusted yet. */
export interface Intent {
  readonly asked:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'form'; readonly command: string; readonly fields: Readonly<Record<string, string>> };
  readonly by: Speaker;
  /** The conversation it was said in, on a platform that has them. */
  readonly where?: Where;
  /** The platform's own id of this interaction; a repeat gets the first reply and changes nothing. */
  readonly commandKey?: string;
  /** The incident of the page or channel it was said in; words in the text go before it. */
  readonly incident?: IncidentId;
  /** The `seq` of what was shown where it was said, when a form or a card was: what changed since is not overwritten. */
  readonly seen?: number;
}

/** Who says it: `id` is the platform's own, verified by the adapter. */
export interface Speaker extends Person {
  /** The post or section chosen on a console that has no log-ins; elsewhere the list of people decides. */
  readonly as?: string;
  /** The platform's user groups they are in, of those the plan names. */
  readonly groups?: readonly string[];
  /** Whoever came in by an account, an access sheet or a token: all they may act as, and nothing else; `as` chooses among it. */
  readonly holds?: Held;
}

export interface Held {
  readonly offices: readonly string[];
  readonly sections: readonly string[];
  /** How the record names the person. */
  readonly name?: string;
  /** An access sheet for drills: nothing of a real incident is changed with it. */
  readonly drillOnly: boolean;
}

export interface Where extends Place {
  /** Between the bot and one person. */
  readonly direct: boolean;
}

export interface Standing {
  readonly label: string;
  readonly may: readonly Permission[];
  /** Sections they answer for as their own. */
  readonly sections: readonly string[];
  /** For whom has no rights at all: who can give them some. */
  readonly ask: readonly Person[];
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

export type Reply =
  | {
      readonly ok: true;
      readonly text: string;
      readonly incident?: IncidentId;
      readonly card?: Card;
      /** The command declared that incident: where it was said is going to be its place. */
      readonly opened?: true;
    }
  | {
      readonly ok: false;
      readonly code: RefusalCode | StoreFaultCode;
      readonly text: string;
      readonly incident?: IncidentId;
      /** What it may have meant: each is one press, or can be typed. */
      readonly choices?: readonly ReplyChoice[];
      /** Who of the same platform may do it, or else can give the right that is missing; never whoever asked. */
      readonly ask?: readonly Person[];
      /** What of what was said it is about, where a form has a field for it. */
      readonly about?:
        | { readonly missing: readonly string[] }
        | { readonly given: string }
        | { readonly system: string }
        | { readonly longerThan: number };
    };

/** A command, and what it is called. `drill` is what it is in the form that declares. */
export interface ReplyChoice {
  readonly label: string;
  readonly command: string;
  readonly drill: 'sure' | 'real';
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
  /** A report that waits for its approver. */
  readonly draft?: { readonly kind: ReportKind };
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
}

export interface ActorChoice {
  readonly id: string;
  readonly name: string;
  readonly kind: 'role' | 'section';
  readonly may: readonly Permission[];
  /** The section it answers for as its own. */
  readonly section?: string;
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
