// The words for a fault of the plan: where it is, what is wrong and what to write instead. For the person editing YAML.
import {
  type Expected,
  type PlanFault,
  type PlanFaultCode,
  pathText,
  type ReferenceTarget,
  type ValueType,
} from '../plan/check/plan-fault.ts';

export type FaultLocale = 'ja' | 'en';

/** One line, such as `sections.yaml:12:17 sections[1].department: …`. */
export const planFaultText = (fault: PlanFault, locale: FaultLocale): string => {
  const words = locale === 'ja' ? japanese : english;
  const place = [`${fault.file}:${fault.line}:${fault.column}`, pathText(fault.at)].filter(Boolean).join(' ');
  const what = words.wrong[fault.code](fault);
  const remedy = words.remedy(fault.expected);
  return locale === 'ja' ? `${place}：${what}${remedy}` : `${place}: ${what}${remedy && ` ${remedy}`}`;
};

interface Words {
  readonly wrong: Readonly<Record<PlanFaultCode, (fault: PlanFault) => string>>;
  readonly remedy: (expected: Expected) => string;
}

const lastKey = ({ at }: PlanFault): string => String(at.at(-1) ?? '');
const yamlMessage = ({ expected }: PlanFault): string => (expected.is === 'yaml' ? expected.message : '');

const english: Words = {
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
    wrong_order: ({ found }) => `${found} is smaller than the one before it.`,
  },
  remedy: (expected) => {
    switch (expected.is) {
      case 'value':
        return `Write ${englishTypes[expected.type]}.`;
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
        return `Write the id of ${englishTargets[expected.to]} from ${expected.file}.${near}`;
      }
      case 'unique':
        return `It stands at ${pathText(expected.firstAt)} already; each must differ.`;
      case 'ascending':
        return 'Write them from small to large, or from early to late.';
      case 'in_file':
        return `Write it only in ${expected.file}.`;
      case 'present':
        return 'Create it; data/README.md says what it holds.';
      case 'visible':
        return 'Delete it and type the text here again.';
      case 'encoding':
        return englishEncodings[expected.looksLike];
      case 'yaml':
        return '';
    }
  },
};

const englishEncodings = {
  shift_jis: 'It looks like Shift_JIS (cp932). Open it, and save it again as UTF-8.',
  utf_16: 'It looks like UTF-16. Open it, and save it again as UTF-8.',
  broken: 'It is damaged or was cut. Take it from a copy, or type this line again and save as UTF-8.',
} as const;

const englishTypes: Readonly<Record<ValueType, string>> = {
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
  all_or_system_ids: 'all, or a list of system ids',
};

const englishTargets: Readonly<Record<ReferenceTarget, string>> = {
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
  approving_role: 'a role that may approve',
};

const japanese: Words = {
  wrong: {
    missing_file: ({ file }) => `${file} がありません。`,
    unreadable_file: (fault) => `ファイルを読めません（${yamlMessage(fault)}）。`,
    unknown_file: ({ file }) =>
      `${file} は計画のファイルではなく、読み込まれません。名前を直すか、取り除いてください。`,
    not_utf8: () => 'UTF-8で保存されていないため、この行から読めません。',
    hidden_character: ({ found }) => `目に見えない文字（${found}）が入っています。`,
    yaml_syntax: (fault) =>
      `YAMLの書き方に誤りがあります（${yamlMessage(fault)}）。字下げ、コロン、引用符を確認してください。`,
    duplicate_key: ({ found }) => `「${found}」が2回書かれています。一方を取り除いてください。`,
    missing_key: (fault) => `「${lastKey(fault)}」がありません。`,
    unknown_key: ({ found }) => `「${found}」という項目はありません。つづりを確認するか、取り除いてください。`,
    misplaced_key: ({ found }) => `「${found}」はこのファイルの項目ではありません。`,
    key_in_two_files: ({ found }) => `「${found}」が2つのファイルに書かれています。`,
    wrong_type: ({ found }) => `${found} は書けません。`,
    wrong_value: ({ found }) => `${found} は書けません。`,
    unknown_reference: ({ found }) => `${found} が見つかりません。`,
    duplicate_value: ({ found }) => `${found} が重複しています。`,
    wrong_order: ({ found }) => `${found} は前のものより小さい値です。`,
  },
  remedy: (expected) => {
    switch (expected.is) {
      case 'value':
        return `${japaneseTypes[expected.type]}を書いてください。`;
      case 'one_of':
        return expected.values.length === 0 ? '' : `書けるもの：${expected.values.join('、')}`;
      case 'at_least':
        return `${expected.limit}以上にしてください。`;
      case 'more_than':
        return `${expected.limit}より大きくしてください。`;
      case 'at_most':
        return `${expected.limit}以下にしてください。`;
      case 'less_than':
        return `${expected.limit}より小さくしてください。`;
      case 'reference': {
        const near = expected.nearest.map((id) => `（${id} ではありませんか。）`).join('');
        return `${expected.file} にある${japaneseTargets[expected.to]}の id を書いてください。${near}`;
      }
      case 'unique':
        return `すでに ${pathText(expected.firstAt)} にあります。別のものにしてください。`;
      case 'ascending':
        return '小さい順（早い順）に書いてください。';
      case 'in_file':
        return `${expected.file} だけに書いてください。`;
      case 'visible':
        return 'その文字を削除し、前後を入力し直してください。';
      case 'encoding':
        return japaneseEncodings[expected.looksLike];
      case 'present':
        return '作成してください（内容は data/README.md を参照）。';
      case 'yaml':
        return '';
    }
  },
};

const japaneseEncodings = {
  shift_jis: 'Shift_JIS（cp932）のようです。開いて、文字コードをUTF-8にして保存し直してください。',
  utf_16: 'UTF-16のようです。開いて、文字コードをUTF-8にして保存し直してください。',
  broken: '壊れているか、途中で切れています。控えから戻すか、この行を入力し直してUTF-8で保存してください。',
} as const;

const japaneseTypes: Readonly<Record<ValueType, string>> = {
  text: '文字',
  filled_text: '空でない文字',
  number: '数',
  whole_number: '整数',
  true_or_false: 'true か false ',
  list: '一覧（「- 」で始まる行）',
  filled_list: '1つ以上の項目がある一覧',
  map: '字下げした「項目: 値」の行',
  id: '英小文字・数字・ハイフンの id（例：health-centre）',
  time_of_day: '引用符で囲んだ時刻（例："08:15"）',
  all_or_system_ids: 'all か、システムの id の一覧',
};

const japaneseTargets: Readonly<Record<ReferenceTarget, string>> = {
  department: '部',
  section: '課',
  system: 'システム',
  channel: '連絡手段',
  party: '関係各所（parties.yaml）',
  deliberative_body: '審議機関（kind: deliberative_body）',
  role: '役割',
  task: '措置',
  rule_set: '規則の組',
  platform: '基盤',
  system_tag: 'システムの区分',
  approving_role: '承認できる役割（may に approve がある役割）',
};
