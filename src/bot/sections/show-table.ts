/** What the rows of a list come to, plan by plan ("kursi"): of one's own plan, or of all that one may read. */
import { maySee } from '../../domain/plan/access.ts';
import { measuredRows } from '../../domain/plan/measured-rows.ts';
import { neededSections, rowsOf } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { rowsTable } from '../../domain/plan/rows-table.ts';
import { wordsOf } from '../../domain/text/words.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { knownPlans } from '../plans/find-plans.ts';
import { isSaidAs, listNamed, type NamedList } from './find-list.ts';
import { isOpenTo } from './said-row.ts';
import { type MeasuredPlan, measuredView } from './views/measured-rows.ts';
import { tableView } from './views/rows-table.ts';

/** Null where a message is anything else than the name of a list, with words that only ask to see it. */
export function tableAskedIn(turn: Turn, text: string): NamedList | null {
  const words = wordsOf(text).filter(({ folded }) => !isSaidAs(turn, folded, 'rows.show-words'));
  const [named, ...more] = words;
  return named === undefined || more.length > 0 ? null : listNamed(turn, named.folded);
}

export async function showTable(turn: Turn, named: NamedList): Promise<Reply> {
  const contexts = (await knownPlans(turn)).filter(({ type }) => type.id === named.type);
  const measured = contexts.flatMap((context) => measuredIn(turn, context, named.list));
  if (measured.length > 0) return reply(turn, measuredView(turn, named, measured));
  const found = contexts.flatMap((context) =>
    neededSections(context.type, context.plan).flatMap((section) => {
      const { list } = section.type;
      if (list?.id !== named.list || list.table === undefined || !maySee(turn, context.plan, section)) return [];
      const rows = rowsOf(context.plan, section.key);
      return [{ to: { context, say: turn.say }, section, table: list.table, lines: rowsTable(rows, list.table) }];
    }),
  );
  return reply(turn, tableView(turn, named, found));
}

/** How what is measured stands in a plan of which one may read both what is measured and the values. */
function measuredIn(turn: Turn, context: PlanContext, list: string): readonly MeasuredPlan[] {
  const { plan, type } = context;
  const sections = neededSections(type, plan).filter((section) => maySee(turn, plan, section));
  const section = sections.find((one) => one.type.list?.id === list);
  const measured = section?.type.list?.measured;
  const values = sections.find((one) => one.type.id === measured?.by.section);
  if (section === undefined || measured === undefined || values === undefined) return [];
  const lines = measuredRows(rowsOf(plan, section.key), rowsOf(plan, values.key), measured);
  return [{ to: { context, say: turn.say }, values, lines, isOpen: isOpenTo(turn, context, values) }];
}
