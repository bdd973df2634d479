// What monitoring tells: firing, repeated, resolved. Only people declare.
import type { alertsJa } from '../ja/alerts.ts';

export const alertsEn: typeof alertsJa = {
  actor: (source) => `monitoring (${source})`,
  title: (title, count) => `[Monitoring] ${title} (${count} firing)`,
  resolvedTitle: (title) => `[Monitoring, resolved] ${title}`,
  resolved: (at) => `Everything was reported as resolved ${at}.`,
  source: 'Source',
  since: 'First heard',
  heard: 'Last heard',
  times: (at, times) => `${at} (${times} times)`,
  systems: 'Systems',
  onlyPeople: 'This program declares nothing. Look at it, and declare if it is needed.',
  declare: 'Declare',
  confirm: (subject) => `"${subject}" is declared as real. All owning sections will be asked.`,
  situation: (source, title) => `Told by monitoring (${source}): ${title}`,
  noted: (source, title) => `Told by monitoring (${source}): ${title}`,
  notedOver: (source, title) => `Told by monitoring (${source}): resolved, ${title}`,
  notedIn: (incident) => `Noted in the chronology of ${incident}.`,
  line: (source, title, count) =>
    count === 0
      ? `Monitoring (${source}) told that it is resolved: ${title}`
      : `Monitoring (${source}) told of ${count}: ${title}`,
  backupLine: (source, systems, ok) => `Result of a backup (${source}): ${systems} ${ok ? 'good' : 'failed'}`,
  unnamedSystems: 'no system named',
  heading: 'Told by monitoring',
  refused: {
    off: 'No alerts are taken: set BCP_ALERT_TOKEN or BCP_ALERT_SECRET.',
    unknownCaller:
      'Not authenticated. Check Authorization: Bearer, or the signature (x-bcp-timestamp and x-bcp-signature).',
    stale: 'The time of the signature is more than 5 minutes off. Check both clocks.',
    again: 'A request with this signature was taken before. Sign it anew to send it again.',
    tooLarge: 'Too large (1 MB at most). Send it in parts.',
    unreadable: (what) => `Not readable (${what}). Send version 4 of Alertmanager's format, or {source, id, at, text}.`,
    future: (at) => `Its time is more than 5 minutes ahead (${at}). Check the clock of the source.`,
    method: 'Send it with POST.',
    store: 'Nothing can be recorded just now. Send it again in a while.',
  },
};
