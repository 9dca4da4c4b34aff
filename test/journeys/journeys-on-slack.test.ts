/** Everything a person can do in the local chat can be done in Slack: every journey is walked there, tap by tap. */
import { knownInSlack } from './known-differences.ts';
import { playJourneys } from './play-journeys.ts';
import { openSlackRoom } from './slack-room.ts';

playJourneys(openSlackRoom, knownInSlack);
