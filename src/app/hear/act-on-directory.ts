// A command that changes who is reached where, inside the transaction of its command.
import { type DirectoryCommand, isFindingCommand } from '../../incident/command.ts';
import { isRefusal, refuse } from '../../incident/refusal.ts';
import type { Reply } from '../../ports/desk.ts';
import type { StoreTransaction } from '../../ports/store.ts';
import { changedCard } from '../../posts/directory/directory-cards.ts';
import { directoryLine } from '../../posts/directory/directory-words.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import { rightsOf } from './authorize.ts';
import { decideDirectory } from './decide-directory.ts';
import type { Answering } from './handling.ts';
import { isAdministrator } from './identify.ts';
import type { Heard, Read } from './read-intent.ts';
import { forbiddenReply, refusal } from './refuse-intent.ts';

export const changeDirectory = async (
  tx: StoreTransaction,
  command: DirectoryCommand,
  { actor, actors, forbidden }: Read,
  { intent, commandKey, known }: Heard,
  handling: Answering,
): Promise<Reply> => {
  const { plan, texts, speech, chats } = handling;
  const words = vocabulary(plan, speech);
  const { now } = known;
  if (forbidden !== undefined) return forbiddenReply(forbidden, intent, actors, plan, known, words);
  // What lies in the drawer for drills changes nothing that is real.
  if (intent.by.holds?.drillOnly === true) return refusal(refuse({ code: 'drill_only' }), now, words);
  const about = isFindingCommand(command) ? (command as { readonly incident?: string }).incident : undefined;
  if (about !== undefined && (await tx.incident(about)) === undefined)
    return refusal(refuse({ code: 'unknown_incident', given: about }), now, words);
  const directory = await handling.directories.within(tx);
  const decided = decideDirectory(directory, command, {
    plan,
    words,
    actor,
    rights: rightsOf(plan, actors),
    isAdministrator: isAdministrator(intent.by, known),
    where: intent.where,
    platforms: chats,
  });
  if (isRefusal(decided)) return refusal(decided, now, words);
  if (decided.length === 0) return { ok: true, text: speech.directory.unchanged };
  const house = vocabulary(plan, texts);
  const events = decided.map((event) => ({ event, what: directoryLine(event, house) }));
  await tx.appendDirectory({ expectedSeq: directory.seq, commandKey, at: now, actor, events });
  const text = decided.map((event) => directoryLine(event, words)).join(' ');
  return { ok: true, text, card: changedCard(decided, directory, words) };
};
