/** What counts of an organisation: its newest version, or the files with which it begins. */
import type { OrganisationContent, VersionStore } from '../../bot/ports/versions.ts';
import type { Settings } from '../../start/read-settings.ts';

interface Current {
  /** 0: there is no version yet. */
  readonly number: number;
  readonly content: OrganisationContent;
}

export async function currentContent(
  versions: VersionStore,
  { organisation, content }: Pick<Settings, 'organisation' | 'content'>,
): Promise<Current> {
  const number = await versions.newest(organisation.id);
  const version = number === 0 ? null : await versions.load(organisation.id, number);
  return { number, content: version?.content ?? content };
}
