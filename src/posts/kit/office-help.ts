// 「私の役職では何をするか」: one A4 for each office and each section, from what the plan lets it do and asks of it.
import type { Plan, Role, Section } from '../../plan/plan.ts';
import type { Block, Card } from '../card.ts';
import { callBack } from '../paper/call-card.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Of an office or a section, by its id; undefined when the plan has none of that id. */
export const officeHelp = (id: string, words: Vocabulary): Card | undefined => {
  const role = words.plan.roles.find((one) => one.id === id);
  if (role !== undefined) return roleHelp(role, words);
  const section = words.plan.sections.find((one) => one.id === id);
  return section === undefined ? undefined : sectionHelp(section, words);
};

const roleHelp = (role: Role, words: Vocabulary): Card => {
  const { officeHelp: say } = words.texts.kit;
  const duties = role.may.flatMap((may) => say.duties[may] ?? []);
  const tasks = tasksOf(role.id, words.plan);
  return {
    title: say.title(words.name(role)),
    tone: 'calm',
    blocks: [
      ...steps(say.first, role.may.length === 0 ? [say.reads] : duties),
      ...(tasks.length === 0
        ? []
        : steps(
            say.tasks,
            tasks.map((task) => words.name(task)),
          )),
      ...common(words),
    ],
  };
};

const sectionHelp = (section: Section, words: Vocabulary): Card => {
  const { officeHelp: say } = words.texts.kit;
  const systems = words.plan.systems.filter(({ section: owner }) => owner === section.id);
  return {
    title: say.title(words.name(section)),
    tone: 'calm',
    blocks: [
      ...steps(say.first, say.section),
      ...steps(
        say.systems,
        systems.map(({ id }) => words.system(id)),
      ),
      ...common(words),
    ],
  };
};

const tasksOf = (role: string, { tasks }: Plan) => tasks.filter(({ offices }) => offices.includes(role));

/** What holds for everybody: when reports go out, whom to call, what to do without a screen. */
const common = (words: Vocabulary): readonly Block[] => {
  const { officeHelp: say } = words.texts.kit;
  const times = words.texts.words.list(words.plan.reporting.times.map(words.texts.dates.time));
  return [
    {
      type: 'fields',
      fields: [
        { label: say.timesLabel, value: times },
        { label: say.callLabel, value: callBack(words) },
      ],
    },
    { type: 'text', text: say.noScreen },
  ];
};

const steps = (heading: string, items: readonly string[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { type: 'heading', text: heading },
        { type: 'list', items },
      ];
