// Declaring, first step: real or drill, who declares, and what is known. Nothing is recorded by it.
import type { Views } from '../../../../src/ports/views.ts';
import { causeKindField, checkField, fault, form, keptValue, noEnter, selectField, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { actorOptions, layout } from '../layout.ts';
import { may, type Page } from '../page.ts';

export const DECLARE_FORM = 'declare';
export const DECLARE_PATH = '/declare';

export interface Declaring {
  readonly scenarios: ReturnType<Views['scenarios']>;
  readonly causeKinds: ReturnType<Views['causeKinds']>;
  /** Something is going on already: another one is declared beside it only on purpose. */
  readonly someOpen: boolean;
}

export const declarePage = (page: Page, declaring: Declaring): Html => {
  const { console: say, ownPages } = page.texts;
  return layout(page, {
    title: say.declare.title,
    body: html`<div class="narrow declare">
      <p class="back"><a href="/">${say.refused.toIncidents}</a></p>
      <h1>${say.declare.title}</h1>
      ${may(page, 'declare') ? firstStep(page, declaring) : html`<p class="calm-box">${ownPages.declare.mayNot(page.actor?.name ?? '', whoMay(page))}</p>`}
    </div>`,
  });
};

const whoMay = ({ everybody, texts }: Page): string =>
  texts.words.list(everybody.filter((one) => one.may.includes('declare')).map(({ name }) => name));

const firstStep = (page: Page, { scenarios, causeKinds, someOpen }: Declaring): Html => {
  const { console: texts, ownPages } = page.texts;
  const { declare: say } = texts;
  const field = (name: string, label: string) => ({ form: DECLARE_FORM, name, label });
  return html`
    ${page.typed === undefined ? nothing : html`<p class="calm-box">${ownPages.declare.kept} <a href="${DECLARE_PATH}?clear=1">${ownPages.declare.emptied}</a></p>`}
    ${form(
      page,
      { id: DECLARE_FORM, action: DECLARE_PATH },
      html`
        ${noEnter}
        ${kindField(page)}
        ${whoField(page)}
        ${selectField(page, {
          ...field('scenario', say.scenario),
          choices: scenarios.map(({ id, name }) => ({ value: id, label: name })),
        })}
        <fieldset class="known"><legend>${ownPages.declare.known}</legend>
          ${textField(page, { ...field('situation', say.situation), hint: say.situationHint, rows: 3 })}
          ${causeKindField(page, DECLARE_FORM, causeKinds, undefined)}
          <div class="row">
            ${textField(page, { ...field('detectedAt', say.detectedAt), hint: say.timeHint })}
            ${textField(page, { ...field('occurredAt', say.occurredAt), hint: say.timeHint })}
          </div>
        </fieldset>
        ${someOpen || keptValue(page, DECLARE_FORM, 'again') === 'on' ? checkField(page, field('again', say.again)) : nothing}
        <p class="confirm">${say.confirm}</p>
        <div class="buttons"><button type="submit" class="primary">${ownPages.declare.check}</button></div>`,
    )}`;
};

/** Nothing is chosen beforehand: real or drill is never taken for granted. */
const kindField = (page: Page): Html => {
  const { declare: say } = page.texts.ownPages;
  const chosen = keptValue(page, DECLARE_FORM, 'kind');
  const choice = (value: 'real' | 'drill', label: string, hint: string): Html => html`
    <label class="kind ${value}"><input type="radio" name="kind" value="${value}" ${chosen === value ? 'checked' : ''} required>
      <span><b>${label}</b> <small>${hint}</small></span></label>`;
  return html`<fieldset class="kinds" id="${DECLARE_FORM}-kind"><legend>${say.kind}<span class="required">${page.texts.ownPages.required}</span></legend>
    ${fault(page, { form: DECLARE_FORM, name: 'kind' })}
    ${choice('real', say.real, say.realHint)}${choice('drill', say.drill, say.drillHint)}</fieldset>`;
};

/** Whoever came in is known; on a console without accounts the post is chosen. */
const whoField = (page: Page): Html => {
  const { declare: say } = page.texts.ownPages;
  const { actor, visitor } = page;
  const id = `${DECLARE_FORM}-as`;
  if (actor !== undefined) {
    const name = visitor?.name === undefined ? actor.name : `${actor.name} ${visitor.name}`;
    return html`<p class="field"><b>${say.who}</b> ${name} <span class="hint">${say.whoHint}</span></p>`;
  }
  return html`<div class="field short"><label for="${id}">${say.who}<span class="required">${page.texts.ownPages.required}</span></label>
    <p class="hint">${say.whoHint}</p><select id="${id}" name="_as">${actorOptions(page)}</select>
    ${fault(page, { form: DECLARE_FORM, name: 'as' })}</div>`;
};
