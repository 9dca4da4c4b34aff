/** The measures of several plans, a screen at a time: what, who gives it, how often, from when until when. */
import type { Row } from '../../../domain/plan/plan.ts';
import type { PlanContext } from '../../../domain/plan/plan-context.ts';
import { type TapOf, tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import { planCode, type Speaking } from '../../plans/views/plan-words.ts';
import { rowPlace, rowTitle, valueWords } from '../../plans/views/value-words.ts';
import type { Item, View } from '../../ports/view.ts';

export interface WatchedMeasure {
  readonly context: PlanContext;
  readonly row: Row;
}

interface Watched {
  readonly measures: readonly WatchedMeasure[];
  /** How many plans were looked into. */
  readonly plans: number;
}

const perPage = 8;

export function measuresView({ say }: Turn, { page, from }: TapOf<'measures'>, { measures, plans }: Watched): View {
  const shown = measures.slice(page * perPage, (page + 1) * perPage);
  const next = tokenOf({ kind: 'measures', page: page + 1, from });
  const count = { count: measures.length, plans };
  return messageView({
    name: 'overview',
    title: say('duties.measures.title'),
    text: say(measures.length === 0 ? 'duties.measures.none' : 'duties.measures.count', count),
    blocks: shown.length === 0 ? [] : [{ kind: 'items', items: shown.map((one) => measureItem(say, one)) }],
    actions: measures.length > (page + 1) * perPage ? [{ label: say('action.next'), token: next }] : [],
  });
}

function measureItem(say: Turn['say'], { context, row }: WatchedMeasure): Item {
  const to = { context, say };
  return {
    title: `${planCode(to)} · ${rowTitle(to, row)}`,
    detail: restOf(to, row).join(' · '),
    action: { label: say('action.open'), token: tokenOf({ kind: 'status', plan: context.plan.id }) },
  };
}

/** All that stands in a row behind its name. */
function restOf(to: Speaking, row: Row): readonly string[] {
  const place = rowPlace(to, row);
  const steps = place?.section.type.list?.steps ?? [];
  const answered = steps.flatMap(({ id, fields }) =>
    fields.map((field) => ({ field, value: row.answers[id]?.values[field.id] })),
  );
  if (place === null) return [];
  return answered
    .slice(1)
    .filter(({ value }) => value !== undefined && value !== null)
    .map((one) => valueWords(to, place, { ...one, short: true }));
}
