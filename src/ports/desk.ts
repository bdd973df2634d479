// What an adapter asks of the application: hand in what a person wants, and read what there is to show.

import type { Person, Place } from '../directory/directory.ts';
import type { IncidentId } from '../incident/event.ts';
import type { RefusalCode } from '../incident/refusal.ts';
import type { Card } from '../posts/card.ts';
import type { Locale, Texts } from '../texts/texts.ts';
import type { Speaker, Standing } from './speaker.ts';
import type { StoreFaultCode } from './store.ts';
import type { Views } from './views.ts';

export interface Desk {
  /** What there is to show. */
  readonly views: Views;
  readonly texts: Texts;
  /** The same desk, read and answering in that language; what it records stays in the language of the house. */
  in(locale: Locale): Desk;
  handle(intent: Intent): Promise<Reply>;
  /** The reply first given to that command key, if it was ever used. */
  replyTo(commandKey: string): Promise<Reply | undefined>;
  /** What that person stands for and may do, by the list of people, their groups and the plan. */
  standing(by: Speaker): Promise<Standing>;
  /**
   * What is shown there may not be right any more: the message was deleted (`gone`) or unpinned, or, without `message`,
   * something happened to the conversation. It is compared again and made right.
   */
  lookAgain(place: Place, what: { readonly message?: string; readonly gone: boolean }): Promise<void>;
}

/** What a person wants, as their platform heard it: typed words, or a form's fields. Nothing in it is trusted yet. */
export interface Intent {
  readonly asked:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'form'; readonly command: string; readonly fields: Readonly<Record<string, string>> };
  readonly by: Speaker;
  /** In which they are answered; the house's own without it. */
  readonly locale?: Locale;
  /** The conversation it was said in, on a platform that has them. */
  readonly where?: Where;
  /** The platform's own id of this interaction; a repeat gets the first reply and changes nothing. */
  readonly commandKey?: string;
  /** The incident of the page or channel it was said in; words in the text go before it. */
  readonly incident?: IncidentId;
  /** The `seq` of what was shown where it was said, when a form or a card was: what changed since is not overwritten. */
  readonly seen?: number;
}

export interface Where extends Place {
  /** Between the bot and one person. */
  readonly direct: boolean;
}

export type Reply =
  | {
      readonly ok: true;
      readonly text: string;
      readonly incident?: IncidentId;
      readonly card?: Card;
      /** The command declared that incident: where it was said is going to be its place. */
      readonly opened?: true;
    }
  | {
      readonly ok: false;
      readonly code: RefusalCode | StoreFaultCode;
      readonly text: string;
      readonly incident?: IncidentId;
      /** What it may have meant: each is one press, or can be typed. */
      readonly choices?: readonly ReplyChoice[];
      /** Who of the same platform may do it, or else can give the right that is missing; never whoever asked. */
      readonly ask?: readonly Person[];
      /** What of what was said it is about, where a form has a field for it. */
      readonly about?:
        | { readonly missing: readonly string[] }
        | { readonly given: string }
        | { readonly system: string }
        | { readonly longerThan: number };
    };

/** A command, and what it is called. `drill` is what it is in the form that declares. */
export interface ReplyChoice {
  readonly label: string;
  readonly command: string;
  readonly drill: 'sure' | 'real';
}
