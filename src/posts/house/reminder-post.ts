// 期限のお知らせ as a post: what is due, until when, who owes it, and one button that records it. Once it is recorded the post says so.
import type { Directory } from '../../directory/directory.ts';
import type { Reminder } from '../../directory/reminding.ts';
import type { Block, Card, CardAction } from '../card.ts';
import type { Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { audienceOf, ownerText } from './finding-post.ts';

export const reminderPost = (reminder: Reminder, directory: Directory, words: Vocabulary): Post => ({
  key: reminder.key,
  kind: 'notice',
  audience: audienceOf(reminder.section),
  life: 'living',
  pinned: false,
  notifies: 'staff',
  card: reminderCard(reminder, directory, words),
});

const reminderCard = (reminder: Reminder, directory: Directory, words: Vocabulary): Card => {
  const { reminders: say } = words.texts.preparing;
  const { due, overdue, done } = reminder;
  const { what, title, lead, actions } = aboutOf(reminder, directory, words);
  const owner = ownerOf(reminder, directory, words);
  if (done !== undefined) {
    const text = say.done(owner, done.by, words.texts.dates.dateTime(done.at));
    return { title: say.doneTitle(what), tone: 'done', blocks: [{ type: 'text', text }, ...noted(done.note)] };
  }
  const fields = [
    { label: say.owner, value: owner },
    { label: say.due, value: due === undefined ? say.noDue : words.texts.dates.day(due) },
  ];
  return {
    title: overdue ? say.overdueTitle(what) : title,
    tone: overdue ? 'alert' : 'calm',
    blocks: [
      { type: 'text', text: lead },
      { type: 'fields', fields },
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};

interface About {
  readonly what: string;
  readonly title: string;
  readonly lead: string;
  readonly actions: readonly CardAction[];
}

/** Buttons say what a person could have typed; a finding is closed in words. */
const aboutOf = ({ about, section }: Reminder, { findings }: Directory, words: Vocabulary): About => {
  const { preparing } = words.texts;
  const { reminders: say } = preparing;
  switch (about.is) {
    case 'duty': {
      const what = say.duty(dutyName(about.duty, words));
      const actions = [{ label: preparing.dutyButton, command: `duty done ${about.duty}` }];
      return { what, title: say.title(what), lead: say.dutyLead, actions };
    }
    case 'finding': {
      const what = say.finding(about.no);
      const text = findings.get(about.no)?.text ?? '';
      return {
        what,
        title: say.title(what),
        lead: `${text}\n${words.texts.findings.howToClose(about.no)}`,
        actions: [],
      };
    }
    case 'roster': {
      const actions = [{ label: preparing.confirmButton, command: `roster ${section ?? ''}` }];
      return { what: say.roster, title: say.rosterTitle, lead: say.rosterLead, actions };
    }
  }
};

const ownerOf = ({ about, section }: Reminder, { findings }: Directory, words: Vocabulary): string => {
  const finding = about.is === 'finding' ? findings.get(about.no) : undefined;
  if (finding !== undefined) return ownerText(finding.owner, words);
  return section === undefined ? words.texts.words.linkTargets.ops : words.section(section);
};

const noted = (note: string | undefined): readonly Block[] =>
  note === undefined ? [] : [{ type: 'text', text: note, style: 'note' }];

export const dutyName = (id: string, words: Vocabulary): string => {
  const duty = words.plan.duties.find((one) => one.id === id);
  return duty === undefined ? id : words.name(duty);
};
