// The ward's register says what figure 4 of the plan says, and nothing more.
import { describe, expect, test } from '@jest/globals';
import { affectedSystems, mainChannel, owningSections, planIndex } from '../../src/plan/find-in-plan.ts';
import { Permission } from '../../src/plan/plan.ts';
import { figureFour } from './figure-four.ts';
import { wardPlan } from './plan-folder.ts';

const plan = wardPlan();
const index = planIndex(plan);
const iaasDown = plan.scenarios.find(({ id }) => id === 'iaas-down');
if (iaasDown === undefined) throw new Error('the ward has no scenario iaas-down');

describe('figure 4', () => {
  test('has 38 systems of 15 sections, with names and owners exactly as printed', () => {
    const register = plan.systems.map(({ no, name, section }) => [no, name, index.sectionById.get(section)?.name]);
    expect(register).toEqual(figureFour);
    expect(plan.systems).toHaveLength(38);
    expect(plan.sections).toHaveLength(15);
  });

  test('keeps the space and the full-width brackets of no. 27', () => {
    expect(index.systemByNo.get(27)?.name).toBe('高齢・障害福祉業務管理システム （高齢・障害セキュリティサーバ）');
  });

  test('gives every section its own systems', () => {
    const counts = owningSections(plan, iaasDown).map(({ section, systems }) => [section.name, systems.length]);
    expect(counts).toEqual([
      ['広聴・広報課', 1],
      ['情報システム課', 10],
      ['職員課', 1],
      ['戸籍住民課', 4],
      ['税務課', 1],
      ['保育園・幼稚園課', 3],
      ['子育て支援課', 2],
      ['育成活動推進課', 1],
      ['地域活動推進課', 1],
      ['介護・高齢者支援課', 2],
      ['福祉推進課', 3],
      ['生活援護課', 2],
      ['保健予防課', 1],
      ['道路課', 1],
      ['学校教育課', 5],
    ]);
  });

  test('leaves impact and related services unset, as the plan does', () => {
    expect(plan.systems.filter(({ impact }) => impact !== null)).toEqual([]);
    expect(plan.systems.filter(({ relatedServices }) => relatedServices.length > 0)).toEqual([]);
  });
});

describe('the scenario iaas-down', () => {
  test('touches every system and is the only one that can be declared', () => {
    expect(affectedSystems(plan, iaasDown)).toHaveLength(38);
    expect(plan.scenarios.filter(({ active }) => active).map(({ id }) => id)).toEqual(['iaas-down']);
  });

  test('begins with the telephone as the only official channel (P10-1-1(2))', () => {
    const usable = plan.channels.filter(({ id }) => iaasDown.channels[id] === 'usable');
    expect(usable.filter(({ standing }) => standing === 'official').map(({ id }) => id)).toEqual(['phone-and-paper']);
    expect(mainChannel(plan, 'wholeOffice', iaasDown.channels)?.name).toBe('電話及び紙媒体');
    expect(mainChannel(plan, 'owningSections', iaasDown.channels)?.name).toBe('電話及び紙媒体');
  });
});

test('a scenario that names its systems touches only those, in the order of their numbers', () => {
  const small = { ...iaasDown, affects: ['school-affairs', 'family-register'] };
  expect(affectedSystems(plan, small).map(({ no }) => no)).toEqual([13, 37]);
  expect(owningSections(plan, small).map(({ section }) => section.id)).toEqual([
    'family-register-residents',
    'school-education',
  ]);
});

test('the main channel is the highest that is known to be usable (図2, 図3)', () => {
  const all = { 'file-server': 'usable', cabinet: 'usable', 'groupware-mail': 'usable', 'phone-and-paper': 'usable' };
  const states = all as Record<string, 'usable' | 'down' | 'unknown'>;
  const main = (order: 'wholeOffice' | 'owningSections', down: object) =>
    mainChannel(plan, order, { ...states, ...down })?.id;
  expect(main('wholeOffice', {})).toBe('file-server');
  expect(main('wholeOffice', { 'file-server': 'down' })).toBe('cabinet');
  expect(main('wholeOffice', { 'file-server': 'unknown', cabinet: 'down' })).toBe('phone-and-paper');
  expect(main('owningSections', {})).toBe('groupware-mail');
  expect(main('owningSections', { 'groupware-mail': 'down' })).toBe('file-server');
  expect(mainChannel(plan, 'wholeOffice', {})).toBeUndefined();
});

test('the manager of 情報システム課 may do everything; the ward mayor only looks', () => {
  expect(index.roleById.get('info-systems-manager')?.may).toEqual(Permission.options);
  expect(index.roleById.get('ward-mayor')?.may).toEqual([]);
});

test('staff of 情報システム課 neither declare nor approve nor stand the response down', () => {
  const may = index.roleById.get('info-systems-staff')?.may ?? [];
  const withheld = Permission.options.filter((permission) => !may.includes(permission));
  expect(withheld).toEqual(['declare', 'approve', 'resolve']);
});

describe('what the plan leaves to the ward', () => {
  test('every department has its 主管部長 as a post that is still to be confirmed (P8(7))', () => {
    expect(plan.departments.every(({ director }) => director?.confirm !== undefined)).toBe(true);
  });

  test('every system is on the platform (図4); what it holds and its vendor are not in the plan', () => {
    const [platform] = plan.platforms;
    expect(plan.systems.every((one) => one.platform === platform?.id)).toBe(true);
    expect(plan.systems.filter(({ tags, vendor }) => tags !== undefined || vendor !== undefined)).toEqual([]);
    expect(plan.systemTags.map(({ name }) => name)).toEqual(['特定個人情報', '住民基本台帳ネットワーク']);
  });

  test('that the backup is kept apart is said by the plan, and whether it is so is not (個別5(3))', () => {
    expect(plan.platforms.map(({ backupSeparated, confirm }) => [backupSeparated, confirm !== undefined])).toEqual([
      [null, true],
    ]);
  });
});
