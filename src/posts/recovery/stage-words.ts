// 段階の回答 in words: its line, the reply, what a section is asked, and the reminder of those who said nothing.
import type { RecordedEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/incident.ts';
import { STAGE_ANSWERS, type StageEvent } from '../../incident/recovery/stage-event.ts';
import type { StageRefusal } from '../../incident/recovery/stage-refusal.ts';
import { stagesInOrder } from '../../plan/find-stage.ts';
import type { Instant } from '../../time.ts';
import type { Block } from '../card.ts';
import { subjectOf } from '../confirmation/confirmation-request.ts';
import { noticeCard, noticePost } from '../notices.ts';
import type { Post } from '../post.ts';
import { stageName } from '../telling/telling-line.ts';
import type { Vocabulary } from '../vocabulary.ts';

type Event<T extends StageEvent['type']> = Extract<StageEvent, { type: T }>;

export const stageLine = (event: StageEvent, at: Instant, words: Vocabulary): string => {
  const { stages: say } = words.texts.recovery;
  const stage = stageName(event.stage, words);
  if (event.type === 'StageReminded') return say.reminded(stage, words.sections(event.sections));
  const heard = event.proxy === undefined ? '' : ` ${words.heard(event.proxy, event.saidAt, at)}`;
  return `${say.line(words.section(event.section), stage, say.answers[event.answer], event.note ?? '')}${heard}`;
};

export const stageReply = (event: Event<'StageAnswered'>, words: Vocabulary): string => {
  const { stages: say } = words.texts.recovery;
  return say.reply(stageName(event.stage, words), say.answers[event.answer]);
};

/** One press each; whoever answers for another section types who said it. */
export const stageButtons = (incident: Incident, stage: string, words: Vocabulary): readonly Block[] => {
  const { stages: say } = words.texts.recovery;
  return [
    { type: 'text', text: say.ask },
    {
      type: 'actions',
      actions: STAGE_ANSWERS.map((answer) => ({
        label: say.answers[answer],
        command: `stage ${stage} ${answer}`,
        incident: incident.id,
      })),
    },
  ];
};

export const stageReminders = (
  incident: Incident,
  { stage, sections }: Event<'StageReminded'>,
  { seq }: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  const { stages: say } = words.texts.recovery;
  const card = noticeCard(incident, words, 'alert', say.remindTitle(stageName(stage, words)), [
    { type: 'text', text: subjectOf(incident, words) },
    ...stageButtons(incident, stage, words),
  ]);
  return sections.map((section) => ({
    ...noticePost(`notice/stage-reminder/${seq}/${section}`, card),
    audience: { to: 'section', section },
    notifies: 'staff',
  }));
};

export const stageRefusalText = (reason: StageRefusal, now: Instant, words: Vocabulary): string => {
  const { stages: say } = words.texts.recovery;
  const { list } = words.texts.words;
  switch (reason.code) {
    case 'unknown_stage':
      return say.unknown(
        reason.given,
        list(reason.nearest),
        list(stagesInOrder(words.plan).map((stage) => words.name(stage))),
      );
    case 'stage_not_reached':
      return say.notReached(stageName(reason.stage, words), words.texts.dates.near(reason.at, now));
    case 'stage_not_asked':
      return say.notAsked(words.section(reason.section), stageName(reason.stage, words));
  }
};
