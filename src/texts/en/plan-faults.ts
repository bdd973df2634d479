// Faults of the plan, for the person who edits its YAML: what is wrong, and what to write instead.
import { pathText, type ReferenceTarget, type ValueType } from '../../plan/check/plan-fault.ts';
import { lastKey, type PlanFaultWords, yamlMessage } from '../plan-fault-words.ts';

export const planFaultsEn: PlanFaultWords = {
  wrong: {
    missing_file: ({ file }) => `the file ${file} is missing.`,
    unreadable_file: (fault) => `the file cannot be read: ${yamlMessage(fault)}.`,
    unknown_file: ({ file }) => `${file} is not a file of the plan and would not be read. Rename or remove it.`,
    not_utf8: () => 'this file is not saved as UTF-8, and this is the first line that cannot be read.',
    hidden_character: ({ found }) => `there is a character that cannot be seen: ${found}.`,
    yaml_syntax: (fault) => `this is not valid YAML: ${yamlMessage(fault)}. Check indentation, colons and quotes.`,
    duplicate_key: ({ found }) => `"${found}" is written twice here. Remove one.`,
    missing_key: (fault) => `"${lastKey(fault)}" is missing.`,
    unknown_key: ({ found }) => `"${found}" is not known here. Check the spelling, or remove it.`,
    misplaced_key: ({ found }) => `"${found}" does not belong in this file.`,
    key_in_two_files: ({ found }) => `"${found}" is written in two files.`,
    wrong_type: ({ found }) => `${found} does not fit here.`,
    wrong_value: ({ found }) => `${found} does not fit here.`,
    unknown_reference: ({ found }) => `${found} is not known.`,
    duplicate_value: ({ found }) => `${found} is used twice.`,
    before_start: ({ found }) => `${found} is before the drill begins.`,
    loop: ({ found }) => `waiting for inject ${found}, neither would ever come.`,
    never_measured: ({ found }) => `what ${found} does can never be measured in this drill.`,
    wrong_order: ({ found }) => `${found} is smaller than the one before it.`,
  },
  remedy: (expected) => {
    switch (expected.is) {
      case 'value':
        return `Write ${types[expected.type]}.`;
      case 'one_of':
        return expected.values.length === 0 ? '' : `Possible: ${expected.values.join(', ')}.`;
      case 'at_least':
        return `Write ${expected.limit} or more.`;
      case 'more_than':
        return `Write more than ${expected.limit}.`;
      case 'at_most':
        return `Write ${expected.limit} or less.`;
      case 'less_than':
        return `Write less than ${expected.limit}.`;
      case 'reference': {
        const near = expected.nearest.map((id) => ` Did you mean ${id}?`).join('');
        return `Write the id of ${targets[expected.to]} from ${expected.file}.${near}`;
      }
      case 'unique':
        return `It stands at ${pathText(expected.firstAt)} already; each must differ.`;
      case 'no_longer_than':
        return `Write at most ${expected.limit} characters.`;
      case 'ascending':
        return 'Write them from small to large, or from early to late.';
      case 'not_before':
        return `Write ${expected.time} or later.`;
      case 'earlier_inject':
        return `Write a number smaller than ${expected.no}.`;
      case 'in_file':
        return `Write it only in ${expected.file}.`;
      case 'present':
        return 'Create it; data/README.md says what it holds.';
      case 'visible':
        return 'Delete it and type the text here again.';
      case 'encoding':
        return encodings[expected.looksLike];
      case 'yaml':
        return '';
    }
  },
};

const encodings = {
  shift_jis: 'It looks like Shift_JIS (cp932). Open it, and save it again as UTF-8.',
  utf_16: 'It looks like UTF-16. Open it, and save it again as UTF-8.',
  broken: 'It is damaged or was cut. Take it from a copy, or type this line again and save as UTF-8.',
} as const;

const types: Readonly<Record<ValueType, string>> = {
  text: 'text',
  filled_text: 'text that is not empty',
  number: 'a number',
  whole_number: 'a whole number',
  true_or_false: 'true or false',
  list: 'a list',
  filled_list: 'a list with at least one entry',
  map: 'an indented block of "key: value" lines',
  id: 'an id of small letters, digits and hyphens, such as health-centre',
  time_of_day: 'a time of day such as "08:15" (in quotes)',
  day: 'a day such as "2026-04-01" (in quotes)',
  month_day: 'a month and day such as "04-01" (in quotes)',
  one_condition: 'exactly one of inject, report, answered',
  all_or_system_ids: 'all, or a list of system ids',
};

const targets: Readonly<Record<ReferenceTarget, string>> = {
  department: 'a department',
  section: 'a section',
  system: 'a system',
  channel: 'a channel',
  party: 'a party of parties.yaml',
  deliberative_body: 'a party of kind deliberative_body',
  role: 'a role',
  task: 'a task',
  rule_set: 'a set of rules',
  platform: 'a platform',
  system_tag: 'a tag of systems',
  stage: 'a stage',
  scenario: 'a scenario',
  audience: 'a section, or of a role (roles.yaml), or everyone or operators,',
  post_or_section: 'a role, or of a section (sections.yaml),',
  approving_role: 'a role that may approve',
};
