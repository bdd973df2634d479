// Pins of ours that stayed after their incident was closed. They are meant to be read until the next one, and then only
// stand in the way.

import { z } from 'zod';
import { present } from '../../../src/present.ts';
import type { SlackApi } from '../line/web-api.ts';
import { ask, unlessRefused } from './preflight-ask.ts';
import type { SeenChannel } from './preflight-channels.ts';
import type { Finding } from './preflight-finding.ts';

export interface ClosedMessage {
  readonly channel: string;
  readonly message: string;
  readonly incident: string;
}

const METHOD = 'pins.list';

/** Of other people's pins only the kind of thing matters: files have no message. */
const Pins = z.object({ items: z.array(z.object({ message: z.object({ ts: z.string() }).optional() })) });

export async function* checkPins(
  api: SlackApi,
  closed: readonly ClosedMessage[],
  seen: ReadonlyMap<string, Pick<SeenChannel, 'name'>>,
): AsyncGenerator<Finding> {
  let left = false;
  for (const [id, messages] of Map.groupBy(closed, ({ channel }) => channel)) {
    const asked = await ask(api, { method: METHOD, args: { channel: id }, shape: Pins });
    const name = seen.get(id)?.name;
    const channel = { id, whose: '', ...present({ name }) };
    if ('word' in asked) {
      const finding: Finding = { about: 'channel_unread', channel, word: asked.word };
      // A channel of long ago that is gone has nothing to tidy.
      if (name !== undefined || asked.word === 'missing_scope') yield unlessRefused(METHOD, asked.word, finding);
      continue;
    }
    const pinned = new Set(asked.answer.items.map(({ message }) => message?.ts));
    const stayed = messages.filter(({ message }) => pinned.has(message));
    for (const [incident, own] of Map.groupBy(stayed, (one) => one.incident)) {
      left = true;
      yield { about: 'pins_left', channel, incident, count: own.length };
    }
  }
  if (!left) yield { about: 'pins_ok' };
}
