// Dialogs: the six items, a declaration, and answers taken down for a section or given for one's own.

import { keyAfterRefusals } from '../../../src/chat/command-keys.ts';
import type { Desk, Intent, Reply, Standing } from '../../../src/ports/desk.ts';
import { questionsOf } from '../../../src/posts/card.ts';
import type { DialogAnswer, HeardDialog } from '../door/heard.ts';
import { DIALOGS } from '../interactions.ts';
import type { CardElement, Json, TeamsDialog } from '../render/card-json.ts';
import { declareForm } from '../render/forms/declare-form.ts';
import { factsForm } from '../render/forms/facts-form.ts';
import { proxyForm } from '../render/forms/proxy-form.ts';
import { dialogAgain } from '../render/forms/shown-again.ts';
import { filledInOf, formFields } from '../render/forms/submitted-fields.ts';
import { keyOf, speakerOf, whereOf } from './speaking.ts';

export const answerDialog = (dialog: HeardDialog, desk: Desk): Promise<DialogAnswer> =>
  dialog.step === 'fetch' ? opened(dialog, desk) : submitted(dialog, desk);

const opened = async (dialog: HeardDialog, desk: Desk): Promise<DialogAnswer> => {
  const made = await formFor(dialog, desk);
  if (typeof made === 'string') return { kind: 'message', text: made };
  return { kind: 'form', height: 'large', ...made, card: marked(made.card, dialog.activity) };
};

/** Each opening is one form: sending it twice is one command, and the same words in another form are another. */
const marked = (card: TeamsDialog['card'], opening: string): TeamsDialog['card'] => ({
  ...card,
  ...(card.actions === undefined
    ? {}
    : { actions: card.actions.map((action) => ({ ...action, data: { ...dataOf(action), opening } })) }),
});

const dataOf = ({ data }: CardElement): { readonly [name: string]: Json } =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as { readonly [name: string]: Json }) : {};

/** Said before somebody fills in what would be refused. */
const mayNot = (right: Standing['may'][number], { may }: Standing, { texts }: Desk): string | undefined =>
  may.includes(right) ? undefined : may.length === 0 ? texts.teams.home.nobodyToAsk : texts.teams.form.mayNot;

/** The form, or a sentence that says why there is none. */
const formFor = async ({ data, person }: HeardDialog, desk: Desk): Promise<TeamsDialog | string> => {
  const { texts } = desk;
  const standing = await desk.standing(speakerOf({ person }));
  const facts = DIALOGS.facts.safeParse(data).data;
  if (facts !== undefined) {
    const incident = await desk.incident(facts.incident);
    if (incident === undefined) return texts.console.refused.badRequest;
    return mayNot('update', standing, desk) ?? factsForm(incident, texts);
  }
  if (DIALOGS.declare.safeParse(data).success) {
    const forbidden = mayNot('declare', standing, desk);
    if (forbidden !== undefined) return forbidden;
    const again = (await desk.incidents()).some(({ status }) => status === 'open');
    return declareForm({ scenarios: desk.scenarios(), causeKinds: desk.causeKinds(), again }, texts);
  }
  const answers = DIALOGS.proxy.safeParse(data).data;
  if (answers === undefined) return texts.console.refused.badRequest;
  const request = await desk.confirmation(answers.incident, answers.section);
  const questions = questionsOf(request);
  if (request === undefined || questions?.open !== true) return texts.posts.confirmation.closed;
  const isOwn = standing.sections.includes(answers.section);
  const forbidden = isOwn ? undefined : mayNot('answer_for_others', standing, desk);
  return forbidden ?? proxyForm(questions, texts, { heading: request.title, heard: !isOwn });
};

const submitted = async (dialog: HeardDialog, desk: Desk): Promise<DialogAnswer> => {
  const intent = intentOf(dialog);
  if (intent === undefined) return { kind: 'message', text: desk.texts.console.refused.badRequest };
  if (intent === 'unchanged') return { kind: 'message', text: desk.texts.directory.unchanged };
  const { person, place, activity, data } = dialog;
  const pressed = keyOf('dialog', person.aadObjectId, data.opening ?? activity, intent);
  const commandKey = await keyAfterRefusals(pressed, desk);
  const reply: Reply = await desk.handle({ ...intent, by: speakerOf(dialog), where: whereOf(place), commandKey });
  if (!reply.ok && reply.code === 'drill_or_real') return askedBack(dialog, reply, desk);
  if (!reply.ok && reply.code !== 'incident_closed') return asItStands(dialog, reply.text, desk);
  return { kind: 'message', text: reply.text };
};

/** Whoever declares has to say whether it is a drill; what was filled in stays. */
const askedBack = async (
  dialog: HeardDialog,
  { text, choices }: Extract<Reply, { ok: false }>,
  desk: Desk,
): Promise<DialogAnswer> => {
  const again = (await desk.incidents()).some(({ status }) => status === 'open');
  const { drill: _, ...rest } = formFields(dialog.data);
  const form = declareForm({ scenarios: desk.scenarios(), causeKinds: desk.causeKinds(), again, choices }, desk.texts);
  const { title, card } = dialogAgain(form, text, rest, desk.texts);
  return { kind: 'form', height: 'large', title, card: marked(card, dialog.activity) };
};

/**
 * What has to be put right, or what somebody else changed meanwhile: said on top of the form as things stand now, with what
 * the person had filled in. Whoever may not fill it in is told so instead.
 */
const asItStands = async (dialog: HeardDialog, said: string, desk: Desk): Promise<DialogAnswer> => {
  const now = await formFor(dialog, desk);
  if (typeof now === 'string') return { kind: 'message', text: said };
  const { title, card } = dialogAgain(now, said, filledInOf(dialog.data), desk.texts);
  return { kind: 'form', height: 'large', title, card: marked(card, dialog.activity) };
};

const intentOf = ({ data }: HeardDialog): Pick<Intent, 'asked' | 'incident' | 'seen'> | 'unchanged' | undefined => {
  const fields = formFields(data);
  const form = (command: string, values: Readonly<Record<string, string>>): Intent['asked'] => ({
    kind: 'form',
    command,
    fields: values,
  });
  const facts = DIALOGS.facts.safeParse(data).data;
  if (facts !== undefined) {
    if (Object.keys(fields).length === 0) return 'unchanged';
    return { asked: form('update', fields), ...about(facts) };
  }
  if (DIALOGS.declare.safeParse(data).success) return { asked: form('declare', fields) };
  const answers = DIALOGS.proxy.safeParse(data).data;
  if (answers === undefined) return undefined;
  return { asked: form('answer', { ...fields, section: answers.section }), ...about(answers) };
};

const about = ({ incident, asOf }: { readonly incident: string; readonly asOf?: number | undefined }) => ({
  incident,
  ...(asOf === undefined ? {} : { seen: asOf }),
});
