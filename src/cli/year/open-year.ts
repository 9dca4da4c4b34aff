/** What the commands about the school year look at: the organisation as it counts, its versions, and the stores. */
import { connectStores, type Stores } from '../../adapters/mongo/connect.ts';
import type { OrganisationContent, VersionNote } from '../../bot/ports/versions.ts';
import { today as dayOf } from '../../domain/calendar/local-date.ts';
import type { RuledOrganisation } from '../../domain/duties/rule.ts';
import type { Settings } from '../../start/read-settings.ts';
import { countingOrganisation } from '../counting-organisation.ts';
import { currentContent } from '../import/current-content.ts';
import type { Reached } from '../reached.ts';
import type { Exit, Terminal } from '../terminal.ts';

export interface YearAsked {
  readonly settings: Pick<Settings, 'organisation' | 'content'>;
  readonly reached: Reached;
  readonly terminal: Terminal;
  readonly now: Date;
  /** What somebody said of the classes; nothing: they move up where that is certain. */
  readonly classes?: 'move' | 'stay' | undefined;
}

export interface YearOpened {
  readonly stores: Stores;
  readonly organisation: RuledOrganisation;
  readonly content: OrganisationContent;
  /** Number of the version that counts; 0: the files of the settings. */
  readonly version: number;
  readonly notes: readonly VersionNote[];
  readonly now: string;
  readonly today: string;
}

/** Throws where the newest version cannot be used, and what the stores throw. */
export async function onYear(
  { settings, reached, now }: YearAsked,
  work: (opened: YearOpened) => Promise<Exit>,
): Promise<Exit> {
  const stores = await connectStores(reached);
  try {
    const organisation = await countingOrganisation(stores.versions, settings.organisation);
    const { number: version, content } = await currentContent(stores.versions, settings);
    return await work({
      ...{ stores, organisation, content, version, now: now.toISOString() },
      notes: await stores.versions.list(organisation.id),
      today: dayOf(now, organisation.zone),
    });
  } finally {
    await stores.close();
  }
}
