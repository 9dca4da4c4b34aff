/** From what a person did, the plans and duties that the turn will most likely ask for; where that proves wrong it reads them itself. */
import type { Concept } from '../../domain/language/concept-words.ts';
import { conceptsOf } from '../../domain/language/concepts-of.ts';
import { readQuestion } from '../../domain/language/plan-question.ts';
import { everyStatusInWork } from '../../domain/plan-types/find-types.ts';
import { wordsOf } from '../../domain/text/words.ts';
import type { CommandId } from '../buttons/command-ids.ts';
import { momentOf } from '../core/moment.ts';
import { readIntent } from '../core/read-intent.ts';
import { onlyTells, readRequests } from '../core/read-request.ts';
import { tapOf } from '../core/tap.ts';
import type { Services } from '../core/turn.ts';
import { subjectIn } from '../plans/find-plans.ts';
import type { Incoming } from '../ports/incoming.ts';
import type { Ahead } from '../ports/openings.ts';
import { questionFrames } from './frames.ts';
import { aheadOfQuestion } from './reads.ts';

const nothing: Ahead = { kind: 'nothing' };
const list: Ahead = { kind: 'list', filter: { statuses: everyStatusInWork } };
const owed: Ahead = { kind: 'owed', filter: { statuses: everyStatusInWork }, duties: {} };

export function aheadOf(services: Services, { event, from }: Incoming): Ahead {
  switch (event.kind) {
    case 'text':
      return ofText(services, event.text, from.platform === 'web' ? from.user : '');
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

/** Words that begin with no command, and ask nothing, answer what was asked. */
function ofText(services: Services, text: string, member: string): Ahead {
  const question = questionIn(services, text, member);
  if (question !== null) return aheadOfQuestion(question);
  const intent = readIntent(text, services.say);
  if (intent === null) return { kind: 'focus' };
  const about = subjectIn(services, intent.rest);
  return about === null ? ofCommand(intent.command) : { kind: 'subject', about };
}

/** Without them nothing is asked of several plans, and most messages are not read twice. */
const asking: readonly Concept[] = [
  'who',
  'count',
  'late',
  'debts',
  'notDone',
  'due',
  'workload',
  'awaits',
  'changes',
  'lack',
  'not',
  'most',
  'compare',
];

/** The question that the words ask entirely. @param member who speaks, where that is known yet: only "my class" needs it */
function questionIn(services: Services, text: string, member: string) {
  if (
    onlyTells({ services }, text) ||
    !wordsOf(text).some(({ folded }) => conceptsOf(folded).some((one) => asking.includes(one)))
  )
    return null;
  const { all } = readRequests({ ...momentOf(services), services, member: { id: member } }, text, questionFrames);
  const [best] = all;
  return best?.share === 1 ? readQuestion(best.rest) : null;
}

function ofCommand(command: CommandId): Ahead {
  if (command === 'overview' || command === 'overdue') return owed;
  return command === 'my-plans' ? list : nothing;
}

function ofToken(token: string): Ahead {
  const tap = tapOf(token);
  if (tap === null) return nothing;
  if (tap.kind === 'command') return ofCommand(tap.command);
  const question = tap.kind === 'said' ? readQuestion(tap.rest) : null;
  if (question !== null) return aheadOfQuestion(question);
  return 'plan' in tap && typeof tap.plan === 'string' ? { kind: 'plan', plan: tap.plan } : nothing;
}
