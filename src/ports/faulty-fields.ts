// Which fields of a form a refusal is about, so that people see it where they have to put it right.
import type { Reply } from './desk.ts';

type Fields = Readonly<Record<string, string>>;
type Fault = Pick<Extract<Reply, { ok: false }>, 'code' | 'about'>;

/**
 * In the order of `inputs`, every input that the form shows. Of a form that says nothing of where, the first that was
 * filled in; of one that was left as it was, the first to fill in. Empty only when the form has no input.
 */
export const faultyFields = (fault: Fault, fields: Fields, inputs: readonly string[]): readonly string[] => {
  const about = fieldsAbout(fault, fields, inputs);
  if (about.length > 0) return about;
  const sent = inputs.find((name) => fields[name] !== undefined);
  const first = sent ?? inputs.find((name) => name.startsWith(STATE)) ?? inputs[0];
  return first === undefined ? [] : [first];
};

/** Only those that the refusal speaks of; empty where it says nothing of where. */
export const fieldsAbout = (fault: Fault, fields: Fields, inputs: readonly string[]): readonly string[] => {
  const given = inputs.filter((name) => isGiven(fault, fields[name] ?? ''));
  if (given.length > 0) return given;
  const about = inputs.filter((name) => isAbout(fault, name, fields[name] ?? ''));
  return isOneState(fault) ? about.slice(0, 1) : about;
};

const STATE = 'state:';

/** `at` is when an answer was heard. */
const TIMES = ['occurredAt', 'detectedAt', 'estimate', 'at'];

/** What a missing argument is called in a form, where it is called otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  said_by: 'saidBy',
  decided_by: 'saidBy',
  instructed_by: 'saidBy',
  owning_section: 'section',
  means: 'by',
  item_title: 'itemTitle',
  item_text: 'itemText',
};

/** Any system's state will do: one is pointed at. */
const isOneState = ({ about }: Fault): boolean =>
  about !== undefined && 'missing' in about && about.missing.includes('state');

const isAbout = ({ code, about }: Fault, name: string, value: string): boolean => {
  if (code === 'detected_before_occurred') return name === 'detectedAt';
  if (code === 'already_open') return name === 'again';
  if (about === undefined) return isAboutTime(code, name, value);
  if ('missing' in about) return about.missing.some((one) => isMissing(one, name));
  if ('system' in about) return name === `${STATE}${about.system}`;
  if ('longerThan' in about) return [...value].length > about.longerThan;
  return isAboutTime(code, name, value);
};

const isGiven = ({ about }: Fault, value: string): boolean =>
  about !== undefined && 'given' in about && value.trim() !== '' && value.trim() === about.given.trim();

const isMissing = (argument: string, name: string): boolean =>
  argument === 'state' ? name.startsWith(STATE) : name === (NAMES[argument] ?? argument);

const isAboutTime = (code: string, name: string, value: string): boolean =>
  ['bad_time', 'time_unclear', 'bad_estimate', 'time_in_future', 'time_in_past'].includes(code) &&
  TIMES.includes(name) &&
  value !== '';
