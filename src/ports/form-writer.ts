// 様式: a form as .docx, made by filling in the ward's own template, or a plain one of ours.
export interface FormContent {
  /** 「リスク管理・危機管理情報連絡票」 */
  readonly title: string;
  /** Shown under the title in our own plain form, such as 様式は区の様式に差替え, 【訓練】. */
  readonly marks: readonly string[];
  /** In this order. `id` is the placeholder in a template: `{{situation}}`. */
  readonly fields: readonly { readonly id: string; readonly label: string; readonly value: string }[];
}

export interface FormWriter {
  /** `template` is the ward's own .docx; throws a FormFault when it is not one or has no placeholder of ours. */
  docx(content: FormContent, template?: Uint8Array): Promise<Uint8Array>;
}

export type FormFaultCode = 'not_a_docx' | 'no_placeholders' | 'unknown_placeholders';

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
