// One connection to the mail server for one mail, step by step. It is known whether the mail itself was handed over when
// something breaks: before that the server cannot have accepted it, after that it may have.
import { Readable } from 'node:stream';
import { getCACertificates } from 'node:tls';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { ComposedMail } from './compose-mail.ts';
import type { MailLimits, MailSettings } from './mail-settings.ts';
import { unlessOver } from './within-time.ts';

export interface SmtpServer {
  readonly options: SMTPConnectionOptions;
  readonly login?: { readonly user: string; readonly pass: string };
}

/** Some of the addresses were refused, by these SMTP codes; the others have the mail. */
export interface Accepted {
  readonly refused: readonly number[];
}

export class SmtpBreak extends Error {
  override readonly name = 'SmtpBreak';
  readonly error: unknown;
  readonly handedOver: boolean;
  constructor(error: unknown, handedOver: boolean) {
    super('the mail server did not take it');
    this.error = error;
    this.handedOver = handedOver;
  }
}

const THIS_MACHINE = ['127.0.0.1', '::1', 'localhost'];

export const smtpServer = (settings: MailSettings, limits: MailLimits): SmtpServer => {
  const { host, port, secure, insecure, user, password, ca } = settings;
  const options: SMTPConnectionOptions = {
    host,
    port,
    secure,
    // A server that offers STARTTLS is always taken at its word, and its certificate is always checked.
    requireTLS: !secure && !insecure && !THIS_MACHINE.includes(host),
    tls: ca === undefined ? {} : { ca: [...getCACertificates('default'), ca] },
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.connectMs,
    dnsTimeout: limits.connectMs,
    socketTimeout: limits.answerMs,
  };
  return user === undefined ? { options } : { options, login: { user, pass: password ?? '' } };
};

export const sendMail = (server: SmtpServer, mail: ComposedMail, signal: AbortSignal): Promise<Accepted> => {
  let handedOver = false;
  const bytes = new Readable({
    // Nobody reads it before the server has answered DATA with "go on".
    read() {
      handedOver = true;
      this.push(mail.bytes);
      this.push(null);
    },
  });
  const hand = async (connection: SMTPConnection): Promise<Accepted> => {
    const envelope = { from: mail.from, to: [...mail.to], size: mail.bytes.length };
    const { rejectedErrors = [] } = await answer<Sent>((done) => connection.send(envelope, bytes, done));
    return { refused: rejectedErrors.map(({ responseCode }) => responseCode ?? 0) };
  };
  return inSession(server, signal, hand).catch((error: unknown) => {
    throw new SmtpBreak(error, handedOver);
  });
};

type Sent = { readonly rejectedErrors?: readonly { readonly responseCode?: number | undefined }[] | undefined };

/** Greets, encrypts and logs in, and goes again. */
export const knock = (server: SmtpServer, signal: AbortSignal): Promise<void> =>
  inSession(server, signal, async () => {}).catch((error: unknown) => {
    throw new SmtpBreak(error, false);
  });

const inSession = async <T>(
  { options, login }: SmtpServer,
  signal: AbortSignal,
  work: (connection: SMTPConnection) => Promise<T>,
): Promise<T> => {
  signal.throwIfAborted();
  const connection = new SMTPConnection(options);
  const broken = Promise.withResolvers<never>();
  connection.on('error', broken.reject);
  // A last answer may have come with the end: it knows more, and is on its way to `steps` already.
  connection.once('end', () => setImmediate(() => broken.reject(new Error('the connection ended'))));
  const steps = async (): Promise<T> => {
    await answer((done) => connection.connect(done));
    if (login !== undefined) await answer((done) => connection.login({ ...login }, done));
    return work(connection);
  };
  try {
    const result = await unlessOver(signal, Promise.race([steps(), broken.promise]));
    connection.quit();
    return result;
  } finally {
    connection.close();
  }
};

type Done<T> = (error?: Error | null, result?: T) => void;

const answer = <T = unknown>(ask: (done: Done<T>) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    ask((error, result) => (error ? reject(error) : resolve(result as T)));
  });
