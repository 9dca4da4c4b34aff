/** What somebody is told of sessions that are not confirmed, from what is so when it is sent; nothing once all of them are. */

import { memberById } from '../../domain/people/member-by-id.ts';
import { momentOf } from '../core/moment.ts';
import type { Compose } from '../outbox/composed.ts';
import { listedEntries } from './listed-entries.ts';
import { reminderTitle, reminderView } from './views/log-reminder.ts';

export const composeLog: Compose<'log'> = async (services, { to, content }) => {
  const { organisation, entries } = services;
  const member = to.kind === 'member' ? memberById(organisation, to.member) : null;
  if (member === null) return null;
  const { from, to: last, whose } = content;
  const reading = { ...momentOf(services), services, member };
  const open = await entries.open(organisation.id, { from, to: last }, whose === 'own' ? member.id : undefined);
  const listed = await listedEntries(reading, open);
  if (listed.length === 0) return null;
  const told = { listed, whose, isToday: from === reading.today, member };
  return {
    view: (say) => reminderView(say, told),
    mail: (say) => ({
      subject: reminderTitle(say, told),
      text: [reminderTitle(say, told), '', say('log.reminder.mail')].join('\n'),
    }),
  };
};
