/** Views with whatever people may type in Slack. */
import { anyViewOf } from '../any-view.ts';

/** What means something in Slack; texts now and then as long as a person's patience. */
export const anyView = anyViewOf({
  signs: [
    '*',
    '_',
    '~',
    '`',
    '<!channel>',
    '<@U1>',
    '<http://a.b|c>',
    '&amp;',
    ':smile:',
    '> ',
    '• ',
    '\u200b',
    '👩‍🏫',
  ],
  most: { times: 400, facts: 9, items: 30, choices: 30, phrases: 20 },
});
