/** Judges what became of a phrasing by what was shown as a view and by what was written, never by wording. */
import { plainText } from '../../src/bot/core/plain-text.ts';
import { tapOf } from '../../src/bot/core/tap.ts';
import type { View } from '../../src/bot/ports/view.ts';
import { foldText } from '../../src/domain/text/fold-text.ts';
import { buttonsOf } from '../../test/world/seen.ts';
import type { Meaning, Phrasing } from './phrasings.ts';
import { type Kept, organisation } from './school.ts';
import { has, isWritten, storesOf } from './written.ts';

/** `broad`: right, and more than was asked; `asked`: asked back with the request filled in; `honest`: not understood, and nothing done. */
export const verdicts = ['right', 'broad', 'asked', 'honest', 'shown', 'written'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Seen {
  readonly view: View;
  readonly before: Kept;
  readonly after: Kept;
}

export function judge(phrasing: Phrasing, seen: Seen): Verdict {
  const { intended } = phrasing;
  const wrote = writes(intended.do) ? written(phrasing, seen) : seen.before.all === seen.after.all ? null : 'written';
  if (wrote !== null) return wrote;
  const changed =
    seen.before.talk.language !== seen.after.talk.language || seen.before.talk.mode !== seen.after.talk.mode;
  if (intended.do === 'language')
    return seen.after.talk.language === intended.language ? 'right' : askedOr(phrasing, seen);
  if (changed) return 'written';
  if (intended.do === 'task') return task(phrasing, seen);
  if (intended.do === 'date') return date(phrasing, seen);
  if (intended.do === 'query') return question(phrasing, seen);
  if (['none', 'no-write'].includes(intended.do)) return noRequest(phrasing, seen);
  if (intended.do === 'order') return order(phrasing, seen);
  if (intended.must === 'ask') return 'right';
  return command(phrasing, seen);
}

const writes = (act: string): boolean =>
  ['done', 'not-yet', 'snooze', 'absence', 'settings', 'answer', 'start', 'mute'].includes(act);

/** Of what writes: null where nothing was. */
function written(phrasing: Phrasing, seen: Seen): Verdict | null {
  const { intended } = phrasing;
  if (seen.before.all === seen.after.all) return phrasing.intended.must === 'ask' ? 'right' : askedOr(phrasing, seen);
  if (intended.must === 'ask') return 'written';
  return isWritten(phrasing, storesOf(seen.before), storesOf(seen.after)) ? 'right' : 'written';
}

/** Whether a button, a choice or the form of the answer is the request that was meant. */
function askedOr({ intended, text }: Phrasing, { view, after }: Seen): Verdict {
  const commands = [intended.do, ...(intended.also ?? [])];
  const isOffered = buttonsOf(view).some(({ action }) => {
    const tap = tapOf(action.token);
    if (tap === null) return false;
    const named = tap.kind === 'said' || tap.kind === 'command' ? commandOf(intended).includes(tap.command) : false;
    const rest = tap.kind === 'said' ? tap.rest : '';
    if (named) return partsOf(intended).every((part) => rest.includes(part));
    return (
      commands.some((one) => tap.kind === `duty-${one}` || tap.kind === one || tap.kind === `${one}-said`) ||
      (intended.do === 'start' && tap.kind === 'begin')
    );
  });
  const isForm = view.form !== undefined && tapOf(view.form.submit.token)?.kind.startsWith(intended.do) === true;
  if (isOffered || isForm) return 'asked';
  if (intended.do === 'answer' && view.name === 'question')
    return JSON.stringify(after.talk.draft?.values ?? {}).includes(JSON.stringify(text)) ? 'right' : 'asked';
  if (['done', 'not-yet', 'snooze'].includes(intended.do) && ['duties', 'duty', 'my-plans'].includes(view.name))
    return 'asked';
  return isUnread(view) || after.talk.draft !== undefined ? 'honest' : 'shown';
}

const commandOf = ({ do: act, what, also = [] }: Meaning): readonly string[] => {
  if (act === 'query') return [what === 'overdue' ? 'overdue' : 'ask', what ?? ''];
  return [act, ...also].map((one) => ({ 'my-duties': 'duties' })[one] ?? one);
};

const partsOf = ({ learner, class: id, classes = [], person }: Meaning): readonly string[] =>
  [learner, id, ...classes, person].filter((one) => one !== undefined);

const isUnread = (view: View): boolean =>
  ['unknown-command', 'notice', 'refused', 'question', 'settings'].includes(view.name);

const viewOf: Readonly<Record<string, readonly string[]>> = {
  help: ['help'],
  'my-plans': ['my-plans'],
  'my-duties': ['duties', 'my-plans'],
  continue: ['question', 'duty', 'my-plans', 'section-form', 'section-review', 'rows', 'duties'],
  open: ['status', 'question', 'section-form', 'section-review', 'rows', 'carried', 'plan', 'section-closed'],
  status: ['status'],
  history: ['history'],
  review: ['review'],
  pause: ['paused'],
  back: ['question', 'status', 'rows'],
  meetings: ['meeting'],
  meeting: ['meeting'],
  thanks: ['notice', 'greeting', 'help'],
  greeting: ['greeting'],
  rules: ['rules', 'rule', 'help', 'status', 'overview', 'notice', 'refused'],
  unreachable: ['overview', 'notice', 'refused', 'unreachable', 'settings'],
  calendar: ['notice', 'overview', 'calendar', 'refused'],
  'settings-view': ['settings'],
};

function command(phrasing: Phrasing, seen: Seen): Verdict {
  const { do: act, also = [], learner } = phrasing.intended;
  const views = [act, ...also].flatMap((one) => viewOf[one] ?? []);
  if (!views.includes(seen.view.name) || isHelpless(seen.view)) return askedOr(phrasing, seen);
  return learner === undefined || plainText(seen.view).includes(learner) ? 'right' : 'shown';
}

/** "I did not understand" under another name. */
const isHelpless = (view: View): boolean => view.name === 'unknown-command';

function task(phrasing: Phrasing, seen: Seen): Verdict {
  const { intended } = phrasing;
  const draft = seen.after.talk.task;
  if (intended.must === 'ask' && intended.field === 'learner')
    return draft?.about === undefined || seen.view.name === 'choose-plan' ? 'right' : 'shown';
  if (draft === undefined || seen.view.name === 'unknown-command') return askedOr(phrasing, seen);
  const words = [intended.task ?? []].flat();
  const parts = [
    intended.learner === undefined || draft.about === `learner:${intended.learner}`,
    intended.subject === undefined || draft.subject === intended.subject,
    words.every((one) => has(draft.text ?? '', one)),
    intended.responsible === undefined || draft.responsible === intended.responsible,
  ];
  const faulty = seen.view.form?.fields.find(({ name }) => name === 'due');
  const isAsked = draft.due === undefined || faulty?.problem !== undefined || offersDay(seen.view);
  if (intended.field === 'due' && intended.must === 'ask') return isAsked && parts.every(Boolean) ? 'right' : 'shown';
  if (intended.field === 'due' && isAsked) return 'right';
  const dues = [intended.due ?? [], intended.dues ?? []].flat();
  const isDue = dues.length === 0 ? intended.due !== null || draft.due === undefined : dues.includes(draft.due ?? '');
  if (!isDue) return draft.due === undefined ? 'asked' : 'shown';
  const exact = intended.exact ?? words[0];
  const bare = (said: string): string => foldText(said).text.replace(/[\s.]+$/u, '');
  const isExact = exact === undefined || bare(draft.text ?? '') === bare(exact);
  if (parts.every(Boolean)) return isExact ? 'right' : 'broad';
  const wrong = draft.about !== undefined && parts[0] === false;
  const isGuessed = draft.responsible !== undefined && parts[3] === false;
  return wrong || isGuessed ? 'shown' : 'asked';
}

const offersDay = (view: View): boolean => buttonsOf(view).some(({ action }) => action.token.startsWith('task-due~'));

function date({ intended }: Phrasing, { view, after }: Seen): Verdict {
  const { dates = [], must } = intended;
  const due = after.talk.task?.due;
  const field = view.form?.fields.find(({ name }) => name === 'due');
  const isOpen = due === undefined || field?.problem !== undefined || offersDay(view);
  if (must === 'ask') return isOpen ? 'right' : 'shown';
  if (isOpen && must === 'either') return 'right';
  if (isOpen) return due !== undefined && dates.includes(due) ? 'asked' : 'honest';
  return dates.includes(due) ? 'right' : 'shown';
}

const codes = (text: string): readonly string[] => [...new Set(text.match(/J-\d\d/gu) ?? [])];

/** By what the answer says it is, and by whose plans stand in it. */
function question(phrasing: Phrasing, seen: Seen): Verdict {
  const { what = '', class: id, classes = id === undefined ? [] : [id], grades, learner, person } = phrasing.intended;
  const { view } = seen;
  const asked = ['overdue', 'overview'].includes(view.name) ? seen.after.talk.question?.split(' ')[0] : undefined;
  const isThat = (answersTo[what] ?? []).some((name) => name === (asked ?? view.name));
  if (!isThat || isHelpless(view)) return askedOr(phrasing, seen);
  const text = plainText(view);
  const classOf = (code: string) => organisation.learners.find((one) => one.code === code)?.class ?? '';
  const wanted = [...classes, ...(grades ?? []).map((grade) => `${grade}.`)];
  const outside = codes(text).filter(
    (code) => wanted.length > 0 && !wanted.some((one) => classOf(code).startsWith(one)),
  );
  const others = learner === undefined ? [] : codes(text).filter((code) => code !== learner);
  const named =
    person === undefined || text.includes(organisation.members.find((one) => one.id === person)?.name ?? '');
  const said = classes.every((one) => text.includes(one));
  return outside.length + others.length > 0 || !named || !said ? 'broad' : 'right';
}

const answersTo: Readonly<Record<string, readonly string[]>> = {
  overdue: ['late', 'status'],
  due: ['due'],
  'person-work': ['work'],
  count: ['count'],
  'without-plan': ['without:plan'],
  'without-talk': ['without:talk'],
  'without-signatures': ['without:signatures'],
  'without-measures': ['without:measures'],
  'without-evaluation': ['without:evaluation'],
  workload: ['workload', 'overview'],
  waiting: ['waiting', 'status'],
  changes: ['changes', 'history'],
  'class-overview': ['count'],
  // What is asked next of the overview is asked of all that waits.
  overview: ['overview', 'count', 'waiting'],
  meetings: ['meeting'],
  history: ['history'],
};

function order(phrasing: Phrasing, seen: Seen): Verdict {
  const { class: id, from, to } = phrasing.intended;
  const fields = Object.fromEntries((seen.view.form?.fields ?? []).map(({ name, value }) => [name, value]));
  if (fields.scope === undefined) return askedOr(phrasing, seen);
  const scope = id === 'school' ? 'school' : `class:${id}`;
  const fits = [fields.scope === scope, fields.first === from, fields.last === to];
  if (fits.every(Boolean)) return 'right';
  const isWrong = [fields.scope !== scope, fields.first !== from, fields.last !== to].some(
    (wrong, index) => wrong && [fields.scope, fields.first, fields.last][index] !== '',
  );
  return isWrong ? 'shown' : 'asked';
}

/** What is no request is answered by asking, thanking or saying what there is; it begins nothing. */
function noRequest({ intended }: Phrasing, { view }: Seen): Verdict {
  if (intended.do === 'no-write') return 'right';
  const isQuiet = ['unknown-command', 'notice', 'refused', 'greeting', 'question', 'paused'].includes(view.name);
  return isQuiet || (intended.ctx === 'in-question' && view.name === 'help') ? 'right' : 'shown';
}
