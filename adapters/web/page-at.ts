// Which page an address shows. Used to answer a GET, and to draw a page again around a form that was refused.
import type { ConsoleMessages } from '../../src/ports/console-messages.ts';
import type { Desk } from '../../src/ports/desk.ts';
import { helpPage } from './pages/help-page.ts';
import type { Html } from './pages/html.ts';
import { incidentPage } from './pages/incident-page.ts';
import { incidentsPage } from './pages/incidents-page.ts';
import { logPage } from './pages/log-page.ts';
import type { Page } from './pages/page.ts';
import { sectionPage } from './pages/section-page.ts';
import type { RecentReadiness } from './recent-readiness.ts';

export interface PageSources {
  readonly desk: Desk;
  readonly messages: ConsoleMessages;
  readonly readiness: RecentReadiness;
}

const ADDRESS = /^\/incidents\/(?<id>\d{4}-\d{3,9})(?:\/(?:(?<log>log)|sections\/(?<section>[a-z0-9-]{1,100})))?$/;

/** Undefined when there is no such page. */
export const pageAt = async (page: Page, sources: PageSources): Promise<Html | undefined> => {
  const { pathname, searchParams } = new URL(`http://localhost${page.path}`);
  if (pathname === '/') return firstPage(page, sources);
  if (pathname === '/help') return helpPage(page);
  const { id, log, section } = ADDRESS.exec(pathname)?.groups ?? {};
  if (id === undefined) return undefined;
  if (log !== undefined) return wholeLog(page, sources, id);
  if (section !== undefined) return answerPage(page, sources, id, section);
  return oneIncident(page, sources, id, searchParams.get('posts') === 'all');
};

const firstPage = async (page: Page, { desk, readiness }: PageSources): Promise<Html> =>
  incidentsPage(page, {
    incidents: await desk.incidents(),
    readiness: readiness.last(),
    scenarios: desk.scenarios(),
  });

const oneIncident = async (
  page: Page,
  { desk, messages }: PageSources,
  id: string,
  allPosts: boolean,
): Promise<Html | undefined> => {
  const view = await desk.incident(id);
  if (view === undefined) return undefined;
  const [posted, posts, chronology] = await Promise.all([messages.list(`${id}/`), desk.posts(id), desk.chronology(id)]);
  const name = desk.scenarios().find((one) => one.id === view.scenario)?.name ?? view.scenario;
  return incidentPage(page, { view, name, messages: posted, posts, chronology, allPosts });
};

const answerPage = async (
  page: Page,
  { desk }: PageSources,
  id: string,
  sectionId: string,
): Promise<Html | undefined> => {
  const [view, request] = await Promise.all([desk.incident(id), desk.confirmation(id, sectionId)]);
  const section = view?.sections.find((one) => one.id === sectionId);
  return view === undefined || section === undefined ? undefined : sectionPage(page, { view, section, request });
};

const wholeLog = async (page: Page, { desk }: PageSources, id: string): Promise<Html | undefined> => {
  const view = await desk.incident(id);
  return view === undefined ? undefined : logPage(page, view, await desk.chronology(id));
};
