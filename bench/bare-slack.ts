/** A process with the barest echo that Slack's own library makes. */
import { type SlackEchoOptions, startSlackEcho } from '../test/adapters/slack/slack-rig-echo.ts';
import { announce, ownSettings } from './platform-process.ts';

const { address } = await startSlackEcho(ownSettings<SlackEchoOptions>());
announce(address);
