// The frame of every page: the drill's band, who acts, the answer to what was just done, and the command box.
import type { ReplyChoice } from '../../../src/ports/desk.ts';
import { icon, scripts, styles } from '../assets.ts';
import { renderCard } from '../card-html.ts';
import { BODY_LIMIT_BYTES, BODY_LIMIT_TEXT } from '../guard/body-limit.ts';
import { whoseOf } from '../guard/whose.ts';
import { visitorBar } from './entry/entry-pages.ts';
import { form, keptValue, options } from './form.ts';
import { asOf, asOfTime, notHeard } from './heard.ts';
import { type Html, html, nothing } from './html.ts';
import { incidentNav } from './incident/incident-nav.ts';
import { languageLink } from './language-link.ts';
import type { Page, RefusedForm } from './page.ts';
import { phoneMenu, siteNav } from './site-nav.ts';

interface Frame {
  readonly title: string;
  readonly drill?: boolean;
  /** Where the page hears of changes, when it shows something that changes. */
  readonly live?: string;
  /** The command box, said in the context of that incident. */
  readonly command?: { readonly incident?: string };
  readonly body: Html;
}

/** In this order: what is small or on paper has the last word. */
const STYLES = [
  'base',
  'frame',
  'incident-nav',
  'posts',
  'forms',
  'own',
  'telling',
  'incident-pages',
  'calls',
  'room',
  'course',
  'small-and-paper',
];

export const layout = (page: Page, frame: Frame): Html => {
  const { console: say, duties, locale, ownPages, words } = page.texts;
  const drill = frame.drill === true;
  const title = `${page.refused === undefined ? '' : `${say.refused.title} - `}${drill ? words.drill : ''}${frame.title}`;
  return html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} | ${say.title}</title>
    ${icon()}
    ${styles(STYLES)}
    ${scripts('console', 'forms', 'typing')}
  </head>
  <body class="${drill ? 'drill' : ''}" data-page="${page.path}" data-now="${page.now}"
    ${page.visitor === undefined ? nothing : html`data-whose="${whoseOf(page.visitor)}"`}
    data-live-from="${frame.live ?? '/live?only=beat'}">
    <a class="skip" href="#main">${say.skip}</a>
    <header>
      ${drill ? html`<p class="drill-band"><strong>${words.drill}</strong> ${words.drillLast}</p>` : nothing}
      ${page.draft ? html`<p class="draft-band"><strong>${duties.draftMark}</strong> ${duties.draftLine}</p>` : nothing}
      <div class="site">
        <a class="brand" href="/">${say.title}</a>
        ${siteNav(page)}
        ${asOf(page)}
        ${languageLink(page.texts, page.path)}
        ${page.visitor !== undefined && page.actors.length < 2 ? nothing : actorForm(page)}
        ${visitorBar(page)}
        ${phoneMenu(page)}
      </div>
    </header>
    <p class="on-paper">${asOfTime(page)} <span>${page.path}</span></p>
    ${incidentNav(page)}
    ${notHeard(page)}
    <p class="live-lost" role="alert" hidden data-unsent="lost">${say.live.unsent}</p>
    <p class="live-lost" role="alert" hidden data-unsent="large" data-most-bytes="${BODY_LIMIT_BYTES}">${say.refused.tooLarge(BODY_LIMIT_TEXT)}</p>
    <div class="live-lost typed" role="status" hidden data-typed><span>${ownPages.typing.found}</span>
      <button type="button" data-restore>${ownPages.typing.restore}</button>
      <button type="button" class="quiet" data-drop>${ownPages.typing.drop}</button></div>
    <main id="main">
      ${outcome(page)}
      ${frame.body}
    </main>
    ${frame.command === undefined ? nothing : commandBox(page, frame.command.incident)}
  </body>
</html>`;
};

const actorForm = (page: Page): Html => {
  const { actor: say } = page.texts.console;
  return html`<div class="actor" id="actor" data-live>${form(
    page,
    { id: 'actor', action: '/actor', className: 'actor-form' },
    html`
      <label for="actor-as">${say.label}</label>
      <select id="actor-as" name="as" class="${page.actor === undefined ? 'nobody' : ''}">${actorOptions(page)}</select>
      <button type="submit" class="quiet">${say.change}</button>`,
  )}</div>`;
};

export const actorOptions = ({ actors, actor, visitor, texts }: Page): Html => {
  const { actor: say } = texts.console;
  const group = (label: string, kind: 'role' | 'section'): Html => {
    const choices = actors.filter((one) => one.kind === kind).map(({ id, name }) => ({ value: id, label: name }));
    return html`<optgroup label="${label}">${options(choices, actor?.id ?? '')}</optgroup>`;
  };
  return html`
    ${visitor === undefined ? html`<option value="" ${actor === undefined ? 'selected' : ''}>${say.none}</option>` : nothing}
    ${group(say.roles, 'role')}${group(say.sections, 'section')}`;
};

/** The answer to what was just done. A refusal gets the focus, so that a screen reader says it first. */
const outcome = (page: Page): Html => {
  const { console: say } = page.texts;
  const { reply, refused } = page;
  if (refused !== undefined) {
    return html`
      <div class="outcome refused" role="alert" tabindex="-1" autofocus>
        <h2>${say.refused.title}</h2>
        <p class="reason">${refused.reason}</p>
        ${refused.pickActor ? pickActor(page, refused.form) : nothing}
        ${(refused.choices ?? []).map((choice) => choiceButton(page, refused.form, choice))}
        <p>${say.refused.kept} <a href="#${toMend(refused)}">${say.refused.toForm}</a></p>
      </div>`;
  }
  if (reply === undefined) return nothing;
  return html`
    <div class="outcome ${reply.card === undefined ? 'accepted' : 'shown'}" role="status">
      <h2>${reply.card === undefined ? say.reply.accepted : say.reply.shown}</h2>
      ${reply.card === undefined ? html`<p class="reason">${reply.text}</p>` : renderCard(reply.card, page)}
      <p><a href="${page.path}">${say.reply.close}</a></p>
    </div>`;
};

/** In the form that was refused, with all that was typed into it; typed words are said anew, in full. */
const choiceButton = (page: Page, refusedForm: string, { label, command, drill }: ReplyChoice): Html =>
  refusedForm === 'declare'
    ? html`<button type="submit" form="form-declare" formaction="/forms/declare" name="drill" value="${drill}">${label}</button>`
    : form(
        page,
        { action: '/commands', className: 'inline' },
        html`<input type="hidden" name="text" value="${command}"><button type="submit">${label}</button>`,
      );

/** The first field that is missing where the reason names one, otherwise the form. */
const toMend = ({ form, fields, needsProxy, field }: RefusedForm): string => {
  // A system's own fields have ids that change with what they show.
  if (!needsProxy) return field === undefined || field.includes(':') ? `form-${form}` : `${form}-${field}`;
  return `${form}-${(fields.saidBy ?? '').trim() === '' ? 'saidBy' : 'by'}`;
};

/** Belongs to the refused form: choosing here and sending that form again needs no typing twice. */
const pickActor = (page: Page, refusedForm: string): Html => html`
  <p class="field">
    <label for="pick-actor">${page.texts.console.actor.label}</label>
    <select id="pick-actor" name="_as" form="form-${refusedForm}">${actorOptions(page)}</select>
  </p>`;

const commandBox = (page: Page, incident: string | undefined): Html => {
  const { command: say } = page.texts.console;
  return html`<section class="command-bar" aria-label="${say.label}">${form(
    page,
    { id: 'command', action: '/commands', className: 'command', ...(incident === undefined ? {} : { incident }) },
    html`
      <label for="command-text">${say.label}</label>
      <input type="text" id="command-text" name="text" value="${keptValue(page, 'command', 'text')}"
        placeholder="${say.placeholder}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="send">
      <button type="submit" class="primary">${say.send}</button>`,
  )}</section>`;
};
