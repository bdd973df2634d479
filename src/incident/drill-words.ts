// Whether words speak of a drill: 訓練, drill, exercise, however they are written, or mistyped.
import { distance } from 'fastest-levenshtein';
import { comparable } from '../plan/visible-text.ts';

const DRILL = /訓練|訓錬|くんれん|クンレン|演習|exercise|drill|ドリル/u;
const DENIED =
  /(?:訓練|訓錬|くんれん|クンレン|演習|ドリル)(?:では|じゃ|で|とは|に)?(?:は)?(?:な[いくし]|あり?ません|無い|違)|(?:not|no|isn'?t|n[o’']t)(?:a|an|the|just)?(?:drill|exercise)|(?:実際|本当|本物)の(?:障害|災害|事象|事態)(?:です|だ|である|$)/u;
/** As far as a slip of the fingers goes. */
const WORD = 'drill';

export const saysDrill = (text: string): boolean =>
  DRILL.test(together(text)) || (latinWords(text) ?? []).some((word) => isSlip(word));

export const deniesDrill = (text: string): boolean => DENIED.test(together(text));

const folded = (text: string): string => comparable(text);
/** `訓 練` and `d r i l l` too. */
const together = (text: string): string => folded(text).replace(/[\s\p{P}\p{S}]+/gu, '');
const latinWords = (text: string): readonly string[] | null => folded(text).match(/[a-z]+/g);

const isSlip = (word: string): boolean =>
  word.length >= WORD.length - 1 && word.startsWith('d') && distance(word, WORD) <= 1 && word !== WORD;
