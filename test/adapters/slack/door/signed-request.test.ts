// What counts as a request of Slack's, decided on bytes and headers alone.
import { describe, expect, test } from '@jest/globals';
import { type RequestHeaders, verify } from '../../../../adapters/slack/door/signed-requests.ts';
import { signatureOf } from '../office/sign.ts';

const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
const AT = 1_531_420_618;
const BODY = 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&command=%2Fbcp&text=%E7%8A%B6%E6%B3%81';

interface Changed {
  readonly now?: number;
  readonly headers?: RequestHeaders;
  readonly rawBody?: Uint8Array;
  readonly signingSecret?: string;
}

const good = (): RequestHeaders => ({
  'x-slack-request-timestamp': String(AT),
  'x-slack-signature': signatureOf(SECRET, String(AT), BODY),
});

const verified = ({ now = AT * 1000, headers = {}, rawBody = Buffer.from(BODY), signingSecret = SECRET }: Changed) =>
  verify({ signingSecret, now, headers: { ...good(), ...headers }, rawBody });

describe('a request signed with our secret', () => {
  test('is known by the signature in Slack’s own documentation', () => {
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    expect(
      verify({
        signingSecret: SECRET,
        now: 1_531_420_618_000,
        rawBody: Buffer.from(body),
        headers: {
          'x-slack-request-timestamp': '1531420618',
          'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
        },
      }),
    ).toEqual({ ok: true });
  });

  test.each([0, 1, 299, 300, -1, -300])('is accepted at an age of %d seconds', (age) => {
    expect(verified({ now: (AT + age) * 1000 })).toEqual({ ok: true });
  });

  test.each([301, 3_600])('is stale at an age of %d seconds', (age) => {
    expect(verified({ now: (AT + age) * 1000 })).toEqual({ ok: false, reason: 'stale' });
  });

  test.each([301, 3_599])('is refused when it is %d seconds ahead', (ahead) => {
    expect(verified({ now: (AT - ahead) * 1000 })).toEqual({ ok: false, reason: 'ahead' });
  });
});

describe('a bad signature', () => {
  test('of another secret', () => {
    expect(verified({ signingSecret: 'another' })).toEqual({ ok: false, reason: 'bad_signature' });
  });

  test('of other bytes, even by one at the end', () => {
    for (const body of [`${BODY} `, BODY.slice(0, -1), '']) {
      expect(verified({ rawBody: Buffer.from(body) })).toEqual({ ok: false, reason: 'bad_signature' });
    }
  });

  test('of another time', () => {
    const headers = { 'x-slack-request-timestamp': String(AT + 1) };
    expect(verified({ headers })).toEqual({ ok: false, reason: 'bad_signature' });
  });

  test.each([0, 66])('wrong in the character %d of its digits', (place) => {
    const signature = signatureOf(SECRET, String(AT), BODY);
    const at = Math.min(place + 3, signature.length - 1);
    const other = signature[at] === '0' ? '1' : '0';
    const headers = { 'x-slack-signature': `${signature.slice(0, at)}${other}${signature.slice(at + 1)}` };
    expect(verified({ headers })).toEqual({ ok: false, reason: 'bad_signature' });
  });
});

describe('unsigned is whatever has not exactly one well-formed header of each kind', () => {
  const signature = signatureOf(SECRET, String(AT), BODY);
  const malformed: readonly (readonly [string, RequestHeaders])[] = [
    ['no time', { 'x-slack-request-timestamp': undefined }],
    ['no signature', { 'x-slack-signature': undefined }],
    ['an empty signature', { 'x-slack-signature': '' }],
    ['another version', { 'x-slack-signature': signature.replace('v0', 'v1') }],
    ['a signature that is too short', { 'x-slack-signature': signature.slice(0, -1) }],
    ['a signature with more behind it', { 'x-slack-signature': `${signature}0` }],
    ['two signatures as node:http joins them', { 'x-slack-signature': `${signature}, ${signature}` }],
    ['two signatures as a list', { 'x-slack-signature': [signature, signature] }],
    ['two times', { 'x-slack-request-timestamp': `${AT}, ${AT}` }],
    ['a time with a sign', { 'x-slack-request-timestamp': `+${AT}` }],
    ['a time with a fraction', { 'x-slack-request-timestamp': `${AT}.0` }],
    ['a time in another notation', { 'x-slack-request-timestamp': '1e9' }],
    ['a time that is none', { 'x-slack-request-timestamp': 'NaN' }],
  ];

  test.each(malformed)('%s', (_name, headers) => {
    expect(verified({ headers })).toEqual({ ok: false, reason: 'unsigned' });
  });
});
