/** The registry of frames: those of every feature. Of two that fit a message alike the first is taken. */
import type { RequestFrame } from './core/frame.ts';
import { dutyFrames } from './duties/frames.ts';
import { helpFrames } from './help/frames.ts';
import { lifecycleFrames } from './lifecycle/frames.ts';
import { meetingFrames } from './meetings/frames.ts';
import { orderFrames } from './orders/frames.ts';
import { planFrames } from './plans/frames.ts';
import { reportFrames } from './reports/frames.ts';
import { sectionFrames } from './sections/frames.ts';
import { settingsFrames } from './settings/frames.ts';
import { taskFrames } from './tasks/frames.ts';

export const frames: readonly RequestFrame[] = [
  ...lifecycleFrames,
  ...planFrames,
  ...dutyFrames,
  ...taskFrames,
  ...meetingFrames,
  ...sectionFrames,
  ...helpFrames,
  ...settingsFrames,
  ...orderFrames,
  ...reportFrames,
];
