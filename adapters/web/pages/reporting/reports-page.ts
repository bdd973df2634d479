// 報告: what goes out next, with what it would change; and each report as it was sent, to read and to print.
import type { IssuedReport, NextReport, ReportsView } from '../../../../src/ports/incident-pages.ts';
import { incidentPath, renderBlocks } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import { timeToReport } from '../incident/report-and-deadline.ts';
import { layout } from '../layout.ts';
import { live, type Page, when } from '../page.ts';
import { sheetPath } from '../paper/print-links.ts';

export const reportsPage = (page: Page, view: ReportsView): Html => {
  const { reports: say } = page.texts.pages;
  const { words } = page.texts;
  return layout(page, {
    title: say.title(view.incident),
    drill: view.drill,
    live: `${incidentPath(view.incident)}/live`,
    command: { incident: view.incident },
    body: html`
      <h1>${view.drill ? html`<strong class="drill-mark">${words.drill}</strong> ` : nothing}${say.title(view.incident)}</h1>
      <div class="columns">
        <div class="main-column">
          <section ${live('next-report')} aria-labelledby="next-report-title">${whatIsNext(view, page)}</section>
        </div>
        <div class="side-column">
          <section ${live('sent-reports')} aria-labelledby="sent-reports-title">${sent(view, page)}</section>
        </div>
      </div>`,
  });
};

const whatIsNext = (view: ReportsView, page: Page): Html => {
  const { reports: say } = page.texts.pages;
  const { next, overdue, waiting } = view;
  const dates = page.texts.words.list(overdue.map((at) => page.texts.dates.near(at, page.now)));
  const name = next === undefined ? '' : next.name;
  return html`<h2 id="next-report-title">${next === undefined ? page.texts.console.next.label : say.next(name)}</h2>
    ${overdue.length === 0 ? nothing : html`<p class="overdue-box"><strong>${say.overdue(dates)}</strong></p>`}
    ${waiting === undefined ? nothing : html`<p class="warning">${say.waiting[waiting.for](waiting.kind)}</p>`}
    ${next === undefined ? html`<p class="calm-box">${say.none}</p>` : preview(next, page)}`;
};

const preview = (next: NextReport, page: Page): Html => {
  const { pages, console: screen, dates } = page.texts;
  const { reports: say } = pages;
  return html`
    <p class="next-time"><time datetime="${next.at}">${screen.next.at(dates.near(next.at, page.now))}</time>
      ${timeToReport(next.at, page)}</p>
    <p class="hint">${say.nextHow}</p>
    ${changes(next, page)}
    <details class="panel" id="next-in-full"><summary>${say.preview}</summary>
      <article class="panel-body"><h3>${next.card.title}</h3>${renderBlocks(next.card.blocks, page)}</article></details>`;
};

const changes = ({ since, changes: changed }: NextReport, page: Page): Html => {
  const { reports: say } = page.texts.pages;
  if (since === undefined) return html`<p class="calm-box">${say.first}</p>`;
  const title = say.since(since.name, page.texts.dates.near(since.at, page.now));
  if (changed.length === 0) return html`<h3>${title}</h3><p class="calm-box">${say.unchanged}</p>`;
  const { item, before, after } = say.changeColumns;
  return html`<h3>${title} <small>${page.texts.console.incident.count(changed.length)}</small></h3>
    <div class="table-box" tabindex="0" role="region" aria-label="${title}"><table class="changes">
      <thead><tr>${[item, before, after].map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${changed.map(
        (one) => html`<tr><th scope="row">${one.label}</th><td>${one.before}</td><td><b>${one.after}</b></td></tr>`,
      )}</tbody></table></div>`;
};

const sent = ({ incident, issued }: ReportsView, page: Page): Html => {
  const { reports: say } = page.texts.pages;
  return html`<h2 id="sent-reports-title">${say.sent}</h2>
    ${
      issued.length === 0
        ? html`<p class="calm-box">${say.nothingSent}</p>`
        : html`<ul class="sent-reports">${issued.map((report) => html`<li>${oneSent(incident, report, page)}</li>`)}</ul>`
    }`;
};

const oneSent = (incident: string, report: IssuedReport, page: Page): Html => {
  const { pages, console: screen, dates } = page.texts;
  const { columns, late } = pages.reports;
  const path = sheetPath(incident, report.sheet);
  const due = report.due === undefined ? '' : `${columns.due} ${dates.near(report.due, page.now)}`;
  return html`<p><b>${report.name}</b> ${report.kindLabel}
      ${report.late ? html`<span class="late">${late}</span>` : nothing}</p>
    <p class="hint">${columns.issuedAt} ${when(report.issuedAt, page)} ${due}</p>
    <p><a href="${path}" aria-label="${report.name} ${screen.print.page}">${screen.print.page}</a>
      <a href="${path}.pdf" aria-label="${report.name} ${screen.print.pdf}">${screen.print.pdf}</a></p>`;
};
