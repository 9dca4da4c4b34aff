/** The registry of taps: what each button and form does; the compiler names what is missing. */
import type { Tap, TapKind } from '../tap.ts';
import type { Said, Turn } from '../turn.ts';
import type { FormValues } from '../view.ts';
import type { Act } from './act.ts';
import { answer, keepMine, skip } from './answer.ts';
import { carryAll, carryTask } from './carry.ts';
import {
  daily,
  dailyCommand,
  duty,
  dutyDone,
  dutyNotYet,
  dutyNotYetSaid,
  dutyOpen,
  dutySnooze,
  dutySnoozeTo,
  dutyUndo,
  dutyWrong,
  dutyWrongSaid,
} from './duty.ts';
import { dutyAllow, dutySettle } from './duty-decide.ts';
import { form, phrase } from './form.ts';
import { askCorrection, askReturn, correct, returnSection, transition, transitionReason } from './life.ts';
import { agreementDone, agreementOpen, meeting, meetingAgenda, meetingSaid, meetingSay } from './meeting.ts';
import { meetingCall, meetingDetails, meetingNew } from './meeting-call.ts';
import { meetingCancel, meetingOther, meetingSend, meetingSlot, meetingTimes } from './meeting-time.ts';
import { minutes, minutesFinish, minutesNumber, minutesPresent, minutesReopen } from './minutes.ts';
import { minutesAgreement, minutesDecision, minutesDropAgreement, minutesDropDecision } from './minutes-entries.ts';
import { askWithdraw, orderFormAct, orderSaid, withdraw } from './order.ts';
import { history, plan, review, start, status } from './plan.ts';
import { reportAdd, reportFormAct, reportNew, reportSave, reportWithdraw } from './report.ts';
import { addRow, finish, leaveCarried, read, removeRow, section, step, takeCarried } from './section.ts';
import { absenceAgain, absenceEnd, absenceSaid, mute, settings, settingsForm, settingsSaid } from './settings.ts';
import { command, language, mode, rule } from './talk.ts';
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
  'carry-task': carryTask,
  'carry-all': carryAll,
  review,
  'report-form': reportFormAct,
  'report-save': reportSave,
  'report-new': reportNew,
  'report-add': reportAdd,
  'report-withdraw': reportWithdraw,
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
  'meeting-new': meetingNew,
  'meeting-call': meetingCall,
  meeting,
  'meeting-details': meetingDetails,
  'meeting-times': meetingTimes,
  'meeting-other': meetingOther,
  'meeting-slot': meetingSlot,
  'meeting-send': meetingSend,
  'meeting-cancel': meetingCancel,
  'meeting-say': meetingSay,
  'meeting-said': meetingSaid,
  'meeting-agenda': meetingAgenda,
  minutes,
  'minutes-present': minutesPresent,
  'minutes-number': minutesNumber,
  'minutes-decision': minutesDecision,
  'minutes-agreement': minutesAgreement,
  'minutes-drop-decision': minutesDropDecision,
  'minutes-drop-agreement': minutesDropAgreement,
  'minutes-finish': minutesFinish,
  'minutes-reopen': minutesReopen,
  'agreement-done': agreementDone,
  'agreement-open': agreementOpen,
  daily,
  'daily-command': dailyCommand,
  duty,
  'duty-open': dutyOpen,
  'duty-done': dutyDone,
  'duty-not-yet': dutyNotYet,
  'duty-not-yet-said': dutyNotYetSaid,
  'duty-snooze': dutySnooze,
  'duty-snooze-to': dutySnoozeTo,
  'duty-wrong': dutyWrong,
  'duty-wrong-said': dutyWrongSaid,
  'duty-undo': dutyUndo,
  'duty-settle': dutySettle,
  'duty-allow': dutyAllow,
  rule,
  settings,
  'settings-form': settingsForm,
  'settings-said': settingsSaid,
  mute,
  'absence-said': absenceSaid,
  'absence-end': absenceEnd,
  'absence-again': absenceAgain,
  'order-form': orderFormAct,
  'order-said': orderSaid,
  'order-ask-withdraw': askWithdraw,
  'order-withdraw': withdraw,
};

/** Does what a button or form stands for. */
export const act = (turn: Turn, tap: Tap, values: FormValues = {}): Promise<Said> =>
  (acts[tap.kind] as (turn: Turn, tap: Tap, values: FormValues) => Promise<Said>)(turn, tap, values);
