/** Says what Solis does not read: files, what was changed in a message afterwards, what is too long, what could never be read to its end. */
import type { Turn } from '../core/turn.ts';
import { messageView } from '../core/views/message.ts';
import type { IncomingEvent } from '../ports/incoming.ts';
import type { View } from '../ports/view.ts';

/** A message with files and no words. */
export const isFileAlone = (event: IncomingEvent): boolean =>
  event.kind === 'text' && event.files === true && event.text.trim() === '';

/** Whether nothing in it is read: then the talk stays where it was. */
export const isUnread = (event: IncomingEvent): boolean => event.kind === 'edited' || isFileAlone(event);

export const unreadView = ({ say }: Pick<Turn, 'say'>, what: 'edited' | 'file-alone'): View =>
  messageView({ name: 'notice', title: say(`unread.${what}.title`), text: say(`unread.${what}.text`) });

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
