// 引継ぎ in words: its line, what is replied, and the notice that tells the crisis room of it.
import type { RecordedEvent } from '../incident/event.ts';
import type { Handover, Office } from '../incident/handover.ts';
import { sameOffice } from '../incident/handover.ts';
import type { Incident } from '../incident/incident.ts';
import type { OwnEvent } from '../incident/own-event.ts';
import { noticeCard, noticePost } from './notices.ts';
import type { Post } from './post.ts';
import type { Vocabulary } from './vocabulary.ts';

type HandedOver = Extract<OwnEvent, { type: 'HandedOver' }>;

export const officeName = (office: Office, words: Vocabulary): string =>
  'role' in office ? words.role(office.role) : words.section(office.section);

/** The same office is its next shift. */
export const takerName = ({ from, to }: Pick<HandedOver, 'from' | 'to'>, words: Vocabulary): string => {
  const name = officeName(to, words);
  return sameOffice(from, to) ? words.texts.handover.nextShift(name) : name;
};

export const handoverLine = (event: HandedOver, words: Vocabulary): string =>
  words.texts.handover.line(officeName(event.from, words), takerName(event, words));

export const handoverReply = ({ handovers }: Incident, words: Vocabulary): readonly string[] => {
  const made = handovers.at(-1);
  return made === undefined ? [] : [words.texts.handover.done(takerName(made, words), made.no)];
};

export const handoverNotice = (incident: Incident, { seq, at }: RecordedEvent, words: Vocabulary): Post => {
  const made = incident.handovers.find((one) => one.seq === seq);
  if (made === undefined) throw new Error(`incident ${incident.id} has no handover of seq ${seq}`);
  return noticePost(`notice/handover/${made.no}`, handoverCard(incident, made, at, words));
};

const handoverCard = (incident: Incident, made: Handover, at: RecordedEvent['at'], words: Vocabulary) => {
  const { post: say } = words.texts.handover;
  const { dates } = words.texts;
  return noticeCard(incident, words, 'calm', say.title(made.no), [
    { type: 'text', text: say.text(officeName(made.from, words), takerName(made, words), dates.dateTime(at)) },
    { type: 'actions', actions: [{ label: say.button, command: `handover show ${made.no}` }] },
  ]);
};
