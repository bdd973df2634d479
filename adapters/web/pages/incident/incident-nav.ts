// The way between the pages of one incident: the same on each of them, so that a person always knows where they are.
import { incidentPath } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Page } from '../page.ts';

/** In the order of a bad day: what to do, whom to tell by what, how it comes back, what happened. A further page belongs in a group. */
const GROUPS = [
  ['room', 'calls', 'tasks'],
  ['channels', 'contacts', 'reports'],
  ['recovery', 'priority', 'handover'],
  ['course', 'log', 'print', 'wall'],
] as const;
type IncidentPageName = (typeof GROUPS)[number][number];
const PAGES: readonly IncidentPageName[] = GROUPS.flat();

const OF_INCIDENT = /^\/incidents\/(?<id>\d{4}-\d{3,9})(?:\/(?<name>[a-z]+))?(?<below>\/[^?]*)?/;

export const incidentPagePath = (incident: string, name: IncidentPageName): string =>
  name === 'room' ? incidentPath(incident) : `${incidentPath(incident)}/${name}`;

/** Nothing on a page that is of no incident. */
export const incidentNav = (page: Page): Html => {
  const links = incidentLinks(page);
  return links === undefined
    ? nothing
    : html`<nav class="incident-nav" aria-label="${page.texts.pages.nav.label}">${links}</nav>`;
};

/** Undefined on a page that is of no incident. */
export const incidentLinks = (page: Page): Html | undefined => {
  const { id, name = 'room', below } = OF_INCIDENT.exec(page.path)?.groups ?? {};
  if (id === undefined) return undefined;
  const { nav } = page.texts.pages;
  const link = (one: IncidentPageName, at: number): Html =>
    html`<li class="${at === 0 ? 'group' : ''}"><a href="${incidentPagePath(id, one)}" ${one === name && below === undefined ? html`aria-current="page"` : nothing}>${nav[one]}</a></li>`;
  return html`<ul>${GROUPS.map((group) => group.map(link))}</ul>`;
};

/** What the page is called in the navigation; undefined where it has no place of its own there. */
export const incidentPageName = ({ path, texts }: Page): string | undefined => {
  const { name = 'room', below } = OF_INCIDENT.exec(path)?.groups ?? {};
  const found = below === undefined && OF_INCIDENT.test(path) ? PAGES.find((one) => one === name) : undefined;
  return found === undefined ? undefined : texts.pages.nav[found];
};
