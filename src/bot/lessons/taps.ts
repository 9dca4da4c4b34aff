/** What is tapped in the list of what is to be minded in lessons. */
import type { TapTable } from '../plans/tap-handler.ts';
import { readLesson, showLessons, unreadLesson } from './show-lessons.ts';

export const lessonTaps = {
  lessons: (turn, { classes, page }) => showLessons(turn, classes.split(','), page),
  'lesson-read': readLesson,
  'lesson-unread': unreadLesson,
} satisfies TapTable;
