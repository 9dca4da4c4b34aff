/** A channel hears that something was passed on: code, point, staff and days, nothing else. */

import { memberNames } from '../../core/views/member-name.ts';
import { messageView } from '../../core/views/message.ts';
import type { View } from '../../ports/view.ts';
import { lateItem } from './digest.ts';
import { type DutySpeaking, dutyCode, type ShownDuty } from './duty-words.ts';

export const escalationView = (to: DutySpeaking, duty: ShownDuty): View =>
  messageView({
    name: 'escalation',
    title: to.say('digest.escalated', { code: dutyCode(to, duty) ?? to.say('digest.school') }),
    text: to.say('digest.told', { names: memberNames(to, duty.obligation.escalated?.to ?? []) }),
    blocks: [{ kind: 'items', items: [lateItem(to, duty)] }],
  });
