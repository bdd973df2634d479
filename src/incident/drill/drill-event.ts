// What happens in a drill beside what happens in any incident: its clock, its injects, what its observers note.
import type { Instant } from '../../time.ts';
import { guardOf } from '../type-guard.ts';

/** So many drill minutes in a minute; `stepped`: only the controller moves the time on. */
export type Speed = number | 'stepped';

/** What the script wanted done and the program refused, in the words of the refusal. */
export interface RefusedPlay {
  readonly as: string;
  readonly command: string;
  readonly why: string;
}

export type DrillEvent =
  /** Its script is one of the plan that the incident keeps. */
  | { readonly type: 'DrillBegun'; readonly script: string; readonly speed: Speed }
  | { readonly type: 'DrillPaused' }
  | { readonly type: 'DrillResumed' }
  /** The drill goes on at that time; what was due until then has been played. */
  | { readonly type: 'DrillSkipped'; readonly to: Instant }
  | { readonly type: 'DrillStopped'; readonly because: 'over' | 'stopped' }
  /** To be played by the script, or to be handed over by a controller. */
  | { readonly type: 'InjectDue'; readonly no: number }
  /** 付与済: shown by the bot, played or handed over. */
  | { readonly type: 'InjectDone'; readonly no: number; readonly notPlayed?: readonly RefusedPlay[] }
  | { readonly type: 'InjectOmitted'; readonly no: number }
  /** Typed on the spot. */
  | { readonly type: 'FreeInject'; readonly text: string; readonly to: readonly string[] }
  | { readonly type: 'ObserverNoted'; readonly text: string };

export const isDrillEvent = guardOf<DrillEvent>({
  DrillBegun: true,
  DrillPaused: true,
  DrillResumed: true,
  DrillSkipped: true,
  DrillStopped: true,
  InjectDue: true,
  InjectDone: true,
  InjectOmitted: true,
  FreeInject: true,
  ObserverNoted: true,
});
