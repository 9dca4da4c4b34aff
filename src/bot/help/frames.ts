/** How people greet, thank, ask what there is to ask, and stop for now. */
import type { RequestFrame } from '../core/frame.ts';

export const helpFrames: readonly RequestFrame[] = [
  {
    command: 'help',
    says: [
      'help',
      'who can',
      'how use',
      'how can',
      'who you',
      'who you can',
      'how you can',
      'want help',
      'show help',
      'can use',
      'who use',
      'not use',
      'not use help',
    ],
    may: 'show all mine who can use you how new start works todo done want',
    takes: 'nothing',
  },
  { command: 'everything', says: ['all help', 'all can'], may: 'show who', takes: 'nothing' },
  { command: 'greeting', says: ['greet'], may: 'fine you', takes: 'nothing' },
  {
    command: 'greeting',
    says: ['thanks', 'fine'],
    may: 'thanks fine greet all help',
    takes: 'question',
    asks: 'thanks',
  },
  {
    command: 'pause',
    says: ['pause', 'continue pause'],
    may: 'now continue',
    things: ['day'],
    takes: 'nothing',
    forbids: 'remind',
  },
];
