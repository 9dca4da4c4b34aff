/** Opens a form at once with what is known, asks the bot, and fills it. */
import { opensForm } from '../../bot/core/tap.ts';
import { openAgainView, openingView, workingView } from '../../bot/core/views/opening.ts';
import { inChat } from '../../bot/core/views/way-to-form.ts';
import type { Person } from './arrival.ts';
import { askBot, type BotRequest } from './ask.ts';
import { type SlackContext, sayTo } from './context.ts';
import { refreshHome } from './home.ts';
import type { PostedMessage, Shown } from './messages.ts';

export interface FormToOpen {
  readonly trigger: string;
  readonly person: Person;
  readonly asked: BotRequest;
  /** Of the button that opens it again; null where there is none. */
  readonly token: string | null;
  readonly origin: PostedMessage | null;
  /** Posts what could not be opened, where the person will see it. */
  readonly post: (shown: Shown) => Promise<void>;
}

/** Throws what the Web API throws where neither a form could be opened nor the way to it posted. */
export async function openForm(desk: SlackContext, form: FormToOpen): Promise<void> {
  const { trigger, person, asked, token, origin, post } = form;
  const first = sayTo(desk, person);
  const view = token !== null && opensForm(token) ? openingView(token, first) : workingView(first);
  // Outside the person's turn: a trigger is gone in three seconds, whatever else they wait for.
  const modal = await desk.modals.open(trigger, { view, say: first, origin });
  if (modal === null && token !== null) return post({ view: openAgainView(token, first), say: first });
  await desk.inTurn(person.user, async () => {
    const { reply, inPrivate = reply, language } = await askBot(desk, asked);
    if (inPrivate === null) return;
    const say = desk.say(language);
    const shown = modal === null ? 'failed' : await desk.modals.update(modal, { view: inPrivate, say, origin });
    // What could not be filled would say for ever that it is being opened.
    if (shown === 'failed') await post({ view: inChat(inPrivate, say), say });
  });
  refreshHome(desk, person);
}
