// A form that has the number of a report holds the figures of that report, whatever has happened since; one that is made as
// things stand has a number only while the newest report says the same.
import { expect, test } from '@jest/globals';
import type { Incident } from '../../../src/incident/incident.ts';
import { asReported, type ReportedIncident } from '../../../src/posts/paper/as-reported.ts';
import { crisisForm } from '../../../src/posts/paper/forms.ts';
import { faxCard, phoneScript } from '../../../src/posts/paper/party-letters.ts';
import { reportIssued, reportSheets } from '../../../src/posts/paper/report-sheets.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import type { Instant } from '../../../src/time.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, ward } from '../../incident/given-when-then.ts';
import { post, textOf, wordsIn } from '../whole-story.ts';

const ja = textsIn('ja');
const ANSWER: Step = ['11:25', 'taxation', 'answer 17 stopped alternative 紙の様式で受付'];
const CAUSE: Step = ['11:30', MANAGER, 'update cause 電源の故障'];

const told = (...steps: readonly Step[]): Incident => incidentOf(given(DECLARED, ...steps));

const form = (incident: ReportedIncident, at: Instant = on('12:30')): Readonly<Record<string, string>> =>
  Object.fromEntries(crisisForm(incident, ward, at, ja).fields.map(({ id, value }) => [id, value]));

const asOf = (serial: number, now: Incident): ReportedIncident => {
  const issued = reportIssued(now, serial);
  if (issued === undefined) throw new Error(`no report ${serial}`);
  // Later facts and answers are no matter of the report.
  return asReported(now, issued, now);
};

test('labelled with a report, it holds what the report said', () => {
  const now = told(
    ANSWER,
    CAUSE,
    ['12:00', 'clock'],
    ['12:10', MANAGER, 'update cause 誤報'],
    ['12:11', 'roads', 'answer 33 stopped'],
  );
  expect(form(asOf(1, now))).toMatchObject({ serial: '第1報', cause: '調査中' });
  expect(form(asOf(1, now)).systems).toContain('停止0');
  expect(form(asOf(2, now))).toMatchObject({ serial: '第2報', cause: '電源の故障' });
  expect(form(asOf(2, now)).systems).toContain('停止1');
});

test('made as things stand, it has the number of the newest report only while that says the same', () => {
  expect(form(told()).serial).toBe('第1報');
  const changed = form(told(ANSWER), on('11:40'));
  expect(changed.serial).toBe('現在の状況(11時40分現在。報告番号なし)');
  expect(changed.systems).toContain('停止1');
  expect(textOf(phoneScript(told(ANSWER), ward, ward.parties[0] as never, on('11:40'), ja))).not.toContain('第1報');
});

test('a report that was corrected says so on its forms, with what is right', () => {
  const now = told(['11:40', MANAGER, 'correct 1 3システム => 4システム']);
  expect(form(asOf(1, now)).serial).toBe('第1報(訂正あり)');
  expect(textOf(post(given(DECLARED, ['11:40', MANAGER, 'correct 1 誤り => 正しい']), 'board').card)).toContain(
    '第1報(訂正あり)',
  );
  const nisc = ward.parties.find(({ id }) => id === 'nisc');
  const fax = textOf(faxCard(asOf(1, now), ward, nisc as never, on('12:00'), ja));
  expect(fax).toContain('訂正:誤「3システム」、正「4システム」');
  // Nobody knows beforehand when it will have been sent.
  expect(fax).toContain('送信日時: (');
});

test('a note stands with its system on the board, in the matrix and in the report, which keeps it', () => {
  const story = given(
    DECLARED,
    ANSWER,
    ['11:26', MANAGER, 'report'],
    ['11:40', 'taxation', 'answer 17 running normal 復旧した'],
  );
  const board = textOf(post(story, 'board').card);
  expect(board).toMatch(/17 滞納整理支援システム.*復旧した/);
  expect(board).toContain('17番:復旧した');
  const [report] = reportSheets(incidentOf(story), undefined, on('12:00'), wordsIn('ja').onPaper());
  const text = textOf(report as never);
  expect(text).toMatch(/17 滞納整理支援システム.*代替手段で継続.*紙の様式で受付/);
  expect(text).not.toContain('復旧した');
});

test('a long note is shortened on a card, in words, and whole on paper', () => {
  const note = 'あ'.repeat(300);
  const story = given(
    DECLARED,
    ['11:25', 'taxation', `answer 17 stopped alternative ${note}`],
    ['11:26', MANAGER, 'report'],
  );
  expect(textOf(post(story, 'board').card)).toContain('…(以下略)');
  const [report] = reportSheets(incidentOf(story), undefined, on('12:00'), wordsIn('ja').onPaper());
  expect(textOf(report as never)).toContain(note);
});
