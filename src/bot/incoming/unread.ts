/** Says what Solis does not read: files, what was changed in a message afterwards, what is too long, what could never be read to its end. */
import { rolesOf } from '../../domain/people/roles-of.ts';
import type { Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import type { Incoming, IncomingEvent } from '../ports/incoming.ts';
import type { View } from '../ports/view.ts';

/** A message with files and no words. */
export const isFileAlone = (event: IncomingEvent): boolean =>
  event.kind === 'text' && event.files === true && event.text.trim() === '';

/** Whether nothing in it is read: then the talk stays where it was. */
export const isUnread = (event: IncomingEvent): boolean => event.kind === 'edited' || isFileAlone(event);

export const editedView = ({ say }: Pick<Turn, 'say'>): View =>
  messageView({ name: 'notice', title: say('unread.edited.title'), text: say('unread.edited.text') });

/** An administrator may have meant the register: in private they read where it is taken over. */
export function fileAloneView({ say, organisation, member }: Turn, place: Incoming['place']): View {
  const mayTakeOver = place.kind === 'private' && rolesOf(organisation, member.id).includes('administrator');
  return messageView({
    name: 'notice',
    title: say('unread.file-alone.title'),
    text: [say('unread.file-alone.text'), ...(mayTakeOver ? [say('unread.file-alone.register')] : [])],
  });
}

/** @param longest characters that a message may have */
export const tooLongView = ({ say }: Pick<Turn, 'say'>, longest: number): View =>
  messageView({ name: 'refused', title: say('too-long.title'), text: say('too-long.text', { longest }) });

/** What ended the process each time it was begun. */
export const setAsideView = ({ say, id }: Pick<Turn, 'say' | 'id'>): View =>
  messageView({
    name: 'trouble',
    title: say('set-aside.title'),
    text: say('set-aside.text', { reference: id.slice(-8) }),
  });
