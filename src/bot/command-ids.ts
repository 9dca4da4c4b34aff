/** The names of what a person can ask for; their words in both languages stand in the texts. */
export const commandIds = [
  'start',
  'continue',
  'my-plans',
  'open',
  'task',
  'status',
  'overdue',
  'history',
  'back',
  'skip',
  'pause',
  'undo',
  'mode',
  'language',
  'help',
] as const;
export type CommandId = (typeof commandIds)[number];
