// The whole way of a command: repeat? parse, identify, authorise, decide, commit; then the reply. Nothing is sent here:
// what should be visible is derived from the log afterwards.
import { createHash, randomUUID } from 'node:crypto';
import { isDirectoryCommand, isQuery } from '../../incident/command.ts';
import { isRefusal, refuse } from '../../incident/refusal.ts';
import type { Intent, Reply } from '../../ports/desk.ts';
import { readKept } from '../../ports/kept-json.ts';
import { DuplicateCommand, StoreFault, type StoreTransaction, VersionConflict } from '../../ports/store.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import { textsIn, textsInForms } from '../../texts/texts.ts';
import { changeDirectory } from './act-on-directory.ts';
import { actOnIncident, declareIncident } from './act-on-incident.ts';
import { answerQuery } from './answer-query.ts';
import type { Answering, Handling } from './handling.ts';
import { type Heard, knownNow, readIntent } from './read-intent.ts';
import { refusal } from './refuse-intent.ts';

/** Two writers met; the loser looks again. With one process this does not happen. */
const MOST_TRIES = 5;

export const handleIntent = async (heard: Intent, given: Handling): Promise<Reply> => {
  const intent = { ...heard, asked: ofWholeCharacters(heard.asked) };
  const handling = inItsLanguage(intent, given);
  const now = handling.clock.now();
  const commandKey = intent.commandKey ?? `intent:${randomUUID()}`;
  try {
    const known = await knownNow(handling, now);
    const read = readIntent(intent, handling.plan, known, handling);
    if (!isRefusal(read) && isQuery(read.command)) {
      return await answerQuery(read.command, read.actors, intent, known, handling);
    }
    const reply = await withRetries(() =>
      handling.store.transaction((tx) => handleOnce(tx, { intent, read, commandKey, known }, handling)),
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
    return { ok: false, code: error.code, text: handling.speech.faults.store[error.code](error.facts) };
  }
};

/** Half a character is none anywhere: what is kept, and what stands in memory until then, is the same text. */
const ofWholeCharacters = (asked: Intent['asked']): Intent['asked'] =>
  asked.kind === 'text'
    ? { ...asked, text: asked.text.toWellFormed() }
    : {
        ...asked,
        fields: Object.fromEntries(Object.entries(asked.fields).map(([name, value]) => [name, value.toWellFormed()])),
      };

/** A form is refused in the words of forms, a typed command in those of commands; both in the language of whoever speaks. */
const inItsLanguage = ({ asked, locale }: Intent, handling: Handling): Answering => {
  const speech = asked.kind === 'form' ? textsInForms : textsIn;
  return { ...handling, speech: speech(locale ?? handling.texts.locale, handling.plan) };
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

const handleOnce = async (tx: StoreTransaction, heard: Heard, handling: Answering): Promise<Reply> => {
  const { intent, commandKey, known } = heard;
  // A key made here can never come again: there is no outcome to look for, or to keep.
  if (intent.commandKey === undefined) return act(tx, heard, handling);
  const fingerprint = fingerprintOf(intent);
  const before = await tx.outcome(commandKey);
  if (before !== undefined) {
    return before.fingerprint === fingerprint
      ? readKept<Reply>(before.reply)
      : refusal(refuse({ code: 'key_reused' }), known.now, vocabulary(handling.plan, handling.speech));
  }
  const reply = await act(tx, heard, handling);
  const incident = reply.incident === undefined ? {} : { incident: reply.incident };
  await tx.saveOutcome({ commandKey, fingerprint, at: known.now, reply: JSON.stringify(reply), ...incident });
  return reply;
};

/** Groups are left out: who is in which may change while a repeat is on its way. */
const fingerprintOf = ({ asked, by: { platform, id, as }, incident, seen }: Intent): string =>
  createHash('sha256')
    .update(JSON.stringify([asked, { platform, id, as }, incident ?? null, ...(seen === undefined ? [] : [seen])]))
    .digest('hex');

const act = async (tx: StoreTransaction, heard: Heard, handling: Answering): Promise<Reply> => {
  const { read } = heard;
  if (!isRefusal(read)) {
    const { command } = read;
    if (command.type === 'declare' || command.type === 'drill')
      return declareIncident(tx, command, read, heard, handling);
    if (isDirectoryCommand(command)) return changeDirectory(tx, command, read, heard, handling);
  }
  return actOnIncident(tx, heard, handling);
};
