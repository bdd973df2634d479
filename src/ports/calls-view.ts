// 電話: whom to call next, what to say, and what is recorded of it. Numbers are no part of it: whoever shows them looks them up.
import type { IncidentId } from '../incident/event.ts';
import type { Card } from '../posts/card.ts';
import type { Instant } from '../time.ts';

export interface CallsView {
  readonly incident: IncidentId;
  readonly seq: number;
  readonly drill: boolean;
  readonly open: boolean;
  /** All that is owed by telephone, each matter by itself, most urgent first. */
  readonly queue: readonly Call[];
  /** The same as it is telephoned: one call for each who is called, with all that is to be said to them. Most urgent first. */
  readonly people: readonly CallTo[];
  /** Sections that were reached and have time left to answer: nobody calls them yet. */
  readonly waiting: readonly { readonly name: string; readonly due: Instant }[];
}

/** `tell` and `relay` are of a report, `answer` is of a section's request, `task` is one of the plan's own. */
export type CallKind = 'tell' | 'relay' | 'answer' | 'task';

export interface Call {
  /** The same for the same call as long as it is owed: `answer/section/taxation`, `task/5/party/nisc`. */
  readonly id: string;
  readonly kind: CallKind;
  readonly recipient: string;
  readonly name: string;
  /** 第2報, 確認依頼(第1回), a task by its name. */
  readonly about: string;
  /** The contact that is recorded with it; a task has its number instead. */
  readonly contact?: string;
  readonly task?: number;
  readonly due?: Instant;
  readonly overdue: boolean;
  /** Nobody took the last call: when, and why if that was said. */
  readonly unreached?: { readonly at: Instant; readonly because: string };
  /** In a drill, of a call that would leave the office. */
  readonly warning?: string;
  /** Line by line, as it is read aloud. */
  readonly script: readonly string[];
  /** What is read after it, in full. */
  readonly text?: Card;
}

export interface CallTo {
  /** Who is called: `section/taxation`, `party/nisc`. */
  readonly recipient: string;
  readonly name: string;
  /** As soon as one of the matters is over its time. */
  readonly overdue: boolean;
  /** Most urgent first; never empty. */
  readonly matters: readonly [Call, ...Call[]];
  /** All of it in one call, greeted and closed once. */
  readonly script: readonly string[];
}
