// The whole way of a command: repeat? parse, identify, authorise, decide, commit; then the reply. Nothing is sent here:
// what should be visible is derived from the log afterwards.
import { createHash, randomUUID } from 'node:crypto';
import type { Command, DeclareCommand, IncidentCommand } from '../incident/command.ts';
import type { Actor } from '../incident/event.ts';
import { readCommandLine } from '../incident/parse/command-line.ts';
import { plain } from '../incident/parse/command-words.ts';
import { parseCommand } from '../incident/parse/parse-command.ts';
import { parseForm } from '../incident/parse/parse-form.ts';
import { isRefusal, type Refusal, type RefusalReason, refuse } from '../incident/refusal.ts';
import type { Plan } from '../plan/plan.ts';
import type { Intent, Reply } from '../ports/desk.ts';
import {
  DuplicateCommand,
  type IncidentHead,
  StoreFault,
  type StoreTransaction,
  VersionConflict,
} from '../ports/store.ts';
import { refusalText } from '../posts/refusal-text.ts';
import { replyText } from '../posts/reply-text.ts';
import { type Vocabulary, vocabulary } from '../posts/vocabulary.ts';
import type { Instant } from '../time.ts';
import { answerQuery, isQuery } from './answer-query.ts';
import { forbid, identify } from './authorize.ts';
import { chooseIncident } from './choose-incident.ts';
import { decide, declare } from './decide.ts';
import type { Handling } from './handling.ts';
import { recordEvents } from './record-events.ts';

/** Two writers met; the loser looks again. With one process this does not happen. */
const MOST_TRIES = 5;

export const handleIntent = async (intent: Intent, handling: Handling): Promise<Reply> => {
  const now = handling.clock.now();
  const commandKey = intent.commandKey ?? `intent:${randomUUID()}`;
  try {
    const read = readIntent(intent, handling.plan, now, handling);
    if (!isRefusal(read) && isQuery(read.command)) {
      return await answerQuery(read.command, read.actor, intent, now, handling);
    }
    const reply = await withRetries(() =>
      handling.store.transaction((tx) => handleOnce(tx, intent, read, commandKey, now, handling)),
    );
    if (reply.incident !== undefined) handling.states.settle(reply.incident);
    handling.logger.info(
      { incident: reply.incident, command: commandKey, refused: reply.ok ? undefined : reply.code },
      'command handled',
    );
    return reply;
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    handling.logger.error({ command: commandKey, fault: error.code, err: error.cause }, 'command not recorded');
    return { ok: false, code: error.code, text: handling.texts.faults.store[error.code](error.facts) };
  }
};

const withRetries = async (attempt: () => Promise<Reply>): Promise<Reply> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const metAnother = error instanceof VersionConflict || error instanceof DuplicateCommand;
      if (!metAnother || tries >= MOST_TRIES) throw error;
    }
  }
};

interface Read {
  readonly actor: Actor;
  readonly command: Command;
}

const readIntent = (intent: Intent, plan: Plan, now: Instant, { texts }: Handling): Read | Refusal => {
  const actor = identify(intent.by, plan, vocabulary(plan, texts));
  if (isRefusal(actor)) return actor;
  const { asked } = intent;
  const setting = { plan, now };
  const command =
    asked.kind === 'text'
      ? parseCommand(asked.text, actor.label, setting)
      : parseForm(asked.command, asked.fields, actor.label, setting);
  return isRefusal(command) ? command : { actor, command };
};

const handleOnce = async (
  tx: StoreTransaction,
  intent: Intent,
  read: Read | Refusal,
  commandKey: string,
  now: Instant,
  handling: Handling,
): Promise<Reply> => {
  // A key made here can never come again: there is no outcome to look for, or to keep.
  if (intent.commandKey === undefined) return act(tx, intent, read, commandKey, now, handling);
  const fingerprint = fingerprintOf(intent);
  const before = await tx.outcome(commandKey);
  if (before !== undefined) {
    return before.fingerprint === fingerprint
      ? (JSON.parse(before.reply) as Reply)
      : refusal(refuse({ code: 'key_reused' }), now, vocabulary(handling.plan, handling.texts));
  }
  const reply = await act(tx, intent, read, commandKey, now, handling);
  const incident = reply.incident === undefined ? {} : { incident: reply.incident };
  await tx.saveOutcome({ commandKey, fingerprint, at: now, reply: JSON.stringify(reply), ...incident });
  return reply;
};

const fingerprintOf = ({ asked, by, incident }: Intent): string =>
  createHash('sha256')
    .update(JSON.stringify([asked, by, incident ?? null]))
    .digest('hex');

const act = async (
  tx: StoreTransaction,
  intent: Intent,
  read: Read | Refusal,
  commandKey: string,
  now: Instant,
  handling: Handling,
): Promise<Reply> => {
  const words = vocabulary(handling.plan, handling.texts);
  if (!isRefusal(read) && read.command.type === 'declare') {
    return declareIncident(tx, read.command, read.actor, commandKey, now, handling);
  }
  // Words that today's plan does not know may be those of the plan that the incident keeps.
  const named = isRefusal(read) ? incidentNamedIn(intent) : read.command.incident;
  const head = await chosenFor(tx, named ?? intent.incident, read);
  if (isRefusal(head)) return refusal(isRefusal(read) ? read : head, now, words);
  return changeIncident(tx, head, read, intent, commandKey, now, handling);
};

/** A report can be corrected after its incident is closed: then the last one is meant. */
const chosenFor = async (
  tx: StoreTransaction,
  named: string | undefined,
  read: Read | Refusal,
): Promise<IncidentHead | Refusal> => {
  const head = await chooseIncident(tx, named);
  const corrects = !isRefusal(read) && read.command.type === 'correct';
  if (!corrects || !isRefusal(head) || head.code !== 'no_open_incident') return head;
  return (await tx.incidents())[0] ?? head;
};

const incidentNamedIn = ({ asked }: Intent): string | undefined => {
  const line = asked.kind === 'text' ? readCommandLine(asked.text) : undefined;
  const named = line === undefined || isRefusal(line) ? undefined : line.options.get('incident');
  return named === undefined ? undefined : plain(named);
};

const declareIncident = async (
  tx: StoreTransaction,
  command: DeclareCommand,
  actor: Actor,
  commandKey: string,
  now: Instant,
  handling: Handling,
): Promise<Reply> => {
  const { plan, planHash, planJson, texts } = handling;
  const words = vocabulary(plan, texts);
  const forbidden = forbid(plan, actor, command);
  if (forbidden !== undefined) return refusal(forbidden, now, words);
  const open = await tx.openIncidents();
  const id = await tx.nextIncidentId(now.slice(0, 4));
  const decision = declare({ plan, planHash, id, open }, command, { now, actor });
  if (isRefusal(decision)) return refusal(decision, now, words);
  await tx.savePlan(planHash, planJson);
  await tx.openIncident({ id, scenario: decision.incident.scenario, drill: command.drill, declaredAt: now, planHash });
  await recordEvents(tx, decision, { seq: 0, commandKey, actor, now }, handling);
  return { ok: true, text: replyText(decision.incident, decision.events, now, words), incident: id };
};

/** An incident keeps the plan it was declared under, so the words are read again with that plan when it differs. */
const changeIncident = async (
  tx: StoreTransaction,
  head: IncidentHead,
  read: Read | Refusal,
  intent: Intent,
  commandKey: string,
  now: Instant,
  handling: Handling,
): Promise<Reply> => {
  const incident = await handling.states.at(tx, head);
  const words = vocabulary(incident.plan, handling.texts);
  const no = (reason: RefusalReason): Reply => refusal(reason, now, words, head);
  const own = incident.plan === handling.plan ? read : readIntent(intent, incident.plan, now, handling);
  if (isRefusal(own)) return no(own);
  const { actor, command } = own;
  // Only what changes an incident is read by its own plan; the rest was refused by today's.
  if (isRefusal(read) && (isQuery(command) || command.type === 'declare')) return no(read);
  const forbidden = forbid(incident.plan, actor, command);
  if (forbidden !== undefined) return no(forbidden);
  const decision = decide(incident, command as IncidentCommand, { now, actor });
  if (isRefusal(decision)) return no(decision);
  if (decision.events.length > 0) {
    await recordEvents(tx, decision, { seq: head.seq, commandKey, actor, now }, handling);
  }
  return { ok: true, text: replyText(decision.incident, decision.events, now, words), incident: head.id };
};

const refusal = (reason: RefusalReason, now: Instant, words: Vocabulary, head?: IncidentHead): Reply => ({
  ok: false,
  code: reason.code,
  text: words.drill(refusalText(reason, now, words), head?.drill ?? false),
  ...(head === undefined ? {} : { incident: head.id }),
});
