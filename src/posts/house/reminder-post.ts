// 期限のお知らせ as a post: what is due, until when, who owes it, and one button that records it. Once it is recorded the post says so.
import type { Reminder } from '../../directory/reminding.ts';
import type { Block, Card } from '../card.ts';
import type { Post } from '../post.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const reminderPost = (reminder: Reminder, words: Vocabulary): Post => ({
  key: reminder.key,
  kind: 'notice',
  audience: { to: 'section', section: reminder.section },
  life: 'living',
  pinned: false,
  notifies: 'staff',
  card: reminderCard(reminder, words),
});

const reminderCard = (reminder: Reminder, words: Vocabulary): Card => {
  const { reminders: say } = words.texts.preparing;
  const { duty, section, due, overdue, done } = reminder;
  const what = duty === undefined ? say.roster : say.duty(dutyName(duty, words));
  const lead = duty === undefined ? say.rosterLead : say.dutyLead;
  if (done !== undefined) {
    const text = say.done(words.section(section), done.by, words.texts.dates.dateTime(done.at));
    return { title: say.doneTitle(what), tone: 'done', blocks: [{ type: 'text', text }, ...noted(done.note)] };
  }
  const fields = [
    { label: say.owner, value: words.section(section) },
    { label: say.due, value: due === undefined ? say.noDue : words.texts.dates.day(due) },
  ];
  return {
    title: overdue ? say.overdueTitle(what) : duty === undefined ? say.rosterTitle : say.title(what),
    tone: overdue ? 'alert' : 'calm',
    blocks: [
      { type: 'text', text: lead },
      { type: 'fields', fields },
      {
        type: 'actions',
        actions: [
          duty === undefined
            ? { label: words.texts.preparing.confirmButton, command: `roster ${section}` }
            : { label: words.texts.preparing.dutyButton, command: `duty done ${duty}` },
        ],
      },
    ],
  };
};

const noted = (note: string | undefined): readonly Block[] =>
  note === undefined ? [] : [{ type: 'text', text: note, style: 'note' }];

export const dutyName = (id: string, words: Vocabulary): string => {
  const duty = words.plan.duties.find((one) => one.id === id);
  return duty === undefined ? id : words.name(duty);
};
