// What the store keeps of people who use the console from another desk, beside the log: hashes of their secrets, their
// sessions, and how often somebody tried in vain. No secret itself is kept anywhere.
import type { Instant } from '../time.ts';

/** Whose secret or session it is: `account:tanaka`, `sheet:k3f…`, `token:9dq…`. */
export type Holder = `account:${string}` | `sheet:${string}` | `token:${string}`;

/** Who sits there, as they said themselves. It is shown on the console and on paper, and leaves for no chat. */
export interface NamedPerson {
  readonly post: string;
  readonly name: string;
  /** Their extension: a number, never written to a log. */
  readonly extension: string;
}

export interface KeptSession {
  /** Public: what lists and logs name it by. It opens nothing. */
  readonly id: string;
  /** Hash of what the browser holds. */
  readonly secret: string;
  readonly holder: Holder;
  readonly openedAt: Instant;
  readonly seenAt: Instant;
  /** The address of the machine that opened it. */
  readonly from: string;
  readonly person?: NamedPerson;
}

export interface Attempts {
  /** In a row, or since `since`. */
  readonly failures: number;
  readonly since: Instant;
  /** Nothing is tried before. */
  readonly until?: Instant;
}

export interface AccessReader {
  secret(of: Holder): Promise<string | undefined>;
  /** Whose secret that is: of sheets and tokens, whose secrets are found by their hash. */
  holderOf(secret: string): Promise<Holder | undefined>;
  session(secret: string): Promise<KeptSession | undefined>;
  /** Newest first. */
  sessions(): Promise<readonly KeptSession[]>;
  attempts(subject: string): Promise<Attempts | undefined>;
}

export interface AccessWriter extends AccessReader {
  keepSecret(of: Holder, secret: string): Promise<void>;
  forgetSecret(of: Holder): Promise<void>;
  openSession(session: KeptSession): Promise<void>;
  seeSession(id: string, at: Instant): Promise<void>;
  nameSession(id: string, person: NamedPerson): Promise<void>;
  /** False when there was no such session. */
  endSession(id: string): Promise<boolean>;
  endSessionsOf(holder: Holder): Promise<number>;
  endSessionsUnseenSince(since: Instant): Promise<number>;
  keepAttempts(subject: string, attempts: Attempts): Promise<void>;
  forgetAttempts(subject: string): Promise<void>;
  forgetAttemptsBefore(since: Instant): Promise<void>;
}
