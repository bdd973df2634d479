// data/plan/forms/README.md is what the ward goes by: each placeholder in its table is filled in, and no other is promised.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { docxWriter } from '../../../adapters/forms/docx-writer.ts';
import type { Form } from '../../../src/posts/paper/forms.ts';
import { crisisForm, partyForm } from '../../../src/posts/paper/forms.ts';
import { textsIn } from '../../../src/texts/texts.ts';
import { DECLARED, given, incidentOf, on, ward } from '../../incident/given-when-then.ts';
import { wordsOf } from './opened-docx.ts';
import { paragraph, table, wordTemplate } from './word-template.ts';

const README = readFileSync(new URL('../../../data/plan/forms/README.md', import.meta.url), 'utf8');

/** id, label, and for each kind of form whether it has it. */
const promised = README.split('\n').flatMap((line) => {
  const [, id, label, ...kinds] = /^\| `(\w+)` \| (\S+) \| (.) \| (.) \| (.) \| (.) \|$/.exec(line) ?? [];
  return id === undefined || label === undefined ? [] : [{ id, label, kinds: kinds.map((kind) => kind === '○') }];
});

const texts = textsIn('ja');
const AT = on('12:30');
const incident = incidentOf(given(DECLARED));
const formFor = (id: string): Form => {
  const party = ward.parties.find((one) => one.id === id);
  if (party === undefined) throw new Error(`no party ${id}`);
  return partyForm(incident, ward, party, AT, texts);
};

describe('the table of placeholders', () => {
  test.each<[string, Form, number]>([
    ['crisis form', crisisForm(incident, ward, AT, texts), 0],
    ['form inside the ward', formFor('crisis-management'), 1],
    ["outside body's form", formFor('nisc'), 2],
    ["provider's form", formFor('iaas-provider'), 3],
  ])('is true of the %s, by id and by label', async (_, form, column) => {
    const rows = promised.filter(({ id, kinds }) => id !== 'title' && kinds[column]);
    expect(rows.map(({ id, label }) => [id, label]).toSorted()).toEqual(
      form.fields.map(({ id, label }) => [id, label]).toSorted(),
    );
    const body = table(...rows.map(({ id, label }) => paragraph(`${id}={{${id}}}=`, '{{', label, '}}=')));
    const said = wordsOf(await docxWriter().docx(form, wordTemplate({ body })));
    for (const { id, value } of form.fields) expect(said).toContain(`${id}=${value}=${value}=`);
  });

  test('names files only of parties that the plan has', () => {
    const files = [...README.matchAll(/`([a-z-]+)\.docx`/g)].map(([, id]) => id);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((id) => !ward.parties.some((party) => party.id === id))).toEqual([]);
  });

  test('a plain form has every item of the crisis form, none of them blank', async () => {
    const form = crisisForm(incident, ward, AT, texts);
    const said = wordsOf(await docxWriter().docx(form));
    for (const { label, value } of form.fields) expect(said).toContain(`${label}\n${value}\n`);
  });
});
