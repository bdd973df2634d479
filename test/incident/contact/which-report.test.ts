// A new report may go out while somebody is still on the telephone about the one before: what was said stays with what it was of.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, given, MANAGER, type Step } from '../given-when-then.ts';
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

  test('a call from before the first report is of the first; an unknown report is refused', () => {
    const story = given(DECLARED, said('連絡済 企画部 --to 係長 --by 電話 --at 11:00'));
    expect(isTold(story, 'report/1')).toBe(true);
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
