/** What a report is recorded for, looked up and judged: a duty that asks for one, or a plan. */

import type { Obligation } from '../../domain/duties/obligation.ts';
import { mayRecordAbout, mayRecordFor, type ReportDuty, reportOf } from '../../domain/duties/record-report.ts';
import { neededSections } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import type { Report, ReportKind } from '../../domain/reports/report.ts';
import { defined } from '../../shared/defined.ts';
import { tokenOf } from '../core/tap.ts';
import type { Turn } from '../core/turn.ts';
import { loadDuties, shownDuties, speakingOf } from '../duties/load-duties.ts';
import { dutyTitle } from '../duties/views/duty-words.ts';
import { audit } from '../plans/audited.ts';
import { planCode, sectionTitle } from '../plans/views/plan-words.ts';
import type { ReportAbout } from './views/report.ts';

/** Something a report can be recorded for, by this person. */
export interface ReportTarget {
  readonly about: ReportAbout;
  /** The kind of report that the duty asks for; null where the person says it. */
  readonly kind: ReportKind | null;
  /** What the report will say of where it belongs. */
  readonly belongs: Pick<Report, 'obligation' | 'plan' | 'about'>;
}

/**
 * The duty of that key, if it asks for a report, is open, and this person may record it; null otherwise.
 * @param from where the duty stands
 */
export async function dutyTarget(turn: Turn, key: string, from: string): Promise<ReportTarget | null> {
  const obligation = await turn.services.obligations.find(turn.organisation.id, key);
  const target = obligation === null ? undefined : (await targetsOf(turn, [obligation], from))[0];
  if (target === undefined) await audit(turn, { act: 'refused', what: 'report' });
  return target ?? null;
}

/** Those of these duties that this person can record a report for. */
export async function targetsOf(
  turn: Turn,
  obligations: readonly Obligation[],
  from = '',
): Promise<readonly ReportTarget[]> {
  const open = obligations.filter(({ state }) => state === 'open');
  if (open.length === 0) return [];
  const scene = await loadDuties(turn.services);
  const shown = await shownDuties(scene, open);
  return shown.flatMap((duty): readonly ReportTarget[] => {
    const { obligation, rule, context } = duty;
    const kind = reportOf(rule);
    if (rule === null || kind === null || !mayRecordFor(turn, { obligation, rule, context })) return [];
    const title = dutyTitle(speakingOf(scene, turn.say, turn.member), duty);
    const tokens = {
      opens: tokenOf({ kind: 'report-form', duty: obligation.key, from }),
      submit: tokenOf({ kind: 'report-save', duty: obligation.key, from }),
    };
    const { plan, whom } = obligation.about;
    return [
      {
        about: { title, ...tokens, place: placeOf(turn, { obligation, rule, context }), kindIsKnown: true },
        kind,
        belongs: {
          obligation: obligation.key,
          ...defined({ plan, about: whom }),
        },
      },
    ];
  });
}

/**
 * Where a report about a plan belongs, though no duty was named: to the open one that asks for such a report and began by
 * then. Of several it is one that this person owes, else the one that is due first; one report ends one duty.
 */
export async function belongingOf(
  turn: Turn,
  report: Pick<Report, 'kind' | 'plan' | 'date'>,
): Promise<Pick<Report, 'obligation'>> {
  if (report.plan === undefined) return {};
  const begun = (await turn.services.obligations.ofPlan(turn.organisation.id, report.plan)).filter(
    ({ startsOn }) => startsOn <= report.date,
  );
  const keys = (await targetsOf(turn, begun))
    .filter(({ kind }) => kind === report.kind)
    .map(({ belongs }) => belongs.obligation);
  const mine = begun.find(({ key, holders }) => keys.includes(key) && holders.includes(turn.member.id));
  const obligation = mine?.key ?? keys[0];
  return obligation === undefined ? {} : { obligation };
}

/** A plan that this person may record a report about; null otherwise. */
export function planTarget(turn: Turn, context: PlanContext): ReportTarget | null {
  if (!mayRecordAbout(turn, context)) return null;
  const { plan } = context;
  const title = `${planCode({ context, say: turn.say })} · ${turn.say('review.report.record')}`;
  const tokens = {
    opens: tokenOf({ kind: 'report-new', plan: plan.id }),
    submit: tokenOf({ kind: 'report-add', plan: plan.id }),
  };
  return {
    about: { title, ...tokens, place: turn.say('review.report.place'), kindIsKnown: false },
    kind: null,
    belongs: { plan: plan.id, about: plan.about },
  };
}

/** Where the text of the report belongs: the sensitive section of whoever owes it, else the school's own keeping. */
function placeOf(turn: Turn, { rule, context }: ReportDuty): string {
  const { holder } = rule;
  if (context === null || holder.kind !== 'role') return turn.say('review.report.place');
  const section = neededSections(context.type, context.plan).find(
    ({ type }) => type.sensitive === true && type.owner.kind === 'role' && type.owner.role === holder.role,
  );
  if (section === undefined) return turn.say('review.report.place');
  return turn.say('review.report.section', { section: sectionTitle({ context, say: turn.say }, section) });
}
