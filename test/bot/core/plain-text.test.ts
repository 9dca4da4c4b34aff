/** Golden files of every view as plain text, the twin that screen readers, notifications and e-mail get. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { viewFixtures } from '../../fixtures/views.ts';

describe('a view as plain text', () => {
  it.each(viewFixtures)('says $title as agreed', async ({ title, view }) => {
    await expect(`${plainText(view)}\n`).toMatchFileSnapshot(`../../golden/text/${title}.txt`);
  });

  it.each(viewFixtures)('leaves nothing of $title out', ({ view }) => {
    const text = plainText(view);
    const listed = view.blocks.flatMap((block) => (block.kind === 'items' ? block.items : []));
    const actions = listed.flatMap((item) => [
      ...(item.action === undefined ? [] : [item.action]),
      ...(item.actions ?? []),
    ]);
    for (const action of [...view.actions, ...actions]) expect(text).toContain(action.label);
    for (const field of view.form?.fields ?? []) expect(text).toContain(field.label);
  });
});
