// 計画データの誤り: YAMLを編集する方に、何が誤りで、何と書けばよいかを示します。
import { pathText, type ReferenceTarget, type ValueType } from '../../plan/check/plan-fault.ts';
import { lastKey, type PlanFaultWords, yamlMessage } from '../plan-fault-words.ts';

export const planFaultsJa: PlanFaultWords = {
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
    before_start: ({ found }) => `${found} は訓練の開始より前です。`,
    loop: ({ found }) => `状況付与 ${found} を待つと、互いに待ち合って始まりません。`,
    never_measured: ({ found }) => `${found} の行動は、この訓練では測れません。`,
    wrong_order: ({ found }) => `${found} は前のものより小さい値です。`,
  },
  remedy: (expected) => {
    switch (expected.is) {
      case 'value':
        return `${types[expected.type]}を書いてください。`;
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
        return `${expected.file} にある${targets[expected.to]}の id を書いてください。${near}`;
      }
      case 'unique':
        return `すでに ${pathText(expected.firstAt)} にあります。別のものにしてください。`;
      case 'no_longer_than':
        return `${expected.limit}字以内にしてください。`;
      case 'ascending':
        return '小さい順（早い順）に書いてください。';
      case 'not_before':
        return `${expected.time} 以後にしてください。`;
      case 'earlier_inject':
        return `${expected.no} より前の番号を書いてください。`;
      case 'in_file':
        return `${expected.file} だけに書いてください。`;
      case 'visible':
        return 'その文字を削除し、前後を入力し直してください。';
      case 'encoding':
        return encodings[expected.looksLike];
      case 'present':
        return '作成してください（内容は data/README.md を参照）。';
      case 'yaml':
        return '';
    }
  },
};

const encodings = {
  shift_jis: 'Shift_JIS（cp932）のようです。開いて、文字コードをUTF-8にして保存し直してください。',
  utf_16: 'UTF-16のようです。開いて、文字コードをUTF-8にして保存し直してください。',
  broken: '壊れているか、途中で切れています。控えから戻すか、この行を入力し直してUTF-8で保存してください。',
} as const;

const types: Readonly<Record<ValueType, string>> = {
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
  day: '引用符で囲んだ日付（例："2026-04-01"）',
  month_day: '引用符で囲んだ月日（例："04-01"）',
  one_condition: 'inject、report、answered のうち1つだけ',
  all_or_system_ids: 'all か、システムの id の一覧',
};

const targets: Readonly<Record<ReferenceTarget, string>> = {
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
  stage: '復旧時期の区分',
  scenario: 'シナリオ',
  audience: '課又は役割（roles.yaml）。ほかに everyone、operators',
  post_or_section: '役割又は課（sections.yaml）',
  approving_role: '承認できる役割（may に approve がある役割）',
};
