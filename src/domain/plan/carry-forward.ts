/** A new plan: empty, or with what can be carried over from the subject's last one waiting to be confirmed. */

import { defined } from '../../shared/defined.ts';
import type { Instant } from '../calendar/local-time.ts';
import type { PlanSubject } from '../people/subject.ts';
import type { HistoryEntry } from './history.ts';
import { firstStatus } from './life-cycle.ts';
import { neededSections, rowsOf, type SectionInstance } from './on-path.ts';
import type { PlanPeriod } from './period.ts';
import { type Answers, isCarried, type Plan, type SectionKey, type SectionState, type Values } from './plan.ts';
import type { PlanType, StepType } from './plan-type.ts';
import { besidesPreset, presetOf, presetRows } from './preset-rows.ts';
import { isTaskOver } from './ratings.ts';
import { movedOn } from './upgrade.ts';

export interface PlanStart {
  readonly type: PlanType;
  readonly organisation: string;
  readonly about: PlanSubject;
  readonly period: PlanPeriod;
  readonly by: string;
  readonly at: Instant;
  /** Id of the arrival that begins it; the plan gets it, so that a repeated arrival begins one plan. */
  readonly arrival: string;
  /** The subject's last plan of the type, if any. */
  readonly last?: Plan;
  /** Where the type has a series. */
  readonly number?: number;
}

/** The new plan and the first entry of its history. */
export function startPlan(start: PlanStart): { readonly plan: Plan; readonly first: HistoryEntry } {
  const from = start.last === undefined ? {} : { carriedFrom: start.last.id };
  const plan: Plan = {
    id: start.arrival,
    organisation: start.organisation,
    type: start.type.id,
    version: start.type.version,
    about: start.about,
    period: start.period,
    status: firstStatus(start.type),
    statusAt: start.at,
    revision: 0,
    startedBy: start.by,
    startedAt: start.at,
    ...from,
    ...defined({ number: start.number }),
    sections: start.last === undefined ? {} : carriedSections(start.type, start.last),
    called: {},
    writing: {},
    rows: presetRows(start.type, { id: start.arrival, startedBy: start.by, startedAt: start.at }),
  };
  return { plan, first: { kind: 'started', at: start.at, by: start.by, arrival: start.arrival, ...from } };
}

function carriedSections(type: PlanType, stored: Plan): Record<string, SectionState> {
  const last = movedOn(type, stored);
  const drafting = neededSections(type, last).filter((section) => section.type.openIn.includes(firstStatus(type)));
  const carried = drafting.map((section): [string, SectionState] => {
    const values = carriable(type, section.type.id, last.sections[section.key]?.answers ?? {});
    const { rows, presets } = carriedRowsOf(type, last, section);
    return [
      section.key,
      {
        revision: 0,
        answers: {},
        ...(Object.keys(values).length > 0 && { carried: values }),
        ...(rows.length > 0 && { carriedRows: rows }),
        ...(Object.keys(presets).length > 0 && { carriedPresets: presets }),
      },
    ];
  });
  return Object.fromEntries(carried.filter(([, state]) => isCarried(state)));
}

type CarriedRow = Readonly<Record<string, Values>>;

/** The rows that may be offered again; a row that the new plan has from its start goes into that one. */
function carriedRowsOf(
  type: PlanType,
  last: Plan,
  section: SectionInstance,
): { readonly rows: readonly CarriedRow[]; readonly presets: Readonly<Record<string, CarriedRow>> } {
  const rows: CarriedRow[] = [];
  const presets: Record<string, CarriedRow> = {};
  const all = listsLike(type, last, section).flatMap((key) => rowsOf(last, key));
  for (const row of all.filter((one) => !isTaskOver(type, last, one))) {
    const kept = keep(section.type.list?.steps ?? [], row.answers);
    const preset = presetOf(type, last, row);
    if (preset === undefined) rows.push(...(Object.keys(kept).length > 0 ? [kept] : []));
    else if (row.section === section.key) presets[preset.id] = besidesPreset(preset, kept);
  }
  const filled = Object.entries(presets).filter(([, steps]) => Object.keys(steps).length > 0);
  return { rows, presets: Object.fromEntries(filled) };
}

/** The section itself, and those of its subject that went on setting the same kind of rows after the plan was made. */
function listsLike(type: PlanType, last: Plan, section: SectionInstance): readonly SectionKey[] {
  const later = neededSections(type, last).filter(
    (one) =>
      one.subject !== undefined &&
      one.subject === section.subject &&
      one.type.list?.id === section.type.list?.id &&
      !one.type.openIn.includes(firstStatus(type)),
  );
  return [section.key, ...later.map((one) => one.key)];
}

/** The answers of a section that may be offered again: not the dates and numbers that belong to one year. */
export const carriable = (type: PlanType, section: string, answers: Answers): Record<string, Values> =>
  keep(type.sections.find((one) => one.id === section)?.steps ?? [], answers);

function keep(steps: readonly StepType[], answers: Answers): Record<string, Values> {
  const kept = steps.map((step): [string, Values] => {
    const fields = step.fields.filter(
      (field) => field.carry !== false && answers[step.id]?.values[field.id] !== undefined,
    );
    return [step.id, Object.fromEntries(fields.map((field) => [field.id, answers[step.id]?.values[field.id] ?? null]))];
  });
  return Object.fromEntries(kept.filter(([, values]) => Object.keys(values).length > 0));
}
