// The two transports serve different people, whatever they are asked: in a drill only the inside one is there.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Audience } from '../../../src/posts/post.ts';
import { type MailServer, mailServer } from './mail-server.ts';
import { card, INCIDENT, KEY, type MailUnderTest, mailOn, OUTSIDE, to } from './mail-under-test.ts';

let server: MailServer;
let inside: MailUnderTest;
let outside: MailUnderTest;
beforeEach(async () => {
  server = await mailServer();
  inside = mailOn(server.port);
  outside = mailOn(server.port, { settings: OUTSIDE });
});
afterEach(async () => {
  await Promise.all([inside.close(), outside.close()]);
  await server.close();
});

const OWN = ['section/taxation', 'department/planning', 'departments'];
const PARTIES = ['party/iaas-provider', 'party/system-vendors'];
const NOBODY = ['', 'section', 'section/', 'party', 'party/', 'everyone', 'xparty/a', 'a/party/b', 'departments/x'];

const by = (channel: string, recipient?: string): Audience =>
  recipient === undefined ? { to: 'channel', channel } : { to: 'channel', channel, recipient };

describe('whose posts are mailed', () => {
  const placesOf = ({ messenger }: MailUnderTest, audience: Audience): readonly string[] =>
    messenger.conversationsFor(INCIDENT, audience, []).map(({ id }) => id);

  test.each(OWN)('%s has a conversation inside, and none outside', (recipient) => {
    expect(placesOf(inside, by('groupware-mail', recipient))).toEqual([`${INCIDENT}/${recipient}`]);
    expect(placesOf(outside, by('outside-mail', recipient))).toEqual([]);
  });

  test.each(PARTIES)('%s has a conversation outside, and none inside', (recipient) => {
    expect(placesOf(outside, by('outside-mail', recipient))).toEqual([`${INCIDENT}/${recipient}`]);
    expect(placesOf(inside, by('groupware-mail', recipient))).toEqual([]);
  });

  test.each(NOBODY)('"%s" is nobody, on either side', (recipient) => {
    expect(placesOf(inside, by('groupware-mail', recipient))).toEqual([]);
    expect(placesOf(outside, by('outside-mail', recipient))).toEqual([]);
  });

  test('posts for another channel, for a whole office or for a chat are not mailed', () => {
    const others: readonly Audience[] = [
      by('phone-and-paper', 'section/taxation'),
      by('outside-mail', 'section/taxation'),
      by('groupware-mail', 'party/iaas-provider'),
      by('groupware-mail'),
      by('outside-mail'),
      { to: 'operations' },
      { to: 'everyone' },
      { to: 'section', section: 'taxation' },
      { to: 'section_manager', section: 'taxation' },
    ];
    expect(others.flatMap((audience) => [...placesOf(inside, audience), ...placesOf(outside, audience)])).toEqual([]);
  });
});

describe('who is mailed, whatever a stored conversation says', () => {
  const closed = { name: 'DeliveryError', code: 'closed' };

  test.each([...PARTIES, ...NOBODY])('the inside one never mails "%s"', async (recipient) => {
    await expect(inside.messenger.post(to(recipient), card('第1報'), KEY)).rejects.toMatchObject(closed);
    await expect(inside.messenger.post(to(recipient, 'outside-mail'), card('第1報'), KEY)).rejects.toMatchObject(
      closed,
    );
    expect(server.connections()).toBe(0);
  });

  test.each([...OWN, ...NOBODY])('the outside one never mails "%s"', async (recipient) => {
    await expect(outside.messenger.post(to(recipient), card('第1報'), KEY)).rejects.toMatchObject(closed);
    await expect(outside.messenger.post(to(recipient, 'outside-mail'), card('第1報'), KEY)).rejects.toMatchObject(
      closed,
    );
    expect(server.connections()).toBe(0);
  });

  test('each mails its own', async () => {
    for (const recipient of OWN) await inside.messenger.post(to(recipient), card('第1報'), KEY);
    for (const recipient of PARTIES) await outside.messenger.post(to(recipient, 'outside-mail'), card('第1報'), KEY);
    expect(server.mails.map((mail) => mail.to)).toEqual([
      ['section.taxation@city.example.jp'],
      ['department.planning@city.example.jp'],
      ['departments@city.example.jp'],
      ['party.iaas-provider@city.example.jp'],
      ['party.system-vendors@city.example.jp'],
    ]);
  });
});
