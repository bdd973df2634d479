// Each system that is out of order or was: how it stands, how its service goes on, who works on it, what was checked.
import type { IncidentView, SystemView } from '../../../../src/ports/views.ts';
import { crewText } from '../../../../src/posts/recovery/crew-words.ts';
import { sectionPath, stateChip } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Page } from '../page.ts';

/** What nobody waits for, and what nobody knows of yet: that is counted. */
const QUIET: readonly string[] = ['running', 'not_affected', 'no_answer'];
/** More are counted; each stands on its section's page. */
const MOST_ROWS = 200;

export const systemsComingBack = (view: IncidentView, page: Page): Html => {
  const { posts, recovery } = page.texts;
  const { page: own } = recovery;
  const systems = view.systems.filter(({ state }) => !QUIET.includes(state));
  const back = systems.filter(({ state }) => state === 'restored').length;
  const unknown = view.systems.filter(({ state }) => state === 'no_answer').length;
  const notKnown = unknown === 0 ? nothing : html`<p class="hint">${own.unanswered(unknown)}</p>`;
  const heading = html`<h2 id="coming-back-title">${own.systems} <small>${own.systemsCount(back, systems.length)}</small></h2>${notKnown}`;
  if (systems.length === 0) return html`${heading}<p class="calm-box">${own.noSystems}</p>`;
  const rows = systems.slice(0, MOST_ROWS);
  const names = new Map(view.sections.map(({ id, name }) => [id, name]));
  return html`${heading}
    <div class="table-box coming-back" tabindex="0" role="region" aria-labelledby="coming-back-title"><table>
      <thead><tr>
        <th scope="col">${posts.columns.system}</th><th scope="col">${posts.columns.section}</th>
        <th scope="col">${posts.columns.state}</th><th scope="col">${posts.columns.service}</th>
        <th scope="col">${recovery.crew.label}</th><th scope="col">${recovery.fields.checked.label}</th>
      </tr></thead>
      <tbody>${rows.map((system) => row(system, names, view.id, page))}</tbody>
    </table></div>
    ${systems.length > rows.length ? html`<p class="hint">${posts.board.truncated(systems.length - rows.length)}</p>` : nothing}`;
};

const row = (system: SystemView, names: ReadonlyMap<string, string>, incident: string, page: Page): Html => {
  const { words, recovery, dates } = page.texts;
  const { answer: say } = recovery;
  const { restored, crew, alternativeSince, byHand } = system;
  const states: Readonly<Record<string, string>> = words.serviceStates;
  const service = system.serviceState === undefined ? '' : (states[system.serviceState] ?? '');
  const parts = (texts: readonly (string | undefined)[]): string =>
    texts.filter((text) => text !== undefined).join(' ');
  return html`<tr>
    <th scope="row">${system.no} ${system.name}</th>
    <td><a href="${sectionPath(incident, system.section)}">${names.get(system.section) ?? system.section}</a></td>
    <td>${stateChip(system.state, words.states[system.state])}</td>
    <td>${parts([
      service,
      alternativeSince === undefined ? undefined : say.alternativeSince(dates.near(alternativeSince, page.now)),
      byHand === undefined ? undefined : say.byHand(byHand),
    ])}</td>
    <td>${crew === undefined ? '' : crewText(crew, page.now, page.texts)}</td>
    <td>${
      restored === undefined
        ? ''
        : parts([
            dates.near(restored.at, page.now),
            restored.checked,
            restored.dataUntil === undefined ? undefined : say.dataUntil(dates.near(restored.dataUntil, page.now)),
            restored.toEnter === undefined ? undefined : say.toEnter(restored.toEnter),
          ])
    }</td>
  </tr>`;
};
