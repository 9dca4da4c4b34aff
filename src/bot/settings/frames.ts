/** How people say how they are reminded, in which language, and when they are away. */
import type { RequestFrame } from '../core/frame.ts';

const away = {
  ...{ command: 'absence', things: ['day', 'member'], takes: 'text', writes: true },
  forbids: 'remote order learns',
} as const satisfies Omit<RequestFrame, 'says'>;

export const settingsFrames: readonly RequestFrame[] = [
  { command: 'settings', says: ['settings', 'mine settings'], may: 'show mine remind all', takes: 'nothing' },
  {
    ...{ command: 'settings', says: ['remind', 'remind hourWord'], needs: ['day', 'weekday', 'hour'] },
    ...{ may: 'hourWord mine works show all since now want only', takes: 'text', writes: true },
    ...{ forbids: 'mute unmute not absence occasion', unsure: 'around' },
  },
  // "Strādāju līdz 17" tells nothing of reminders, and "šajā piektdienā strādāju" nothing of every week.
  {
    ...{ command: 'settings', says: ['works', 'mine works', 'mine works week'], needs: ['day', 'weekday'] },
    ...{ may: 'mine works all since want only', takes: 'text', writes: true },
    ...{ forbids: 'mute unmute not absence occasion', unsure: 'around thisOne next now' },
  },
  {
    command: 'mute',
    says: ['mute'],
    may: 'remind task section duty meeting talk plan document other mine all',
    takes: 'text',
    writes: true,
  },
  {
    command: 'unmute',
    says: ['unmute'],
    may: 'remind task section duty meeting talk plan document other mine all',
    takes: 'text',
    writes: true,
  },
  {
    ...{ ...away, says: ['absence', 'notHere', 'mine absence', 'mine notHere', 'notHere here'] },
    may: 'mine here standIn week since now school all occasion',
    // What is said of somebody else, of a part of a day, or of nobody is asked about.
    unsure: 'want somebody pupils when around aside partOfDay',
  },
  // "Rīt seminārs skolā" tells of no absence, though there may be one: it is asked about, whatever else is said.
  {
    ...{ ...away, says: ['occasion', 'mine occasion'], unsure: 'occasion' },
    may: 'mine here standIn week since now school all',
  },
  {
    command: 'language',
    says: ['language inEnglish', 'language inLatvian', 'inEnglish', 'inLatvian'],
    may: 'mine language use',
    takes: 'text',
    writes: true,
  },
  { command: 'mode', says: [], takes: 'nothing', writes: true },
  { command: 'feed', says: [], takes: 'nothing' },
  {
    command: 'unreachable',
    says: ['unreachable', 'who unreachable', 'not unreachable remind'],
    may: 'who remind not show can',
    takes: 'nothing',
  },
];
