// The ward's own template cannot be filled in: what is wrong with it, and the plain form that works meanwhile.
import type { FormFault } from '../../../../src/ports/form-writer.ts';
import type { Texts } from '../../../../src/texts/texts.ts';
import { phoneBookPath } from '../../card-html.ts';
import { type Html, html } from '../html.ts';
import { messagePage } from '../message-page.ts';
import { formPath } from './print-links.ts';

interface AskedForm {
  readonly incident: string;
  readonly party: string;
  readonly report?: number;
}

export const formFaultPage = (texts: Texts, fault: FormFault, { incident, party, report }: AskedForm): Html => {
  const { print: say } = texts.console;
  const query = new URLSearchParams({ ...(report === undefined ? {} : { report: String(report) }), plain: '1' });
  return messagePage(
    texts,
    sentence(texts, fault, `forms/${party}.docx`),
    html`<p>${say.plainHint}</p>
      <p><a class="button" href="${formPath(incident, party)}?${query.toString()}">${say.plain}</a></p>
      <p><a href="${phoneBookPath(incident)}">${say.back}</a></p>`,
  );
};

const sentence = ({ console: { print }, words }: Texts, { code, placeholders }: FormFault, file: string): string =>
  code === 'unknown_placeholders'
    ? print.faults.unknown_placeholders(file, words.list(placeholders))
    : print.faults[code](file);
