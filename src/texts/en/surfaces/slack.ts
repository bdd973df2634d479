// What only Slack's messages, forms and App Home say, in English.

import type { slackJa } from '../../ja/surfaces/slack.ts';

export const slackEn: typeof slackJa = {
  ask: 'Please ask: ',
  stillWorking: 'Received. It is taking a while; the result follows.',
  cannotPost: 'BCP cannot write in this channel, so the board does not appear here. Type "/invite @BCP" here.',
  confirm: { title: 'Please confirm', yes: 'Change', no: 'Cancel' },
  direct: 'direct message',
  questions: {
    heard:
      'To take down what another section said, press "Answer" on this post, and say who answered and how it was heard.',
    rest: (count) => `See the answer form or the web console for ${count} more systems.`,
    confirmAll: {
      title: 'Answer for all',
      text: (count, label) =>
        `This answers "${label}" for all ${count} systems and replaces what was answered one by one. Go on?`,
      yes: 'Answer',
      no: 'Cancel',
    },
  },
  form: {
    close: 'Close',
    messageTitle: 'Message',
    notOpened: 'The form could not be opened. Please press the button again.',
  },
  home: {
    onlyLooking: 'You may look. To answer or act, please ask:',
    moreSections: (count) => `${count} more sections: answer in their channels or in the web console.`,
    confirm: { title: 'Please confirm', no: 'Cancel' },
  },
};
