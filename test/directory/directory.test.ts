// 連携と名簿: what the log of links and people says now.
import { describe, expect, test } from '@jest/globals';
import {
  type DirectoryEvent,
  type Duty,
  dutiesOf,
  evolveDirectory,
  linkOf,
  NOBODY_YET,
  peopleWith,
} from '../../src/directory/directory.ts';
import type { Instant, LocalDate } from '../../src/time.ts';

const AT = '2025-12-04T11:00:00.000+09:00' as Instant;
const day = (text: string): LocalDate => text as LocalDate;
const TODAY = day('2025-12-04');

const directoryAfter = (...events: readonly DirectoryEvent[]) =>
  events.reduce(
    (directory, event, at) =>
      evolveDirectory(directory, {
        seq: at + 1,
        at: AT,
        actor: { platform: 'web', id: 'local', label: '課長' },
        event,
        what: '',
      }),
    NOBODY_YET,
  );

const place = (conversation: string, platform = 'slack') => ({ platform, conversation });
const linked = (conversation: string, platform = 'slack'): DirectoryEvent => ({
  type: 'ConversationLinked',
  target: { to: 'section', section: 'taxation' },
  place: place(conversation, platform),
});
const taro = { platform: 'slack', id: 'UTARO' };
const staff: Duty = { as: 'staff', section: 'taxation' };
const manager: Duty = { as: 'manager', section: 'taxation' };
const added = (duty: Duty, term = {}): DirectoryEvent => ({ type: 'PersonAdded', person: taro, duty, term });

const TAXATION = { to: 'section', section: 'taxation' } as const;

describe('a link', () => {
  test('a section has one conversation on each platform: the newest', () => {
    const directory = directoryAfter(linked('C1'), linked('19:a', 'teams'), linked('C2'));
    expect(linkOf(directory, TAXATION, 'slack')).toBe('C2');
    expect(linkOf(directory, TAXATION, 'teams')).toBe('19:a');
    expect(linkOf(directory, { to: 'section', section: 'roads' }, 'slack')).toBeUndefined();
    expect(linkOf(directory, { to: 'ops' }, 'slack')).toBeUndefined();
  });

  test('one conversation may serve two sections', () => {
    const roads = { to: 'section', section: 'roads' } as const;
    const directory = directoryAfter(linked('C1'), { type: 'ConversationLinked', target: roads, place: place('C1') });
    expect([linkOf(directory, TAXATION, 'slack'), linkOf(directory, roads, 'slack')]).toEqual(['C1', 'C1']);
  });

  test('ends on its own platform only', () => {
    const ended: DirectoryEvent = { type: 'ConversationUnlinked', target: TAXATION, place: place('C1') };
    const directory = directoryAfter(linked('C1'), linked('19:a', 'teams'), ended);
    expect(linkOf(directory, TAXATION, 'slack')).toBeUndefined();
    expect(linkOf(directory, TAXATION, 'teams')).toBe('19:a');
  });
});

describe('a person', () => {
  test('is staff or manager of a section, not both', () => {
    expect(dutiesOf(directoryAfter(added(staff), added(manager)), taro, TODAY)).toEqual([manager]);
  });

  test('may stand for several things, and loses one of them', () => {
    const role: Duty = { as: 'role', role: 'info-systems-staff' };
    const directory = directoryAfter(added(staff), added(role), { type: 'PersonRemoved', person: taro, duty: manager });
    expect(dutiesOf(directory, taro, TODAY)).toEqual([role]);
  });

  test.each([
    ['2025-12-03', 0],
    ['2025-12-04', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
  ])('whose term is from 12/4 to 12/31 stands for it on %s: %d', (on, count) => {
    const directory = directoryAfter(added(staff, { from: day('2025-12-04'), to: day('2025-12-31') }));
    expect(dutiesOf(directory, taro, day(on))).toHaveLength(count);
  });

  test('is notified on their own platform, once', () => {
    const roads: Duty = { as: 'staff', section: 'roads' };
    const directory = directoryAfter(added(staff), added(roads));
    expect(peopleWith(directory, 'slack', TODAY, () => true)).toEqual(['UTARO']);
    expect(peopleWith(directory, 'teams', TODAY, () => true)).toEqual([]);
  });
});
