// The names that a table may refer to: those of the plan, and those of the systems that it adds or renames itself.
import type { Plan, System } from '../plan.ts';
import { visibleText } from '../visible-text.ts';
import type { RegisterTable } from './read-register-table.ts';

export const knownNames = (plan: Plan, table: RegisterTable): Plan => {
  const typed = new Map(
    table.rows.filter(({ kind }) => kind === 'system').map(({ cells }) => [text(cells, 'id', table), cells] as const),
  );
  const known = plan.systems.map((system): System => {
    const name = text(typed.get(system.id) ?? [], '名称', table);
    return name === '' || name === system.name ? system : { ...system, aliases: [...(system.aliases ?? []), name] };
  });
  const ids = new Set(known.map(({ id }) => id));
  const added = [...typed].flatMap(([id, cells]): readonly System[] => {
    if (id === '' || ids.has(id)) return [];
    const no = Number(text(cells, '番号', table).normalize('NFKC'));
    const name = text(cells, '名称', table);
    return [
      { id, no: Number.isInteger(no) ? no : 0, name, nameEn: name, section: '', impact: null, relatedServices: [] },
    ];
  });
  return { ...plan, systems: [...known, ...added] };
};

const text = (cells: readonly string[], head: string, { columns }: RegisterTable): string => {
  const at = columns.find(({ column }) => column.head.ja === head)?.index;
  return at === undefined ? '' : visibleText(cells[at] ?? '').trim();
};
