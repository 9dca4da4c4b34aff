/** What a deputy head reads of the rules and the calendar: who is meant by the post, and no word of files. */
import { expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { demoSchool } from '../../world/schools.ts';
import { openWorld } from '../../world.ts';

const open = () => openWorld({ organisation: demoSchool('demo/rules.yaml') });

it('every point of the rules names a post or a person, not only “the author of the section”', async () => {
  const words = plainText(await open().says('dzintra', 'kārtība'));
  expect(words).toContain('direktora vietniece izglītības jomā Dzintra Vītola');
  expect(words).toContain('psiholoģe Evija Rudzāte');
  expect(words.match(/sadaļas autors/gu) ?? []).toEqual([]);
});

it('the calendar tells a deputy head whom to ask, and the administrator what to write', async () => {
  const { says } = open();
  const forHead = plainText(await says('dzintra', 'kalendārs'));
  expect(forHead).toContain('Datumus iestādes failā precizē');
  expect(forHead).not.toContain('confirmed');
  expect(plainText(await says('raivis', 'kalendārs'))).toContain('confirmed: true');
});
