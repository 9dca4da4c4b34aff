/** What a button or a form stands for: ids only, as a short text that a platform carries and gives back. */

/** Every kind of tap with its parameters, in the order in which they stand in the token. */
export const taps = {
  command: ['command'],
  /** Begins a plan for a learner. */
  start: ['learner'],
  plan: ['plan'],
  status: ['plan'],
  history: ['plan', 'page'],
  /** Into a section, wherever it stands. */
  section: ['plan', 'section'],
  /** To one step, to answer or change it. */
  step: ['plan', 'section', 'step', 'row'],
  /** Opens a form: one step, or '*' for the whole section. */
  form: ['plan', 'section', 'step', 'row'],
  /** The answer to a form; `warned` once its warning was shown. */
  answer: ['plan', 'section', 'step', 'row', 'seen', 'warned'],
  phrase: ['plan', 'section', 'step', 'row', 'field', 'index'],
  skip: ['plan', 'section', 'step', 'row', 'seen'],
  /** Settles a conflict with the version that was typed last. */
  'keep-mine': ['plan', 'section', 'step', 'row', 'seen'],
  read: ['plan', 'section'],
  finish: ['plan', 'section'],
  'take-carried': ['plan', 'section'],
  'leave-carried': ['plan', 'section'],
  'add-row': ['plan', 'section'],
  'remove-row': ['plan', 'row'],
  /** A task that was not reached goes on in the next semester; or all such tasks. */
  'carry-task': ['plan', 'section', 'row'],
  'carry-all': ['plan', 'section'],
  /** The review of a plan's semesters as one page. */
  review: ['plan'],
  /** The form that records a report for a duty, and what was filled in; `from` as with a duty. */
  'report-form': ['duty', 'from'],
  'report-save': ['duty', 'from'],
  /** Likewise for a plan, where no duty asks for it. */
  'report-new': ['plan'],
  'report-add': ['plan'],
  'report-withdraw': ['id'],
  'task-done': ['plan', 'row'],
  'task-open': ['plan', 'row'],
  transition: ['plan', 'name'],
  'transition-reason': ['plan', 'name'],
  'ask-return': ['plan', 'section'],
  return: ['plan', 'section'],
  'ask-correction': ['plan', 'section', 'step', 'row'],
  correct: ['plan', 'section', 'step', 'row', 'seen'],
  mode: ['mode'],
  language: ['language'],
  'task-plan': ['plan'],
  'task-details': ['id'],
  'task-save': ['id'],
  'task-drop': ['id'],
  /** Back to the daily message of that day, or ('list', 'overview') to what a duty stood in. */
  daily: ['date'],
  /** A command tapped in the daily message of that day. */
  'daily-command': ['date', 'command'],
  /** One duty by itself. `from`: where it stood, to go back there: a day (of a daily message), 'list', or nothing. */
  duty: ['duty', 'from'],
  /** Into what ends it: its section, its plan. */
  'duty-open': ['duty', 'from'],
  'duty-done': ['duty', 'from'],
  'duty-not-yet': ['duty', 'from'],
  'duty-not-yet-said': ['duty', 'from'],
  'duty-snooze': ['duty', 'from'],
  'duty-snooze-to': ['duty', 'day', 'from'],
  'duty-wrong': ['duty', 'from'],
  'duty-wrong-said': ['duty', 'from'],
  /** Takes back what was just done, if nothing happened since. */
  'duty-undo': ['duty', 'what', 'seen', 'from'],
  /** The support-team head decides on what is said to be wrong: 'stand' or 'drop'. */
  'duty-settle': ['duty', 'how', 'from'],
  /** ... and on what was asked to be put off past the escalation: 'yes' or 'no'. */
  'duty-allow': ['duty', 'answer', 'from'],
  rule: ['rule'],
  settings: [],
  /** Opens a form: 'nudges' or 'absence'. */
  'settings-form': ['part'],
  'settings-said': [],
  mute: ['nudges', 'on'],
  'absence-said': [],
  'absence-end': ['first', 'last'],
  'absence-again': ['first', 'last', 'member'],
  'order-form': [],
  'order-said': [],
  'order-ask-withdraw': ['order'],
  'order-withdraw': ['order'],
  /** Begins a meeting: the one that a duty asks for, by its key, or '' for any. */
  'meeting-new': ['key'],
  /** Calls one of that kind, about that learner or (empty) about none. */
  'meeting-call': ['what', 'learner'],
  meeting: ['meeting'],
  /** Who comes, where, about what; `seen`: its revision. */
  'meeting-details': ['meeting', 'seen'],
  'meeting-times': ['meeting'],
  /** `sequence`: what was sent out of it, as the person saw it. */
  'meeting-other': ['meeting', 'sequence'],
  'meeting-slot': ['meeting', 'date', 'time', 'minutes', 'sequence'],
  'meeting-send': ['meeting', 'date', 'time', 'minutes', 'sequence'],
  'meeting-cancel': ['meeting', 'sequence'],
  /** Opens the form of the two lines. */
  'meeting-say': ['meeting'],
  'meeting-said': ['meeting', 'warned'],
  'meeting-agenda': ['meeting'],
  /** Into the minutes: where they stand, or a part of them. */
  minutes: ['meeting', 'part'],
  'minutes-present': ['meeting', 'seen'],
  'minutes-number': ['meeting', 'seen'],
  /** `at`: its place, or 'new'. */
  'minutes-decision': ['meeting', 'at', 'seen', 'warned'],
  'minutes-agreement': ['meeting', 'id', 'seen', 'warned'],
  'minutes-drop-decision': ['meeting', 'at', 'seen'],
  'minutes-drop-agreement': ['meeting', 'id', 'seen'],
  'minutes-finish': ['meeting'],
  'minutes-reopen': ['meeting'],
  'agreement-done': ['meeting', 'id'],
  'agreement-open': ['meeting', 'id'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TapKind = keyof typeof taps;

export type TapOf<Kind extends TapKind> = { readonly kind: Kind } & Readonly<
  Record<(typeof taps)[Kind][number], string>
>;

export type Tap = { [Kind in TapKind]: TapOf<Kind> }[TapKind];

const separator = '~';

/** The token of a tap. Parameters are ids and never hold the separator. */
export function tokenOf<Kind extends TapKind>(tap: TapOf<Kind>): string {
  const values = tap as unknown as Readonly<Record<string, string>>;
  return [tap.kind, ...taps[tap.kind].map((name) => values[name] ?? '')].join(separator);
}

/** The tap of a token; null where a token was made up or comes from another version of Solis. */
export function tapOf(token: string): Tap | null {
  const [kind = '', ...values] = token.split(separator);
  if (!Object.hasOwn(taps, kind)) return null;
  const names: readonly string[] = taps[kind as TapKind];
  if (values.length !== names.length) return null;
  return { kind, ...Object.fromEntries(names.map((name, index) => [name, values[index]])) } as Tap;
}

const formKinds: readonly TapKind[] = [
  'form',
  'ask-correction',
  'duty-not-yet',
  'duty-wrong',
  'report-form',
  'report-new',
  'settings-form',
  'order-form',
  'meeting-say',
];

/** Whether a button opens a form apart from the chat: such a tap only shows something, and may be repeated without harm. */
export function opensForm(token: string): boolean {
  const kind = tapOf(token)?.kind;
  return kind !== undefined && formKinds.includes(kind);
}
