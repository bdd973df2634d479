// A message of ours as Teams takes it.

export interface MessageMention {
  /** A person's aadObjectId. */
  readonly id: string;
  readonly name?: string;
}

/** What the renderer makes of a card. */
export interface RenderedCard {
  /** What a telephone's notification shows. */
  readonly summary: string;
  /** Absent of a post in its smallest form, which is `text`. */
  readonly card?: object;
  readonly text?: string;
  readonly mentions: readonly MessageMention[];
}

/** Without a card, what it says is `text`, or the summary. */
export interface OutgoingMessage {
  readonly summary: string;
  readonly card?: object;
  readonly text?: string;
}

/** The fields of a Bot Framework activity that we send. A mention inside a card is the card's own affair (`msteams.entities`). */
export const activityOf = ({ summary, card, text = summary }: OutgoingMessage) =>
  card === undefined
    ? { type: 'message', text, textFormat: 'plain', summary }
    : { type: 'message', summary, attachments: [{ contentType: ADAPTIVE_CARD, content: card }] };

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
