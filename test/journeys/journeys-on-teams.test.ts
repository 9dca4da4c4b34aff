/** Everything a person can do in the local chat can be done in Teams: every journey is walked there, tap by tap. */
import { knownInTeams } from './known-differences.ts';
import { playJourneys } from './play-journeys.ts';
import { openTeamsRoom } from './teams-room.ts';

playJourneys(openTeamsRoom, knownInTeams);
