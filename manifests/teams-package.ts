/** The package that a school uploads to Teams: manifest, icons and the texts in English. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { fileOf } from './file-of.ts';
import type { TeamsSettings } from './pack-settings.ts';
import manifest from './teams/manifest.json' with { type: 'json' };

/** The manifest with the bot of this school in it; in the file stand placeholders. */
export function teamsManifest({ appId, schoolPage }: Pick<TeamsSettings, 'appId' | 'schoolPage'>): typeof manifest {
  const { developer, bots, composeExtensions } = manifest;
  return {
    ...manifest,
    id: appId,
    developer: { ...developer, websiteUrl: schoolPage, privacyUrl: schoolPage, termsOfUseUrl: schoolPage },
    bots: bots.map((bot) => ({ ...bot, botId: appId })),
    composeExtensions: composeExtensions.map((extension) => ({ ...extension, botId: appId })),
  };
}

/** @returns the bytes of a zip, the same for the same settings; Teams wants all files at its root */
export function teamsPackage(settings: Pick<TeamsSettings, 'appId' | 'schoolPage'>): Uint8Array {
  const { icons, localizationInfo } = manifest;
  const files = [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map(({ file }) => file)];
  const beside = files.map((name) => [name, readFileSync(fileOf(`teams/${name}`))] as const);
  return zipSync(
    {
      'manifest.json': strToU8(`${JSON.stringify(teamsManifest(settings), null, 2)}\n`),
      ...Object.fromEntries(beside),
    },
    // The earliest date that a zip can tell.
    { mtime: '1980-01-01T00:00:00' },
  );
}
