/** A section is handed over: everything in it is answered, and its owner says so. */
import { defined } from '../../../shared/defined.ts';
import type { Reader } from '../../people/organisation.ts';
import { type Advance, refused } from '../advance-result.ts';
import type { ArrivalOf } from '../arrival.ts';
import { isRefusal, placeToAnswer } from '../guard.ts';
import { noSection } from '../plan.ts';
import { startChange, withHistory, withSection } from '../plan-change.ts';
import type { PlanContext } from '../plan-context.ts';
import { unpointedRows } from '../unpointed-rows.ts';
import { walk } from '../walk.ts';

export function finish(context: PlanContext, reader: Reader, arrival: ArrivalOf<'finish'>): Advance {
  const section = placeToAnswer(context, reader, { section: arrival.section, what: 'section' });
  if (isRefusal(section)) return refused(section);
  const position = walk(context, section).kind;
  const change = startChange(context.plan, arrival.id);
  if (position === 'done') return { kind: 'moved', write: change };
  if (position !== 'ready' && position !== 'rows') return refused({ why: 'incomplete', sections: [section.key] });
  const rows = unpointedRows(context.plan, section).map(({ id }) => id);
  if (rows.length > 0) return refused({ why: 'unpointed', rows });
  const { returned, ...state } = context.plan.sections[section.key] ?? noSection;
  const finished = { by: arrival.by, at: context.now };
  const entry = {
    kind: 'finished',
    at: context.now,
    by: arrival.by,
    arrival: arrival.id,
    section: section.key,
    ...defined({ returned }),
  } as const;
  return { kind: 'moved', write: withHistory(withSection(change, section.key, { ...state, finished }), entry) };
}
