/** From what a person did, the plans and duties that the turn will most likely ask for; where that proves wrong it reads them itself. */
import type { Concept } from '../../domain/language/concept-words.ts';
import { conceptsOf } from '../../domain/language/concepts-of.ts';
import { readQuestion } from '../../domain/language/plan-question.ts';
import { leads } from '../../domain/people/leads.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { MemberId } from '../../domain/people/organisation.ts';
import { everyStatusInWork } from '../../domain/plan-types/find-types.ts';
import { wordsOf } from '../../domain/text/words.ts';
import type { CommandId } from '../buttons/command-ids.ts';
import { momentOf } from '../core/moment.ts';
import { readIntent } from '../core/read-intent.ts';
import { onlyTells, readRequests } from '../core/read-request.ts';
import { tapOf } from '../core/tap.ts';
import type { Services } from '../core/turn.ts';
import { messagesOfDay } from '../duties/reminding.ts';
import { subjectIn } from '../plans/find-plans.ts';
import type { Incoming } from '../ports/incoming.ts';
import type { Ahead } from '../ports/openings.ts';
import { questionFrames } from './frames.ts';
import { aheadOfQuestion } from './reads.ts';

const nothing: Ahead = { kind: 'nothing' };
const list: Ahead = { kind: 'list', filter: { statuses: everyStatusInWork } };
const owed = { kind: 'owed', filter: { statuses: everyStatusInWork }, duties: {} } as const satisfies Ahead;

/** @param speaker who it will most likely be; null where nobody has spoken from there yet */
export function aheadOf(services: Services, { event }: Incoming, speaker: MemberId | null): Ahead {
  const at = { services, speaker };
  switch (event.kind) {
    case 'text':
      return ofText(at, event.text);
    case 'tap':
    case 'form':
      return ofToken(at, event.token);
    case 'home':
      return ofCommand(at, 'my-plans');
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

interface At {
  readonly services: Services;
  readonly speaker: MemberId | null;
}

/** Words that begin with no command, and ask nothing, answer what was asked. */
function ofText(at: At, text: string): Ahead {
  const { services } = at;
  const question = questionIn(at, text);
  if (question !== null) return aheadOfQuestion(question);
  const intent = readIntent(text, services.say);
  if (intent === null) return { kind: 'focus' };
  const about = subjectIn(services, intent.rest);
  return about === null ? ofCommand(at, intent.command) : { kind: 'subject', about };
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

/** The question that the words ask entirely; only "my class" needs to know who speaks. */
function questionIn({ services, speaker }: At, text: string) {
  if (
    onlyTells({ services }, text) ||
    !wordsOf(text).some(({ folded }) => conceptsOf(folded).some((one) => asking.includes(one)))
  )
    return null;
  const { all } = readRequests(
    { ...momentOf(services), services, member: { id: speaker ?? '' } },
    text,
    questionFrames,
  );
  const [best] = all;
  return best?.share === 1 ? readQuestion(best.rest) : null;
}

function ofCommand(at: At, command: CommandId): Ahead {
  switch (command) {
    case 'overview':
      return { ...owed, messages: messagesOfDay(at.services.organisation, momentOf(at.services).today) };
    case 'overdue':
      return owed;
    case 'my-plans':
      return ofMyWork(at);
    default:
      return nothing;
  }
}

/** Whoever leads the school looks at all that is owed, for what they are to decide. */
function ofMyWork({ services: { organisation }, speaker }: At): Ahead {
  const member = speaker === null ? null : memberById(organisation, speaker);
  if (member === null) return list;
  return leads({ organisation, member }) ? owed : { ...owed, duties: { member: member.id } };
}

function ofToken(at: At, token: string): Ahead {
  const tap = tapOf(token);
  if (tap === null) return nothing;
  if (tap.kind === 'command') return ofCommand(at, tap.command);
  const question = tap.kind === 'said' ? readQuestion(tap.rest) : null;
  if (question !== null) return aheadOfQuestion(question);
  return 'plan' in tap && typeof tap.plan === 'string' ? { kind: 'plan', plan: tap.plan } : nothing;
}
