// Mail in the environment: inside and outside are two servers, what is half set is said, and no password is ever shown.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  MAIL_SECRETS,
  MailEnvironment,
  mailSettings,
  outsideMailSettings,
} from '../../src/start-up/config/mail-settings.ts';

const Environment = z.object(MailEnvironment);
const INSIDE = { BCP_MAIL_HOST: 'mail.city.example.jp', BCP_MAIL_FROM: '情報システム課 <bcp@city.example.jp>' };
const OUTSIDE = { BCP_OUTSIDE_MAIL_HOST: 'relay.example.jp', BCP_OUTSIDE_MAIL_FROM: 'bcp@city.example.jp' };

const inside = (env: Readonly<Record<string, string>>) => mailSettings(Environment.parse(env));
const outside = (env: Readonly<Record<string, string>>) => outsideMailSettings(Environment.parse(env));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mail-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('two servers', () => {
  test('neither is used unless it is set, and neither stands in for the other', () => {
    expect(inside({})).toBeUndefined();
    expect(outside({})).toBeUndefined();
    expect(outside(INSIDE)).toBeUndefined();
    expect(inside(OUTSIDE)).toBeUndefined();
  });

  test('a host and a sender are enough: STARTTLS on 587, with a log-in when it is given', () => {
    const from = { name: '情報システム課', address: 'bcp@city.example.jp' };
    expect(inside(INSIDE)).toEqual({ host: 'mail.city.example.jp', port: 587, secure: false, insecure: false, from });
    expect(inside({ ...INSIDE, BCP_MAIL_USER: 'bcp', BCP_MAIL_PASSWORD: 'shh' })).toMatchObject({
      user: 'bcp',
      password: 'shh',
    });
  });

  test('smtps is on 465 unless another port is said', () => {
    expect(outside({ ...OUTSIDE, BCP_OUTSIDE_MAIL_SECURE: 'true' })).toMatchObject({ port: 465, secure: true });
    expect(outside({ ...OUTSIDE, BCP_OUTSIDE_MAIL_SECURE: 'true', BCP_OUTSIDE_MAIL_PORT: '2465' })).toMatchObject({
      port: 2465,
    });
  });

  test('a file of the ward’s own certificates is read', () => {
    const path = join(folder, 'ward.pem');
    writeFileSync(path, '-----BEGIN CERTIFICATE-----\n');
    expect(inside({ ...INSIDE, BCP_MAIL_CA_FILE: path })).toMatchObject({ ca: '-----BEGIN CERTIFICATE-----\n' });
  });
});

describe('the sender', () => {
  test.each([
    ['bcp@city.example.jp', { name: '', address: 'bcp@city.example.jp' }],
    ['"ICT-BCP" <bcp@city.example.jp>', { name: 'ICT-BCP', address: 'bcp@city.example.jp' }],
    ['bcp@localhost', { name: '', address: 'bcp@localhost' }],
  ])('may be %s', (text, from) => {
    expect(inside({ ...INSIDE, BCP_MAIL_FROM: text })).toMatchObject({ from });
  });

  test.each([
    'city.example.jp',
    'bcp@',
    'a@b.jp, c@d.jp',
    'bcp@city..jp',
    'Name <bcp@city.jp',
    'a@b.jp\r\nBcc: c@d.jp',
  ])('may not be %j', (text) => {
    expect(Environment.safeParse({ ...INSIDE, BCP_MAIL_FROM: text }).error?.issues).toMatchObject([
      { path: ['BCP_MAIL_FROM'], message: '担当課 <bcp@city.example.jp>' },
    ]);
  });
});

describe('what is half set', () => {
  const password = { BCP_MAIL_PASSWORD: 'very-secret' };

  test.each([
    ['a sender without a server', { BCP_MAIL_FROM: 'bcp@city.example.jp' }, ['BCP_MAIL_HOST']],
    ['a server without a sender', { BCP_MAIL_HOST: 'mail.city.example.jp' }, ['BCP_MAIL_FROM']],
    ['a password alone', password, ['BCP_MAIL_HOST', 'BCP_MAIL_FROM', 'BCP_MAIL_USER']],
    ['a user without a password', { ...INSIDE, BCP_MAIL_USER: 'bcp' }, ['BCP_MAIL_PASSWORD']],
    ['a password without its user', { ...INSIDE, ...password }, ['BCP_MAIL_USER']],
    ['encrypted and not', { ...INSIDE, BCP_MAIL_SECURE: 'true', BCP_MAIL_INSECURE: 'true' }, ['BCP_MAIL_INSECURE']],
    ['a file that is not there', { ...INSIDE, BCP_MAIL_CA_FILE: 'no-such-file.pem' }, ['BCP_MAIL_CA_FILE']],
  ])('%s is refused by name', (_, env, names) => {
    const settings = inside(env as Record<string, string>);
    const faults = settings !== undefined && 'faults' in settings ? settings.faults : [];
    expect(faults.map(({ name }) => name)).toEqual(names);
    expect(JSON.stringify(faults)).not.toContain('very-secret');
  });

  test('the passwords are known as secrets', () => {
    expect(MAIL_SECRETS).toEqual(Object.keys(MailEnvironment).filter((name) => name.endsWith('_PASSWORD')));
  });
});
