// What one mail transport has to know: whom it serves, which server takes its mails, and whose name they carry.

export interface MailSettings {
  /** Two transports, opened one by one: whoever has only the first cannot mail anybody outside. */
  readonly platform: string;
  /** Whom it reaches: the ward's own, or the parties and nobody else. */
  readonly reaches: 'inside' | 'outside';
  /** The audience that it serves: a channel of the plan, or the mail to somebody outside. */
  readonly channel: string;
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); otherwise STARTTLS. */
  readonly secure: boolean;
  /** Mails go unencrypted to a server that offers no STARTTLS; on this machine they always may. */
  readonly insecure: boolean;
  readonly user?: string;
  readonly password?: string;
  readonly from: { readonly name: string; readonly address: string };
  /** Certificates in PEM that are trusted beside the usual ones. */
  readonly ca?: string;
}

/** How long things may take; a call of a Messenger has 20 seconds. */
export interface MailLimits {
  /** A call that has not ended by then is broken off. */
  readonly callMs: number;
  /** Until the server has greeted us and speaks TLS. */
  readonly connectMs: number;
  /** Until an answer; the one after the mail itself may need a virus scanner's time. */
  readonly answerMs: number;
  /** Until another mail has made room. */
  readonly roomMs: number;
  /** Servers refuse whoever opens many connections at once. */
  readonly connections: number;
  readonly readinessMs: number;
}

export const USUAL_LIMITS: MailLimits = {
  callMs: 17_000,
  connectMs: 8_000,
  answerMs: 15_000,
  roomMs: 8_000,
  connections: 4,
  readinessMs: 30_000,
};
