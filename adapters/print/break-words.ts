// Words that are longer than a line is wide: pdfmake breaks them slowly or not at all, so they are broken letter by letter.
import type { ContentText } from 'pdfmake/interfaces.js';

/** Between ideographs and kana a line may be broken as usual; signs beyond two bytes must stay in one piece. */
const LONG_WORD =
  /([^\s〓\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\u{10000}-\u{10ffff}]{30,}|[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー]{30,})/u;

export const breakWords = (text: string): ContentText['text'] => {
  if (!LONG_WORD.test(text)) return text;
  // What was matched stands at the odd places.
  return text
    .split(LONG_WORD)
    .map((part, at) => (at % 2 === 0 ? { text: part } : { text: part, wordBreak: 'break-all' }));
};
