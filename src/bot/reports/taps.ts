/** Recording that a report was handed in: when, under which number, where it is kept; its text stays where it is. */

import { mayWithdraw } from '../../domain/duties/record-report.ts';
import type { Values } from '../../domain/plan/plan.ts';
import { type FieldProblem, readStep } from '../../domain/plan/read-values.ts';
import { type Report, reportKinds } from '../../domain/reports/report.ts';
import { defined } from '../../shared/defined.ts';
import { judgeText } from '../core/judge-text.ts';
import { tokenOf } from '../core/tap.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { deriveOfPlan, deriveOfSchool } from '../duties/derive.ts';
import { refreshDaily } from '../duties/refresh.ts';
import { belowDaily } from '../duties/show-duties.ts';
import { refuse } from '../plans/audited.ts';
import { openPlan } from '../plans/open-plan.ts';
import { onPlan, type TapTable } from '../plans/tap-handler.ts';
import { noPlaceView } from '../plans/views/closed.ts';
import type { Action, FormValues } from '../ports/view.ts';
import { belongingOf, dutyTarget, planTarget, type ReportTarget } from './find-target.ts';
import { reportForm, reportRecorded, reportStep, reportWithdrawn } from './views/report.ts';

export const reportTaps = {
  'report-form': async (turn, tap) => {
    const target = await dutyTarget(turn, tap.duty, tap.from);
    return reply(turn, target === null ? noPlaceView(turn.say) : reportForm(turn, target.about));
  },

  'report-save': async (turn, tap, values) => {
    const again = await recordedBefore(turn);
    if (again !== null) return belowDaily(turn, tap.from, again);
    const target = await dutyTarget(turn, tap.duty, tap.from);
    if (target === null) return reply(turn, noPlaceView(turn.say));
    return belowDaily(turn, tap.from, await record(turn, target, values));
  },

  'report-new': (turn, tap) =>
    onPlan(turn, tap.plan, async ({ context }) => {
      const target = planTarget(turn, context);
      return target === null ? refuse(turn, 'report-new') : reply(turn, reportForm(turn, target.about));
    }),

  'report-add': (turn, tap, values) =>
    onPlan(turn, tap.plan, async ({ context }) => {
      const target = planTarget(turn, context);
      if (target === null) return refuse(turn, 'report-add');
      return (await recordedBefore(turn)) ?? record(turn, target, values);
    }),

  'report-withdraw': async (turn, tap) => {
    const report = await turn.services.reports.load(turn.organisation.id, tap.id);
    const context = report?.plan === undefined ? null : await openPlan(turn, report.plan);
    if (report === null || !mayWithdraw(turn, report, context))
      return refuse(turn, 'report-withdraw', noPlaceView(turn.say));
    if (report.withdrawn === undefined) {
      await keep(turn, { ...report, withdrawn: { by: turn.member.id, at: turn.now } }, 'report-withdrawn');
      turn.acts.undid({ kind: 'report-withdraw', id: report.id });
    }
    return reply(turn, reportWithdrawn(turn, report));
  },
} satisfies TapTable;

/** The same arrival again is answered as it was: the report it made fulfils the duty, which is open no longer. */
async function recordedBefore(turn: Turn): Promise<Reply | null> {
  const report = await turn.services.reports.load(turn.organisation.id, turn.id);
  return report === null ? null : reply(turn, reportRecorded(turn, report, onward(turn, report)));
}

async function record(turn: Turn, target: ReportTarget, values: FormValues): Promise<Reply> {
  const read = readStep(reportStep(target.kind !== null), values, { context: turn, choices: () => reportKinds });
  const kind = target.kind ?? reportKinds.find((one) => one === read.values.kind);
  const { date, number, kept } = read.values;
  const problems = { ...warnedOf(turn, defined({ number, kept })), ...read.problems };
  if (Object.keys(problems).length > 0 || kind === undefined || typeof date !== 'string' || typeof kept !== 'string')
    return reply(turn, reportForm(turn, target.about, { typed: values, problems }));
  const { plan } = target.belongs;
  const report: Report = {
    id: turn.id,
    organisation: turn.organisation.id,
    kind,
    ...(await belongingOf(turn, { kind, date, ...defined({ plan }) })),
    ...target.belongs,
    date,
    ...(typeof number === 'string' && { number }),
    keptAt: kept,
    by: turn.member.id,
    at: turn.now,
  };
  await keep(turn, report, 'report-recorded');
  turn.acts.did({ kind: 'report-withdraw', id: report.id });
  return reply(turn, reportRecorded(turn, report, onward(turn, report)));
}

/** Where it is kept, and its number, are words of their own. */
const warnedOf = (turn: Turn, texts: Values): Readonly<Record<string, FieldProblem>> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      const problem = typeof text === 'string' ? judgeText(turn, text, { required: false }) : null;
      return problem === null ? [] : [[name, problem] as const];
    }),
  );

/** Keeps a report, lets the duty be fulfilled (or open again) at once, and puts the messages that spoke of it in order. */
async function keep(turn: Turn, report: Report, what: string): Promise<void> {
  const { services, organisation, member, now } = turn;
  await services.reports.save(organisation.id, report);
  const { plan, obligation } = report;
  await services.audit.append(organisation.id, [
    { at: now, member: member.id, act: 'changed', what, ...defined({ plan }) },
  ]);
  try {
    await (plan === undefined ? deriveOfSchool(services) : deriveOfPlan(services, plan));
    const duty = obligation === undefined ? null : await services.obligations.find(organisation.id, obligation);
    await refreshDaily(services, duty?.holders ?? [member.id]);
  } catch (error) {
    services.report('duties.waiting', error, { report: report.id });
  }
}

/** Where the report can be seen among others. */
const onward = ({ say }: Turn, { plan }: Report): readonly Action[] =>
  plan === undefined ? [] : [{ label: say('review.open'), token: tokenOf({ kind: 'review', plan }) }];
