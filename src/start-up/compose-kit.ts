// Wiring of the paper that needs no incident: access sheets, the kit and its state.
import type { Directories } from '../app/directories.ts';
import { kitRows } from '../app/kit/kit-state.ts';
import type { Clock } from '../ports/clock.ts';
import type { KitView } from '../ports/kit-view.ts';
import type { Logger } from '../ports/logger.ts';
import { accessSheetCard, type SheetToPrint } from '../posts/paper/access-sheet.ts';
import { type PrintedPlan, planFoot } from '../posts/paper/plan-foot.ts';
import { vocabulary } from '../posts/vocabulary.ts';
import type { Texts } from '../texts/texts.ts';
import { kitSheets } from '../views/kit-sheets.ts';
import { closedDayNumbers } from './compose-phone-book.ts';
import { typedAddress } from './config/address-settings.ts';
import type { Config } from './config.ts';

const addressIn = (config: Config): { readonly address?: string } =>
  (config.addresses ?? []).length === 0 ? {} : { address: typedAddress(config) };

/** Access sheets from the console's page say where people reach this machine, if anybody has said it. */
export const sheetDrawing = (config: Config, printed: PrintedPlan, clock: Clock, texts: Texts) => {
  const address = addressIn(config);
  const words = vocabulary(printed.plan, texts, 'paper');
  return {
    ...address,
    words,
    foot: () => planFoot(printed, clock.now(), words),
    cards: (sheets: readonly SheetToPrint[]) =>
      sheets.map((sheet) => accessSheetCard(sheet, { address: '', ...address, ...printed, now: clock.now() }, words)),
  };
};

interface KitDeps {
  readonly plan: PrintedPlan['plan'];
  readonly texts: Texts;
  readonly logger: Logger;
  readonly directories: Directories;
}

/** The contacts are read anew: they change more often than the plan does. */
export const kitState =
  (config: Config, { plan, texts, logger, directories }: KitDeps) =>
  async (): Promise<KitView> => {
    const { kit, access } = await directories.committed();
    const numbersOf = await closedDayNumbers(config, { plan, texts, logger });
    const withSheet = new Set(access.sheets.filter(({ drill }) => !drill).map(({ section }) => section));
    return {
      rows: kitRows(kitSheets({ plan, texts, ...addressIn(config) }), kit, numbersOf),
      withSheet: withSheet.size,
      sections: plan.sections.length,
    };
  };
