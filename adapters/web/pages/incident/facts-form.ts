// 6項目の更新: filled in with what stands now; only what the person changes is sent on.
import type { IncidentView } from '../../../../src/ports/views.ts';
import { causeKindField, choicesOf, form, selectField, shown, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Instant, Page } from '../page.ts';

const ID = 'update';

export const factsForm = ({ id, facts, causeKinds = [] }: IncidentView, page: Page): Html => {
  const { console: say, words } = page.texts;
  const at = (instant: Instant | undefined): string => (instant === undefined ? '' : page.texts.dates.short(instant));
  const line = (name: keyof typeof words.fields, value: string | undefined, more: object): Html => html`
    ${textField(page, { form: ID, name, label: words.fields[name], value: value ?? '', ...more })}
    ${shown([name], [value ?? ''])}`;
  const time = { hint: say.declare.timeHint, placeholder: words.unknown };
  return form(
    page,
    { id: ID, action: '/forms/update', incident: id },
    html`
      <p class="hint">${say.incident.factsHint}</p>
      ${line('occurredAt', at(facts.occurredAt), time)}
      ${line('detectedAt', at(facts.detectedAt), time)}
      ${line('situation', facts.situation, { rows: 3, placeholder: words.unknown })}
      ${line('cause', facts.cause, { rows: 2, placeholder: words.unknownCause })}
      ${causeKindField(page, ID, causeKinds, facts.causeKind)}
      ${causeKinds.length === 0 ? nothing : shown(['causeKind'], [facts.causeKind ?? ''])}
      ${line('response', facts.response, { rows: 3, placeholder: words.unknown })}
      ${line('estimate', facts.estimateWords ?? at(facts.estimate), { hint: say.declare.estimateHint, placeholder: words.unknownEstimate })}
      ${(facts.items ?? []).map(
        ({ title, text }, at) => html`
          ${textField(page, { form: ID, name: `item:${title}`, id: `${ID}-item-${at}`, label: title, value: text, rows: 2 })}
          ${shown([`item:${title}`], [text])}`,
      )}
      ${line('serviceEffect', facts.serviceEffect, { rows: 2, placeholder: words.unknown })}
      ${selectField(page, {
        form: ID,
        name: 'leak',
        label: words.fields.leak,
        value: facts.leak ?? '',
        choices: [{ value: '', label: words.unknown }, ...choicesOf(words.leaks)],
      })}
      ${shown(['leak'], [facts.leak ?? ''])}
      ${textField(page, { form: ID, name: 'itemTitle', label: words.newItem.title, hint: words.newItem.hint })}
      ${textField(page, { form: ID, name: 'itemText', label: words.newItem.text, rows: 2 })}
      ${shown(['itemTitle'], [''])}
      ${shown(['itemText'], [''])}
      <div class="buttons"><button type="submit" class="primary">${say.buttons.update}</button></div>`,
  );
};
