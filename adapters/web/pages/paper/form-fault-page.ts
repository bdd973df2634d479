// The ward's own template cannot be filled in: what is wrong with it, and the plain form that works meanwhile.
import type { FormFault } from '../../../../src/ports/form-writer.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import { phoneBookPath } from '../../card-html.ts';
import { type Html, html } from '../html.ts';
import { formPath } from './print-links.ts';

interface AskedForm {
  readonly incident: string;
  readonly party: string;
  readonly report?: number;
}

/** The way on from there. */
export const plainFormLinks = (texts: Texts, { incident, party, report }: AskedForm): Html => {
  const { print: say } = texts.console;
  const query = new URLSearchParams({ ...(report === undefined ? {} : { report: String(report) }), plain: '1' });
  return html`<p>${say.plainHint}</p>
      <p><a class="button" href="${formPath(incident, party)}?${query.toString()}">${say.plain}</a></p>
      <p><a href="${phoneBookPath(incident)}">${say.back}</a></p>`;
};

export const formFaultText = (
  { console: { print }, words }: Texts,
  { code, placeholders }: FormFault,
  party: string,
): string => {
  const file = `forms/${party}.docx`;
  return code === 'unknown_placeholders'
    ? print.faults.unknown_placeholders(file, words.list(placeholders))
    : print.faults[code](file);
};
