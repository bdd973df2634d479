// A template is tried out with every item of its form, no more and no less.
import { expect, test } from '@jest/globals';
import { blankForm, blankFormsOf } from '../../src/posts/paper/blank-form.ts';
import { crisisForm, partyForm } from '../../src/posts/paper/forms.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { given, MANAGER, on, ward } from '../incident/given-when-then.ts';

const { incident } = given().when('11:20', MANAGER, 'declare iaas-down ホスト停止');
const parts = (form: { readonly fields: readonly { readonly id: string; readonly label: string }[] }) =>
  form.fields.map(({ id, label }) => `${id} ${label}`).toSorted();

test.each(ward.parties.map((party) => [party.id, party] as const))('%s', (_id, party) => {
  if (incident === undefined) throw new Error('not declared');
  const texts = textsIn('ja', ward);
  const real =
    party.kind === 'crisis_section'
      ? crisisForm(incident, ward, on('12:00'), texts)
      : partyForm(incident, ward, party, on('12:00'), texts);
  expect(parts(blankForm(party, texts))).toEqual(parts(real));
});

test('a party that the plan has not has no form', () => {
  expect(blankFormsOf(ward, textsIn('ja', ward))('nobody')).toBeUndefined();
});
