// Each section's own plan by form: what the files say now, and what a filled form makes of them.
import type { FormRow } from '../plan/register/section-form.ts';

export interface PlanDesk {
  /** Undefined for no section of the plan. */
  form(section: string, locale: 'ja' | 'en'): Promise<OwnPlanForm | undefined>;
  save(filled: FilledOwnPlan): Promise<SavedOwnPlan>;
}

export interface OwnPlanForm {
  readonly section: { readonly id: string; readonly name: string };
  /** Of the files as they were read: a form is taken only while they are the same. */
  readonly hash: string;
  readonly rows: readonly (FormRow & { readonly heading: string })[];
}

export interface FilledOwnPlan {
  readonly section: string;
  readonly hash: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly locale: 'ja' | 'en';
  readonly by: { readonly platform: string; readonly id: string; readonly label: string };
}

/** In sentences: what changed, or why nothing did. */
export type SavedOwnPlan =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly faults: readonly string[] };
