/** Says what of a message Solis does not read: files that came with it, and what was changed in it afterwards. */
import type { Turn } from './core/turn.ts';
import { messageView } from './core/views/message.ts';
import type { IncomingEvent } from './ports/incoming.ts';
import type { View } from './ports/view.ts';

/** A message with files and no words. */
export const isFileAlone = (event: IncomingEvent): boolean =>
  event.kind === 'text' && event.files === true && event.text.trim() === '';

/** Whether nothing in it is read: then the talk stays where it was. */
export const isUnread = (event: IncomingEvent): boolean => event.kind === 'edited' || isFileAlone(event);

export const unreadView = ({ say }: Pick<Turn, 'say'>, what: 'edited' | 'file-alone'): View =>
  messageView({ name: 'notice', title: say(`unread.${what}.title`), text: say(`unread.${what}.text`) });
