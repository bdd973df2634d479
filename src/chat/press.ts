// What was pressed or submitted on a chat, parsed once where it comes in. What comes back was ours once, and is not
// believed all the same: rights are never read from it.

import { z } from 'zod';
import type { Intent } from '../ports/desk.ts';
import { present } from '../present.ts';

const Incident = z.string().max(40);
const Section = z.string().max(120);
/** The newest event in what was shown; what changed since is not overwritten. */
const Seen = z.int().min(0).optional();
/** Buttons that change something carry what their message said, so that pressing one twice is one command. */
const Revision = z.string().max(64);

/** What the buttons carry, by name. */
const PRESSES = {
  /** Says a command as if it had been typed. */
  say: z.object({
    text: z.string().max(1500),
    incident: Incident.optional(),
    revision: Revision,
    seen: Seen,
    again: z.literal(true).optional(),
  }),
  /** What was filled in on the message itself: `state:<system>`, `service:<system>`, `note:<system>`. */
  answer: z.object({ incident: Incident, section: Section, revision: Revision, seen: Seen }),
  answer_all: z.object({
    incident: Incident,
    section: Section,
    state: z.enum(['running', 'stopped']),
    revision: Revision,
    seen: Seen,
  }),
  answer_unchanged: z.object({ incident: Incident, section: Section, revision: Revision, seen: Seen }),
} as const;
type Pressed = { readonly [Name in keyof typeof PRESSES]: z.infer<(typeof PRESSES)[Name]> };

/** The forms: what the button that opens one carries, and the form itself. */
const FORMS = {
  /** `page` counts from 0, where a section with many systems answers them page by page. */
  answer: z.object({
    form: z.literal('answer'),
    incident: Incident,
    section: Section,
    page: z.int().min(0).max(1000).optional(),
    seen: Seen,
  }),
  facts: z.object({ form: z.literal('facts'), incident: Incident, seen: Seen }),
  /** `channel`: where it was opened. */
  declare: z.object({ form: z.literal('declare'), channel: z.string().max(40).optional() }),
  /** A message of the channel, to be kept in the chronology. */
  note: z.object({
    form: z.literal('note'),
    incident: Incident.optional(),
    channel: z.string().max(40),
    message: z.string().max(40),
  }),
} as const;

/** Which form, and what it is about. */
export type FormAsked = { readonly [Name in keyof typeof FORMS]: z.infer<(typeof FORMS)[Name]> }[keyof typeof FORMS];
export type FormName = FormAsked['form'];

/** Undefined for what no form of ours carries. */
export const formAsked = (form: string | undefined, carried: object | undefined): FormAsked | undefined =>
  form !== undefined && carried !== undefined && isNameOf(FORMS, form)
    ? FORMS[form].safeParse({ ...carried, form }).data
    : undefined;

export type Said = Pick<Intent, 'asked' | 'incident' | 'seen'>;
export type Fields = Readonly<Record<string, string>>;

export type Press =
  | {
      readonly kind: 'says';
      readonly said: Said;
      /** Words, and not an answer to a question. */
      readonly words: boolean;
      /** Of a notice: pressed after things have changed, it is meant again. */
      readonly again: boolean;
    }
  | { readonly kind: 'opens'; readonly asked: FormAsked }
  /** Not made by us, or by a version of us that is no more. */
  | { readonly kind: 'outdated' };

const OUTDATED: Press = { kind: 'outdated' };
const OPENS = 'open_';

/** `open_<form>` opens it; `fields` is what was filled in beside the button. */
export const pressOf = (name: string, carried: unknown, fields: Fields = {}): Press => {
  if (typeof carried !== 'object' || carried === null) return OUTDATED;
  if (name.startsWith(OPENS)) {
    const asked = formAsked(name.slice(OPENS.length), carried);
    return asked === undefined ? OUTDATED : { kind: 'opens', asked };
  }
  if (!isNameOf(PRESSES, name)) return OUTDATED;
  const { data } = PRESSES[name].safeParse(carried);
  return data === undefined ? OUTDATED : { kind: 'says', ...saidBy({ name, data } as PressedOne, fields) };
};

/** Whether a button can carry it: what is too long can only be typed. */
export const fitsButton = (carried: unknown): boolean => PRESSES.say.safeParse(carried).success;

type PressedOne = {
  readonly [Name in keyof Pressed]: { readonly name: Name; readonly data: Pressed[Name] };
}[keyof Pressed];

const saidBy = (pressed: PressedOne, fields: Fields) => {
  const about = aboutOf(pressed.data);
  if (pressed.name === 'say') {
    const { text, again = false } = pressed.data;
    return { said: { asked: { kind: 'text', text }, ...about } as const, words: true, again };
  }
  const { section } = pressed.data;
  const state = pressed.name === 'answer_all' ? { state: pressed.data.state } : {};
  const asked = { kind: 'form', command: pressed.name, fields: { ...fields, section, ...state } } as const;
  return { said: { asked, ...about }, words: false, again: false };
};

/** The incident it names, and what was seen of it. */
export const aboutOf = ({
  incident,
  seen,
}: {
  readonly incident?: string | undefined;
  readonly seen?: number | undefined;
}): Pick<Intent, 'incident' | 'seen'> => ({
  ...present({ incident, seen }),
});

const isNameOf = <T extends object>(table: T, name: string): name is keyof T & string => Object.hasOwn(table, name);
