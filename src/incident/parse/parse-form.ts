// A form's fields become the same commands that typed words do, through the same readers. Empty means not said.

import { findScenario } from '../../plan/find-in-plan.ts';
import { visibleText } from '../../plan/visible-text.ts';
import { present } from '../../present.ts';
import type { AnswerGiven, Command } from '../command.ts';
import type { FactChanges, FactField, Facts } from '../event.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { parseCommand } from './parse-command.ts';
import { confirmForm, readConfirmedBy } from './parse-confirm.ts';
import { crewForm } from './parse-crew.ts';
import { findingForm } from './parse-finding.ts';
import { handoverForm } from './parse-handover.ts';
import { instructionForm } from './parse-instruction.ts';
import { readItems } from './parse-item.ts';
import { ownersForm } from './parse-owners.ts';
import { priorityForm } from './parse-priority.ts';
import { restoredForm } from './parse-restored.ts';
import { stageForm } from './parse-stage.ts';
import { stepForm } from './parse-step.ts';
import { tellingForms } from './parse-telling-form.ts';
import { ANSWER_FIELDS, type AnswerField, readAnswerWords } from './read-answer-words.ts';
import { type Fields, type FormParser, field } from './read-fields.ts';
import {
  readFact,
  readNote,
  readProxy,
  readSection,
  readState,
  readSystem,
  readText,
  readTime,
  type Setting,
} from './read-values.ts';

export const parseForm = (command: string, given: Fields, actor: string, setting: Setting): Command | Refusal => {
  const fields = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, visibleText(value)]));
  const parser = Object.hasOwn(formParsers, command) ? formParsers[command] : undefined;
  return parser === undefined
    ? refuse({ code: 'unknown_command', given: command, nearest: [] })
    : parser(fields, actor, setting);
};

const declare: FormParser = (fields, _actor, setting) => {
  const scenario = field(fields, 'scenario');
  if (scenario === '') return refuse({ code: 'missing_argument', command: 'declare', argument: 'scenario' });
  const facts = readFacts(fields, ['situation', 'causeKind', 'occurredAt', 'detectedAt'], setting);
  if (isRefusal(facts)) return facts;
  const found = findScenario(setting.plan, scenario);
  /** `on`, or, to whoever was asked back, `sure` or `real`. */
  const drill = field(fields, 'drill');
  return {
    type: 'declare',
    scenario: 'found' in found ? found.found.id : scenario,
    drill: !['', 'real'].includes(drill),
    ...(['real', 'sure'].includes(drill) ? { sure: true } : {}),
    again: field(fields, 'again') !== '',
    facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as Facts,
  };
};

const UPDATE_FIELDS: readonly FactField[] = [
  'occurredAt',
  'detectedAt',
  'situation',
  'cause',
  'causeKind',
  'response',
  'estimate',
  'serviceEffect',
  'leak',
];

/** Only fields that the form has are touched; an empty one is withdrawn. */
const readFacts = (fields: Fields, names: readonly FactField[], setting: Setting): FactChanges | Refusal => {
  let changes: FactChanges = {};
  for (const name of names) {
    const given = fields[name];
    if (given === undefined) continue;
    const change = readFact(name, given.replaceAll('\r\n', '\n'), setting);
    if (isRefusal(change)) return change;
    changes = { ...changes, ...change };
  }
  return changes;
};

const update: FormParser = (fields, _actor, setting) => {
  const changes = readFacts(fields, UPDATE_FIELDS, setting);
  if (isRefusal(changes)) return changes;
  const items = readItems(fields, setting);
  if (isRefusal(items)) return items;
  return { type: 'update', changes, ...(items.length === 0 ? {} : { items }) };
};

/** The typed command reads the words of these forms better than a second reader would. */
const typed =
  (words: (fields: Fields) => readonly string[]): FormParser =>
  (fields, actor, setting) =>
    parseCommand(words(fields).join(' '), actor, setting);

const quoted = (option: string, value: string): readonly string[] =>
  value === '' ? [] : [option, `"${value.replaceAll('"', '”')}"`];

const times = typed((fields) => [
  'times',
  field(fields, 'times'),
  ...quoted('--from', field(fields, 'from')),
  ...quoted('--because', field(fields, 'because')),
]);

const whoAnswers = (fields: Fields, actor: string, setting: Setting) => {
  const given = field(fields, 'section');
  const section = given === '' ? undefined : readSection(given, setting);
  if (isRefusal(section)) return section;
  const proxy = readProxy(
    section,
    {
      saidBy: fields.saidBy,
      by: fields.by,
      heardBy: fields.heardBy,
      at: fields.at,
      readBack: field(fields, 'readBack') !== '',
    },
    actor,
    setting,
  );
  if (isRefusal(proxy)) return proxy;
  const confirmed = readConfirmedBy(field(fields, 'confirmedBy'));
  if (isRefusal(confirmed)) return confirmed;
  return { ...present({ section, proxy }), ...confirmed };
};

const answer: FormParser = (fields, actor, setting) => {
  const who = whoAnswers(fields, actor, setting);
  if (isRefusal(who)) return who;
  const answers: AnswerGiven[] = [];
  for (const id of systemsTouched(fields)) {
    const given = readAnswer(id, fields, setting);
    if (isRefusal(given)) return given;
    answers.push(given);
  }
  if (answers.length === 0) return refuse({ code: 'missing_argument', command: 'answer', argument: 'state' });
  return { type: 'answer', answers, ...who };
};

/** Fields are named `state:<system>`, `service:<system>`, `note:<system>` …. */
const systemsTouched = (fields: Fields): ReadonlySet<string> =>
  new Set(
    Object.keys(fields).flatMap((name) => {
      const [, id] = FIELD_OF_SYSTEM.exec(name) ?? [];
      return id === undefined || field(fields, name) === '' ? [] : [id];
    }),
  );

const FIELD_OF_SYSTEM = new RegExp(`^(?:state|${ANSWER_FIELDS.join('|')}):(.+)$`);

const readAnswer = (id: string, fields: Fields, setting: Setting): AnswerGiven | Refusal => {
  const system = readSystem(id, setting);
  if (isRefusal(system)) return system;
  const said = field(fields, `state:${id}`);
  if (said === '') return refuse({ code: 'state_missing', system });
  const state = readState(said);
  if (isRefusal(state)) return state;
  const rest = readRest(fields, `:${id}`, setting);
  return isRefusal(rest) ? rest : { system, state, ...rest };
};

/** `service:<system>` of one of several; alone, of all. */
const readRest = (fields: Fields, of: string, setting: Setting) =>
  readAnswerWords(
    Object.fromEntries(ANSWER_FIELDS.map((name) => [name, field(fields, `${name}${of}`)])) as Record<
      AnswerField,
      string
    >,
    setting,
  );

const answerUnchanged: FormParser = (fields, actor, setting) => {
  const who = whoAnswers(fields, actor, setting);
  return isRefusal(who) ? who : { type: 'answer_unchanged', ...who };
};

const answerAll: FormParser = (fields, actor, setting) => {
  const who = whoAnswers(fields, actor, setting);
  if (isRefusal(who)) return who;
  const state = readState(field(fields, 'state'));
  if (isRefusal(state)) return state;
  const rest = readRest(fields, '', setting);
  return isRefusal(rest) ? rest : { type: 'answer_all', state, ...rest, ...who };
};

const correct: FormParser = (fields) => {
  const serial = /^\d{1,6}$/.exec(field(fields, 'report').normalize('NFKC'))?.[0];
  if (serial === undefined) return refuse({ code: 'missing_argument', command: 'correct', argument: 'report' });
  const right = readText(field(fields, 'right'));
  const wrong = readText(field(fields, 'wrong'));
  if (isRefusal(right)) return right;
  if (isRefusal(wrong)) return wrong;
  if (right === '') return refuse({ code: 'missing_argument', command: 'correct', argument: 'right' });
  return { type: 'correct', serial: Number(serial), right, ...(wrong === '' ? {} : { wrong }) };
};

const resolve: FormParser = (fields) => {
  const because = readNote(field(fields, 'because'));
  if (isRefusal(because)) return because;
  return because === '' ? { type: 'resolve' } : { type: 'resolve', because };
};

const note: FormParser = (fields, _actor, setting) => {
  const text = readText(field(fields, 'text').replaceAll('\r\n', '\n'));
  if (isRefusal(text)) return text;
  if (text === '') return refuse({ code: 'missing_argument', command: 'note', argument: 'text' });
  const at = field(fields, 'at');
  const saidAt = at === '' ? undefined : readTime(at, setting, 'past');
  if (isRefusal(saidAt)) return saidAt;
  return { type: 'note', text, ...present({ saidAt }) };
};

const formParsers: Readonly<Record<string, FormParser>> = {
  declare,
  update,
  times,
  answer,
  answer_unchanged: answerUnchanged,
  answer_all: answerAll,
  ask: typed((fields) => ['ask', ...sectionWord(fields)]),
  remind: typed((fields) => ['remind', ...sectionWord(fields)]),
  report: typed(() => ['report', 'now']),
  correct,
  approve: typed(() => ['approve']),
  clock_ok: typed(() => ['clock-ok']),
  resolve,
  note,
  confirm: confirmForm,
  instruction: instructionForm,
  finding: findingForm,
  priority: priorityForm,
  handover: handoverForm,
  stage: stageForm,
  owners: ownersForm,
  crew: crewForm,
  step: stepForm,
  restored: restoredForm,
  ...tellingForms,
};

const sectionWord = (fields: Fields): readonly string[] => {
  const section = field(fields, 'section');
  return section === '' ? [] : [`"${section.replaceAll('"', '')}"`];
};
