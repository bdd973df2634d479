// One mail transport, put together. It is opened once for the ward's own sections and once for the parties outside.
// Loaded only when mail is configured.
import type { Messenger } from '../../src/ports/messenger.ts';
import { fewAtOnce } from './few-at-once.ts';
import { type MailMessengerDeps, mailMessenger } from './mail-messenger.ts';
import { mailReadiness } from './mail-readiness.ts';
import { type MailLimits, type MailSettings, USUAL_LIMITS } from './mail-settings.ts';
import { smtpServer } from './smtp-session.ts';

export type MailTools = Pick<MailMessengerDeps, 'texts' | 'logger' | 'addressesOf' | 'refused'>;

export interface Mail {
  readonly messenger: Messenger;
  /** Breaks off what is on its way; what was handed over by then is `unknown_outcome`. */
  close(): Promise<void>;
}

export const openMail = (settings: MailSettings, tools: MailTools, limits: MailLimits = USUAL_LIMITS): Mail => {
  const over = new AbortController();
  const server = smtpServer(settings, limits);
  const closing = over.signal;
  const ready = mailReadiness({ server, limits, closing });
  const room = fewAtOnce(limits.connections);
  return {
    messenger: mailMessenger({ ...tools, settings, limits, server, room, closing, ready }),
    close: async () => over.abort(),
  };
};
