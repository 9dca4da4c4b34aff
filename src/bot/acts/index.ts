/** The registry of taps: what each button and form does; the compiler names what is missing. */
import type { Tap, TapKind } from '../tap.ts';
import type { Said, Turn } from '../turn.ts';
import type { FormValues } from '../view.ts';
import type { Act } from './act.ts';
import { answer, keepMine, skip } from './answer.ts';
import { form, phrase } from './form.ts';
import { askCorrection, askReturn, correct, returnSection, transition, transitionReason } from './life.ts';
import { history, plan, start, status } from './plan.ts';
import { addRow, finish, leaveCarried, read, removeRow, section, step, takeCarried } from './section.ts';
import { command, language, mode } from './talk.ts';
import { taskDetails, taskDone, taskDrop, taskOpen, taskPlan, taskSave } from './task.ts';

const acts: { readonly [Kind in TapKind]: Act<Kind> } = {
  command,
  start,
  plan,
  status,
  history,
  section,
  step,
  form,
  answer,
  phrase,
  skip,
  'keep-mine': keepMine,
  read,
  finish,
  'take-carried': takeCarried,
  'leave-carried': leaveCarried,
  'add-row': addRow,
  'remove-row': removeRow,
  'task-done': taskDone,
  'task-open': taskOpen,
  transition,
  'transition-reason': transitionReason,
  'ask-return': askReturn,
  return: returnSection,
  'ask-correction': askCorrection,
  correct,
  mode,
  language,
  'task-plan': taskPlan,
  'task-details': taskDetails,
  'task-save': taskSave,
  'task-drop': taskDrop,
};

/** Does what a button or form stands for. */
export const act = (turn: Turn, tap: Tap, values: FormValues = {}): Promise<Said> =>
  (acts[tap.kind] as (turn: Turn, tap: Tap, values: FormValues) => Promise<Said>)(turn, tap, values);
