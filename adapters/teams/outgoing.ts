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
  readonly card: object;
  readonly mentions: readonly MessageMention[];
}

export interface OutgoingMessage {
  readonly summary: string;
  readonly card?: object;
}

/** The fields of a Bot Framework activity that we send. A mention inside a card is the card's own affair (`msteams.entities`). */
export const activityOf = ({ summary, card }: OutgoingMessage) =>
  card === undefined
    ? { type: 'message', text: summary, textFormat: 'plain', summary }
    : { type: 'message', summary, attachments: [{ contentType: ADAPTIVE_CARD, content: card }] };

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
