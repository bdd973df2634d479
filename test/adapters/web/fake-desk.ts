// A desk in memory for what HTTP promises: it notes every intent and answers as a test wants.

import type { CallsView } from '../../../src/ports/calls-view.ts';
import type { Desk, Intent, Reply } from '../../../src/ports/desk.ts';
import type { FindingView } from '../../../src/ports/findings-view.ts';
import type { ReportsView } from '../../../src/ports/incident-pages.ts';
import type { NowStep } from '../../../src/ports/now-view.ts';
import type { OpenReminder, PreparednessView, PresentAlert } from '../../../src/ports/preparedness-view.ts';
import type { TellingView } from '../../../src/ports/telling-view.ts';
import type { ActorChoice, ChronologyEntry, IncidentView, PostView, Readiness } from '../../../src/ports/views.ts';
import type { Card, QuestionRow } from '../../../src/posts/card.ts';
import { type Locale, textsIn } from '../../../src/texts/texts.ts';
import { type Instant, instantFromEpochMs } from '../../../src/time.ts';
import { ward } from '../../incident/given-when-then.ts';
import { callsOf } from './fake-calls.ts';
import { courseOf } from './fake-course.ts';
import { reportsOf } from './fake-reports.ts';
import { formOf, sheetOf, tellingOf } from './fake-telling.ts';

export const NOW: Instant = instantFromEpochMs(Date.UTC(2026, 10, 24, 1, 0));
export const ID = '2026-001';

const manager: ActorChoice = {
  id: 'info-systems-manager',
  name: '情報システム課長',
  kind: 'role',
  may: [
    'declare',
    'update',
    'times',
    'answer',
    'answer_for_others',
    'ask',
    'remind',
    'report',
    'correct',
    'resolve',
    'note',
    'people',
    'channels',
    'contact',
    'decide',
  ],
};
const taxation: ActorChoice = { id: 'taxation', name: '税務課', kind: 'section', may: ['answer'] };
const mayor: ActorChoice = { id: 'ward-mayor', name: '区長', kind: 'role', may: [] };

export const view: IncidentView = {
  id: ID,
  scenario: 'iaas-down',
  drill: false,
  steps: [],
  stages: [],
  status: 'open',
  seq: 1,
  facts: { situation: '<script>alert("停止")</script>', cause: '調査の結果、電源の故障' },
  systems: [
    { id: 'tax-arrears', no: 17, name: '滞納整理支援システム(税・国保)', section: 'taxation', state: 'no_answer' },
    { id: 'official-website', no: 1, name: '公式ホームページ', section: 'public-relations', state: 'running' },
  ],
  sections: [
    { id: 'taxation', name: '税務課', answered: 0, of: 1, deadline: instantFromEpochMs(Date.UTC(2026, 10, 24, 1, 30)) },
    { id: 'public-relations', name: '広聴・広報課', answered: 1, of: 1 },
  ],
  reports: [{ serial: 1, kind: 'progress', issuedAt: NOW, late: false }],
  nextReport: { at: instantFromEpochMs(Date.UTC(2026, 10, 24, 3, 0)) },
  toleranceMinutes: 10,
};

const confirmation: Card = {
  title: '【稼働状況の確認依頼】税務課 1システム',
  tone: 'alert',
  blocks: [
    { type: 'text', text: '御回答をお願いします。' },
    {
      type: 'questions',
      incident: ID,
      section: 'taxation',
      round: 1,
      open: true,
      seen: 0,
      systems: [
        {
          id: 'tax-arrears',
          no: 17,
          name: '滞納整理支援システム',
          state: 'no_answer',
          stateLabel: '未回答',
          answered: false,
        },
        {
          id: 'tax-web',
          no: 27,
          name: '軽自動車税システム',
          state: 'stopped',
          stateLabel: '停止',
          note: '紙で受付',
          answeredBy: '税務課 9時50分',
          answered: true,
        },
      ],
    },
  ],
};

const requestOf = (isAsked: (row: QuestionRow) => boolean): Card => ({
  ...confirmation,
  blocks: confirmation.blocks.map((block) =>
    block.type === 'questions' ? { ...block, systems: block.systems.filter(isAsked) } : block,
  ),
});

export const parked: PostView = {
  key: 'report/1',
  platform: 'slack',
  conversation: 'C1',
  kind: 'report',
  pinned: true,
  state: 'parked',
  text: '第1報',
};

/** By one of the plan's own channels. */
export const parkedMail: PostView = {
  key: 'official/request/1@groupware-mail@section/taxation',
  platform: 'mail',
  conversation: `${ID}/section/taxation`,
  kind: 'official',
  pinned: false,
  state: 'parked',
  text: '【稼働状況の確認依頼】税務課 1システム',
};

const line = (seq: number, actor: string, what: string, more: Partial<ChronologyEntry> = {}): ChronologyEntry => ({
  seq,
  at: NOW,
  actor,
  what,
  kind: 'incident',
  sections: [],
  ...more,
});

const chronology: readonly ChronologyEntry[] = [
  line(1, '情報システム課長', '事象を宣言'),
  line(2, '自動', '稼働状況の確認を依頼', { kind: 'confirmation', sections: ['taxation', 'public-relations'] }),
  line(3, '税務課', '回答 税務課 滞納整理支援システム：停止 =1+1', { kind: 'confirmation', sections: ['taxation'] }),
  line(4, '情報システム課長', '第１報を発信<b>', { kind: 'reporting' }),
];

export interface FakeDesk extends Desk {
  readonly intents: readonly Intent[];
  answerWith(reply: Reply | (() => never)): void;
  change(id: string): void;
  /** What stands from now on. */
  stand(view: IncidentView): void;
  /** What has to be done, from now on. */
  standNow(steps: readonly NowStep[]): void;
  /** Who was told, from now on. */
  standTold(view: TellingView): void;
  /** Whom to call, from now on. */
  standCalls(view: CallsView): void;
  /** What was reported, from now on. */
  standReported(view: ReportsView): void;
  /** The confirmation request then has only these systems. */
  askOf(isAsked: (row: QuestionRow) => boolean): void;
  /** How it is ready from now on; a promise that stays open is a store that is locked. */
  beReady(readiness: Promise<Readiness>): void;
  readonly readinessAsked: () => number;
  readonly listeners: ReadonlySet<(id: string) => void>;
}

const recalled: readonly OpenReminder[] = [
  {
    section: 'taxation',
    title: '【備え】年度当初の連絡先・名簿の確認をお願いします。',
    overdue: false,
    isFinding: false,
  },
  { section: 'roads', title: '【備え】連絡先・名簿の確認の期限を過ぎています。', overdue: true, isFinding: false },
];

const findings: readonly FindingView[] = [];

const alerts: readonly PresentAlert[] = [
  {
    group: '0123456789abcdef',
    title: '共用ストレージの応答がない',
    source: 'alertmanager',
    count: 3,
    heardAt: '2025-12-04T11:19:00.000+09:00' as Instant,
    proposal: { scenario: 'iaas-down', situation: '監視(alertmanager)からの通知:共用ストレージの応答がない' },
  },
];

const prepared: PreparednessView = {
  asOf: '2025-12-04' as PreparednessView['asOf'],
  fiscalYear: {
    from: '2025-04-01' as PreparednessView['asOf'],
    to: '2026-03-31' as PreparednessView['asOf'],
  },
  sections: [{ id: 'taxation', name: '税務課', plan: 'unset', linked: [], people: 0 }],
  systems: [],
  duties: [],
  missing: [{ what: 'plan', owner: 'taxation' }],
};

export const fakeDesk = (locale: Locale = 'ja'): FakeDesk => {
  const intents: Intent[] = [];
  const outcomes = new Map<string, Reply>();
  const listeners = new Set<(id: string) => void>();
  let stands = view;
  let told = tellingOf(ID);
  let reports = reportsOf(ID);
  let calls = callsOf(ID);
  let steps: readonly NowStep[] = [];
  let isAsked: (row: QuestionRow) => boolean = () => true;
  let asked = 0;
  let ready: Promise<Readiness> = Promise.resolve({ ok: false, parts: [{ name: 'store', ok: false, reason: 'full' }] });
  let next: Reply | (() => never) = { ok: true, text: '受け付けました。', incident: ID };
  const desk: FakeDesk = {
    in: (other) => ({
      ...desk,
      texts: textsIn(other, ward),
      handle: (intent) => desk.handle({ locale: other, ...intent }),
    }),
    texts: textsIn(locale, ward),
    views: {
      incidents: async () => [{ id: ID, scenario: 'iaas-down', drill: false, status: 'open', declaredAt: NOW }],
      incident: async (id) => (id === ID ? stands : undefined),
      confirmation: async (_id, section) => (section === 'taxation' ? requestOf(isAsked) : undefined),
      sectionToday: async () => ({
        stage: { id: 'half-day', text: '発生から半日が経過しました。', asked: true },
        report: [],
      }),
      contacts: async (id) => (id === ID ? told : undefined),
      now: async (id) => (id === ID ? steps : undefined),
      handovers: async (id) => (id === ID ? { incident: ID, seq: 1, drill: false, offices: [], made: [] } : undefined),
      handoverToRead: async () => undefined,
      drill: async () => undefined,
      drills: async () => [],
      calls: async (id) => (id === ID ? calls : undefined),
      course: async (id) => (id === ID ? courseOf(ID) : undefined),
      preparedness: async () => prepared,
      presentAlerts: async () => alerts,
      priority: async (id) =>
        id === ID
          ? {
              id,
              seq: 1,
              drill: false,
              status: 'open',
              by: 'rank',
              criteria: [{ id: 'rank', name: '優先度' }],
              blocks: [{ type: 'text', text: '停止中及び一部停止のシステム' }],
              rows: { from: 1, to: 1, of: 1 },
              bodies: [{ id: 'security-committee', name: '情報安全対策委員会' }],
              order: [13],
            }
          : undefined,
      findings: async () => findings,
      findingOwners: () => ({ taxation: '税務課', roads: '道路課' }),
      openReminders: async () => recalled,
      preparednessPage: async ({ section }) =>
        section === 'nobody'
          ? undefined
          : {
              card: { title: '備え', tone: 'calm', blocks: [{ type: 'text', text: '足りないもの1件' }] },
              systems: { from: 1, to: 200, of: 450 },
              sections: [{ id: 'taxation', name: '税務課' }],
            },
      preparednessPaper: async () => [
        { title: '備え', tone: 'calm', blocks: [{ type: 'text', text: '足りないもの1件' }] },
      ],
      reports: async (id) => (id === ID ? reports : undefined),
      sheet: async (id, name) => (id === ID ? sheetOf(name) : undefined),
      form: async (id, party, report) => (id === ID ? formOf(party, report) : undefined),
      home: async () => ({ standing: { label: '', may: [], sections: [], ask: [] }, incidents: [], scenarios: [] }),
      incidentShownAs: async () => undefined,
      userGroups: () => [],
      posts: async () => [parked, parkedMail],
      chronology: async () => chronology,
      actors: () => [manager, mayor, taxation],
      scenarios: () => [{ id: 'iaas-down', name: 'サーバ停止' }],
      isDraft: () => true,
      causeKinds: () => [{ id: 'system-failure', name: 'システム障害' }],
      readiness: () => {
        asked += 1;
        return ready;
      },
      onChange: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    intents,
    listeners,
    answerWith: (reply) => {
      next = reply;
    },
    handle: async (intent) => {
      intents.push(intent);
      const reply = typeof next === 'function' ? next() : next;
      if (intent.commandKey !== undefined && !(reply.ok && reply.card)) outcomes.set(intent.commandKey, reply);
      return reply;
    },
    replyTo: async (key) => outcomes.get(key),
    standing: async () => ({ label: '', may: [], sections: [], ask: [] }),
    lookAgain: async () => {},
    readinessAsked: () => asked,
    beReady: (readiness) => {
      ready = readiness;
    },
    askOf: (asked) => {
      isAsked = asked;
    },
    stand: (view) => {
      stands = view;
    },
    standNow: (now) => {
      steps = now;
    },
    standCalls: (view) => {
      calls = view;
    },
    standReported: (view) => {
      reports = view;
    },
    standTold: (view) => {
      told = view;
    },
    change: (id) => {
      for (const listener of listeners) listener(id);
    },
  };
  return desk;
};
