/** What a button or a form stands for: ids only, as a short text that a platform carries and gives back. */
import type { Button, ButtonTable, Params, ValuesOf } from '../buttons/codec.ts';
import { commandButtons } from '../buttons/commands.ts';
import { documentButtons } from '../buttons/documents.ts';
import { dutyButtons } from '../buttons/duties.ts';
import { intakeButtons } from '../buttons/intake.ts';
import { lessonButtons } from '../buttons/lessons.ts';
import { lifecycleButtons } from '../buttons/lifecycle.ts';
import { logButtons } from '../buttons/log.ts';
import { meetingButtons } from '../buttons/meetings.ts';
import { orderButtons } from '../buttons/orders.ts';
import { organisationButtons } from '../buttons/organisation.ts';
import { paperButtons } from '../buttons/papers.ts';
import { sectionButtons } from '../buttons/sections.ts';
import { settingsButtons } from '../buttons/settings.ts';
import { taskButtons } from '../buttons/tasks.ts';

export const buttons = {
  ...commandButtons,
  ...sectionButtons,
  ...lifecycleButtons,
  ...taskButtons,
  ...meetingButtons,
  ...dutyButtons,
  ...documentButtons,
  ...intakeButtons,
  ...logButtons,
  ...settingsButtons,
  ...orderButtons,
  ...organisationButtons,
  ...paperButtons,
  ...lessonButtons,
} as const satisfies ButtonTable;

type Buttons = typeof buttons;

export type TapKind = keyof Buttons;

export type TapOf<Kind extends TapKind> = { readonly kind: Kind } & ValuesOf<Buttons[Kind]['params']>;

export type Tap = { [Kind in TapKind]: TapOf<Kind> }[TapKind];

const separator = '~';

const paramsOf = (kind: TapKind): Params => buttons[kind].params;

/** The token of a tap. Parameters are ids and never hold the separator. */
export function tokenOf<Kind extends TapKind>(tap: TapOf<Kind>): string {
  const values: Readonly<Record<string, unknown>> = tap;
  const written = Object.entries(paramsOf(tap.kind)).flatMap(([name, codec]) =>
    codec.later === true && values[name] === undefined ? [] : [codec.write(values[name])],
  );
  return [tap.kind, ...written].join(separator);
}

/** What the buttons of older messages are called now. */
const renamed: Readonly<Record<string, TapKind>> = {
  'report-form': 'document-form',
  'report-save': 'document-save',
  'report-new': 'document-new',
  'report-add': 'document-add',
  'report-withdraw': 'document-withdraw',
};

const isKind = (kind: string): kind is TapKind => Object.hasOwn(buttons, kind);

/** The tap of a token; null where a token was made up or comes from another version of Solis. */
export function tapOf(token: string): Tap | null {
  const [name = '', ...texts] = token.split(separator);
  const kind = renamed[name] ?? name;
  if (!isKind(kind)) return null;
  const params = Object.entries(paramsOf(kind));
  const least = params.filter(([, { later }]) => later !== true).length;
  if (texts.length < least || texts.length > params.length) return null;
  const values = texts.map((written, index) => [params[index]?.[0], params[index]?.[1].read(written)] as const);
  return values.some(([, value]) => value === null) ? null : ({ kind, ...Object.fromEntries(values) } as Tap);
}

const buttonOf = ({ kind }: Tap): Button => buttons[kind];

/** Whether a button opens a form apart from the chat: such a tap only shows something, and may be repeated without harm. */
export const opensForm = (token: string): boolean => formOf(token) === true;

/** Whether a button opens such a form at least where its section is sensitive. */
export const opensFormIfSensitive = (token: string): boolean => formOf(token) !== undefined;

function formOf(token: string): Button['opensForm'] {
  const tap = tapOf(token);
  return tap === null ? undefined : buttonOf(tap).opensForm;
}

/** Whether a button sends what is filled in. */
export const sendsForm = (tap: Tap): boolean => buttonOf(tap).reopens !== undefined;

/** Whether what is typed for the form that it sends is kept in no record of a talk. */
export const isDelicate = (tap: Tap): boolean => buttonOf(tap).delicate === true;

/** The token of what shows a form again, by the one that sends it: sent with nothing in it, most forms show themselves. */
export function reopeningOf(submit: string): string {
  const tap = tapOf(submit);
  const way = tap === null ? undefined : buttonOf(tap).reopens;
  return way === undefined ? submit : tokenOf({ ...tap, ...way } as Tap);
}
