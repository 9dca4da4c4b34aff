/** Hands an arrival to the library and holds its acknowledgement until the listener has ended, so that whoever is killed before that gets it again. */
import type { App } from '@slack/bolt';
import { within } from '../../shared/with-timeout.ts';
import type { SlackArrival } from './arrival.ts';
import type { Acknowledged } from './dispatch.ts';
import { shortcuts, slashCommand } from './scopes.ts';

/** Slack waits for three seconds; the listeners take two at most. */
const longest = 2_700;

/** What to acknowledge with. Throws where a listener failed. */
export async function hold(app: Pick<App, 'processEvent'>, arrival: SlackArrival): Promise<Acknowledged> {
  let answer: Acknowledged;
  // The library acknowledges an event by itself before its listeners run (bolt 5.1), so the given one is kept here.
  const ack = async (given?: Acknowledged): Promise<void> => {
    answer = given ?? answer;
  };
  await within(app.processEvent({ body: outlineOf(arrival), ack, customProperties: { arrival } }), longest);
  return answer;
}

/**
 * What the library needs to find the listener, and no more: it looks names from a body up in an object of its own
 * (bolt 5.1), where a team called "__proto__" makes it fail.
 */
function outlineOf(arrival: SlackArrival): Record<string, unknown> {
  switch (arrival.kind) {
    case 'message':
    case 'mention':
    case 'home-opened':
    case 'joined':
    case 'channel':
    case 'user-changed':
    case 'removed':
      return { type: 'event_callback', event: { type: arrival.kind } };
    case 'command':
      return { command: slashCommand };
    case 'my-plans':
      return { type: 'shortcut', callback_id: shortcuts.myPlans, user: {} };
    case 'add-task':
      return { type: 'message_action', callback_id: shortcuts.addTask, user: {} };
    case 'action':
      return { type: 'block_actions', actions: [{ action_id: arrival.tap.kind }], user: {} };
    case 'submission':
      return { type: 'view_submission', view: {}, user: {} };
    case 'closed':
      return { type: 'view_closed', view: {}, user: {} };
    default:
      return arrival satisfies never;
  }
}
