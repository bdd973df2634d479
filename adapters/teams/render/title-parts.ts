// The head of a card: its title on a band that says its tone, and whom it is for.
import type { Card } from '../../../src/posts/card.ts';
import { inPieces } from '../../../src/texts/shorten-text.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import type { CardElement } from './card-json.ts';
import { element, type Part } from './elements.ts';
import { LIMITS } from './limits.ts';
import { inRun, isFreeOfMarkdown, isPersonId } from './safe-text.ts';

const BANDS: Readonly<Record<Card['tone'], string>> = { alert: 'attention', calm: 'emphasis', done: 'good' };

/** The words say what the colour does. */
export const titlePart = (title: string, tone: Card['tone']): Part =>
  element({ type: 'Container', style: BANDS[tone], bleed: true, items: [titleBlock(title)] });

/** A heading for those who listen to it; only a TextBlock can be one, and that reads markdown. */
const titleBlock = (title: string): CardElement =>
  isFreeOfMarkdown(title)
    ? { type: 'TextBlock', text: title, style: 'heading', weight: 'Bolder', wrap: true }
    : {
        type: 'RichTextBlock',
        inlines: inPieces(inRun(title), LIMITS.textRun).map((run) => ({
          type: 'TextRun',
          text: run,
          weight: 'Bolder',
        })),
      };

export interface Mentioned {
  readonly ids: readonly string[];
  readonly parts: readonly Part[];
  /** `msteams.entities` */
  readonly entities: readonly CardElement[];
}

/** Teams looks for each mention by its words, so no two may be the same; what people are called, we do not know. */
export const mentioned = ({ notify = [] }: Card, { teams, words }: Texts): Mentioned => {
  const everybody = [...new Set(notify.filter(isPersonId))];
  const ids = everybody.slice(0, LIMITS.mentions);
  if (ids.length === 0) return { ids, parts: [], entities: [] };
  const names = ids.map((_, at) => teams.person(at + 1));
  const calls = names.map((name) => `<at>${name}</at>`);
  const rest = everybody.length - ids.length;
  const said = [...calls, ...(rest > 0 ? [words.andOthers(rest)] : [])].join(' ');
  return {
    ids,
    parts: [element({ type: 'TextBlock', text: said, wrap: true })],
    entities: ids.map((id, at) => ({
      type: 'mention',
      text: calls[at] ?? '',
      mentioned: { id, name: names[at] ?? '' },
    })),
  };
};
