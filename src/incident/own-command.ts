// The incident's own commands: its end, notes, the clock's turn, and what the program notes of itself.
import type { SectionId } from '../plan/plan.ts';
import type { Instant } from '../time.ts';
import type { RefusedPlay } from './drill/drill-event.ts';
import type { Office } from './handover.ts';
import type { PartFault } from './health-fault.ts';
import type { DeliveryOutcome, Instruction } from './own-event.ts';
import { guardOf } from './type-guard.ts';

export type OwnCommand =
  | { readonly type: 'resolve'; readonly because?: string }
  | { readonly type: 'note'; readonly text: string; readonly saidAt?: Instant }
  | ({ readonly type: 'instruction' } & Instruction)
  | { readonly type: 'owners'; readonly change: 'add' | 'remove'; readonly sections: readonly SectionId[] }
  /** 引継ぎ: without `to`, to the next shift of the same office. */
  | { readonly type: 'hand_over'; readonly to?: Office }
  /** The clock shows the right time. */
  | { readonly type: 'clock_ok' };

export type SystemCommand =
  /** What the script plays by an inject has been played, and what of it was refused. */
  | { readonly type: 'note_played'; readonly no: number; readonly notPlayed: readonly RefusedPlay[] }
  /** The clock: opens due reports, reminders and escalations. */
  | { readonly type: 'tick' }
  | {
      readonly type: 'note_delivery';
      readonly post: string;
      readonly platform: string;
      readonly conversation: string;
      readonly outcome: DeliveryOutcome;
      readonly reason?: string;
    }
  /** A request whose showing was in doubt is known to be shown only now. */
  | { readonly type: 'note_request_shown'; readonly section: SectionId }
  /** All that is wrong with the program itself now. */
  | { readonly type: 'note_health'; readonly faults: readonly PartFault[] };

export const isOwnCommand = guardOf<OwnCommand>({
  resolve: true,
  note: true,
  instruction: true,
  owners: true,
  hand_over: true,
  clock_ok: true,
});
export const isSystemCommand = guardOf<SystemCommand>({
  tick: true,
  note_delivery: true,
  note_request_shown: true,
  note_health: true,
  note_played: true,
});
