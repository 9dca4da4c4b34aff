/** What the class teacher and the head of the support team hear of a report: that there is one; its words are read where it opens. */
import { mayReadEntry } from '../../domain/duties/intake-access.ts';
import { memberById } from '../../domain/people/member-by-id.ts';
import type { Compose } from '../outbox/composed.ts';
import { storedEntry } from './stored-entries.ts';
import { concernNotice } from './views/concern.ts';

export const composeConcern: Compose<'concern'> = async (services, { to, content }) => {
  const { organisation } = services;
  const member = to.kind === 'member' ? memberById(organisation, to.member) : null;
  const entry = await storedEntry(services, content.entry);
  if (member === null || entry === null || entry.withdrawn !== undefined) return null;
  if (!mayReadEntry({ organisation, member }, entry)) return null;
  return {
    view: (say) => concernNotice({ organisation, say }, entry),
    mail: (say) => {
      const { title } = concernNotice({ organisation, say }, entry);
      return { subject: title, text: say('concern.mail') };
    },
  };
};
