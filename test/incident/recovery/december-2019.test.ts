// The outage of December 2019 from the alarm to the last system, over twelve days, by the facts as published (4 December
// 10:56, 6 December 22:15, 16 December 70 %); who answers what, and that one section never does, is our own (想定).
import { expect, test } from '@jest/globals';
import type { IncidentView } from '../../../src/ports/views.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { incidentView } from '../../../src/views/read-incident.ts';
import { eventsOf, givenUnder, incidentOf, MANAGER, on, type Step, type Told, tell, ward } from '../given-when-then.ts';

const SILENT = 'roads';
const SECTIONS = [...new Set(ward.systems.map(({ section }) => section))];
const OTHERS = SECTIONS.filter((section) => section !== SILENT);

const day = (at: string): string => `2019-12-${at}`;
const each = (at: string, said: string): readonly Step[] => OTHERS.map((section) => [day(at), section, said] as const);
const ticks = (...at: readonly string[]): readonly Step[] => at.map((one) => [day(one), 'clock'] as const);

const go = (told: Told, ...steps: readonly Step[]): Told =>
  steps.reduce((so, step) => {
    const next = tell(so, step);
    if (next.refused !== undefined) throw new Error(`${step.join(' ')}: ${JSON.stringify(next.refused)}`);
    return next;
  }, told);

const seen = (told: Told, at: string): IncidentView => incidentView(incidentOf(told), on(day(at)), textsIn('ja'));
const states = (view: IncidentView): string => view.steps.map(({ no, state }) => `${no} ${state}`).join(', ');
const system = (view: IncidentView, no: number) => view.systems.find((one) => one.no === no);

test('twelve days, with a step that opens again and a section that never answers', () => {
  let told: Told = givenUnder(ward, [day('04 11:05'), MANAGER, 'declare iaas-down 事業者の共用IaaSで警報が発生']);
  told = go(
    told,
    [day('04 11:10'), MANAGER, 'provider broad ストレージの障害。情報漏えいはない --by phone --at 11:00'],
    ...each('04 11:15', 'answer all stopped alternative 窓口で手書きにより受付'),
    ...ticks('04 11:30', '04 12:00'),
  );
  const first = seen(told, '04 12:00');
  expect(states(first)).toBe('1 done, 2 done, 3 under_way, 4 not_begun, 5 done, 6 not_begun, 7 not_begun');
  expect(first.steps[2]?.waitsFor).toBe('道路課の回答');
  expect(system(first, 17)).toMatchObject({ state: 'stopped', alternativeSince: on(day('04 11:15')) });

  // The one that never answers is looked after by telephone; a new round opens the step again.
  told = go(
    told,
    [day('04 13:00'), MANAGER, 'step 3 done because 道路課は施設に電話で停止を確認'],
    [day('04 13:05'), 'taxation', 'crew 17 係長、担当2名 --vendor 開発会社 --contacted 12:30 --promised 15:00'],
    [day('04 15:10'), 'taxation', 'crew 17 --arrived 15:05'],
    [day('04 15:30'), MANAGER, '手順 4 完了 理由 全ての課で参集'],
  );
  expect(states(seen(told, '04 16:00'))).toBe('1 done, 2 done, 3 done, 4 done, 5 done, 6 not_begun, 7 not_begun');
  told = go(told, ...ticks('05 08:15'), [day('05 09:00'), MANAGER, 'ask'], ...each('05 09:20', 'answer no change'));
  const again = seen(told, '05 09:30');
  expect(again.steps[2]).toMatchObject({ state: 'reopened', since: on(day('05 09:00')), waitsFor: '道路課の回答' });

  // The body decides what comes back first, and changes its mind with a reason; the order is in the JSON and in the reports.
  const COMMITTEE = '--body 情報安全対策委員会 --said-by 委員長';
  told = go(told, [day('05 10:30'), MANAGER, `優先度 設定 13 17 ${COMMITTEE} --at 10:00`]);
  expect(tell(told, [day('05 15:00'), MANAGER, `優先度 設定 17 13 ${COMMITTEE}`]).refused).toMatchObject({
    code: 'order_stands',
  });
  told = go(told, [day('05 15:00'), MANAGER, `優先度 設定 17 13 ${COMMITTEE} 理由 納税通知の発送のため`]);
  const ordered = seen(told, '05 15:00');
  expect(ordered.priority).toEqual({
    body: 'security-committee',
    saidBy: '委員長',
    at: on(day('05 15:00')),
    order: [system(ordered, 17)?.id, system(ordered, 13)?.id],
    because: '納税通知の発送のため',
  });
  expect(ordered.steps[5]).toMatchObject({ state: 'done' });

  // The platform first, by the provider's word, then by ours; each section is asked once about what is not back.
  told = go(told, ...ticks('05 16:00', '06 08:15', '06 16:00'), [
    day('06 22:15'),
    MANAGER,
    'restored platform --reported --said-by 提供事業者',
  ]);
  expect(seen(told, '06 22:16').platform).toMatchObject({ state: 'reported', at: on(day('06 22:15')) });
  told = go(told, [day('06 23:00'), MANAGER, 'restored platform --said-by 提供事業者 --at 22:40']);
  expect(seen(told, '06 23:00').platform).toMatchObject({ state: 'restored', at: on(day('06 22:40')) });
  const rounds = eventsOf(told, 'ConfirmationAsked').filter(({ recovery }) => recovery === true);
  expect(rounds.map(({ sections, systems }) => [sections.length, systems?.length])).toEqual([[15, 38]]);
  expect(rounds[0]?.systems?.slice(0, 2)).toEqual([system(ordered, 17)?.id, system(ordered, 13)?.id]);

  // Days of it: most are back by the 13th, the last by the 16th.
  const [last = '', ...most] = OTHERS;
  told = go(
    told,
    ...ticks('07 08:15'),
    ...most.map(
      (section): Step => [
        day('13 18:00'),
        section,
        'answer all restored --checked "ログイン、照会、帳票" --data-until "12/3 18:00" --to-enter "手書きの受付分"',
      ],
    ),
  );
  const nearly = seen(told, '13 18:00');
  expect(nearly.systems.filter(({ restored }) => restored !== undefined)).toHaveLength(
    38 - ward.systems.filter(({ section }) => [last, SILENT].includes(section)).length,
  );
  expect(system(nearly, 17)?.restored).toEqual({
    at: on(day('13 18:00')),
    checked: 'ログイン、照会、帳票',
    dataUntil: on(day('03 18:00')),
    toEnter: '手書きの受付分',
  });
  told = go(told, [day('16 10:00'), last, 'answer all restored --checked 表示'], ...ticks('16 12:00'));
  const end = seen(told, '16 12:00');
  expect(end.steps[6]).toMatchObject({
    state: 'under_way',
    waitsFor: '33 図面管理統合システム及び舗装維持管理システムの復旧(動作確認済)',
  });
  expect(eventsOf(told, 'ConfirmationAsked').filter(({ recovery }) => recovery === true)).toHaveLength(1);

  // Nobody closes over the silent one without saying so; heard by telephone, it is the last.
  expect(tell(told, [day('16 13:00'), MANAGER, 'resolve']).refused).toMatchObject({ code: 'not_settled' });
  told = go(told, [
    day('16 13:30'),
    MANAGER,
    'answer 33 restored --checked 図面の表示 --for roads --said-by 係長 --by phone --read-back',
  ]);
  expect(seen(told, '16 13:30').steps[6]).toMatchObject({ state: 'done' });
  expect(seen(told, '16 13:30').steps[2]).toMatchObject({ state: 'done' });
  told = go(told, [day('16 14:00'), MANAGER, 'resolve']);
  expect(eventsOf(told, 'ReportIssued').at(-1)).toMatchObject({
    kind: 'final',
    content: {
      platform: { state: 'restored' },
      priority: { body: 'security-committee' },
      steps: expect.arrayContaining([['restoration', 'done']]),
    },
  });
});
