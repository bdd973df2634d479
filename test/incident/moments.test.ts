// What is true from a time on, or until one, changes its words by itself when the time has come.
import { expect, test } from '@jest/globals';
import { post, textOf } from '../posts/whole-story.ts';
import { DECLARED, eventsOf, given, MANAGER, on } from './given-when-then.ts';

const text = (told: ReturnType<typeof given>, key: string): string => textOf(post(told, key).card);

test('reporting times that were announced stand on the board as announced, and from their moment as those in force', () => {
  const announced = given(DECLARED, ['11:30', MANAGER, '頻度 10:00 14:00 適用 明日 0:00']);
  expect(text(announced, 'board')).toContain('8時15分、12時00分、16時00分(12月5日(金)0時00分から:10時00分、14時00分)');
  const come = given(
    DECLARED,
    ['11:30', MANAGER, '頻度 10:00 14:00 適用 明日 0:00'],
    ['12/5 00:00', 'clock'],
    ['12/5 00:01', 'clock'],
  );
  expect(eventsOf(come, 'MomentsPassed')).toEqual([
    { type: 'MomentsPassed', moments: [{ what: 'times', at: on('12/5 00:00') }] },
  ]);
  expect(text(come, 'board')).toContain('定時連絡の時刻: 10時00分、14時00分\n');
});

test('announced times that are replaced before they come are withdrawn in words by the notice that replaces them', () => {
  const told = given(
    DECLARED,
    ['11:30', MANAGER, '頻度 10:00 14:00 適用 明日 0:00'],
    ['11:40', MANAGER, '頻度 9:00 17:30'],
    ['12/5 00:00', 'clock'],
  );
  const seq = told.log.findLast(({ event }) => event.type === 'ReportingTimesSet')?.seq;
  expect(text(told, `notice/times/${seq}`)).toContain(
    '先にお知らせした「10時00分、14時00分」(12月5日(金)0時00分から)は、適用しません。',
  );
  expect(eventsOf(told, 'MomentsPassed')).toEqual([]);
});

test('a council that was announced changes who deliberates when it begins, though nobody types anything', () => {
  const told = given(DECLARED, ['11:30', MANAGER, '対策会議 開催 15:00'], ['15:00', 'clock'], ['15:01', 'clock']);
  expect(eventsOf(told, 'MomentsPassed')).toEqual([
    { type: 'MomentsPassed', moments: [{ what: 'council', at: on('15:00') }] },
  ]);
});

test('a council or times that hold at once are no moment to wait for', () => {
  const told = given(
    DECLARED,
    ['11:30', MANAGER, '対策会議 開催'],
    ['11:31', MANAGER, '頻度 9:00 17:30'],
    ['11:32', 'clock'],
  );
  expect(eventsOf(told, 'MomentsPassed')).toEqual([]);
});

test('a request whose deadline has passed says so by itself, and not any more that it is to be answered until then', () => {
  const before = given(DECLARED);
  expect(text(before, 'confirmation/1/taxation')).toMatch(/までに御回答をお願いします。/u);
  const after = given(DECLARED, ['15:00', 'clock']);
  const request = text(after, 'confirmation/1/taxation');
  expect(request).toMatch(/回答期限\(.+\)を過ぎています。/u);
  expect(request).not.toMatch(/までに御回答/u);
});
