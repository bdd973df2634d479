// Encryption and log-in: a server is believed only by its certificate, and a password is never shown.
import { afterEach, describe, expect, test } from '@jest/globals';
import { USUAL_LIMITS } from '../../../adapters/mail/mail-settings.ts';
import { smtpServer } from '../../../adapters/mail/smtp-session.ts';
import { CERTIFICATE, type MailServer, mailServer } from './mail-server.ts';
import { card, KEY, type MailUnderTest, mailOn, settingsFor, to } from './mail-under-test.ts';
import { rawServer } from './raw-server.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0).reverse()) await close();
});
const server = async (behaviour: Parameters<typeof mailServer>[0]): Promise<MailServer> => {
  const one = await mailServer(behaviour);
  opened.push(one);
  return one;
};
const mail = (...given: Parameters<typeof mailOn>): MailUnderTest => {
  const one = mailOn(...given);
  opened.push(one);
  return one;
};
const post = ({ messenger }: MailUnderTest) => messenger.post(to('section/taxation'), card('第1報'), KEY);

describe.each([
  ['STARTTLS', 'starttls', false],
  ['smtps', 'smtps', true],
] as const)('%s', (_, tls, secure) => {
  test('a certificate that nobody vouches for is refused, and no mail is shown to the server', async () => {
    const { port, mails } = await server({ tls });
    const under = mail(port, { settings: { secure } });
    await expect(post(under)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/SELF_SIGNED|UNABLE_TO_VERIFY/),
    });
    expect(mails).toEqual([]);
    expect(await under.messenger.ready()).toMatchObject({ ok: false });
  });

  test('the ward’s own authority is trusted when its certificate is given', async () => {
    const { port, mails } = await server({ tls });
    const under = mail(port, { settings: { secure, ca: CERTIFICATE } });
    await post(under);
    expect(mails.map((one) => one.secure)).toEqual([true]);
    expect(await under.messenger.ready()).toEqual({ ok: true });
  });
});

describe('without encryption', () => {
  const requiresTls = (settings: Parameters<typeof settingsFor>[1]) =>
    smtpServer(settingsFor(587, settings), USUAL_LIMITS).options.requireTLS;

  test.each(['mail.city.example.jp', '10.1.2.3', 'localhost.example.jp', '127.0.0.1.example.jp'])(
    'nothing goes to %s',
    (host) => expect(requiresTls({ host })).toBe(true),
  );

  test.each(['127.0.0.1', '::1', 'localhost'])('mails may go to %s', (host) =>
    expect(requiresTls({ host })).toBe(false),
  );

  test('mails may go elsewhere only when the settings say so', () => {
    expect(requiresTls({ host: 'mail.city.example.jp', insecure: true })).toBe(false);
  });

  test('a server that offers STARTTLS and then does not do it gets no mail', async () => {
    const raw = await rawServer(['220 hello', '250-here\r\n250 STARTTLS', '454 4.7.0 not now']);
    opened.push(raw);
    const under = mail(raw.port, { settings: { user: 'bcp', password: 'very-secret', insecure: true } });
    await expect(post(under)).rejects.toMatchObject({ code: 'unavailable' });
    expect(raw.heard.filter((line) => !/^(?:EHLO|STARTTLS|QUIT)/.test(line))).toEqual([]);
  });
});

describe('logging in', () => {
  const account = { user: 'bcp', password: 'very-secret' };

  test('the right password opens', async () => {
    const { port, mails } = await server({ tls: 'starttls', account });
    await post(mail(port, { settings: { ...account, ca: CERTIFICATE } }));
    expect(mails).toMatchObject([{ user: 'bcp', secure: true }]);
  });

  test('a wrong password is a matter of rights, and is shown nowhere', async () => {
    const { port } = await server({ account });
    const under = mail(port, { settings: { ...account, password: 'quite-wrong' } });
    const thrown: unknown = await post(under).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'auth', message: 'mail to section/taxation: 535 5.7.8', cause: undefined });
    expect(await under.messenger.ready()).toEqual({ ok: false, reason: 'auth: 535 5.7.8' });
    expect(under.log.join()).not.toContain('quite-wrong');
  });

  test('no password where one is wanted is a matter of rights', async () => {
    const { port } = await server({ account });
    await expect(post(mail(port))).rejects.toMatchObject({ code: 'auth' });
  });
});

describe('readiness', () => {
  test('is asked once, however many want to know', async () => {
    const { port, connections } = await server({});
    const { messenger } = mail(port);
    expect(await Promise.all([messenger.ready(), messenger.ready()])).toEqual([{ ok: true }, { ok: true }]);
    expect(await messenger.ready()).toEqual({ ok: true });
    expect(connections()).toBe(1);
  });

  test('is asked again when the answer is old', async () => {
    const { port, close } = await mailServer();
    const { messenger } = mail(port, { limits: { readinessMs: 0 } });
    expect(await messenger.ready()).toEqual({ ok: true });
    await close();
    expect(await messenger.ready()).toEqual({ ok: false, reason: 'unavailable: ECONNREFUSED' });
  });

  test('ends although the server never says a word', async () => {
    const raw = await rawServer([]);
    opened.push(raw);
    expect(await mail(raw.port, { limits: { connectMs: 60 } }).messenger.ready()).toMatchObject({ ok: false });
  });
});
