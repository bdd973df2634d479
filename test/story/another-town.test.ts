// Another town's plan through every door: its own offices, times, channels and words, and none of the ward's.
import { describe, expect, test } from '@jest/globals';
import { docxWriter } from '../../adapters/forms/docx-writer.ts';
import { composeMail } from '../../adapters/mail/compose-mail.ts';
import { pdfPrinter } from '../../adapters/print/pdf-printer.ts';
import { renderMessage } from '../../adapters/slack/render/render-message.ts';
import { manifest } from '../../adapters/teams/package/manifest.ts';
import { renderCard } from '../../adapters/teams/render/render-card.ts';
import { exportMarkdown } from '../../src/cli/export/export-markdown.ts';
import { openPoints } from '../../src/plan/check/check-plan.ts';
import { Permission } from '../../src/plan/plan.ts';
import { cardText } from '../../src/posts/card-text.ts';
import { crisisForm, partyForm } from '../../src/posts/paper/forms.ts';
import { publicDraft } from '../../src/posts/paper/public-draft.ts';
import { helpCard } from '../../src/posts/replies/help-card.ts';
import { refusalText } from '../../src/posts/replies/refusal-text.ts';
import { tellingCard } from '../../src/posts/telling/telling-card.ts';
import { vocabulary } from '../../src/posts/vocabulary.ts';
import { type Locale, textsIn } from '../../src/texts/texts.ts';
import { tellingView } from '../../src/views/read-telling.ts';
import { wordsOf } from '../adapters/forms/opened-docx.ts';
import { wholeText } from '../adapters/print/read-pdf.ts';
import { givenUnder, incidentOf, on } from '../incident/given-when-then.ts';
import { postsOf, textOf } from '../posts/whole-story.ts';
import { CHIEF, town, townStory, wardsOwn, wardsOwnIn } from './ward-of-another-name.ts';

const LOCALES = ['ja', 'en'] as const;
const textsOf = (locale: Locale) => textsIn(locale, town);
const wordsIn = (locale: Locale) => vocabulary(town, textsIn(locale));
const cardsOf = (locale: Locale) => postsOf(townStory(), locale).map(({ card }) => card);
const DAY_END = on('12/5 17:00');

/** Every text of a value, whatever its shape; functions are sentences that a test of posts reaches. */
const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

describe('the story of another town', () => {
  test('is told to its end: nothing that was said is refused', () => {
    expect(townStory().refused).toBeUndefined();
    expect(incidentOf(townStory()).closedAt).toBeDefined();
  });

  test('its own words are in what people read', () => {
    const text = cardsOf('ja').map(textOf).join('\n');
    for (const word of [
      '町民サービスへの影響',
      '総務企画室',
      '災害対策本部',
      '町長・副町長への報告',
      '9時00分',
      '17時30分',
      '電話連絡網',
      '取りまとめ係',
    ]) {
      expect(text).toContain(word);
    }
  });

  test('its kinds of cause are its own (原因の区分)', () => {
    expect(cardsOf('ja').map(textOf).join('\n')).toContain('4 発生原因: 落雷(詳細は調査中)');
    const help = helpCard({ label: '', may: Permission.options }, true, wordsIn('ja'));
    expect(textOf(help)).toContain('--cause <落雷 | 機器の故障 | 不明>');
  });

  test('what was added stands after the six items until it is withdrawn (付加する情報)', () => {
    const text = cardsOf('ja').map(textOf).join('\n');
    expect(text).toContain('7 避難所の開設: 3か所\n8 各システムの稼働状況');
    expect(cardsOf('en').map(textOf).join('\n')).toContain('7 避難所の開設: 3か所\n8 Status of systems');
  });

  test('whoever is called is asked to relay, though the telephone is not the last of its channels', () => {
    const reports = postsOf(townStory(), 'ja').filter(({ kind }) => kind === 'report');
    expect(textOf(reports[0]?.card ?? { title: '', tone: 'calm', blocks: [] })).toContain(
      '各部取りまとめ係は、本連絡を部内各課へ展開',
    );
    expect(textOf(reports.at(-1)?.card ?? { title: '', tone: 'calm', blocks: [] })).not.toContain('展開');
  });

  test('a section of no department is told itself', () => {
    const [opened] = townStory().log.filter(
      ({ event }) => event.type === 'ContactOpened' && event.scope === 'wholeOffice',
    );
    expect(opened?.event).toMatchObject({
      recipients: ['department/office-of-the-head', 'department/schools', 'section/cashier'],
    });
  });
});

describe.each(LOCALES)('no word of the first ward is in what another town sees (%s)', (locale) => {
  const texts = textsOf(locale);
  const foreign = (all: readonly string[]): readonly string[] => [...new Set(all.flatMap(wardsOwnIn))];

  test('on its posts, in every chat, in files, mails and on paper', async () => {
    const cards = cardsOf(locale);
    const mail = await composeMail(
      {
        card: cards[0] ?? { title: '', tone: 'calm', blocks: [] },
        key: 'k',
        recipient: 'section/counter',
        addresses: ['a@example.jp'],
      },
      { name: '', address: 'bcp@example.jp' },
      texts,
    );
    const pdf = await pdfPrinter({
      texts,
      numbersOf: () => [],
      logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    }).pdf(cards);
    expect(
      foreign([
        ...cards.map((card) => cardText(card, texts)),
        ...cards.flatMap((card) => stringsIn(renderMessage(card, texts))),
        ...cards.flatMap((card) => stringsIn(renderCard(card, texts))),
        mail.bytes.toString(),
        await wholeText(pdf),
      ]),
    ).toEqual([]);
  });

  test('in its log, its record, its contacts and its forms', async () => {
    const told = townStory();
    const incident = incidentOf(told);
    const words = wordsIn(locale);
    const head = { id: '2025-001', seq: told.log.length, hash: 'h', planHash: 'p', drill: false } as never;
    const forms = [
      crisisForm(incident, town, DAY_END, texts),
      ...town.parties.map((party) => partyForm(incident, town, party, DAY_END, texts)),
    ];
    const files = await Promise.all(forms.map(async (form) => wordsOf(await docxWriter().docx(form, undefined))));
    expect(
      foreign([
        ...told.log.map(({ what }) => what),
        exportMarkdown({ head, incident, events: told.log }, texts),
        textOf(tellingCard(incident, DAY_END, words)),
        ...stringsIn(tellingView(incident, DAY_END, texts)),
        textOf(publicDraft(incident, town, DAY_END, texts)),
        ...files.map(String),
      ]),
    ).toEqual([]);
  });

  test('in help, in what is refused, in every fixed text, in the plan check and in the Teams package', () => {
    const words = wordsIn(locale);
    const declared = givenUnder(town, ['11:20', CHIEF, 'declare machine-room']);
    const refused = REFUSED.map((said) => {
      const reason = declared.when('11:30', CHIEF, said).refused;
      if (reason === undefined) throw new Error(`${said} is not refused`);
      return refusalText(reason, on('11:30'), words);
    });
    expect(
      foreign([
        textOf(helpCard({ label: 'x', may: Permission.options }, true, words)),
        ...refused,
        ...stringsIn(texts),
        ...openPoints(town).flatMap(({ text, source = '' }) => [text[locale], source]),
        ...stringsIn(manifest({ appId: '00000000-0000-0000-0000-000000000000' }, texts)),
      ]),
    ).toEqual([]);
  });
});

const REFUSED = [
  '回答 99 停止',
  '判断 火星 する',
  '判断',
  '手段',
  '手段 火星 利用可',
  '連絡済 火星',
  '連絡済',
  '連絡済 町長部局',
  'パターン z',
  '対策会議',
  '回答 10 停止 --for 窓口室',
  '宣言 火星',
  '確認依頼 火星',
];

test('the words that are looked for are there to be found', () => {
  expect(wardsOwn.length).toBeGreaterThan(150);
  expect(wardsOwnIn('操作は情報システム課へ\n町民の皆様')).toEqual(['情報システム課: 操作は情報システム課へ']);
});

test('help offers nothing that the plan has not', () => {
  const { deliberativeBody: _, ...organization } = town.organization;
  const bare = { ...town, organization, patterns: [] };
  const all = (plan: typeof town) =>
    textOf(helpCard({ label: 'x', may: Permission.options }, true, vocabulary(plan, textsIn('ja'))));
  expect(all(town)).toContain('/bcp 本部 <開催 | 終了>');
  expect(all(town)).toContain('/bcp パターン <p1 | p2>');
  expect(all(bare)).not.toMatch(/開催|パターン/);
});
