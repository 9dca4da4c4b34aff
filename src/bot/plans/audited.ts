/** What leaves a trace: who saw, exported or was refused something. Changes stand in the plan's history. */
import { findSection } from '../../domain/plan/on-path.ts';
import type { PlanContext } from '../../domain/plan/plan-context.ts';
import { defined } from '../../shared/defined.ts';
import { type Looking, type Reply, reply, type Turn } from '../core/turn.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { View } from '../ports/view.ts';
import { noRightView } from './views/closed.ts';

interface AuditedAct {
  readonly act: 'saw' | 'exported' | 'refused';
  readonly plan?: string;
  readonly section?: string;
  readonly what?: string;
}

/** Adds to the audit trail that this member saw, exported or was refused something. */
export const audit = (turn: Looking, act: AuditedAct): Promise<void> =>
  turn.services.audit.append(turn.organisation.id, [{ at: turn.now, member: turn.member.id, ...act }]);

/** The key of a section for the audit trail: what a made-up button names is no section, and its words are not kept. */
export const sectionThere = ({ type, plan }: PlanContext, key: string): { readonly section?: string } =>
  defined({ section: findSection(type, plan, key)?.key });

/** Refuses in words. @param what was asked for: a command, a kind of button */
export async function refuse(turn: Turn, what: string, view: View = noRightView(turn)): Promise<Reply> {
  await audit(turn, { act: 'refused', what });
  return reply(turn, view);
}

/** Shows a list in which learners are named or told of: one entry for all of it. */
export async function showList(
  turn: Turn,
  what: string,
  view: View,
  conversation: Conversation = turn.conversation,
): Promise<Reply> {
  await audit(turn, { act: 'saw', what });
  return reply(turn, view, conversation);
}
