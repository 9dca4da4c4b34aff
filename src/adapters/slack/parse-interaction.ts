/** Reads what a person does with what Slack shows: commands, shortcuts, taps, forms. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FormValues } from '../../bot/ports/view.ts';
import { defined } from '../../shared/defined.ts';
import type { OpenView, Person, SlackArrival, TapPlace } from './arrival.ts';
import { readMetadata } from './modal-metadata.ts';
import { arrivalFrom, ignored, type Parsed } from './parsed.ts';
import { readAction, readUnsent, readValues } from './read-action.ts';
import { shortcuts, slashCommand } from './scopes.ts';

const id = z.string().min(1).max(255);
const baseSchema = z.object({
  team: z.object({ id }),
  user: z.object({ id, team_id: z.string().optional() }),
});
type Base = z.output<typeof baseSchema>;

const commandSchema = z.object({
  command: z.string(),
  team_id: id,
  user_id: id,
  channel_id: id,
  text: z.string().default(''),
  trigger_id: id,
});

const shortcutSchema = baseSchema.extend({ callback_id: z.string(), trigger_id: id });
const messageShortcutSchema = shortcutSchema.extend({ message: z.looseObject({ text: z.string().default('') }) });

const stateSchema = z.record(z.string(), z.record(z.string(), z.unknown()));
const viewSchema = z.looseObject({
  id,
  type: z.string(),
  private_metadata: z.string().default(''),
  state: z.object({ values: stateSchema.default({}) }).default({ values: {} }),
});
const actionsSchema = baseSchema.extend({
  trigger_id: id,
  actions: z.array(z.unknown()).min(1),
  container: z.looseObject({ type: z.string(), is_ephemeral: z.boolean().optional() }),
  channel: z.object({ id }).nullish(),
  message: z.looseObject({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
  view: viewSchema.nullish(),
  state: z.looseObject({ values: stateSchema.default({}) }).nullish(),
});
type Actions = z.output<typeof actionsSchema>;
const submissionSchema = baseSchema.extend({ view: viewSchema });

/** Reads a command, a shortcut, a tap or a form; what is none of these is ignored. */
export function parseInteraction(body: {
  readonly type?: string | undefined;
  readonly command?: string | undefined;
}): Parsed {
  if (body.command !== undefined) return arrivalFrom(commandSchema.safeParse(body), commandOf);
  switch (body.type) {
    case 'shortcut':
      return arrivalFrom(shortcutSchema.safeParse(body), (read) =>
        read.callback_id === shortcuts.myPlans
          ? { ...ofPerson(read, read.trigger_id), kind: 'my-plans', trigger: read.trigger_id }
          : null,
      );
    case 'message_action':
      return arrivalFrom(messageShortcutSchema.safeParse(body), (read) =>
        read.callback_id === shortcuts.addTask
          ? {
              ...ofPerson(read, read.trigger_id),
              kind: 'add-task',
              trigger: read.trigger_id,
              text: read.message.text,
            }
          : null,
      );
    case 'block_actions':
      return arrivalFrom(actionsSchema.safeParse(body), actionOf);
    case 'view_submission':
      return arrivalFrom(submissionSchema.safeParse(body), (read) => formOf('submission', read));
    case 'view_closed':
      return arrivalFrom(submissionSchema.safeParse(body), (read) => formOf('closed', read));
    default:
      return ignored;
  }
}

const personOf = ({ user }: Base): Person => ({
  user: user.id,
  ...defined({ home: user.team_id }),
});

const ofPerson = (read: Base, arrival: string) => ({ id: arrival, team: read.team.id, person: personOf(read) });

function commandOf(read: z.output<typeof commandSchema>): SlackArrival | null {
  if (read.command !== slashCommand) return null;
  return {
    id: read.trigger_id,
    team: read.team_id,
    person: { user: read.user_id },
    kind: 'command',
    channel: read.channel_id,
    text: read.text.trim(),
    trigger: read.trigger_id,
  };
}

/** Choosing in a list is no tap yet: it is read when the form is sent. */
function actionOf(read: Actions): SlackArrival | null {
  const at = placeOf(read);
  const state = read.view?.state.values ?? read.state?.values ?? {};
  const tap = at && readAction(read.actions[0], state);
  if (at === null || tap === null) return null;
  const blocks = read.view?.blocks ?? read.message?.blocks;
  const modal = at.kind === 'modal' ? (at.metadata?.token ?? null) : null;
  const unsent = tap.kind === 'tap' ? readUnsent({ blocks, modal }, state) : null;
  const arrival = arrivalId(tap.nonce, [read.user.id, tap.kind, tap.token, tap.values]);
  return { ...ofPerson(read, arrival), kind: 'action', trigger: read.trigger_id, at, tap, unsent };
}

function placeOf({ container, channel, message, view }: Actions): TapPlace | null {
  if (view?.type === 'home') return { kind: 'home' };
  if (view?.type === 'modal')
    return { kind: 'modal', view: openView(view), metadata: readMetadata(view.private_metadata) };
  if (!channel) return null;
  const ts = message?.ts ?? container.message_ts;
  if (typeof ts !== 'string') return null;
  return {
    kind: 'message',
    channel: channel.id,
    ts,
    ...(message?.thread_ts !== undefined && { thread: message.thread_ts }),
    passing: container.is_ephemeral === true,
  };
}

/** A form without our words in it is not one of ours. */
function formOf(kind: 'submission' | 'closed', read: z.output<typeof submissionSchema>): SlackArrival | null {
  const metadata = readMetadata(read.view.private_metadata);
  if (metadata === null) return null;
  const values = readValues(read.view.state.values);
  const arrival = arrivalId(metadata.nonce, [read.user.id, kind, metadata.token, values]);
  const base = { ...ofPerson(read, arrival), metadata, values };
  return kind === 'submission' ? { ...base, kind, view: openView(read.view) } : { ...base, kind };
}

const openView = (view: z.output<typeof viewSchema>): OpenView => ({ id: view.id, view, state: view.state.values });

/** The rendering and what was done with it: a double tap is the same arrival, answering differently is another. */
function arrivalId(nonce: string, done: readonly (string | null | FormValues)[]): string {
  return `${nonce}-${createHash('sha256').update(JSON.stringify(done)).digest('hex').slice(0, 16)}`;
}
