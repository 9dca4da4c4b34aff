/** Tasks that were not reached go on into the next semester: the same goal, task and way; when and by whom is confirmed after. */
import type { Reader } from '../../people/organisation.ts';
import { type Advance, refused } from '../advance-result.ts';
import type { ArrivalOf } from '../arrival.ts';
import { isRefusal, placeToAnswer } from '../guard.ts';
import { isAnswered, type SectionInstance } from '../on-path.ts';
import type { Row, Values } from '../plan.ts';
import { startChange } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';
import type { PlanWrite } from '../plan-write.ts';
import { tasksToCarry } from '../ratings.ts';
import { reach } from '../walk.ts';
import { write } from './answer.ts';

/** A task that goes on already is left as it is, so that two taps make one. */
export function carryTasks(context: PlanContext, reader: Reader, arrival: ArrivalOf<'carry-tasks'>): Advance {
  const section = placeToAnswer(context, reader, { section: arrival.section, what: 'rows' });
  if (isRefusal(section)) return refused(section);
  const first = section.type.list?.steps[0];
  const step = first && reach(context, section, { step: first.id, row: 'new' });
  if (step === undefined || step === 'not-on-path') return refused({ why: 'no-such-place' });
  if (step === 'too-early') return refused({ why: 'too-early' });
  if ('kind' in step) return refused({ why: 'gate', gate: step });
  let change = startChange(context.plan, arrival.id);
  tasksToCarry(context.plan, section)
    .filter((row) => arrival.rows.includes(row.id))
    .forEach((row, index) => {
      change = carry(context, change, { row, section, arrival, id: `${arrival.id}-${index}` });
    });
  return { kind: 'moved', write: change };
}

interface Carrying {
  readonly row: Row;
  readonly section: SectionInstance;
  readonly arrival: ArrivalOf<'carry-tasks'>;
  readonly id: string;
}

function carry(context: PlanContext, change: PlanWrite, { row, section, arrival, id }: Carrying): PlanWrite {
  const made: Row = {
    id,
    section: section.key,
    kind: row.kind,
    revision: -1,
    answers: {},
    state: 'open',
    continues: row.id,
    createdBy: arrival.by,
    createdAt: context.now,
  };
  return answersOf(section, row).reduce((written, [step, values]) => {
    const given = { section: section.key, step, values, row: id };
    return write(context, written, { given, row: written.plan.rows.find((one) => one.id === id) ?? made, arrival });
  }, change);
}

/** What is taken over: all that may be offered again, in the semester that follows; a step that lacks something is asked. */
function answersOf(section: SectionInstance, row: Row): readonly (readonly [step: string, values: Values])[] {
  return (section.type.list?.steps ?? []).flatMap((step): readonly (readonly [string, Values])[] => {
    const values = Object.fromEntries(
      step.fields.map((field): [string, Values[string]] => {
        if (field.id === 'semester') return [field.id, 'semester-2'];
        return [field.id, field.carry === false ? null : (row.answers[step.id]?.values[field.id] ?? null)];
      }),
    );
    const answers = { [step.id]: { values, by: '', at: '', revision: 0 } };
    return isAnswered(step, answers) ? [[step.id, values]] : [];
  });
}
