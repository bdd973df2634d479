// 備え: how ready each section and each system is, what is missing, who owes it and until when. The shape of `GET /api/readiness`.
import type { Held } from '../plan/plan-section.ts';
import type { Card } from '../posts/card.ts';
import type { Instant, LocalDate } from '../time.ts';

export interface PreparednessView {
  /** The day it was looked at, and the fiscal year of that day. */
  readonly asOf: LocalDate;
  readonly fiscalYear: { readonly from: LocalDate; readonly to: LocalDate };
  readonly sections: readonly SectionPreparedness[];
  readonly systems: readonly SystemPreparedness[];
  readonly duties: readonly DutyPreparedness[];
  readonly missing: readonly MissingPreparation[];
}

/** 期限のお知らせ that nobody has settled yet. */
export interface OpenReminder {
  /** Absent: those who run the plan. */
  readonly section?: string;
  readonly title: string;
  readonly overdue: boolean;
  readonly isFinding: boolean;
}

/** A group of alerts that somebody should look at, and what may be declared of it. */
export interface PresentAlert {
  /** As `POST /hooks/alerts` answered. */
  readonly group: string;
  readonly title: string;
  readonly source: string;
  readonly count: number;
  readonly heardAt: Instant;
  readonly proposal?: { readonly scenario: string; readonly situation: string };
}

/** `unset`: nobody has said. */
export type HeldOrUnset = Held | 'unset';

export interface SectionPreparedness {
  readonly id: string;
  readonly name: string;
  readonly plan: HeldOrUnset;
  /** The day of the last confirmation, whichever year it was. */
  readonly contactsConfirmedAt?: LocalDate;
  readonly confirmedBy?: string;
  /** Of any of its systems. */
  readonly lastDrill?: LocalDate;
  /** Chats on which a conversation is linked to it. */
  readonly linked: readonly string[];
  /** How many stand for it today. */
  readonly people: number;
}

export interface SystemPreparedness {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  readonly section: string;
  readonly impact?: 'large' | 'medium' | 'small';
  /** How many related services are listed. */
  readonly services: number;
  readonly procedure: HeldOrUnset;
  readonly offsiteBackup?: 'available' | 'planned' | 'none';
  /** 最終正常取得日. */
  readonly offsiteBackupAt?: LocalDate;
  /** Its job told of a failure after that. */
  readonly offsiteBackupFailedAt?: LocalDate;
  readonly lastDrill?: LocalDate;
  /** A meeting has decided that its backup is kept elsewhere. */
  readonly offsiteDecided?: { readonly saidBy: string; readonly at: LocalDate };
}

export interface DutyPreparedness {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly state: 'done' | 'due' | 'overdue' | 'unset';
  readonly due?: LocalDate;
  readonly last?: { readonly at: LocalDate; readonly by: string; readonly note?: string };
}

export type MissingWhat =
  | 'plan'
  | 'contacts'
  | 'drill'
  | 'link'
  | 'people'
  | 'impact'
  | 'services'
  | 'procedure'
  | 'offsite_backup'
  | 'duty'
  | 'finding';

export interface MissingPreparation {
  readonly what: MissingWhat;
  /** A section's id. */
  readonly owner: string;
  readonly due?: LocalDate;
  /** Its day is over. */
  readonly overdue?: true;
  readonly system?: string;
  readonly duty?: string;
  /** The number of an open finding. */
  readonly finding?: number;
}

/** What a page asks for: one section's part or all, from which system on, and for whom the buttons are. */
export interface PreparednessAsked {
  readonly section?: string;
  /** Counts from 0. */
  readonly from: number;
  /** The sections that whoever looks answers for. */
  readonly own: readonly string[];
  /** They record for others what they heard. */
  readonly forOthers: boolean;
}

export interface PreparednessPage {
  readonly card: Card;
  /** Which of the systems are on it; the counts are from 1. */
  readonly systems: { readonly from: number; readonly to: number; readonly of: number };
  readonly sections: readonly { readonly id: string; readonly name: string }[];
}
