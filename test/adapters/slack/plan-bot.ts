/** A plan with a form and a status, as a bot of the tests shows them. */

import { tokenOf } from '../../../src/bot/core/tap.ts';
import { messageView } from '../../../src/bot/core/views/message.ts';
import type { Incoming, Outcome } from '../../../src/bot/ports/incoming.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import { viewsByName } from '../../fixtures/views.ts';

const section = { plan: 'p1', section: 'strengths' };
export const formToken = tokenOf({ kind: 'form', ...section, step: '*', row: '' });
const answerToken = tokenOf({ kind: 'answer', ...section, step: '*', seen: 0, warned: false });
export const statusToken = tokenOf({ kind: 'status', plan: 'p1' });

export const talk: View = messageView({
  name: 'plan',
  title: 'Plāns J-07',
  actions: [
    { label: 'Veidlapa', token: formToken },
    { label: 'Statuss', token: statusToken },
  ],
});
export const status = messageView({
  name: 'status',
  title: 'Statuss J-07',
  actions: [{ label: 'Veidlapa', token: formToken }],
});
export const form: View = {
  ...viewsByName['section-form'],
  title: 'Stiprās puses',
  form: {
    submit: { label: 'Nodot', token: answerToken },
    fields: [
      {
        kind: 'long-text',
        name: 'strengths',
        label: 'Kas izdodas',
        value: 'raksta',
        longest: 500,
        required: true,
        phrases: [],
      },
    ],
  },
  actions: [],
};
export const lv = (reply: View | null, inPrivate?: View): Outcome => ({
  reply,
  language: 'lv',
  ...(inPrivate && { inPrivate }),
});

/** Shows the plan when spoken to, and what is tapped otherwise. */
export const bot = ({ event }: Incoming): Outcome => {
  if (event.kind === 'text') return lv(talk);
  if (event.kind === 'home') return lv({ ...talk, name: 'my-plans' });
  if (event.kind === 'tap') return lv(event.token === formToken ? form : status);
  return lv(messageView({ name: 'section-done', title: 'Saņemts' }));
};
