// The first page: what is going on, and the form to declare what has just begun.
import type { IncidentSummary, Readiness, Views } from '../../../src/ports/views.ts';
import { incidentPath } from '../card-html.ts';
import { causeKindField, checkField, form, isKept, keptValue, noEnter, selectField, textField } from './form.ts';
import { type Html, html, nothing } from './html.ts';
import { layout } from './layout.ts';
import { notReady } from './not-ready.ts';
import { live, may, type Page } from './page.ts';

interface Shown {
  readonly incidents: readonly IncidentSummary[];
  readonly scenarios: ReturnType<Views['scenarios']>;
  readonly causeKinds: ReturnType<Views['causeKinds']>;
  /** Undefined while nobody has looked yet. */
  readonly readiness: Readiness | undefined;
}

export const incidentsPage = (page: Page, shown: Shown): Html => {
  const { incidents: say } = page.texts.console;
  const open = shown.incidents.filter(({ status }) => status === 'open');
  const closed = shown.incidents.filter(({ status }) => status === 'closed');
  return layout(page, {
    title: say.title,
    live: '/live',
    command: {},
    body: html`
      <h1>${say.title}</h1>
      <div ${live('readiness')}>${notReady(
        shown.readiness,
        open.map(({ id }) => id),
        page,
      )}</div>
      <section ${live('open')} class="narrow" aria-labelledby="open-title">
        <h2 id="open-title">${say.open}</h2>
        ${open.length === 0 ? html`<p class="calm-box">${say.noneOpen}</p>` : list(open, shown, page)}
      </section>
      ${may(page, 'declare') ? declareForm(page, shown, open.length > 0) : nothing}
      <section ${live('closed')} class="narrow">
        ${closed.length === 0 ? nothing : html`<h2>${say.closed}</h2>${list(closed, shown, page)}`}
      </section>`,
  });
};

const list = (incidents: readonly IncidentSummary[], { scenarios }: Shown, page: Page): Html => {
  const { console: say, words } = page.texts;
  return html`<ul class="incidents">${incidents.map(
    ({ id, scenario, drill, status, declaredAt }) => html`
      <li class="${status}"><a href="${incidentPath(id)}">
        ${drill ? html`<strong class="drill-mark">${words.drill}</strong>` : nothing}
        <span class="status ${status}">${say.incidents.status[status]}</span>
        <b>${id}</b>
        <span class="name">${scenarios.find((one) => one.id === scenario)?.name ?? scenario}</span>
        <time datetime="${declaredAt}">${say.incidents.declaredAt(page.texts.dates.dateTime(declaredAt))}</time>
      </a></li>`,
  )}</ul>`;
};

const FORM = 'declare';

/** Folded away while something is already open: then it is the rarer wish. */
const declareForm = (page: Page, { scenarios, causeKinds }: Shown, someOpen: boolean): Html => {
  const { console: say } = page.texts;
  const field = (name: string, label: string) => ({ form: FORM, name, label });
  const body = html`
    ${noEnter}
    ${selectField(page, {
      ...field('scenario', say.declare.scenario),
      choices: scenarios.map(({ id, name }) => ({ value: id, label: name })),
    })}
    ${textField(page, { ...field('situation', say.declare.situation), hint: say.declare.situationHint, rows: 3 })}
    ${causeKindField(page, FORM, causeKinds, undefined)}
    <div class="row">
      ${textField(page, { ...field('detectedAt', say.declare.detectedAt), hint: say.declare.timeHint })}
      ${textField(page, { ...field('occurredAt', say.declare.occurredAt), hint: say.declare.timeHint })}
    </div>
    ${someOpen || keptValue(page, FORM, 'again') === 'on' ? checkField(page, field('again', say.declare.again)) : nothing}
    <p class="confirm">${say.declare.confirm}</p>
    <div class="buttons">
      <button type="submit" class="danger">${say.buttons.declare}</button>
      <button type="submit" name="drill" value="on" class="drill-button">${say.declare.drill}</button>
    </div>`;
  const declare = form(page, { id: FORM, action: '/forms/declare' }, body);
  return someOpen && !isKept(page, FORM)
    ? html`<details class="panel narrow" id="declare"><summary>${say.declare.title}</summary><div class="panel-body">${declare}</div></details>`
    : html`<section class="panel narrow" id="declare"><div class="panel-body"><h2>${say.declare.title}</h2>${declare}</div></section>`;
};
