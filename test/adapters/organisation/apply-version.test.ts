import { expect, test } from 'vitest';
import { applyVersion } from '../../../src/adapters/organisation/apply-version.ts';
import { loadOrganisation } from '../../../src/adapters/organisation/load-organisation.ts';
import { memoryVersionStore } from '../../memory-stores/memory-version-store.ts';

const loaded = loadOrganisation({ organisationFile: 'demo/organisation.yaml', rulesFiles: ['demo/rules.yaml'] });
if (loaded.kind === 'faults') throw new Error(loaded.faults.join('\n'));
const { content, organisation } = loaded;
const { id } = organisation;

const made = { at: '2026-11-23T08:00:00.000Z', by: 'command-line', why: { kind: 'file' } } as const;

test('a version that has no faults is the newest from then on', async () => {
  const versions = memoryVersionStore();
  expect(await applyVersion(versions, id, { ...made, basedOn: 0, content })).toEqual({ kind: 'applied', number: 1 });
  expect(await applyVersion(versions, id, { ...made, basedOn: 1, content })).toEqual({ kind: 'applied', number: 2 });
  expect(await versions.newest(id)).toBe(2);
});

test('what was decided on an earlier version than the newest changes nothing', async () => {
  const versions = memoryVersionStore();
  await applyVersion(versions, id, { ...made, basedOn: 0, content });
  expect(await applyVersion(versions, id, { ...made, basedOn: 0, content })).toEqual({ kind: 'overtaken' });
  expect(await applyVersion(versions, id, { ...made, basedOn: 5, content })).toEqual({ kind: 'overtaken' });
  expect(await versions.newest(id)).toBe(1);
});

test('a version with faults is refused, each told with its line and remedy', async () => {
  const versions = memoryVersionStore();
  const wrong = content.organisation.text.replace('language: lv', 'language: de');
  const file = { ...content.organisation, text: wrong };
  const applied = await applyVersion(versions, id, {
    ...made,
    basedOn: 0,
    content: { ...content, organisation: file },
  });
  expect(applied).toMatchObject({
    kind: 'faults',
    faults: [expect.stringMatching(/organisation\.yaml:\d+ language: /)],
  });
  expect(await versions.newest(id)).toBe(0);
});

test('the file of another organisation is refused', async () => {
  const versions = memoryVersionStore();
  const applied = await applyVersion(versions, 'cita-skola', { ...made, basedOn: 0, content });
  expect(applied).toMatchObject({ kind: 'faults', faults: [expect.stringContaining('cita-skola')] });
});
