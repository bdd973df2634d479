// 手順, as it is typed and from a form: `step <id or no.> begin|done|reopen [because …]`, 「手順 4 完了 理由 …」.
import { findStep } from '../../plan/find-step.ts';
import type { StepId } from '../../plan/plan.ts';
import type { Command } from '../command.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type Parser, splitAt, textOf } from './command-line.ts';
import { BECAUSE_WORDS, STEP_MARKS_SAID } from './command-words.ts';
import { type FormParser, field } from './read-fields.ts';
import { readNote, type Setting, word } from './read-values.ts';
import { plain } from './word-lists.ts';

interface Said {
  readonly step: string;
  readonly mark: string;
  readonly because: string;
}

export const step: Parser = ({ words, options }, _actor, setting) => {
  // Alone it only looks.
  if (words.length === 0) return { type: 'steps' };
  const [named, because] = splitAt(words, BECAUSE_WORDS);
  const at = named.findIndex((one, index) => index > 0 && STEP_MARKS_SAID.has(one.plain));
  const name = at < 0 ? named : named.slice(0, at);
  // 「手順 4 完了 参集済み」: what follows the mark is the reason.
  const rest = at < 0 ? [] : named.slice(at + 1);
  const reason = [options.get('because'), textOf(rest), textOf(because)].filter(Boolean).join(' ');
  const isAlone = at < 0 && name.length > 1;
  const said = isAlone ? { name: name.slice(0, 1), mark: textOf(name.slice(1)) } : { name, mark: named[at]?.raw ?? '' };
  return read({ step: textOf(said.name), mark: said.mark, because: reason }, setting);
};

export const stepForm: FormParser = (fields, _actor, setting) =>
  read({ step: field(fields, 'step'), mark: field(fields, 'mark'), because: field(fields, 'because') }, setting);

const read = (said: Said, setting: Setting): Command | Refusal => {
  if (said.step === '') return refuse({ code: 'missing_argument', command: 'step', argument: 'step' });
  const found = readStep(said.step, setting);
  if (isRefusal(found)) return found;
  const mark = STEP_MARKS_SAID.get(plain(word(said.mark)));
  if (mark === undefined) return refuse({ code: 'missing_argument', command: 'step', argument: 'step_mark' });
  const because = readNote(said.because);
  if (isRefusal(because)) return because;
  return { type: 'step', step: found, mark, ...(because === '' ? {} : { because }) };
};

const readStep = (long: string, { plan }: Setting): StepId | Refusal => {
  const given = word(long);
  if (plan.steps.length === 0) return refuse({ code: 'no_steps' });
  const lookup = findStep(plan, given);
  if ('found' in lookup) return lookup.found.id;
  const names = (steps: readonly { readonly no: number; readonly name: string }[]): readonly string[] =>
    steps.map(({ no, name }) => `${no} ${name}`);
  return 'ambiguous' in lookup
    ? refuse({ code: 'ambiguous_step', given, candidates: names(lookup.ambiguous) })
    : refuse({ code: 'unknown_step', given, nearest: names(lookup.unknown) });
};
