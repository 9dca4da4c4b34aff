/** Sends an open form as Slack does, and does with it what the app answers. */
import { viewFaults } from './block-kit.ts';
import type { Answered } from './slack-rig-driver.ts';
import type { Rigged } from './slack-rig-rigged.ts';
import { blocksIn, type Screen, type Shown } from './slack-rig-screens.ts';
import type { By } from './slack-rig-shapes.ts';
import { labelIn, missingIn, stateOf } from './slack-rig-state.ts';
import type { Told } from './slack-rig-workspace.ts';

/** Throws where Slack itself keeps the form back, or shows that the app failed. */
export async function submitForm(rig: Rigged, by: By, shown: Shown | undefined): Promise<Answered> {
  if (shown === undefined) throw new Error(`${by.name} has no form open`);
  const blocks = blocksIn(shown.view);
  const missing = missingIn(blocks, shown.typed);
  if (missing.length > 0) throw new Error(`Slack keeps the form back: nothing in "${missing.join('", "')}"`);
  if (shown.view.submit === null) throw new Error('the form has nothing to send it with');
  const view = { ...shown.view, state: stateOf(blocks, shown.typed) };
  const answer = await rig.interacts(by, { type: 'view_submission', view, response_urls: [] });
  const screen = rig.screens.of(by.user);
  screen.problems = {};
  await apply(rig, { screen, shown, by, answer: answer.body });
  return answer;
}

interface Applied {
  readonly screen: Screen;
  readonly shown: Shown;
  readonly by: By;
  readonly answer: Told;
}

async function apply(rig: Rigged, { screen, shown, by, answer }: Applied): Promise<void> {
  const id = String(shown.view.id);
  switch (answer.response_action) {
    case undefined:
      screen.modals = screen.modals.filter(({ view }) => view.id !== id);
      return;
    case 'clear':
      screen.modals = [];
      return;
    case 'errors': {
      const blocks = blocksIn(shown.view);
      const errors = Object.entries((answer.errors ?? {}) as Readonly<Record<string, string>>);
      const named = errors.map(([block, text]) => [labelIn(blocks, block), text] as const);
      // Slack shows "we had some trouble" where a block is named that is not there.
      if (named.length === 0 || named.some(([label]) => label === undefined))
        rig.fault(`errors beside inputs that are not in the form: ${errors.map(([block]) => block).join(', ')}`);
      screen.problems = Object.fromEntries(named);
      return;
    }
    case 'update':
    case 'push': {
      const view = answer.view as Told;
      for (const fault of viewFaults(view as never)) rig.fault(`${answer.response_action}: ${fault}`);
      if (answer.response_action === 'update') {
        const told = await rig.workspace.call('views.update', { view_id: id, view });
        rig.screens.replace(told.view as Told);
        return;
      }
      const { trigger_id } = await rig.workspace.call('views.generateTriggerId', { view_id: id });
      const told = await rig.workspace.call('views.push', { trigger_id, view });
      rig.screens.open(by.user, told.view as Told);
      return;
    }
    default:
      rig.fault(`Slack knows no response_action ${answer.response_action}`);
  }
}
