/** Modals in Slack: opens one, and puts another view into an open one. */

import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { ChatLog } from '../../bot/core/chat-options.ts';
import { faultOf, isSpentTrigger, slackWord } from './errors.ts';
import { newNonce, type PostedMessage, type Shown } from './messages.ts';
import { renderModal } from './render.ts';

export interface ModalShown extends Shown {
  /** The message from which it was opened, which the answer will replace. */
  readonly origin: PostedMessage | null;
}

export interface Modals {
  /** The id of the modal; null where Slack did not let it be opened: the trigger is spent, or Slack does not answer. */
  open(trigger: string, shown: ModalShown): Promise<string | null>;
  update(id: string, shown: ModalShown): Promise<Put>;
  /** The same for a view that is rendered already. */
  put(id: string, view: ModalView): Promise<Put>;
}

/** Whether it stands on the person's screen now; else they closed the modal, or Slack did not do it. */
type Put = 'shown' | 'closed' | 'failed';

/** Renders a view as a modal that knows which form it is and where it came from. */
export function modalOf({ view, say, origin }: ModalShown): ModalView {
  const nonce = newNonce();
  return renderModal(view, { say, nonce }, { token: view.form?.submit.token ?? null, nonce, origin });
}

export function openModals(client: WebClient, log: ChatLog): Modals {
  const put = async (id: string, view: ModalView): Promise<Put> => {
    try {
      await client.views.update({ view_id: id, view });
      return 'shown';
    } catch (error) {
      if (slackWord(error) === 'not_found') return 'closed';
      log.warn({ ...faultOf(error), view: id }, 'slack: an open form could not be filled');
      return 'failed';
    }
  };
  return {
    put,
    update: (id, shown) => put(id, modalOf(shown)),
    open: async (trigger, shown) => {
      try {
        const { view } = await client.views.open({ trigger_id: trigger, view: modalOf(shown) });
        return view?.id ?? null;
      } catch (error) {
        if (!isSpentTrigger(error)) log.warn(faultOf(error), 'slack: a form could not be opened');
        return null;
      }
    },
  };
}
