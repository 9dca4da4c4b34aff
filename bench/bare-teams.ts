/** A process with the barest echo that Microsoft's own library makes. */
import { startTeamsEcho, type TeamsEchoOptions } from '../test/adapters/teams/teams-rig-echo.ts';
import { announce, ownSettings } from './platform-process.ts';

const { address } = await startTeamsEcho(ownSettings<TeamsEchoOptions>());
announce(address);
