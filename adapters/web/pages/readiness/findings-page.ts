// 課題: what is to be changed after a review, by whom, until when; and what was. One form adds, one for each closes.
import type { FindingView } from '../../../../src/ports/findings-view.ts';
import { incidentPath } from '../../card-html.ts';
import { choicesOf, form, noEnter, selectField, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import { may, type Page } from '../page.ts';

interface Shown {
  readonly findings: readonly FindingView[];
  /** Who may own one: sections and posts, by their names. */
  readonly owners: Readonly<Record<string, string>>;
}

export const findingsPage = (page: Page, { findings, owners }: Shown): Html => {
  const { findings: say } = page.texts;
  const open = findings.filter(({ state }) => state !== 'closed');
  const closed = findings.filter(({ state }) => state === 'closed');
  const overdue = open.filter(({ state }) => state === 'overdue').length;
  return layout(page, {
    title: say.title,
    command: {},
    body: html`
      <h1>${say.title}</h1>
      <p><b>${open.length === 0 ? (findings.length === 0 ? say.none : say.noneOpen) : say.counts(open.length, overdue)}</b></p>
      ${open.map((one) => openFinding(one, page))}
      ${may(page, 'note') ? addForm(owners, page) : nothing}
      ${closed.length === 0 ? nothing : closedOnes(closed, page)}`,
  });
};

const openFinding = (finding: FindingView, page: Page): Html => {
  const { findings: say, dates } = page.texts;
  const { no, text, ownerName, due, state, incident } = finding;
  return html`<article class="panel-body narrow" id="finding-${no}">
    <h2>${say.openTitle(no)} ${state === 'overdue' ? html`<strong class="overdue">${say.states.overdue}</strong>` : nothing}</h2>
    <p class="as-written">${text}</p>
    <p class="hint">${say.columns.owner} ${ownerName} / ${say.columns.due} ${dates.day(due)}${incident === undefined ? nothing : html` / <a href="${incidentPath(incident)}">${incident}</a>`}</p>
    ${may(page, 'note') ? closeForm(no, page) : nothing}
  </article>`;
};

const closeForm = (no: number, page: Page): Html => {
  const { findings: say } = page.texts;
  const id = `finding-close-${no}`;
  return html`<details class="panel to-fill" id="panel-${id}"><summary>${say.close}</summary><div class="panel-body">${form(
    page,
    { id, action: '/forms/finding' },
    html`${noEnter}<input type="hidden" name="no" value="${no}">
      ${textField(page, { form: id, name: 'because', label: say.columns.because, rows: 2 })}
      <div class="buttons"><button type="submit">${say.closeWhich(no)}</button></div>`,
  )}</div></details>`;
};

const addForm = (owners: Shown['owners'], page: Page): Html => {
  const { findings: say } = page.texts;
  const field = (name: string, label: string) => ({ form: 'finding', name, label });
  return html`<section class="panel-body narrow" aria-labelledby="finding-title">
    <h2 id="finding-title">${say.add}</h2>
    ${form(
      page,
      { id: 'finding', action: '/forms/finding' },
      html`${noEnter}<p class="hint">${say.addHint}</p>
        ${textField(page, { ...field('text', say.columns.text), rows: 3 })}
        ${selectField(page, { ...field('owner', say.columns.owner), choices: [{ value: '', label: say.choose }, ...choicesOf(owners)] })}
        ${textField(page, { ...field('due', say.columns.due), hint: say.dueHint })}
        ${textField(page, { ...field('about', say.columns.incident), hint: say.incidentHint })}
        <div class="buttons"><button type="submit" class="primary">${say.add}</button></div>`,
    )}
  </section>`;
};

const closedOnes = (closed: readonly FindingView[], page: Page): Html => {
  const { findings: say, dates } = page.texts;
  const { columns } = say;
  return html`<details class="panel" id="closed-findings"><summary>${say.olderClosed(closed.length)}</summary><div class="panel-body">
    <ul>${closed.map(
      ({ no, text, closedAt, closedBy = '', because = '' }) =>
        html`<li><b>${say.closedTitle(no)}</b> ${text}<br>${closedAt === undefined ? nothing : say.closed(dates.dateTime(closedAt), closedBy, because)}</li>`,
    )}</ul>
    <p class="hint">${columns.because}</p></div></details>`;
};
