// What can go wrong on the way, and what the deliveries are told: whether to try again, to park, or that nobody knows.
import { afterEach, describe, expect, test } from '@jest/globals';
import { DeliveryError } from '../../../src/ports/messenger.ts';
import { type MailServer, mailServer } from './mail-server.ts';
import { addressOf, card, KEY, type MailUnderTest, mailOn, to } from './mail-under-test.ts';
import { HANG_UP, type RawServer, rawServer } from './raw-server.ts';

const TAXATION = to('section/taxation');
const SOON = { connectMs: 60, answerMs: 60 };

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0).reverse()) await close();
});
const open = <T extends { close(): Promise<void> }>(something: T): T => {
  opened.push(something);
  return something;
};
const server = async (behaviour: Parameters<typeof mailServer>[0] = {}): Promise<MailServer> =>
  open(await mailServer(behaviour));
const saying = async (...answers: Parameters<typeof rawServer>[0]): Promise<RawServer> =>
  open(await rawServer(answers));
const mail = (...given: Parameters<typeof mailOn>): MailUnderTest => open(mailOn(...given));

const failure = async ({ messenger }: MailUnderTest, conversation = TAXATION): Promise<DeliveryError> => {
  const error: unknown = await messenger.post(conversation, card('第1報'), KEY).catch((thrown: unknown) => thrown);
  if (!(error instanceof DeliveryError)) throw new Error('the post should have failed');
  return error;
};

describe('an address that is refused', () => {
  test('is rejected for good: recipient and number are said, the address and the server’s words never', async () => {
    const { port } = await server({ refuses: (address) => `550 5.1.1 <${address}> unknown` });
    const under = mail(port);
    const { code, message, cause } = await failure(under);
    expect({ code, message, cause }).toEqual({
      code: 'rejected',
      message: 'mail to section/taxation: 550 5.1.1',
      cause: undefined,
    });
    expect(under.log).toHaveLength(1);
    expect(under.log[0]).toContain('"recipient":"section/taxation","code":"rejected","why":"550 5.1.1"');
    expect(under.log.join()).not.toContain(addressOf('section/taxation'));
  });

  test('does not hold up the others of the same recipient; how many were refused is said', async () => {
    const { port, mails } = await server({ refuses: (one) => (one.startsWith('gone') ? '550 5.1.1 gone' : undefined) });
    const refused: [string, number][] = [];
    const under = mail(port, {
      tools: {
        addressesOf: () => ['gone@city.example.jp', 'here@city.example.jp'],
        refused: (key, count) => void refused.push([key, count]),
      },
    });
    await under.messenger.post(TAXATION, card('第1報'), KEY);
    expect(mails.map((one) => one.to)).toEqual([['here@city.example.jp']]);
    expect(refused).toEqual([[KEY, 1]]);
    expect(under.log).toHaveLength(1);
    expect(under.log[0]).toContain('"refused":1,"smtp":[550]');
    expect(under.log.join()).not.toContain('@');
  });

  test.each(['450 4.2.1 try later', '451 4.7.1 greylisted', '452 4.2.2 mailbox full'])(
    'for now (%s) is tried again after a minute, not earlier',
    async (answer) => {
      const { port } = await server({ refuses: () => answer });
      expect(await failure(mail(port))).toMatchObject({ code: 'unavailable', retryAfterMs: 60_000 });
    },
  );

  test('for now beside one that is refused for good is tried again', async () => {
    const { port } = await server({ refuses: (one) => (one.startsWith('a') ? '550 no' : '451 later') });
    const under = mail(port, { tools: { addressesOf: () => ['a@city.example.jp', 'b@city.example.jp'] } });
    expect(await failure(under)).toMatchObject({ code: 'unavailable' });
  });
});

describe('the mail itself is refused', () => {
  test.each([
    ['554 5.7.1 spam', 'unacceptable'],
    ['552 5.3.4 too big', 'unacceptable'],
    ['451 4.3.0 later', 'unavailable'],
    ['421 4.3.2 going down', 'unavailable'],
  ])('%s is %s: the server has said that it did not take it', async (refusesData, code) => {
    const { port } = await server({ refusesData });
    expect(await failure(mail(port))).toMatchObject({ code });
  });
});

describe('our own address is refused', () => {
  test('is a matter of rights, not of the recipient', async () => {
    const { port } = await server({ refusesSender: '553 5.7.1 not yours' });
    expect(await failure(mail(port))).toMatchObject({
      code: 'auth',
      message: 'mail to section/taxation: our sender, 553 5.7.1',
    });
  });

  test('unless the mail is too large', async () => {
    const { port } = await server({ refusesSender: '552 5.3.4 too large' });
    expect(await failure(mail(port))).toMatchObject({ code: 'unacceptable' });
  });
});

describe('addresses', () => {
  test('nobody has entered one: the conversation is closed, with a sentence', async () => {
    const { port, connections } = await server();
    expect(await failure(mail(port, { tools: { addressesOf: () => [] } }))).toMatchObject({
      code: 'closed',
      message: 'no mail address is entered for section/taxation',
    });
    expect(connections()).toBe(0);
  });

  test('that cannot be looked up are tried again, and why is not passed on', async () => {
    const under = mail(1, {
      tools: {
        addressesOf: async () => {
          throw new Error('tax@city.example.jp is on line 3');
        },
      },
    });
    const { code, message, cause } = await failure(under);
    expect({ code, cause }).toEqual({ code: 'unavailable', cause: undefined });
    expect(message).not.toContain('@');
  });

  test('that are never found end with the call’s time', async () => {
    const under = mail(1, { tools: { addressesOf: () => new Promise(() => {}) }, limits: { callMs: 30 } });
    expect(await failure(under)).toMatchObject({ code: 'unavailable' });
  });
});

describe('a server that cannot be reached or breaks off', () => {
  test('nobody listens', async () => {
    const { port, close } = await mailServer();
    await close();
    expect(await failure(mail(port))).toMatchObject({
      code: 'unavailable',
      message: 'mail to section/taxation: ECONNREFUSED',
    });
  });

  test('there is no such host', async () => {
    const under = mail(25, { settings: { host: 'no-such-host.invalid' } });
    expect(await failure(under)).toMatchObject({ code: 'unavailable' });
  });

  test.each<[string, Parameters<typeof rawServer>[0]]>([
    ['does not greet', []],
    ['is silent after EHLO', ['220 hello']],
    ['is silent after MAIL', ['220 hello', '250 here']],
    ['is silent after DATA', ['220 hello', '250 here', '250 ok', '250 ok']],
    ['hangs up at once', [HANG_UP]],
    ['hangs up after EHLO', ['220 hello', HANG_UP]],
    ['hangs up after RCPT', ['220 hello', '250 here', '250 ok', HANG_UP]],
    ['hangs up after DATA', ['220 hello', '250 here', '250 ok', '250 ok', HANG_UP]],
    ['takes its leave', ['421 too busy']],
    ['speaks no SMTP', ['HTTP/1.1 400 Bad Request']],
  ])('one that %s has not taken the mail', async (_, answers) => {
    const { port } = await saying(...answers);
    expect(await failure(mail(port, { limits: SOON }))).toMatchObject({ code: 'unavailable' });
  });

  test('one that does not let us in at all is a matter of rights', async () => {
    const { port } = await saying('554 5.7.1 no service for you');
    expect(await failure(mail(port))).toMatchObject({ code: 'auth' });
  });

  test('one that dies after the mail was handed over may have taken it: nobody knows', async () => {
    const { port, mails } = await server({ diesAfterData: true });
    expect(await failure(mail(port))).toMatchObject({ code: 'unknown_outcome' });
    expect(mails).toHaveLength(1);
  });

  test.each([{ answerMs: 4000 }, { callMs: 4000 }])(
    'so may one that takes it and says nothing: %j is over',
    async (limits) => {
      const { port, heard } = await saying('220 hello', '250 here', '250 ok', '250 ok', '354 go on');
      expect(await failure(mail(port, { limits }))).toMatchObject({ code: 'unknown_outcome' });
      expect(heard).toContain('.');
    },
  );
});

describe('many mails for few connections', () => {
  test('whoever finds no room in time comes again, which is no failed try', async () => {
    let goOn = (): void => {};
    const answersAfter = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { port } = await server({ answersAfter });
    const under = mail(port, { limits: { connections: 1, roomMs: 20 } });
    const posts = [TAXATION, TAXATION].map((conversation) => under.messenger.post(conversation, card('第1報'), KEY));
    const failed = posts.map((post) =>
      post.then(
        () => Promise.reject(),
        (error: unknown) => error,
      ),
    );
    expect(await Promise.any(failed)).toMatchObject({ code: 'rate_limited', retryAfterMs: 2000 });
    goOn();
    expect((await Promise.allSettled(posts)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('one that fails makes room for the next', async () => {
    const { port, mails } = await server({ refuses: (one) => (one.includes('welfare') ? '550 no' : undefined) });
    const under = mail(port, { limits: { connections: 1 } });
    await Promise.all([
      failure(under, to('section/welfare')),
      under.messenger.post(TAXATION, card('第1報'), KEY),
      failure(under, to('section/welfare')),
      under.messenger.post(to('departments'), card('第1報'), KEY),
    ]);
    expect(mails).toHaveLength(2);
  });

  test('closing breaks off what is under way, and nothing leaves afterwards', async () => {
    const { port } = await saying();
    const under = mail(port, { limits: { connections: 1 } });
    const failures = [failure(under), failure(under)];
    await under.close();
    expect((await Promise.all(failures)).map(({ code }) => code)).toEqual(['unavailable', 'unavailable']);
    expect(await failure(under)).toMatchObject({ code: 'unavailable' });
  });
});
