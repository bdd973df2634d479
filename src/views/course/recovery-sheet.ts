// 復旧の推移 on a sheet of its own: the picture of the recovery and its table, as of now or as of the report it goes with.
import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Card } from '../../posts/card.ts';
import { onSheet } from '../../posts/paper/on-sheet.ts';
import { sealed } from '../../posts/seal.ts';
import { vocabulary } from '../../posts/vocabulary.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Instant } from '../../time.ts';
import { recoveryCurve } from './recovery-curve.ts';

export const recoverySheet = (
  incident: Incident,
  log: readonly RecordedEvent[],
  { until, now, texts }: { readonly until: Instant; readonly now: Instant; readonly texts: Texts },
): Card => {
  const words = vocabulary(incident.plan, texts, 'paper');
  const curve = recoveryCurve(incident, log, until, texts);
  const card = sealed(incident, words, { title: curve.title, tone: 'calm', blocks: [curve] });
  return onSheet(card, incident, { asOf: curve.now, now }, words);
};
