// Sheets in the drawer and on the desk: which incident, which report, as of when, what is open, whom to call, what to do next.
import { describe, expect, test } from '@jest/globals';
import type { Incident } from '../../../src/incident/incident.ts';
import type { Card } from '../../../src/posts/card.ts';
import { assemblySheet } from '../../../src/posts/paper/assembly-sheet.ts';
import { sectionCalls, taskCalls } from '../../../src/posts/paper/call-sheets.ts';
import { departmentCalls } from '../../../src/posts/paper/department-calls.ts';
import { hearingSheets } from '../../../src/posts/paper/hearing-sheets.ts';
import { logSheet } from '../../../src/posts/paper/log-sheet.ts';
import { onSheet } from '../../../src/posts/paper/on-sheet.ts';
import { publicDraft } from '../../../src/posts/paper/public-draft.ts';
import { correctionSheets, reportSheets, toldSheets } from '../../../src/posts/paper/report-sheets.ts';
import { settingsNotices } from '../../../src/posts/telling/telling-notices.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { planOf } from '../../bench/large-plan.ts';
import {
  DECLARED,
  given,
  givenUnder,
  MANAGER,
  on,
  type Step,
  type Told,
  ward,
} from '../../incident/given-when-then.ts';
import { CHIEF, town } from '../../story/ward-of-another-name.ts';
import { textOf } from '../whole-story.ts';

const DRILL: Step = ['11:20', MANAGER, 'declare iaas-down --drill'];
const incidentOf = ({ incident }: Told): Incident => {
  if (incident === undefined) throw new Error('nothing was declared');
  return incident;
};
const words = vocabulary(ward, textsIn('ja'), 'paper');
const callsOf = ({ blocks }: Card) => blocks.flatMap((block) => (block.type === 'calls' ? block.rows : []));
const rowOf = (card: Card, name: string) => callsOf(card).find((row) => row.name.startsWith(name));

describe('the call sheet for the departments', () => {
  const sheetOf = (...steps: readonly Step[]): Card => {
    const [card] = departmentCalls(incidentOf(given(DECLARED, ...steps)), on('11:30'), words);
    if (card === undefined) throw new Error('there is always one');
    return card;
  };

  test('says who calls, what is read out, where to call back, and when the next report comes', () => {
    const text = textOf(sheetOf());
    expect(text).toContain('情報システム課の○○です。');
    expect(text).toContain('統合仮想サーバ環境の障害について、第1報をお伝えします。');
    expect(text).toContain('展開が終わりましたら、情報システム課 内線○○○○(仮)へ御連絡ください。');
    expect(text).toContain('次回は12時00分の予定です。');
    expect(text).not.toContain('訓練');
  });

  test('has a box for the read back, and keeps who said that the whole department has it', () => {
    const told = ['11:25', MANAGER, 'told planning --to 庶務係 --by phone --read-back'] as const;
    const relayed = ['11:28', MANAGER, 'relayed planning --said-by 庶務係長'] as const;
    expect(rowOf(sheetOf(), '企画部')).toMatchObject({ cells: ['', '', '□', '', ''], done: false });
    // Told is not done with: the department has still to pass it on.
    expect(rowOf(sheetOf(told), '企画部')).toMatchObject({ cells: ['庶務係', '11時25分', '済', '', ''], done: false });
    expect(rowOf(sheetOf(told, relayed), '企画部')).toMatchObject({
      cells: ['庶務係', '11時25分', '済', '11時28分 庶務係長', ''],
      done: true,
    });
  });

  test('has whoever belongs to no department: called directly, with nothing to pass on', () => {
    const ofTown = (...steps: readonly Step[]): Card => {
      const told = givenUnder(town, ['11:20', CHIEF, 'declare machine-room'], ...steps);
      const [card] = departmentCalls(incidentOf(told), on('11:50'), vocabulary(town, textsIn('ja', town), 'paper'));
      if (card === undefined) throw new Error('there is always one');
      return card;
    };
    expect(callsOf(ofTown()).map(({ name }) => name)).toEqual(['町長部局', '学校部局(学務係)', '出納室']);
    expect(textOf(ofTown())).toContain('部に属さない課へは直接電話し');
    expect(textOf(sheetOf())).not.toContain('部に属さない課');
    const told = ofTown(['11:43', CHIEF, '連絡済 出納室 --to 係 --by 電話']);
    expect(rowOf(told, '出納室')).toMatchObject({ cells: ['係', '11時43分', '□', '―', ''], done: true });
  });

  test('of a plan without departments speaks of none', () => {
    const sections = town.sections.map(({ department: _, ...section }) => section);
    const plan = { ...town, departments: [], sections };
    const told = givenUnder(plan, ['11:20', CHIEF, 'declare machine-room']);
    const [card] = departmentCalls(incidentOf(told), on('11:50'), vocabulary(plan, textsIn('ja', plan), 'paper'));
    const text = card === undefined ? '' : textOf(card);
    expect(text).toContain('窓口室');
    expect(text).not.toMatch(/各部|展開が終わりましたら/u);
  });

  test('is read out as a drill, first and last', () => {
    const [card] = departmentCalls(incidentOf(given(DRILL)), on('11:30'), words);
    const list = card?.blocks.find((block) => block.type === 'list');
    const items = list?.type === 'list' ? list.items : [];
    expect(items[0]).toBe('訓練、訓練。これは訓練の連絡です。');
    expect(items.at(-1)).toBe('以上、訓練です。');
  });
});

describe('a correction on paper', () => {
  const corrected = given(DECLARED, ['11:40', MANAGER, 'correct 1 3システム => 4システム']);
  const incident = incidentOf(corrected);

  test('is a sheet of its own with 誤 and 正', () => {
    const [sheet, ...more] = correctionSheets(incident, on('12:30'), words);
    expect(more).toEqual([]);
    expect(textOf(sheet as Card)).toMatch(/誤[^\n]*3システム[\s\S]*正[^\n]*4システム/);
  });

  test('is carried by the call sheets, with what is read out', () => {
    const titles = (cards: readonly Card[]) => cards.map(({ title }) => title);
    expect(titles(departmentCalls(incident, on('11:45'), words))).toEqual(['連絡表 第1報', '連絡表 第1報(訂正)']);
    expect(titles(toldSheets(incident, on('11:45'), words))).toEqual([
      '【進捗連絡】統合仮想サーバ環境の障害について(第1報)',
      '【訂正】統合仮想サーバ環境の障害について(第1報の訂正)',
    ]);
  });

  test('is said by every later print of the report, whose own words stay', () => {
    const before = incidentOf(given(DECLARED));
    const [plain] = reportSheets(before, 1, on('12:30'), words);
    const [marked, attached] = reportSheets(incident, 1, on('12:30'), words);
    expect(textOf(plain as Card)).not.toContain('訂正');
    expect(textOf(marked as Card)).toContain('第1報には訂正があります(11時40分発信)。');
    expect(attached?.title).toContain('第1報の訂正');
    expect(marked?.blocks.filter(({ type }) => type === 'fields')).toEqual(
      plain?.blocks.filter(({ type }) => type === 'fields'),
    );
  });
});

describe('the sheets for asking the sections', () => {
  const partly = given(
    DECLARED,
    ['11:25', MANAGER, 'answer 13 stopped --for family-register-residents --said-by 係長 --by phone'],
    ['11:26', 'taxation', 'answer 17 stopped'],
  );

  test('tick a section when all its systems are answered, and name what a partly silent one has left', () => {
    const card = sectionCalls(incidentOf(partly), on('11:30'), words);
    expect(rowOf(card, '戸籍住民課')).toMatchObject({ done: false });
    expect(rowOf(card, '戸籍住民課')?.cells[0]).toBe('1/4');
    expect(rowOf(card, '戸籍住民課')?.cells.at(-1)).toBe('未回答:14番、15番、16番');
    expect(rowOf(card, '税務課')).toMatchObject({ done: true });
    expect(rowOf(card, '職員課')?.cells[0]).toBe('0/1');
  });

  test('a section that was told and has not answered is not done with', () => {
    const told = given(DECLARED, ['11:25', MANAGER, 'told taxation --to 係長 --by phone']);
    expect(rowOf(sectionCalls(incidentOf(told), on('11:30'), words), '税務課')).toMatchObject({ done: false });
  });

  test('every hearing sheet has the deadline, the section to call and the place to call back', () => {
    for (const card of hearingSheets(incidentOf(partly), on('11:30'), words)) {
      const text = textOf(card);
      expect(text).toContain('回答期限: 令和7年(2025年)12月4日(木)11時40分');
      expect(text).toContain('情報システム課 内線○○○○(仮)');
      expect(callsOf(card)).toHaveLength(1);
      expect(text).toContain('被害の大きさ');
    }
    const [late] = hearingSheets(incidentOf(partly), on('11:50'), words);
    expect(textOf(late as Card)).toContain('期限を過ぎています。');
  });
});

describe('what was decided', () => {
  const texts = textsIn('ja');
  const decided = (...steps: readonly Step[]): Incident => incidentOf(given(DECLARED, ...steps));
  const yes: Step = ['11:30', MANAGER, 'decide publication yes ホームページ --said-by 区長'];
  const no: Step = ['11:30', MANAGER, 'decide publication no --said-by 区長'];

  test('a public text is a draft only until the decision, and then names the method and who publishes', () => {
    const draft = (incident: Incident): string => {
      const card = publicDraft(incident, ward, on('11:40'), texts);
      return `${card.title}\n${textOf(card)}`;
    };
    expect(draft(decided())).toContain('【案・未公表】');
    expect(draft(decided(yes))).not.toContain('【案・未公表】');
    expect(draft(decided(yes))).toMatch(/方法: ホームページ/);
    expect(draft(decided(yes))).toContain('公表を行う者');
    expect(draft(decided(no))).not.toContain('【案・未公表】');
    expect(draft(decided(no))).toContain('公表しないことを決定しています');
  });

  test('the sheet for the assembly says whether, how and by whom', () => {
    const open = textOf(assemblySheet(decided(), on('11:40'), texts));
    expect(open).toContain('未定(区長の決定待ち)');
    const settled = decided(['11:30', MANAGER, 'decide assembly yes 議長へ口頭で --said-by 区長']);
    const sheet = textOf(assemblySheet(settled, on('11:40'), texts));
    expect(sheet).toContain('方法: 議長へ口頭で');
    expect(sheet).toContain('報告者');
    expect(textOf(taskCalls(settled, on('11:40'), words))).toContain('方法:議長へ口頭で');
  });
});

describe('every sheet', () => {
  test('says of which incident it is, as of when, and when it was printed', () => {
    const incident = incidentOf(given(DECLARED));
    const [report] = reportSheets(incident, 1, on('12/5 09:00'), words);
    expect(textOf(report as Card)).toContain('事象:統合仮想サーバ環境の障害(2025-001)');
    expect(textOf(report as Card)).toContain(
      '内容:令和7年(2025年)12月4日(木)11時20分現在  印刷:令和7年(2025年)12月5日(金)9時00分',
    );
    expect(report?.foot).toBe('2025-001 印刷 12/5 09:00 統合仮想サーバ環境の障害');
    const drill = incidentOf(given(DRILL));
    const card = onSheet(logSheet(drill, [], words), drill, { asOf: on('11:20'), now: on('11:30') }, words);
    expect(card.title).toContain('【訓練】');
    expect(card.foot).toContain('【訓練】');
  });

  test('a notice of changed channels says what it was, what it is, and from when', () => {
    const { incident, log } = given(DECLARED, ['11:40', MANAGER, 'channel cabinet up because 確認済']);
    const notices = settingsNotices(incident as Incident, log, words);
    const newest = notices.at(-1);
    expect(newest?.at).toBe(on('11:40'));
    const text = textOf(newest?.card as Card);
    expect(text).toContain('変更前: 全庁への連絡手段:電話及び紙媒体');
    expect(text).toContain('変更後: 全庁への連絡手段:全庁キャビネット');
    expect(text).toContain('適用: 令和7年(2025年)12月4日(木)11時40分から');
  });

  test('holds everything, however much there is', () => {
    const plan = planOf(1000);
    const told = givenUnder(plan, DECLARED);
    const all = vocabulary(plan, textsIn('ja'), 'paper');
    const [report] = reportSheets(incidentOf(told), 1, on('11:30'), all);
    const text = textOf(report as Card);
    for (const { no, name } of plan.systems) expect(text).toContain(`${no} ${name}`);
    for (const { name } of plan.sections.slice(15)) expect(text).toContain(`${name}(`);
    expect(text).not.toContain('ほか');
  });
});
