// 稼働状況の確認 by telephone or in person: the paper that is filled in by hand (P8(10)).
import { expect, test } from '@jest/globals';
import { asking, many, row, stopped } from '../question-rows.ts';
import { pagesOf, printed, wholeText } from './read-pdf.ts';
import { cardOf, QUESTIONS } from './sample-cards.ts';

test('each system has its number, its name, how it stands, and every choice to tick', async () => {
  const text = await wholeText(await printed([QUESTIONS]));
  expect(text).toContain('番号1住民税システム現在の状況未回答');
  expect(text).toContain('停止、代替手段で継続、被害の大きさ:甚大備考:窓口に列ができている。税務課11時25分');
  const states = '稼働状況□稼働中□一部停止□停止□確認中□復旧作業中□復旧済□対象外';
  const services = '事務・行政サービス□通常どおり□代替手段で継続□一部休止□休止□確認中';
  expect(text.split(`${states}${services}`)).toHaveLength(6);
});

test('an answer of an earlier round is shown as that, and the system as not answered', async () => {
  expect(await wholeText(await printed([QUESTIONS]))).toContain('未回答前回の回答:一部停止税務課10時50分');
});

test('who said it, when, to whom and by what means has its lines, once for the whole sheet', async () => {
  const text = await wholeText(await printed([QUESTIONS]));
  expect(text.split('回答者時刻聴取者')).toHaveLength(2);
  expect(text).toContain('聴いた手段□電話□FAX□紙□対面□復唱して確認した');
});

test('no system is parted by the end of a page', async () => {
  const pages = await pagesOf(await printed([cardOf(asking(...many(38, (no) => row(no))))]));
  const named = (page: string): number => page.match(/番号\d/g)?.length ?? 0;
  const offered = (page: string): number => page.match(/□対象外/g)?.length ?? 0;
  for (const page of pages) expect(offered(page)).toBe(named(page));
  expect(pages.map(named).reduce((sum, each) => sum + each, 0)).toBe(38);
});

test('a closed question offers nothing to tick any more', async () => {
  const closed = { ...asking(stopped(1), row(2)), open: false };
  const text = await wholeText(await printed([cardOf(closed)]));
  expect(text).toContain('番号システム稼働状況回答1システム1停止、代替手段で継続税務課11時25分2システム2未回答');
  expect(text).not.toContain('□');
});

test('a section without systems gets no empty form', async () => {
  expect(await wholeText(await printed([cardOf(asking())]))).toBe('第1報1/1ページ');
});
