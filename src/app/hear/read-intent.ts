// What was heard becomes a command, and who said it becomes whoever of them may do it.

import type { Actor } from '../../directory/actor.ts';
import type { Command } from '../../incident/command.ts';
import { parseCommand } from '../../incident/parse/parse-command.ts';
import { parseForm } from '../../incident/parse/parse-form.ts';
import type { Setting } from '../../incident/parse/read-values.ts';
import { isRefusal, type Refusal, refuse } from '../../incident/refusal.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Intent } from '../../ports/desk.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import { present } from '../../present.ts';
import type { Instant } from '../../time.ts';
import { forbid } from './authorize.ts';
import type { Handling } from './handling.ts';
import { identify, type Known } from './identify.ts';

/** A command on its way, as it was heard and read. */
export interface Heard {
  readonly intent: Intent;
  readonly read: Read | Refusal;
  readonly commandKey: string;
  readonly known: Known;
}

export interface Read {
  /** As what the speaker acts. */
  readonly actor: Actor;
  /** Everything they could act as. */
  readonly actors: readonly Actor[];
  readonly command: Command;
  /** Why none of them may do it; decided here, once, and carried with the command. */
  readonly forbidden?: Refusal;
}

export const knownNow = async ({ directories, admins }: Handling, now: Instant): Promise<Known> => ({
  directory: await directories.committed(),
  admins,
  now,
});

/** `now`: the incident's own, where it has a clock of its own. A person may stand for several things: they act as the first that may do it. */
export const readIntent = (
  intent: Intent,
  plan: Plan,
  known: Known,
  { texts, addresses }: Handling,
  now: Instant = known.now,
): Read | Refusal => {
  const actors = identify(intent.by, plan, vocabulary(plan, texts), known);
  if (isRefusal(actors)) return actors;
  const reads: Read[] = [];
  for (const actor of actors) {
    const command = parse(intent, actor, {
      plan,
      now,
      ...present({ chats: addresses }),
    });
    if (isRefusal(command)) return command;
    const forbidden = forbid(plan, actor, command);
    if (forbidden === undefined) return { actor, actors, command };
    reads.push({ actor, actors, command, forbidden });
  }
  return reads[0] ?? refuse({ code: 'empty_command' });
};

const parse = ({ asked }: Intent, actor: Actor, setting: Setting): Command | Refusal =>
  asked.kind === 'text'
    ? parseCommand(asked.text, actor.label, setting)
    : parseForm(asked.command, asked.fields, actor.label, setting);
