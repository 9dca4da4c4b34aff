/** The days of the week as a file names them, Monday first. */

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** 1 is Monday, 7 is Sunday. */
export const weekdayNumber = (weekday: (typeof weekdays)[number]): number => weekdays.indexOf(weekday) + 1;
