// What there is to show: the log and the plan are read, and src/views makes of them what a page, a card or a JSON asks.

import { HOUSE } from '../directory/house.ts';
import { clockOf } from '../incident/drill/drill-clock.ts';
import { officeNamed } from '../incident/handover.ts';
import type { Plan } from '../plan/plan.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Speaker, Standing } from '../ports/speaker.ts';
import type { Delivery } from '../ports/store.ts';
import type { ActorChoice, PostView, Views } from '../ports/views.ts';
import { confirmationCard } from '../posts/confirmation/confirmation-request.ts';
import { systemRegister } from '../posts/confirmation/system-register.ts';
import { plainText } from '../posts/plain-text.ts';
import { PRIORITY_FORM, priorityDocument } from '../posts/recovery/priority-form.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import { localDate } from '../time.ts';
import { courseView } from '../views/course.ts';
import { drillView } from '../views/drill/read-drill.ts';
import { findingOwners, findingsView } from '../views/findings.ts';
import { nowSteps } from '../views/now.ts';
import { openReminders } from '../views/open-reminders.ts';
import { presentAlerts } from '../views/present-alerts.ts';
import { reachedByMail } from '../views/reached-by-mail.ts';
import { callsView } from '../views/read-calls.ts';
import { handoverToRead, handoverView, madeHandover } from '../views/read-handover.ts';
import { readHome } from '../views/read-home.ts';
import { incidentView } from '../views/read-incident.ts';
import { logEntry } from '../views/read-log.ts';
import { priorityPage } from '../views/read-priority.ts';
import { reportsView } from '../views/read-reports.ts';
import { sectionToday } from '../views/read-section.ts';
import { formNamed, sheetNamed } from '../views/read-sheet.ts';
import { tellingView } from '../views/read-telling.ts';
import { readinessPaper } from '../views/readiness-cards.ts';
import { readinessPage } from '../views/readiness-page.ts';
import { comparedDrills } from './drill/compare-drills.ts';
import { permissionsOf } from './hear/authorize.ts';
import type { Handling } from './hear/handling.ts';
import { incidentsOf } from './incidents.ts';
import { preparedness } from './preparedness.ts';
import { readiness } from './readiness.ts';
import { stuckPosts } from './show/stuck-posts.ts';

interface ViewDeps {
  readonly messengers: readonly Messenger[];
  readonly standing: (by: Speaker) => Promise<Standing>;
  readonly onChange: Views['onChange'];
}

export const openViews = (handling: Handling, { messengers, standing, onChange }: ViewDeps): Views => {
  const { store, clock, texts, plan } = handling;
  const words = vocabulary(plan, texts);
  const incidents = incidentsOf(handling);
  const actors = actorChoices(handling);
  /** Mostly none is, and nothing has to be read. */
  const parkedOfHouse = async () =>
    (await store.read.countDeliveries(HOUSE, 'parked')) === 0 ? [] : store.read.deliveries(HOUSE);

  const views: Views = {
    incidents: async () =>
      (await store.read.incidents()).map(({ id, scenario, drill, status, declaredAt }) => ({
        id,
        scenario,
        drill,
        status,
        declaredAt,
      })),
    incident: async (id) => {
      const incident = await incidents.at(id);
      return incident === undefined ? undefined : incidentView(incident, clockOf(incident, clock.now()), texts);
    },
    confirmation: async (id, sectionId, how) => {
      const incident = await incidents.at(id);
      const section = incident?.sections.get(sectionId);
      if (incident === undefined || section?.round === undefined) return undefined;
      const words = vocabulary(incident.plan, texts);
      const card = confirmationCard(incident, sectionId, section, words, how);
      return { ...card, blocks: [...card.blocks, ...systemRegister(incident, sectionId, words)] };
    },
    sectionToday: async (id, section) => {
      const incident = await incidents.at(id);
      return incident === undefined
        ? undefined
        : sectionToday(incident, section, clockOf(incident, clock.now()), texts);
    },
    posts: async (id) => (await store.read.deliveries(id)).map(postView),
    chronology: async (id) => (await store.read.events(id, 0)).map(logEntry),
    calls: async (id) => {
      const incident = await incidents.at(id);
      return incident === undefined ? undefined : callsView(incident, clockOf(incident, clock.now()), texts);
    },
    course: async (id) => {
      const incident = await incidents.at(id);
      if (incident === undefined) return undefined;
      return courseView(incident, await store.read.events(id, 0), clockOf(incident, clock.now()), texts);
    },
    reports: async (id) => {
      const incident = await incidents.at(id);
      return incident === undefined ? undefined : reportsView(incident, clockOf(incident, clock.now()), texts);
    },
    contacts: async (id) => {
      const incident = await incidents.at(id);
      if (incident === undefined) return undefined;
      return tellingView(incident, clockOf(incident, clock.now()), texts, await reachedByMail(incident, messengers));
    },
    drill: async (id) => {
      const incident = await incidents.at(id);
      if (incident === undefined) return undefined;
      const log = incident.run === undefined ? [] : await store.read.events(id, 0);
      return drillView(incident, log, clock.now(), vocabulary(incident.plan, texts));
    },
    drills: () => comparedDrills(store.read, async (id) => views.drill(id)),
    handovers: async (id, office) => {
      const incident = await incidents.at(id);
      if (incident === undefined) return undefined;
      const own = office === undefined ? undefined : officeNamed(office, incident.plan);
      return handoverView(own, { incident, reader: store.read, now: clockOf(incident, clock.now()) }, texts);
    },
    handoverToRead: async (id, office) => {
      const incident = await incidents.at(id);
      const own = incident && officeNamed(office, incident.plan);
      if (incident === undefined || own === undefined) return undefined;
      const made = await handoverToRead(own, { incident, reader: store.read, now: clockOf(incident, clock.now()) });
      return made && madeHandover(made, vocabulary(incident.plan, texts));
    },
    now: async (id) => {
      const incident = await incidents.at(id);
      return incident === undefined ? undefined : nowSteps(incident, clockOf(incident, clock.now()), texts);
    },
    sheet: async (id, name) => {
      const incident = await incidents.at(id);
      if (incident === undefined) return undefined;
      return sheetNamed(name, { incident, reader: store.read, now: clockOf(incident, clock.now()), texts });
    },
    priority: async (id, asked) => {
      const incident = await incidents.at(id);
      return incident && priorityPage(incident, asked, clockOf(incident, clock.now()), texts);
    },
    form: async (id, party, report) => {
      const incident = await incidents.at(id);
      if (incident === undefined) return undefined;
      if (party === PRIORITY_FORM) return priorityDocument(incident, clockOf(incident, clock.now()), texts);
      return formNamed(party, report, { incident, reader: store.read, now: clockOf(incident, clock.now()), texts });
    },
    home: (by) => readHome(by, { ...views, standing }),
    incidentShownAs: async (place, message) => (await store.read.shownAs(place, message))?.incident,
    userGroups: (platform) => userGroupsOf(plan, platform),
    actors: () => actors,
    scenarios: () =>
      plan.scenarios.filter(({ active }) => active).map((one) => ({ id: one.id, name: words.name(one) })),
    causeKinds: () => words.causeKinds(),
    isDraft: () => plan.organization.status === 'draft',
    preparedness: () => preparedness(handling),
    openReminders: async () => openReminders(await handling.directories.committed(), words),
    preparednessPage: async (asked) => readinessPage(await preparedness(handling), words, asked),
    presentAlerts: async () => presentAlerts((await handling.directories.committed()).monitored, clock.now(), words),
    findings: async () =>
      findingsView((await handling.directories.committed()).findings, localDate(clock.now()), words),
    findingOwners: () => findingOwners(words),
    preparednessPaper: async () => readinessPaper(await preparedness(handling), words),
    readiness: () =>
      readiness(
        {
          ...handling,
          health: [...(handling.health ?? []), stuckPosts(incidents.openOnes, parkedOfHouse)],
        },
        messengers,
      ),
    onChange,
  };
  return views;
};

const userGroupsOf = ({ roles, sections }: Plan, platform: string): readonly string[] => [
  ...new Set(
    [...roles, ...sections].flatMap(({ userGroups = [] }) =>
      userGroups.flatMap((group) => (group.startsWith(`${platform}:`) ? [group.slice(platform.length + 1)] : [])),
    ),
  ),
];

const actorChoices = ({ plan, texts }: Handling): readonly ActorChoice[] => {
  const words = vocabulary(plan, texts);
  const may = (who: { role?: string; section?: string }) =>
    permissionsOf(plan, { platform: '', id: '', label: '', ...who });
  return [
    ...plan.roles.map((role) => ({
      id: role.id,
      name: words.name(role),
      kind: 'role' as const,
      may: role.may,
      ...(role.section === undefined ? {} : { section: role.section }),
    })),
    ...plan.sections.map((section) => ({
      id: section.id,
      name: words.name(section),
      kind: 'section' as const,
      may: may({ section: section.id }),
      section: section.id,
    })),
  ];
};

const postView = ({ postKey, platform, conversation, kind, pinned, state, card }: Delivery): PostView => ({
  key: postKey,
  platform,
  conversation,
  kind,
  pinned,
  state,
  text: plainText(card),
});
