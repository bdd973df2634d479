// 様式: a form as .docx, made by filling in the ward's own template, or a plain one of ours.
import type { TemplateFault } from '../incident/health-fault.ts';
import type { Form } from '../posts/paper/forms.ts';

export type { TemplateFault } from '../incident/health-fault.ts';

export interface FormWriter {
  /** `template` is the ward's own .docx; throws a FormFault when it is not one or has no placeholder of ours. */
  docx(content: Form, template?: Uint8Array): Promise<Uint8Array>;
}

export type FormFaultCode = TemplateFault['problem'];

export class FormFault extends Error {
  override readonly name = 'FormFault';
  readonly code: FormFaultCode;
  /** The placeholders in question, where the code is about them. */
  readonly placeholders: readonly string[];
  constructor(code: FormFaultCode, placeholders: readonly string[] = [], cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.placeholders = placeholders;
  }
}
