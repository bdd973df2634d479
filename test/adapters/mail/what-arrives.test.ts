// The mail itself: what a person reads, what a machine recognises it by, and what nobody can slip into it.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { MailTools } from '../../../adapters/mail/mail.ts';
import type { Card } from '../../../src/ports/messenger.ts';
import { type MailServer, mailServer, type TakenMail } from './mail-server.ts';
import { card, INCIDENT, KEY, mailOn, OUTSIDE, to } from './mail-under-test.ts';

let server: MailServer;
beforeEach(async () => {
  server = await mailServer();
});
afterEach(() => server.close());

const posted = async (
  sent: Card,
  key = KEY,
  recipient = 'section/taxation',
  tools: Partial<MailTools> = {},
): Promise<TakenMail> => {
  const { messenger, close } = mailOn(server.port, { tools });
  await messenger.post(to(recipient), sent, key);
  await close();
  const mail = server.mails.at(-1);
  if (mail === undefined) throw new Error('no mail arrived');
  return mail;
};

test('the title is the subject, the text is plain, and below it stands that a machine has sent it', async () => {
  const { headers, text, from } = await posted(card('【訓練】稼働状況の確認について(税務課)'));
  expect(headers.get('subject')).toBe('【訓練】稼働状況の確認について(税務課)');
  expect(headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/i);
  expect(text).toBe(
    [
      '【訓練】稼働状況の確認について(税務課)',
      '',
      '税務システムが停止しています。',
      '',
      '----',
      'このメールは、ICT事業継続計画の連絡として自動で送信しています。',
      '',
    ].join('\n'),
  );
  expect(headers.get('from')).toBe('情報システム課 <bcp@city.example.jp>');
  expect(from).toBe('bcp@city.example.jp');
});

test('machines recognise it: no automatic answer is due, and the post’s key stands in it', async () => {
  const { headers } = await posted(card('第1報'));
  expect(headers.get('auto-submitted')).toBe('auto-generated');
  expect(headers.get('x-bcp-bot-key')).toBe(KEY);
});

test('a long key stays whole', async () => {
  const key = `${INCIDENT}/official/groupware-mail/${'long-recipient-'.repeat(12)}x`;
  expect((await posted(card('第1報'), key)).headers.get('x-bcp-bot-key')).toBe(key);
});

test('the same post to the same recipient has the same Message-ID each time; another post or recipient has another', async () => {
  const idOf = async (key: string, recipient: string, title = '第1報') =>
    (await posted(card(title), key, recipient)).headers.get('message-id');
  const first = await idOf(KEY, 'section/taxation');
  expect(first).toMatch(/^<[0-9a-f]{40}@city\.example\.jp>$/);
  expect(await idOf(KEY, 'section/taxation', '第1報(再送の可能性)')).toBe(first);
  expect(await idOf(`${INCIDENT}/official/2`, 'section/taxation')).not.toBe(first);
  expect(await idOf(KEY, 'departments')).not.toBe(first);
});

test('all addresses of a recipient stand in one mail', async () => {
  const addresses = ['tax@city.example.jp', 'tax-manager@city.example.jp'];
  const { headers, to: envelope } = await posted(card('第1報'), KEY, 'section/taxation', {
    addressesOf: async () => addresses,
  });
  expect(headers.get('to')).toBe(addresses.join(', '));
  expect(envelope).toEqual(addresses);
  expect(server.mails).toHaveLength(1);
});

test.each(['\r\n', '\n', '\r', '\u2028', '\0'])('a title with %j begins no header of its own', async (line) => {
  const { headers, to: envelope } = await posted(card(`第1報${line}Bcc: stranger@example.com${line}${line}<b>`));
  expect(headers.has('bcc')).toBe(false);
  expect(headers.get('subject')).toBe('第1報 Bcc: stranger@example.com <b>');
  expect(envelope).toEqual(['section.taxation@city.example.jp']);
});

test.each([
  'tax@city.example.jp\r\nRCPT TO:<stranger@example.com>',
  'tax@city.example.jp>\r\nBcc: stranger@example.com',
  'tax@city.example.jp, stranger@example.com',
])('an address such as %j reaches no stranger', async (address) => {
  const { messenger } = mailOn(server.port, { tools: { addressesOf: () => [address] } });
  await messenger.post(to('section/taxation'), card('第1報'), KEY).catch(() => {});
  expect(server.mails.flatMap((mail) => mail.to)).not.toContain('stranger@example.com');
  expect(server.mails.flatMap((mail) => [...mail.headers.keys()])).not.toContain('bcc');
});

test('a line that is a single dot, and thousands of lines, arrive whole', async () => {
  const blocks = Array.from({ length: 5000 }, () => ['.', '長い報告の一行です。']).flat();
  const { text } = await posted({ ...card('第1報'), blocks: blocks.map((text) => ({ type: 'text', text })) });
  expect(text).toContain(`第1報\n\n${blocks.join('\n')}\n`);
});

test('twenty recipients at the same time are mailed over few connections, each once', async () => {
  const { messenger } = mailOn(server.port, { settings: OUTSIDE, limits: { connections: 3 } });
  const parties = Array.from({ length: 20 }, (_, n) => `party/vendor-${n}`);
  await Promise.all(parties.map((party) => messenger.post(to(party, 'outside-mail'), card('第1報'), KEY)));
  expect(new Set(server.mails.flatMap((mail) => mail.to)).size).toBe(20);
  expect(server.mails).toHaveLength(20);
  expect(server.mostAtOnce()).toBeLessThanOrEqual(3);
});
