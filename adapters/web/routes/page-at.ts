// Which page an address shows. Used to answer a GET, and to draw a page again around a form that was refused.

import type { CallTo } from '../../../src/ports/calls-view.ts';
import { type ConsoleMessages, operatorTray } from '../../../src/ports/console-messages.ts';
import type { Desk } from '../../../src/ports/desk.ts';
import type { CallNumber } from '../../../src/ports/printer.ts';
import { questionsOf } from '../../../src/posts/card.ts';
import { present } from '../../../src/present.ts';
import { DECLARE_PATH, type Declaring, declarePage } from '../pages/declare/declare-page.ts';
import { helpPage } from '../pages/help-page.ts';
import type { Html } from '../pages/html.ts';
import { incidentPage } from '../pages/incident/incident-page.ts';
import { incidentsPage } from '../pages/incidents-page.ts';
import { logPage } from '../pages/log-page.ts';
import { ownSections, type Page } from '../pages/page.ts';
import { sectionPage } from '../pages/section-page.ts';
import type { ShownCalls } from '../pages/telling/calls-page.ts';
import type { ShownTelling } from '../pages/telling/telling-frame.ts';
import type { RecentReadiness } from './recent-readiness.ts';
import { sheetAsOf } from './sheet-as-of.ts';

export interface PageSources {
  readonly desk: Desk;
  readonly messages: ConsoleMessages;
  readonly readiness: RecentReadiness;
  /** Out of the phone book: for the call desk alone. */
  readonly numbersOf: (recipient: string) => Promise<readonly CallNumber[]>;
}

const ADDRESS =
  /^\/incidents\/(?<id>\d{4}-\d{3,9})(?:\/(?:(?<plain>log|wall|reports|calls|course|recovery|priority|drill|handover|contacts|tasks|channels|print)|sections\/(?<section>[a-z0-9-]{1,100})|print\/(?<sheet>[a-z0-9-]{1,120})))?$/;

/** Undefined when there is no such page. */
export const pageAt = async (page: Page, sources: PageSources): Promise<Html | undefined> => {
  const { pathname, searchParams } = new URL(`http://localhost${page.path}`);
  if (pathname === '/') return firstPage(page, sources);
  if (pathname === DECLARE_PATH) return declarePage(page, await declaringOf(sources.desk));
  if (pathname === '/help') return helpPage(page);
  if (pathname === '/readiness') return prepared(page, sources, searchParams);
  if (pathname === '/findings') return found(page, sources);
  return ofIncident(page, sources, pathname, searchParams);
};

const ofIncident = async (
  page: Page,
  sources: PageSources,
  pathname: string,
  searchParams: URLSearchParams,
): Promise<Html | undefined> => {
  const { id, plain, section, sheet } = ADDRESS.exec(pathname)?.groups ?? {};
  if (id === undefined) return undefined;
  if (plain !== undefined) return plainPage(page, sources, id, plain);
  if (section !== undefined) return answerPage(page, sources, id, section);
  if (sheet !== undefined)
    return oneSheet(page, sources, id, sheetAsOf(sheet, searchParams.get('report') ?? undefined));
  return oneIncident(page, sources, id, searchParams.get('posts') === 'all');
};

const prepared = async (page: Page, { desk }: PageSources, asked: URLSearchParams): Promise<Html | undefined> => {
  const { readinessPage, recordsForOthers } = await import('../pages/readiness/readiness-page.ts');
  const section = asked.get('section') ?? undefined;
  const before = /^\d{1,6}$/.test(asked.get('from') ?? '') ? Number(asked.get('from')) : 0;
  const which = { from: before, own: ownSections(page), forOthers: recordsForOthers(page), ...present({ section }) };
  const view = await desk.views.preparednessPage(which);
  return view === undefined ? undefined : readinessPage(page, { ...view, before, ...present({ section }) });
};

const found = async (page: Page, { desk: { views } }: PageSources): Promise<Html> => {
  const { findingsPage } = await import('../pages/readiness/findings-page.ts');
  return findingsPage(page, { findings: await views.findings(), owners: views.findingOwners() });
};

type OfIncident = (page: Page, sources: PageSources, id: string) => Promise<Html | undefined>;

const plainPage = (page: Page, sources: PageSources, id: string, name: string): Promise<Html | undefined> =>
  PLAIN_PAGES[name]?.(page, sources, id) ?? tellingPart(page, sources, id, name);

/** More open ones than a person can look at are listed without their counts. */
const MOST_COUNTED = 10;

const firstPage = async (page: Page, { desk: { views }, readiness }: PageSources): Promise<Html> => {
  const incidents = await views.incidents();
  const open = incidents.filter(({ status }) => status === 'open').slice(0, MOST_COUNTED);
  // One whose record is damaged is listed all the same; its own page says what is wrong with it.
  const standing = await Promise.all(open.map(({ id }) => views.incident(id).catch(() => undefined)));
  return incidentsPage(page, {
    alerts: await views.presentAlerts(),
    reminders: await views.openReminders(),
    incidents,
    views: new Map(standing.flatMap((view) => (view === undefined ? [] : [[view.id, view]]))),
    readiness: readiness.last(),
    scenarios: views.scenarios(),
  });
};

export const declaringOf = async ({ views }: Desk): Promise<Declaring> => ({
  scenarios: views.scenarios(),
  causeKinds: views.causeKinds(),
  someOpen: (await views.incidents()).some(({ status }) => status === 'open'),
});

const oneIncident = async (
  page: Page,
  { desk, messages, readiness }: PageSources,
  id: string,
  allPosts: boolean,
): Promise<Html | undefined> => {
  const view = await desk.views.incident(id);
  if (view === undefined) return undefined;
  const [posted, posts, chronology, contacts, steps, handover] = await Promise.all([
    messages.list(`${id}/`),
    desk.views.posts(id),
    desk.views.chronology(id),
    desk.views.contacts(id),
    desk.views.now(id),
    page.actor === undefined ? undefined : desk.views.handoverToRead(id, page.actor.id),
  ]);
  const name = scenarioName(view.scenario, desk);
  const counts = contacts?.counts;
  const shown = { view, name, messages: posted, posts, chronology, contacts: counts, steps: steps ?? [], allPosts };
  return incidentPage({ ...page, seen: view.seq }, { ...shown, handover, readiness: readiness.last() });
};

const scenarioName = (scenario: string, { views }: Desk): string =>
  views.scenarios().find((one) => one.id === scenario)?.name ?? scenario;

const wall = async (page: Page, { desk }: PageSources, id: string): Promise<Html | undefined> => {
  const [view, steps] = await Promise.all([desk.views.incident(id), desk.views.now(id)]);
  if (view === undefined) return undefined;
  const { wallPage } = await import('../pages/incident/wall-page.ts');
  return wallPage(page, { view, name: scenarioName(view.scenario, desk), steps: steps ?? [] });
};

const answerPage = async (
  page: Page,
  { desk }: PageSources,
  id: string,
  sectionId: string,
): Promise<Html | undefined> => {
  const [view, request, today] = await Promise.all([
    desk.views.incident(id),
    desk.views.confirmation(id, sectionId, { named: true }),
    desk.views.sectionToday(id, sectionId),
  ]);
  const section = view?.sections.find((one) => one.id === sectionId);
  return view === undefined || section === undefined
    ? undefined
    : sectionPage({ ...page, seen: view.seq }, { view, section, request, today });
};

const callDesk = async (page: Page, { desk, numbersOf }: PageSources, id: string): Promise<Html | undefined> => {
  const [view, contacts] = await Promise.all([desk.views.calls(id), desk.views.contacts(id)]);
  if (view === undefined || contacts === undefined) return undefined;
  const { callPath, callsPage, chosenCall, mayCall } = await import('../pages/telling/calls-page.ts');
  const call = chosenCall(view, page);
  // Renewed, it stays with the one who is on the line, whoever has become more urgent meanwhile.
  const path = call === undefined ? page.path : callPath(id, call);
  const numbers = call === undefined || !mayCall(page, call) ? undefined : await numbersOf(call.recipient);
  const asked =
    call?.matters.some(({ kind }) => kind === 'answer') === true ? await askedOf(call, desk, id) : undefined;
  const shown = { view, contacts, call, numbers, ...(asked === undefined ? {} : { asked }) };
  return callsPage({ ...page, path, seen: view.seq }, shown);
};

const askedOf = async ({ recipient }: CallTo, { views }: Desk, id: string): Promise<ShownCalls['asked']> => {
  const sectionId = recipient.slice('section/'.length);
  const [incident, card] = await Promise.all([views.incident(id), views.confirmation(id, sectionId)]);
  const section = incident?.sections.find((one) => one.id === sectionId);
  const questions = questionsOf(card);
  return section === undefined || questions === undefined ? undefined : { questions, section };
};

const courseOf = async (page: Page, { desk }: PageSources, id: string): Promise<Html | undefined> => {
  const view = await desk.views.course(id);
  if (view === undefined) return undefined;
  const { coursePage } = await import('../pages/course/course-page.ts');
  return coursePage({ ...page, seen: view.seq }, view);
};

const handovers = async (page: Page, { desk }: PageSources, id: string): Promise<Html | undefined> => {
  const view = await desk.views.handovers(id, page.actor?.id);
  if (view === undefined) return undefined;
  const { handoverPage } = await import('../pages/incident/handover-page.ts');
  return handoverPage({ ...page, seen: view.seq }, view);
};

const recoveryOf = async (page: Page, { desk }: PageSources, id: string): Promise<Html | undefined> => {
  const view = await desk.views.incident(id);
  if (view === undefined) return undefined;
  const { recoveryPage } = await import('../pages/recovery/recovery-page.ts');
  return recoveryPage({ ...page, seen: view.seq }, view);
};

const priorityOf = async (page: Page, { desk }: PageSources, id: string): Promise<Html | undefined> => {
  const asked = new URL(`http://localhost${page.path}`).searchParams;
  const from = /^\d{1,6}$/.test(asked.get('from') ?? '') ? Number(asked.get('from')) : 0;
  const view = await desk.views.priority(id, { by: asked.get('by') ?? '', from });
  if (view === undefined) return undefined;
  const { priorityPage } = await import('../pages/recovery/priority-page.ts');
  return priorityPage({ ...page, seen: view.seq }, view);
};

const allReports = async (page: Page, { desk }: PageSources, id: string): Promise<Html | undefined> => {
  const view = await desk.views.reports(id);
  if (view === undefined) return undefined;
  const { reportsPage } = await import('../pages/reporting/reports-page.ts');
  return reportsPage({ ...page, seen: view.seq }, view);
};

const drillOf = async (page: Page, { desk }: PageSources, id: string): Promise<Html | undefined> => {
  const view = await desk.views.drill(id);
  if (view === undefined) return undefined;
  const { drillPage } = await import('../pages/drill/drill-page.ts');
  return drillPage(page, id, view);
};

const wholeLog = async (page: Page, { desk }: PageSources, id: string): Promise<Html | undefined> => {
  const view = await desk.views.incident(id);
  return view === undefined ? undefined : logPage(page, view, await desk.views.chronology(id));
};

/** Their many forms are loaded when somebody opens one of them: a start pays nothing for them. */
const CONTACT_PAGES: Readonly<Record<string, () => Promise<(page: Page, shown: ShownTelling) => Html>>> = {
  contacts: async () => (await import('../pages/telling/telling-page.ts')).tellingPage,
  tasks: async () => (await import('../pages/telling/tasks-page.ts')).tasksPage,
  channels: async () => (await import('../pages/telling/channels-page.ts')).channelsPage,
  print: async () => (await import('../pages/paper/papers-page.ts')).papersPage,
};

const tellingPart = async (
  page: Page,
  { desk, messages }: PageSources,
  id: string,
  name: string,
): Promise<Html | undefined> => {
  const [view, tray] = await Promise.all([desk.views.contacts(id), messages.list(operatorTray(id))]);
  const draw = await CONTACT_PAGES[name]?.();
  return view === undefined ? undefined : draw?.({ ...page, seen: view.seq }, { view, tray });
};

const oneSheet = async (
  page: Page,
  { desk }: PageSources,
  incident: string,
  name: string | undefined,
): Promise<Html | undefined> => {
  const cards = name === undefined ? undefined : await desk.views.sheet(incident, name);
  if (name === undefined || cards === undefined) return undefined;
  const { printPage } = await import('../pages/paper/print-page.ts');
  return printPage(page, { incident, name, cards });
};

const PLAIN_PAGES: Readonly<Record<string, OfIncident>> = {
  wall,
  log: wholeLog,
  course: courseOf,
  calls: callDesk,
  handover: handovers,
  recovery: recoveryOf,
  priority: priorityOf,
  drill: drillOf,
  reports: allReports,
};
