// The words an answer may use, as data: the parser, the forms and the texts share them (計画 図4, 個別4(3)(5)(6)).
import type { SectionId } from '../../plan/plan.ts';

/** 稼働状況. `no_answer` (未回答) is never a person's answer: it is what the board shows for silence. */
export const SYSTEM_STATES = [
  'running',
  'degraded',
  'stopped',
  'checking',
  'recovering',
  'restored',
  'not_affected',
] as const;
export type SystemState = (typeof SYSTEM_STATES)[number];
export type ShownState = SystemState | 'no_answer';

/** 事務・行政サービスの提供状況. */
export const SERVICE_STATES = ['normal', 'alternative', 'partial', 'suspended', 'unknown'] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];

/** 被害の大きさ（復旧の容易さ）. */
export const DAMAGES = ['small', 'medium', 'large', 'unknown'] as const;
export type Damage = (typeof DAMAGES)[number];

/** How an answer reached us; a platform's own name when the person answered there. */
export const PROXY_MEANS = ['phone', 'fax', 'paper', 'in_person'] as const;
export type ProxyMeans = (typeof PROXY_MEANS)[number];

/** States with which a system needs nothing more, so that the incident may close. */
export const SETTLED_STATES: readonly ShownState[] = ['running', 'restored', 'not_affected'];

/** Requests not known to be seen. never: no try to show it was made. in_doubt: a try was under way, and how it ended is not known yet. */
export type Unseen = ReadonlyMap<SectionId, 'never' | 'in_doubt'>;
