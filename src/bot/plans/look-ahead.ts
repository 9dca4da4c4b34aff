/** From what a person did, the plans that the turn will most likely ask for; where that proves wrong it reads them itself. */
import { everyStatusInWork } from '../../domain/plan-types/find-types.ts';
import type { CommandId } from '../buttons/command-ids.ts';
import { readIntent } from '../core/read-intent.ts';
import { tapOf } from '../core/tap.ts';
import type { Services } from '../core/turn.ts';
import type { Incoming } from '../ports/incoming.ts';
import type { Ahead } from '../ports/openings.ts';
import { subjectIn } from './find-plans.ts';

const nothing: Ahead = { kind: 'nothing' };
const list: Ahead = { kind: 'list', filter: { statuses: everyStatusInWork } };

export function aheadOf(services: Services, { event }: Incoming): Ahead {
  switch (event.kind) {
    case 'text':
      return ofText(services, event.text);
    case 'tap':
    case 'form':
      return ofToken(event.token);
    case 'home':
      return list;
    case 'hello':
    case 'too-long':
    case 'set-aside':
    case 'edited':
    case 'make-task':
    case 'draft':
      return nothing;
    default:
      return event satisfies never;
  }
}

/** Words that begin with no command answer what was asked. */
function ofText(services: Services, text: string): Ahead {
  const intent = readIntent(text, services.say);
  if (intent === null) return { kind: 'focus' };
  const about = subjectIn(services, intent.rest);
  return about === null ? ofCommand(intent.command) : { kind: 'subject', about };
}

const ofCommand = (command: CommandId): Ahead => (command === 'my-plans' ? list : nothing);

function ofToken(token: string): Ahead {
  const tap = tapOf(token);
  if (tap === null) return nothing;
  if (tap.kind === 'command') return ofCommand(tap.command);
  return 'plan' in tap && typeof tap.plan === 'string' ? { kind: 'plan', plan: tap.plan } : nothing;
}
