/** Reads what Teams waits for an answer to: buttons, dialogs, and the action on a message. */
import { z } from 'zod';
import { defined } from '../../shared/defined.ts';
import type { TeamsActivity } from './activity.ts';
import type { ArrivalBase, Parsed, TeamsArrival } from './arrival.ts';
import { plainTextOf } from './read-text.ts';
import { tappedIn } from './tapped.ts';

/** The command of the manifest that makes a task of a message. */
export const addTaskCommand = 'addTask';

const executeSchema = z.object({
  action: z.object({ type: z.literal('Action.Execute'), data: z.unknown().optional() }),
  trigger: z.string().optional().catch(undefined),
});
const dialogSchema = z.object({ data: z.unknown().optional() });
const commandSchema = z.object({
  commandId: z.string(),
  data: z.unknown().optional(),
  messagePayload: z
    .object({
      id: z.string().optional().catch(undefined),
      body: z.object({ content: z.string().catch(''), contentType: z.string().optional().catch(undefined) }).optional(),
    })
    .optional()
    .catch(undefined),
});

const arrived = (arrival: TeamsArrival): Parsed => ({ kind: 'arrival', arrival });
const malformed: Parsed = { kind: 'malformed' };

export function parseInvoke(activity: TeamsActivity, base: ArrivalBase): Parsed {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return parseExecute(activity, base);
    case 'task/fetch': {
      const read = dialogSchema.safeParse(activity.value);
      return read.success ? dialogOpened(activity, base, read.data.data) : malformed;
    }
    case 'task/submit': {
      const read = dialogSchema.safeParse(activity.value);
      return read.success ? dialogSent(base, read.data.data) : malformed;
    }
    case 'composeExtension/fetchTask':
    case 'composeExtension/submitAction':
      return parseCommand(activity, base);
    default:
      return { kind: 'unknown' };
  }
}

function parseExecute({ value, replyToId }: TeamsActivity, base: ArrivalBase): Parsed {
  const read = executeSchema.safeParse(value);
  if (!read.success) return malformed;
  // A card that renews itself taps for nobody.
  if (read.data.trigger === 'automatic') return { kind: 'unknown' };
  const { tapped, id } = tappedIn(read.data.action.data, base.person.user);
  return arrived({ ...base, id, kind: 'action', tapped, ...defined({ message: replyToId }) });
}

function dialogOpened({ replyToId }: TeamsActivity, base: ArrivalBase, data: unknown): Parsed {
  const { tapped, id } = tappedIn(data, base.person.user);
  return arrived({
    ...base,
    id,
    kind: 'dialog-opened',
    tapped,
    ...defined({ message: replyToId }),
  });
}

function dialogSent(base: ArrivalBase, data: unknown): Parsed {
  const { tapped, id, origin } = tappedIn(data, base.person.user);
  return arrived({ ...base, id, kind: 'dialog-sent', tapped, ...defined({ message: origin }) });
}

function parseCommand(activity: TeamsActivity, base: ArrivalBase): Parsed {
  const read = commandSchema.safeParse(activity.value);
  if (!read.success) return malformed;
  const { commandId, data, messagePayload } = read.data;
  if (commandId !== addTaskCommand) return { kind: 'unknown' };
  if (activity.name === 'composeExtension/submitAction') return dialogSent(base, data);
  const { content = '', contentType } = messagePayload?.body ?? {};
  const text = contentType === 'text' ? content.trim() : plainTextOf(content);
  return arrived({ ...base, kind: 'make-task', text });
}
