// The SDK costs a good part of a start: it comes in the background once the address answers, and what needs it waits.

import { traceOf } from '../trace-of.ts';
import { TeamsFailure } from './delivery-error.ts';
import type { TeamsSdk } from './teams-sdk.ts';

export interface LoadingSdk extends TeamsSdk {
  /** Why it could not be loaded; undefined while it loads, and when it did. */
  fault(): string | undefined;
}

export interface LoadingDeps {
  readonly load: () => Promise<TeamsSdk>;
  /** Loading stands still whatever else the process does: nothing begins it before this. */
  readonly from: Promise<unknown>;
  readonly onFault: (trace: ReturnType<typeof traceOf>) => void;
}

/** Loaded once. One that cannot be loaded makes every call an `unavailable` TeamsFailure until the next start. */
export const loadingSdk = ({ load, from, onFault }: LoadingDeps): LoadingSdk => {
  let fault: string | undefined;
  const loaded = from.then(load).catch((error: unknown) => {
    const trace = traceOf(error);
    fault = 'the library for Teams could not be loaded';
    onFault(trace);
    return undefined;
  });
  const sdk = async (): Promise<TeamsSdk> => {
    const there = await loaded;
    if (there === undefined) throw new TeamsFailure('unavailable', 'load', fault === undefined ? {} : { why: fault });
    return there;
  };
  return {
    turn: async (activity, answer) => (await sdk()).turn(activity, answer),
    send: async (to, activity, thread) => (await sdk()).send(to, activity, thread),
    update: async (at, id, activity) => (await sdk()).update(at, id, activity),
    remove: async (at, id) => (await sdk()).remove(at, id),
    member: async (at, id) => (await sdk()).member(at, id),
    fault: () => fault,
  };
};
