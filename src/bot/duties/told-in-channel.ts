/** Duties as a channel is told of them: of a kind of plan that no channel hears of, only that somebody is late with something. */
import { ruleOf } from '../../domain/duties/check-context.ts';
import type { Obligation } from '../../domain/duties/obligation.ts';
import type { Rule } from '../../domain/duties/rule.ts';
import type { PlanOutline } from '../../domain/plan/plan.ts';
import { newestOf } from '../../domain/plan-types/find-types.ts';
import type { Services } from '../core/turn.ts';
import type { ShownDuty } from './views/duty-words.ts';

/** @param outlines of all plans that the duties are about, among others */
export function toldInChannel(
  { organisation }: Pick<Services, 'organisation'>,
  duties: readonly Obligation[],
  outlines: readonly Pick<PlanOutline, 'id' | 'type'>[],
): readonly ShownDuty[] {
  const types = new Map(outlines.map(({ id, type }) => [id, type]));
  return duties.map((obligation) => {
    const rule = ruleOf(organisation.rules, obligation.rule);
    const { plan } = obligation.about;
    const type = plan === undefined ? typeNamedBy(rule) : types.get(plan);
    const shown = { obligation, rule, context: null, meeting: null };
    return type === undefined || newestOf(type)?.channel === 'status' ? shown : withoutWhom(shown);
  });
}

/** Of what there is no plan yet. */
const typeNamedBy = (rule: Rule | null): string | undefined =>
  rule !== null && 'type' in rule.about ? rule.about.type : undefined;

/** The document that a point stands in would tell of the kind of plan. */
function withoutWhom({ obligation, ...duty }: ShownDuty): ShownDuty {
  const { whom: _, ...about } = obligation.about;
  return { ...duty, rule: null, obligation: { ...obligation, about } };
}
