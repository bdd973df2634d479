// What every page is drawn from: who looks, in which language, and what just happened. Pages are pure functions of it.
import type { Visitor } from '../../../src/ports/access.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Reply, ReplyChoice } from '../../../src/ports/desk.ts';
import type { ActorChoice } from '../../../src/ports/views.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { type Html, html } from './html.ts';

export type Instant = ReturnType<Clock['now']>;
type Operation = ActorChoice['may'][number];

export interface Page {
  readonly texts: Texts;
  readonly now: Instant;
  /** The page's own address with its query: where its forms come back to. */
  readonly path: string;
  /** Whoever came in; undefined while nobody has to. */
  readonly visitor?: Visitor | undefined;
  /** What they may act as. */
  readonly actors: readonly ActorChoice[];
  readonly actor: ActorChoice | undefined;
  /** All that anybody may act as, whoever looks. */
  readonly everybody: readonly ActorChoice[];
  /** The plan is a draft: every page says so (計画 表題). */
  readonly draft: boolean;
  /** Proves that a form is ours. */
  readonly token: string;
  /** A fresh nonce for each form. */
  readonly nonce: () => string;
  /** The outcome of the command that led here. */
  readonly reply?: Extract<Reply, { ok: true }>;
  readonly refused?: RefusedForm;
  /** What was typed into a form before, and comes back as it was. */
  readonly typed?: { readonly form: string; readonly fields: Readonly<Record<string, string>> };
  /** The newest event in what it shows. */
  readonly seen?: number;
}

/** A form that was not accepted, with everything that was typed. */
export interface RefusedForm {
  readonly form: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly reason: string;
  /** Nobody is chosen to act as, which has to be mended first. */
  readonly pickActor: boolean;
  /** What it may have meant: one press each. */
  readonly choices?: readonly ReplyChoice[] | undefined;
  /** Who said it and how it was heard is missing. */
  readonly needsProxy: boolean;
  /** The field it is about, by its name. */
  readonly field?: string;
}

/** Without a chosen actor everything is offered, and the refusal says what to choose. */
export const may = ({ actor }: Page, operation: Operation): boolean =>
  actor === undefined || actor.may.includes(operation);

/** The sections of whoever looks: those they came in for, otherwise the one they act for. */
export const ownSections = ({ visitor, actors, actor }: Page): readonly string[] => {
  const acting = visitor === undefined ? [actor] : [actor, ...actors];
  const offices = acting.flatMap((one) => one?.section ?? (one?.kind === 'section' ? one.id : []));
  return [...new Set([...(visitor?.sections ?? []), ...offices])];
};

export const when = (at: Instant, page: Page): Html =>
  html`<time datetime="${at}">${page.texts.dates.near(at, page.now)}</time>`;

/** Whether the address asks for that part to stand open, as a button that leads to it does. */
export const isOpened = ({ path }: Page, id: string): boolean =>
  new URL(`http://localhost${path}`).searchParams.get('open') === id;

/** Attributes of a region that a live page exchanges when it has changed. */
export const live = (id: string): Html => html`id="${id}" data-live`;
