/** The registry of taps: what each button and form does; the compiler names what is missing. */
import { commands } from './commands.ts';
import { sendsForm, type Tap } from './core/tap.ts';
import type { Reply, Turn } from './core/turn.ts';
import { documentTaps } from './documents/taps.ts';
import { belowDaily } from './duties/show-duties.ts';
import { dutyTaps } from './duties/taps.ts';
import { intakeTaps } from './intake/taps.ts';
import { lessonTaps } from './lessons/taps.ts';
import { lifecycleTaps } from './lifecycle/taps.ts';
import { logTaps } from './log/taps.ts';
import { callTaps } from './meetings/taps/call.ts';
import { meetingTaps } from './meetings/taps/meeting.ts';
import { minutesTaps } from './meetings/taps/minutes.ts';
import { minutesEntryTaps } from './meetings/taps/minutes-entries.ts';
import { timeTaps } from './meetings/taps/time.ts';
import { orderTaps } from './orders/taps.ts';
import { organisationTaps } from './organisation/taps.ts';
import { paperTaps } from './papers/taps.ts';
import type { EveryTap } from './plans/tap-handler.ts';
import type { FormValues } from './ports/view.ts';
import { questionTaps } from './questions/taps.ts';
import { keepSaid } from './sections/short-talk.ts';
import { sectionTaps } from './sections/taps.ts';
import { settingsTaps } from './settings/taps.ts';
import { taskTaps } from './tasks/taps.ts';
import { showFinal } from './undo.ts';

const taps: EveryTap = {
  command: (turn, tap) => commands[tap.command](turn, ''),
  said: (turn, tap) => commands[tap.command](turn, tap.rest),
  'keep-said': (turn) => keepSaid(turn),
  'daily-command': async (turn, tap) => belowDaily(turn, tap.date, await commands[tap.command](turn, '')),
  final: showFinal,
  ...lifecycleTaps,
  ...sectionTaps,
  ...taskTaps,
  ...callTaps,
  ...timeTaps,
  ...meetingTaps,
  ...minutesTaps,
  ...minutesEntryTaps,
  ...dutyTaps,
  ...questionTaps,
  ...documentTaps,
  ...intakeTaps,
  ...logTaps,
  ...settingsTaps,
  ...orderTaps,
  ...organisationTaps,
  ...paperTaps,
  ...lessonTaps,
};

/** Does what a button or form stands for. */
export const act = (turn: Turn, tap: Tap, values: FormValues = {}): Promise<Reply> =>
  (taps[tap.kind] as (turn: Turn, tap: Tap, values: FormValues) => Promise<Reply>)(
    turn,
    tap,
    sendsForm(tap) ? values : {},
  );
