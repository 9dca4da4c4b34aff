/** The history of a plan for one reader: who, when, what, before and after; sensitive answers are never echoed. */
import { timeOf } from '../../../domain/calendar/local-time.ts';
import { mayReadReasons, maySee, maySeeRow } from '../../../domain/plan/access.ts';
import type { HistoryEntry } from '../../../domain/plan/history.ts';
import { findSection, type SectionInstance, stepsIn } from '../../../domain/plan/on-path.ts';
import type { Values } from '../../../domain/plan/plan.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import type { Item, View } from '../../ports/view.ts';
import { timeWords } from './amount-words.ts';
import { dayWords, fieldLabel, memberName, planCode, type Speaking, statusName } from './plan-words.ts';
import { statusAction } from './section-parts.ts';
import { sectionTitle } from './section-title.ts';
import { valueWords } from './value-words.ts';

const pageLength = 15;

/** @param page 0 is the newest */
export function historyView(
  turn: Turn,
  to: Speaking,
  { entries, page }: { readonly entries: readonly HistoryEntry[]; readonly page: number },
): View {
  const seen = entries.filter((entry) => isSeen(turn, to, entry)).toReversed();
  const acts = inActs(seen);
  const shown = acts.slice(page * pageLength, (page + 1) * pageLength);
  const ids = { kind: 'history', plan: to.context.plan.id } as const;
  const older = acts.length > (page + 1) * pageLength;
  return {
    name: 'history',
    surface: 'message',
    title: to.say('history.title', { code: planCode(to) }),
    blocks: [{ kind: 'items', items: shown.map((act) => actItem(turn, to, act)) }],
    actions: [
      ...(older ? [{ label: to.say('action.older'), token: tokenOf({ ...ids, page: page + 1 }) }] : []),
      ...(page > 0 ? [{ label: to.say('action.newer'), token: tokenOf({ ...ids, page: page - 1 }) }] : []),
      statusAction(to),
    ],
  };
}

const sectionOf = (to: Speaking, entry: HistoryEntry): SectionInstance | undefined =>
  'section' in entry ? findSection(to.context.type, to.context.plan, entry.section) : undefined;

/** The content of the history is for those who may read the content. */
function isSeen(turn: Turn, to: Speaking, entry: HistoryEntry): boolean {
  if (!('section' in entry)) return true;
  const section = sectionOf(to, entry);
  if (section === undefined || !maySee(turn, to.context.plan, section)) return false;
  const row = 'row' in entry ? to.context.plan.rows.find(({ id }) => id === entry.row) : undefined;
  return row === undefined || maySeeRow(turn, to.context, row);
}

type HistoryAct = readonly [HistoryEntry, ...HistoryEntry[]];

/** Answers given at once in one place (a form, a task by chatting) are one act, oldest answer first. */
function inActs(entries: readonly HistoryEntry[]): readonly HistoryAct[] {
  const acts: HistoryAct[] = [];
  for (const entry of entries) {
    const last = acts.at(-1);
    if (last !== undefined && isSameAct(last[0], entry)) acts[acts.length - 1] = [entry, ...last];
    else acts.push([entry]);
  }
  return acts;
}

const isSameAct = (one: HistoryEntry, other: HistoryEntry): boolean =>
  one.kind === 'answered' &&
  other.kind === 'answered' &&
  one.arrival === other.arrival &&
  one.section === other.section &&
  one.row === other.row;

/** An optional question that was left empty says nothing among others that were answered. */
const saysSomething = (entry: HistoryEntry): boolean =>
  entry.kind !== 'answered' || entry.before !== null || Object.values(entry.after ?? {}).some(isFilled);

const isFilled = (value: Values[string] | undefined): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function actItem(turn: Turn, to: Speaking, act: HistoryAct): Item {
  const [entry] = act;
  const { organisation } = to.context;
  const time = timeWords(to.say, timeOf(new Date(entry.at), organisation.zone));
  const when = to.say('history.when', { date: dayWords(to, entry.at), time });
  const saying = act.filter(saysSomething);
  const told = saying.length > 0 ? saying : act;
  return {
    title: whatHappened(to, entry),
    detail: [`${memberName(to, entry.by)} · ${when}`, ...new Set(told.flatMap((one) => changes(turn, to, one)))].join(
      '\n',
    ),
  };
}

function whatHappened(to: Speaking, entry: HistoryEntry): string {
  const section = sectionOf(to, entry);
  const title = section === undefined ? '' : sectionTitle(to, section);
  switch (entry.kind) {
    case 'started':
    case 'upgraded':
      return to.say(`history.${entry.kind}`);
    case 'status':
      return to.say(entry.undone ? 'history.status-undone' : 'history.status', {
        status: statusName(to.say, to.context.type.id, entry.after),
      });
    case 'answered':
      return to.say(entry.reason === undefined ? 'history.answered' : 'history.corrected', { section: title });
    case 'carried':
      return to.say(entry.accepted ? 'history.carried' : 'history.not-carried', { section: title });
    case 'task-state':
      return to.say(entry.done ? 'history.task-done' : 'history.task-open', { section: title });
    case 'undone':
    case 'finished':
    case 'reopened':
    case 'returned':
    case 'return-undone':
    case 'row-removed':
    case 'row-restored':
      return to.say(`history.${entry.kind}`, { section: title });
    default:
      return entry satisfies never;
  }
}

/** Why it was done; why a plan changed its status is for those who may know why the learner has one. */
function reasonWords(turn: Turn, to: Speaking, entry: HistoryEntry, isSensitive: boolean): readonly string[] {
  if (!('reason' in entry) || entry.reason === undefined) return [];
  if (entry.kind === 'status' && !mayReadReasons(turn, to.context)) return [];
  return [isSensitive ? to.say('history.with-reason') : to.say('history.reason', { reason: entry.reason })];
}

function changes(turn: Turn, to: Speaking, entry: HistoryEntry): readonly string[] {
  const section = sectionOf(to, entry);
  const isSensitive = section?.type.sensitive === true;
  if (entry.kind === 'returned')
    return [isSensitive ? to.say('history.with-comment') : to.say('history.comment', { comment: entry.comment })];
  const reason = reasonWords(turn, to, entry, isSensitive);
  if ((entry.kind !== 'answered' && entry.kind !== 'undone') || section === undefined) return reason;
  if (isSensitive) return [...reason, to.say('section.sensitive-changed')];
  const place = { section, inRow: entry.row !== undefined };
  const fields = stepsIn(place).find((step) => step.id === entry.step)?.fields ?? [];
  const words = (values: Values | null, id: string): string => {
    const field = fields.find((one) => one.id === id);
    return values === null || field === undefined ? '–' : valueWords(to, place, { field, value: values[id] });
  };
  if (entry.before === null) {
    const filled = fields.filter((field) => isFilled(entry.after?.[field.id]));
    const told = filled.length > 0 ? filled : fields;
    return [...told.map((field) => `${fieldLabel(to, place, field)}: ${words(entry.after, field.id)}`), ...reason];
  }
  const changed = fields
    .filter(
      (field) => JSON.stringify(entry.before?.[field.id] ?? null) !== JSON.stringify(entry.after?.[field.id] ?? null),
    )
    .map(
      (field) => `${fieldLabel(to, place, field)}: ${words(entry.before, field.id)} → ${words(entry.after, field.id)}`,
    );
  return [...changed, ...reason];
}
