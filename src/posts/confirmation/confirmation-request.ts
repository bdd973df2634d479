// 稼働状況の確認依頼: a section's open question about its own systems; living, it shows the answers as they come.

import { HOUSE } from '../../directory/house.ts';
import { isConfirmedByManagers, unconfirmed } from '../../incident/confirmation/confirm.ts';
import {
  type Answer,
  askedSystems,
  type Incident,
  isAskedAbout,
  ownedSystems,
  type SectionState,
} from '../../incident/incident.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { SectionId, System } from '../../plan/plan.ts';
import { present } from '../../present.ts';
import type { Instant } from '../../time.ts';
import type { Block, Card, QuestionRow, Questions } from '../card.ts';
import type { Matter } from '../matter.ts';
import { asksBeside, besideWords } from '../recovery/beside-answer.ts';
import { crewText } from '../recovery/crew-words.ts';
import { ranksOf } from '../recovery/priority-rows.ts';
import { sealed } from '../seal.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const confirmationKey = (round: number, section: SectionId): string => `confirmation/${round}/${section}`;

interface Naming {
  /** On the console and on paper: post and name of whoever answered there. In a post, which chats show as well, never. */
  readonly named?: boolean;
  /** Without the body's order: a record says nothing that came after it. */
  readonly unranked?: true;
}

export const confirmationCard = (
  incident: Incident,
  id: SectionId,
  state: SectionState,
  words: Vocabulary,
  { named = false, unranked }: Naming = {},
): Card => {
  const { posts, dates, words: terms } = words.texts;
  const { confirmation: say } = posts;
  const { round } = state;
  const deadline = round === undefined ? '' : dates.near(round.deadline, round.askedAt);
  const answered = state.of - state.silent;
  const open = incident.closedAt === undefined;
  const own = id === words.plan.organization.sender ? say.ownSection : '';
  const name = `${words.section(id)}${own}`;
  // The deadline has come and was not kept: the request does not ask for it any more.
  const isOverdue = round?.escalatedAt !== undefined && state.silent > 0;
  const { round: back } = words.texts.recovery;
  const isOfRecovery = round?.recovery !== undefined;
  const ask = isOfRecovery ? back : say;
  const asking = isOverdue ? ask.overdueTitle : ask.title;
  const title = state.silent > 0 ? asking(name, state.of, deadline) : ask.answeredTitle(name, answered, state.of);
  const body = isOverdue ? ask.overdue : ask.body;
  const blocks: Block[] = [
    ...(open ? [{ type: 'text', text: body(subjectOf(incident, words), deadline) } as const] : []),
    ...progress(state, open, words),
    {
      type: 'questions',
      incident: incident.id,
      section: id,
      round: round?.no ?? 0,
      open,
      seen: seenOf(state),
      systems: questionRows(incident, askedSystems(incident, id, state), state, words, present({ named, unranked })),
      ...(named ? notAsked(incident, id, state, words) : {}),
      ...managerOf(incident, id, state, words),
    },
    ...confirmButton(incident, id, state, words),
    { type: 'text', text: terms.restoredHelp, style: 'note' },
  ];
  return sealed(incident, words, { title, tone: state.silent > 0 && open ? 'alert' : 'done', blocks });
};

/** What it is not asked about may stop all the same: whoever answers on the console finds it there. */
const notAsked = (
  incident: Incident,
  id: SectionId,
  state: SectionState,
  words: Vocabulary,
): Pick<Questions, 'others'> => {
  const others = ownedSystems(incident, id).filter((system) => !isAskedAbout(state, system.id));
  return others.length === 0 ? {} : { others: questionRows(incident, others, state, words, { named: true }) };
};

const seenOf = ({ answers }: SectionState): number =>
  Math.max(0, ...[...answers.values()].map(({ changed }) => changed.seq));

const managerOf = (
  { plan }: Incident,
  id: SectionId,
  state: SectionState,
  words: Vocabulary,
): Pick<Questions, 'manager'> => {
  const manager = planIndex(plan).sectionById.get(id)?.manager;
  if (!isConfirmedByManagers(plan) || manager === undefined) return {};
  return {
    manager: { post: words.post(manager), waiting: unconfirmed(state).length },
  };
};

/** For the manager, of what stands here (P8(8)ア). */
const confirmButton = (incident: Incident, id: SectionId, state: SectionState, words: Vocabulary): readonly Block[] => {
  const { managers: say } = words.texts.accountable;
  const isWanted = isConfirmedByManagers(incident.plan) && incident.closedAt === undefined;
  if (!isWanted || unconfirmed(state).length === 0) return [];
  const command = say.command(words.section(id));
  return [
    {
      type: 'actions',
      actions: [{ label: say.button, command, incident: incident.id, section: id, seen: seenOf(state) }],
    },
  ];
};

const progress = (state: SectionState, open: boolean, words: Vocabulary): readonly Block[] => {
  const { confirmation: say } = words.texts.posts;
  if (!open) return [{ type: 'text', text: say.closed, style: 'strong' }];
  if (state.silent === 0) return [{ type: 'text', text: say.received, style: 'strong' }];
  return state.silent < state.of ? [{ type: 'text', text: say.partly(state.silent), style: 'strong' }] : [];
};

/** A round that a newer one has taken over: its request must not be answered any more. */
export const supersededCard = (incident: Incident, id: SectionId, newRound: number, words: Vocabulary): Card => {
  const { posts } = words.texts;
  return sealed(incident, words, {
    title: posts.confirmation.supersededTitle(words.section(id)),
    tone: 'done',
    blocks: [{ type: 'text', text: posts.confirmation.superseded(newRound) }],
  });
};

/** What is left where a post does not belong any more. */
export const movedCard = (incident: Matter, words: Vocabulary): Card => {
  const { moved } = words.texts.directory;
  const matter = incident.id === HOUSE ? words.texts.preparing.title : incident.id;
  return {
    title: words.drill(moved.title(matter), incident.drill),
    tone: 'done',
    blocks: [{ type: 'text', text: moved.text }],
  };
};

export const subjectOf = (incident: Incident, words: Vocabulary): string => words.subject(incident.scenario);

const questionRows = (
  incident: Incident,
  systems: readonly System[],
  state: SectionState,
  words: Vocabulary,
  { named = false, unranked }: Naming,
): readonly QuestionRow[] => {
  // Times without a day are of the day of the request, as its deadline is.
  const day = state.round?.askedAt ?? incident.declaredAt;
  const ranks = unranked === true ? new Map<string, number>() : ranksOf(incident);
  return systems.map((system) => {
    const answer = state.answers.get(system.id);
    const crew = named ? incident.recovery.crews.get(system.id)?.crew : undefined;
    const row = {
      id: system.id,
      no: system.no,
      name: rankedName(words.name(system), ranks.get(system.id), words),
      ...asksBeside(state, answer),
      ...(crew === undefined ? {} : { crew: crewText(crew, day, words.texts) }),
    };
    const { states } = words.texts.words;
    if (answer === undefined) {
      return { ...row, state: 'no_answer', stateLabel: states.no_answer, answered: false };
    }
    return {
      ...row,
      state: answer.state,
      stateLabel: states[answer.state],
      ...(answer.serviceState === undefined
        ? {}
        : {
            serviceState: answer.serviceState,
            serviceStateLabel: words.texts.words.serviceStates[answer.serviceState],
          }),
      ...(answer.damage === undefined ? {} : { damage: answer.damage }),
      ...(answer.note === undefined ? {} : { note: answer.note }),
      ...besideWords(answer, day, words),
      answeredBy: answeredByText(answer, day, words, named),
      ...(answer.person === undefined ? {} : { person: answer.person }),
      answered: answer.round === state.round?.no,
    };
  });
};

/** In the section's own list, too, the body's order is seen. */
const rankedName = (name: string, rank: number | undefined, { texts }: Vocabulary): string =>
  rank === undefined ? name : `${name}(${texts.priority.rankOf(rank)})`;

/** Entered by staff, until the manager stands for it (P8(8)-(10)). */
const whoseWord = (
  { enteredAs, confirmed }: Answer,
  day: Instant,
  { texts: { accountable, dates } }: Vocabulary,
): readonly string[] => {
  const { managers: say } = accountable;
  if (confirmed !== undefined) return [say.confirmed(confirmed.by, dates.near(confirmed.at, day))];
  return enteredAs === undefined ? [] : [say.enteredAs[enteredAs]];
};

/** Who answered and when; for a proxy who said it, who heard it, by what means, and whether it was read back. */
const answeredByText = (answer: Answer, day: Instant, words: Vocabulary, named: boolean): string => {
  const { posts, dates } = words.texts;
  const { confirmation: say } = posts;
  const at = dates.near(answer.saidAt, day);
  const { proxy } = answer;
  const by = (named ? answer.answeredByNamed : undefined) ?? answer.answeredBy;
  const who = proxy === undefined ? say.answeredBy(by, at) : words.heard(proxy, answer.saidAt, day);
  return [
    who,
    ...(answer.late ? [say.lateAnswer(dates.timeOf(answer.saidAt))] : []),
    ...whoseWord(answer, day, words),
  ].join(' ');
};
