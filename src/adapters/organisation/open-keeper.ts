/** Changes an organisation for the bot: its files as text, its versions in the store. */
import type { OrganisationKeeper } from '../../bot/ports/organisation-keeper.ts';
import type { VersionStore } from '../../bot/ports/versions.ts';
import { applyVersion } from './apply-version.ts';
import { readContent } from './read-content.ts';
import { writeChange } from './write-change.ts';

/** @param look turns to the version that was made; never throws */
export const openKeeper = (versions: VersionStore, look: () => Promise<void>): OrganisationKeeper => ({
  changed: (content, change) => {
    const { organisation } = content;
    return { ...content, organisation: { ...organisation, text: writeChange(organisation.text, change) } };
  },
  read: readContent,
  apply: async (organisation, proposed) => {
    const applied = await applyVersion(versions, organisation, proposed);
    if (applied.kind === 'applied') await look();
    return applied;
  },
});
