/** The buttons of what is to be minded in lessons. */
import { type ButtonTable, count, later, text } from './codec.ts';

export const lessonButtons = {
  /** The next screen, of these classes. */
  lessons: { params: { classes: text, page: count } },
  /** Notes that it was read as it was shown; and takes that back. The screen on which it stood is shown again. */
  'lesson-read': { params: { plan: text, of: text, classes: later(text), page: later(count) } },
  'lesson-unread': { params: { plan: text, classes: later(text), page: later(count) } },
} as const satisfies ButtonTable;
