// Which field of a form a refusal is about, so that people see it where they have to put it right.
import type { Reply } from '../../../src/ports/desk.ts';

type Fields = Readonly<Record<string, string>>;

/** Of the fields that were sent on; of a form that was left as it was, the first to fill in. */
export const faultyField = (
  code: Extract<Reply, { ok: false }>['code'],
  fields: Fields,
  inputs: readonly string[],
): string | undefined => {
  const sent = inputs.filter((name) => fields[name] !== undefined);
  const choice = inputs.find((name) => name.startsWith('state:'));
  return sent.find((name) => isAbout(code, name, fields[name] ?? '')) ?? sent[0] ?? choice ?? inputs[0];
};

/** `at` is when an answer was heard. */
const TIMES = ['occurredAt', 'detectedAt', 'estimate', 'at'];

const isAbout = (code: string, name: string, value: string): boolean => {
  switch (code) {
    case 'state_missing':
      return name.startsWith('state:') && value === '';
    case 'bad_time':
    case 'time_unclear':
    case 'time_in_future':
    case 'time_in_past':
      return TIMES.includes(name) && value !== '';
    case 'detected_before_occurred':
      return name === 'detectedAt';
    default:
      return false;
  }
};
