// A mail server on this machine, as the tests of this folder use it: it keeps every mail with whom it was for, and refuses
// what it is told to.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type ReadMail, readMail } from './read-mail.ts';

export interface TakenMail extends ReadMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly user?: string;
}

export interface MailServer {
  readonly port: number;
  readonly mails: readonly TakenMail[];
  connections(): number;
  /** Mails that were on their way at the same time. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

interface Behaviour {
  /** Any free one when absent. */
  readonly port?: number;
  /** With STARTTLS and the certificate of this folder, or with TLS from the first byte. */
  readonly tls?: 'starttls' | 'smtps';
  /** Who has to log in. */
  readonly account?: { readonly user: string; readonly password: string };
  /** What is answered to each address; undefined takes it. */
  readonly refuses?: (address: string) => string | undefined;
  /** What is answered to our own address. */
  readonly refusesSender?: string;
  /** What is answered to the mail itself. */
  readonly refusesData?: string;
  /** The line breaks once the mail is there, before it is answered. */
  readonly diesAfterData?: boolean;
  /** The answer to the mail itself waits for this. */
  readonly answersAfter?: Promise<void>;
}

const file = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
export const CERTIFICATE = file('loopback-certificate.pem');

export const mailServer = async (behaviour: Behaviour = {}): Promise<MailServer> => {
  const { tls, account, refuses = () => undefined } = behaviour;
  const mails: TakenMail[] = [];
  let connected = 0;
  let onTheWay = 0;
  let mostAtOnce = 0;
  const server = new SMTPServer({
    ...encryption(tls),
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 50,
    authOptional: account === undefined,
    allowInsecureAuth: true,
    onConnect: (_session, done) => {
      connected += 1;
      onTheWay += 1;
      mostAtOnce = Math.max(mostAtOnce, onTheWay);
      done();
    },
    onAuth: ({ username, password }, _session, done) => {
      const right = username === account?.user && password === account?.password;
      done(right ? null : saying('535 5.7.8 wrong'), right ? { user: username } : undefined);
    },
    onMailFrom: (_address, _session, done) => done(saying(behaviour.refusesSender)),
    onRcptTo: ({ address }, _session, done) => done(saying(refuses(address))),
    onData: async (stream, session, done) => {
      const bytes = await buffer(stream);
      const { mailFrom, rcptTo } = session.envelope;
      mails.push({
        ...readMail(bytes.toString('latin1')),
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
        secure: session.secure,
        ...(session.user === undefined ? {} : { user: session.user }),
      });
      await behaviour.answersAfter;
      onTheWay -= 1;
      if (behaviour.diesAfterData === true) for (const connection of server.connections) connection._socket.destroy();
      else done(saying(behaviour.refusesData));
    },
  });
  // A client that breaks off is what these tests are about.
  server.on('error', () => {});
  await new Promise<void>((listening, failed) => {
    server.server.once('error', failed);
    server.listen(behaviour.port ?? 0, '127.0.0.1', () => listening());
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    mails,
    connections: () => connected,
    mostAtOnce: () => mostAtOnce,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
};

const encryption = (tls: Behaviour['tls']): SMTPServerOptions =>
  tls === undefined
    ? { disabledCommands: ['STARTTLS'] }
    : { secure: tls === 'smtps', key: file('loopback-key.pem'), cert: CERTIFICATE };

/** `550 5.1.1 no such user` as the error that the library wants. */
const saying = (answer: string | undefined): Error | null => {
  if (answer === undefined) return null;
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
};
