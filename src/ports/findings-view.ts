// 課題 as values: what `GET /api/findings` answers, and what the console's page shows.
import type { Instant, LocalDate } from '../time.ts';

export interface FindingView {
  readonly no: number;
  readonly text: string;
  /** A section's id or a post's. */
  readonly owner: string;
  readonly ownerName: string;
  readonly due: LocalDate;
  readonly state: 'open' | 'overdue' | 'closed';
  readonly incident?: string;
  readonly addedAt: Instant;
  readonly addedBy: string;
  readonly closedAt?: Instant;
  readonly closedBy?: string;
  /** What was changed. */
  readonly because?: string;
}
