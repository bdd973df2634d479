// Words without the slash: our name in a channel, and the direct messages with us, are answered where they were said; and
// whoever declares where we cannot write is told so.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chronology, declared, linesWith, order, person, until } from '../office/in-the-office.ts';
import { type Office, openOffice } from '../office/slack-office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const us = (): string => office.rig.bot.botUserId;
const answers = () =>
  office.rig.proxy.callsOf('chat.postMessage').filter(({ params }) => params.metadata === undefined);
const lastAnswer = () => answers().at(-1)?.params ?? {};

const mention = (user: string, text: string, more: object = {}) =>
  office.event({ type: 'app_mention', user, text, channel: office.crisis, ts: '1700000000.000100', ...more });

describe('our name in a channel', () => {
  test('with nothing else asks what one can do; with words says them; the answer stands in its thread', async () => {
    const admin = person(office, 'admin');
    expect(await mention(admin, `<@${us()}>`)).toBe(200);
    await until('answered', async () => answers().length === 1);
    expect(lastAnswer()).toMatchObject({ channel: office.crisis, thread_ts: '1700000000.000100' });
    await mention(admin, `<@${us()}> 宣言 iaas-down --drill`, { ts: '1700000000.000200' });
    await until('answered', async () => answers().length === 2);
    expect(JSON.stringify(lastAnswer().text)).toContain('宣言しました');
  });

  test('told again by Slack it is one command and one answer', async () => {
    const incident = await declared(office);
    const before = answers().length;
    const said = { ts: '1700000000.000300', thread_ts: '1700000000.000001' };
    for (let time = 0; time < 2; time += 1) {
      await mention(person(office, 'admin'), `<@${us()}> 追記 業者が到着`, said);
      await until('answered', async () => answers().length > before);
    }
    expect(answers()).toHaveLength(before + 1);
    expect(lastAnswer().thread_ts).toBe('1700000000.000001');
    expect(linesWith(await chronology(office, incident), '業者が到着')).toHaveLength(1);
  });

  test('who may not is told so, and nothing happens', async () => {
    const incident = await declared(office);
    const before = answers().length;
    await mention(person(office, 'sato'), `<@${us()}> 追記 誰かの話`);
    await until('answered', async () => answers().length > before);
    expect(linesWith(await chronology(office, incident), '誰かの話')).toEqual([]);
  });
});

describe('a direct message', () => {
  const direct = async (user: string, text: string, more: object = {}) =>
    office.event({
      type: 'message',
      channel: await office.rig.directWith(user),
      channel_type: 'im',
      user,
      text,
      ts: '1700000000.000400',
      ...more,
    });

  test('is answered there', async () => {
    const incident = await declared(office);
    const before = answers().length;
    await direct(person(office, 'admin'), '状況');
    await until('answered', async () => answers().length > before);
    expect(JSON.stringify(lastAnswer())).toContain(incident);
    expect(lastAnswer().thread_ts).toBeUndefined();
  });

  test('of ours, an edit, and words of another channel are nobody’s command', async () => {
    const admin = person(office, 'admin');
    await direct(admin, '状況', { user: us(), bot_id: office.rig.bot.botId });
    await direct(admin, '状況', { subtype: 'message_changed', message: { ts: '1' } });
    await office.event({
      type: 'message',
      channel: office.crisis,
      channel_type: 'channel',
      user: admin,
      text: '状況',
      ts: '1.1',
    });
    // What comes after it was heard after it.
    await direct(admin, 'ヘルプ', { ts: '1700000000.000500' });
    await until('answered', async () => answers().length > 0);
    expect(answers()).toHaveLength(1);
  });
});

describe('whoever declares where we cannot write', () => {
  test('reads it in the answer, with what to do', async () => {
    const secret = await office.rig.newChannel({ secret: true, withBot: false });
    const { text } = await order(office, 'declare iaas-down', secret);
    expect(text).toContain('宣言しました');
    // The sign of a mention is parted from the name, so that nobody is called.
    expect(text).toMatch(/\/invite @.?BCP/u);
  });

  test('does not where we are, and where we join by ourselves', async () => {
    const open = await office.rig.newChannel({ withBot: false });
    expect((await order(office, 'declare iaas-down', open)).text).not.toContain('/invite');
    expect((await order(office, 'declare iaas-down --again')).text).not.toContain('/invite');
  });

  test('gets the answer in time though Slack does not say', async () => {
    office.rig.proxy.failWhen((method) => (method === 'conversations.info' ? { kind: 'hang' } : undefined));
    expect((await order(office, 'declare iaas-down')).text).toContain('宣言しました');
  });
});
