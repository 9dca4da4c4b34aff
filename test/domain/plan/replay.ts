/** Reads a plan's answers out of its history alone, checking on the way that each entry fits what stood before it. */
import { expect } from 'vitest';
import type { HistoryEntry } from '../../../src/domain/plan/history.ts';
import { type Plan, type Values, valuesOf } from '../../../src/domain/plan/plan.ts';

type Told = Record<string, Values>;

interface ReplayedRow {
  readonly section: string;
  answers: Told;
  removed: boolean;
  done: boolean;
}

export interface Replayed {
  status: string;
  readonly sections: Record<string, { answers: Told; finished: boolean; returned: string | null }>;
  readonly rows: Record<string, ReplayedRow>;
}

export function replay(history: readonly HistoryEntry[]): Replayed {
  const plan: Replayed = { status: 'draft', sections: {}, rows: {} };
  const sectionOf = (key: string) => (plan.sections[key] ??= { answers: {}, finished: false, returned: null });
  for (const entry of history) {
    switch (entry.kind) {
      case 'started':
      case 'upgraded':
        break;
      case 'answered':
      case 'undone': {
        if (entry.row !== undefined)
          plan.rows[entry.row] ??= { section: entry.section, answers: {}, removed: false, done: false };
        const place = entry.row === undefined ? sectionOf(entry.section) : plan.rows[entry.row]!;
        expect(place.answers[entry.step] ?? null).toEqual(entry.before);
        const { [entry.step]: _, ...rest } = place.answers;
        place.answers = entry.after === null ? rest : { ...rest, [entry.step]: entry.after };
        if ('removed' in place && Object.keys(place.answers).length === 0) place.removed = true;
        break;
      }
      case 'finished':
        Object.assign(sectionOf(entry.section), { finished: true, returned: null });
        break;
      case 'reopened': {
        const finished = history.filter((one) => one.kind === 'finished' && one.section === entry.section);
        const last = finished.filter((one) => one.at <= entry.at).at(-1);
        const comment = last?.kind === 'finished' ? last.returned?.comment : undefined;
        Object.assign(sectionOf(entry.section), { finished: false, returned: comment ?? null });
        break;
      }
      case 'returned':
        Object.assign(sectionOf(entry.section), { finished: false, returned: entry.comment });
        break;
      case 'return-undone':
        Object.assign(sectionOf(entry.section), { finished: true, returned: null });
        break;
      case 'carried':
        Object.assign(sectionOf(entry.section).answers, entry.taken);
        for (const [id, answers] of Object.entries(entry.takenRows ?? {}))
          plan.rows[id] = { section: entry.section, answers: { ...answers }, removed: false, done: false };
        break;
      case 'row-removed':
      case 'row-restored':
        plan.rows[entry.row]!.removed = entry.kind === 'row-removed';
        break;
      case 'task-state':
        plan.rows[entry.row]!.done = entry.done;
        break;
      case 'status':
        expect(plan.status).toBe(entry.before);
        plan.status = entry.after;
        if (entry.undone) restoreEmptied(plan, history.slice(0, history.indexOf(entry)));
        for (const [key, answers] of Object.entries(entry.emptied ?? {})) {
          expect(sectionOf(key).answers).toEqual(answers);
          plan.sections[key] = { answers: {}, finished: false, returned: null };
        }
        break;
      default:
        entry satisfies never;
    }
  }
  return plan;
}

/** The sections that the status taken back had emptied hold again what stood in them. */
function restoreEmptied(plan: Replayed, before: readonly HistoryEntry[]): void {
  const step = before.findLast((entry) => entry.kind === 'status');
  for (const [key, state] of Object.entries((step?.kind === 'status' && step.was?.sections) || {}))
    plan.sections[key] = {
      answers: { ...valuesOf(state.answers) },
      finished: state.finished !== undefined,
      returned: state.returned?.comment ?? null,
    };
}

/** What of a plan the history must be able to tell. */
export const told = (plan: Plan): Replayed => ({
  status: plan.status,
  sections: Object.fromEntries(
    Object.entries(plan.sections)
      .map(([key, state]) => [
        key,
        {
          answers: valuesOf(state.answers),
          finished: state.finished !== undefined,
          returned: state.returned?.comment ?? null,
        },
      ])
      // A section that nobody touched, or that was emptied by taking everything back, has nothing to tell.
      .filter(([, state]) => JSON.stringify(state) !== untouched),
  ),
  rows: Object.fromEntries(
    plan.rows.map((row) => [
      row.id,
      {
        section: row.section,
        answers: valuesOf(row.answers),
        removed: row.removed !== undefined,
        done: row.state === 'done',
      },
    ]),
  ),
});

const untouched = JSON.stringify({ answers: {}, finished: false, returned: null });

export const touched = (replayed: Replayed): Replayed => ({
  ...replayed,
  sections: Object.fromEntries(
    Object.entries(replayed.sections).filter(([, state]) => JSON.stringify(state) !== untouched),
  ),
});
