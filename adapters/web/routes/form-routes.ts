// Forms: each acts once, shows its outcome on the page it came from, and comes back filled in when it is refused.

import express, { type Router } from 'express';
import { type Access, isDenied } from '../../../src/ports/access.ts';
import type { Desk, Intent, Reply, ReplyChoice } from '../../../src/ports/desk.ts';
import { BESIDE_FIELDS } from '../../../src/posts/card.ts';
import { actAs, actingAs } from '../guard/acting-as.ts';
import { BODY_LIMIT } from '../guard/body-limit.ts';
import { dropDraft } from '../guard/declare-draft.ts';
import { formTokens } from '../guard/form-token.ts';
import { ownAddress } from '../guard/own-address.ts';
import { mustSayWho, speakerOf, visitorOf } from '../guard/visitor.ts';
import { ANSWER_FORM } from '../pages/answer-form.ts';
import { whoPage } from '../pages/entry/entry-pages.ts';
import { deniedText } from './entry-routes.ts';
import { drawPage, type PageDeps, pageFor, type Visit, visitOf } from './page-routes.ts';
import { refusedField } from './refused-field.ts';
import { sendMessage, sendPage } from './send-page.ts';
import { isStoreFault } from './store-fault.ts';
import { type SubmittedForm, submittedForm } from './submitted-form.ts';

/** A plan may be large, and each system has five fields; the limit on the body comes first. */
const MOST_FIELDS = 50_000;

/** After `pageRoutes`, which reads the cookies. */
export interface FormDeps extends PageDeps {
  readonly access: Access;
}

export const formRoutes = (deps: FormDeps): Router => {
  const router = express.Router();
  const tokens = formTokens(deps.secret);
  router.use(express.urlencoded({ extended: false, limit: BODY_LIMIT, parameterLimit: MOST_FIELDS }));
  router.post('/actor', (req, res) => changeActor(visitOf(req, res, deps, tokens)));
  router.post('/commands', (req, res) =>
    act(visitOf(req, res, deps, tokens), ({ fields }) => ({ kind: 'text', text: fields.text ?? '' })),
  );
  router.post('/forms/:command', (req, res) => {
    const { command } = req.params;
    return act(visitOf(req, res, deps, tokens), (form) => ({
      kind: 'form',
      command,
      fields: fieldsFor(command, form),
    }));
  });
  router.all(/.*/, (_req, res) => sendMessage(res, 404, deps.desk, ({ console: say }) => say.refused.notFound));
  return router;
};

const changeActor = async (visit: Visit): Promise<void> => {
  const { req, res, deps } = visit;
  const form = submittedForm(req.body, req.path);
  if (!visit.tokens.isGenuine(req)) return refuse(visit, form, stale(deps.desk));
  actAs(req, res, deps.desk, form.fields.as ?? '');
  res.redirect(303, ownAddress(form.page));
};

const act = async (
  visit: Visit & { readonly deps: FormDeps },
  asked: (form: SubmittedForm) => Intent['asked'],
): Promise<void> => {
  const { req, res, deps } = visit;
  const form = submittedForm(req.body, req.path);
  if (!visit.tokens.isGenuine(req)) return refuse(visit, form, stale(deps.desk));
  if (!(await isNamed(visit))) return;
  if (form.actAs !== undefined) actAs(req, res, deps.desk, form.actAs);
  const reply = await deps.desk.handle({
    asked: asked(form),
    by: speakerOf(visitorOf(res), actingAs(req, res, deps.desk)?.id),
    commandKey: form.commandKey,
    ...(form.incident === undefined ? {} : { incident: form.incident }),
    ...(form.seen === undefined ? {} : { seen: form.seen }),
  });
  if (reply.ok) return showOutcome(visit, form, reply);
  return refuse(visit, form, refusalOf(visit, form, reply));
};

/** The first thing that is sent asks who it is, and then goes on. */
const isNamed = async (visit: Visit & { readonly deps: FormDeps }): Promise<boolean> => {
  const { req, res, deps } = visit;
  const visitor = visitorOf(res);
  if (!mustSayWho(visitor)) return true;
  const { _who_post: post = '', _who_name: name, _who_extension: extension = '', _page: from = '/' } = req.body ?? {};
  const asked = (reason?: string): false => {
    const sent = req.body ?? {};
    const refused = reason === undefined ? {} : { refused: { ...NOTHING_TYPED, fields: sent, reason } };
    const page = pageFor(visit, { path: ownAddress(String(from)), ...refused });
    sendPage(res, reason === undefined ? 200 : 422, whoPage(page, req.path, sent));
    return false;
  };
  if (name === undefined) return asked();
  const named = await deps.access.sayWho(visitor, {
    post: String(post),
    name: String(name),
    extension: String(extension),
  });
  if (isDenied(named)) return asked(deniedText(named, deps.desk.texts));
  res.locals.visitor = named;
  return true;
};

const NOTHING_TYPED = { form: 'who', pickActor: false, needsProxy: false } as const;

const OF_ONE_SYSTEM = new RegExp(`^(?:state|service|damage|note|${BESIDE_FIELDS.join('|')}):`);

/** Answers to all systems alike need no answer of each; a page left as it was confirms what it shows. */
const fieldsFor = (command: string, { fields, screen }: SubmittedForm): SubmittedForm['fields'] => {
  const isOfOneSystem = (name: string): boolean => OF_ONE_SYSTEM.test(name);
  if (command !== 'answer') return Object.fromEntries(Object.entries(fields).filter(([name]) => !isOfOneSystem(name)));
  return Object.keys(fields).some(isOfOneSystem) ? fields : screen;
};

const showOutcome = async (visit: Visit, form: SubmittedForm, reply: Extract<Reply, { ok: true }>): Promise<void> => {
  const { req, res, deps } = visit;
  if (reply.opened === true) dropDraft(req, res);
  const from = ownAddress(form.page);
  // What changed something is kept under its key; a question is answered here and now.
  if ((await deps.desk.replyTo(form.commandKey)) === undefined) {
    const drawn = await drawPage(visit, { path: from, reply });
    return drawn === undefined ? sendMessage(res, 200, deps.desk, () => reply.text) : sendPage(res, 200, drawn);
  }
  const there = reply.incident === undefined ? from : `/incidents/${reply.incident}`;
  const path = from.startsWith(there) ? from : there;
  const query = new URLSearchParams({ reply: form.commandKey });
  const place = form.back === undefined ? '' : `#${form.back}`;
  res.redirect(303, `${path}${path.includes('?') ? '&' : '?'}${query}${place}`);
};

interface Refused {
  readonly status: number;
  readonly reason: string;
  readonly pickActor: boolean;
  readonly needsProxy: boolean;
  readonly field?: string;
  readonly choices?: readonly ReplyChoice[] | undefined;
}

const stale = ({ texts }: Desk): Refused => ({
  status: 403,
  reason: texts.console.refused.stale,
  pickActor: false,
  needsProxy: false,
});

/** Of a task, a recipient, or a text that waits in the tray. */
const TOLD_FORM = /^(?:tray-)?told-/;
const NEEDS_AN_ACTOR = ['not_allowed', 'not_own_section', 'proxy_incomplete', 'no_section_to_answer_for'];

type RefusedReply = Extract<Reply, { ok: false }>;

const refusalOf = (
  { req, res, deps }: Visit,
  form: SubmittedForm,
  { code, text, about, choices }: RefusedReply,
): Refused => {
  const { actor, refused, contacts } = deps.desk.texts.console;
  const pickActor = actingAs(req, res, deps.desk) === undefined && NEEDS_AN_ACTOR.includes(code);
  // Typed into the command box it is mended with options, in the answer form with fields.
  const needsProxy = !pickActor && code === 'proxy_incomplete' && form.form === ANSWER_FORM;
  // So is what is missing of a contact: the page has a field for each.
  const needsEvidence = code === 'evidence_incomplete' && TOLD_FORM.test(form.form);
  const missing = code === 'missing_argument' ? missingIn(form.form, contacts) : undefined;
  const inFields = needsProxy ? refused.needsProxy : needsEvidence ? contacts.needsEvidence : (missing ?? text);
  const reason = pickActor ? actor.pick : inFields;
  const field = pickActor ? undefined : refusedField(form, about);
  const status = isStoreFault(code) ? 503 : 422;
  return { status, reason, pickActor, needsProxy, choices, ...(field === undefined ? {} : { field }) };
};

/** What the page calls the field that was left empty; the command's usage is for the command box. */
const missingIn = (form: string, say: Desk['texts']['console']['contacts']): string | undefined => {
  if (form.startsWith('decided-')) return say.needsSaidBy;
  if (form === 'provider-heard') return say.needsNotice;
  return form === 'provider-told' ? say.needsSections : undefined;
};

const refuse = async (visit: Visit, form: SubmittedForm, { status, ...why }: Refused): Promise<void> => {
  const { fields } = form;
  // What a button in a post says is typed into the command box, where it can be corrected.
  const refused = { form: form.form || 'command', fields, ...why };
  const drawn = await drawPage(visit, { path: ownAddress(form.page), refused });
  if (drawn === undefined) sendMessage(visit.res, status, visit.deps.desk, () => why.reason);
  else sendPage(visit.res, status, drawn);
};
