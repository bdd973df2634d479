// What is typed is read, and kept, as people see it; quotation marks are whatever a keyboard makes of them.
import { describe, expect, test } from '@jest/globals';
import { DECLARED, eventsOf, given, MANAGER } from '../given-when-then.ts';

const noted = (said: string): string | undefined => {
  const after = given(DECLARED).when('11:30', MANAGER, said);
  return eventsOf(after, 'NoteAdded').at(-1)?.text;
};

describe('letters that nobody sees', () => {
  test.each([
    ['zero width', 'no\u200bte 業者\u200dに\ufeff連絡'],
    ['soft hyphens', '\u00adnote 業\u00ad者に連絡'],
    ['steered direction', '\u202enote\u202c 業者\u2066に\u2069連絡'],
    ['commands for a terminal', 'note 業者\u001b\u0007に\u0000連絡\u009b'],
  ])('%s mean nothing and are not kept', (_, said) => {
    expect(noted(said)?.replace('[2J', '')).toBe('業者に連絡');
  });

  test('of a form as well', () => {
    const after = given(DECLARED).when('11:30', MANAGER, {
      form: 'update',
      fields: { cause: '停\u202e電\u001b\r\n二行目\u2028三行目' },
    });
    expect(after.incident?.facts.cause).toBe('停電\n二行目\n三行目');
  });

  test('an emoji and another form of a name keep theirs', () => {
    expect(noted('note 👨‍👩‍👧 葛\u{e0100}城係長')).toBe('👨‍👩‍👧 葛\u{e0100}城係長');
  });
});

describe('quotation marks', () => {
  test.each(['"停電 --again"', '“停電 --again”', '‘停電 --again’', '「停電 --again」', '『停電 --again』'])(
    '%s holds text, whatever stands in it',
    (quoted) => {
      expect(noted(`note ${quoted}`)).toBe('停電 --again');
    },
  );

  test.each(['--because=「原因 調査中」', '--because ‘原因 調査中’', '--because=『原因 調査中』'])(
    '%s is one value',
    (option) => {
      const after = given(DECLARED).when('11:30', MANAGER, `times 10:00 ${option}`);
      expect(eventsOf(after, 'ReportingTimesSet').at(-1)?.because).toBe('原因 調査中');
    },
  );

  test('a word in the middle keeps its own', () => {
    expect(noted("note 業者の「至急」対応、it's fine")).toBe("業者の「至急」対応、it's fine");
  });
});
