// 様式 as .docx: the ward's own template filled in, or our plain form. Fonts are named, not embedded.
import type { FormWriter } from '../../src/ports/form-writer.ts';
import { fillTemplate } from './fill-template.ts';
import { plainForm } from './plain-form.ts';
import { withSameDates } from './same-dates.ts';

/** The same content and template give the same bytes. */
export const docxWriter = (): FormWriter => ({
  docx: async (content, template) =>
    withSameDates(template === undefined ? await plainForm(content) : await fillTemplate(content, template)),
});
