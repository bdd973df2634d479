// The desk: the one door through which adapters hand in what people want and read what there is to show.

import { nameInRecord } from '../directory/actor.ts';
import { ownSection } from '../incident/confirmation/own-section.ts';
import type { Incident } from '../incident/incident.ts';
import { isRefusal } from '../incident/refusal.ts';
import type { Plan } from '../plan/plan.ts';
import type { ActorChoice, Desk, PostView, Reply, Speaker, Standing } from '../ports/desk.ts';
import { readKept } from '../ports/kept-json.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Delivery } from '../ports/store.ts';
import { confirmationCard } from '../posts/confirmation/confirmation-request.ts';
import { systemRegister } from '../posts/confirmation/system-register.ts';
import { isUsed } from '../posts/directory/places.ts';
import { plainText } from '../posts/plain-text.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import { nowSteps } from '../views/now.ts';
import { reachedByMail } from '../views/reached-by-mail.ts';
import { contactsView } from '../views/read-contacts.ts';
import { readHome } from '../views/read-home.ts';
import { incidentView } from '../views/read-incident.ts';
import { formNamed, sheetNamed } from '../views/read-sheet.ts';
import type { Changes } from './changes.ts';
import { labelOf, permissionsOf, rightsOf } from './hear/authorize.ts';
import { handleIntent } from './hear/handle-intent.ts';
import type { Handling } from './hear/handling.ts';
import { identify, whoMayAdd } from './hear/identify.ts';
import { knownNow } from './hear/read-intent.ts';
import { readiness } from './readiness.ts';
import { stuckPosts } from './show/stuck-posts.ts';

export const openDesk = (
  handling: Handling,
  messengers: readonly Messenger[],
  changes: Changes,
  wake: () => void,
): Desk => {
  const { store, clock, states, texts, plan, directories } = handling;
  const words = vocabulary(plan, texts);
  const actors = actorChoices(handling);

  const openOnes = async (): Promise<readonly Incident[]> => {
    const heads = await store.read.openIncidents();
    return Promise.all(heads.map((head) => states.at(store.read, head)));
  };

  const incidentAt = async (id: string) => {
    const head = await store.read.incident(id);
    return head === undefined ? undefined : states.at(store.read, head);
  };

  const desk: Desk = {
    texts,
    handle: async (intent) => {
      const reply = await handleIntent(intent, handling);
      wake();
      return reply;
    },
    replyTo: async (commandKey) => {
      const outcome = await store.read.outcome(commandKey);
      return outcome === undefined ? undefined : readKept<Reply>(outcome.reply);
    },
    incidents: async () =>
      (await store.read.incidents()).map(({ id, scenario, drill, status, declaredAt }) => ({
        id,
        scenario,
        drill,
        status,
        declaredAt,
      })),
    incident: async (id) => {
      const incident = await incidentAt(id);
      return incident === undefined ? undefined : incidentView(incident, clock.now(), texts);
    },
    confirmation: async (id, sectionId) => {
      const incident = await incidentAt(id);
      const section = incident?.sections.get(sectionId);
      if (incident === undefined || section?.round === undefined) return undefined;
      const words = vocabulary(incident.plan, texts);
      const card = confirmationCard(incident, sectionId, section, words);
      return { ...card, blocks: [...card.blocks, ...systemRegister(incident, sectionId, words)] };
    },
    contacts: async (id) => {
      const incident = await incidentAt(id);
      if (incident === undefined) return undefined;
      return contactsView(incident, clock.now(), texts, await reachedByMail(incident, messengers));
    },
    now: async (id) => {
      const incident = await incidentAt(id);
      return incident === undefined ? undefined : nowSteps(incident, clock.now(), texts);
    },
    sheet: async (id, name) => {
      const incident = await incidentAt(id);
      if (incident === undefined) return undefined;
      return sheetNamed(name, { incident, reader: store.read, now: clock.now(), texts });
    },
    form: async (id, party, report) => {
      const incident = await incidentAt(id);
      if (incident === undefined) return undefined;
      return formNamed(party, report, { incident, reader: store.read, now: clock.now(), texts });
    },
    standing: async (by) => standingOf(by, handling),
    incidentShownAs: async (place, message) => (await store.read.shownAs(place, message))?.incident,
    lookAgain: async (place, { message, gone }) => {
      // What was taken from where nothing of ours belongs any more stays away.
      if (!isUsed(place, await directories.committed(), await openOnes())) return;
      const again = message === undefined ? { gone } : { ref: message, gone };
      const found = await store.transaction((tx) => tx.showAgain(place, clock.now(), again));
      if (found > 0) wake();
    },
    userGroups: (platform) => userGroupsOf(plan, platform),
    posts: async (id) => (await store.read.deliveries(id)).map(postView),
    chronology: async (id) =>
      (await store.read.events(id, 0)).map(({ seq, at, actor, what }) => ({
        seq,
        at,
        actor: nameInRecord(actor),
        what,
      })),
    actors: () => actors,
    scenarios: () =>
      plan.scenarios.filter(({ active }) => active).map((one) => ({ id: one.id, name: words.name(one) })),
    causeKinds: () => words.causeKinds(),
    isDraft: () => plan.organization.status === 'draft',
    readiness: () => readiness({ ...handling, health: [...(handling.health ?? []), stuckPosts(openOnes)] }, messengers),
    home: (by) => readHome(by, desk),
    onChange: changes.listen,
  };
  return desk;
};

const standingOf = async (by: Speaker, handling: Handling): Promise<Standing> => {
  const { plan, texts, clock } = handling;
  const words = vocabulary(plan, texts);
  const known = await knownNow(handling, clock.now());
  const actors = identify(by, plan, words, known);
  if (isRefusal(actors)) return { label: by.as ?? '', may: [], sections: [], ask: [] };
  const may = rightsOf(plan, actors);
  const sections = actors.flatMap((actor) =>
    permissionsOf(plan, actor).includes('answer') ? (ownSection(plan, actor) ?? []) : [],
  );
  const ask = may.length > 0 ? [] : whoMayAdd(by.platform, plan, known);
  return { label: labelOf(actors, words), may, sections: [...new Set(sections)], ask };
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
