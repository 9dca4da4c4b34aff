/** A notice of a plan as a message; by mail only that there is one: its words may hold what was answered. */
import { memberById } from '../../domain/people/member-by-id.ts';
import { mayHear, stands } from '../../domain/plan/may-hear.ts';
import { momentOf } from '../core/moment.ts';
import type { Say } from '../core/texts.ts';
import type { Compose, MailWords } from '../outbox/composed.ts';
import type { View } from '../ports/view.ts';
import { contextOf } from './context-of.ts';
import { isSaidByDay } from './said-by-day.ts';
import { noticeView } from './views/notices.ts';
import { planCode, type Speaking } from './views/plan-words.ts';

export const composeNotice: Compose<'notice'> = async (services, { to, content }) => {
  const { organisation } = services;
  const plan = await services.plans.load(organisation.id, content.plan);
  if (plan === null) return null;
  const moment = momentOf(services);
  const context = contextOf(moment, plan);
  if (!stands(plan, content.notice)) return null;
  const member = to.kind === 'member' ? memberById(organisation, to.member) : null;
  if (to.kind === 'member' && (member === null || !mayHear({ ...moment, member }, context, content.notice)))
    return null;
  if (member !== null && (await isSaidByDay(services, moment, { member, plan, notice: content.notice }))) return null;
  const viewIn = (say: Say): View | null => noticeView({ context, say }, content.notice);
  if (viewIn(services.say(organisation.language)) === null) return null;
  return {
    view: (say) => viewIn(say) ?? gone(),
    // What is between two people goes by no mail: its subject would name one of them.
    mail: context.type.addressee === undefined ? (say) => mailOf({ context, say }) : null,
  };
};

function mailOf(to: Speaking): MailWords {
  const code = planCode(to);
  return { subject: to.say('notice.mail.subject', { code }), text: to.say('notice.mail.text', { code }) };
}

const gone = (): never => {
  throw new Error('a notice has words in one language only');
};
