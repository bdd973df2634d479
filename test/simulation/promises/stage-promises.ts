// What is asked at a stage of the outage, told from the log alone: only sections whose systems stand still are asked, once for
// each stage, and only those who said nothing are reminded, once.
import type { StageEvent } from '../../../src/incident/recovery/stage-event.ts';
import type { SectionId, SystemId } from '../../../src/plan/plan.ts';
import { promise } from './broken-promise.ts';
import type { Chronicle } from './chronicle.ts';

interface Asked {
  readonly sections: readonly SectionId[];
  readonly answered: Set<SectionId>;
  isReminded: boolean;
}

interface Heard {
  readonly states: Map<SystemId, string>;
  readonly asked: Map<string, Asked>;
}

const STANDS_STILL = ['stopped', 'degraded', 'recovering'];

export const stagesHold = (chronicle: Chronicle): void => {
  const heard: Heard = { states: new Map(), asked: new Map() };
  for (const { event, seq } of chronicle.events) {
    if (event.type === 'AnswerRecorded') heard.states.set(event.system, event.state);
    else if (event.type === 'StageReached') {
      const isNew = !heard.asked.has(event.stage);
      promise(isNew, 'a stage asks once', () => ({ at: chronicle.id, seq, stage: event.stage }));
      heard.asked.set(event.stage, { sections: event.sections, answered: new Set(), isReminded: false });
      onlyWhoStandsStill(heard, event.sections, { chronicle, seq });
    } else if (event.type === 'StageAnswered' || event.type === 'StageReminded')
      heardOf(heard, event, { chronicle, seq });
  }
};

interface Where {
  readonly chronicle: Chronicle;
  readonly seq: number;
}

const onlyWhoStandsStill = ({ states }: Heard, sections: readonly SectionId[], { chronicle, seq }: Where): void => {
  const { systems } = chronicle.incident.plan;
  const running = sections.filter(
    (section) => !systems.some((one) => one.section === section && STANDS_STILL.includes(states.get(one.id) ?? '')),
  );
  promise(running.length === 0, 'a stage asks only whose systems stand still', () => ({
    at: chronicle.id,
    seq,
    running,
  }));
};

const heardOf = (heard: Heard, event: StageEvent, { chronicle, seq }: Where): void => {
  const asked = heard.asked.get(event.stage);
  const where = () => ({ at: chronicle.id, seq, event });
  promise(asked !== undefined, 'who answers at a stage was asked, or is told that nobody was', where);
  if (asked === undefined) return;
  if (event.type === 'StageAnswered') {
    promise(asked.sections.includes(event.section), 'who answers at a stage was asked by it', where);
    asked.answered.add(event.section);
    return;
  }
  promise(!asked.isReminded, 'a stage reminds once', where);
  const silent = event.sections.every((one) => asked.sections.includes(one) && !asked.answered.has(one));
  promise(silent, 'a stage reminds only who said nothing', where);
  onlyWhoStandsStill(heard, event.sections, { chronicle, seq });
  asked.isReminded = true;
};
