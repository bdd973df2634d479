// Dialogs: the six items, a declaration, and answers taken down for a section or given for one's own.

import { keyAfterRefusals } from '../../../src/ports/command-keys.ts';
import type { Desk, Intent, Reply } from '../../../src/ports/desk.ts';
import { questionsOf } from '../../../src/posts/card.ts';
import type { DialogAnswer, HeardDialog } from '../heard.ts';
import { DIALOGS } from '../interactions.ts';
import type { TeamsDialog } from '../render/card-json.ts';
import { declareForm } from '../render/declare-form.ts';
import { factsForm } from '../render/facts-form.ts';
import { proxyForm } from '../render/proxy-form.ts';
import { formFields } from '../render/submitted-fields.ts';
import { keyOf, speakerOf, whereOf } from './speaking.ts';

export const answerDialog = (dialog: HeardDialog, desk: Desk): Promise<DialogAnswer> =>
  dialog.step === 'fetch' ? opened(dialog, desk) : submitted(dialog, desk);

const opened = async (dialog: HeardDialog, desk: Desk): Promise<DialogAnswer> => {
  const made = await formFor(dialog, desk);
  return typeof made === 'string' ? { kind: 'message', text: made } : { kind: 'form', height: 'large', ...made };
};

/** The form, or a sentence that says why there is none. */
const formFor = async ({ data, person }: HeardDialog, desk: Desk): Promise<TeamsDialog | string> => {
  const { texts } = desk;
  const facts = DIALOGS.facts.safeParse(data).data;
  if (facts !== undefined) {
    const incident = await desk.incident(facts.incident);
    return incident === undefined ? texts.console.refused.badRequest : factsForm(incident, texts);
  }
  if (DIALOGS.declare.safeParse(data).success) {
    const again = (await desk.incidents()).some(({ status }) => status === 'open');
    return declareForm({ scenarios: desk.scenarios(), again }, texts);
  }
  const answers = DIALOGS.proxy.safeParse(data).data;
  if (answers === undefined) return texts.console.refused.badRequest;
  const request = await desk.confirmation(answers.incident, answers.section);
  const questions = questionsOf(request);
  if (request === undefined || questions?.open !== true) return texts.posts.confirmation.closed;
  const { sections } = await desk.standing(speakerOf({ person }));
  return proxyForm(questions, texts, { heading: request.title, heard: !sections.includes(answers.section) });
};

const submitted = async (dialog: HeardDialog, desk: Desk): Promise<DialogAnswer> => {
  const intent = intentOf(dialog);
  if (intent === undefined) return { kind: 'message', text: desk.texts.console.refused.badRequest };
  if (intent === 'unchanged') return { kind: 'message', text: desk.texts.directory.unchanged };
  const { person, place, activity } = dialog;
  const reply: Reply = await desk.handle({
    ...intent,
    by: speakerOf(dialog),
    where: whereOf(place),
    commandKey: await keyAfterRefusals(keyOf('dialog', person.aadObjectId, activity, intent), desk),
  });
  return { kind: 'message', text: reply.text };
};

const intentOf = ({ data }: HeardDialog): Pick<Intent, 'asked' | 'incident'> | 'unchanged' | undefined => {
  const fields = formFields(data);
  const form = (command: string, values: Readonly<Record<string, string>>): Intent['asked'] => ({
    kind: 'form',
    command,
    fields: values,
  });
  const facts = DIALOGS.facts.safeParse(data).data;
  if (facts !== undefined) {
    if (Object.keys(fields).length === 0) return 'unchanged';
    return { asked: form('update', fields), incident: facts.incident };
  }
  if (DIALOGS.declare.safeParse(data).success) return { asked: form('declare', fields) };
  const answers = DIALOGS.proxy.safeParse(data).data;
  if (answers === undefined) return undefined;
  return { asked: form('answer', { ...fields, section: answers.section }), incident: answers.incident };
};
