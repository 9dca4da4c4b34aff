/** What is tapped about a session that is being logged. */

import { currentSchoolYear } from '../../domain/calendar/school-year.ts';
import { readDate } from '../../domain/language/said-date.ts';
import { readNumber } from '../../domain/language/said-number.ts';
import { readTime } from '../../domain/language/said-times.ts';
import type { LogEntry } from '../../domain/log/log-entry.ts';
import { logForms } from '../../domain/plan/log-type.ts';
import { commandAction } from '../core/command-action.ts';
import { type Reply, reply, type Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import { refreshAsked } from '../duties/refresh-asked.ts';
import { openPlan } from '../plans/open-plan.ts';
import type { TapTable } from '../plans/tap-handler.ts';
import type { EntryDraft } from '../ports/conversation.ts';
import type { FormValues } from '../ports/view.ts';
import { checkDraft, type WholeDraft } from './check-draft.ts';
import { type FoundMeasure, measuresMeant } from './find-measures.ts';
import { formOf, isWhole, problemsOf, showDraft, withoutEntry } from './show-draft.ts';
import { entryView } from './views/entry.ts';
import type { EntryProblems, Filled } from './views/entry-draft.ts';
import { savedEntryView } from './views/saved-entry.ts';

export const draftTaps = {
  'entry-measure': async (turn, { id, plan, row }) => {
    const draft = draftOf(turn, id);
    return draft === null ? gone(turn) : showDraft(turn, { ...draft, plan, row });
  },

  /** Opens the form of the draft, or takes what was filled in. */
  'entry-details': async (turn, { id }, values) => {
    const draft = draftOf(turn, id);
    const [found] = draft === null ? [] : await measuresMeant(turn, draft);
    if (draft === null || found === undefined) return gone(turn);
    if (Object.keys(values).length === 0) return formOf(turn, found, { draft, typed: {}, problems: {} });
    const filled = readForm(turn, found, { draft, values });
    return Object.keys(filled.problems).length > 0 ? formOf(turn, found, filled) : showDraft(turn, filled.draft);
  },

  'entry-save': async (turn, { id, plan }) => {
    const draft = draftOf(turn, id);
    if (draft === null) return savedBefore(turn, { id, plan });
    const [found] = await measuresMeant(turn, draft);
    // An earlier card may be tapped while the draft has gaps or faults again.
    if (found === undefined || !isWhole(draft) || Object.keys(problemsOf(turn, found, draft)).length > 0)
      return showDraft(turn, draft);
    const { refusal } = await checkDraft(turn, found, draft);
    return refusal === null ? save(turn, found, draft) : showDraft(turn, draft);
  },

  'entry-drop': async (turn, { id }) =>
    draftOf(turn, id) === null
      ? gone(turn)
      : reply(
          turn,
          messageView({ name: 'notice', title: turn.say('log.dropped'), actions: onward(turn) }),
          withoutEntry(turn.conversation),
        ),
} satisfies TapTable;

const draftOf = ({ conversation: { entry } }: Turn, id: string): EntryDraft | null => (entry?.id === id ? entry : null);

async function save(turn: Turn, { context, measure }: FoundMeasure, draft: WholeDraft): Promise<Reply> {
  const { id, on, start, minutes, form, topic } = draft;
  const entry: LogEntry = {
    ...{ id, organisation: turn.organisation.id, plan: context.plan.id, row: measure.row.id },
    ...{ on, minutes, form, topic, by: turn.member.id, at: turn.now },
    ...(start !== undefined && { start }),
    ...(context.type.log?.proof === 'own-word' && {
      outcome: { kind: 'confirmed', way: 'own-word', on, by: turn.member.id, at: turn.now },
    }),
  };
  // It was saved before, maybe as it was then, and what is there is not changed.
  if ((await turn.services.entries.add(turn.organisation.id, entry)) === 'exists')
    return { ...(await savedBefore(turn, entry)), conversation: withoutEntry(turn.conversation) };
  turn.acts.did({ kind: 'entry-undo', plan: context.plan.id, entry: id });
  void refreshAsked(turn);
  return reply(turn, savedEntryView(turn, { context, say: turn.say }, entry), withoutEntry(turn.conversation));
}

/** The same tap again, or one on an older card, is answered with what was logged by it. */
async function savedBefore(turn: Turn, { id, plan }: { readonly id: string; readonly plan: string }): Promise<Reply> {
  const entry = await turn.services.entries.load(turn.organisation.id, id);
  if (entry === null || entry.by !== turn.member.id) return gone(turn);
  const context = await openPlan(turn, plan);
  return context === null ? gone(turn) : reply(turn, entryView(turn, { context, say: turn.say }, entry));
}

interface Typed {
  readonly draft: EntryDraft;
  readonly values: FormValues;
}

function readForm(turn: Turn, found: FoundMeasure, { draft, values }: Typed): Filled {
  const { organisation, today } = turn;
  const text = (name: keyof EntryProblems): string => String(values[name] ?? '').trim();
  const schoolYear = currentSchoolYear(organisation.schoolYears, today);
  const [date, minutes] = [readDate(text('on'), { today, schoolYear, facing: 'back' }), readNumber(text('minutes'))];
  const form = logForms.find((one) => one === text('form'));
  const start = readTime(text('start'));
  const { start: _, ...before } = draft;
  const read: EntryDraft = {
    ...before,
    topic: text('topic'),
    ...(date?.kind === 'date' && { on: date.date }),
    ...(start !== null && { start }),
    ...(minutes !== null && { minutes }),
    ...(form !== undefined && { form }),
  };
  const problems: EntryProblems = {
    ...problemsOf(turn, found, read),
    ...(date?.kind !== 'date' && { on: { kind: 'not-a-date' } as const }),
    ...(text('start') !== '' && start === null && { start: { kind: 'not-a-time' } as const }),
    ...(minutes === null && { minutes: { kind: 'not-a-number' } as const }),
    ...(form === undefined && { form: { kind: 'not-an-option' } as const }),
  };
  const typed = Object.fromEntries(
    (['on', 'start', 'minutes'] as const).filter((name) => problems[name]).map((name) => [name, text(name)]),
  );
  return { draft: read, typed, problems };
}

const onward = ({ say }: Turn) => [commandAction(say, 'my-plans'), commandAction(say, 'consultation')];

const gone = (turn: Turn): Reply =>
  reply(
    turn,
    messageView({
      name: 'moved-on',
      title: turn.say('log.short'),
      text: turn.say('log.gone'),
      actions: onward(turn),
    }),
  );
