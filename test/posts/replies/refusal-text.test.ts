// Every refusal can be reached, and its text says what to do, in both languages.

import { describe, expect, test } from '@jest/globals';
import { permissionsOf } from '../../../src/app/hear/authorize.ts';
import { decideDirectory } from '../../../src/app/hear/decide-directory.ts';
import { identify } from '../../../src/app/hear/identify.ts';
import { type Directory, NOBODY_YET } from '../../../src/directory/directory.ts';
import { isDirectoryCommand } from '../../../src/incident/command.ts';
import { decide } from '../../../src/incident/decide.ts';
import { parseCommand } from '../../../src/incident/parse/parse-command.ts';
import {
  isRefusal,
  type Refusal,
  type RefusalCode,
  type RefusalReason,
  refuse,
} from '../../../src/incident/refusal.ts';
import type { Where } from '../../../src/ports/desk.ts';
import { helpCard } from '../../../src/posts/replies/help-card.ts';
import { refusalText } from '../../../src/posts/replies/refusal-text.ts';
import type { LocalDate } from '../../../src/time.ts';
import {
  actorNamed,
  DECLARED,
  given,
  givenUnder,
  incidentOf,
  KNOWN,
  MANAGER,
  on,
  type Step,
  ward,
} from '../../incident/given-when-then.ts';
import { filled, typed } from '../../incident/parse/read.ts';
import { wordsIn } from '../whole-story.ts';

const A_SHEET = { offices: [], sections: ['taxation'], drillOnly: false };

const refusedBy = (said: string, who = MANAGER, ...before: readonly Step[]): unknown =>
  given(DECLARED, ...before).when('12:30', who, said).refused;

const oneSystemDown = {
  ...ward,
  scenarios: ward.scenarios.map((one) => (one.active ? { ...one, affects: ['arrears-tax-nhi'] } : one)),
};

const withoutCouncil = {
  ...ward,
  organization: { ...ward.organization, deliberativeBody: { default: 'security-committee' } },
};

/** How each comes about; those that need the store are reached in test/app. */
const REACHED: Readonly<Record<Exclude<RefusalCode, FromStore>, () => unknown>> = {
  empty_command: () => typed(''),
  unknown_command: () => typed('ansewr 13'),
  missing_argument: () => typed('declare'),
  bad_speed: () => typed('drill one-system --speed 0'),
  no_script: () => refusedBy('drill pause'),
  unknown_option: () => typed('report now --drill'),
  unknown_scenario: () => given().when('11:20', MANAGER, 'declare 火星').refused,
  inactive_scenario: () => given().when('11:20', MANAGER, 'declare pandemic').refused,
  unknown_system: () => typed('answer 99 stopped'),
  ambiguous_system: () => typed('answer 高齢・障害 stopped'),
  system_not_affected: () => givenUnder(oneSystemDown, DECLARED).when('11:30', MANAGER, 'answer 2 stopped').refused,
  system_of_other_section: () => refusedBy('answer 17 stopped --for roads --said-by 係長 --by phone'),
  unknown_section: () => typed('ask 宇宙課'),
  ambiguous_section: () => typed('ask section'),
  section_owns_nothing: () => givenUnder(oneSystemDown, DECLARED).when('11:30', MANAGER, 'ask roads').refused,
  confirmed_by_manager: () => refusedBy('confirm', 'taxation', ['11:30', 'taxation', 'answer 17 stopped']),
  nothing_to_confirm: () => refusedBy('confirm --confirmed-by 課長', 'taxation'),
  managers_do_not_confirm: () => {
    const plan = { ...ward, confirmation: { ...ward.confirmation, managersConfirm: false } };
    return givenUnder(plan, DECLARED).when('11:30', 'taxation', 'confirm').refused;
  },
  unknown_role: () => actorNamed('宇宙課長', ward, wordsIn('ja')),
  not_yours: () =>
    identify({ platform: 'web', id: 'sheet:x', as: 'roads', holds: A_SHEET }, ward, wordsIn('ja'), KNOWN),
  unknown_state: () => typed('answer 13 exploded'),
  answered_twice: () => refusedBy('answer 13 stopped 13 running', 'family-register-residents'),
  state_missing: () => filled('answer', { 'state:13': '', 'note:13': '紙で受付' }),
  unknown_service_state: () => filled('answer', { 'state:13': 'stopped', 'service:13': 'x' }),
  unknown_damage: () => typed('answer 13 stopped --damage x'),
  unknown_means: () => typed('answer 13 stopped --said-by 係長 --by pigeon'),
  unknown_field: () => typed('update weather fine'),
  unknown_leak: () => typed('update leak perhaps'),
  title_is_field: () => typed('item cause 電源'),
  item_too_long: () => typed(`item ${'あ'.repeat(41)} x`),
  no_such_item: () => refusedBy('item 被害額 --withdraw'),
  too_many_items: () =>
    refusedBy(
      'item t11 x',
      MANAGER,
      ...Array.from({ length: 10 }, (_, at) => ['11:30', MANAGER, `item t${at} x`] as const),
    ),
  unknown_cause_kind: () => typed('declare iaas-down --cause 宇宙人'),
  bad_time: () => typed('eta soon'),
  clock_known_wrong: () =>
    decide(
      incidentOf(given(DECLARED)),
      { type: 'clock_ok' },
      {
        now: on('11:30'),
        actor: { platform: 'web', id: MANAGER, label: MANAGER },
        clock: { doubt: { code: 'clock', why: 'before_program', clock: on('11:30'), other: on('12/5 11:30') } },
      },
    ),
  clock_doubted: () => given(DECLARED).when('2020-01-01 00:00', MANAGER, 'report now').refused,
  time_unclear: () => typed('eta 翌朝'),
  bad_times: () => typed('times sometimes'),
  detected_before_occurred: () =>
    refusedBy('update detected 10:00', MANAGER, ['11:30', MANAGER, 'update occurred 10:56']),
  drill_or_real: () => given().when('11:20', MANAGER, 'declare iaas-down ホスト停止(訓練です)').refused,
  changed_meanwhile: () =>
    given(DECLARED, ['11:30', MANAGER, 'update cause 電源']).when('11:31', MANAGER, {
      form: 'update',
      fields: { cause: '交換機' },
      seen: 1,
    }).refused,
  time_in_past: () => refusedBy('eta 12:00'),
  time_in_future: () => refusedBy('update occurred 13:00'),
  too_long: () => typed(`update cause ${'x'.repeat(2001)}`),
  not_allowed: () => refusedBy('ask', 'taxation'),
  not_own_section: () => refusedBy('answer 13 stopped', 'taxation'),
  proxy_incomplete: () => typed('answer 13 stopped --read-back'),
  no_section_to_answer_for: () => {
    const roles = ward.roles.map((role) => (role.id === 'ward-mayor' ? { ...role, may: ['answer' as const] } : role));
    return givenUnder({ ...ward, roles }, DECLARED).when('11:30', 'ward-mayor', 'answer all stopped').refused;
  },
  incident_closed: () => refusedBy('ask', MANAGER, ['12:00', MANAGER, 'resolve because x']),
  already_open: () => refusedBy('declare iaas-down'),
  no_previous_answer: () => refusedBy('answer no change', 'taxation'),
  nobody_silent: () => refusedBy('remind taxation', MANAGER, ['11:30', 'taxation', 'answer 17 stopped']),
  not_settled: () => refusedBy('resolve'),
  unknown_report: () => refusedBy('correct 9 x'),
  unknown_stage: () => typed('stage 来世紀 moved'),
  stage_not_reached: () => refusedBy('stage one-week moved', 'taxation'),
  stage_not_asked: () => given(DECLARED, ['23:30', 'clock']).when('23:40', 'taxation', 'stage half-day moved').refused,
  nothing_to_approve: () => refusedBy('approve'),
  unknown_person: () => typed('people add @taro 税務課'),
  unknown_duty: () => typed('people add slack:U1 宇宙課'),
  bad_day: () => typed('people add slack:U1 税務課 from いつか'),
  days_reversed: () => typed('people add slack:U1 税務課 from 2025-12-05 to 2025-12-04'),
  unknown_link_target: () => typed('link section'),
  nowhere_to_link: () => decidedIn('link ops', null),
  unknown_place: () => decidedIn('link ops teams:19:abc', null),
  not_linked: () => decidedIn('unlink ops'),
  not_in_list: () => decidedIn('people remove slack:U9'),
  duty_above_own: () => decidedIn('people add slack:U1 情報システム課長'),
  unknown_channel: () => typed('channel 伝書鳩 up'),
  unknown_channel_state: () => typed('channel cabinet perhaps'),
  unknown_pattern: () => typed('pattern d'),
  unknown_recipient: () => typed('told 火星 --to 係長 --by phone'),
  unknown_contact_means: () => typed('told planning --to 係長 --by pigeon'),
  unknown_decision: () => typed('decide 昼食 する --said-by 区長'),
  unknown_task: () => refusedBy('told 99 --to 係長 --by phone'),
  which_task: () => refusedBy('told crisis-management-subsection --to 係長 --by phone'),
  task_for_many: () => refusedBy('told 12 --to 係 --by phone'),
  all_one_by_one: () => refusedBy('told 12 all --to 係 --by phone'),
  task_not_for: () => refusedBy('told 12 区長 --to 係 --by phone'),
  which_notice: () =>
    refusedBy(
      'provider told taxation',
      MANAGER,
      ['11:30', MANAGER, 'provider broad'],
      ['11:40', MANAGER, 'provider broad'],
    ),
  unknown_notice: () => refusedBy('provider told taxation --notice 9', MANAGER, ['11:30', MANAGER, 'provider broad']),
  no_task_for_party: () => refusedBy('told ppc --to 係 --by phone'),
  task_settled: () =>
    refusedBy('told 1 --to 係長 --by memo', MANAGER, ['11:30', MANAGER, 'told 1 --to 係長 --by phone']),
  task_held: () => refusedBy('told 6 --to 係 --by phone', 'info-policy-promotion'),
  task_is_decision: () => refusedBy('told 9 --to 区長 --by in-person'),
  wrong_office: () => refusedBy('told 6 --to 係 --by phone', MANAGER, ['11:30', MANAGER, 'leak none']),
  evidence_incomplete: () => refusedBy('told planning'),
  not_a_recipient: () => refusedBy('told cabinet'),
  not_told_yet: () => refusedBy('relayed planning'),
  said_before: () => refusedBy('told planning --to 係長 --by phone --at 11:00'),
  task_said_before: () => refusedBy('told 1 --to 係長 --by memo --at "12/1 9:00"'),
  not_their_decision: () => refusedBy('decide publication yes --said-by 税務課の佐藤'),
  not_sent_by_mail: () => refusedBy('send 1'),
  no_council: () => givenUnder(withoutCouncil, DECLARED).when('11:30', MANAGER, 'council on').refused,
  drill_outside: () => given(['11:20', MANAGER, 'declare iaas-down --drill']).when('11:30', MANAGER, 'send 5').refused,
  crew_not_needed: () => refusedBy('crew 17 係長', 'taxation', ['11:30', 'taxation', 'answer 17 running']),
  arrived_before_contacted: () => refusedBy('crew 17 --contacted 12:10 --arrived 12:00', 'taxation'),
  already_restored: () =>
    refusedBy('answer 17 stopped', 'taxation', ['11:30', 'taxation', 'answer 17 restored --checked 照会']),
  checked_missing: () => refusedBy('answer 17 restored', 'taxation', ['11:30', MANAGER, 'restored platform']),
  all_restored: () => refusedBy('ask taxation', MANAGER, ['11:30', 'taxation', 'answer 17 restored']),
  platform_stands: () => refusedBy('restored platform', MANAGER, ['11:30', MANAGER, 'restored platform']),
  restored_before: () => refusedBy('restored platform --at 11:00'),
  platform_not_restored: () => refusedBy('restored platform --withdraw'),
  unknown_step: () => refusedBy('step 9 done'),
  ambiguous_step: () => refusedBy('step 稼働状況 done'),
  no_steps: () => givenUnder({ ...ward, steps: [] }, DECLARED).when('11:30', MANAGER, 'step 1 done').refused,
  step_stands: () => refusedBy('step 1 done'),
  step_waits: () => refusedBy('step 3 done'),
  unknown_recurring_duty: () => typed('duty done such'),
  whose_roster: () => decidedAs('ward-mayor', 'roster'),
  not_own_matter: () => decidedAs('taxation', 'roster roads'),
  ordered_twice: () => refusedBy('priority set 17 17 --body 情報安全対策委員会 --said-by 委員長'),
  ordered_running: () =>
    refusedBy('priority set 17 --body 情報安全対策委員会 --said-by 委員長', MANAGER, [
      '11:30',
      'taxation',
      'answer 17 running',
    ]),
  not_deliberating: () => refusedBy('priority set 17 --body 危機管理等対策会議 --said-by 座長'),
  no_body: () => {
    const { deliberativeBody: _, ...organization } = ward.organization;
    const actor = { platform: 'web', id: 'local', label: '情報システム課長' };
    const order = { type: 'priority_set', body: 'security-committee', saidBy: '委員長', order: ['tax-web'] } as const;
    return decide(incidentOf(givenUnder({ ...ward, organization }, DECLARED)), order, { now: on('11:30'), actor });
  },
  unknown_body: () => typed('priority set 17 --body 税務課 --said-by 課長'),
  order_stands: () =>
    refusedBy('priority set 13 --body 情報安全対策委員会 --said-by 委員長', MANAGER, [
      '11:30',
      MANAGER,
      'priority set 17 --body 情報安全対策委員会 --said-by 委員長',
    ]),
  unknown_criterion: () => typed('priority by 気分'),
  unknown_owner: () => typed('finding add 手順書を改める --owner 火星課 --due 2030-03-31'),
  due_is_past: () => typed('finding add 手順書を改める --owner taxation --due 2020-03-31'),
  unknown_finding: () => decidedAs(MANAGER, 'finding close 3 because 改めた'),
  finding_closed: () => decidedAs(MANAGER, 'finding close 1 because 改めた', CHANNEL, CLOSED),
  provider_not_heard: () => refusedBy('provider told taxation'),
};

/** By the section's staff, in a Slack channel, with nobody linked or listed. */
const decidedIn = (said: string, where: Where | null = CHANNEL): unknown =>
  decidedAs('情報システム課担当職員', said, where);

const CLOSED: Directory = {
  ...NOBODY_YET,
  findings: new Map([
    [
      1,
      {
        no: 1,
        text: '手順書を改める',
        owner: { as: 'section', section: 'taxation' },
        due: '2026-12-28' as LocalDate,
        addedAt: on('11:20'),
        addedBy: '税務課',
        closed: { at: on('11:20'), by: '税務課', because: '改めた' },
      },
    ],
  ]),
};

const decidedAs = (
  who: string,
  said: string,
  where: Where | null = CHANNEL,
  directory: Directory = NOBODY_YET,
): unknown => {
  const words = wordsIn('ja');
  const actor = actorNamed(who, ward, words);
  const command = typed(said);
  if (isRefusal(command) || isRefusal(actor) || !isDirectoryCommand(command)) throw new Error(`${said} links nobody`);
  return decideDirectory(directory, command, {
    plan: ward,
    words,
    actor,
    rights: permissionsOf(ward, actor),
    isAdministrator: false,
    where: where ?? undefined,
    platforms: ['slack'],
  });
};

const CHANNEL: Where = { platform: 'slack', conversation: 'C1', direct: false };

type FromStore =
  | 'drill_only'
  | 'not_registered'
  | 'no_open_incident'
  | 'which_incident'
  | 'unknown_incident'
  | 'no_office_to_hand_over'
  | 'unknown_handover'
  | 'key_reused'
  | 'unknown_script'
  | 'drill_ended'
  | 'drill_runs'
  | 'not_in_scenario'
  | 'cannot_skip'
  | 'unknown_inject'
  | 'inject_settled'
  | 'unknown_audience'
  | 'cannot_play';

const samples: readonly RefusalReason[] = [
  { code: 'no_office_to_hand_over' },
  { code: 'unknown_handover', no: 9, last: 2 },
  { code: 'unknown_handover', no: 1, last: 0 },
  { code: 'no_open_incident' },
  {
    code: 'which_incident',
    open: [
      { id: '2025-001', drill: false },
      { id: '2025-002', drill: true },
    ],
  },
  { code: 'unknown_incident', given: '2025-009' },
  { code: 'key_reused' },
  { code: 'unknown_script', given: 'december', known: ['one-system', 'leak-in-doubt'] },
  { code: 'unknown_script', given: 'december', known: [] },
  { code: 'drill_ended', incident: '2025-001' },
  { code: 'drill_runs', incident: '2025-001' },
  { code: 'not_in_scenario', given: '庁内LAN' },
  { code: 'cannot_skip', at: on('10:00'), from: on('11:00'), until: on('12:00') },
  { code: 'unknown_inject', no: 9, known: [1, 2] },
  { code: 'inject_settled', no: 2 },
  { code: 'unknown_audience', given: 'nobody' },
  { code: 'cannot_play', no: 2, as: 'taxation', command: '宣言 iaas-down' },
  { code: 'drill_only' },
  { code: 'not_registered', roles: ['info-systems-manager'] },
];

const reached = Object.entries(REACHED).map(([code, reach]): readonly [string, unknown] => [code, reach()]);
const refusals: readonly Refusal[] = [
  ...reached.map(([, refusal]) => refusal).filter(isRefusal),
  ...samples.map(refuse),
];

const textIn = (locale: 'ja' | 'en', refusal: Refusal) => refusalText(refusal, on('12:30'), wordsIn(locale));

describe('each refusal', () => {
  test.each(reached)('%s comes from what a person says', (code, refusal) => {
    expect(refusal).toMatchObject({ refused: true, code });
  });

  test.each(refusals.map((refusal) => [refusal.code, refusal] as const))(
    '%s has a text of its own in both languages',
    (_, refusal) => {
      const [ja, en] = [textIn('ja', refusal), textIn('en', refusal)];
      expect(ja).toMatch(/[ぁ-ん]/u);
      expect(en).toMatch(/^\S.*[a-z]/is);
      for (const text of [ja, en]) expect(text).not.toMatch(/undefined|null|\[object|\$\{|「」|""/);
      expect(refusals.filter((other) => textIn('ja', other) === ja)).toHaveLength(1);
    },
  );

  const ACTION = {
    ja: /ください|\/bcp|使い方:|例:|宣言できるシナリオ:/u,
    en: /Give|Choose|Check|Type|Usage|Use |Ask |Add |Name |Send|First|Example|Did you mean|To close|Somebody of|can be declared|"\/bcp|See active/u,
  };
  test.each(refusals.map((refusal) => [refusal.code, refusal] as const))('%s says what to do', (_, refusal) => {
    expect(textIn('ja', refusal)).toMatch(ACTION.ja);
    expect(textIn('en', refusal)).toMatch(ACTION.en);
  });
});

describe('a refusal helps', () => {
  const text = (code: keyof typeof REACHED, locale: 'ja' | 'en' = 'ja'): string => {
    const refusal = REACHED[code]();
    if (!isRefusal(refusal)) throw new Error(`${code} is not reached`);
    return textIn(locale, refusal);
  };

  test('with the nearest words, the candidates, the choices', () => {
    expect(text('unknown_command')).toContain('answer');
    expect(text('ambiguous_system')).toContain('27 高齢・障害福祉業務管理システム');
    expect(text('ambiguous_system')).toContain('28 高齢・障害福祉業務管理システム');
    expect(text('unknown_state')).toContain('稼働中、一部停止、停止、確認中、復旧作業中、復旧済、対象外');
    expect(text('unknown_system')).toContain('番号(1~38)又は名称で');
    expect(text('unknown_system', 'en')).toContain('number (1 to 38) or its name');
    expect(text('unknown_scenario')).toContain('iaas-down');
    expect(text('not_allowed')).toContain('情報システム課長');
    expect(text('unknown_report')).toContain('第1報から第1報まで');
  });

  test('in words of its language, also for what is too long', () => {
    expect(text('too_long')).toBe('内容が長すぎます。2000文字以内で入力してください。');
    expect(text('too_long', 'en')).toBe('The text is too long. Use at most 2000 characters.');
  });

  test('to answer for another, also when nobody said for whom', () => {
    expect(text('proxy_incomplete')).toContain('例:--for 広聴・広報課 --said-by 係長 --by phone --read-back');
    expect(text('proxy_incomplete', 'en')).toContain('To answer for somebody else, also give');
  });
});

describe('the help', () => {
  test.each(['ja', 'en'] as const)('writes each command (%s) with words that the parser knows', (locale) => {
    const { usages, eta } = wordsIn(locale).texts.help;
    for (const usage of [...Object.values(usages), eta]) {
      const read = parseCommand(usage.split(' ').slice(0, 2).join(' '), '', { plan: ward, now: on('12:00') });
      expect(isRefusal(read) ? read.code : 'ok').toMatch(/^(ok|missing_argument)$/);
      for (const [option] of usage.matchAll(/--[a-z-]+/g)) expect(usage).toContain(option);
    }
  });

  test('the Japanese words for from and why can be typed as the help says', () => {
    expect(wordsIn('ja').texts.help.usages.times).toContain('[適用 時刻] [理由 …]');
    expect(typed('頻度 10:00 適用 12/5 9:00 理由 見込の判明')).toMatchObject({
      from: on('12/5 09:00'),
      because: '見込の判明',
    });
  });

  test('shows what this person can do now, and nothing else', () => {
    const commands = (may: Parameters<typeof helpCard>[0]['may'], open: boolean) =>
      helpCard({ label: '誰か', may }, open, wordsIn('en')).blocks.flatMap((block) =>
        block.type === 'fields' ? block.fields.map(({ label }) => label.split(' ')[1]) : [],
      );
    expect(commands([], true)).toEqual(['status', 'log', 'contacts', 'readiness', 'help']);
    expect(commands(['link', 'people'], false)).toEqual([
      'status',
      'log',
      'contacts',
      'link',
      'unlink',
      'readiness',
      'roster',
      'people',
      'help',
    ]);
    expect(commands(['answer'], true)).toEqual([
      'status',
      'answer',
      'confirm',
      'log',
      'stage',
      'contacts',
      'crew',
      'readiness',
      'roster',
      'help',
    ]);
    expect(commands(['declare', 'update', 'answer'], false)).toEqual([
      'declare',
      'status',
      'log',
      'drill',
      'contacts',
      'readiness',
      'roster',
      'help',
    ]);
    expect(commands(['declare', 'update'], true)).toEqual([
      'declare',
      'status',
      'update',
      'eta',
      'item',
      'log',
      'drill',
      'clock-ok',
      'contacts',
      'leak',
      'step',
      'restored',
      'readiness',
      'help',
    ]);
  });
});
