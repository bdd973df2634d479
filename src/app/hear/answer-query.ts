// 状況・記録・ヘルプ: looking changes nothing, so it is answered from what is committed, to whoever asks.

import { type Actor, nameInRecord } from '../../directory/actor.ts';
import type { Command, PriorityQuery, Query } from '../../incident/command.ts';
import { ownSection } from '../../incident/confirmation/own-section.ts';
import { clockOf } from '../../incident/drill/drill-clock.ts';
import { isRefusal, type Refusal } from '../../incident/refusal.ts';
import type { Intent, Reply } from '../../ports/desk.ts';
import type { IncidentHead } from '../../ports/store.ts';
import { statusBoard } from '../../posts/board/status-board.ts';
import type { Card } from '../../posts/card.ts';
import { linksCard, peopleCard } from '../../posts/directory/directory-cards.ts';
import { reachOf } from '../../posts/directory/places.ts';
import { plainText } from '../../posts/plain-text.ts';
import { prioritySheet } from '../../posts/recovery/priority-sheet.ts';
import { recoveryCard } from '../../posts/recovery/recovery-card.ts';
import { helpCard } from '../../posts/replies/help-card.ts';
import { refusalText } from '../../posts/replies/refusal-text.ts';
import { sealed } from '../../posts/seal.ts';
import { tellingCard } from '../../posts/telling/telling-card.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import { present } from '../../present.ts';
import { localDate } from '../../time.ts';
import { drillCard, drillView } from '../../views/drill/read-drill.ts';
import { findingsCard, findingsView } from '../../views/findings.ts';
import { readinessCard } from '../../views/readiness-cards.ts';
import { preparedness } from '../preparedness.ts';
import { labelOf, rightsOf } from './authorize.ts';
import { chooseIncident } from './choose-incident.ts';
import type { Answering } from './handling.ts';
import type { Known } from './identify.ts';
import { handoverShown } from './show-handover.ts';

type QueryCommand = Query & Pick<Command, 'incident'>;

export const answerQuery = async (
  query: QueryCommand,
  actors: readonly Actor[],
  intent: Intent,
  known: Known,
  handling: Answering,
): Promise<Reply> => {
  const { now, directory } = known;
  const words = vocabulary(handling.plan, handling.speech);
  if (query.type === 'links') return shown(linksCard(directory, handling.chats, words));
  if (query.type === 'people') return shown(peopleCard(directory, localDate(now), words));
  if (query.type === 'readiness') {
    const view = await preparedness(handling, handling.speech);
    const own = actors.flatMap((actor) => ownSection(handling.plan, actor) ?? []);
    return shown(readinessCard(view, words, [...new Set(own)]));
  }
  if (query.type === 'findings') {
    return shown(findingsCard(findingsView(directory.findings, localDate(now), words), words));
  }
  const head = await headFor({ ...query, type: query.type }, intent, handling);
  if (query.type === 'help') {
    const open = !isRefusal(head) || head.code === 'which_incident';
    return shown(helpCard({ label: labelOf(actors, words), may: rightsOf(handling.plan, actors) }, open, words));
  }
  if (isRefusal(head)) return { ok: false, code: head.code, text: refusalText(head, now, words) };
  const named = intent.by.holds !== undefined;
  if (query.type === 'handover') return handoverShown(query, head, { actors, named }, handling);
  if (query.type === 'priority') return shown(await priorityCard(query, head, handling), head.id);
  return shown(await cardOf(query.type, head, handling, named), head.id);
};

/** After its end it is still told of: then the last one is meant. */
const headFor = async (
  query: QueryCommand,
  intent: Intent,
  { store, states }: Answering,
): Promise<IncidentHead | Refusal> => {
  const head = await chooseIncident(store.read, query.incident ?? intent.incident, intent.where, states);
  if (query.type !== 'contacts' || !isRefusal(head) || head.code !== 'no_open_incident') return head;
  return (await store.read.incidents())[0] ?? head;
};

/** `named`: whoever asks came in by an account or an access sheet, and is told who else did. */
const cardOf = (
  type: 'status' | 'log' | 'contacts' | 'steps' | 'drill_show',
  head: IncidentHead,
  handling: Answering,
  named: boolean,
): Promise<Card> => {
  if (type === 'status') return boardCard(head, handling);
  if (type === 'steps') return stepsCard(head, handling);
  if (type === 'drill_show') return scriptCard(head, handling);
  return type === 'log' ? logCard(head, handling, named) : phoneBookCard(head, handling);
};

const phoneBookCard = async (head: IncidentHead, { states, store, speech: texts, clock }: Answering): Promise<Card> => {
  const incident = await states.at(store.read, head);
  return tellingCard(incident, clockOf(incident, clock.now()), vocabulary(incident.plan, texts));
};

const priorityCard = async (
  { by }: PriorityQuery,
  head: IncidentHead,
  { states, store, speech: texts, clock }: Answering,
): Promise<Card> => {
  const incident = await states.at(store.read, head);
  return prioritySheet(incident, clockOf(incident, clock.now()), present({ by }), vocabulary(incident.plan, texts));
};

/** A chat is sent no picture: it leads to where the recovery is drawn. */
const stepsCard = async (
  head: IncidentHead,
  { states, store, speech: texts, clock, console: address }: Answering,
): Promise<Card> => {
  const incident = await states.at(store.read, head);
  const card = recoveryCard(incident, clockOf(incident, clock.now()), vocabulary(incident.plan, texts));
  if (address === undefined) return card;
  const text = texts.recovery.drawn(`${address}/incidents/${incident.id}/course`);
  return { ...card, blocks: [...card.blocks, { type: 'text', text, style: 'note' }] };
};

const scriptCard = async (head: IncidentHead, { states, store, speech: texts, clock }: Answering): Promise<Card> => {
  const incident = await states.at(store.read, head);
  const words = vocabulary(incident.plan, texts);
  const log = await store.read.events(head.id, 0);
  return drillCard(incident, drillView(incident, log, clock.now(), words), words);
};

const shown = (card: Card, incident?: string): Reply => ({
  ok: true,
  text: plainText(card),
  card,
  ...present({ incident }),
});

const boardCard = async (
  head: IncidentHead,
  { states, store, speech: texts, clock, directories, chats }: Answering,
): Promise<Card> => {
  const incident = await states.at(store.read, head);
  const directory = await directories.committed();
  const reach = chats.map((platform) => reachOf(incident, directory, platform));
  return statusBoard(incident, clockOf(incident, clock.now()), vocabulary(incident.plan, texts), reach);
};

const logCard = async (
  head: IncidentHead,
  { states, store, speech: texts }: Answering,
  named: boolean,
): Promise<Card> => {
  const incident = await states.at(store.read, head);
  const { dates, chronology } = texts;
  const events = await store.read.events(head.id, 0);
  return sealed(incident, vocabulary(incident.plan, texts), {
    title: chronology.title(head.id),
    tone: 'calm',
    blocks: [
      {
        type: 'list',
        items: events.map(
          ({ at, actor, what }) => `${dates.short(at)} ${named ? nameInRecord(actor) : actor.label} ${what}`,
        ),
        newestLast: true,
      },
      { type: 'text', text: chronology.keptRule, style: 'note' },
    ],
  });
};
