// 手順: the board says in one line how far the recovery is; the card says it all, with a press for what only people can say.
import { expect, test } from '@jest/globals';
import { statusBoard } from '../../../src/posts/board/status-board.ts';
import type { Block } from '../../../src/posts/card.ts';
import { recoveryCard } from '../../../src/posts/recovery/recovery-card.ts';
import { reportCard } from '../../../src/posts/reporting/report-post.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import {
  DECLARED,
  given,
  givenUnder,
  incidentOf,
  MANAGER,
  on,
  type Step,
  ward,
} from '../../incident/given-when-then.ts';
import { typed } from '../../incident/parse/read.ts';

const words = vocabulary(ward, textsIn('ja'));
const blocksOf = <T extends Block['type']>(blocks: readonly Block[], type: T) =>
  blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);

test('the board has one calm line, with the oldest open step and what it waits for', () => {
  const told = given(DECLARED, ['11:40', MANAGER, 'restored platform --reported --said-by 提供事業者']);
  const fields = blocksOf(statusBoard(incidentOf(told), on('11:41'), words).blocks, 'fields').flatMap(
    (one) => one.fields,
  );
  expect(fields.find(({ label }) => label === '復旧の手順')?.value).toMatch(
    /^2\/7 完了 \/ 次の手順:3 各主管システムの稼働状況の確認\(待っていること:広聴・広報課、.*の回答\)$/,
  );
  expect(fields.find(({ label }) => label === '環境の復旧')?.value).toBe('復旧作業完了(未確認)(11時40分、提供事業者)');
});

test('the card has every step with its evidence, and buttons that say what a person could have typed', () => {
  const card = recoveryCard(incidentOf(given(DECLARED)), on('11:30'), words);
  const [table] = blocksOf(card.blocks, 'table');
  expect(table?.rows).toHaveLength(7);
  expect(table?.rows[0]).toEqual(['1 障害の検知', '完了', '11時20分', '記録 1、2、3']);
  const actions = blocksOf(card.blocks, 'actions').flatMap((one) => one.actions);
  const commands = actions.flatMap((one) => ('command' in one ? [one.command] : []));
  expect(commands).toEqual(['/bcp 手順 4 着手', '/bcp 手順 4 完了', '/bcp 基盤復旧 --未確認', '/bcp 基盤復旧']);
  expect(commands.map(typed)).toMatchObject([
    { type: 'step', step: 'response-structure', mark: 'begin' },
    { type: 'step', step: 'response-structure', mark: 'done' },
    { type: 'platform_restored', reported: true },
    { type: 'platform_restored', reported: false },
  ]);
});

test('a plan without steps has no line and says so on the card', () => {
  const plan = { ...ward, steps: [] };
  const incident = incidentOf(givenUnder(plan, DECLARED));
  const fields = blocksOf(statusBoard(incident, on('11:41'), words).blocks, 'fields').flatMap((one) => one.fields);
  expect(fields.map(({ label }) => label)).not.toContain('復旧の手順');
  expect(JSON.stringify(recoveryCard(incident, on('11:41'), words))).toContain('復旧の手順の定めがありません');
});

test('a report says of the recovery what stood when it was issued, and the final one every step', () => {
  const told = given(
    DECLARED,
    ['11:40', MANAGER, 'restored platform --said-by 提供事業者'],
    ['11:50', MANAGER, 'report now'],
    ['11:55', MANAGER, 'resolve because 個別対応'],
  );
  const reports = told.log.filter(({ event }) => event.type === 'ReportIssued');
  const texts = reports.map((recorded) =>
    recorded.event.type === 'ReportIssued'
      ? JSON.stringify(reportCard(incidentOf(told), recorded.event, recorded, words.onPaper()))
      : '',
  );
  expect(texts[0]).not.toContain('環境の復旧');
  expect(texts[1]).toContain('復旧(11時40分、提供事業者)');
  expect(texts[1]).toMatch(/前報[^"]*環境の復旧/);
  expect(texts[2]).toContain('7 環境の復旧完了後の各主管システムの復旧","対応中');
});

test('the final report says when each stage of the outage was reached, and nothing of them where it ended before', () => {
  const finalOf = (...steps: readonly Step[]): string => {
    const told = given(DECLARED, ...steps);
    return told.log
      .flatMap((recorded) =>
        recorded.event.type === 'ReportIssued' && recorded.event.kind === 'final'
          ? [JSON.stringify(reportCard(incidentOf(told), recorded.event, recorded, words))]
          : [],
      )
      .join();
  };
  const long = finalOf(
    ['23:20', 'clock'],
    ['12/5 11:20', 'clock'],
    ['12/5 12:00', MANAGER, 'resolve because 個別対応'],
  );
  expect(long).toContain('停止が続いた期間の区分: 半日(12月4日(木)23時20分に到達)、1日(11時20分に到達)');
  expect(finalOf(['12:00', MANAGER, 'resolve because 個別対応'])).not.toContain('停止が続いた期間の区分');
});

test('a report that is no final one does not speak of the stages', () => {
  const told = given(DECLARED, ['23:20', 'clock'], ['23:30', MANAGER, 'report now']);
  const contents = told.log.flatMap(({ event }) => (event.type === 'ReportIssued' ? [event.content] : []));
  expect(contents.length).toBeGreaterThan(0);
  expect(contents.filter(({ stages }) => stages !== undefined)).toEqual([]);
});
