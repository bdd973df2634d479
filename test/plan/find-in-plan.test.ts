// What a person types finds the right system or section, or says between which to choose; it never guesses.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findRole, findScenario, findSection, findSystem, planIndex } from '../../src/plan/find-in-plan.ts';
import type { Lookup } from '../../src/plan/match-name.ts';
import { wardPlan } from './plan-folder.ts';

const plan = wardPlan();

const ids = <T extends { readonly id: string }>(lookup: Lookup<T>): unknown => {
  if ('found' in lookup) return lookup.found.id;
  if ('ambiguous' in lookup) return { ambiguous: lookup.ambiguous.map(({ id }) => id) };
  return { unknown: lookup.unknown.map(({ id }) => id) };
};

const system = (text: string) => ids(findSystem(plan, text));
const section = (text: string) => ids(findSection(plan, text));

describe('a system is found', () => {
  test.each(['13', '１３', 'No.13', 'no 13', '№13', 'Ｎｏ．１３', '#13', '13番', ' 013 '])(
    'by its number: %s',
    (text) => {
      expect(system(text)).toBe('family-register');
    },
  );

  test.each([
    ['its id', 'family-register'],
    ['its id in capitals', 'FAMILY-REGISTER'],
    ['its name', '戸籍情報総合システム'],
    ['a part of its name', '戸籍情報'],
    ['its English name', 'family register system'],
    ['its name with spaces', '戸籍情報 総合 システム'],
  ])('by %s', (_, text) => {
    expect(system(text)).toBe('family-register');
  });

  test('by half-width letters and katakana', () => {
    expect(system('住民情報ｼｽﾃﾑ(NCAS)')).toBe('resident-info-ncas');
    expect(system('ＭＩＳＡＬＩＯ')).toBe('childcare-misalio');
    expect(system('adworld')).toBe('ltc-insurance-adworld');
  });
});

describe('systems 27 and 28', () => {
  test('are never merged: the shared name asks which of the two', () => {
    const both = { ambiguous: ['elderly-disability-security-server', 'elderly-disability-welfare'] };
    expect(system('高齢・障害福祉業務管理システム')).toEqual(both);
    expect(system('高齢・障害福祉')).toEqual(both);
  });

  test('are told apart by number, by id, and 27 by its full name', () => {
    expect(system('27')).toBe('elderly-disability-security-server');
    expect(system('28')).toBe('elderly-disability-welfare');
    expect(system('elderly-disability-welfare')).toBe('elderly-disability-welfare');
    expect(system('高齢・障害福祉業務管理システム(高齢・障害セキュリティサーバ)')).toBe(
      'elderly-disability-security-server',
    );
  });
});

describe('a system is not found', () => {
  test('when a part of a name fits several: all are offered, by number', () => {
    expect(system('コンビニ')).toEqual({ ambiguous: ['cvs-cert-resident-seal', 'cvs-cert-family-register'] });
  });

  test('when the name is misspelt: the nearest are offered, at most three', () => {
    const lookup = findSystem(plan, '戸籍情報統合システム');
    expect('unknown' in lookup && lookup.unknown[0]?.id).toBe('family-register');
    expect('unknown' in lookup && lookup.unknown.length).toBeLessThanOrEqual(3);
  });

  test.each(['', '  ', '99', 'No.0', 'zzzzzzzzzzzzzzzzzzzz'])('for %j nothing is offered', (text) => {
    expect(system(text)).toEqual({ unknown: [] });
  });
});

describe('a section is found', () => {
  test.each([
    '戸籍住民課',
    '戸籍住民',
    '戸籍',
    'family-register-residents',
    'Family Register and Residents Section',
    '戸籍 住民課',
  ])('by %s', (text) => {
    expect(section(text)).toBe('family-register-residents');
  });

  test('and asks when two fit, and offers the nearest when none does', () => {
    expect(section('支援課')).toEqual({ ambiguous: ['child-rearing-support', 'ltc-elderly-support'] });
    expect(section('税務化')).toMatchObject({ unknown: ['taxation'] });
  });
});

test('scenarios and roles are found by id and by name', () => {
  expect(ids(findScenario(plan, 'IAAS-DOWN'))).toBe('iaas-down');
  expect(ids(findScenario(plan, 'サーバ停止(統合仮想サーバ環境)'))).toBe('iaas-down');
  expect(ids(findScenario(plan, 'iaas-donw'))).toEqual({ unknown: ['iaas-down'] });
  expect(ids(findRole(plan, '情報システム課長'))).toBe('info-systems-manager');
});

describe('whatever the width, case and spacing', () => {
  const fullWidth = (text: string): string =>
    text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  const spelling = fc.tuple(fc.boolean(), fc.boolean(), fc.nat({ max: 30 }));
  const spelt = (text: string, [wide, upper, space]: readonly [boolean, boolean, number]): string => {
    const cased = upper ? text.toUpperCase() : text;
    const spaced = `${cased.slice(0, space)}\u3000${cased.slice(space)}`;
    return wide ? fullWidth(spaced) : spaced;
  };
  const anySystem = fc.constantFrom(...plan.systems);

  test('an id or a number finds its own system', () => {
    fc.assert(
      fc.property(anySystem, spelling, (wanted, how) => {
        expect(system(spelt(wanted.id, how))).toBe(wanted.id);
        expect(system(spelt(`No.${wanted.no}`, how))).toBe(wanted.id);
      }),
    );
  });

  test('a name finds its own system or offers it among others, and never another one', () => {
    fc.assert(
      fc.property(anySystem, spelling, (wanted, how) => {
        const lookup = findSystem(plan, spelt(wanted.name, how));
        const offered = 'found' in lookup ? [lookup.found] : 'ambiguous' in lookup ? lookup.ambiguous : [];
        expect(offered).toContain(wanted);
      }),
    );
  });

  test('any text at all is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lookup = findSystem(plan, text);
        if ('ambiguous' in lookup) expect(lookup.ambiguous.length).toBeGreaterThan(1);
        if ('unknown' in lookup) expect(lookup.unknown.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

test('the index is built once for a plan, and lists systems by number whatever the order of the file', () => {
  expect(planIndex(plan)).toBe(planIndex(plan));
  const reversed = { ...plan, systems: plan.systems.toReversed() };
  const own = planIndex(reversed).systemsOfSection.get('family-register-residents') ?? [];
  expect(own.map(({ no }) => no)).toEqual([13, 14, 15, 16]);
});
