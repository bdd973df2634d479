// The checker's own memory of an incident, read from the log alone: what must be true is worked out from it.
import type { DeliveryOutcome, RecordedEvent } from '../../../src/incident/event.ts';
import { evolve } from '../../../src/incident/evolve.ts';
import type { Incident } from '../../../src/incident/incident.ts';
import type { Post } from '../../../src/posts/post.ts';
import { postsAfter } from '../../../src/posts/posts-after.ts';
import { vocabulary } from '../../../src/posts/vocabulary.ts';
import type { SlotKey } from '../../../src/time.ts';
import { TEXTS, type World } from '../world/world.ts';
import { openingHolds } from './opening-promises.ts';
import { noRetelling, type Retold, retell } from './retelling.ts';
import { taskEventHolds } from './task-event-promises.ts';
import { withholdingHolds } from './withholding-promises.ts';

export interface Chronicle {
  readonly id: string;
  readonly events: RecordedEvent[];
  incident: Incident;
  /** Who was told, by the checker's own account. */
  readonly retold: Retold;
  /** Each report, notice, reminder and escalation, from its own event. */
  readonly records: Post[];
  /** `<post> <platform> <conversation>` of what was ever parked, or perhaps posted twice. */
  readonly everParked: Set<string>;
  readonly maybeDoubled: Set<string>;
  /** Of the same names: not sent any more, because there was no point in it. */
  readonly withheld: Set<string>;
  /** Conversations in which a report was seen pinned. */
  readonly pinnedOnce: Set<string>;
  /** Conversations in which people or a lost answer took part in the pinning. */
  readonly pinsDisturbed: Set<string>;
  /** Fixed times that passed while the clock was ticking, worked out minute by minute. */
  readonly owed: Set<SlotKey>;
  owedUntilMs: number;
}

/** Reads what was written since the last look. */
export const readChronicles = async (world: World, chronicles: Map<string, Chronicle>): Promise<void> => {
  for (const head of await world.store.read.incidents()) {
    const known = chronicles.get(head.id);
    const plan = world.plans.find(({ hash }) => hash === head.planHash)?.plan;
    if (plan === undefined) throw new Error(`no plan ${head.planHash}`);
    for (const recorded of await world.store.read.events(head.id, known?.events.length ?? 0)) {
      const chronicle = chronicles.get(head.id);
      const incident = evolve(chronicle?.incident, recorded, plan);
      chronicles.set(head.id, written(chronicle ?? begun(recorded, incident), recorded, incident));
    }
  }
};

const begun = ({ incident: id, at }: RecordedEvent, incident: Incident): Chronicle => ({
  id,
  events: [],
  incident,
  retold: noRetelling(incident.plan),
  records: [],
  everParked: new Set(),
  maybeDoubled: new Set(),
  withheld: new Set(),
  pinnedOnce: new Set(),
  pinsDisturbed: new Set(),
  owed: new Set(),
  owedUntilMs: Date.parse(at),
});

const notedIn = (chronicle: Chronicle, outcome: DeliveryOutcome): Set<string> | undefined => {
  // What is out of reach is said once for the whole platform, and is not said to be parked afterwards.
  if (outcome === 'parked' || outcome === 'delayed') return chronicle.everParked;
  if (outcome === 'possibly_doubled') return chronicle.maybeDoubled;
  return outcome === 'withheld' || outcome === 'maybe_sent' ? chronicle.withheld : undefined;
};

const written = (chronicle: Chronicle, recorded: RecordedEvent, incident: Incident): Chronicle => {
  const { event } = recorded;
  openingHolds(chronicle.retold, recorded);
  taskEventHolds(chronicle.retold, recorded, incident.drill);
  withholdingHolds(chronicle.retold, recorded);
  retell(chronicle.retold, recorded);
  chronicle.events.push(recorded);
  chronicle.incident = incident;
  const { posts } = postsAfter(incident, [recorded], vocabulary(incident.plan, TEXTS));
  chronicle.records.push(...posts.filter(({ life }) => life === 'record'));
  if (event.type === 'DeliveryNoted') {
    notedIn(chronicle, event.outcome)?.add(`${event.post} ${event.platform} ${event.conversation}`);
  }
  return chronicle;
};
