// The JSON of an Adaptive Card 1.5, as far as we use it.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** An element, an action or an input: what it may hold is the schema's to say, and the tests'. */
export type CardElement = { readonly type: string; readonly [name: string]: Json };

export interface AdaptiveCardJson {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardElement[];
  readonly msteams?: { readonly [name: string]: Json };
}

export const adaptiveCard = (
  body: readonly CardElement[],
  rest: Pick<AdaptiveCardJson, 'actions' | 'msteams'> = {},
): AdaptiveCardJson => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  ...rest,
});

/** What is sent as one message. */
export interface TeamsMessage {
  /** Plain: what a telephone's notification shows. */
  readonly summary: string;
  readonly card: AdaptiveCardJson;
  /** Whom the card notifies, by their ids. */
  readonly mentions: readonly { readonly id: string }[];
}

/** What opens in a dialog. */
export interface TeamsDialog {
  readonly title: string;
  readonly card: AdaptiveCardJson;
}

/** In UTF-16 units, as Teams counts them: twice as many bytes. */
export const unitsOf = (value: unknown): number => JSON.stringify(value).length;
