// 稼働状況の回答 in a dialog: a section's own, or 代理入力, taken down for others who said it by telephone, on paper or
// in person.
import type { z } from 'zod';
import type { QuestionRow, Questions } from '../../../../src/posts/card.ts';
import { shorten } from '../../../../src/texts/shorten-text.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import type { DIALOGS } from '../../interactions.ts';
import { type TeamsDialog, unitsOf } from '../card-json.ts';
import { LIMITS } from '../limits.ts';
import { bold, lines, type Part, text } from '../part.ts';
import { rowInputs, seenIn } from '../question-inputs.ts';
import { earlierText } from '../question-parts.ts';
import { dialogForm, hint, inputParts } from './dialog.ts';
import { checkInput, choicesOf, selectInput, textInput } from './form-fields.ts';

const MOST_NAME = 100;
const NOTE_LENGTH = 160;

interface ProxyContent {
  /** Says whose systems they are and until when, as the title of the request does. */
  readonly heading?: string;
  /** Taken down for others; otherwise the person answers for their own section. */
  readonly heard?: boolean;
}

/** As many systems as a dialog holds, those first that still wait for an answer. */
export const proxyForm = (questions: Questions, texts: Texts, content: ProxyContent = {}): TeamsDialog => {
  const { systems } = questions;
  const rows = [...systems.filter(({ answered }) => !answered), ...systems.filter(({ answered }) => answered)];
  for (let most = rows.length; most > 1; most = Math.floor(most * SHRINKING)) {
    const made = formWith(questions, new Set(rows.slice(0, most)), texts, content);
    if (unitsOf(made) <= LIMITS.dialogUnits) return made;
  }
  return formWith(questions, new Set(rows.slice(0, 1)), texts, content);
};

const SHRINKING = 0.9;

const formWith = (
  { incident, section, seen, systems }: Questions,
  asked: ReadonlySet<QuestionRow>,
  texts: Texts,
  { heading = '', heard = true }: ProxyContent,
): TeamsDialog => {
  const say = texts.teams.form;
  const shown = systems.filter((row) => asked.has(row));
  const rest = systems.length - shown.length;
  return dialogForm({
    title: heard ? say.proxyTitle : say.answerTitle,
    submit: texts.console.buttons.answer,
    carries: { dialog: 'proxy', incident, section, asOf: seen } satisfies z.infer<typeof DIALOGS.proxy>,
    seen: seenIn(shown),
    parts: [
      ...lines([bold(heading)], { worth: 'kept' }),
      ...(heard ? proxyParts(texts) : []),
      ...shown.flatMap((row, number) => [
        ...lines(rowHead(row, texts), { worth: 'kept', separated: true }),
        ...inputParts(rowInputs(row, texts, { number, folds: false })),
      ]),
      ...hint(
        rest > 0 ? texts.teams.more.rows(rest) : '',
        systems.length === 0 ? say.noSystems : texts.words.restoredHelp,
      ),
    ],
  });
};

/** 代理入力: who said it, how it was heard, and whether it was read back (P8(10)). */
const proxyParts = ({ console: { section: say }, words, teams }: Texts): readonly Part[] =>
  inputParts([
    textInput(
      { name: 'saidBy', label: say.saidBy, placeholder: say.saidByHint, needed: teams.form.needsSaidBy },
      { most: MOST_NAME },
    ),
    selectInput(
      { name: 'by', label: say.by, placeholder: teams.form.choose, needed: teams.form.needsMeans },
      choicesOf(words.means),
      undefined,
    ),
    textInput({ name: 'at', label: say.at, placeholder: say.atHint }, { most: MOST_NAME }),
    checkInput('readBack', say.readBack),
  ]);

/** Of an answer of a former round what it was: it has to be given again. */
const rowHead = (row: QuestionRow, texts: Texts) => [
  bold(`${row.no} ${row.name}`),
  row.answered || row.state === 'no_answer'
    ? text(row.answered ? (row.answeredBy ?? '') : '')
    : text(
        [earlierText(row, texts), shorten(row.note ?? '', NOTE_LENGTH), row.answeredBy ?? ''].filter(Boolean).join(' '),
      ),
];
