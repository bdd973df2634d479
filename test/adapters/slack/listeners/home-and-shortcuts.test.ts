// App Home for whoever opens it, its buttons, and words of a channel that are kept in the chronology.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { HomeView } from '@slack/types';
import { checkView } from '../office/check-payload.ts';
import {
  calm,
  chronology,
  clockAhead,
  declared,
  linesWith,
  order,
  person,
  section,
  until,
} from '../office/in-the-office.ts';
import { buttonsOf, linesOf } from '../office/read-blocks.ts';
import { type Office, openOffice } from '../office/slack-office.ts';
import { pressInHome, submitView } from '../office/submit-view.ts';

let office: Office;
let time: ReturnType<typeof clockAhead>;
beforeEach(async () => {
  time = clockAhead();
  office = await openOffice({ clock: time.clock });
});
afterEach(() => office.close());

const published = (user: string): readonly HomeView[] =>
  office.rig.proxy
    .callsOf('views.publish')
    .filter(({ params }) => params.user_id === user)
    .map(({ params }) => params.view as HomeView);

const openHome = async (user: string): Promise<HomeView> => {
  const before = published(user).length;
  await office.event({ type: 'app_home_opened', user, channel: 'D0HOME0001', tab: 'home' });
  await until('published', async () => published(user).length > before);
  const home = published(user).at(-1);
  if (home === undefined) throw new Error('unreachable');
  checkView(home);
  return home;
};

const press = async (user: string, home: HomeView, label: string, trigger?: string): Promise<void> => {
  const found = buttonsOf(home.blocks).find((button) => button.label === label);
  if (found === undefined) throw new Error(`no ${label} in ${buttonsOf(home.blocks).map((one) => one.label)}`);
  const pressed = { actionId: found.action_id, value: JSON.stringify(found.carries) };
  await pressInHome(office, user, trigger === undefined ? pressed : { ...pressed, trigger });
};

const words = (home: Pick<HomeView, 'blocks'>): string => linesOf(home.blocks).join('\n');
const labels = (home: HomeView): readonly string[] => buttonsOf(home.blocks).map(({ label }) => label);
const formsOpened = (): number => office.rig.proxy.callsOf('views.open').length;

describe('App Home', () => {
  test('shows who may do what: the administrator all, a member their section, nobody nothing but the state', async () => {
    const [admin, tanaka, sato] = [person(office, 'admin'), person(office, 'tanaka'), person(office, 'sato')];
    await section(office, '税務課', 'tanaka');
    const calmDays = await openHome(admin);
    expect(words(calmDays)).toContain('対応中の事象はありません');
    expect(labels(calmDays)).toEqual(['宣言する']);
    const incident = await declared(office);
    const operators = await openHome(admin);
    expect(words(operators)).toContain(incident);
    expect(words(operators)).toContain('次回の定時連絡');
    expect(labels(operators)).toEqual(
      expect.arrayContaining(['宣言する', '状況を表示', '連絡事項を更新', '未回答の課へ催促', '臨時連絡を発信']),
    );
    const members = await openHome(tanaka);
    expect(words(members)).toContain('税務課:未回答');
    expect(labels(members)).toEqual(['回答する', '状況を表示']);
    const others = await openHome(sato);
    expect(words(others)).toContain('閲覧のみ');
    expect(words(others)).toContain(`@${admin}`);
    expect(words(others)).toContain(incident);
    expect(labels(others)).toEqual(['状況を表示']);
  });

  test('says a command at a press, tells what came of it, and is published again', async () => {
    const admin = person(office, 'admin');
    const incident = await declared(office);
    const home = await openHome(admin);
    const [times, forms] = [published(admin).length, formsOpened()];
    await press(admin, home, '臨時連絡を発信');
    await until('published again', async () => published(admin).length > times);
    expect(formsOpened()).toBe(forms + 1);
    expect(words(office.opened())).toContain('第2報');
    expect(linesWith(await chronology(office, incident), '第2報')).not.toEqual([]);
    // The same press again: the same words, and no other report.
    await press(admin, home, '臨時連絡を発信');
    await until('told again', async () => formsOpened() > forms + 1);
    expect(words(office.opened())).toContain('第2報');
    expect(linesWith(await chronology(office, incident), '第3報')).toEqual([]);
  });

  test('is published again even when Slack no longer opens a form for that press', async () => {
    const admin = person(office, 'admin');
    const incident = await declared(office);
    const home = await openHome(admin);
    const times = published(admin).length;
    await press(admin, home, '臨時連絡を発信', '1.2.expired');
    await until('published again', async () => published(admin).length > times);
    expect(linesWith(await chronology(office, incident), '第2報')).not.toEqual([]);
  });

  test('answers of a section, given from here, are recorded, and Home shows it without being opened anew', async () => {
    const tanaka = person(office, 'tanaka');
    await section(office, '税務課', 'tanaka');
    const incident = await declared(office);
    await press(tanaka, await openHome(tanaka), '回答する');
    await until('opened', async () => formsOpened() > 0);
    const view = office.opened();
    const names = view.blocks.flatMap((block) => ('block_id' in block ? [block.block_id ?? ''] : []));
    const state = names.find((name) => name.startsWith('state:')) ?? '';
    const times = published(tanaka).length;
    await submitView(office, view, { user: tanaka, fields: { [state]: 'stopped' } });
    expect(linesWith(await chronology(office, incident), '回答 税務課')).toHaveLength(1);
    await until('published again', async () => published(tanaka).length > times);
    expect(words({ blocks: published(tanaka).at(-1)?.blocks ?? [] })).toContain('全て回答済み');
  });

  test('declares, in the channel that is linked for crises', async () => {
    const admin = person(office, 'admin');
    await order(office, 'link ops');
    await press(admin, await openHome(admin), '宣言する');
    await until('opened', async () => formsOpened() > 0);
    const done = await submitView(office, office.opened(), {
      user: admin,
      fields: { scenario: 'iaas-down', drill: 'on', situation: '停電のため全サーバ停止' },
    });
    expect(words(done.view ?? { blocks: [] })).toContain('宣言しました');
    await calm(office, time);
    const board = await office.message(office.crisis, /訓練/);
    expect(board.pinned).toBe(true);
    expect(JSON.stringify(board.blocks)).toContain('停電のため全サーバ停止');
    // A second one has to be asked for.
    await press(admin, await openHome(admin), '宣言する');
    await until('opened', async () => formsOpened() > 1);
    const fields = { scenario: 'iaas-down', drill: 'on' };
    const refused = await submitView(office, office.opened(), { user: admin, fields, viewId: 'V0SECOND01' });
    expect(refused.response_action).toBe('errors');
    const again = { ...fields, again: 'on' };
    const second = await submitView(office, office.opened(), { user: admin, fields: again, viewId: 'V0SECOND01' });
    expect(second.response_action).toBe('update');
  });
});

describe('「記録に追加」', () => {
  const noted = async (incident: string) => linesWith(await chronology(office, incident), '追記(');
  const use = async (user: string, text: string, threadTs?: string) => {
    const before = formsOpened();
    await office.shortcut(user, office.crisis, text, threadTs);
    await until('opened', async () => formsOpened() > before);
    return office.opened();
  };

  test('keeps a message of the crisis channel as it is put right, with the time it was said', async () => {
    const incident = await declared(office);
    const admin = person(office, 'admin');
    const view = await use(admin, '業者到着 &lt;14時&gt; <@U123|tanaka> 対応中');
    expect(JSON.stringify(view)).toContain('業者到着 <14時> @tanaka 対応中');
    const done = await submitView(office, view, { user: admin, fields: { text: '業者が14時に到着' } });
    expect(done.response_action).toBe('update');
    const [line] = await noted(incident);
    expect(line).toContain('業者が14時に到着');
    expect(line).toContain('の発言');
    await submitView(office, view, { user: admin, fields: { text: '業者が14時に到着' } });
    expect(await noted(incident)).toHaveLength(1);
  });

  test('the same message, kept by two people, is one note', async () => {
    const incident = await declared(office);
    const [admin, tanaka] = [person(office, 'admin'), person(office, 'tanaka')];
    await order(office, `people add <@${tanaka}|tanaka> 情報システム課長`);
    const view = await use(admin, '業者到着');
    for (const [user, viewId] of [
      [admin, 'V0FIRST001'],
      [tanaka, 'V0SECOND01'],
      [admin, 'V0THIRD001'],
    ] as const) {
      expect((await submitView(office, view, { user, viewId })).response_action).toBe('update');
    }
    expect(await noted(incident)).toHaveLength(1);
  });

  test('says who is mentioned by the name their colleagues know, and by their id when Slack does not say', async () => {
    await declared(office);
    const admin = person(office, 'admin');
    const answer = (user: object) => ({ kind: 'answer', body: JSON.stringify({ ok: true, user }) }) as const;
    office.rig.proxy.failWhen((method, { user }) => {
      if (method !== 'users.info') return undefined;
      if (user === 'U0TARO') return answer({ name: 'taro', profile: { display_name: '田中 <税務>' } });
      if (user === 'U0HANA') return answer({ name: 'hana', real_name: '佐藤花子', profile: { display_name: '' } });
      return { kind: 'refuse', error: 'user_not_found' };
    });
    const view = await use(admin, '<@U0TARO>と<@U0HANA>と<@U0GONE>に連絡 <!here>');
    expect(JSON.stringify(view)).toContain('@田中 <税務>と@佐藤花子と@U0GONEに連絡 @here');
  });

  test('does not wait for a name longer than its trigger lives', async () => {
    await declared(office);
    office.rig.proxy.failWhen((method) => (method === 'users.info' ? { kind: 'hang' } : undefined));
    const view = await use(person(office, 'admin'), '<@U0TARO>に連絡');
    expect(JSON.stringify(view)).toContain('@U0TAROに連絡');
  });

  test("in the thread of a board means that board's incident, though two are open", async () => {
    const first = await declared(office, time);
    const second = (await order(office, 'declare iaas-down --again')).text;
    expect(second).toContain('宣言しました');
    await calm(office, time);
    const boards = (await office.rig.seen(office.crisis)).filter(({ key }) => key?.endsWith('/board'));
    expect(boards).toHaveLength(2);
    const admin = person(office, 'admin');
    const root = boards.find(({ key }) => key?.startsWith(first))?.ts;
    const view = await use(admin, '一件目の話', root);
    expect((await submitView(office, view, { user: admin })).response_action).toBe('update');
    expect(await noted(first)).toHaveLength(1);
    // Outside of any thread it cannot be known.
    const loose = await use(admin, 'どちらの話');
    const refused = await submitView(office, loose, { user: admin, viewId: 'V0LOOSE001' });
    expect(refused.response_action).toBe('errors');
    expect(Object.values(refused.errors)[0]).toContain(first);
  });

  test('is refused to whoever may not, in the form', async () => {
    const incident = await declared(office);
    const view = await use(person(office, 'sato'), '何か');
    const refused = await submitView(office, view, { user: person(office, 'sato') });
    expect(Object.keys(refused.errors)).toEqual(['text']);
    expect(await noted(incident)).toEqual([]);
  });
});
