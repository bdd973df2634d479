// What monitoring sends, read and bounded: the webhook of Alertmanager (version 4, prometheus.io: alerting/configuration, webhook_config),
// or a plain alert of anybody else. Unknown labels and fields are passed over.
import { z } from 'zod';
import type { HeardAlert } from '../../src/directory/alert.ts';
import { visibleText } from '../../src/plan/visible-text.ts';
import type { AlertsTold } from '../../src/ports/alert-desk.ts';
import { present } from '../../src/present.ts';
import { type Instant, parseInstant } from '../../src/time.ts';

const LONGEST_TEXT = 300;
const LONGEST_ID = 200;
/** Of one request; the rest is counted. */
const MOST_READ = 200;

const Labels = z.record(z.string(), z.unknown()).default({});
const Time = z.iso.datetime({ offset: true });

const Alertmanager = z.looseObject({
  version: z.literal('4'),
  groupKey: z.string().min(1),
  status: z.enum(['firing', 'resolved']),
  commonLabels: Labels,
  commonAnnotations: Labels,
  groupLabels: Labels,
  truncatedAlerts: z.number().int().min(0).default(0),
  alerts: z
    .array(
      z.looseObject({
        status: z.enum(['firing', 'resolved']),
        labels: Labels,
        annotations: Labels,
        startsAt: Time,
        endsAt: z.string().optional(),
        fingerprint: z.string().optional(),
      }),
    )
    .min(1),
});

const Plain = z.looseObject({
  source: z.string().trim().min(1).max(60),
  id: z.string().trim().min(1).max(LONGEST_ID),
  at: Time,
  text: z.string().trim().min(1),
  severity: z.string().max(60).optional(),
  systems: z
    .array(z.union([z.string().max(LONGEST_ID), z.number().int()]))
    .max(100)
    .default([]),
  status: z.enum(['firing', 'resolved']).default('firing'),
  scenario: z.string().max(LONGEST_ID).optional(),
  kind: z.enum(['alert', 'backup']).default('alert'),
  result: z.enum(['ok', 'failed']).optional(),
});

export type Unreadable =
  | { readonly code: 'unreadable'; readonly what: string }
  | { readonly code: 'future'; readonly at: string };

const AHEAD_MS = 5 * 60_000;

export const readAlerts = (body: string, nowMs: number): Omit<AlertsTold, 'once'> | Unreadable => {
  const json = parsed(body);
  if (json === undefined) return { code: 'unreadable', what: 'JSON' };
  const isAlertmanager = typeof json === 'object' && json !== null && 'alerts' in json;
  return isAlertmanager ? fromAlertmanager(json, nowMs) : fromPlain(json, nowMs);
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

const fromAlertmanager = (json: object, nowMs: number): Omit<AlertsTold, 'once'> | Unreadable => {
  const given = Alertmanager.safeParse(json);
  if (!given.success) return wrong(given.error);
  const { groupKey, commonLabels, commonAnnotations, groupLabels, alerts, truncatedAlerts } = given.data;
  const ahead = alerts.find(({ startsAt }) => Date.parse(startsAt) > nowMs + AHEAD_MS);
  if (ahead !== undefined) return { code: 'future', at: ahead.startsAt };
  const labels = { ...groupLabels, ...commonLabels };
  const title =
    word(commonAnnotations.summary) || word(commonAnnotations.description) || word(labels.alertname) || word(groupKey);
  const firing = alerts.filter(({ status }) => status === 'firing').length;
  const isBackup = word(labels.bcp_kind) === 'backup';
  const [first] = alerts;
  return {
    source: 'alertmanager',
    group: groupKey,
    title,
    // Those that are firing matter most where not all are kept.
    alerts: alerts
      .toSorted((a, b) => Number(a.status === 'resolved') - Number(b.status === 'resolved'))
      .slice(0, MOST_READ)
      .map(
        (one, at): HeardAlert => ({
          id: word(one.fingerprint) || `${at} ${JSON.stringify(one.labels).slice(0, LONGEST_ID)}`,
          state: one.status,
          text: textOf(one.labels, one.annotations) || title,
          at: instant(one.startsAt),
          ...present({ severity: word(one.labels.severity) || undefined }),
        }),
      ),
    whole: { firing: firing + (given.data.status === 'firing' ? truncatedAlerts : 0) },
    systems: [labels, ...alerts.slice(0, MOST_READ).map((one) => one.labels)].flatMap(namedIn),
    ...present({ scenario: word(labels.bcp_scenario) || undefined }),
    ...(isBackup && first !== undefined
      ? { backup: { result: word(labels.result) === 'ok' ? 'ok' : 'failed', at: instant(first.startsAt) } as const }
      : {}),
  };
};

const fromPlain = (json: unknown, nowMs: number): Omit<AlertsTold, 'once'> | Unreadable => {
  const given = Plain.safeParse(json);
  if (!given.success) return wrong(given.error);
  const { source, id, at, text, severity, systems, status, scenario, kind, result } = given.data;
  if (Date.parse(at) > nowMs + AHEAD_MS) return { code: 'future', at };
  if (kind === 'backup' && result === undefined) return { code: 'unreadable', what: 'result' };
  const when = instant(at);
  const said = word(text);
  return {
    source: word(source),
    // Whatever one source has to say stands in one post.
    group: kind,
    title: said,
    alerts: [{ id, state: status, text: said, at: when, ...present({ severity }) }],
    systems: systems.map(String),
    ...present({ scenario }),
    ...(kind === 'backup' && result !== undefined ? { backup: { result, at: when } } : {}),
  };
};

const wrong = ({ issues }: z.ZodError): Unreadable => {
  const [first] = issues;
  return { code: 'unreadable', what: first === undefined || first.path.length === 0 ? 'JSON' : first.path.join('.') };
};

/** One line without what cannot be seen. */
const word = (value: unknown): string =>
  typeof value === 'string' ? visibleText(value).replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_TEXT) : '';

const textOf = (labels: Record<string, unknown>, annotations: Record<string, unknown>): string => {
  const said = word(annotations.summary) || word(annotations.description) || word(labels.alertname);
  const instance = word(labels.instance);
  return instance === '' || said.includes(instance) ? said : `${said} (${instance})`;
};

/** `bcp_systems: "13, 14"` or `bcp_system: 13`, by number, id or name. */
const namedIn = (labels: Record<string, unknown>): readonly string[] =>
  [word(labels.bcp_systems), word(labels.bcp_system)]
    .flatMap((text) => text.split(/[,、\s]+/u))
    .filter((one) => one !== '');

const instant = (text: string): Instant => parseInstant(new Date(text).toISOString()) as Instant;
