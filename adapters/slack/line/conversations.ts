// Conversations in Slack: which ids are whose, and how a channel is entered.
import { SlackFailure } from './delivery-error.ts';
import type { SlackApi } from './web-api.ts';

/** An open channel that we are not in is joined, once; what was to be done there is then done. */
export const joiningChannels = (api: SlackApi): SlackApi => {
  const join = async (error: unknown, channel: unknown): Promise<void> => {
    if (!(error instanceof SlackFailure) || error.word !== 'not_in_channel') throw error;
    try {
      await api.send('conversations.join', { channel });
    } catch (refused) {
      // A moment's failure is tried again; for good we are where we were: outside.
      const passing = refused instanceof SlackFailure && ['rate_limited', 'unavailable'].includes(refused.code);
      throw passing ? refused : error;
    }
  };
  return {
    call: async (method, args, answer) => {
      try {
        return await api.call(method, args, answer);
      } catch (error) {
        await join(error, args.channel);
        return api.call(method, args, answer);
      }
    },
    send: async (method, args) => {
      try {
        await api.send(method, args);
      } catch (error) {
        await join(error, args.channel);
        await api.send(method, args);
      }
    },
  };
};

/** People are U… and W…; whatever begins with C, D or G can be posted to. A person is no conversation. */
export const SLACK_ADDRESSES = { person: /^[UW]\w+$/, conversation: /^[CDG]/ };
