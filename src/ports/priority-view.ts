// 優先度 as the console's page shows it: a page of the sheet, by which criterion, and which body deliberates now.
import type { Block } from '../posts/card.ts';
import type { Instant } from '../time.ts';

export interface PriorityAsked {
  /** Which criterion; the body's order for any other word. */
  readonly by: string;
  /** Counts from 0. */
  readonly from: number;
}

export interface PriorityPage {
  readonly id: string;
  readonly seq: number;
  readonly drill: boolean;
  readonly status: 'open' | 'closed';
  /** What it is sorted by, and by what it can be. */
  readonly by: string;
  readonly criteria: readonly { readonly id: string; readonly name: string }[];
  readonly blocks: readonly Block[];
  /** Which of the systems are on it; the counts are from 1. */
  readonly rows: { readonly from: number; readonly to: number; readonly of: number };
  /** Those that may deliberate by the plan, the one that does now first. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  /** The order that stands, by the numbers of its systems. */
  readonly order: readonly number[];
}

/** In `GET /api/incidents/:id`. */
export interface PriorityDecided {
  readonly body: string;
  readonly saidBy: string;
  readonly at: Instant;
  readonly order: readonly string[];
  readonly because?: string;
}
