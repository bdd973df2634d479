// What Teams gets back, and in time: a message when its work is done, a press and a dialog in the shape that Teams shows;
// and the words of a message without Teams in them.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Connected, connected, TEXTS } from '../office/messenger-under-test.ts';
import { type TeamsRig, teamsRig } from '../office/teams-rig.ts';

let rig: TeamsRig;
let ours: Connected;
let channel: string;
beforeAll(async () => {
  rig = await teamsRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  ours = await connected(rig, { answerWithinMs: 200 });
  channel = rig.newChannel();
});
afterEach(() => ours.close());

describe('an answer', () => {
  test('to a message comes when the work is done, and the reply is written below it', async () => {
    ours.events.reply = async () => ({ summary: '受け付けました。' });
    const response = await rig.say('tanaka', channel, '宣言 iaas-down', { id: 'the-activity' });
    expect(response.status).toBe(200);
    await ours.mounted.settled();
    const [post] = rig.connector.posts().filter(({ path }) => path.startsWith(`/${channel}`));
    expect(post).toMatchObject({
      path: `/${channel};messageid=the-activity/activities`,
      body: { text: '受け付けました。' },
    });
  });

  test('to a message that Teams sends again is not written again, and a failed one is done when it comes again', async () => {
    const again = () => rig.say('tanaka', channel, '宣言 iaas-down', { id: 'the-message' });
    const posts = () => rig.connector.posts().filter(({ path }) => path.startsWith(`/${channel}`));
    let finish = (): void => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    ours.events.reply = async () => {
      await finished;
      return { summary: '受け付けました。' };
    };
    const both = [again(), again()];
    finish();
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await again()).status).toBe(200);
    await ours.mounted.settled();
    expect(posts()).toHaveLength(1);

    const failing = () => rig.say('tanaka', channel, '状況', { id: 'the-failing' });
    ours.events.reply = async () => {
      throw new Error('database is locked');
    };
    expect((await failing()).status).toBe(500);
    ours.events.reply = async () => ({ summary: '受け付けました。' });
    expect((await failing()).status).toBe(200);
    await ours.mounted.settled();
    expect(posts()).toHaveLength(2);
  });

  test('to a message whose work fails is 500, so that it may come again with the same id', async () => {
    ours.events.reply = async () => {
      throw new Error('秘密');
    };
    expect((await rig.say('tanaka', channel, '状況')).status).toBe(500);
    expect(JSON.stringify(ours.logger.lines)).not.toContain('秘密');
  });

  test('to a press is what the listener says, in the body', async () => {
    const press = () => rig.press('tanaka', channel, '1', { verb: 'say', data: { text: '状況' } });
    expect(await (await press()).json()).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: '受け付けました。',
    });
    ours.events.answer = async () => ({ kind: 'card', card: { type: 'AdaptiveCard' } });
    expect(await (await press()).json()).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(ours.events.heard[0]).toMatchObject({
      event: 'action',
      what: {
        verb: 'say',
        data: { text: '状況' },
        replyTo: '1',
        person: { aadObjectId: rig.people.tanaka?.aadObjectId },
      },
    });
  });

  test('to a press whose work takes too long, or fails, is a calm sentence', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    ours.events.answer = async () => {
      await promise;
      throw new Error('late');
    };
    const late = await rig.press('tanaka', channel, '1', { verb: 'say' });
    expect(late.status).toBe(200);
    expect(await late.json()).toMatchObject({ statusCode: 200, value: TEXTS.stillWorking });
    resolve(undefined);
    const failed = await rig.press('tanaka', channel, '1', { verb: 'say' });
    expect(await failed.json()).toMatchObject({ statusCode: 200, value: TEXTS.failed });
    ours.events.dialog = async () => {
      throw new Error('no');
    };
    const dialog = await rig.dialog('tanaka', channel, 'fetch', { dialog: 'facts' });
    expect(await dialog.json()).toEqual({ task: { type: 'message', value: TEXTS.failed } });
  });

  test('to a dialog is a form, or that it is done', async () => {
    ours.events.dialog = async () => ({ kind: 'form', title: '6項目の更新', card: { type: 'AdaptiveCard' } });
    const form = await rig.dialog('tanaka', channel, 'fetch', { dialog: 'facts' });
    expect(await form.json()).toMatchObject({ task: { type: 'continue', value: { title: '6項目の更新' } } });
    ours.events.dialog = async () => ({ kind: 'close' });
    expect((await rig.dialog('tanaka', channel, 'submit', {})).status).toBe(200);
    expect(ours.events.heard.at(-1)).toMatchObject({ event: 'dialog', what: { step: 'submit' } });
  });

  test('to what nobody here knows is 501, and to what cannot be read 400', async () => {
    const invoke = (name: string, value: unknown) =>
      rig.send({ ...rig.from('tanaka', channel), type: 'invoke', name, value });
    expect((await invoke('composeExtension/query', {})).status).toBe(501);
    expect((await invoke('adaptiveCard/action', { action: {} })).status).toBe(400);
    const stranger = { ...rig.from(undefined, channel), type: 'invoke', name: 'task/fetch', value: {} };
    expect((await rig.send(stranger)).status).toBe(400);
  });
});

describe('a text', () => {
  test('loses our mention and keeps the thread, and people become ids', async () => {
    const mention = (name: string, id: string) => ({
      type: 'mention',
      text: `<at>${name}</at>`,
      mentioned: { id, name },
    });
    await rig.send({
      ...rig.from('tanaka', channel, '1700000000000'),
      type: 'message',
      text: '<at>BCP</at>&nbsp;担当 <at>suzuki</at> <at>誰か</at> に追加',
      entities: [mention('BCP', `28:${rig.config.appId}`), mention('suzuki', '29:suzuki'), mention('誰か', '29:x')],
    });
    expect(ours.events.heard).toMatchObject([
      {
        what: {
          text: `担当 teams:${rig.people.suzuki?.aadObjectId} 誰か に追加`,
          thread: '1700000000000',
          place: { conversation: channel, kind: 'channel', team: rig.team },
        },
      },
    ]);
  });

  const US = () => ({ id: `28:${rig.config.appId}`, name: 'BCP' });
  const heardOf = async (text: string, entities: readonly object[], more: object = {}): Promise<unknown> => {
    const response = await rig.send({ ...rig.from('tanaka', channel), type: 'message', text, entities, ...more });
    expect(response.status).toBe(200);
    return ours.events.heard.at(-1)?.what;
  };

  test.each<[string, string, () => readonly object[]]>([
    ['does not say how it is written', '<at>BCP</at> 状況', () => [{ type: 'mention', mentioned: US() }]],
    [
      'is of the name that the app had before',
      '<at>区の連絡</at> 状況',
      () => [{ type: 'mention', text: '<at>BCP</at>', mentioned: US() }],
    ],
    ['is an element with an id', '<at id="0">BCP</at>&nbsp;状況', () => [{ type: 'mention', mentioned: US() }]],
    ['stands there as a plain name', '@BCP 状況', () => [{ type: 'mention', mentioned: US() }]],
    ['has no entity at all', '<at>区の連絡</at> 状況', () => []],
  ])('loses our mention when it %s', async (_, text, entities) => {
    expect(await heardOf(text, entities())).toMatchObject({ text: '状況' });
  });

  test('keeps a person who is mentioned beside us, whatever the entities leave out', async () => {
    const entities = [
      { type: 'mention', mentioned: US() },
      { type: 'mention', text: null, mentioned: { id: '29:suzuki', name: 'suzuki' } },
    ];
    const person = `teams:${rig.people.suzuki?.aadObjectId}`;
    expect(await heardOf('<at>BCP</at> 担当 追加 <at>suzuki</at> 税務課', entities)).toMatchObject({
      text: `担当 追加 ${person} 税務課`,
    });
  });

  test('that merely begins like our name keeps its words', async () => {
    expect(await heardOf('BCPS 停止', [{ type: 'mention', mentioned: US() }])).toMatchObject({ text: 'BCPS 停止' });
  });

  const BLOCK = (quoted: string): string =>
    `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1700000000001">\r\n<strong itemprop="mri" itemid="8:orgid:sato">佐藤</strong><span itemprop="time" itemid="1700000000001"></span>\r\n<p itemprop="preview">${quoted}</p>\r\n</blockquote>`;

  test.each<[string, string, object]>([
    [
      'an entity',
      '<quoted messageId="1700000000001"/> 13 停止',
      { entities: [{ type: 'quotedReply', quotedReply: { messageId: '1700000000001', preview: '稼働状況の確認' } }] },
    ],
    [
      'an element of two tags',
      '<quoted messageId="1700000000001"></quoted>13 停止',
      { entities: [{ type: 'quotedReply', quotedReply: { messageId: '1700000000001' } }] },
    ],
    [
      'an attachment, as older clients write it',
      '<attachment id="1700000000001"></attachment>\n13 停止',
      { attachments: [{ contentType: 'messageReference', id: '1700000000001', content: '{}' }] },
    ],
    ['a block in the text', `${BLOCK('停止 17')}<p>13 停止</p>`.replace(/<\/?p>/g, ''), {}],
    ['a block that quotes a block', `${BLOCK(`${BLOCK('17 停止')}14 停止`)}13 停止`, {}],
    [
      'a block in the HTML, and in the text without any sign',
      '佐藤\n17 停止\n\n13 停止',
      { attachments: [{ contentType: 'text/html', content: `${BLOCK('17 停止')}\n<p>13 停止</p>` }] },
    ],
    [
      'a block in the HTML alone',
      '13 停止',
      { attachments: [{ contentType: 'text/html', content: `${BLOCK('13 停止')}<p>13 停止</p>` }] },
    ],
  ])('loses the message that it quotes as %s, and what is quoted is what is replied to', async (_, text, more) => {
    expect(await heardOf(text, [], more)).toMatchObject({ text: '13 停止', replyTo: '1700000000001' });
  });
});
