// Whatever is said and done in telling people, in any order: the fold stands, and the promises that hold of every story.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../../src/incident/evolve.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import { owedTasks } from '../../../src/incident/telling/tasks/owed-tasks.ts';
import { DECLARED, given, incidentOf, MANAGER, type Step, type Told, tell, ward } from '../given-when-then.ts';
import { CRISIS_MANAGER, DEPUTY, PROMOTION } from './telling.ts';

const channel = fc.constantFrom('file-server', 'cabinet', 'groupware-mail', 'groupware-notice', 'phone-and-paper');
const said = (who: string, ...words: readonly string[]) => fc.tuple(fc.constant(who), fc.constantFrom(...words));

const delivery = fc
  .tuple(
    fc.constantFrom(
      'official/report/1@file-server',
      'official/report/2@cabinet',
      'official/report/1@groupware-notice',
      'official/request/1@groupware-mail@section/roads',
      'official/request/1@file-server',
      'official/task/5@groupware-mail@party/iaas-provider',
      'official/task/7@groupware-mail@party/nisc',
      'official/request/9@groupware-mail@section/roads',
      'board',
    ),
    fc.constantFrom('parked', 'delayed', 'recovered', 'delivered'),
  )
  .map(([post, outcome]) => ['clock', { type: 'note_delivery', post, platform: 'mail', conversation: 'x', outcome }]);

const anyStep = fc.oneof(
  fc
    .tuple(channel, fc.constantFrom('usable', 'down', 'unknown'))
    .map(([id, state]) => [MANAGER, `手段 ${id} ${state}`]),
  said(
    MANAGER,
    'パターン a',
    'パターン b',
    'パターン c',
    '確認依頼',
    '確認依頼 道路課',
    '更新 原因 A',
    '更新 原因 B',
    '報告',
    '訂正 1 B',
  ),
  said(MANAGER, '漏えい なし', '漏えい あり', '漏えい 特定個人情報', '漏えい 不明', '頻度 every 1h', '頻度 default'),
  said(
    MANAGER,
    '終結 理由 C',
    '対策会議 開催',
    '対策会議 終了',
    '事業者 全体',
    '事業者 個別 13',
    '事業者 連絡済 全て',
    '事業者 頻度 every 1h',
  ),
  said(
    CRISIS_MANAGER,
    '判断 区長報告 要 --判断者 課長',
    '判断 連絡票 不要 --判断者 課長',
    '判断 連絡票 要 --判断者 課長',
  ),
  said(
    DEPUTY,
    '判断 3箇所 する --判断者 副区長',
    '判断 3箇所 しない --判断者 副区長',
    '判断 公表 する --判断者 区長',
    '判断 公表 しない --判断者 区長',
  ),
  said(
    DEPUTY,
    '連絡済 企画部 --宛先 A --手段 電話',
    '展開済 企画部',
    '未達 総務部 理由 不在',
    '連絡済 道路課 --宛先 B --手段 紙',
    '連絡済 file-server',
  ),
  said('roads', '回答 33 停止', '回答 33 復旧済'),
  said('information-systems', '回答 6 停止', '回答 6 稼働中', '回答 4 停止', '回答 4 確認中'),
  fc
    .tuple(
      fc.constantFrom(DEPUTY, PROMOTION, CRISIS_MANAGER),
      fc.integer({ min: 1, max: 24 }),
      fc.constantFrom('電話', 'メール'),
    )
    .map(([who, task, means]) => [who, `連絡済 ${task} --宛先 C --手段 ${means}`]),
  fc.integer({ min: 1, max: 24 }).map((task) => [PROMOTION, `送信 ${task}`]),
  fc.constant(['clock', { type: 'tick' }]),
  delivery,
);

/** At times that go forward by minutes or hours. */
const story = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), anyStep), { maxLength: 25 }).map((steps) => {
  let minute = 680;
  return steps.map(([later, [who, what]]): Step => {
    minute += later;
    const wall = `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return [`12/${4 + Math.floor(minute / 1440)} ${wall}`, who, what] as Step;
  });
});

const play = (steps: readonly Step[]): Told => steps.reduce(tell, given(DECLARED));

/** Every incident of the story, each with the one before it. */
const holds = (promise: (after: Told, before: Incident) => void): void =>
  fc.assert(
    fc.property(story, (steps) => {
      steps.reduce((before, step) => {
        const after = tell(before, step);
        promise(after, incidentOf(before));
        return after;
      }, given(DECLARED) as Told);
    }),
    { numRuns: 80 },
  );

describe('the fold of telling people', () => {
  test('is what the decisions led to, from any point on, and survives being written down', () => {
    fc.assert(
      fc.property(story, fc.nat(), (steps, cut) => {
        const { incident, log } = play(steps);
        expect(fold(log, ward)).toEqual(incident);
        const half = log.slice(0, 1 + (cut % log.length));
        expect(fold(log.slice(half.length), ward, fold(half, ward))).toEqual(incident);
        expect(fold(JSON.parse(JSON.stringify(log)), ward)).toEqual(incident);
      }),
      { numRuns: 60 },
    );
  });
});

describe('in every story', () => {
  test('nothing is owed any more when a step is over: tasks are those that the situation calls for', () => {
    holds(({ events, incident }) => {
      if (events.length > 0 && incident !== undefined) expect(owedTasks(incident)).toEqual([]);
    });
  });

  test('tasks are numbered 1, 2, 3 …, and of each kind at most one waits', () => {
    holds((after) => {
      const tasks = [...incidentOf(after).contacting.tasks.values()];
      expect(tasks.map(({ no }) => no)).toEqual(tasks.map((_, at) => at + 1));
      const waiting = tasks.filter(({ status }) => status === 'open' || status === 'held').map(({ task }) => task);
      expect(waiting).toEqual([...new Set(waiting)]);
    });
  });

  test('a task that is done or dropped stays so; what is to be done again is a new one', () => {
    holds((after, before) => {
      for (const { no, status } of before.contacting.tasks.values()) {
        if (status === 'done' || status === 'dropped') {
          expect(incidentOf(after).contacting.tasks.get(no)?.status).toBe(status);
        }
      }
    });
  });

  test('不明 is never なし: エ waits for an answer, or for a decision of a person', () => {
    holds((after) => {
      const { facts, contacting } = incidentOf(after);
      const open = [...contacting.tasks.values()].filter(
        ({ task, status }) => task === 'outage-nisc' && status === 'open',
      );
      if (open.length === 0) return;
      expect(
        facts.leak === 'none' || (facts.leak !== undefined && contacting.decisions.get('outage_route')?.will),
      ).toBe(true);
    });
  });

  test('nobody who was told is asked again, and a contact goes only by a channel that can be used', () => {
    holds(({ events, incident }, before) => {
      for (const event of events) {
        if (event.type !== 'ContactOpened') continue;
        const told = [...(before.contacting.contacts.get(event.contact)?.recipients ?? [])]
          .filter(([, one]) => one.told !== undefined)
          .map(([recipient]) => recipient);
        expect(event.recipients.filter((recipient) => told.includes(recipient))).toEqual([]);
        if (event.channel !== undefined) expect(incident?.channels[event.channel]).toBe('usable');
      }
    });
  });

  test('what somebody was told stays on record', () => {
    holds((after, before) => {
      for (const [key, { recipients }] of before.contacting.contacts) {
        for (const [recipient, { told }] of recipients) {
          if (told === undefined) continue;
          expect(incidentOf(after).contacting.contacts.get(key)?.recipients.get(recipient)?.told).toBeDefined();
        }
      }
    });
  });

  test('each report and each request has its contact in the same breath', () => {
    holds(({ events }) => {
      const of = (...types: readonly string[]) => events.filter(({ type }) => types.includes(type)).length;
      const opened = events.filter((event) => event.type === 'ContactOpened' && event.instead === undefined);
      if (events.some(({ type }) => type === 'ChannelsSet')) return;
      const notices = events.filter((event) => event.type === 'ProviderHeard' && event.notice !== 'report').length;
      expect(opened).toHaveLength(of('ReportIssued', 'ConfirmationAsked') + notices);
    });
  });
});
