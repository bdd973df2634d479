// A fault of the file of contacts in words. The values that stand there are not among them.
import type { PhoneBookFault } from '../../phone-book/phone-book-fault.ts';
import type { Recipient } from '../../phone-book/recipients.ts';
import { pathText } from '../../plan/check/plan-fault.ts';
import type { Texts } from '../../texts/texts.ts';

export const phoneBookFaultText = (fault: PhoneBookFault, { phoneBook: { faults: say } }: Texts): string =>
  say.place(fault.file, fault.line, fault.column, pathText(fault.at)) + whatIsWrong(fault, say);

const whatIsWrong = (fault: PhoneBookFault, say: Texts['phoneBook']['faults']): string => {
  switch (fault.code) {
    case 'unreadable_file':
      return say.unreadable(fault.reason);
    case 'not_utf8':
      return say.notUtf8;
    case 'yaml_syntax':
      return say.yaml(fault.reason);
    case 'duplicate_key':
      return say.duplicateKey;
    case 'unknown_key':
      return say.unknownKey;
    case 'missing_value':
      return say.missing(say.expected[fault.expected]);
    case 'wrong_value':
      return say.wrong(say.expected[fault.expected]);
  }
};

/** Its name, and how it is written in the file. */
export const recipientText = ({ recipient, name, nameEn }: Recipient, { phoneBook: contacts, locale }: Texts): string =>
  contacts.named(locale === 'ja' ? name : nameEn, recipient);

/** A sentence and, where there are any, those it may have been. */
export const orNearest = (sentence: string, nearest: readonly Recipient[], texts: Texts): string => {
  const names = texts.words.list(nearest.map((one) => recipientText(one, texts)));
  return [sentence, texts.phoneBook.nearest(names)].filter((part) => part !== '').join(' ');
};
