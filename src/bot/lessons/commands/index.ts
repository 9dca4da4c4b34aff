/** The commands of lessons: what is to be minded in them, and who has not read it. */
import type { CommandTable } from '../../core/command.ts';
import { classesMeant, classesNamed, showLessons } from '../show-lessons.ts';
import { showUnread } from '../show-unread.ts';

export const lessonCommands = {
  lessons: (turn, rest) => showLessons(turn, classesMeant(turn, rest)),
  unread: (turn, rest) => showUnread(turn, classesNamed(turn, rest)),
} as const satisfies CommandTable;
