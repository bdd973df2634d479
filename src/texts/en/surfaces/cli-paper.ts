// Paper that admin commands make: access sheets and the kit.
import type { cliPaperJa } from '../../ja/surfaces/cli-paper.ts';

const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

export const cliPaperEn: typeof cliPaperJa = {
  sheets: {
    noAddress:
      'The address of this machine is not set, so no access sheet can be made. Set BCP_ADDRESSES to what people in the office type (such as 192.168.10.5:3000). Nothing was changed.',
    before: (made, voided) =>
      voided === 0
        ? `Makes ${counted(made, 'access sheet')}. None is voided.`
        : `Makes ${counted(made, 'access sheet')} and voids ${voided} of the same sections and places (sessions opened with them end).`,
    progress: (at, of, section) => `${at}/${of} ${section}`,
    after: (made, voided) =>
      `${counted(made, 'access sheet')} made. ${voided === 0 ? '' : `The ${voided} before count no more: collect and destroy them. `}Print them, hand them out, and delete the files (the letters are not shown again).`,
    notWritten: (sections) =>
      ` The sheets of these sections could not be written, and those before count no more: ${sections}. See to the cause, then make them again.`,
  },
  kit: {
    progress: (at, of, label) => `${at}/${of} ${label}`,
    same: (at, of, label) => `${at}/${of} ${label} (unchanged)`,
    done: (folder, of, written) => `${folder} holds the kit: ${counted(of, 'file')}, ${written} of them made now.`,
    replace: 'These say something else now. Replace them in the safe and on the USB stick:',
    because: {
      plan: (since) => `(the plan has changed; made before ${since})`,
      contacts: (since) => `(numbers, contacts or forms have changed; made before ${since})`,
    },
    fresh: 'These are new:',
    gone: 'These do not belong to it any more. Take them out of the safe, the USB stick and the folder:',
    withoutAccess: 'No access sheets were made, since that voids those before. To make them, add --access.',
    badTemplate: 'A form of the plan (folder forms) cannot be used. See npm run bcp -- plan check.',
    notNoted: (path) =>
      `There is no database (${path}), so it is noted nowhere, and the page “Paper” does not show it.`,
  },
};
