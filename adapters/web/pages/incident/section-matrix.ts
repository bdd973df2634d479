// 主管課別: each owning section, how far it has answered, and how its systems stand; the way to its answer page.
import type { IncidentView, SectionView, SystemView } from '../../../../src/ports/views.ts';
import { crewText } from '../../../../src/posts/recovery/crew-words.ts';
import { sectionPath, stateChip } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Page } from '../page.ts';
import { isOverdue } from './report-and-deadline.ts';

export const sectionMatrix = (view: IncidentView, page: Page): Html => {
  const { console: say, posts } = page.texts;
  const systemsOf = Map.groupBy(view.systems, ({ section }) => section);
  return html`<h2 id="matrix-title">${say.incident.matrix(view.sections.length)}</h2>
    <table class="matrix">
      <thead><tr>
        <th scope="col">${posts.columns.section}</th>
        <th scope="col">${posts.columns.answered}</th>
        <th scope="col">${posts.columns.state}</th>
      </tr></thead>
      <tbody>${byUrgency(view, page).map((section) => row(view, section, systemsOf.get(section.id) ?? [], page))}</tbody>
    </table>`;
};

/** Those that are over their time first, then those that are silent. */
export const byUrgency = ({ sections, status }: IncidentView, page: Page): readonly SectionView[] => {
  const rank = (section: SectionView): number =>
    status === 'open' && isOverdue(section, page) ? 0 : section.answered < section.of ? 1 : 2;
  return sections.toSorted((a, b) => rank(a) - rank(b));
};

const row = ({ id, status }: IncidentView, section: SectionView, systems: readonly SystemView[], page: Page): Html => {
  const { console: say, posts, words, accountable } = page.texts;
  const counts = Map.groupBy(systems, ({ state }) => state);
  const silent = section.answered < section.of;
  const overdue = status === 'open' && isOverdue(section, page);
  const late = systems.filter(({ answer }) => answer?.late === true).length;
  const own = ownSectionOf(page) === section.id;
  return html`<tr class="${silent ? 'silent' : 'done'}${overdue ? ' overdue-row' : ''}${own ? ' own-row' : ''}">
    <th scope="row"><a href="${sectionPath(id, section.id)}">${section.name}</a>
      ${own ? html`<small class="nobreak">${say.incident.own}</small>` : nothing}</th>
    <td class="count">${section.answered}/${section.of}
      ${overdue ? html`<small class="overdue">${posts.board.overdue}</small>` : nothing}
      ${section.director === undefined ? nothing : html`<small class="overdue">${accountable.directors.turnedTo(section.director.name)}</small>`}
      ${section.confirmed === undefined || section.confirmed === 0 ? nothing : html`<small>${accountable.managers.of(section.confirmed, section.answered)}</small>`}
      ${late === 0 ? nothing : html`<small class="late">${posts.board.late(late)}</small>`}</td>
    <td><div class="stands">${[...counts].map(([state, of]) => html`${stateChip(state, words.states[state], of.length)} `)}${noteLines(systems, page)}${crewLines(systems, page)}</div></td>
  </tr>`;
};

/** An office's own section counts as well. */
const ownSectionOf = ({ actor }: Page): string | undefined => actor?.section ?? actor?.id;

/** What the section wrote beside an answer, with the system it is of. */
const noteLines = (systems: readonly SystemView[], page: Page): readonly Html[] =>
  systems.flatMap(({ no, name, note }) =>
    note === undefined ? [] : [html`<small class="note">${page.texts.cardText.label(`${no} ${name}`, note)}</small>`],
  );

/** 障害対応体制: who works on which system. */
const crewLines = (systems: readonly SystemView[], page: Page): readonly Html[] =>
  systems.flatMap(({ no, crew }) =>
    crew === undefined
      ? []
      : [
          html`<small class="note crew">${page.texts.cardText.label(`${no} ${page.texts.recovery.crew.label}`, crewText(crew, page.now, page.texts))}</small>`,
        ],
  );
