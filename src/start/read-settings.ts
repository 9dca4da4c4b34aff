/** The settings of this process and the files they name, or every fault of them in a line of its own. */
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { mailTexts } from '../adapters/mail/texts.ts';
import { loadOrganisation } from '../adapters/organisation/load-organisation.ts';
import { paperTexts } from '../adapters/papers/texts.ts';
import { slackLimits } from '../adapters/slack/limits.ts';
import { slackTexts } from '../adapters/slack/texts.ts';
import { teamsLimits } from '../adapters/teams/limits.ts';
import { teamsTexts } from '../adapters/teams/texts.ts';
import { webLimits } from '../adapters/web/limits.ts';
import { webTexts } from '../adapters/web/texts.ts';
import type { OrganisationContent } from '../bot/ports/versions.ts';
import { platformFaults } from '../bot/sections/check-plan-type.ts';
import { createTexts } from '../bot/texts.ts';
import { type Config, describeConfigFault, readConfig } from '../config/index.ts';
import type { RuledOrganisation } from '../domain/duties/rule.ts';

export interface Settings {
  readonly config: Config;
  /** As the files tell it: what counts once Solis has run is a version of it. */
  readonly organisation: RuledOrganisation;
  /** Of the files. */
  readonly content: OrganisationContent;
}

/** Exit code for settings or files that are wrong. */
export const wrongSettings = 2;

export const say = createTexts(slackTexts, teamsTexts, webTexts, mailTexts, paperTexts);

/** Takes what `.env` gives besides the environment. Throws where a file that is there cannot be read. */
export function readSettings(): Settings | readonly string[] {
  if (existsSync('.env')) loadEnvFile('.env');
  const settings = readConfig(process.env);
  if (settings.kind === 'faults') return settings.faults.map(describeConfigFault);
  const { config } = settings;
  const read = loadOrganisation(config);
  if (read.kind === 'faults') return read.faults;
  const unshowable = platformFaults(say, [webLimits, slackLimits, teamsLimits]);
  return unshowable.length > 0 ? unshowable : { config, organisation: read.organisation, content: read.content };
}
