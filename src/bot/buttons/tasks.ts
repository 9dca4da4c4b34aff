/** The buttons of a task being put together, and of one that exists. */
import { type ButtonTable, day, later, text } from './codec.ts';

export const taskButtons = {
  'task-plan': { params: { plan: text } },
  'task-details': { params: { id: text }, reopens: { kind: 'task-details' } },
  /** The day by which, where the one that was said was doubted. */
  'task-due': { params: { id: text, day } },
  /** The plan, so that it is read with the talk. */
  'task-save': { params: { id: text, plan: later(text) } },
  'task-drop': { params: { id: text } },
  /** By the first of several tasks that were told at once. */
  'tasks-save': { params: { id: text } },
  'tasks-drop': { params: { id: text } },
  'task-done': { params: { plan: text, row: text } },
  'task-open': { params: { plan: text, row: text } },
} as const satisfies ButtonTable;
