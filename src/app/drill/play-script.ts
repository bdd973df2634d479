// What a script plays is said as by the people whom it plays: the same words, the same rights, the same decision. What they may
// not do is not done, and the log says why.
import { type Command, isIncidentCommand } from '../../incident/command.ts';
import { decide } from '../../incident/decide.ts';
import type { RefusedPlay } from '../../incident/drill/drill-event.ts';
import type { Actor, IncidentEvent, IncidentId } from '../../incident/event.ts';
import { parseCommand } from '../../incident/parse/parse-command.ts';
import { isRefusal, type Refusal, refuse } from '../../incident/refusal.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Played } from '../../plan/plan-drills.ts';
import type { StoreTransaction } from '../../ports/store.ts';
import { refusalText } from '../../posts/replies/refusal-text.ts';
import { type Vocabulary, vocabulary } from '../../posts/vocabulary.ts';
import type { Instant } from '../../time.ts';
import { forbid } from '../hear/authorize.ts';
import { type Recording, recordEvents } from '../record-events.ts';

/** The platform of whoever is played. */
const SCRIPT = 'script';

interface Times {
  readonly now: Instant;
  readonly realAt: Instant;
}

/** Whatever became due among these events and is the script's to play. */
export const playDue = async (
  tx: StoreTransaction,
  id: IncidentId,
  events: readonly IncidentEvent[],
  times: Times,
  recording: Recording,
): Promise<void> => {
  for (const event of events) {
    if (event.type === 'InjectDue') await playInject(tx, id, event.no, times, recording);
  }
};

const playInject = async (
  tx: StoreTransaction,
  id: IncidentId,
  no: number,
  times: Times,
  recording: Recording,
): Promise<void> => {
  const { incident } = await stateOf(tx, id, recording);
  const played = incident.run?.script.injects.find((one) => one.no === no)?.played ?? [];
  // Without any it waits for a controller.
  if (played.length === 0) return;
  const notPlayed: RefusedPlay[] = [];
  for (const [index, one] of played.entries()) {
    const refusal = await play(tx, id, one, { ...times, commandKey: `drill:${id}:${no}:${index}` }, recording);
    if (refusal === undefined) continue;
    const why = refusalText(refusal, times.now, vocabulary(incident.plan, recording.texts));
    notPlayed.push({ ...one, why });
  }
  const { head, incident: after } = await stateOf(tx, id, recording);
  const actor: Actor = { platform: SCRIPT, id: SCRIPT, label: recording.texts.words.clock };
  const decision = decide(after, { type: 'note_played', no, notPlayed }, { ...times, actor });
  if (isRefusal(decision)) return;
  await recordEvents(tx, decision, { seq: head.seq, commandKey: `drill:${id}:${no}`, actor, ...times }, recording);
};

const stateOf = async (tx: StoreTransaction, id: IncidentId, { states }: Recording) => {
  const head = await tx.incident(id);
  if (head === undefined) throw new Error(`no drill ${id}`);
  return { head, incident: await states.at(tx, head) };
};

const play = async (
  tx: StoreTransaction,
  id: IncidentId,
  played: Played,
  { commandKey, ...times }: Times & { readonly commandKey: string },
  recording: Recording,
): Promise<Refusal | undefined> => {
  const { head, incident } = await stateOf(tx, id, recording);
  const words = vocabulary(incident.plan, recording.texts);
  const read = readPlayed(played, incident.plan, times.now, words);
  if (isRefusal(read)) return read;
  const { actor, command } = read;
  const decision = decide(incident, command, { ...times, actor });
  if (isRefusal(decision)) return decision;
  if (decision.events.length > 0) {
    await recordEvents(tx, decision, { seq: head.seq, commandKey, actor, ...times }, recording);
  }
  return undefined;
};

/** A played person is an actor of the plan, marked as played; only what belongs to the incident is theirs to say. */
export const readPlayed = ({ as, command: text }: Played, plan: Plan, now: Instant, words: Vocabulary) => {
  const actor = playedActor(as, plan, words);
  const command: Command | Refusal = parseCommand(text, actor.label, { plan, now });
  if (isRefusal(command)) return command;
  const forbidden = forbid(plan, actor, command);
  if (forbidden !== undefined) return forbidden;
  return isIncidentCommand(command)
    ? { actor, command }
    : refuse({ code: 'unknown_command', given: text, nearest: [] });
};

const playedActor = (as: string, plan: Plan, words: Vocabulary): Actor => ({
  platform: SCRIPT,
  id: as,
  ...(planIndex(plan).roleById.has(as) ? { role: as } : { section: as }),
  played: true,
  label: words.texts.drill.played(words.actingAs(as)),
});
