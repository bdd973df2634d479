// The names of our buttons, forms and shortcuts in Slack, and what they carry. What comes back was ours once, and is
// parsed all the same: rights are never read from it.
import { z } from 'zod';

/** What this platform is called everywhere else in the program. */
export const SLACK = 'slack';

/** One slash command for everything. */
export const SLASH_COMMAND = '/bcp';
export const NOTE_SHORTCUT = 'note';

/** The newest event in what was shown; what changed since is not overwritten. */
const Seen = z.int().min(0).optional();

/** Buttons that change something carry what their message said, so that pressing one twice is one command. */
const Revision = z.string().max(64);
const Incident = z.string().max(40);
const Section = z.string().max(120);

export const BUTTONS = {
  /** Says a command as if it had been typed; several in one message are `say:0`, `say:1` … */
  say: z.object({
    text: z.string().max(1500),
    incident: Incident.optional(),
    revision: Revision,
    seen: Seen,
    again: z.literal(true).optional(),
  }),
  answer_all: z.object({
    incident: Incident,
    section: Section,
    state: z.enum(['running', 'stopped']),
    revision: Revision,
    seen: Seen,
  }),
  answer_unchanged: z.object({ incident: Incident, section: Section, revision: Revision, seen: Seen }),
  open_answer: z.object({ incident: Incident, section: Section }),
  open_facts: z.object({ incident: Incident }),
  open_declare: z.object({}),
} as const;
export type ButtonName = keyof typeof BUTTONS;

/** Fields that a person had filled in before the form was shown again: they are meant, though nothing in them changes any more. */
const Touched = z.array(z.string().max(200)).max(100).optional();

/** `private_metadata` of our forms. */
export const FORMS = {
  /** `page` counts from 0: a section with many systems answers them page by page. */
  answer: z.object({
    incident: Incident,
    section: Section,
    page: z.int().min(0).max(1000),
    seen: Seen,
    touched: Touched,
  }),
  facts: z.object({ incident: Incident, seen: Seen, touched: Touched }),
  declare: z.object({ channel: z.string().max(40).optional() }),
  /** A message of the channel, to be kept in the chronology. */
  note: z.object({ incident: Incident.optional(), channel: z.string().max(40), message: z.string().max(40) }),
} as const;
export type FormName = keyof typeof FORMS;

/** Of a button's `action_id`: the name before the colon. */
export const buttonName = (actionId: string): ButtonName | undefined => {
  const [name = ''] = actionId.split(':');
  return Object.hasOwn(BUTTONS, name) ? (name as ButtonName) : undefined;
};

/** Fields of a form are named as the desk knows them (`state:<system>`, `situation`); Slack gives a value per block. */
export const FIELD_ACTION = 'field';
