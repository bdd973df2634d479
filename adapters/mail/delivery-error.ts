// Whatever goes wrong on the way to the mail server becomes one DeliveryError, here and nowhere else. Its message names
// the recipient's id and the server's number for it: never an address, and never the server's own words, which hold one.
import { z } from 'zod';
import { DeliveryError, type DeliveryErrorCode } from '../../src/ports/messenger.ts';
import { SmtpBreak } from './smtp-session.ts';

export class MailFailure extends DeliveryError {
  /** `550 5.1.1`, `451`, or the line's own word such as `ECONNREFUSED`. */
  readonly why: string;
  constructor(code: DeliveryErrorCode, recipient: string, why: string, retryAfterMs?: number) {
    super(code, `mail to ${recipient}: ${why}`, retryAfterMs === undefined ? {} : { retryAfterMs });
    this.why = why;
  }
}

/** Greylisting wants some minutes, a full mailbox longer: asking more often than this gains nothing. */
const AFTER_NOT_NOW_MS = 60_000;

/** These want us to log in, or to do so otherwise, whatever command they answer. */
const NOT_LET_IN = new Set([530, 534, 535, 538]);

/** Said to the sender's line already, because its size stands in it. */
const TOO_LARGE = 552;

const Thrown = z.object({
  code: z.string().optional(),
  originalCode: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
  command: z.string().optional(),
});
type Thrown = z.infer<typeof Thrown>;

/** `error` is what a session threw. */
export const mailFailure = (error: unknown, recipient: string): MailFailure => {
  const { error: cause, handedOver } = error instanceof SmtpBreak ? error : { error, handedOver: false };
  const thrown = Thrown.safeParse(cause).data ?? {};
  const { responseCode: smtp } = thrown;
  if (smtp === undefined || smtp < 400) return onTheLine(thrown, handedOver, recipient);
  return new MailFailure(...meaning(smtp, thrown, recipient));
};

type Meaning = ConstructorParameters<typeof MailFailure>;

const meaning = (smtp: number, { command = '', code, response = '' }: Thrown, recipient: string): Meaning => {
  const why = [String(smtp), ...(/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.slice(1) ?? [])].join(' ');
  // 502 or 454 to STARTTLS: the server does not do what we insist on.
  if (code === 'ETLS') return ['unavailable', recipient, `no STARTTLS, ${why}`];
  // 421 is the server taking its leave: it is asked again like one that does not answer.
  if (smtp === 421) return ['unavailable', recipient, why];
  if (smtp < 500) return ['unavailable', recipient, why, AFTER_NOT_NOW_MS];
  if (NOT_LET_IN.has(smtp) || code === 'EAUTH' || isAtTheDoor(command)) return ['auth', recipient, why];
  if (command === 'MAIL FROM' && smtp !== TOO_LARGE) return ['auth', recipient, `our sender, ${why}`];
  // Said to the mail itself rather than to an address, which somebody may put right.
  const isOfTheMail = command === 'DATA' || command === 'MAIL FROM';
  return [isOfTheMail ? 'unacceptable' : 'rejected', recipient, why];
};

/** Refused before any mail was spoken of: it is we who are not welcome. */
const isAtTheDoor = (command: string): boolean => /^(?:CONN|EHLO|HELO)$/.test(command);

/** Without a number of the server's: the line, or our own side of it. */
const onTheLine = (thrown: Thrown, handedOver: boolean, recipient: string): MailFailure => {
  const { code, originalCode } = thrown;
  const why = originalCode ?? code ?? 'broken off';
  if (handedOver) return new MailFailure('unknown_outcome', recipient, why);
  if (code === 'EAUTH') return new MailFailure('auth', recipient, why);
  // The mail is larger than the server says it takes.
  if (code === 'EMESSAGE') return new MailFailure('unacceptable', recipient, why);
  // An address cannot be said in SMTP.
  if (code === 'EENVELOPE') return new MailFailure('rejected', recipient, why);
  return new MailFailure('unavailable', recipient, why);
};
