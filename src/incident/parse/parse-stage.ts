// 段階, as it is typed and from a form: `stage half-day moved 紙の申請書`, 「段階 1 計画なし --for 税務課 --said-by 係長 --by 電話」.
import { findStage } from '../../plan/find-stage.ts';
import type { Plan } from '../../plan/plan.ts';
import { present } from '../../present.ts';
import type { Command } from '../command.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type Parser, textOf } from './command-line.ts';
import { STAGE_ANSWERS_SAID } from './command-words.ts';
import { nearestNames } from './nearest-names.ts';
import { type FormParser, field } from './read-fields.ts';
import { readNote, readProxy, readSection, type Setting, word } from './read-values.ts';
import { plain } from './word-lists.ts';

interface Said {
  readonly stage: string;
  readonly answer: string;
  readonly note: string;
  readonly section: string;
  readonly proxy: Parameters<typeof readProxy>[1];
}

export const stage: Parser = ({ words, options }, actor, setting) => {
  const at = words.findIndex((one, index) => index > 0 && STAGE_ANSWERS_SAID.has(one.plain));
  const name = at < 0 ? words.slice(0, 1) : words.slice(0, at);
  return read(
    {
      stage: textOf(name),
      answer: (at < 0 ? words[1] : words[at])?.raw ?? '',
      note: options.get('note') ?? textOf(at < 0 ? [] : words.slice(at + 1)),
      section: options.get('for') ?? '',
      proxy: {
        saidBy: options.get('said-by'),
        by: options.get('by'),
        heardBy: options.get('heard-by'),
        at: options.get('at'),
        readBack: options.has('read-back'),
      },
    },
    actor,
    setting,
  );
};

export const stageForm: FormParser = (fields, actor, setting) =>
  read(
    {
      stage: field(fields, 'stage'),
      answer: field(fields, 'answer'),
      note: field(fields, 'note'),
      section: field(fields, 'section'),
      proxy: {
        saidBy: field(fields, 'saidBy'),
        by: field(fields, 'by'),
        heardBy: field(fields, 'heardBy'),
        at: field(fields, 'at'),
        readBack: field(fields, 'readBack') !== '',
      },
    },
    actor,
    setting,
  );

const read = (said: Said, actor: string, setting: Setting): Command | Refusal => {
  if (said.stage === '') return refuse({ code: 'missing_argument', command: 'stage', argument: 'stage' });
  const found = readStage(said.stage, setting.plan);
  if (isRefusal(found)) return found;
  const answer = STAGE_ANSWERS_SAID.get(plain(word(said.answer)));
  if (answer === undefined) return refuse({ code: 'missing_argument', command: 'stage', argument: 'stage_answer' });
  const note = readNote(said.note);
  if (isRefusal(note)) return note;
  const section = said.section === '' ? undefined : readSection(said.section, setting);
  if (isRefusal(section)) return section;
  const proxy = readProxy(section, said.proxy, actor, setting);
  if (isRefusal(proxy)) return proxy;
  return { type: 'stage', stage: found, answer, ...(note === '' ? {} : { note }), ...present({ section, proxy }) };
};

const readStage = (long: string, plan: Plan): string | Refusal => {
  const given = word(long);
  const lookup = findStage(plan, given);
  return 'found' in lookup ? lookup.found.id : refuse({ code: 'unknown_stage', given, nearest: nearestNames(lookup) });
};
