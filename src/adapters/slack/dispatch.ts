/** Takes an arrival: answers within two seconds what Slack is told, and goes on afterwards with what takes longer. */

import { within } from '../../shared/with-timeout.ts';
import { answerAction } from './answer-action.ts';
import { answerAddTask, answerCommand, answerMyPlans, type Line } from './answer-command.ts';
import { answerSubmission, type FormAnswer, keepClosed } from './answer-form.ts';
import { answerJoining, answerMention, answerMessage, answerOpening } from './answer-message.ts';
import type { SlackArrival, SlackEvent, SlackInteraction } from './arrival.ts';
import { letGo, type SlackContext } from './context.ts';
import { noteChange } from './conversation-references.ts';
import { isFinal } from './errors.ts';
import { renewLink } from './renew-link.ts';
import { patience } from './timeouts.ts';

/** What the acknowledgement holds. */
export type Acknowledged = FormAnswer | Line | undefined;

/**
 * Throws where an event failed within its two seconds: Slack delivers it again then. What Slack itself refused it would
 * refuse again.
 */
export async function takeEvent(desk: SlackContext, arrival: SlackEvent): Promise<void> {
  try {
    await inTime(desk, arrival, async () => {
      if (arrival.kind === 'removed') return announceRemoval(desk, arrival.how);
      if (await isFromHere(desk, arrival)) await answerEvent(desk, arrival);
    });
  } catch (error) {
    if (!isFinal(error)) throw error;
  }
}

/** Never throws: Slack does not send it again, and shows the person no more than a mark of failure. */
export async function takeInteraction(desk: SlackContext, arrival: SlackInteraction): Promise<Acknowledged> {
  try {
    return await answerInteraction(desk, arrival, isFromHere(desk, arrival));
  } catch {
    // Logged where it went wrong.
    return undefined;
  }
}

function answerEvent(desk: SlackContext, arrival: Exclude<SlackEvent, { kind: 'removed' }>): Promise<void> {
  switch (arrival.kind) {
    case 'message':
      return answerMessage(desk, arrival);
    case 'mention':
      return answerMention(desk, arrival);
    case 'home-opened':
      return answerOpening(desk, arrival);
    case 'joined':
      return answerJoining(desk, arrival);
    case 'channel':
      return noteChange(desk, arrival);
    case 'user-changed':
      return renewLink(desk, arrival.user);
    default:
      return arrival satisfies never;
  }
}

/** Whether it is from here counts to the two seconds: at the start Slack may take long to tell. */
async function answerInteraction(
  desk: SlackContext,
  arrival: SlackInteraction,
  fromHere: Promise<boolean>,
): Promise<Acknowledged> {
  switch (arrival.kind) {
    case 'command':
      return answerCommand(desk, arrival, fromHere);
    case 'submission':
      return answerSubmission(desk, arrival, fromHere);
    case 'my-plans':
    case 'add-task':
    case 'action':
    case 'closed':
      return inTime(desk, arrival, async () => {
        if (await fromHere) await showAnswer(desk, arrival);
      });
    default:
      return arrival satisfies never;
  }
}

function showAnswer(
  desk: SlackContext,
  arrival: Exclude<SlackInteraction, { kind: 'command' | 'submission' }>,
): Promise<void> {
  switch (arrival.kind) {
    case 'my-plans':
      return answerMyPlans(desk, arrival);
    case 'add-task':
      return answerAddTask(desk, arrival);
    case 'action':
      return answerAction(desk, arrival);
    case 'closed':
      return keepClosed(desk, arrival);
    default:
      return arrival satisfies never;
  }
}

/** Waits for two seconds; throws what the work throws in that time. */
async function inTime(desk: SlackContext, { id }: SlackArrival, work: () => Promise<void>): Promise<undefined> {
  const running = work();
  letGo(desk, running, { arrival: id });
  await within(running, patience.hold);
}

async function announceRemoval({ log }: SlackContext, how: string): Promise<void> {
  log.warn({ how }, 'slack: Solis was removed from the workspace');
}

/** Guests of a shared channel come from another workspace; they are not answered at all, and learn nothing. */
async function isFromHere(desk: SlackContext, arrival: SlackArrival): Promise<boolean> {
  const { team } = await desk.identity.get();
  const home = 'person' in arrival ? (arrival.person.home ?? team) : team;
  if (arrival.team === team && home === team) return true;
  desk.log.warn(
    { arrival: arrival.id, team: arrival.team, home },
    'slack: somebody of another workspace is not answered',
  );
  return false;
}
