/** What every store of calendar feeds must do. */
import { expect, test } from 'vitest';
import type { Feed, FeedStore } from '../../src/bot/ports/feeds.ts';
import { someOrganisation } from './plan-fixtures.ts';

const feed: Feed = { member: 'santa', hash: 'hash-1', language: 'lv' };

/** @param open called within each test */
export const feedStoreContract = (open: () => FeedStore): void => {
  test('a member has one feed, and the newest is it', async () => {
    const organisation = someOrganisation();
    expect(await open().load(organisation, 'santa')).toBeNull();
    await open().save(organisation, feed);
    await open().save(organisation, { ...feed, hash: 'hash-2', language: 'en' });
    expect(await open().load(organisation, 'santa')).toEqual({ ...feed, hash: 'hash-2', language: 'en' });
  });

  test('one that is ended is gone, and no other', async () => {
    const organisation = someOrganisation();
    await open().save(organisation, feed);
    await open().save(organisation, { ...feed, member: 'kaspars' });
    await open().end(organisation, 'santa');
    expect(await open().load(organisation, 'santa')).toBeNull();
    expect(await open().load(organisation, 'kaspars')).toMatchObject({ member: 'kaspars' });
  });

  test('no organisation knows of a feed of another', async () => {
    const [here, there] = [someOrganisation(), someOrganisation()];
    await open().save(here, feed);
    await open().end(there, 'santa');
    expect(await open().load(there, 'santa')).toBeNull();
    expect(await open().load(here, 'santa')).toEqual(feed);
  });
};
