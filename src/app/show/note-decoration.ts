// A pin that cannot be set is said once in the log of its incident, for each conversation, and so is the first that can again.

import { channelOf } from '../../directory/address.ts';
import { decide } from '../../incident/decide.ts';
import { timesOf } from '../../incident/drill/drill-clock.ts';
import type { Actor, IncidentId } from '../../incident/event.ts';
import { isRefusal } from '../../incident/refusal.ts';
import type { Decoration, StoreTransaction } from '../../ports/store.ts';
import { recordEvents } from '../record-events.ts';
import type { Delivering } from './delivering.ts';

export interface Decorated {
  readonly incident: IncidentId;
  /** Whether the log grew by what became of it. */
  readonly noted: boolean;
}

/** `reason`: why it is refused; undefined when it is done. */
export const noteDecoration = async (
  tx: StoreTransaction,
  { incident: id, postKey: post, platform, conversation, what }: Decoration,
  reason: string | undefined,
  { clock, recording }: Delivering,
): Promise<boolean> => {
  const head = await tx.incident(id);
  if (what !== 'pin' || head === undefined) return false;
  const incident = await recording.states.at(tx, head);
  const wasRefused = incident.unpinned.has(`${platform} ${channelOf(conversation)}`);
  if (wasRefused === (reason !== undefined)) return false;
  const actor: Actor = { platform: 'delivery', id: 'delivery', label: recording.texts.words.delivery };
  const became = reason === undefined ? { outcome: 'pinned' as const } : { outcome: 'not_pinned' as const, reason };
  const command = { type: 'note_delivery', post, platform, conversation, ...became } as const;
  const times = timesOf(incident, clock.now());
  const decision = decide(incident, command, { ...times, actor });
  if (isRefusal(decision)) return false;
  const commandKey = `delivery:${id}:${head.seq}`;
  await recordEvents(tx, decision, { seq: head.seq, commandKey, actor, ...times }, recording);
  return true;
};
