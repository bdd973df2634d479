// What sections answered at a stage of the outage (計画 P9(2)ウ, P10-1-1(1)※): how each goes on without its systems.
import type { SectionId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import type { ProxyEntry } from '../confirmation/confirmation-event.ts';

/** moved: to the work by hand that its own plan has for this stage. no_plan: it has none. */
export const STAGE_ANSWERS = ['moved', 'not_needed', 'no_plan'] as const;
export type StageAnswer = (typeof STAGE_ANSWERS)[number];

export type StageEvent =
  | {
      readonly type: 'StageAnswered';
      readonly stage: string;
      readonly section: SectionId;
      readonly answer: StageAnswer;
      readonly note?: string;
      /** A platform's name, or how a proxy heard it. */
      readonly means: string;
      readonly proxy?: ProxyEntry;
      readonly saidAt: Instant;
    }
  /** Sections that were asked and have not answered. */
  | { readonly type: 'StageReminded'; readonly stage: string; readonly sections: readonly SectionId[] };

export const STAGE_EVENTS: Readonly<Record<StageEvent['type'], true>> = { StageAnswered: true, StageReminded: true };
