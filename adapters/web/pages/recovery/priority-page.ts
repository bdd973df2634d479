// 優先度: what is restored first. The sheet for the body that decides it, sorted by one criterion when asked, and a form for its decision.
import type { PriorityPage } from '../../../../src/ports/priority-view.ts';
import { incidentPath, renderBlocks } from '../../card-html.ts';
import { form, noEnter, selectField, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import { live, may, type Page } from '../page.ts';
import { sheetPath } from '../paper/print-links.ts';

const FORM = 'priority';

export const priorityPage = (page: Page, shown: PriorityPage): Html => {
  const { priority: say, console: texts, words } = page.texts;
  const { id, drill, status } = shown;
  return layout(page, {
    title: `${say.title} ${id}`,
    drill,
    live: `${incidentPath(id)}/live`,
    command: { incident: id },
    body: html`
      <div class="standing">
        <h1>${drill ? html`<strong class="drill-mark">${words.drill}</strong> ` : nothing}<span class="status ${status}">${texts.incidents.status[status]}</span> ${say.title} ${id}</h1>
        <p class="hint">${say.question}</p>
      </div>
      <p class="buttons"><a class="button quiet" href="${sheetPath(id, 'priority')}.pdf">${texts.print.pdf}</a>
        <a class="button quiet" href="${incidentPath(id)}/forms/priority.docx">.docx</a></p>
      ${sortChoice(shown, page)}
      <section ${live('priority')} class="wide">${renderBlocks(shown.blocks, page)}</section>
      ${paging(shown, page)}
      ${status === 'open' && may(page, 'decide') ? decisionForm(shown, page) : nothing}`,
  });
};

const sortChoice = ({ id, by, criteria }: PriorityPage, { texts }: Page): Html => html`
  <form method="get" action="${incidentPath(id)}/priority" class="one-choice">
    <label for="priority-by">${texts.priority.sortBy}</label>
    <select id="priority-by" name="by">${criteria.map(
      (one) => html`<option value="${one.id}" ${one.id === by ? 'selected' : ''}>${one.name}</option>`,
    )}</select>
    <button type="submit" class="quiet">${texts.preparing.show}</button>
  </form>`;

const paging = ({ id, by, rows: { from, to, of } }: PriorityPage, { texts }: Page): Html => {
  const { preparing: say } = texts;
  if (from <= 1 && to >= of) return nothing;
  const most = to - from + 1;
  const link = (start: number, label: string): Html =>
    html`<a class="button quiet" href="${incidentPath(id)}/priority?by=${by}&amp;from=${start}">${label}</a>`;
  return html`<p class="buttons">${say.paged(from, to, of)} ${from > 1 ? link(Math.max(0, from - 1 - Math.max(most, 100)), say.earlier) : nothing} ${to < of ? link(to, say.further) : nothing}</p>`;
};

const decisionForm = ({ id, bodies, order }: PriorityPage, page: Page): Html => {
  const { form: say, body } = page.texts.priority;
  const field = (name: string, label: string) => ({ form: FORM, name, label });
  return html`<section class="panel-body narrow" aria-labelledby="priority-form-title">
    <h2 id="priority-form-title">${say.title}</h2>
    ${form(
      page,
      { id: FORM, action: '/forms/priority', incident: id },
      html`${noEnter}
        <p class="hint">${say.hint}</p>
        ${textField(page, { ...field('order', say.order), hint: order.length === 0 ? say.orderHint : order.join(' '), rows: 2 })}
        ${selectField(page, { ...field('body', body), choices: bodies.map((one) => ({ value: one.id, label: one.name })) })}
        <div class="row">${textField(page, field('saidBy', say.saidBy))}${textField(page, { ...field('at', say.at), hint: page.texts.console.declare.timeHint })}</div>
        ${textField(page, field('because', say.because))}
        <div class="buttons"><button type="submit" class="primary">${say.button}</button></div>`,
    )}
  </section>`;
};
