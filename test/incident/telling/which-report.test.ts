// A new report may go out while somebody is still on the telephone about the one before: what was said stays with what it was of.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, given, MANAGER, on, type Step } from '../given-when-then.ts';
import { contactOf } from './telling.ts';

const STAFF = 'info-systems-staff';
const NEXT_REPORT: Step = ['11:40', MANAGER, 'report now'];
const said = (line: string): Step => ['11:41', STAFF, `${line}`];
const isTold = (story: ReturnType<typeof given>, contact: string, recipient = 'department/planning'): boolean =>
  contactOf(story, contact).recipients.get(recipient)?.told !== undefined;

describe('連絡済 that is entered after the next report', () => {
  test('without a time it is of the newest', () => {
    const story = given(DECLARED, NEXT_REPORT, said('連絡済 企画部 --to 係長 --by 電話'));
    expect([isTold(story, 'report/1'), isTold(story, 'report/2')]).toEqual([false, true]);
  });

  test('with the time of the call it is of the report that was there then', () => {
    const story = given(DECLARED, NEXT_REPORT, said('連絡済 企画部 --to 係長 --by 電話 --at 11:30'));
    expect([isTold(story, 'report/1'), isTold(story, 'report/2')]).toEqual([true, false]);
  });

  test.each(['--report 1', '--報 第1報', '--報告番号 １', '--report report/1'])('%s says of which', (option) => {
    const story = given(DECLARED, NEXT_REPORT, said(`連絡済 企画部 --to 係長 --by 電話 ${option}`));
    expect([isTold(story, 'report/1'), isTold(story, 'report/2')]).toEqual([true, false]);
  });

  test('the form says of which its page spoke', () => {
    const fields = { recipient: 'department/planning', contact: 'report/1', to: '係長', by: 'phone' };
    const story = given(DECLARED, NEXT_REPORT, ['11:41', STAFF, { form: 'told', fields }]);
    expect([isTold(story, 'report/1'), isTold(story, 'report/2')]).toEqual([true, false]);
    const relay = { recipient: 'department/planning', contact: 'report/1' };
    const relayed = given(
      DECLARED,
      NEXT_REPORT,
      ['11:41', STAFF, { form: 'told', fields }],
      ['11:42', STAFF, { form: 'relayed', fields: relay }],
    );
    expect(contactOf(relayed, 'report/1').recipients.get('department/planning')?.relayed).toBeDefined();
  });

  test('nobody was told of a report before it was there; an unknown report is refused', () => {
    for (const line of [
      '連絡済 企画部 --to 係長 --by 電話 --at 11:00',
      '連絡済 企画部 --to 係長 --by 電話 --at 11:00 --report 1',
    ]) {
      given(DECLARED)
        .when('11:30', STAFF, line)
        .thenRefused('said_before', { contact: 'report/1', openedAt: on('11:20') });
    }
    given(DECLARED)
      .when('11:30', STAFF, '連絡済 企画部 --to 係長 --by 電話 --report 9')
      .thenRefused('not_a_recipient', { recipient: 'department/planning' });
    given(DECLARED)
      .when('11:30', STAFF, '連絡済 企画部 --to 係長 --by 電話 --report 昨日')
      .thenRefused('missing_argument', { argument: 'report' });
  });

  test('relayed and unreached are of the same report as well', () => {
    const told = said('連絡済 企画部 --to 係長 --by 電話 --report 1');
    const story = given(
      DECLARED,
      NEXT_REPORT,
      told,
      ['11:42', STAFF, '展開済 企画部 --report 1'],
      ['11:43', STAFF, '未達 総務部 理由 話中 --report 1'],
    );
    expect(contactOf(story, 'report/1').recipients.get('department/planning')?.relayed).toBeDefined();
    expect(contactOf(story, 'report/1').recipients.get('department/general-affairs')?.unreached).toBeDefined();
    expect(contactOf(story, 'report/2').recipients.get('department/general-affairs')?.unreached).toBeUndefined();
  });
});

describe('a correction', () => {
  const CORRECTED: Step = ['11:25', MANAGER, '訂正 1 誤:A 正:B'];
  const keyOf = (story: ReturnType<typeof given>): string =>
    [...(story.incident?.contacting.contacts.keys() ?? [])].find((key) => key.includes('-')) ?? '';

  test('does not hide that its report was not told: both are chased, and told one after the other', () => {
    const corrected = given(DECLARED, CORRECTED);
    const chased = corrected.when('11:45', 'clock').events.filter(({ type }) => type === 'ContactsChased');
    expect(chased).toMatchObject([{ contact: 'report/1' }, { contact: keyOf(corrected) }]);
    const once = given(DECLARED, CORRECTED, ['11:26', STAFF, '連絡済 企画部 --to 係長 --by 電話']);
    expect([isTold(once, 'report/1'), isTold(once, keyOf(once))]).toEqual([true, false]);
    const twice = given(
      DECLARED,
      CORRECTED,
      ['11:26', STAFF, '連絡済 企画部 --to 係長 --by 電話'],
      ['11:27', STAFF, '連絡済 企画部 --to 係長 --by 電話'],
    );
    expect(isTold(twice, keyOf(twice))).toBe(true);
  });

  test('goes to the next channel with its report when theirs fails, and a newer report takes the place of both', () => {
    const moved = given(DECLARED, CORRECTED).when('11:30', MANAGER, '手段 cabinet 利用可');
    expect(moved.events.filter(({ type }) => type === 'ContactOpened')).toEqual([]);
    const failed = given(DECLARED, CORRECTED, ['11:30', MANAGER, '手段 cabinet 利用可']).when(
      '11:31',
      MANAGER,
      '手段 phone-and-paper 利用不可',
    );
    const opened = failed.events.filter(({ type }) => type === 'ContactOpened');
    expect(opened).toMatchObject([
      { contact: expect.stringMatching(/^report\/1/) },
      { contact: expect.stringMatching(/^report\/1/) },
      { contact: 'request/1' },
    ]);
    const newer = given(DECLARED, CORRECTED, NEXT_REPORT, ['12:00', 'clock']).when('12:20', 'clock').events;
    expect(newer.filter(({ type }) => type === 'ContactsChased')).toMatchObject([{ contact: 'report/3' }]);
  });
});
