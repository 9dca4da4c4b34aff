/** The buttons of what is to be minded in lessons. */
import { type ButtonTable, count, text } from './codec.ts';

export const lessonButtons = {
  /** The next screen, of these classes. */
  lessons: { params: { classes: text, page: count } },
  /** Notes that it was read as it was shown; and takes that back. */
  'lesson-read': { params: { plan: text, of: text } },
  'lesson-unread': { params: { plan: text } },
} as const satisfies ButtonTable;
