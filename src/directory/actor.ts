// Who acted: a post or a section of the plan, and behind it the platform's own id of a person.
import type { RoleId, SectionId } from '../plan/plan.ts';

/** The id of whoever speaks where nobody logs in, such as on the console: it names no person. */
export const ANYBODY = 'local';

/** Never a person's private data; `label` is what people read. */
export interface Actor {
  readonly platform: string;
  /** The platform's own id of the person, or ANYBODY. */
  readonly id: string;
  readonly role?: RoleId;
  readonly section?: SectionId;
  /** On the list of people as that section's manager. */
  readonly manager?: true;
  /** By the script of a drill, in the place of whoever it is. */
  readonly played?: true;
  readonly label: string;
  /** Post and name, as whoever came in by an account or an access sheet is known: for the record and for paper, never for a chat. */
  readonly person?: string;
}

/** On the console and on paper the person stands beside the post. */
export const nameInRecord = ({ label, person }: Actor): string => (person === undefined ? label : `${label} ${person}`);
