// 訓練の進行: the controller's page. The script with what is done, due and still to come; its measures; what observers noted.
import type { DrillView, InjectView, MeasureView } from '../../../../src/ports/drill-view.ts';
import { incidentPath } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import { live, type Page, when } from '../page.ts';

export const drillPage = (page: Page, incident: string, view: DrillView): Html => {
  const { drill: say, words } = page.texts;
  const title = say.card.title(view.script);
  return layout(page, {
    title,
    drill: true,
    live: `${incidentPath(incident)}/live`,
    command: { incident },
    body: html`
      <h1><strong class="drill-mark">${words.drill}</strong> ${title}</h1>
      <section ${live('drill-now')} aria-label="${say.card.state}"><dl>
        <dt>${say.card.clock}</dt><dd>${when(view.clock, page)}</dd>
        <dt>${say.card.state}</dt><dd>${say.run[view.state]}</dd>
        <dt>${say.card.pace}</dt><dd>${say.pace(view.speed)}</dd>
        <dt>${say.card.ends}</dt><dd>${when(view.endsAt, page)}</dd>
      </dl></section>
      <p class="hint">${say.howToGoOn(incident)}</p>
      <section ${live('drill-injects')} aria-labelledby="injects-title"><h2 id="injects-title">${say.page.injects}</h2>
        ${injectTable(view, page)}</section>
      <section ${live('drill-measures')} aria-labelledby="measures-title"><h2 id="measures-title">${say.page.measures}</h2>
        ${measureTable(view.measures, page)}</section>
      <section ${live('drill-notes')} aria-labelledby="notes-title"><h2 id="notes-title">${say.page.notes}</h2>
        ${view.notes.length === 0 ? html`<p class="calm-box">${say.page.noNotes}</p>` : nothing}
        <ul>${view.notes.map(({ at, by, text }) => html`<li>${when(at, page)} <span class="who">${by}</span> ${text}</li>`)}</ul>
      </section>`,
  });
};

const injectTable = ({ injects }: DrillView, page: Page): Html => {
  const { page: say } = page.texts.drill;
  return html`<table class="log">
    <thead><tr><th scope="col">${say.no}</th><th scope="col">${say.time}</th><th scope="col">${say.how}</th><th scope="col">${say.text}</th><th scope="col">${say.state}</th></tr></thead>
    <tbody>${injects.map((inject) => injectRow(inject, page))}</tbody>
  </table>`;
};

const injectRow = (
  { no, at, from, toNames, means, text, state, doneAt, notPlayed = [] }: InjectView,
  page: Page,
): Html => {
  const { drill: say } = page.texts;
  return html`<tr>
    <th scope="row">${no}</th>
    <td>${when(at, page)}</td>
    <td>${say.page.fromTo(from, toNames)} <span class="who">${say.means[means]}</span></td>
    <td>${text}${notPlayed.map(({ as, command, why }) => html`<p class="warning">${say.refusedPlay(as, command, why)}</p>`)}</td>
    <td><strong>${say.states[state]}</strong>${doneAt === undefined ? nothing : html` ${when(doneAt, page)}`}</td>
  </tr>`;
};

const measureTable = (measures: readonly MeasureView[], page: Page): Html => {
  const { page: say, units } = page.texts.drill;
  const amount = (value: number | undefined, unit: MeasureView['unit']): string =>
    value === undefined ? say.unknown : units[unit](value);
  return html`<table class="log">
    <thead><tr><th scope="col">${say.measure}</th><th scope="col">${say.actual}</th><th scope="col">${say.expected}</th><th scope="col">${say.met}</th></tr></thead>
    <tbody>${measures.map(
      ({ name, actual, expected, unit, met }) => html`<tr>
        <th scope="row">${name}</th>
        <td>${amount(actual, unit)}</td>
        <td>${amount(expected, unit)}</td>
        <td>${met === undefined ? say.unknown : met ? say.wasMet : say.wasMissed}</td>
      </tr>`,
    )}</tbody>
  </table>`;
};
