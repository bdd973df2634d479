// What people wrote, as XML and Word can hold it: line breaks kept, characters that would damage the file left out.
import { TextRun } from 'docx';

/** XML 1.0 allows no control characters but a few, and Word shows none; a half of a surrogate pair is no character. */
const HOSTILE = /(?![\n\t])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;

export const documentText = (text: string): string => text.replace(LINE_END, '\n').replace(HOSTILE, '');

/** One run for each line, with a line break between them. */
export const textRuns = (text: string): readonly TextRun[] =>
  documentText(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at === 0 ? {} : { break: 1 }) }));
