// Text as people see it: without what shows nothing, steers the direction of what stands beside it, or commands a terminal.

/** Joiners and presentation signs within an emoji stay. */
export const INVISIBLE =
  /\u00ad|\u034f|\u061c|\u115f|\u1160|\u17b4|\u17b5|[\u180b-\u180f]|[\u200b\u200c\u200e\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\u3164|[\ufe00-\ufe0e]|\ufeff|\uffa0|[\ufff9-\ufffb]|[\u{1d173}-\u{1d17a}]|[\u{e0000}-\u{e007f}]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/gu;
/** All but a tab and the end of a line. */
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;
/** Whatever ends a line somewhere ends it alike everywhere. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Another form of the same letter (異体字): kept, and no difference. */
const VARIATION = /[\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** As it is kept. */
export const visibleText = (text: string): string => harmlessText(text.replace(LINE_END, '\n'));

/** As it was kept, whoever kept it: its lines stay as they were. */
export const harmlessText = (text: string): string => text.replace(CONTROL, '').replace(INVISIBLE, '');

/** For comparing: whatever the width, capitals and form of its letters. */
export const comparable = (text: string): string =>
  visibleText(text).replace(VARIATION, '').normalize('NFKC').toLowerCase();
