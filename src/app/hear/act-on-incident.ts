// A command that opens or changes an incident, inside the transaction of its command.

import type { Actor } from '../../directory/actor.ts';
import type { Directory, Place } from '../../directory/directory.ts';
import type { Context } from '../../incident/command.ts';
import {
  AFTER_THE_END,
  type DeclareCommand,
  type IncidentCommand,
  isIncidentCommand,
  type Seen,
} from '../../incident/command.ts';
import { type Decision, decide, declare } from '../../incident/decide.ts';
import { clockOf, timesOf } from '../../incident/drill/drill-clock.ts';
import type { BeginDrillCommand } from '../../incident/drill/drill-command.ts';
import type { Incident } from '../../incident/incident.ts';
import { readCommandLine } from '../../incident/parse/command-line.ts';
import { plain } from '../../incident/parse/word-lists.ts';
import { isRefusal, type Refusal, type RefusalReason, refuse } from '../../incident/refusal.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Intent, Reply, Where } from '../../ports/desk.ts';
import type { IncidentHead, StoreTransaction } from '../../ports/store.ts';
import { reachOf } from '../../posts/directory/places.ts';
import { replyText } from '../../posts/replies/reply-text.ts';
import { type Vocabulary, vocabulary } from '../../posts/vocabulary.ts';
import { present } from '../../present.ts';
import type { Instant } from '../../time.ts';
import { type ReadyDrill, readyDrill } from '../drill/begin-drill.ts';
import { catchUp } from '../drill/catch-up.ts';
import { playDue } from '../drill/play-script.ts';
import { clockNow, recordEvents } from '../record-events.ts';
import { forbid } from './authorize.ts';
import { chooseIncident } from './choose-incident.ts';
import type { Answering, Handling } from './handling.ts';
import type { Known } from './identify.ts';
import { type Heard, type Read, readIntent } from './read-intent.ts';
import { forbiddenReply, refusal } from './refuse-intent.ts';
import { justHandedOver } from './show-handover.ts';

/** The command is for an incident: the one meant is found, and changed. */
export const actOnIncident = async (tx: StoreTransaction, heard: Heard, handling: Answering): Promise<Reply> => {
  const { intent, read, known } = heard;
  const words = vocabulary(handling.plan, handling.speech);
  // Words that today's plan does not know may be those of the plan that the incident keeps.
  const named = isRefusal(read) ? incidentNamedIn(intent, handling.plan) : read.command.incident;
  const head = await chosenFor(tx, named ?? intent.incident, read, intent, handling);
  if (isRefusal(head)) return refusal(isRefusal(read) ? read : head, known.now, words);
  return changeIncident(tx, head, heard, handling);
};

/** A report is corrected and told after its incident is closed: then the last one is meant. */
const chosenFor = async (
  tx: StoreTransaction,
  named: string | undefined,
  read: Read | Refusal,
  { where }: Intent,
  { states }: Handling,
): Promise<IncidentHead | Refusal> => {
  const head = await chooseIncident(tx, named, where, states);
  const isMeant = !isRefusal(read) && isIncidentCommand(read.command) && AFTER_THE_END[read.command.type];
  if (!isMeant || !isRefusal(head) || head.code !== 'no_open_incident') return head;
  return (await tx.incidents())[0] ?? head;
};

const incidentNamedIn = ({ asked }: Intent, plan: Plan): string | undefined => {
  const line = asked.kind === 'text' ? readCommandLine(asked.text, plan) : undefined;
  const named = line === undefined || isRefusal(line) ? undefined : line.options.get('incident');
  return named === undefined ? undefined : plain(named);
};

export const declareIncident = async (
  tx: StoreTransaction,
  command: DeclareCommand | BeginDrillCommand,
  { actor, actors, forbidden }: Read,
  { intent, commandKey, known }: Heard,
  handling: Answering,
): Promise<Reply> => {
  const { plan, speech } = handling;
  const words = vocabulary(plan, speech);
  const { now } = known;
  if (forbidden !== undefined) return forbiddenReply(forbidden, intent, actors, plan, known, words);
  const ready = command.type === 'drill' ? await readyDrill(tx, command, now, handling) : undefined;
  if (isRefusal(ready)) return refusal(ready, now, words);
  const { declaring, kept, times, open } = declarationOf(command, ready, await tx.openIncidents(), now, handling);
  const id = await tx.nextIncidentId(now.slice(0, 4));
  const place = crisisPlace(intent.where, known.directory);
  const newest = ready === undefined ? newestOf(await tx.incidents()) : {};
  const decision = declare(
    { plan: kept.plan, planHash: kept.planHash, id, open, ...newest },
    { ...declaring, ...present({ place }) },
    { ...times, actor },
  );
  if (isRefusal(decision)) return refusal(decision, now, words);
  await tx.savePlan(kept.planHash, kept.planJson);
  const { scenario, drill } = decision.incident;
  await tx.openIncident({ id, scenario, drill, declaredAt: now, planHash: kept.planHash });
  await recordEvents(tx, decision, { seq: 0, commandKey, actor, ...times }, handling);
  const text = replyText(decision.incident, decision.events, times.now, words);
  return {
    ok: true,
    text: `${text}${nowhereText(decision.incident, intent, known, words)}`,
    incident: id,
    opened: true,
  };
};

/** A script says what is declared, and when by its own clock; nobody doubts that one. */
const declarationOf = (
  command: DeclareCommand | BeginDrillCommand,
  ready: ReadyDrill | undefined,
  open: readonly IncidentHead[],
  now: Instant,
  handling: Answering,
) => {
  if (command.type === 'declare') {
    return { declaring: command, kept: handling, times: clockNow(handling, now), open };
  }
  if (ready === undefined) throw new Error('a drill is made ready before it is declared');
  return { declaring: ready.command, kept: ready, times: { now: ready.begins, realAt: now }, open: [] };
};

/** A clock that is years behind them has lost its time. */
const newestOf = (heads: readonly IncidentHead[]): { readonly newestAt?: Instant } => {
  const newestAt = heads
    .flatMap(({ declaredAt, closedAt = declaredAt }) => [declaredAt, closedAt])
    .toSorted()
    .at(-1);
  return newestAt === undefined ? {} : { newestAt };
};

/** Whoever declares on a chat that has no place for it yet is told how to make one. */
const nowhereText = (incident: Incident, { where }: Intent, { directory }: Known, words: Vocabulary): string =>
  where !== undefined && reachOf(incident, directory, where.platform).nowhere
    ? ` ${words.texts.directory.nowhere(words.means(where.platform))}`
    : '';

/**
 * The channel it was declared in is where its crisis is handled. Said elsewhere (to the bot alone, or in a channel that
 * is somebody else's), it is the linked one, whichever that is then.
 */
const crisisPlace = (where: Where | undefined, directory: Directory): Place | undefined => {
  if (where === undefined) return undefined;
  const { platform, conversation, direct } = where;
  const links = directory.links.filter(
    ({ place }) => place.platform === platform && place.conversation === conversation,
  );
  const isCrisis = !direct && (links.length === 0 || links.some(({ target }) => target.to === 'ops'));
  // Without a link there is nowhere: a link made later is the place from then on.
  return isCrisis ? { platform, conversation } : undefined;
};

/** An incident keeps the plan it was declared under, so the words are read again with that plan when it differs. */
const changeIncident = async (
  tx: StoreTransaction,
  head: IncidentHead,
  { intent, read, commandKey, known }: Heard,
  handling: Answering,
): Promise<Reply> => {
  const times = await presentOf(tx, head, known.now, handling);
  const { head: brought, incident, now } = times;
  const words = vocabulary(incident.plan, handling.speech);
  const no = (reason: RefusalReason): Reply => refusal(reason, now, words, head);
  const isToday = incident.plan === handling.plan && incident.run === undefined;
  const own = isToday ? read : readIntent(intent, incident.plan, known, handling, now);
  if (isRefusal(own)) return no(own);
  if (intent.by.holds?.drillOnly === true && !incident.drill) return no(refuse({ code: 'drill_only' }));
  const { command, actors, forbidden } = own;
  // Only what changes an incident is read by its own plan; the rest was refused by today's.
  if (!isIncidentCommand(command)) return isRefusal(read) ? no(read) : no(refuse({ code: 'empty_command' }));
  if (forbidden !== undefined) return forbiddenReply(forbidden, intent, actors, incident.plan, known, words, head);
  const seen = intent.seen === undefined ? {} : { seen: intent.seen };
  const { actor, decision } = decideAs(incident, { ...command, ...seen }, own, times.context);
  if (isRefusal(decision)) return no(decision);
  if (decision.events.length > 0) {
    await recordEvents(tx, decision, { seq: brought.seq, commandKey, actor, ...times.context }, handling);
    await goOnInDrill(tx, head.id, decision, { now, real: known.now }, handling);
  }
  const text = replyText(decision.incident, decision.events, now, words);
  if (command.type !== 'hand_over') return { ok: true, text, incident: head.id };
  const named = intent.by.holds !== undefined;
  const card = await justHandedOver(decision.incident, tx, now, { speech: handling.speech, named });
  return { ok: true, text, incident: head.id, ...present({ card }) };
};

/** What a controller calls for is played at once, and a skip plays all that it passes over. */
const goOnInDrill = async (
  tx: StoreTransaction,
  id: string,
  { events }: Decision,
  { now, real }: { readonly now: Instant; readonly real: Instant },
  handling: Answering,
): Promise<void> => {
  await playDue(tx, id, events, { now, realAt: real }, handling);
  for (const event of events) {
    if (event.type === 'DrillSkipped') await catchUp(tx, id, { drill: event.to, real }, handling);
  }
};

/** An incident with a clock of its own is brought up to what that one shows before anybody is heard in it. */
const presentOf = async (tx: StoreTransaction, head: IncidentHead, real: Instant, handling: Answering) => {
  const before = await handling.states.at(tx, head);
  if (before.run === undefined) {
    return { head, incident: before, now: real, context: clockNow(handling, real) };
  }
  await catchUp(tx, head.id, { drill: clockOf(before, real), real }, handling);
  const after = (await tx.incident(head.id)) ?? head;
  const incident = await handling.states.at(tx, after);
  const context = timesOf(incident, real);
  return { head: after, incident, now: context.now, context };
};

/** Whoever holds several posts does what the plan wants from one office as that office (P6(3)ウ). */
const decideAs = (
  incident: Incident,
  command: IncidentCommand & Seen,
  { actor, actors }: Read,
  at: Omit<Context, 'actor'>,
): { readonly actor: Actor; readonly decision: Decision | Refusal } => {
  const decision = decide(incident, command, { ...at, actor });
  if (!isRefusal(decision) || decision.code !== 'wrong_office') return { actor, decision };
  const { offices } = decision;
  const office = actors.find(
    (one) => one.role !== undefined && offices.includes(one.role) && forbid(incident.plan, one, command) === undefined,
  );
  return office === undefined
    ? { actor, decision }
    : { actor: office, decision: decide(incident, command, { ...at, actor: office }) };
};
