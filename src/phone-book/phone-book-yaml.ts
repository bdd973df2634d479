// PhoneBook as the text of their file.
import { Document, Scalar, visit } from 'yaml';
import type { PhoneBook } from './phone-book.ts';

/** `head` stands above as a comment. */
export const phoneBookYaml = (contacts: PhoneBook, head: string): string => {
  const document = new Document(contacts);
  document.commentBefore = ` ${head}`;
  visit(document, {
    // Whoever copies a line copies the quotes with it: without them 0312345678 would lose its zero.
    Pair(_, { value }) {
      if (value instanceof Scalar && /^\d[\d-]*$/.test(String(value.value))) value.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0, indentSeq: true });
};
