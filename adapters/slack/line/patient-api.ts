// For what can wait: when Slack, or our own counting, asks to wait, it waits, within a budget for all of its calls.
import { setTimeout } from 'node:timers/promises';
import { SlackFailure } from './delivery-error.ts';
import type { SlackApi } from './web-api.ts';

export const patientApi = (api: SlackApi, mostMs: number): SlackApi => {
  let leftMs = mostMs;

  const waiting = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        const waitMs = error instanceof SlackFailure ? error.retryAfterMs : undefined;
        if (waitMs === undefined || waitMs > leftMs) throw error;
        leftMs -= waitMs;
        await setTimeout(waitMs);
      }
    }
  };

  return {
    call: (method, args, answer) => waiting(() => api.call(method, args, answer)),
    send: (method, args) => waiting(() => api.send(method, args)),
  };
};
