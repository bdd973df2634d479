// 経過図: where did it stick? What happened when, as values for a picture and the tables beside it.
import type { ShownState } from '../incident/confirmation/states.ts';
import type { IncidentId } from '../incident/event.ts';
import type { Curve } from '../posts/card.ts';
import type { Instant } from '../time.ts';

export interface CourseView {
  readonly incident: IncidentId;
  readonly seq: number;
  readonly drill: boolean;
  readonly open: boolean;
  readonly from: Instant;
  readonly to: Instant;
  /** Until when it is drawn; past it lies what is still to come. */
  readonly now: Instant;
  /** Round times between `from` and `to`, in the office's own time. */
  readonly ticks: readonly { readonly at: Instant; readonly label: string }[];
  readonly reports: readonly CourseReport[];
  readonly stages: readonly CourseMark[];
  readonly calls: readonly CourseMark[];
  readonly decisions: readonly CourseMark[];
  /** How many systems were answered for in the round of that time, from then on. */
  readonly answers: readonly { readonly at: Instant; readonly answered: number }[];
  readonly systemCount: number;
  readonly sections: readonly CourseSection[];
  /** 復旧の推移. */
  readonly curve: Curve;
}

export interface CourseMark {
  readonly at: Instant;
  readonly label: string;
}

/** `missed`: its fixed time passed without it. `next`: its time is still to come. */
export interface CourseReport extends CourseMark {
  readonly state: 'sent' | 'late' | 'missed' | 'next';
  /** Whether it answers a fixed time. */
  readonly fixed: boolean;
  readonly serial?: number;
  readonly due?: Instant;
}

export interface CourseSection {
  readonly id: string;
  readonly name: string;
  readonly systems: readonly CourseSystem[];
  /** Since when it was asked first, and when all its systems were answered for; absent: not yet. */
  readonly askedAt?: Instant;
  readonly completeAt?: Instant;
  readonly minutes?: number;
  readonly late: boolean;
  readonly silent: number;
}

export interface CourseSystem {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  /** In order, each until the next one begins. */
  readonly spans: readonly { readonly from: Instant; readonly state: ShownState }[];
}
