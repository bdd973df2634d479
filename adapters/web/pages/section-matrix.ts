// 主管課別: each owning section, how far it has answered, and how its systems stand; the way to its answer page.
import type { IncidentView, SectionView, SystemView } from '../../../src/ports/desk.ts';
import { sectionPath, stateChip } from '../card-html.ts';
import { type Html, html, nothing } from './html.ts';
import type { Page } from './page.ts';

export const sectionMatrix = (view: IncidentView, page: Page): Html => {
  const { console: say, posts } = page.texts;
  const systemsOf = Map.groupBy(view.systems, ({ section }) => section);
  return html`<h2 id="matrix-title">${say.incident.matrix}</h2>
    <table class="matrix">
      <thead><tr>
        <th scope="col">${posts.columns.section}</th>
        <th scope="col">${posts.columns.answered}</th>
        <th scope="col">${posts.columns.state}</th>
      </tr></thead>
      <tbody>${view.sections.map((section) => row(view.id, section, systemsOf.get(section.id) ?? [], page))}</tbody>
    </table>`;
};

const row = (incident: string, section: SectionView, systems: readonly SystemView[], page: Page): Html => {
  const { console: say, words } = page.texts;
  const counts = Map.groupBy(systems, ({ state }) => state);
  const silent = section.answered < section.of;
  const own = page.actor?.id === section.id;
  return html`<tr class="${silent ? 'silent' : 'done'}${own ? ' own-row' : ''}">
    <th scope="row"><a href="${sectionPath(incident, section.id)}">${section.name}</a>
      ${own ? html`<small>${say.incident.own}</small>` : nothing}</th>
    <td class="count">${section.answered}/${section.of}</td>
    <td>${[...counts].map(([state, of]) => html`${stateChip(state, words.states[state], of.length)} `)}</td>
  </tr>`;
};
