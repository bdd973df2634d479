// What people ask for in confirming how systems stand: imperative, already parsed and resolved against the plan.
import type { SectionId, SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import { guardOf } from '../type-guard.ts';
import type { ProxyEntry } from './confirmation-event.ts';
import type { Damage, ServiceState, SystemState } from './states.ts';

export interface AnswerSaid {
  readonly state: SystemState;
  readonly serviceState?: ServiceState;
  readonly damage?: Damage;
  readonly note?: string;
  /** 代替手段: since when, and what is done by hand (個別4(5)). */
  readonly alternativeSince?: Instant;
  readonly byHand?: string;
  /** Of a restored one: what was checked, up to when its data are, what was done by hand and is still to be entered. */
  readonly checked?: string;
  readonly dataUntil?: Instant;
  readonly toEnter?: string;
}

export interface AnswerGiven extends AnswerSaid {
  readonly system: SystemId;
}

/** An answer that somebody else said: `saidAt` is when, if it was not just now. */
export type ProxyGiven = ProxyEntry & { readonly saidAt?: Instant };

export type AnswerCommand =
  | {
      readonly type: 'answer';
      readonly answers: readonly AnswerGiven[];
      /** The section it is said to be for; every system must be its own. */
      readonly section?: SectionId;
      readonly proxy?: ProxyGiven;
      /** The manager who has confirmed it already, in the words of who enters it. */
      readonly confirmedBy?: string;
      /** It is restored by its section's word, and is out of order again. */
      readonly again?: true;
    }
  /** 変更なし: every system of the section as it was last answered. */
  | {
      readonly type: 'answer_unchanged';
      readonly section?: SectionId;
      readonly proxy?: ProxyGiven;
      readonly confirmedBy?: string;
    }
  /** All systems of the section alike. */
  | (AnswerSaid & {
      readonly type: 'answer_all';
      readonly section?: SectionId;
      readonly proxy?: ProxyGiven;
      readonly confirmedBy?: string;
    });

export type ConfirmationCommand =
  | AnswerCommand
  /** By the section's manager, or in whose name it is entered; without systems every answer of the round. */
  | {
      readonly type: 'confirm';
      readonly section?: SectionId;
      readonly systems?: readonly SystemId[];
      readonly confirmedBy?: string;
    }
  | { readonly type: 'ask'; readonly section?: SectionId }
  | { readonly type: 'remind'; readonly section?: SectionId };

const ANSWERS = { answer: true, answer_unchanged: true, answer_all: true } as const;
export const isAnswer = guardOf<AnswerCommand>(ANSWERS);
export const isConfirmationCommand = guardOf<ConfirmationCommand>({
  ...ANSWERS,
  confirm: true,
  ask: true,
  remind: true,
});
