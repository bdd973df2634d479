// Who is at the door of the console: what its pages and its JSON ask, and what those who manage access want.
import type { AccessSheet, Account, ApiToken } from '../directory/access.ts';
import type { Denied } from '../directory/access-refusal.ts';
import type { Actor } from '../directory/actor.ts';
import type { RoleId, SectionId } from '../plan/plan.ts';
import { isLocalDate, type LocalDate } from '../time.ts';
import type { Holder, KeptSession, NamedPerson } from './access-store.ts';

export type { Denied };

/** As a form or a script may give it: `2027-03-31`. */
export const isDay = (text: string): text is LocalDate => isLocalDate(text);

export const isDenied = (value: object): value is Denied => 'denied' in value;

export interface Access {
  /** From the first account on, nobody comes in without an account, an access sheet or a token. */
  isGuarded(): Promise<boolean>;
  logIn(given: { readonly login: string; readonly password: string; readonly from: string }): Promise<Opened | Denied>;
  /** Exchanges the letters of an access sheet for a session. */
  openSheet(given: { readonly code: string; readonly from: string }): Promise<Opened | Denied>;
  /** Whoever holds that session; undefined when it ended, or was not used for days. */
  visitor(key: string): Promise<Visitor | undefined>;
  /** Whoever holds that token. */
  bearer(token: string): Promise<Visitor | undefined>;
  /** Post, name and extension of who sits there, kept for the session. */
  sayWho(visitor: Visitor, person: NamedPerson): Promise<Visitor | Denied>;
  leave(visitor: Visitor): Promise<void>;
  /** All there is, for those who manage it. */
  overview(): Promise<AccessOverview>;
  /** Under the same `key` it is done once: a second time it is refused as `already_done`. */
  manage(command: AccessCommand, by: Actor, key?: string): Promise<Managed | Denied>;
}

export interface Opened {
  /** What the browser keeps: 256 bits of chance. It is told once and kept as a hash. */
  readonly key: string;
  readonly visitor: Visitor;
}

/** Somebody who came in. */
export interface Visitor {
  readonly holder: Holder;
  /** The session's public id; of a token, none. */
  readonly session?: string;
  /** Of an account; of a section's session what the person said. */
  readonly name?: string;
  /** Said once by whoever uses a section's session. */
  readonly person?: NamedPerson;
  readonly offices: readonly RoleId[];
  readonly sections: readonly SectionId[];
  /** Only drills may be answered with it. */
  readonly drill: boolean;
}

export interface AccessOverview {
  readonly accounts: readonly Account[];
  readonly sheets: readonly AccessSheet[];
  readonly tokens: readonly ApiToken[];
  readonly sessions: readonly KeptSession[];
}

/** Names are ids of the plan by now; a word that names none is refused with those there are. */
export type AccessCommand =
  | {
      readonly type: 'add_account';
      readonly login: string;
      readonly name: string;
      readonly offices: readonly string[];
      readonly password: string;
    }
  | { readonly type: 'reset_password'; readonly login: string; readonly password: string }
  | { readonly type: 'disable_account'; readonly login: string }
  /** One of each place for each section that is named, or for all: each takes the place of the one before. */
  | {
      readonly type: 'make_sheets';
      readonly sections: readonly string[];
      readonly drill?: boolean;
      readonly term?: { readonly from?: LocalDate; readonly to?: LocalDate };
      /** One copy alone, of this place or of none; absent is every place of the plan. */
      readonly only?: { readonly place?: string };
    }
  | { readonly type: 'void_sheets'; readonly section: string }
  | { readonly type: 'add_token'; readonly use: string; readonly as: string }
  | { readonly type: 'void_token'; readonly use: string }
  | { readonly type: 'end_session'; readonly session: string };

export interface Managed {
  /** What was done, a sentence each. */
  readonly said: readonly string[];
  /** New sheets with their letters, told this once. */
  readonly sheets?: readonly (AccessSheet & { readonly code: string })[];
  /** A new token, told this once. */
  readonly token?: string;
}
