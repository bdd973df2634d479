// A mistake in the plan's files is named with its file and line, and all mistakes are shown at once.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadPlan, planHash } from '../../../src/plan/read/load-plan.ts';
import { parsePlanJson, planJson } from '../../../src/plan/read/plan-json.ts';
import { planFaultText } from '../../../src/texts/plan-fault-text.ts';
import { mistakes } from '../check/plan-mistakes.ts';
import { faultsOf, inTempFolder, lineOf, loadEdited, wardFolder, wardPlan } from '../plan-folder.ts';

describe('a mistake is named with its file and line', () => {
  test.each(mistakes)('when $when', ({ edit, code, line, says }) => {
    const faults = faultsOf(loadEdited(edit)).filter((fault) => fault.code === code);
    const expectedLine = lineOf(edit.file, line);
    expect(faults.map((fault) => [fault.file, fault.line])).toContainEqual([edit.file, expectedLine]);
    expect(faults.map((fault) => planFaultText(fault, 'en')).join('\n')).toContain(says);
  });

  test('a fault says the same place in both languages', () => {
    const [fault] = faultsOf(loadEdited({ file: 'systems.yaml', from: 'section: taxation', to: 'section: taxaton' }));
    if (fault === undefined) throw new Error('no fault');
    const place = `systems.yaml:${lineOf('systems.yaml', 'section: taxation')}:14 systems[16].section`;
    expect(planFaultText(fault, 'en')).toBe(
      `${place}: "taxaton" is not known. Write the id of a section from sections.yaml. Did you mean taxation?`,
    );
    expect(planFaultText(fault, 'ja')).toBe(
      `${place}："taxaton" が見つかりません。sections.yaml にある課の id を書いてください。（taxation ではありませんか。）`,
    );
  });
});

describe('all mistakes are shown at once', () => {
  test('a wrong value in one file does not hide an unknown id in another', () => {
    const faults = faultsOf(
      loadEdited(
        { file: 'systems.yaml', from: 'impact: null', to: 'impact: huge' },
        { file: 'systems.yaml', from: 'section: roads', to: 'section: road' },
        { file: 'reporting.yaml', from: 'approver: null', to: 'approver: nobody' },
      ),
    );
    expect(faults.map(({ file, code }) => [file, code])).toEqual([
      ['systems.yaml', 'wrong_value'],
      ['systems.yaml', 'unknown_reference'],
      ['reporting.yaml', 'unknown_reference'],
    ]);
  });

  test('a file that cannot be read as YAML is reported once, without everything that leans on it', () => {
    const faults = faultsOf(loadEdited({ file: 'sections.yaml', from: 'name: 税務課', to: 'name: [税務課' }));
    expect(new Set(faults.map(({ file }) => file))).toEqual(new Set(['sections.yaml']));
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['yaml_syntax']));
  });

  test('a part that moved to another file is named where it stands and where it is missing', () => {
    const reporting = 'reporting:\n';
    const faults = faultsOf(
      loadEdited(
        { file: 'reporting.yaml', from: reporting, to: 'report-later:\n' },
        { file: 'channels.yaml', from: 'channelOrder:', to: `${reporting}  x: 1\nchannelOrder:` },
      ),
    );
    expect(faults.map(({ file, code }) => [file, code])).toEqual([
      ['channels.yaml', 'misplaced_key'],
      ['reporting.yaml', 'missing_key'],
      ['reporting.yaml', 'unknown_key'],
    ]);
  });
});

describe('files', () => {
  test('a missing file is named, once', () => {
    const faults = inTempFolder((folder) => {
      cpSync(wardFolder, folder, { recursive: true });
      rmSync(join(folder, 'parties.yaml'));
      return faultsOf(loadPlan(folder));
    });
    expect(faults).toMatchObject([{ file: 'parties.yaml', code: 'missing_file', line: 1 }]);
  });

  test('a folder that is not there shows as every file missing', () => {
    const faults = faultsOf(loadPlan(join(wardFolder, 'nowhere')));
    expect(faults.map(({ code }) => code)).toEqual(Array(10).fill('missing_file'));
  });

  test('a file that would be passed over in silence is a fault', () => {
    const faults = inTempFolder((folder) => {
      cpSync(wardFolder, folder, { recursive: true });
      writeFileSync(join(folder, 'section.yml'), 'sections: []\n');
      return faultsOf(loadPlan(folder));
    });
    expect(faults).toMatchObject([{ file: 'section.yml', code: 'unknown_file' }]);
  });

  test('an empty file and a file that is only a list are not plans', () => {
    const faults = inTempFolder((folder) => {
      cpSync(wardFolder, folder, { recursive: true });
      writeFileSync(join(folder, 'roles.yaml'), '');
      writeFileSync(join(folder, 'parties.yaml'), '- nisc\n');
      return faultsOf(loadPlan(folder));
    });
    expect(faults).toMatchObject([
      { file: 'parties.yaml', code: 'wrong_type' },
      { file: 'roles.yaml', code: 'wrong_type' },
    ]);
  });
});

describe('the stored plan', () => {
  test('has the same text and hash however the keys are ordered, and reads back as the same plan', () => {
    const loaded = loadPlan(wardFolder);
    if (!loaded.ok) throw new Error('the ward plan has faults');
    const moved = loadEdited({
      file: 'systems.yaml',
      from: '  - no: 13\n    id: family-register\n',
      to: '  - id: family-register\n    no: 13\n',
    });
    expect(moved).toMatchObject({ ok: true, hash: loaded.hash, json: loaded.json });
    expect(loaded.hash).toBe(planHash(loaded.json));
    expect(parsePlanJson(loaded.json)).toEqual(wardPlan());
    expect(planJson(parsePlanJson(loaded.json))).toBe(loaded.json);
  });

  test('has another hash when a name changes', () => {
    const changed = loadEdited({ file: 'organization.yaml', from: 'name: 中野区\n', to: 'name: 別の区\n' });
    expect(changed.ok && changed.hash).not.toBe(planHash(planJson(wardPlan())));
  });

  test('is refused when it is not a plan', () => {
    expect(() => parsePlanJson('{"organization":{}}')).toThrow();
  });
});

test('whatever one character of a file becomes, loading answers with a plan or with faults in that plan', () => {
  const files = ['channels.yaml', 'scenarios.yaml', 'reporting.yaml', 'organization.yaml'] as const;
  const harm = fc.record({
    file: fc.constantFrom(...files),
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    put: fc.constantFrom('', ':', '-', '"', '\n', '\t', '[', '}', '&a ', '*a', '!', '#', '１', '0'),
  });
  inTempFolder((folder) => {
    const texts = new Map(files.map((file) => [file, readFileSync(join(wardFolder, file), 'utf8')]));
    fc.assert(
      fc.property(harm, ({ file, place, put }) => {
        cpSync(wardFolder, folder, { recursive: true });
        const text = texts.get(file) ?? '';
        const at = Math.floor(place * text.length);
        writeFileSync(join(folder, file), text.slice(0, at) + put + text.slice(at + 1));
        const loaded = loadPlan(folder);
        expect(loaded.ok || loaded.faults.length > 0).toBe(true);
        for (const fault of faultsOf(loaded)) expect(planFaultText(fault, 'ja')).toMatch(/^[a-z]+\.yaml:\d+:\d+/);
      }),
      { numRuns: 60 },
    );
  });
});
