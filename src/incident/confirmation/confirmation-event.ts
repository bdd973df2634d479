// What happened in asking the sections how their systems stand (計画 個別4(3)).
import type { SectionId, SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import { guardOf } from '../type-guard.ts';
import type { Damage, ProxyMeans, ServiceState, SystemState } from './states.ts';

/** An answer heard from somebody else: who said it, who heard it, how, and whether it was read back. */
export interface ProxyEntry {
  readonly means: ProxyMeans;
  readonly saidBy: string;
  readonly heardBy: string;
  readonly readBack: boolean;
}

/** 担当者 or 所属長 (P8(8)-(10)). */
export type EnteredAs = 'staff' | 'manager';

export type ConfirmationEvent =
  | {
      readonly type: 'ConfirmationAsked';
      readonly round: number;
      readonly sections: readonly SectionId[];
      readonly remindAt: Instant;
      readonly deadline: Instant;
      /** Those it asks about, in the order in which they are to come back; absent: all that these sections own. */
      readonly systems?: readonly SystemId[];
      /** After the platform: whether each is restored, and what was checked (個別4(7)). */
      readonly recovery?: true;
      /** The request before it had been shown nowhere when the program stopped. */
      readonly because?: 'not_shown';
    }
  | {
      readonly type: 'AnswerRecorded';
      readonly system: SystemId;
      readonly section: SectionId;
      readonly state: SystemState;
      readonly serviceState?: ServiceState;
      readonly damage?: Damage;
      readonly note?: string;
      readonly alternativeSince?: Instant;
      readonly byHand?: string;
      readonly checked?: string;
      readonly dataUntil?: Instant;
      readonly toEnter?: string;
      /** A platform's name, or how a proxy heard it. */
      readonly means: string;
      readonly proxy?: ProxyEntry;
      readonly saidAt: Instant;
      readonly late: boolean;
      readonly round: number;
      readonly noChange: boolean;
      /** Where the plan has managers confirm: as what the section's own person entered it, or that it was heard from the manager. */
      readonly enteredAs?: EnteredAs;
      /** The manager's confirmation that came with it, in the words of who entered it. */
      readonly confirmedBy?: string;
    }
  /** The manager stands for these answers, as they were then; without a name it is the actor who does. */
  | {
      readonly type: 'AnswersConfirmed';
      readonly section: SectionId;
      readonly systems: readonly SystemId[];
      readonly confirmedBy?: string;
    }
  | {
      readonly type: 'SectionsReminded';
      readonly sections: readonly SectionId[];
      /** Those without an answer when it was said. */
      readonly systems: readonly SystemId[];
      readonly deadline: Instant;
      /** Of the round of the recovery: it was asked whether they are back. */
      readonly recovery?: true;
      readonly byHand: boolean;
    }
  | {
      readonly type: 'NoAnswerEscalated';
      readonly sections: readonly SectionId[];
      readonly systems: readonly SystemId[];
      readonly deadline: Instant;
      readonly recovery?: true;
    }
  /** Still silent some time after their managers were told: the directors of their departments are called (P8(7)). */
  | {
      readonly type: 'NoAnswerEscalatedToDirectors';
      readonly sections: readonly SectionId[];
      readonly systems: readonly SystemId[];
      readonly deadline: Instant;
    };

export const isConfirmationEvent = guardOf<ConfirmationEvent>({
  ConfirmationAsked: true,
  AnswerRecorded: true,
  AnswersConfirmed: true,
  SectionsReminded: true,
  NoAnswerEscalated: true,
  NoAnswerEscalatedToDirectors: true,
});
