// 再依頼・未回答のお知らせ・電話確認: what the silent, their managers and the operator are told (計画 個別4(3), P8(8)).

import type { RecordedEvent } from '../../incident/event.ts';
import { type Incident, ownedSystems } from '../../incident/incident.ts';
import { byImpact } from '../../plan/by-impact.ts';
import { planIndex } from '../../plan/find-in-plan.ts';
import type { Section, SectionId, SystemId } from '../../plan/plan.ts';
import { type Instant, minutesBetween } from '../../time.ts';
import { leftOut } from '../board/system-tables.ts';
import type { Block, Card } from '../card.ts';
import type { Post } from '../post.ts';
import { sealed } from '../seal.ts';
import type { Vocabulary } from '../vocabulary.ts';

export interface Chased {
  readonly sections: readonly SectionId[];
  readonly systems: readonly SystemId[];
  readonly deadline: Instant;
  readonly recovery?: true;
}

export const reminderPosts = (
  incident: Incident,
  { sections, systems, deadline, recovery }: Chased,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => {
  const { posts, dates } = words.texts;
  const until = dates.near(deadline, at);
  const say = recovery === true ? words.texts.recovery.round.reminder : posts.reminder;
  const text = at < deadline ? say.before(until, dates.minutes(minutesBetween(at, deadline))) : say.after(until);
  return sections.map((section) => ({
    key: `reminder/${seq}/${section}`,
    kind: 'reminder',
    audience: { to: 'section', section },
    notifies: 'staff',
    life: 'record',
    pinned: false,
    card: alert(incident, words, say.title(words.section(section), until), [
      { type: 'text', text },
      { type: 'heading', text: posts.reminder.systems },
      { type: 'list', items: words.some(silentSystems(incident, section, systems, words)) },
      answerButtons(incident, [{ section, label: words.texts.console.buttons.answer }]),
    ]),
  }));
};

/** What is asked for is one press away from where it is asked. */
export const answerButtons = (
  { id: incident }: Incident,
  asked: readonly { readonly section: SectionId; readonly label: string }[],
): Block => ({
  type: 'actions',
  actions: asked.map(({ section, label }, at) => ({
    label,
    form: 'answer',
    incident,
    section,
    ...(at === 0 ? { style: 'primary' } : {}),
  })),
});

/** The section's manager is told, and the operator gets one list of whom to call (P8(8), 図3 電話及び紙媒体). */
export const escalationPosts = (
  incident: Incident,
  chased: Chased,
  recorded: RecordedEvent,
  words: Vocabulary,
): readonly Post[] => [
  ...chased.sections.map((section) => managerPost(incident, section, chased, recorded, words)),
  phoneCheckPost(incident, chased, recorded, words),
];

const managerPost = (
  incident: Incident,
  section: SectionId,
  { systems, deadline, recovery }: Chased,
  { seq, at }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { escalation } = words.texts.posts;
  const { round } = words.texts.recovery;
  const manager = planIndex(incident.plan).sectionById.get(section)?.manager;
  const post = manager === undefined ? words.section(section) : words.post(manager);
  const silent = silentNames(incident, section, systems, words);
  const say = recovery === true ? round.escalation : escalation;
  const body = say.body(words.section(section), silent, words.texts.dates.near(deadline, at));
  return {
    key: `escalation/${seq}/${section}`,
    kind: 'escalation',
    audience: { to: 'section_manager', section },
    notifies: 'managers',
    life: 'record',
    pinned: false,
    card: alert(incident, words, escalation.title(words.section(section)), [
      { type: 'text', text: escalation.toManager(post), style: 'strong' },
      { type: 'text', text: body },
      answerButtons(incident, [{ section, label: words.texts.console.buttons.answer }]),
    ]),
  };
};

const phoneCheckPost = (
  incident: Incident,
  { sections: silent, systems, recovery }: Chased,
  { seq }: RecordedEvent,
  words: Vocabulary,
): Post => {
  const { escalation } = words.texts.posts;
  const { sectionById } = planIndex(incident.plan);
  const { phoneRow } = escalation;
  const sections = calledFirst(incident, silent, systems);
  const first = sections[0];
  const called = sections.slice(0, MOST_CALLED);
  const rows = called.map((section) => [
    words.section(section),
    phoneText(sectionById.get(section), words),
    silentNames(incident, section, systems, words),
  ]);
  return {
    key: `escalation/${seq}`,
    kind: 'escalation',
    audience: { to: 'operations' },
    notifies: 'operators',
    life: 'record',
    pinned: false,
    card: alert(incident, words, escalation.phoneTitle(sections.length), [
      { type: 'text', text: escalation.phoneBody },
      { type: 'table', columns: [phoneRow.section, phoneRow.phone, phoneRow.systems], rows },
      ...leftOut(sections.length - called.length, words.texts.posts.board.truncated),
      answerButtons(
        incident,
        called.slice(0, MOST_BUTTONS).map((section) => ({ section, label: escalation.enter(words.section(section)) })),
      ),
      ...(first === undefined
        ? []
        : [
            {
              type: 'text',
              text: escalation.example(proxyExample(incident, first, recovery === true, words)),
              style: 'note',
            } as const,
          ]),
    ]),
  };
};

/** Whoever is silent about what affects residents most. */
const calledFirst = (
  incident: Incident,
  sections: readonly SectionId[],
  systems: readonly SystemId[],
): readonly SectionId[] => {
  const silent = new Set(systems);
  const gravest = (section: SectionId) =>
    ownedSystems(incident, section)
      .filter(({ id }) => silent.has(id))
      .toSorted(byImpact)[0] ?? { impact: null };
  return sections.toSorted((a, b) => byImpact(gravest(a), gravest(b)));
};

/** The plan's own, marked where it is a placeholder; those in the contacts stand on paper only, never in a chat. */
const phoneText = (section: Section | undefined, words: Vocabulary): string => {
  const phone = section?.phone ?? null;
  if (phone === null) return words.texts.posts.escalation.noPhone;
  return words.phone({ phone: phone.number, sample: phone.sample });
};

/** One list holds as many sections as a person can call; the rest stand in the console. */
export const MOST_CALLED = 60;
/** The rest are taken down from their own requests. */
const MOST_BUTTONS = 5;

const listed = (names: readonly string[], words: Vocabulary): string => words.texts.words.list(words.some(names));

/** A section's systems without an answer, in one line. */
export const silentNames = (
  incident: Incident,
  section: SectionId,
  systems: readonly SystemId[],
  words: Vocabulary,
): string => listed(silentSystems(incident, section, systems, words), words);

const proxyExample = (incident: Incident, section: SectionId, isOfRecovery: boolean, words: Vocabulary): string => {
  const no = ownedSystems(incident, section)[0]?.no ?? 1;
  const say = isOfRecovery ? words.texts.recovery.round.escalation : words.texts.posts.escalation;
  return say.exampleCommand(no, words.section(section));
};

const silentSystems = (
  incident: Incident,
  section: SectionId,
  systems: readonly SystemId[],
  words: Vocabulary,
): readonly string[] => {
  const silent = new Set(systems);
  return ownedSystems(incident, section)
    .filter(({ id }) => silent.has(id))
    .toSorted(byImpact)
    .map(({ id }) => words.system(id));
};

const alert = (incident: Incident, words: Vocabulary, title: string, blocks: readonly Block[]): Card =>
  sealed(incident, words, { title, tone: 'alert', blocks });
