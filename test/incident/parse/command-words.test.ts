// Every command word and alias, however wide the letters and whatever stands in front.
import { describe, expect, test } from '@jest/globals';
import type { Verb } from '../../../src/incident/parse/command-words.ts';
import { OPTIONS_OF } from '../../../src/incident/parse/option-words.ts';
import { typed } from './read.ts';

const ALIASES: Readonly<Record<Verb, readonly string[]>> = {
  step: ['手順', 'steps'],
  crew: ['体制', '対応体制'],
  priority: ['優先度', '優先順位', '復旧の優先度'],
  drill: ['訓練'],
  restored: ['基盤復旧', '環境復旧', '基盤の復旧', '環境の復旧'],
  declare: ['宣言'],
  status: ['状況', 'ボード', '状況ボード'],
  update: ['更新'],
  item: ['付加', '付加情報', '項目', '追加項目'],
  eta: ['見込', '見込み', '復旧見込', '復旧見込日時'],
  times: ['頻度', '連絡頻度'],
  answer: ['回答'],
  confirm: ['課長確認', '所属長確認', '確認済', '確認済み'],
  ask: ['確認依頼', '依頼', '確認'],
  remind: ['催促', '再依頼'],
  report: ['報告'],
  correct: ['訂正'],
  approve: ['承認'],
  resolve: ['終結', '終報'],
  log: ['記録', 'クロノロジー'],
  note: ['追記', '記録に追加', 'メモ'],
  instruction: ['instruct', '指示'],
  owners: ['owner', '主管課'],
  stage: ['段階'],
  handover: ['引継ぎ', '引継', '引き継ぎ', '申し送り'],
  clock_ok: ['clock-ok', '時計確認', '時計の確認'],
  contacts: ['連絡状況'],
  channel: ['手段', '連絡手段'],
  pattern: ['パターン'],
  told: ['連絡済', '連絡済み', '伝達'],
  relayed: ['展開済', '展開済み', '展開'],
  unreached: ['未達', '連絡不可'],
  send: ['送信'],
  leak: ['漏えい', '漏洩', '情報漏えい'],
  decided: ['decide', '判断', '決定'],
  council: ['対策会議', '会議'],
  provider: ['事業者', '提供事業者'],
  readiness: ['備え', '備えの状況'],
  roster: ['名簿確認', '連絡先確認'],
  duty: ['定期業務', '定期点検'],
  offsite: ['遠隔地保管', '遠隔地バックアップ'],
  finding: ['課題', 'findings'],
  link: ['連携', 'リンク'],
  unlink: ['連携解除', 'リンク解除'],
  people: ['名簿', '担当者'],
  help: ['ヘルプ', '使い方', '?', '？'],
};

/** What has to follow the verb. */
const REST: Readonly<Partial<Record<Verb, string>>> = {
  stage: 'half-day moved',
  declare: 'iaas-down',
  update: '原因 停電',
  item: '被害額 約300万円',
  eta: '18:00',
  times: '10:00',
  answer: '13 停止',
  report: 'now',
  correct: '3 正しい内容',
  note: '電話あり',
  owners: 'add taxation',
  instruction: '窓口を閉める --said-by 区長',
  drill: 'one-system',
  unlink: '危機対策',
  channel: 'cabinet down',
  pattern: 'b',
  told: '5 --to 係長 --by phone',
  relayed: 'planning',
  unreached: '企画部 理由 不在',
  send: '5',
  leak: 'none',
  decided: 'publication no --said-by 区長',
  council: 'on 14:00',
  provider: 'specific 13 14',
  step: '4 done',
  restored: 'platform',
  crew: '13 係長',
  offsite: '13 --said-by 政策調整会議',
};

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');

const verbs = Object.keys(OPTIONS_OF) as Verb[];
const words = verbs.flatMap((verb) => ALIASES[verb].map((alias) => [alias, verb] as const));
const rest = (verb: Verb): string => (REST[verb] === undefined ? '' : ` ${REST[verb]}`);

describe('each command', () => {
  test.each(words)('%s means %s', (alias, verb) => {
    const command = typed(`${verb}${rest(verb)}`);
    expect(command).not.toHaveProperty('refused');
    expect(typed(`${alias}${rest(verb)}`)).toEqual(command);
  });

  test.each(verbs)(
    '%s means the same with /bcp, bcp, a slash alone, capitals, full-width letters and spaces',
    (verb) => {
      const line = `${verb}${rest(verb)}`;
      const command = typed(line);
      for (const said of [
        `/bcp ${line}`,
        `bcp ${line}`,
        `/${line}`,
        `  ／ＢＣＰ　${line} `,
        line.replace(verb, verb.toUpperCase()),
        line.replace(verb, fullWidth(verb)),
        line.replaceAll(' ', '　'),
      ]) {
        expect({ said, command: typed(said) }).toEqual({ said, command });
      }
    },
  );

  test.each([
    'declare iaas-down',
    'eta 12/5 18:00',
    'times 10:00 14:00',
    'times every 2h from 12/5 10:00',
    'answer 13 stopped suspended',
    'answer all running',
    'answer no change',
    'ask taxation',
    'correct 3 A',
    'status 2025-001',
    'report now --incident 2025-001',
    'channel cabinet down',
    'pattern a',
    'told 5 --by phone --at 9:10 --read-back',
    'told planning --by fax',
    'relayed planning',
    'unreached party/nisc',
    'send #5',
    'leak specific',
    'decided assembly yes --said-by 区長',
    'council on from 14:00',
    'provider specific 13,14 --by mail',
    'provider times every 2h',
    'provider times unknown',
  ])('%s means the same in full-width letters from end to end', (line) => {
    const wide = typed(fullWidth(line));
    expect(wide).toEqual(line.startsWith('correct') ? { type: 'correct', serial: 3, right: 'Ａ' } : typed(line));
  });

  test.each(['‐', '‑', '–', '—', '−', '－', '﹣'])(
    'iaas%sdown: any dash that a keyboard offers is a hyphen',
    (dash) => {
      expect(typed(`declare iaas${dash}down ${dash}${dash}drill`)).toEqual(typed('declare iaas-down --drill'));
    },
  );
});

describe('an unknown command', () => {
  test('is refused with what it may have meant', () => {
    expect(typed('declar iaas-down')).toMatchObject({ code: 'unknown_command', given: 'declar', nearest: ['declare'] });
    expect(typed('/bcp anwser 13 停止')).toMatchObject({ code: 'unknown_command', nearest: ['answer'] });
    expect(typed('催足')).toMatchObject({ code: 'unknown_command', nearest: expect.arrayContaining(['催促']) });
  });

  test.each([
    ['hlep', 'help'],
    ['lgo', 'log'],
    ['aks', 'ask'],
    ['ntoe', 'note'],
  ])('%s, two letters of a short one in each other’s place, may have meant %s', (swapped, meant) => {
    expect(typed(swapped)).toMatchObject({ code: 'unknown_command', nearest: expect.arrayContaining([meant]) });
  });

  test('that is like none is refused without a guess', () => {
    expect(typed('xyzzyxyzzy')).toMatchObject({ code: 'unknown_command', nearest: [] });
  });

  test.each(['', '   ', '/bcp', '　／ＢＣＰ　', 'bcp'])('“%s” says nothing yet', (text) => {
    expect(typed(text)).toMatchObject({ code: 'empty_command' });
  });
});

describe('the verb that eta is for', () => {
  test('is update', () => {
    expect(typed('eta 18:00')).toEqual(typed('update estimate 18:00'));
    expect(typed('eta 不明')).toEqual(typed('更新 復旧見込日時 不明'));
  });
});
