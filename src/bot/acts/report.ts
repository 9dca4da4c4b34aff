/** Recording that a report was handed in: when, under which number, where it is kept; its text stays where it is. */
import { readStep } from '../../domain/plan/read-values.ts';
import { mayWithdraw } from '../../domain/reports/record-report.ts';
import { type Report, reportKinds } from '../../domain/reports/report.ts';
import { audit } from '../desk.ts';
import { deriveOfPlan, deriveOfSchool } from '../duties/derive.ts';
import { refreshDaily } from '../duties/refresh.ts';
import { belowDaily } from '../duties/show-duties.ts';
import { belongingOf, dutyTarget, planTarget, type ReportTarget } from '../report-talk.ts';
import { tokenOf } from '../tap.ts';
import { type Said, said, type Turn } from '../turn.ts';
import type { Action, FormValues } from '../view.ts';
import { noPlaceView, noRightView } from '../views/closed.ts';
import { reportForm, reportRecorded, reportStep, reportWithdrawn } from '../views/report.ts';
import { type Act, onPlan } from './act.ts';

export const reportFormAct: Act<'report-form'> = async (turn, tap) => {
  const target = await dutyTarget(turn, tap.duty, tap.from);
  return said(turn, target === null ? noPlaceView(turn.say) : reportForm(turn, target.about));
};

export const reportSave: Act<'report-save'> = async (turn, tap, values) => {
  const again = await recordedBefore(turn);
  if (again !== null) return belowDaily(turn, tap.from, again);
  const target = await dutyTarget(turn, tap.duty, tap.from);
  if (target === null) return said(turn, noPlaceView(turn.say));
  return belowDaily(turn, tap.from, await record(turn, target, values));
};

export const reportNew: Act<'report-new'> = (turn, tap) =>
  onPlan(turn, tap.plan, async ({ context }) => {
    const target = planTarget(turn, context);
    return said(turn, target === null ? noRightView(turn.say) : reportForm(turn, target.about));
  });

export const reportAdd: Act<'report-add'> = (turn, tap, values) =>
  onPlan(turn, tap.plan, async ({ context }) => {
    const target = planTarget(turn, context);
    if (target === null) return said(turn, noRightView(turn.say));
    return (await recordedBefore(turn)) ?? record(turn, target, values);
  });

/** The same arrival again is answered as it was: the report it made fulfils the duty, which is open no longer. */
async function recordedBefore(turn: Turn): Promise<Said | null> {
  const report = await turn.world.reports.load(turn.organisation.id, turn.id);
  return report === null ? null : said(turn, reportRecorded(turn, report, onward(turn, report)));
}

async function record(turn: Turn, target: ReportTarget, values: FormValues): Promise<Said> {
  const read = readStep(reportStep(target.kind !== null), values, { context: turn, choices: () => reportKinds });
  const kind = target.kind ?? reportKinds.find((one) => one === read.values.kind);
  const { date, number, kept } = read.values;
  if (
    Object.keys(read.problems).length > 0 ||
    kind === undefined ||
    typeof date !== 'string' ||
    typeof kept !== 'string'
  )
    return said(turn, reportForm(turn, target.about, { typed: values, problems: read.problems }));
  const { plan } = target.belongs;
  const report: Report = {
    id: turn.id,
    organisation: turn.organisation.id,
    kind,
    ...(await belongingOf(turn, { kind, date, ...(plan !== undefined && { plan }) })),
    ...target.belongs,
    date,
    ...(typeof number === 'string' && { number }),
    keptAt: kept,
    by: turn.member.id,
    at: turn.now,
  };
  await keep(turn, report, 'report-recorded');
  return said(turn, reportRecorded(turn, report, onward(turn, report)));
}

export const reportWithdraw: Act<'report-withdraw'> = async (turn, tap) => {
  const report = await turn.world.reports.load(turn.organisation.id, tap.id);
  if (report === null || !mayWithdraw(turn, report)) {
    await audit(turn, { act: 'refused', what: 'report-withdraw' });
    return said(turn, noPlaceView(turn.say));
  }
  if (report.withdrawn === undefined)
    await keep(turn, { ...report, withdrawn: { by: turn.member.id, at: turn.now } }, 'report-withdrawn');
  return said(turn, reportWithdrawn(turn, report));
};

/** Keeps a report, lets the duty be fulfilled (or open again) at once, and puts the messages that spoke of it in order. */
async function keep(turn: Turn, report: Report, what: string): Promise<void> {
  const { world, organisation, member, now } = turn;
  await world.reports.save(organisation.id, report);
  const { plan, obligation } = report;
  await world.audit.append(organisation.id, [
    { at: now, member: member.id, act: 'changed', what, ...(plan !== undefined && { plan }) },
  ]);
  try {
    await (plan === undefined ? deriveOfSchool(world) : deriveOfPlan(world, plan));
    const duty = obligation === undefined ? null : await world.obligations.find(organisation.id, obligation);
    await refreshDaily(world, duty?.holders ?? [member.id]);
  } catch (error) {
    world.report('duties could not be derived after a report; the sweep makes up for it', error, { report: report.id });
  }
}

/** Where the report can be seen among others. */
const onward = ({ say }: Turn, { plan }: Report): readonly Action[] =>
  plan === undefined ? [] : [{ label: say('review.open'), token: tokenOf({ kind: 'review', plan }) }];
