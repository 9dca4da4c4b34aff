/** Takes an arrival on and gives what Teams is answered. */

import { within } from '../../shared/with-timeout.ts';
import { type ActionAnswer, answerAction } from './answer-action.ts';
import { answerDialog, type DialogAnswer, makeTask, openDialog } from './answer-form.ts';
import { answerMessage, greet } from './answer-message.ts';
import type { TeamsArrival } from './arrival.ts';
import { letGo, type TeamsContext } from './context.ts';
import { noteChannel, noteRemoval, noteSpot } from './conversation-references.ts';
import { patience } from './timeouts.ts';

/** The body of the answer; none for what Teams only tells. */
export type Taken = ActionAnswer | DialogAnswer | undefined;

/** Never throws. */
export async function take(desk: TeamsContext, arrival: TeamsArrival): Promise<Taken> {
  switch (arrival.kind) {
    case 'message':
      return inTime(desk, arrival, () => answerMessage(desk, arrival));
    case 'added':
      return inTime(desk, arrival, () => greet(desk, arrival));
    case 'action':
      letGo(desk, noteSpot(desk, arrival), {});
      return answerAction(desk, arrival);
    case 'dialog-opened':
      letGo(desk, noteSpot(desk, arrival), {});
      return openDialog(desk, arrival);
    case 'dialog-sent':
      return answerDialog(desk, arrival);
    // Used in chats of which the bot is no part: nothing can be written there.
    case 'make-task':
      return makeTask(desk, arrival);
    case 'channel':
      return void (await noteChannel(desk, arrival));
    case 'removed':
    case 'team-gone':
      return void (await noteRemoval(desk, arrival));
    default:
      return arrival satisfies never;
  }
}

/** Notes the conversation, does the work and waits for both, but not longer than Teams does. */
async function inTime(desk: TeamsContext, arrival: TeamsArrival, work: () => Promise<void>): Promise<undefined> {
  const running = Promise.all([noteSpot(desk, arrival), work()]);
  letGo(desk, running, { arrival: arrival.id });
  // What fails is logged there. Teams would not send it again, and show the person an error.
  await within(running, patience.message).catch(() => undefined);
}
