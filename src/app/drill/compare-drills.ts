// Every drill by a script with its measures, so that this one can be held against those before it.
import type { ComparedDrill, DrillView } from '../../ports/drill-view.ts';
import type { StoreReader } from '../../ports/store.ts';

export const comparedDrills = async (
  reader: StoreReader,
  viewOf: (id: string) => Promise<DrillView | undefined>,
): Promise<readonly ComparedDrill[]> => {
  const compared: ComparedDrill[] = [];
  for (const { id, drill, declaredAt: heldAt } of await reader.incidents()) {
    const view = drill ? await viewOf(id) : undefined;
    if (view !== undefined) compared.push({ incident: id, script: view.script, heldAt, measures: view.measures });
  }
  return compared;
};
