// The names of our card actions and dialogs in Teams, and what they carry. What comes back was ours once, and is parsed
// all the same: rights are never read from it.
import { z } from 'zod';

/** What this platform is called everywhere else in the program. */
export const TEAMS = 'teams';

const Revision = z.string().max(64);
const Incident = z.string().max(40);
const Section = z.string().max(120);

/** The newest event in what was shown; what changed since is not overwritten. */
const AsOf = z.int().min(0).optional();

/** Verbs of `Action.Execute`; what a person filled in comes beside these, by the names of the desk's form fields. */
export const VERBS = {
  /** Says a command as if it had been typed. */
  say: z.object({
    text: z.string().max(1500),
    incident: Incident.optional(),
    revision: Revision,
    asOf: AsOf,
    again: z.literal(true).optional(),
  }),
  /** The inputs of a request: `state:<system>`, `service:<system>`, `note:<system>`. */
  answer: z.object({ incident: Incident, section: Section, revision: Revision, asOf: AsOf }),
  answer_all: z.object({
    incident: Incident,
    section: Section,
    state: z.enum(['running', 'stopped']),
    revision: Revision,
    asOf: AsOf,
  }),
  answer_unchanged: z.object({ incident: Incident, section: Section, revision: Revision, asOf: AsOf }),
} as const;
export type Verb = keyof typeof VERBS;

/** Dialogs (task modules): `data` of the button that opens one, and of the form in it. */
export const DIALOGS = {
  facts: z.object({ dialog: z.literal('facts'), incident: Incident, asOf: AsOf }),
  declare: z.object({ dialog: z.literal('declare') }),
  /** Answers taken down for a section that said them by telephone, on paper or in person. */
  proxy: z.object({ dialog: z.literal('proxy'), incident: Incident, section: Section, asOf: AsOf }),
} as const;
export type DialogName = keyof typeof DIALOGS;
