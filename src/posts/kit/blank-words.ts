// The same words with every time of day left blank: sheets that lie ready are filled in by hand on the day.
import type { Vocabulary } from '../vocabulary.ts';

export const blankWords = (words: Vocabulary): Vocabulary => {
  const { texts } = words;
  const { dates, kit } = texts;
  const blank = (): string => kit.blankTime;
  const blanked: Vocabulary = {
    ...words,
    texts: {
      ...texts,
      dates: { ...dates, dateTime: blank, near: blank, dayAndTime: blank, short: blank, timeOf: blank },
    },
    onPaper: () => blanked,
  };
  return blanked;
};
