// A reply that quotes: what is quoted was said by somebody else, and is no command of whoever replies. Clients write it as an
// empty element, as an attachment, or as a <blockquote> in the text itself or in the HTML that comes beside it.
import { z } from 'zod';
import type { Activity } from './heard-activity.ts';

const Quote = z.union([
  z.object({ type: z.literal('quotedReply'), quotedReply: z.object({ messageId: z.string().min(1).max(500) }) }),
  z.object({ contentType: z.literal('messageReference'), id: z.string().min(1).max(500) }),
]);
const Html = z.object({ contentType: z.literal('text/html'), content: z.string() });

type Said = Pick<Activity, 'text' | 'entities' | 'attachments'>;

/** The message that is replied to with a quote: chats have no threads. */
export const quotedIn = ({ text, entities, attachments }: Said): string | undefined => {
  const [quote] = [...(entities ?? []), ...(attachments ?? [])].flatMap((one) => Quote.safeParse(one).data ?? []);
  if (quote !== undefined) return 'quotedReply' in quote ? quote.quotedReply.messageId : quote.id;
  const [block] = [text ?? '', ...htmlOf(attachments)].flatMap((html) => html.match(OPENING) ?? []);
  return block === undefined ? undefined : /\sitemid\s*=\s*["']?([^"'\s>]{1,500})/i.exec(block)?.[1];
};

const htmlOf = (attachments: Said['attachments']): readonly string[] =>
  (attachments ?? []).flatMap((one) => Html.safeParse(one).data?.content ?? []);

const OPENING = /<blockquote\b[^>]*>/i;
/** The innermost: a quotation may hold another. */
const INNERMOST = /<blockquote\b[^>]*>(?:(?!<\/?blockquote\b)[\s\S])*<\/blockquote\s*>/gi;
const EMPTY_ELEMENT = /<(quoted|attachment)\b[^>]*?(?:\/>|>(?:[^<]*<\/\1\s*>)?)/gi;
/** Nobody quotes deeper. */
const DEEPEST = 20;

/** What the person says themselves. */
export const withoutQuotes = ({ text, attachments }: Said): string => {
  const said = withoutBlocks(text ?? '').replace(EMPTY_ELEMENT, ' ');
  const quoted = htmlOf(attachments)
    .flatMap(blocksOf)
    .find((one) => one !== '' && squeezed(said).startsWith(one));
  if (quoted === undefined) return said;
  // The same words twice may as well be a quotation and its repetition; a quotation alone says nothing.
  const own = withoutStart(said, quoted);
  return own.trim() === '' ? said : own;
};

const withoutBlocks = (html: string): string => {
  let left = html;
  for (let depth = 0; depth < DEEPEST && OPENING.test(left); depth += 1) left = left.replace(INNERMOST, ' ');
  // One that is never closed goes to the end.
  return left.replace(/<blockquote\b[\s\S]*$/i, ' ');
};

/** The outermost quotations as they read: all of it, and without its author. */
const blocksOf = (html: string): readonly string[] => {
  const start = html.search(OPENING);
  const end = html.toLowerCase().lastIndexOf('</blockquote');
  if (start < 0 || end < start) return [];
  const block = html.slice(start, end);
  return [block, block.replace(/<(strong|span)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')].map((one) =>
    squeezed(one.replace(/<[^>]*>/g, ' ').replaceAll('&nbsp;', ' ')),
  );
};

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Whatever white space stands between its letters. */
const withoutStart = (text: string, start: string): string => {
  let left = start.length;
  let at = 0;
  while (left > 0 && at < text.length) {
    if (!/\s/.test(text[at] ?? '')) left -= 1;
    at += 1;
  }
  return text.slice(at);
};
