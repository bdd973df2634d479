// A form that was sent: what became of it, in values that each chat shows in its way. Nothing that a person filled in is
// lost while it has to be put right.
import type { Intent, Reply, Where } from '../ports/desk.ts';
import { keyAfterRefusals } from './command-keys.ts';
import { declareForm } from './forms/declare-form.ts';
import type { Form } from './forms/form.ts';
import { declarable, type Opening, openForm } from './open-form.ts';
import { aboutOf, type Fields, type FormAsked } from './press.ts';
import { changedFields, meantFields, type SubmittedField } from './submitted-fields.ts';

export interface Submitted {
  /** Undefined when it is no form of ours, or one of a version that is no more. */
  readonly asked: FormAsked | undefined;
  readonly fields: readonly SubmittedField[];
  /** What was filled in before the form was shown again. */
  readonly touched?: readonly string[];
}

export interface Submitting extends Opening {
  readonly where?: Where | undefined;
  /** The same for every sending of that form with these fields. */
  readonly keyOf: (fields: Fields) => string;
}

export type Refused = Extract<Reply, { readonly ok: false }>;
type Fault = Pick<Refused, 'code' | 'text' | 'about'>;

export type Outcome =
  | { readonly kind: 'told'; readonly reply: Reply }
  | { readonly kind: 'shown'; readonly form: Form }
  /** Has to be put right: at the fields, where a chat can say it there. */
  | { readonly kind: 'refused'; readonly fault: Fault; readonly fields: Fields };

const told = (text: string): Outcome => ({ kind: 'told', reply: { ok: true, text } });

export const submitForm = async (submitted: Submitted, submitting: Submitting): Promise<Outcome> => {
  const { asked, fields: given, touched } = submitted;
  const { texts } = submitting.desk;
  if (asked === undefined) return told(texts.console.refused.badRequest);
  const fields = meantFields(asked.form, given, touched);
  if (asked.form === 'facts' && Object.keys(fields).length === 0) return told(texts.directory.unchanged);
  if (isPassedOver(asked, fields)) return passOver(asked, fields, submitting);
  const reply = await handle(asked, fields, submitting);
  if (reply.ok) return (await nextPage(asked, submitting)) ?? { kind: 'told', reply };
  if (reply.code === 'changed_meanwhile') return asItStands(submitted, reply, submitting);
  return reply.code === 'drill_or_real' && asked.form === 'declare'
    ? askBack(asked, fields, reply, submitting)
    : { kind: 'refused', fault: reply, fields };
};

const handle = async (asked: FormAsked, fields: Fields, { desk, by, where, keyOf }: Submitting): Promise<Reply> => {
  const commandKey = await keyAfterRefusals(keyOf(fields), desk);
  // One message is one note, however many people keep it, and however often.
  const before = asked.form === 'note' ? await desk.replyTo(commandKey) : undefined;
  const place = where === undefined ? {} : { where };
  return before ?? desk.handle({ ...intentOf(asked, fields), ...place, by, commandKey });
};

const intentOf = (asked: FormAsked, fields: Fields): Pick<Intent, 'asked' | 'incident' | 'seen'> => {
  const command = asked.form === 'facts' ? 'update' : asked.form;
  const section = asked.form === 'answer' ? { section: asked.section } : {};
  const about = asked.form === 'declare' ? {} : aboutOf(asked);
  return { asked: { kind: 'form', command, fields: { ...fields, ...section } }, ...about };
};

type AnswersAsked = Extract<FormAsked, { readonly form: 'answer' }>;

/** A page that was left as it was, with more to come, is passed over and not refused. */
const isPassedOver = (asked: FormAsked, fields: Fields): asked is AnswersAsked =>
  asked.form === 'answer' && asked.page !== undefined && Object.keys(fields).every((name) => !name.includes(':'));

const passOver = async (asked: AnswersAsked, fields: Fields, submitting: Submitting): Promise<Outcome> => {
  const { texts } = submitting.desk;
  const next = await nextPage(asked, submitting);
  if (next !== undefined) return next;
  // What had to be said was said on the pages before.
  if ((asked.page ?? 0) > 0) return told(texts.console.reply.accepted);
  return { kind: 'refused', fault: { code: 'missing_argument', text: texts.chat.form.nothingChosen }, fields };
};

/** As things stand now; undefined after the last. */
const nextPage = async (asked: FormAsked, submitting: Submitting): Promise<Outcome | undefined> => {
  if (asked.form !== 'answer' || asked.page === undefined) return undefined;
  const page = asked.page + 1;
  const form = await openForm({ ...asked, page }, submitting);
  const isThere = typeof form !== 'string' && form.asked.form === 'answer' && form.asked.page === page;
  return isThere ? { kind: 'shown', form } : undefined;
};

/** Said on top of the form as things stand now, with what the person had filled in; whoever may not any more is told. */
export const asItStands = async (
  { asked, fields, touched }: Submitted,
  fault: Fault,
  submitting: Submitting,
): Promise<Outcome> => {
  const form = asked === undefined ? '' : await openForm(asked, submitting);
  if (typeof form === 'string') return told(fault.text);
  return { kind: 'shown', form: { ...form, again: { said: fault.text, given: changedFields(fields, touched) } } };
};

/** Whoever declares has to say whether it is a drill; what was filled in stays. */
const askBack = async (
  { channel }: Extract<FormAsked, { readonly form: 'declare' }>,
  fields: Fields,
  { text, choices }: Refused,
  { desk }: Submitting,
): Promise<Outcome> => {
  const { drill: _, ...given } = fields;
  const form = declareForm({ ...(await declarable(desk)), channel, choices }, desk.texts);
  return { kind: 'shown', form: { ...form, again: { said: text, given } } };
};
