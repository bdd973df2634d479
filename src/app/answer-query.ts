// 状況・記録・ヘルプ: looking changes nothing, so it is answered from what is committed, to whoever asks.
import type { Command, Query } from '../incident/command.ts';
import type { Actor } from '../incident/event.ts';
import { isRefusal } from '../incident/refusal.ts';
import type { Intent, Reply } from '../ports/desk.ts';
import type { IncidentHead } from '../ports/store.ts';
import type { Card } from '../posts/card.ts';
import { helpCard } from '../posts/help-card.ts';
import { plainText } from '../posts/plain-text.ts';
import { refusalText } from '../posts/refusal-text.ts';
import { statusBoard } from '../posts/status-board.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import type { Instant } from '../time.ts';
import { permissionsOf } from './authorize.ts';
import { chooseIncident } from './choose-incident.ts';
import type { Handling } from './handling.ts';

type QueryCommand = Query & Pick<Command, 'incident'>;

export const isQuery = (command: Command): command is QueryCommand =>
  command.type === 'status' || command.type === 'log' || command.type === 'help';

export const answerQuery = async (
  query: QueryCommand,
  actor: Actor,
  intent: Intent,
  now: Instant,
  handling: Handling,
): Promise<Reply> => {
  const words = vocabulary(handling.plan, handling.texts);
  const head = await chooseIncident(handling.store.read, query.incident ?? intent.incident);
  if (query.type === 'help') {
    const open = !isRefusal(head) || head.code === 'which_incident';
    return shown(helpCard({ label: actor.label, may: permissionsOf(handling.plan, actor) }, open, words));
  }
  if (isRefusal(head)) return { ok: false, code: head.code, text: refusalText(head, now, words) };
  return shown(query.type === 'status' ? await boardCard(head, handling) : await logCard(head, handling), head.id);
};

const shown = (card: Card, incident?: string): Reply => ({
  ok: true,
  text: plainText(card),
  card,
  ...(incident === undefined ? {} : { incident }),
});

const boardCard = async (head: IncidentHead, { states, store, texts, clock }: Handling): Promise<Card> => {
  const incident = await states.at(store.read, head);
  return statusBoard(incident, clock.now(), vocabulary(incident.plan, texts));
};

const logCard = async (head: IncidentHead, { states, store, texts }: Handling): Promise<Card> => {
  const incident = await states.at(store.read, head);
  const { dates, chronology } = texts;
  const events = await store.read.events(head.id, 0);
  return {
    title: vocabulary(incident.plan, texts).drill(chronology.title(head.id), head.drill),
    tone: 'calm',
    blocks: [
      { type: 'list', items: events.map(({ at, actor, what }) => `${dates.short(at)} ${actor.label} ${what}`) },
      { type: 'text', text: chronology.keptRule, style: 'note' },
      ...(head.drill ? [{ type: 'text', text: texts.words.drillLast, style: 'warning' } as const] : []),
    ],
  };
};
