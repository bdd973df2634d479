// Sheets for the day on which this screen is gone too: how the day is run on paper and typed in afterwards, what is declared, the
// six items, and what managers have at home.
import type { Plan } from '../../plan/plan.ts';
import type { Block, CallRow, Card } from '../card.ts';
import { callBack } from '../paper/call-card.ts';
import { SIX_ITEMS, type Vocabulary } from '../vocabulary.ts';

const heading = (text: string): Block => ({ type: 'heading', text });
const list = (items: readonly string[]): Block => ({ type: 'list', items });
const numbered = (items: readonly string[]): readonly Block[] =>
  items.map((text, at) => ({ type: 'text', text: `${at + 1}  ${text}` }));

export const screenGone = (words: Vocabulary): Card => {
  const { screenGone: say } = words.texts.kit;
  const times = words.texts.words.list(words.plan.reporting.times.map(words.texts.dates.time));
  return {
    title: say.title,
    tone: 'calm',
    blocks: [
      { type: 'text', text: say.lead },
      heading(say.runHeading),
      ...numbered(say.run(times)),
      heading(say.typeHeading),
      ...numbered(say.typeIn),
    ],
  };
};

export const declarationText = (words: Vocabulary): Card => {
  const { declaration: say } = words.texts.kit;
  const { plan } = words;
  const scenarios = plan.scenarios.filter(({ active }) => active);
  const sender = words.section(plan.organization.sender);
  return {
    title: say.title,
    tone: 'calm',
    blocks: [
      { type: 'text', text: words.texts.kit.declaresTooPartial },
      { type: 'fields', fields: say.blanks.map((label) => ({ label, value: '' })) },
      heading(say.readHeading),
      list(scenarios.map((scenario) => say.read(sender, subjectIn(scenario, words), callBack(words)))),
      { type: 'text', text: say.drill, style: 'note' },
    ],
  };
};

const subjectIn = ({ subject, subjectEn }: Plan['scenarios'][number], { texts }: Vocabulary): string =>
  texts.locale === 'ja' ? subject : subjectEn;

/** Three lines of a pen. */
const ROOM_TO_WRITE = `${'\u3000'.repeat(30)}\n\n`;

/** 個別3(2): once for each report, to be copied. */
export const sixItemsSheet = (words: Vocabulary): Card => {
  const { sixItems: say } = words.texts.kit;
  return {
    title: say.title,
    tone: 'calm',
    blocks: [
      { type: 'fields', fields: say.head.map((label) => ({ label, value: '' })) },
      {
        type: 'table',
        columns: say.columns,
        rows: [
          ...SIX_ITEMS.map((item) => [words.field(item), ROOM_TO_WRITE]),
          [words.field('serviceEffect'), ROOM_TO_WRITE],
          [words.field('leak'), say.leak],
        ],
      },
      { type: 'text', text: say.note, style: 'note' },
    ],
  };
};

/** 休日・夜間: everybody who is called, with the numbers that whoever prints it adds. */
export const holidayNumbers = (words: Vocabulary): Card => {
  const { numbers: say } = words.texts.kit;
  const { departments, sections, parties } = words.plan;
  const rows = [
    ...departments.map((one) => row(`department/${one.id}`, words.name(one))),
    ...sections.map((one) => row(`section/${one.id}`, words.name(one))),
    ...parties.map((one) => row(`party/${one.id}`, words.name(one))),
  ];
  return {
    title: say.title,
    tone: 'calm',
    blocks: [
      { type: 'text', text: say.lead },
      { type: 'calls', columns: [say.name, say.note], rows },
    ],
  };
};

const row = (recipient: string, name: string): CallRow => ({ recipient, name, cells: [''], done: false });

export const takeHome = (words: Vocabulary, address: string | undefined): readonly Card[] => {
  const { takeHome: say } = words.texts.kit;
  const { plan, texts } = words;
  const times = texts.words.list(plan.reporting.times.map(texts.dates.time));
  const front: Card = {
    title: say.title,
    tone: 'calm',
    blocks: [
      { type: 'text', text: say.lead, style: 'warning' },
      heading(say.stepsHeading),
      ...numbered(say.steps(callBack(words))),
      {
        type: 'fields',
        fields: [
          { label: say.timesLabel, value: times },
          { label: say.callLabel, value: callBack(words) },
          ...(address === undefined ? [] : [{ label: say.addressLabel, value: `${address}/` }]),
        ],
      },
    ],
  };
  return [front, holidayNumbers(words)];
};
