// A transport on the mail server of these tests, with addresses that say whose they are.
import { type MailTools, openMail } from '../../../adapters/mail/mail.ts';
import { type MailLimits, type MailSettings, USUAL_LIMITS } from '../../../adapters/mail/mail-settings.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Card, Conversation, Messenger } from '../../../src/ports/messenger.ts';
import { textsIn } from '../../../src/texts/texts.ts';

export interface MailUnderTest {
  readonly messenger: Messenger;
  /** Every line as it would be written. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

export const settingsFor = (port: number, given: Partial<MailSettings> = {}): MailSettings => ({
  platform: 'mail',
  reaches: 'inside',
  channel: 'groupware-mail',
  host: '127.0.0.1',
  port,
  secure: false,
  insecure: false,
  from: { name: '情報システム課', address: 'bcp@city.example.jp' },
  ...given,
});

export const OUTSIDE = { platform: 'outside-mail', reaches: 'outside', channel: 'outside-mail' } as const;

/** `section/taxation` is at section.taxation@city.example.jp. */
export const addressOf = (recipient: string): string => `${recipient.replaceAll('/', '.')}@city.example.jp`;

interface Given {
  readonly settings?: Partial<MailSettings>;
  readonly tools?: Partial<MailTools>;
  readonly limits?: Partial<MailLimits>;
}

export const mailOn = (port: number, { settings = {}, tools = {}, limits = {} }: Given = {}): MailUnderTest => {
  const log: string[] = [];
  const write = (fields: unknown, message: string): void => void log.push(`${message} ${JSON.stringify(fields)}`);
  const logger: Logger = { debug: write, info: write, warn: write, error: write };
  const all: MailTools = {
    texts: textsIn('ja'),
    logger,
    addressesOf: (recipient) => [addressOf(recipient)],
    ...tools,
  };
  const { messenger, close } = openMail(settingsFor(port, settings), all, { ...USUAL_LIMITS, ...limits });
  return { messenger, log, close };
};

export const INCIDENT = '2026-001';
export const KEY = `${INCIDENT}/official/1`;

export const to = (recipient: string, platform = 'mail'): Conversation => ({
  platform,
  id: `${INCIDENT}/${recipient}`,
});

export const card = (title: string): Card => ({
  title,
  tone: 'calm',
  blocks: [{ type: 'text', text: '税務システムが停止しています。' }],
});
