// 連絡状況 row by row: what is shown of a section is the worst of what it should have been told.
import { describe, expect, test } from '@jest/globals';
import { sectionCalls, taskCalls } from '../../../src/posts/paper/call-sheets.ts';
import { contactRows } from '../../../src/posts/telling/contact-rows.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, type Told } from '../../incident/given-when-then.ts';
import { postsOf, wordsIn } from '../whole-story.ts';

const STAFF = 'info-systems-staff';
const stateOf = (story: Told, recipient: string) =>
  contactRows(incidentOf(story), on('12:00')).find((row) => row.recipient === recipient)?.state;

const phoned = (who: string): Step => ['11:30', STAFF, `連絡済 ${who} --to 係長 --by 電話`];
const relayed = (who: string): Step => ['11:31', STAFF, `展開済 ${who}`];

describe('a section', () => {
  test('is told when it has the report, and has been asked', () => {
    expect(stateOf(given(DECLARED), 'section/taxation')).toBe('not_told');
    expect(stateOf(given(DECLARED, phoned('税務課')), 'section/taxation')).toBe('partly');
    // Told is not relayed: the section has nothing yet.
    expect(stateOf(given(DECLARED, phoned('区民部')), 'section/taxation')).toBe('not_told');
    expect(stateOf(given(DECLARED, phoned('区民部'), relayed('区民部')), 'section/taxation')).toBe('partly');
    expect(stateOf(given(DECLARED, phoned('区民部'), relayed('区民部'), phoned('税務課')), 'section/taxation')).toBe(
      'told',
    );
  });

  test('whose request did not arrive is not reached, although the report stands where it can be read', () => {
    const story = given(
      DECLARED,
      ['11:25', MANAGER, 'pattern c'],
      ['11:26', MANAGER, 'report now'],
      ['11:26', STAFF, 'told file-server'],
      ['11:27', STAFF, '未達 税務課 理由 不在'],
    );
    expect(stateOf(story, 'section/taxation')).toBe('unreached');
  });

  test('is asked nothing any more after the end', () => {
    const story = given(
      DECLARED,
      ['11:25', MANAGER, 'pattern c'],
      ['11:26', MANAGER, '終結 理由 誤報'],
      ['11:27', STAFF, 'told file-server'],
    );
    expect(stateOf(story, 'section/taxation')).toBe('told');
  });
});

describe('how somebody was told', () => {
  const lastOf = (story: Told, recipient: string) =>
    contactRows(incidentOf(story), on('12:00')).find((row) => row.recipient === recipient)?.last;
  const byMail = [
    ['11:25', MANAGER, 'pattern c'],
    ['11:26', MANAGER, '確認依頼'],
  ] as const;

  test('is what was done, and not what the plan had chosen', () => {
    const called = given(DECLARED, ...byMail, phoned('税務課'));
    expect(lastOf(called, 'section/taxation')).toMatchObject({ contact: 'request/2', told: { means: 'phone' } });
    expect(lastOf(called, 'section/taxation')).not.toHaveProperty('channel');
    const mailed = given(DECLARED, ...byMail, ['11:30', STAFF, '連絡済 税務課 --to 係長 --by メール']);
    expect(lastOf(mailed, 'section/taxation')).toMatchObject({ channel: 'groupware-mail' });
    expect(lastOf(given(DECLARED, phoned('区民部')), 'department/residents')).toMatchObject({
      channel: 'phone-and-paper',
    });
  });

  test('of a section that answered is its answer', () => {
    const story = given(DECLARED, ['11:30', 'taxation', 'answer 17 stopped']);
    expect(lastOf(story, 'section/taxation')).toMatchObject({ told: { means: 'answer' } });
    expect(lastOf(story, 'section/taxation')).not.toHaveProperty('channel');
  });
});

describe('unreached after all', () => {
  test('a mail that came back, or a call entered for the wrong one, is not told any more', () => {
    const bounced = ['11:31', STAFF, '未達 税務課 理由 バウンス'] as const;
    expect(stateOf(given(DECLARED, phoned('税務課'), bounced), 'section/taxation')).toBe('unreached');
    const mistaken = given(DECLARED, phoned('企画部'), relayed('企画部'), ['11:32', STAFF, '未達 企画部 理由 誤入力']);
    expect(stateOf(mistaken, 'department/planning')).toBe('unreached');
    // Who has answered was reached.
    const answered = given(DECLARED, ['11:30', 'taxation', 'answer 17 stopped']);
    expect(answered.when(...bounced).refused).toMatchObject({ code: 'nobody_silent', section: 'taxation' });
    const again = given(DECLARED, phoned('企画部'), ['11:32', STAFF, '未達 企画部'], phoned('企画部'));
    expect(stateOf(again, 'department/planning')).toBe('not_relayed');
  });
});

test('without any channel every department is still to be told, and is when somebody went there', () => {
  const none = ['11:25', MANAGER, '手段 電話及び紙媒体 停止'] as const;
  const visited = given(DECLARED, none, ['11:30', STAFF, '連絡済 企画部 --to 係長 --by 対面']);
  expect(stateOf(visited, 'department/planning')).toBe('not_relayed');
  expect(stateOf(visited, 'department/residents')).toBe('not_told');
});

test('who deliberates is told to the operators, and after the council somebody is asked to look what is left', () => {
  const story = given(DECLARED, ['11:30', MANAGER, 'council on'], ['12:30', MANAGER, 'council off from 13:00']);
  const notices = postsOf(story, 'ja').filter(({ key }) => key.startsWith('notice/council/'));
  const said = notices.map(({ card }) => card.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])));
  expect(said[0]).toEqual(['審議機関は危機管理等対策会議です。']);
  expect(said[1]).toEqual([
    '13時00分から、審議機関は情報安全対策委員会です。',
    expect.stringContaining('引き続き諮るもの'),
  ]);
});

describe('the sheet to do the tasks with', () => {
  test('names whom to call for each, what for, and who does it, the most urgent first', () => {
    const story = given(DECLARED, ['11:21', MANAGER, '漏えい なし']);
    const calls = taskCalls(incidentOf(story), on('11:30'), wordsIn('ja')).blocks.find(({ type }) => type === 'calls');
    const rows = calls?.type === 'calls' ? calls.rows : [];
    expect(rows[0]).toMatchObject({ recipient: 'party/crisis-management-subsection' });
    expect(rows[0]?.cells[0]).toContain('1 危機管理係への第1報');
    const nisc = rows.find(({ recipient }) => recipient === 'party/nisc');
    expect(nisc?.cells).toEqual([
      expect.stringContaining('障害の連絡'),
      expect.stringContaining('情報政策推進係'),
      '',
      '',
    ]);
  });
});

test('a party is told when none of its tasks is left, and partly while some are', () => {
  const story = given(DECLARED, ['11:30', MANAGER, '連絡済 1 --to 係長 --by メモ']);
  expect(stateOf(story, 'party/crisis-management-subsection')).toBe('partly');
  const waived = given(
    DECLARED,
    ['11:30', MANAGER, '連絡済 1 --to 係長 --by メモ'],
    ['11:31', MANAGER, '判断 連絡票 しない --said-by 危機管理課長'],
  );
  expect(stateOf(waived, 'party/crisis-management-subsection')).toBe('told');
});

describe('the sheet to call the sections with', () => {
  const howOf = (...steps: readonly Step[]): string => {
    const [how] = sectionCalls(incidentOf(given(DECLARED, ...steps)), on('12/5 12:00'), wordsIn('ja')).blocks;
    return how?.type === 'text' ? how.text : '';
  };

  test('asks what the stage of the outage calls for, because nobody can ask it otherwise on paper', () => {
    expect(howOf()).not.toContain('経過しました');
    expect(howOf(['12/5 11:21', 'clock'])).toContain('発生から1日が経過しました。');
    expect(howOf(['12/5 11:21', 'clock'], ['12/5 11:30', MANAGER, '終結 理由 誤報'])).not.toContain('経過しました');
  });
});
