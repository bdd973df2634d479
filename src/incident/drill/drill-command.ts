// What the controllers and observers of a drill say.
import type { SystemId } from '../../plan/plan.ts';
import type { Instant } from '../../time.ts';
import { guardOf } from '../type-guard.ts';
import type { Speed } from './drill-event.ts';

/** 訓練: declares an incident by a script, of the whole scenario or of some systems. */
export interface BeginDrillCommand {
  readonly type: 'drill';
  readonly script: string;
  readonly speed: Speed;
  /** Absent: all that the scenario affects. */
  readonly systems?: readonly SystemId[];
}

export type DrillCommand =
  | { readonly type: 'drill_pause' }
  | { readonly type: 'drill_resume' }
  | { readonly type: 'drill_stop' }
  | { readonly type: 'drill_skip'; readonly to: Instant }
  | { readonly type: 'drill_play'; readonly no: number }
  | { readonly type: 'drill_omit'; readonly no: number }
  | { readonly type: 'drill_inject'; readonly text: string; readonly to: readonly string[] }
  | { readonly type: 'drill_note'; readonly text: string };

export const isDrillCommand = guardOf<DrillCommand>({
  drill_pause: true,
  drill_resume: true,
  drill_stop: true,
  drill_skip: true,
  drill_play: true,
  drill_omit: true,
  drill_inject: true,
  drill_note: true,
});
