// A round of 稼働状況の確認: whom it asks, and by when (計画 個別4(3)).
import type { Plan, SectionId } from '../../plan/plan.ts';
import { epochMs, instantFromEpochMs, later, plusMinutes } from '../../time.ts';
import type { Context } from '../command.ts';
import type { IncidentEvent } from '../event.ts';

type Asked = Extract<IncidentEvent, { type: 'ConfirmationAsked' }>;

/**
 * The deadline is some minutes before the next scheduled report and at least some minutes from now; the reminder comes
 * part of the way. The plan sets no deadline: the numbers are the ward's own data (confirmation in data/plan).
 */
export const openConfirmation = (
  plan: Plan,
  round: number,
  sections: readonly SectionId[],
  { now, nextReportAt }: Context,
): Asked => {
  const { beforeReportMinutes, atLeastMinutes, reminderAt } = plan.confirmation;
  const earliest = plusMinutes(now, atLeastMinutes);
  const deadline =
    nextReportAt === undefined ? earliest : later(earliest, plusMinutes(nextReportAt, -beforeReportMinutes));
  const remindAt = instantFromEpochMs(epochMs(now) + (epochMs(deadline) - epochMs(now)) * reminderAt);
  return { type: 'ConfirmationAsked', round, sections, remindAt, deadline };
};
