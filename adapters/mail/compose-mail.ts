// A card as a mail: plain text that every reader can show, under a Message-ID that is the same for the same post.
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Card, PostKey } from '../../src/ports/messenger.ts';
import { cardText } from '../../src/posts/card-text.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { MailSettings } from './mail-settings.ts';

export interface ComposedMail {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
}

interface ToCompose {
  readonly card: Card;
  readonly key: PostKey;
  readonly recipient: string;
  readonly addresses: readonly string[];
}

export const composeMail = async (
  { card, key, recipient, addresses }: ToCompose,
  from: MailSettings['from'],
  texts: Texts,
): Promise<ComposedMail> => {
  const messageId = messageIdOf(key, recipient, from.address);
  const node = new MailComposer({
    from,
    // As values, so that nothing in an address is taken for a second one.
    to: addresses.map((address) => ({ name: '', address })),
    subject: inOneLine(card.title),
    messageId,
    text: asLinesOfMail(`${cardText(card, texts)}\n${texts.mail.footer}\n`),
    textEncoding: 'base64',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Bcp-Bot-Key': inOneLine(key) },
  }).compile();
  const envelope = node.getEnvelope();
  return { messageId, from: envelope.from || from.address, to: envelope.to, bytes: await node.build() };
};

/** A mail that is sent once more after a lost answer has the same one, so a receiver may drop the copy. */
const messageIdOf = (key: PostKey, recipient: string, from: string): string => {
  const hash = createHash('sha256').update(`${key}\n${recipient}`).digest('hex').slice(0, 40);
  return `<${hash}@${from.slice(from.lastIndexOf('@') + 1)}>`;
};

/** A header ends with its line: a title of several lines must not begin another header. */
const inOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const asLinesOfMail = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n');
