// Our way out to Teams: nothing leaves without a conversation we know, a turn by the rates, and one request.
import { setTimeout as pause } from 'node:timers/promises';
import { StoreFault } from '../../../src/ports/store.ts';
import { type Asked, TeamsFailure } from './delivery-error.ts';
import { activityOf, type OutgoingMessage } from './outgoing.ts';
import type { Rates } from './rates.ts';
import type { Reference, References } from './references.ts';
import type { TeamsSdk } from './teams-sdk.ts';

/** Every failure is a TeamsFailure; `conversation` is that of a channel or chat as a whole. */
export interface TeamsLine {
  /** Returns the message's id. `thread` is the id of the message it is written below. */
  send(conversation: string, message: OutgoingMessage, thread?: string): Promise<string>;
  update(conversation: string, id: string, message: OutgoingMessage): Promise<void>;
  /** Gone is success. */
  remove(conversation: string, id: string): Promise<void>;
  /** The person behind a mention; undefined when Teams knows none. Asked again for a moment where Teams is busy. */
  member(conversation: string, id: string): Promise<string | undefined>;
}

export interface TeamsLineDeps {
  readonly sdk: TeamsSdk;
  readonly references: References;
  readonly rates: Rates;
}

export const teamsLine = ({ sdk, references, rates }: TeamsLineDeps): TeamsLine => {
  const knownAs = async (asked: Asked, conversation: string): Promise<Reference> => {
    const reference = await references.of(conversation);
    if (reference === undefined) throw new TeamsFailure('closed', asked, { why: 'nothing was ever heard from there' });
    return reference;
  };

  const inTurn = async <T>(asked: Asked, conversation: string, work: (at: Reference) => Promise<T>): Promise<T> => {
    const at = await knownAs(asked, conversation).catch(storeFailure(asked));
    const waitMs = rates.take(conversation);
    if (waitMs > 0) throw new TeamsFailure('rate_limited', asked, { why: 'not our turn', retryAfterMs: waitMs });
    try {
      return await work(at);
    } catch (error) {
      if (!(error instanceof TeamsFailure)) throw error;
      if (error.code === 'rate_limited' && error.retryAfterMs !== undefined)
        rates.hold(conversation, error.retryAfterMs);
      throw error;
    }
  };

  return {
    send: (conversation, message, thread) =>
      inTurn('send', conversation, (at) => sdk.send(at, activityOf(message), thread)),
    update: (conversation, id, message) =>
      inTurn('update', conversation, (at) => sdk.update(at, id, activityOf(message))),
    remove: (conversation, id) =>
      inTurn('delete', conversation, async (at) => {
        try {
          await sdk.remove(at, id);
        } catch (error) {
          if (!(error instanceof TeamsFailure) || error.code !== 'gone') throw error;
        }
      }),
    // No turn is taken: the rates are those of what is posted, and somebody waits for the answer.
    member: async (conversation, id) => {
      const at = await knownAs('read', conversation).catch(storeFailure('read'));
      return patiently(() => sdk.member(at, id));
    },
  };
};

const storeFailure =
  (asked: Asked) =>
  (error: unknown): never => {
    if (error instanceof StoreFault)
      throw new TeamsFailure('unavailable', asked, { why: `the store is ${error.code}` });
    throw error;
  };

const MOST_TRIES = 3;
const LONGEST_PAUSE_MS = 5000;

/** An answer that somebody waits for is no delivery: it is tried again for a moment, and only where it cannot be there. */
export const sendPatiently = (
  line: TeamsLine,
  ...[conversation, message, thread]: Parameters<TeamsLine['send']>
): Promise<string> => patiently(() => line.send(conversation, message, thread));

const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const waitMs = attempt < MOST_TRIES ? pauseAfter(error) : undefined;
      if (waitMs === undefined) throw error;
      await pause(waitMs);
    }
  }
};

const pauseAfter = (error: unknown): number | undefined => {
  if (!(error instanceof TeamsFailure) || !['rate_limited', 'unavailable'].includes(error.code)) return undefined;
  const waitMs = error.retryAfterMs ?? 500;
  return waitMs <= LONGEST_PAUSE_MS ? waitMs : undefined;
};
