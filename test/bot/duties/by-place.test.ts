/** A duty that is named by its place in the list, or "all": it is shown and asked about, for the list may be another one by now. */
import { describe, expect, it } from 'vitest';
import { openDemoSchool } from '../../world/demo-school.ts';
import { linesOf } from '../../world/seen.ts';

describe('what is done by its place in the list', () => {
  it.each(['pirmo izdarīju', 'esmu izdarījis pirmo pienākumu', 'izdarīju visu', 'the first one is done'])(
    'is asked about, and nothing is marked: "%s"',
    async (words) => {
      const { world, kept } = await openDemoSchool();
      await world.says('valdis', 'pienākumi');
      const before = await kept();
      const shown = await world.says('valdis', words);
      expect(linesOf(shown)).toEqual(['Vai domājāt šo?', expect.stringContaining('piecus teksta uzdevumus')]);
      expect(await kept()).toBe(before);
    },
  );

  it('is not looked for where anything else is named, too', async () => {
    const { world } = await openDemoSchool();
    expect((await world.says('valdis', 'pirmo semestri izdarīju')).name).not.toBe('duties');
  });
});
