// What people did in Teams, in plain values: whoever answers it knows nothing of the SDK behind it.
import type { MessageMention } from '../line/outgoing.ts';

/** Where something happened. */
export interface HeardPlace {
  /** Of the channel or chat as a whole, without a thread's `;messageid=`. */
  readonly conversation: string;
  readonly kind: 'channel' | 'group' | 'personal';
  readonly tenant: string;
  /** The team of a channel. */
  readonly team?: string;
  /** As people know it, where Teams said so. */
  readonly name?: string;
}

/** Who did it: the id Teams vouches for, never what a card carries. */
export interface HeardPerson {
  readonly aadObjectId: string;
  readonly name?: string;
}

export interface Heard {
  /** Teams' own id of it: a second delivery of the same carries the same. */
  readonly activity: string;
  readonly place: HeardPlace;
  readonly person: HeardPerson;
  /** The root message of the thread it happened in. */
  readonly thread?: string;
  /** The message it answers, or the card that was pressed. */
  readonly replyTo?: string;
}

export interface HeardMessage extends Heard {
  /** Without the mention of us; people who are mentioned are written `teams:<aadObjectId>`. */
  readonly text: string;
  /** Teams could not be asked who somebody is that was mentioned: their name stands there instead. */
  readonly notAsked?: boolean;
  /** Data of an `Action.Submit`, which comes as a message. */
  readonly value?: unknown;
}

/** `Action.Execute`. */
export interface HeardAction extends Heard {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface HeardDialog extends Heard {
  readonly step: 'fetch' | 'submit';
  readonly data: Readonly<Record<string, unknown>>;
}

/** Sent into the conversation, below what it answers. */
export interface TeamsMessage {
  /** What a telephone's notification shows; the message's text where there is no card. */
  readonly summary: string;
  readonly card?: object;
  readonly mentions?: readonly MessageMention[];
}

/** Both are seen by the pressing person only. */
export type ActionAnswer =
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'card'; readonly card: object };

export type DialogAnswer =
  | {
      readonly kind: 'form';
      readonly title: string;
      readonly card: object;
      readonly height?: 'small' | 'medium' | 'large';
      readonly width?: 'small' | 'medium' | 'large';
    }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'close' };

export type PlaceChange = 'renamed' | 'deleted' | 'restored' | 'archived' | 'unarchived';

/**
 * A message is acknowledged when its promise resolves; a promise that rejects lets Teams send it again. Actions and
 * dialogs have 4 seconds, then the person reads that the work goes on.
 */
export interface TeamsEvents {
  onMessage(message: HeardMessage): Promise<TeamsMessage | undefined>;
  onAction(action: HeardAction): Promise<ActionAnswer>;
  onDialog(dialog: HeardDialog): Promise<DialogAnswer>;
  onInstalled(place: HeardPlace): Promise<void>;
  /** Something was heard from where nothing could be posted before. */
  onReachable(place: HeardPlace): Promise<void>;
  /** Once for each conversation that is lost with a team. */
  onRemoved(place: HeardPlace): Promise<void>;
  onMessageDeleted(place: HeardPlace, message: string): Promise<void>;
  /** Once for each channel that is known when it happens to a team. */
  onPlaceChanged(place: HeardPlace, change: PlaceChange): Promise<void>;
}
