/** A session about to be logged: what was understood, to be saved by one tap; or the form for what is missing. */

import type { CheckedEntry } from '../../../domain/log/check-entry.ts';
import type { FieldProblem } from '../../../domain/plan/field-reading.ts';
import { logForms } from '../../../domain/plan/log-type.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Turn } from '../../core/turn.ts';
import { whenWords } from '../../core/views/due-words.ts';
import { messageView } from '../../core/views/message.ts';
import { problemWords } from '../../core/views/problem-words.ts';
import { timeWords } from '../../plans/views/amount-words.ts';
import { measureWords } from '../../plans/views/measure-words.ts';
import { dateWords, planCode, planDetail, type Speaking } from '../../plans/views/plan-words.ts';
import type { EntryDraft } from '../../ports/conversation.ts';
import type { Action, Block, Fact, Field, View } from '../../ports/view.ts';
import type { WholeDraft } from '../check-draft.ts';
import type { FoundMeasure } from '../find-measures.ts';
import { capWords, refusalWords, tooLateWords } from './log-words.ts';

/** Minutes: a whole working day. */
export const longestSession = 480;

const draftTitle = (to: Speaking): string => `${planCode(to)} · ${to.say('log.short')}`;

const ids = ({ context }: Speaking, { id }: EntryDraft) => ({ plan: context.plan.id, id });

const drop = ({ say }: Pick<Speaking, 'say'>, { id }: EntryDraft): Action => ({
  label: say('log.drop'),
  token: tokenOf({ kind: 'entry-drop', id }),
});

/** What an entry says, without what became of it. */
export function entryFacts(
  to: Speaking,
  { on, start, minutes, form, topic }: Pick<WholeDraft, 'on' | 'start' | 'minutes' | 'form' | 'topic'>,
  measure: string,
): readonly Fact[] {
  const { say, context } = to;
  const day = on === context.today ? whenWords({ say, today: on }, on) : dateWords(to, on);
  const length = say('log.length', { count: minutes });
  const facts = {
    day: start === undefined ? day : `${day}, ${timeWords(say, start)}`,
    measure,
    length: `${length}, ${say(`log.form.${form}`)}`,
    topic,
  };
  return Object.entries(facts).map(([name, value]) => ({ label: say(`log.fact.${name}`), value }));
}

interface Checked {
  readonly found: FoundMeasure;
  readonly draft: WholeDraft;
  readonly checked: CheckedEntry;
  /** "8. no 16" */
  readonly place: string;
}

export function entryDraftView(to: Speaking, { found, draft, checked, place }: Checked): View {
  const { say } = to;
  const measure = say('log.measure-place', { measure: measureWords(to, found.measure), place });
  const isToday = draft.on === to.context.today;
  const notices: readonly Block[] = [
    ...checked.warnings.map((cap): Block => ({ kind: 'notice', tone: 'warning', text: capWords(to, cap) })),
    ...(checked.refusal === null
      ? []
      : [{ kind: 'notice', tone: 'error', text: refusalWords(to, checked.refusal) } as const]),
  ];
  return {
    name: 'entry',
    surface: 'message',
    title: draftTitle(to),
    blocks: [
      { kind: 'facts', facts: entryFacts(to, draft, measure) },
      ...(checked.refusal === null && to.context.type.log?.proof === 'same-day'
        ? [{ kind: 'text', text: isToday ? say('log.not-confirmed') : tooLateWords(to) } as const]
        : []),
      ...notices,
    ],
    actions: [
      ...(checked.refusal === null
        ? [
            {
              label: say('log.save'),
              token: tokenOf({ kind: 'entry-save', ...ids(to, draft) }),
              style: 'primary',
            } as const,
          ]
        : []),
      { label: say('action.change'), token: tokenOf({ kind: 'entry-details', ...ids(to, draft) }) },
      drop(to, draft),
    ],
  };
}

export type EntryProblems = Readonly<Partial<Record<'on' | 'start' | 'minutes' | 'form' | 'topic', FieldProblem>>>;

export interface Filled {
  readonly draft: EntryDraft;
  /** As they were typed, where they could not be taken. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: EntryProblems;
}

export function entryFormView(to: Speaking, longest: number, filled: Filled): View {
  const { say } = to;
  const { draft } = filled;
  return {
    name: 'entry',
    surface: 'message',
    title: draftTitle(to),
    blocks: [{ kind: 'text', text: say(draft.topic === undefined ? 'log.missing' : 'log.change') }],
    form: {
      fields: fieldsOf(to, longest, filled),
      submit: {
        label: say('action.next'),
        token: tokenOf({ kind: 'entry-details', ...ids(to, draft) }),
        style: 'primary',
      },
    },
    actions: [drop(to, draft)],
  };
}

function fieldsOf({ say, context }: Speaking, longest: number, { draft, typed, problems }: Filled): readonly Field[] {
  const base = (name: keyof EntryProblems, required = true) => {
    const problem = problems[name];
    return {
      ...{ name, required, label: say(`log.field.${name}.label`), hint: say(`log.field.${name}.hint`) },
      value: typed[name] ?? String(draft[name] ?? ''),
      ...(problem !== undefined && { problem: problemWords(say, problem) }),
    };
  };
  const choices = logForms.map((form) => ({ value: form, label: say(`log.form.${form}`) }));
  return [
    { ...base('topic'), kind: 'text', longest },
    { ...base('on'), kind: 'date', latest: context.today },
    { ...base('start', false), kind: 'text', longest: 5 },
    { ...base('minutes'), kind: 'number', least: '1', most: String(longestSession) },
    { ...base('form'), kind: 'one', choices },
  ];
}

/** Of several measures one is meant. */
export const chooseMeasureView = ({ say }: Turn, draft: EntryDraft, found: readonly FoundMeasure[]): View =>
  messageView({
    name: 'entry',
    title: say('log.short'),
    text: say('log.which'),
    blocks: [
      {
        kind: 'items',
        items: found.map(({ context, measure }) => {
          const to = { context, say };
          return {
            title: `${planCode(to)} · ${measureWords(to, measure)}`,
            detail: planDetail(to),
            action: {
              label: say('log.choose'),
              token: tokenOf({ kind: 'entry-measure', ...ids(to, draft), row: measure.row.id }),
            },
          };
        }),
      },
    ],
    actions: [drop({ say }, draft)],
  });

/** Nothing that they give may be meant. */
export const noMeasureView = ({ say }: Turn, draft: EntryDraft): View =>
  messageView({
    name: 'entry',
    title: say('log.short'),
    text: say(draft.about === undefined ? 'log.none-of-yours' : 'log.none-about'),
    actions: [commandAction(say, 'my-plans'), commandAction(say, 'consultation')],
  });
