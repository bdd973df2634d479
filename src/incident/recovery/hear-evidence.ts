// What other subjects' events are worth as evidence of a step: only their numbers in the log are kept.
import type { IncidentEvent, RecordedEvent } from '../event.ts';
import type { Incident } from '../incident.ts';
import { requestContact } from '../telling/contact-keys.ts';
import type { RecoveryState, StepEvidence } from './recovery.ts';

export const evidenceHeard = ({ recovery }: Incident, recorded: RecordedEvent): RecoveryState => {
  const { event, at } = recorded;
  if (event.type === 'StageReached') {
    const asked = { askedAt: at, sections: event.sections, answers: new Map(), reminded: false };
    return { ...recovery, stages: new Map(recovery.stages).set(event.stage, asked) };
  }
  const heard = heardIn(recovery.evidence, recorded);
  if (heard === undefined) return recovery;
  return { ...recovery, rounds: roundsAfter(recovery.rounds, recorded), evidence: { ...recovery.evidence, ...heard } };
};

const roundsAfter = (rounds: RecoveryState['rounds'], { event }: RecordedEvent): RecoveryState['rounds'] => {
  if (event.type !== 'ConfirmationAsked' || event.systems === undefined) return rounds;
  const { round, systems, recovery } = event;
  return new Map(rounds).set(round, { systems, isOfRecovery: recovery === true });
};

/** It picks out some of the others' events; what all the rest are worth is nothing. */
const heardIn = (evidence: StepEvidence, { event, seq }: RecordedEvent): Partial<StepEvidence> | undefined => {
  if (event.type === 'ProviderHeard') return { provider: [...evidence.provider, seq] };
  if (event.type === 'AnswerRecorded') return { answered: new Map(evidence.answered).set(event.section, seq) };
  const told = tellsOfDeclaration(event) ? { told: [...evidence.told, seq] } : undefined;
  // Whether they are back is another question (個別4(7)).
  if (event.type !== 'ConfirmationAsked') return told;
  return event.recovery === undefined ? { asked: seq, ...told } : { ...told };
};

const tellsOfDeclaration = (event: IncidentEvent): boolean =>
  (event.type === 'ConfirmationAsked' && event.round === 1) ||
  (event.type === 'ReportIssued' && event.serial === 1 && event.kind !== 'correction') ||
  (event.type === 'RecipientTold' && FIRST_CONTACTS.has(event.contact));

const FIRST_CONTACTS: ReadonlySet<string> = new Set(['report/1', requestContact(1)]);
