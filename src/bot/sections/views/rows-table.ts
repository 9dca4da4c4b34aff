/** What the rows of a list come to, plan by plan: those of which something ends first come first. */
import { addDays } from '../../../domain/calendar/local-date.ts';
import { type SectionInstance, stepsIn } from '../../../domain/plan/on-path.ts';
import type { TableType } from '../../../domain/plan/plan-type.ts';
import type { TableLine } from '../../../domain/plan/rows-table.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { fewOf } from '../../core/views/few-of.ts';
import { messageView } from '../../core/views/message.ts';
import { dateWords, type Speaking, subjectTitle } from '../../plans/views/plan-words.ts';
import { valueWords } from '../../plans/views/value-words.ts';
import type { Item, View } from '../../ports/view.ts';
import type { NamedList } from '../find-list.ts';

export interface PlanTable {
  readonly to: Speaking;
  readonly section: SectionInstance;
  readonly table: TableType;
  readonly lines: readonly TableLine[];
}

/** So many days before its end something is counted as about to end. */
const near = 60;

export function tableView({ say, today }: Turn, { type, list }: NamedList, tables: readonly PlanTable[]): View {
  const ends = tables.flatMap(({ lines }) => lines.flatMap(({ until }) => until ?? []));
  const ended = ends.filter((day) => day < today).length;
  const ending = ends.filter((day) => day >= today && day <= addDays(today, near)).length;
  return messageView({
    name: 'rows',
    title: say(`${type}:lists.${list}.title`),
    text: tables.length === 0 ? say('rows.no-table') : say('rows.ends', { ended, ending, days: near }),
    blocks: tables.length === 0 ? [] : fewOf(say, tables.toSorted(byEnd).map(itemOf)),
  });
}

const endOf = ({ lines: [first] }: PlanTable): string => first?.until ?? '9999';

const byEnd = (one: PlanTable, other: PlanTable): number => endOf(one).localeCompare(endOf(other));

function itemOf(of: PlanTable): Item {
  const { to, section, lines } = of;
  const { plan, organisation } = to.context;
  return {
    title: subjectTitle(plan.about, organisation),
    detail: lines.length === 0 ? to.say('rows.nothing-yet') : lines.map((line) => lineWords(of, line)).join('\n'),
    action: {
      label: to.say('action.open'),
      token: tokenOf({ kind: 'section', plan: plan.id, section: section.key }),
    },
  };
}

/** "Bērnu tiesību aizsardzība: 8 stundas, derīgs līdz 2026. gada 12. oktobrim" */
function lineWords({ to, section, table }: PlanTable, { by, sum, until }: TableLine): string {
  const place = { section, inRow: true };
  const fields = stepsIn(place).flatMap((step) => step.fields);
  const wordsOf = (id: string, value: string | number): string => {
    const field = fields.find((one) => one.id === id);
    return field === undefined ? String(value) : valueWords(to, place, { field, value, short: true });
  };
  const words = `${wordsOf(table.by, by)}: ${wordsOf(table.sum, sum)}`;
  return until === undefined ? words : to.say('rows.until', { words, date: dateWords(to, until, 'dative') });
}
