// Who may do what, whatever a button or a form claims; and what is sent twice is done once, with the same answer.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { IncidentView } from '../../../../src/ports/views.ts';
import { calm, chronology, declared, linesWith, order, person, section } from '../office/in-the-office.ts';
import { linesOf } from '../office/read-blocks.ts';
import { formOf, signedRequest, slashCommand } from '../office/sign.ts';
import { type Office, openOffice } from '../office/slack-office.ts';
import { submitView } from '../office/submit-view.ts';

let office: Office;
let tax: string;
let incident: string;
beforeEach(async () => {
  office = await openOffice();
  tax = await section(office, '税務課', 'tanaka');
  incident = await declared(office);
});
afterEach(() => office.close());

const log = () => chronology(office, incident);
const requestOf = (channel: string) => office.message(channel, /確認依頼|回答/);

describe('an operator', () => {
  test('who presses what another section is asked is sent to the form, with nothing to type', async () => {
    const sato = person(office, 'sato');
    await order(office, `people add <@${sato}> 情報システム課担当職員`);
    const residents = await section(office, '戸籍住民課', 'tanaka');
    await calm(office);
    const read = await office.presses(sato, residents, await requestOf(residents), '全て停止');
    expect(read?.text).toContain('この投稿の「回答する」を押し、回答した人と聴いた手段も入力してください。');
    expect(read?.text).not.toContain('--said-by');
    expect(read?.lines.join('\n')).not.toContain('依頼先');
    await office.presses(sato, residents, await requestOf(residents), '回答する');
    expect(JSON.stringify(office.opened().blocks)).toContain('回答した人');
  });
});

describe('a button that was tampered with', () => {
  const forged = async (value: string, actionId = 'answer_all:stopped') => {
    const request = await requestOf(tax);
    const element = { type: 'button', text: { type: 'plain_text', text: '偽' }, action_id: actionId, value };
    const before = await log();
    const forms = office.rig.proxy.callsOf('views.open').length;
    const read = await office.presses(
      person(office, 'tanaka'),
      tax,
      { ...request, blocks: [{ type: 'actions', elements: [element] }] },
      '偽',
    );
    expect(await log()).toEqual(before);
    const isOpened = office.rig.proxy.callsOf('views.open').length > forms;
    return read?.text ?? (isOpened ? linesOf(office.opened().blocks).join('\n') : '');
  };
  const about = (changes: object): string =>
    JSON.stringify({ incident, section: 'taxation', state: 'stopped', revision: 'x', ...changes });

  test.each([
    ['another section', () => about({ section: 'personnel' })],
    ['a section that is none', () => about({ section: '存在しない課' })],
    ['an incident that is none', () => about({ incident: '1999-001' })],
    ['a state that is none', () => about({ state: 'exploded' })],
    ['no JSON', () => 'garbage'],
    ['nothing', () => '{}'],
    ['a prototype', () => '{"__proto__":{"incident":"x"},"constructor":1}'],
  ])('about %s is answered calmly and changes nothing', async (_, value) => {
    expect((await forged(value())).length).toBeGreaterThan(5);
  });

  test.each(['open_answer', 'open_facts'])('%s of an incident that is none says so', async (name) => {
    expect((await forged(about({ incident: '1999-001' }), name)).length).toBeGreaterThan(5);
  });

  test('of a name that is none is answered too', async () => {
    expect(await forged('{}', 'constructor')).toContain('何も記録していません');
    expect(await forged('{}', 'of_a_former_version')).toContain('何も記録していません');
  });

  test('that says a command gives no right to say it', async () => {
    expect(await forged(JSON.stringify({ text: '/bcp 終結', incident, revision: 'x' }), 'say:0')).toContain(
      '「終結」を行えません',
    );
  });
});

describe('a form that was tampered with', () => {
  test.each([
    ['another section', () => JSON.stringify({ incident, section: 'personnel', page: 0 })],
    ['an incident that is none', () => JSON.stringify({ incident: '1999-001', section: 'taxation', page: 0 })],
    ['a page that is none', () => JSON.stringify({ incident, section: 'personnel', page: 999 })],
    ['no JSON', () => 'garbage'],
    ['nothing', () => ''],
  ])('to be about %s is answered calmly and changes nothing', async (_, metadata) => {
    await office.presses(person(office, 'tanaka'), tax, await requestOf(tax), '回答する');
    const view = office.opened();
    const state = view.blocks.flatMap((block) => ('block_id' in block ? [block.block_id ?? ''] : []))[0] ?? '';
    const before = await log();
    for (const callbackId of ['answer', 'facts', 'note', 'unheard-of']) {
      const sent = { user: person(office, 'tanaka'), fields: { [state]: 'stopped' }, metadata: metadata(), callbackId };
      const done = await submitView(office, view, { ...sent, viewId: `V0${callbackId}` });
      expect(done.status).toBe(200);
      const said = [...Object.values(done.errors), ...linesOf(done.view?.blocks ?? [])].join('');
      expect(said.length).toBeGreaterThan(5);
    }
    expect(await log()).toEqual(before);
  });
});

describe('what arrives twice', () => {
  test('a command with the same trigger, at once or as a retry, is one', async () => {
    const same = { trigger_id: '1.2.same' };
    const types = () => office.types(person(office, 'admin'), office.crisis, '報告', same);
    const [one, other] = await Promise.all([types(), types()]);
    expect(other).toEqual(one);
    expect(await types()).toEqual(one);
    const again = linesWith(await log(), '第2報');
    expect(again.map((line) => line.replace(/^.*第2報/, '第2報'))).toEqual([
      expect.stringMatching(/^第2報を発信/),
      // Who is told of it, and what is asked with it: once each as well.
      expect.stringMatching(/^第2報の連絡/),
      expect.stringMatching(/^第2報\)$/),
    ]);
    expect(linesWith(await log(), '第3報')).toEqual([]);
  });
});

test('a button of a notice that is pressed again after things have changed is meant again; a double click is not', async () => {
  const asked = await office.message(office.crisis, /情報漏えいの有無の確認/);
  const press = (label: string) => office.presses(person(office, 'admin'), office.crisis, asked, label);
  const answers = async () =>
    linesWith(await log(), '情報漏えいの有無の回答').map((line) => line.replace(/^.*回答:/, ''));
  for (const label of ['なし', 'なし', 'あり', 'なし']) await press(label);
  expect(await answers()).toEqual(['なし', 'あり', 'なし']);
  const { facts } = (await (await fetch(`${office.address}/api/incidents/${incident}`)).json()) as IncidentView;
  expect(facts.leak).toBe('none');
});

test('fifty commands at once: each is acknowledged in time and recorded once', async () => {
  const { teamId: team_id, appId: api_app_id } = office.rig.bot;
  const user_id = person(office, 'admin');
  const one = async (at: number): Promise<number> => {
    const said = slashCommand(`追記 同時${at}件目`, { team_id, api_app_id, user_id, channel_id: office.crisis });
    const begun = performance.now();
    const response = await signedRequest({
      url: `${office.address}/slack/events`,
      secret: office.rig.signingSecret,
      at: Date.now(),
      body: formOf(said),
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('記録に追加しました');
    return performance.now() - begun;
  };
  const took = await Promise.all(Array.from({ length: 50 }, (_, at) => one(at)));
  expect(Math.max(...took)).toBeLessThan(3_000);
  const lines = await log();
  for (let at = 0; at < 50; at += 1) expect(linesWith(lines, `同時${at}件目`)).toHaveLength(1);
});
