/** The measures of the plans in force, as far as somebody may see them: what whoever watches over them looks through (IIP rules 22). */
import { rowsSeen } from '../../domain/plan/access.ts';
import { hasBeenInForce } from '../../domain/plan/life-cycle.ts';
import { rowsOf } from '../../domain/plan/on-path.ts';
import type { TapOf } from '../core/tap.ts';
import type { Reply, Turn } from '../core/turn.ts';
import { showList } from '../plans/audited.ts';
import { knownPlans } from '../plans/find-plans.ts';
import { measuresView, type WatchedMeasure } from './views/measures.ts';

export async function showMeasures(turn: Turn, at: TapOf<'measures'>): Promise<Reply> {
  const plans = (await knownPlans(turn)).filter(({ type, plan }) => hasBeenInForce(type, plan));
  const measures = plans.flatMap((context): readonly WatchedMeasure[] => {
    const { type, plan } = context;
    const rows = type.watched === undefined ? [] : rowsSeen(turn, context, rowsOf(plan, type.watched));
    return rows.map((row) => ({ context, row }));
  });
  return showList(turn, 'measures', measuresView(turn, at, { measures, plans: plans.length }));
}
