// The whole chronology of one incident, oldest first, as it would be printed.
import type { ChronologyEntry, IncidentView } from '../../../src/ports/views.ts';
import { incidentPath } from '../card-html.ts';
import { type Html, html } from './html.ts';
import { chronologyTable } from './incident/chronology-table.ts';
import { layout } from './layout.ts';
import { live, type Page } from './page.ts';

export const logPage = (page: Page, view: IncidentView, chronology: readonly ChronologyEntry[]): Html => {
  const { log: say } = page.texts.console;
  return layout(page, {
    title: `${say.title}(${view.id})`,
    drill: view.drill,
    live: `${incidentPath(view.id)}/live`,
    body: html`
      <p class="back"><a href="${incidentPath(view.id)}">${say.back}</a></p>
      <h1>${say.title} <small>${view.id}</small></h1>
      <p class="hint">${page.texts.chronology.keptRule}</p>
      <div ${live('log')} class="table-box" tabindex="0" role="region" aria-label="${say.title}">
        ${chronologyTable(chronology, page)}
      </div>`,
  });
};
