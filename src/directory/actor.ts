// Who acted: a post or a section of the plan, and behind it the platform's own id of a person.
import type { RoleId, SectionId } from '../plan/plan.ts';

/** Never a person's private data; `label` is what people read. */
export interface Actor {
  readonly platform: string;
  /** The platform's own id of the person; `local` on the console until it has log-ins. */
  readonly id: string;
  readonly role?: RoleId;
  readonly section?: SectionId;
  readonly label: string;
}
