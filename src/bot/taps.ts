/** The registry of taps: what each button and form does; the compiler names what is missing. */
import type { Tap, TapKind } from './core/tap.ts';
import type { Reply, Turn } from './core/turn.ts';
import { dutyAllow, dutySettle } from './duties/taps/decide.ts';
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
} from './duties/taps/duty.ts';
import {
  askCorrection,
  askReturn,
  correct,
  returnSection,
  transition,
  transitionReason,
} from './lifecycle/taps/life.ts';
import { history, plan, review, start, status } from './lifecycle/taps/plan.ts';
import { meetingCall, meetingDetails, meetingNew } from './meetings/taps/call.ts';
import {
  agreementDone,
  agreementOpen,
  meeting,
  meetingAgenda,
  meetingSaid,
  meetingSay,
} from './meetings/taps/meeting.ts';
import { minutes, minutesFinish, minutesNumber, minutesPresent, minutesReopen } from './meetings/taps/minutes.ts';
import {
  minutesAgreement,
  minutesDecision,
  minutesDropAgreement,
  minutesDropDecision,
} from './meetings/taps/minutes-entries.ts';
import { meetingCancel, meetingOther, meetingSend, meetingSlot, meetingTimes } from './meetings/taps/time.ts';
import { askWithdraw, orderFormAct, orderSaid, withdraw } from './orders/taps/order.ts';
import type { TapHandler } from './plans/tap-handler.ts';
import type { FormValues } from './ports/view.ts';
import { reportAdd, reportFormAct, reportNew, reportSave, reportWithdraw } from './reports/taps/report.ts';
import { answer, keepMine, skip } from './sections/taps/answer.ts';
import { carryAll, carryTask } from './sections/taps/carry.ts';
import { form, phrase } from './sections/taps/form.ts';
import { addRow, finish, leaveCarried, read, removeRow, section, step, takeCarried } from './sections/taps/section.ts';
import {
  absenceAgain,
  absenceEnd,
  absenceSaid,
  mute,
  settings,
  settingsForm,
  settingsSaid,
} from './settings/taps/settings.ts';
import { command, language, mode, rule } from './settings/taps/talk.ts';
import { taskDetails, taskDone, taskDrop, taskOpen, taskPlan, taskSave } from './tasks/taps/task.ts';

const acts: { readonly [Kind in TapKind]: TapHandler<Kind> } = {
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
export const act = (turn: Turn, tap: Tap, values: FormValues = {}): Promise<Reply> =>
  (acts[tap.kind] as (turn: Turn, tap: Tap, values: FormValues) => Promise<Reply>)(turn, tap, values);
