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

/** Whether a button opens a form apart from the chat: such a tap only shows something, and may be repeated without harm. */
export function opensForm(token: string): boolean {
  const tap = tapOf(token);
  return tap?.kind === 'form' || tap?.kind === 'ask-correction';
}
