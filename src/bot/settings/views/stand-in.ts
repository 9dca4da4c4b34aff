/** That one stands in for a colleague in these days, or need not any more. */

import { accusativeOf } from '../../../domain/language/accusative-of.ts';
import { capital } from '../../../domain/text/capital.ts';
import { commandAction } from '../../core/command-action.ts';
import type { Moment } from '../../core/moment.ts';
import type { Say } from '../../core/texts.ts';
import { memberName } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import type { DeliveryContent } from '../../ports/delivery.ts';
import type { View } from '../../ports/view.ts';
import { absenceWords } from './settings.ts';

/** @param count how many duties fall due in these days */
export const standInView =
  (
    { organisation, today }: Moment,
    { absent, from, to, what }: Extract<DeliveryContent, { readonly kind: 'stand-in' }>,
    count: number,
  ) =>
  (say: Say): View => {
    const known = memberName({ organisation, say }, absent);
    const when = absenceWords({ say, today }, { from, to });
    const words = {
      when: capital(when),
      name: say.language === 'lv' ? accusativeOf(known) : known,
    };
    if (what === 'over')
      return messageView({
        name: 'notice',
        title: say('settings.stand-in.over', words),
        text: say('settings.stand-in.over-text'),
      });
    return messageView({
      name: 'notice',
      title: say('settings.stand-in.title', words),
      text: [
        count === 0 ? say('settings.stand-in.none') : say('settings.stand-in.due', { count }),
        say('settings.stand-in.rest'),
      ],
      actions: [commandAction(say, 'my-plans')],
    });
  };
