// 様式 (P7, 個別3(2), 3(3)①オ): every item, unknowns in words, each party under its present name, and nothing internal outside.
import { describe, expect, test } from '@jest/globals';
import { fold } from '../../../src/incident/evolve.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import type { Party } from '../../../src/plan/plan.ts';
import type { Card } from '../../../src/posts/card.ts';
import { crisisForm, type Form, partyForm } from '../../../src/posts/paper/forms.ts';
import { faxCard, phoneScript } from '../../../src/posts/paper/party-letters.ts';
import { presentName } from '../../../src/posts/paper/party-name.ts';
import { publicDraft } from '../../../src/posts/paper/public-draft.ts';
import { type Locale, textsIn } from '../../../src/texts/texts.ts';
import type { LocalDate } from '../../../src/time.ts';
import { DECLARED, given, incidentOf, MANAGER, on, type Step, ward } from '../../incident/given-when-then.ts';
import { textOf, wholeStory, wordsIn } from '../whole-story.ts';

const ja = textsIn('ja');
const AT = on('12:30');

const party = (id: string): Party => {
  const found = ward.parties.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no party ${id}`);
  return found;
};
const NISC = party('nisc');
const PROVIDER = party('iaas-provider');

const told = (...steps: readonly Step[]): Incident => incidentOf(given(DECLARED, ...steps));

/** As somebody reads the form: label and value. */
const read = ({ fields }: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map(({ id, value }) => [id, value]));

const itemsOf = (card: Card, under: string): readonly string[] => {
  const at = card.blocks.findIndex((block) => block.type === 'heading' && block.text === under);
  const list = card.blocks.slice(at).find((block) => block.type === 'list');
  return list?.type === 'list' ? list.items : [];
};

describe('「リスク管理・危機管理情報連絡票」', () => {
  test('says of everything that nobody knows yet that it is not known, in words', () => {
    const form = crisisForm(told(), ward, AT, ja);
    expect([form.title, form.marks]).toEqual(['リスク管理・危機管理情報連絡票', ['様式は区の様式に差替え']]);
    expect(read(form)).toMatchObject({
      subject: '統合仮想サーバ環境の障害について',
      drill: '実際の事象',
      serial: '第1報',
      reportedAt: '令和7年(2025年)12月4日(木)12時30分',
      reporter: '情報システム課長',
      place: '統合仮想サーバ環境',
      occurredAt: '確認中',
      detectedAt: '確認中',
      situation: '確認中',
      cause: '調査中',
      response: '確認中',
      estimate: '不明(判明次第連絡します。)',
      serviceEffect: '確認中',
      leak: '確認中',
      contact: '情報システム課 内線○○○○(仮)',
    });
  });

  test('has the six items of the plan, in its order, and never a blank', () => {
    const { fields } = crisisForm(told(), ward, AT, ja);
    const labels = fields.map(({ label }) => label);
    const six = ['発生日時', '覚知日時', '発生状況', '発生原因', '対応状況', '復旧見込日時'];
    expect(labels.filter((label) => six.includes(label))).toEqual(six);
    expect(labels).toEqual(
      expect.arrayContaining(['行政サービスへの影響', '情報漏えいの有無', '各システムの稼働状況']),
    );
    expect(fields.filter(({ value }) => value.trim() === '')).toEqual([]);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  });

  test('says what has been told since, and who owns the systems concerned (P6イ)', () => {
    const form = crisisForm(
      told(
        ['11:30', MANAGER, '更新 発生日時 11:05'],
        ['11:31', MANAGER, '更新 発生原因 電源の故障'],
        ['11:32', MANAGER, '見込 12/5 18:00'],
        ['11:33', MANAGER, '更新 漏えい なし'],
        ['11:40', 'taxation', 'answer 17 stopped alternative'],
      ),
      ward,
      AT,
      ja,
    );
    expect(read(form)).toMatchObject({
      occurredAt: '令和7年(2025年)12月4日(木)11時05分',
      cause: '電源の故障',
      estimate: '令和7年(2025年)12月5日(金)18時00分',
      leak: 'なし',
      systems: expect.stringContaining('停止1 '),
      section: expect.stringMatching(/^情報システム課\n関係する主管課:.*税務課/),
    });
  });

  test('of a drill says so in its marks, in the subject and in the situation, whatever a template has a place for', () => {
    const form = crisisForm(incidentOf(given(['11:20', MANAGER, 'declare iaas-down --drill'])), ward, AT, ja);
    expect(form.marks).toEqual(['【訓練】これは訓練です。実際の障害ではありません。', '様式は区の様式に差替え']);
    expect(read(form)).toMatchObject({
      subject: '【訓練】統合仮想サーバ環境の障害について',
      drill: '【訓練】これは訓練です。実際の障害ではありません。',
      situation: '【訓練】確認中',
    });
  });

  test('reads as of any report: of the incident as it was then', () => {
    const story = wholeStory();
    const upTo = (serial: number): Incident => {
      const seq = story.log.find(({ event }) => event.type === 'ReportIssued' && event.serial === serial)?.seq ?? 0;
      const incident = fold(story.log.slice(0, seq), ward);
      if (incident === undefined) throw new Error(`no report ${serial}`);
      return incident;
    };
    const at = (serial: number) => read(crisisForm(upTo(serial), ward, AT, ja));
    expect(at(1)).toMatchObject({ serial: '第1報', cause: '調査中', estimate: '不明(判明次第連絡します。)' });
    expect(at(3)).toMatchObject({ serial: '第3報', cause: 'power supply' });
    const last = incidentOf(story).reports.findLast(({ kind }) => kind === 'final')?.serial ?? 0;
    expect(at(last)).toMatchObject({
      serial: `終報(第${last}報)`,
      estimate: '対応を終了しました。(令和7年(2025年)12月5日(金)17時00分)',
    });
  });

  test('keeps its number after a correction', () => {
    const incident = told(['12:00', 'clock'], ['12:10', MANAGER, '訂正 1 3台 => 4台']);
    expect(read(crisisForm(incident, ward, AT, ja)).serial).toBe('第2報');
  });
});

describe('what a party is called', () => {
  const words = wordsIn('ja');
  const day = (text: string) => text as LocalDate;

  test("is the plan's own name until it is renamed, and then the new one with the plan's beside it", () => {
    expect(presentName(NISC, day('2025-06-30'), words)).toBe('NISC(内閣サイバーセキュリティセンター)');
    expect(presentName(NISC, day('2025-07-01'), words)).toBe(
      '国家サイバー統括室（計画上の名称：NISC(内閣サイバーセキュリティセンター)）',
    );
    expect(presentName(PROVIDER, day('2025-07-01'), words)).toBe('統合仮想サーバ環境サービス提供事業者');
  });

  test('is the latest of several names, in whatever order they are written, and once when it is the same again', () => {
    const names = [
      { name: '乙', nameEn: 'B', from: day('2025-04-01') },
      { name: '甲', nameEn: 'A', from: day('2024-04-01') },
    ];
    const renamed = { ...PROVIDER, name: '甲', nameEn: 'A', names };
    expect(['2024-03-31', '2024-04-01', '2025-04-01'].map((date) => presentName(renamed, day(date), words))).toEqual([
      '甲',
      '甲',
      '乙（計画上の名称：甲）',
    ]);
  });
});

describe("a party's own form", () => {
  const form = (to: Party) => read(partyForm(told(), ward, to, AT, ja));

  test('is headed with its present name, and comes from the office that the plan names for it (P6(3)ウ)', () => {
    expect(form(NISC)).toMatchObject({
      recipient: '国家サイバー統括室 御中',
      sender: '中野区情報システム課情報政策推進係',
      leak: '確認中',
    });
    expect(form(party('ppc'))).toMatchObject({ sender: '中野区危機管理課長' });
    expect(form(PROVIDER)).toMatchObject({ sender: '中野区情報システム課' });
    expect(form(party('crisis-management'))).toMatchObject({ recipient: '危機管理課', sender: '中野区情報システム課' });
  });

  test('tells the provider the six items, and not what the failure does in the ward', () => {
    const fields = Object.keys(form(PROVIDER));
    expect(fields).toEqual(
      expect.arrayContaining(['occurredAt', 'detectedAt', 'situation', 'cause', 'response', 'estimate']),
    );
    expect(fields.filter((id) => ['leak', 'serviceEffect', 'systems', 'section'].includes(id))).toEqual([]);
  });

  test('carries no note to ourselves outside the ward', () => {
    expect(partyForm(told(), ward, NISC, AT, ja).marks).toEqual([]);
    expect(partyForm(told(), ward, party('crisis-management'), AT, ja).marks).toEqual(['様式は区の様式に差替え']);
  });
});

describe('送信票', () => {
  const text = textOf(faxCard(told(['11:30', MANAGER, '更新 発生原因 電源の故障']), ward, NISC, AT, ja));

  test('has addressee, sender, subject, sheets and the six items', () => {
    expect(text).toContain('宛先: 国家サイバー統括室 御中');
    expect(text).toContain('発信元: 中野区情報システム課情報政策推進係');
    expect(text).toContain('件名: 統合仮想サーバ環境の障害について');
    expect(text).toContain('枚数: (  )枚(本票を含む。)');
    const labels = ['1 発生日時', '2 覚知日時', '3 発生状況', '4 発生原因: 電源の故障', '5 対応状況', '6 復旧見込日時'];
    expect(labels.filter((label) => !text.includes(label))).toEqual([]);
  });

  test('has no telephone number of anybody: that is added by hand', () => {
    expect(text).toContain('FAX番号: (        )');
  });
});

describe('電話連絡票', () => {
  const script = phoneScript(
    told(['11:30', MANAGER, '更新 発生日時 11:05'], ['11:31', MANAGER, '更新 状況 サーバが停止\n再起動できない']),
    ward,
    NISC,
    AT,
    ja,
  );

  test('is read out sentence by sentence, each of which is one', () => {
    expect(itemsOf(script, '読上げ')).toEqual([
      '中野区情報システム課情報政策推進係の○○です。',
      '統合仮想サーバ環境の障害について、第2報を御連絡します。',
      '発生日時は、令和7年(2025年)12月4日(木)11時05分です。',
      '覚知日時は、確認中です。',
      '発生状況は、次のとおりです。サーバが停止 再起動できない。',
      '発生原因は、調査中です。',
      '対応状況は、確認中です。',
      '復旧見込日時は、不明です。判明次第御連絡します。',
      '行政サービスへの影響は、確認中です。',
      '情報漏えいの有無は、確認中です。',
      '状況に変化があり次第、続報を御連絡します。',
      'お問合せは、情報システム課 内線○○○○(仮)へお願いします。',
      '復唱をお願いします。',
    ]);
  });

  test('ends with what the other side is to read back', () => {
    const last = script.blocks.at(-1);
    expect(last?.type === 'list' ? last.items : []).toEqual(itemsOf(script, '復唱'));
    expect(itemsOf(script, '復唱')).toContain('□ 発生日時:令和7年(2025年)12月4日(木)11時05分');
    expect(itemsOf(script, '復唱').at(-1)).toBe('□ 受電者の所属とお名前、受電時刻');
  });

  test('asks whoever prints it for the numbers of that party, and carries none', () => {
    expect(script.blocks.find((block) => block.type === 'calls')).toMatchObject({
      rows: [{ recipient: 'party/nisc', cells: ['', '', '', ''], done: false }],
    });
  });

  test('asks the provider when it will be restored', () => {
    expect(itemsOf(phoneScript(told(), ward, PROVIDER, AT, ja), '読上げ')).toContain(
      '復旧の見込みが分かり次第、御連絡をお願いします。',
    );
  });

  test('of a drill opens and closes as one, and asks not to call in earnest', () => {
    const drill = incidentOf(given(['11:20', MANAGER, 'declare iaas-down --drill']));
    const card = phoneScript(drill, ward, NISC, AT, ja);
    const read = itemsOf(card, '読上げ');
    expect([read[0], read.at(-2)]).toEqual(['訓練、訓練。これは訓練の連絡です。', '以上、訓練です。']);
    for (const said of [card, faxCard(drill, ward, NISC, AT, ja)]) {
      expect(said.title).toMatch(/^【訓練】/);
      expect(textOf(said)).toContain('訓練のため、実際の連絡は行わないでください');
    }
  });
});

describe('公表文案', () => {
  const incident = told(
    ['11:30', MANAGER, '更新 発生日時 11:05'],
    ['11:31', MANAGER, '更新 状況 内部の検討'],
    ['11:40', 'taxation', 'answer 17 stopped suspended'],
  );
  const card = publicDraft(incident, ward, AT, ja);

  test('is marked 案・未公表 in its title and its text, and says who decides (P6(3)ア)', () => {
    expect(card.title).toBe('【案・未公表】統合仮想サーバ環境の障害について(公表文案)');
    const texts = card.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
    expect(texts[0]).toContain('【案・未公表】この文案は公表されていません。公表の有無及び方法は、区長が決定します。');
    expect(texts.at(-1)).toContain('【案・未公表】');
  });

  test('cannot be sent from: there is no button on it, and nobody is notified', () => {
    expect(card.blocks.filter(({ type }) => type === 'actions')).toEqual([]);
    expect(card.notify).toBeUndefined();
  });

  test('has what is known, and what is not known in words, without the words for the inside', () => {
    const text = textOf(card);
    expect(text).toContain('中野区では、令和7年(2025年)12月4日(木)11時05分、統合仮想サーバ環境の障害が発生しました。');
    expect(text).toContain('情報漏えいの有無: 確認中');
    expect(text).toContain('発生原因: 調査中');
    expect(text).not.toContain('内部の検討');
  });

  test('names the services only of systems whose sections said that they are not as usual', () => {
    const services = ward.systems.find(({ no }) => no === 17)?.relatedServices ?? [];
    expect(textOf(card)).toContain(
      `影響のある事務・行政サービス: ${services.length === 0 ? '確認中' : services.join('、')}`,
    );
    expect(textOf(publicDraft(told(), ward, AT, ja))).toContain('影響のある事務・行政サービス: 確認中');
  });
});

describe('everything that leaves the ward', () => {
  const incident = told(
    ['11:25', 'taxation', 'answer 17 stopped alternative 税務課の内部メモ'],
    ['11:41', MANAGER, '回答 13 停止 --for 戸籍住民課 --said-by 山田太郎 --by phone --read-back'],
    ['11:50', MANAGER, 'note 鈴木花子から折返しの電話'],
  );
  const outside = (locale: Locale): readonly string[] => {
    const texts = textsIn(locale);
    return [
      ...[NISC, PROVIDER].flatMap((to) => [
        JSON.stringify(partyForm(incident, ward, to, AT, texts)),
        textOf(faxCard(incident, ward, to, AT, texts)),
        textOf(phoneScript(incident, ward, to, AT, texts)),
      ]),
      textOf(publicDraft(incident, ward, AT, texts)),
    ];
  };

  test.each<Locale>(['ja', 'en'])('names no person and carries no note of ours (%s)', (locale) => {
    for (const text of outside(locale)) expect(text).not.toMatch(/山田|鈴木|内部メモ/);
  });

  test('is English in English, but for what the ward itself has written', () => {
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}【】、。]/u;
    const phone = ward.organization.contact.phone;
    for (const text of [...outside('en'), JSON.stringify(crisisForm(incident, ward, AT, textsIn('en')))]) {
      const ours = text.replaceAll(phone, '').replaceAll(textsIn('en').words.sample, '');
      const services = ward.systems.flatMap(({ relatedServices }) => relatedServices);
      const rest = services.reduce((left, service) => left.replaceAll(service, ''), ours);
      expect(rest.split('\n').find((line) => japanese.test(line.replaceAll('、', '')))).toBeUndefined();
    }
  });
});
