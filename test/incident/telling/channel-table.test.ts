// 図2・図3: the main channel, what was passed over and what is added, for every state that the five official channels can
// be in at a declaration; held to the figures as they are read here, word by word.
import { describe, expect, test } from '@jest/globals';
import type { TellingEvent } from '../../../src/incident/telling/telling-event.ts';
import { DECLARED, eventsOf, givenUnder, incidentOf, MANAGER, on } from '../given-when-then.ts';
import { departments, type Official, owners, type States, wardWhere } from './telling.ts';

const STATES = ['usable', 'down', 'unknown'] as const;

const EVERY_STATE: readonly States[] = STATES.flatMap((fileServer) =>
  STATES.flatMap((cabinet) =>
    STATES.flatMap((mail) =>
      STATES.flatMap((notice) =>
        STATES.map((phone) => ({
          'file-server': fileServer,
          cabinet,
          'groupware-mail': mail,
          'groupware-notice': notice,
          'phone-and-paper': phone,
        })),
      ),
    ),
  ),
);

interface Way {
  readonly channel?: Official;
  readonly passed: readonly Official[];
  readonly recipients: readonly string[];
}

/** 図2: 全庁ファイルサーバ、使えなければ全庁キャビネット、それも使えなければ電話及び紙媒体で各部経営担当課へ. */
const figure2 = (states: States): Way => {
  if (states['file-server'] === 'usable') {
    return { channel: 'file-server', passed: [], recipients: ['channel/file-server'] };
  }
  if (states.cabinet === 'usable') {
    return { channel: 'cabinet', passed: ['file-server'], recipients: ['channel/cabinet'] };
  }
  if (states['phone-and-paper'] === 'usable') {
    return { channel: 'phone-and-paper', passed: ['file-server', 'cabinet'], recipients: departments };
  }
  // Nothing is left, and they have to be told all the same.
  return { passed: ['file-server', 'cabinet', 'phone-and-paper'], recipients: departments };
};

/** 図3: グループウェアメール、使えなければファイルサーバ、それも使えなければ電話及び紙媒体; どれでも各主管課へ. */
const figure3 = (states: States): Way => {
  const recipients = owners;
  if (states['groupware-mail'] === 'usable') return { channel: 'groupware-mail', passed: [], recipients };
  if (states['file-server'] === 'usable') return { channel: 'file-server', passed: ['groupware-mail'], recipients };
  if (states['phone-and-paper'] === 'usable') {
    return { channel: 'phone-and-paper', passed: ['groupware-mail', 'file-server'], recipients };
  }
  return { passed: ['groupware-mail', 'file-server', 'phone-and-paper'], recipients };
};

const expected = (
  contact: string,
  scope: string,
  { channel, passed, recipients }: Way,
  states: States,
  also: readonly string[],
) => ({
  type: 'ContactOpened',
  contact,
  scope,
  ...(channel === undefined ? {} : { channel }),
  skipped: passed.map((one) => ({ channel: one, state: states[one] })),
  recipients,
  also,
});

const declaredWhere = (states: States) => givenUnder(wardWhere(states), DECLARED);
const opened = (states: States, contact: string): TellingEvent | undefined =>
  eventsOf(declaredWhere(states), 'ContactOpened').find((event) => event.contact === contact);

test('three states of five channels are 243', () => {
  expect(new Set(EVERY_STATE.map((states) => JSON.stringify(states))).size).toBe(243);
});

describe('whatever the states of the channels are', () => {
  test('the report goes by the highest usable channel of figure 2, with those passed over and why, and 「お知らせ」 beside it', () => {
    for (const states of EVERY_STATE) {
      const also = states['groupware-notice'] === 'usable' ? ['groupware-notice'] : [];
      expect({ states, opened: opened(states, 'report/1') }).toEqual({
        states,
        opened: expected('report/1', 'wholeOffice', figure2(states), states, also),
      });
    }
  });

  test('the request goes by the highest usable channel of figure 3, and 「お知らせ」 is no part of it', () => {
    for (const states of EVERY_STATE) {
      expect({ states, opened: opened(states, 'request/1') }).toEqual({
        states,
        opened: { ...expected('request/1', 'owningSections', figure3(states), states, []), deadline: on('11:40') },
      });
    }
  });

  test('the report names the channel that its contact has', () => {
    for (const states of EVERY_STATE) {
      const [report] = eventsOf(declaredWhere(states), 'ReportIssued');
      expect({ states, channel: report?.content.channel }).toEqual({ states, channel: figure2(states).channel });
    }
  });

  test('a change of one channel says the main ones before and after, and only when one of them is another one now', () => {
    const [first] = EVERY_STATE;
    for (const states of EVERY_STATE) {
      const story = declaredWhere(states);
      for (const channel of Object.keys(first ?? {}) as Official[]) {
        const after = { ...states, [channel]: states[channel] === 'usable' ? 'down' : 'usable' } as States;
        const main = (now: States) => ({
          wholeOffice: figure2(now).channel ?? null,
          owningSections: figure3(now).channel ?? null,
        });
        const [before, is] = [main(states), main(after)];
        const isChange = JSON.stringify(before) !== JSON.stringify(is);
        const [set] = story.when('11:30', MANAGER, `手段 ${channel} ${after[channel]}`).events;
        expect({ states, set }).toEqual({
          states,
          set: {
            type: 'ChannelsSet',
            states: { [channel]: after[channel] },
            ...(isChange ? { main: { before, after: is } } : {}),
          },
        });
      }
    }
  });

  test('Slack, Teams and the web console are never the channel of a contact', () => {
    const story = givenUnder({ ...wardWhere({ 'phone-and-paper': 'unknown' }) }, DECLARED);
    expect(incidentOf(story).channels.console).toBe('usable');
    expect(eventsOf(story, 'ContactOpened').map(({ channel }) => channel)).toEqual([undefined, undefined]);
  });
});
