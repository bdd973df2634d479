// Who we are in Slack is learnt once and kept: the process starts while Slack is down, says so, and recovers by itself.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { workspace } from '../../../../adapters/slack/line/workspace.ts';
import { SCOPES } from '../../../../adapters/slack/needs.ts';
import { type SlackRig, slackRig } from '../office/emulator.ts';
import type { Fault } from '../office/fault-proxy.ts';
import { keptSettings, messaging } from '../office/messenger-under-test.ts';

let rig: SlackRig;
beforeAll(async () => {
  rig = await slackRig();
});
afterAll(() => rig.close());
afterEach(() => {
  rig.proxy.heal();
  rig.proxy.acceptOnly(undefined);
  rig.proxy.forgetCalls();
});

const away: Fault = { kind: 'reset' };

describe('who we are', () => {
  test('is learnt from Slack once, and then known while Slack is down', async () => {
    const settings = keptSettings();
    const first = messaging(rig, { settings });
    expect(await first.workspace.knownIdentity()).toBeUndefined();
    expect(await first.workspace.identity()).toEqual(rig.bot);
    await first.workspace.identity();
    expect(rig.proxy.callsOf('auth.test')).toHaveLength(1);
    rig.proxy.failWhen(() => away);
    expect(await messaging(rig, { settings }).workspace.identity()).toEqual(rig.bot);
  });

  test('is not known while Slack is down and was never asked; then it fails as any call', async () => {
    const { workspace: us } = messaging(rig);
    rig.proxy.failNext(away);
    await expect(us.identity()).rejects.toMatchObject({ name: 'DeliveryError', code: 'unavailable' });
    expect(await us.identity()).toEqual(rig.bot);
  });

  test('what the configuration says wins, and is enough to start with', async () => {
    const { api, settings, clock, logger } = messaging(rig);
    const given = { botId: 'B1', botUserId: 'U1' };
    const us = workspace({ api, settings, clock, logger, given });
    expect(await us.knownIdentity()).toMatchObject(given);
    await us.check();
    expect(await us.identity()).toEqual({ ...given, teamId: rig.bot.teamId, appId: rig.bot.appId });
  });

  test('a token of another workspace replaces what was kept, and the log says so', async () => {
    const settings = keptSettings();
    settings.values.set('slack:identity', JSON.stringify({ ...rig.bot, teamId: 'T0ELSEWHERE', botUserId: 'U0OLD' }));
    const { workspace: us, logger } = messaging(rig, { settings });
    expect(await us.identity()).toMatchObject({ teamId: 'T0ELSEWHERE' });
    expect(await us.check()).toMatchObject({ state: 'ok' });
    expect(await us.identity()).toEqual(rig.bot);
    expect(JSON.parse(settings.values.get('slack:identity') ?? '')).toEqual(rig.bot);
    expect(logger.lines.some(({ level }) => level === 'warn')).toBe(true);
  });

  test('the id of the app is done without where it may not be read', async () => {
    const narrow = await slackRig({ scopes: SCOPES.filter((scope) => scope !== 'users:read') });
    const { workspace: us, settings } = messaging(narrow);
    const { appId: _, ...rest } = narrow.bot;
    const answer = { ok: true, user_id: rest.botUserId, bot_id: rest.botId, team_id: rest.teamId };
    narrow.proxy.failNext({ kind: 'answer', body: JSON.stringify(answer) });
    expect(await us.identity()).toEqual({ ...rest, appId: undefined });
    expect(settings.values.has('slack:identity')).toBe(true);
    await narrow.close();
  });
});

describe('whether Slack is there', () => {
  test('a few seconds one answer serves all who ask', async () => {
    const { messenger, clock } = messaging(rig);
    expect(await Promise.all([messenger.ready(), messenger.ready()])).toEqual([{ ok: true }, { ok: true }]);
    clock.passMs(5000);
    await messenger.ready();
    expect(rig.proxy.callsOf('auth.test')).toHaveLength(1);
    clock.passMs(5000);
    await messenger.ready();
    expect(rig.proxy.callsOf('auth.test')).toHaveLength(2);
  });

  test('a wrong token and a broken line are told apart, and both recover by themselves', async () => {
    const { messenger, clock, logger } = messaging(rig);
    rig.proxy.acceptOnly('another token');
    expect(await messenger.ready()).toEqual({ ok: false, reason: 'invalid_auth' });
    clock.passMs(10_000);
    rig.proxy.acceptOnly(undefined);
    rig.proxy.failNext(away);
    expect(await messenger.ready()).toEqual({ ok: false, reason: 'unreachable' });
    clock.passMs(10_000);
    expect(await messenger.ready()).toEqual({ ok: true });
    expect(JSON.stringify(logger.lines)).not.toContain(rig.token);
  });

  test('a token that is no bot of ours is said to be none', async () => {
    const { messenger } = messaging(rig);
    rig.proxy.failNext({ kind: 'answer', body: '{"ok":true,"user_id":"U1","team_id":"T1"}' });
    expect(await messenger.ready()).toEqual({ ok: false, reason: 'not_a_bot_token' });
  });

  test('asked to wait, what was true before still is', async () => {
    const { messenger, clock } = messaging(rig);
    await messenger.ready();
    clock.passMs(10_000);
    rig.proxy.failNext({ kind: 'wait', retryAfter: 30 });
    expect(await messenger.ready()).toEqual({ ok: true });
  });

  test('who asks is answered in time while Slack does not answer', async () => {
    const { api, settings, clock, logger } = messaging(rig, { timeoutMs: 600_000 });
    const us = workspace({ api, settings, clock, logger, answerWithinMs: 100 });
    rig.proxy.failNext({ kind: 'hang' });
    // Slack's own silence would last longer than any test may.
    expect(await us.check()).toEqual({ state: 'unreachable' });
  });

  test('a clock that is set back asks anew', async () => {
    const { messenger, clock } = messaging(rig);
    await messenger.ready();
    clock.passMs(-3_600_000);
    await messenger.ready();
    expect(rig.proxy.callsOf('auth.test')).toHaveLength(2);
  });
});
