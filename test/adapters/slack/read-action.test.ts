/** What comes back from Slack is what was put in: whatever is tapped, whatever is filled in. */
import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldErrors } from '../../../src/adapters/slack/field-errors.ts';
import { readMetadata, writeMetadata } from '../../../src/adapters/slack/modal-metadata.ts';
import { readAction, readValues } from '../../../src/adapters/slack/read-action.ts';
import { renderHome, renderMessages, renderModal } from '../../../src/adapters/slack/render.ts';
import type { Field, FormValues, View } from '../../../src/bot/ports/view.ts';
import { everyField } from '../../fixtures/views/fields.ts';
import { viewFixtures, viewsByName } from '../../fixtures/views.ts';
import { createTexts } from '../../texts.ts';
import { anyView } from './any-view.ts';
import { filledState } from './filled-state.ts';

const context = { say: createTexts()('lv'), nonce: 'n1' };
const modal = (view: View) => renderModal(view, context, { token: null, nonce: 'n1', origin: null });
/** What stands in a form, as the bot put it there; what is no option (any more) is not chosen. */
const valuesOf = ({ form }: View): FormValues =>
  Object.fromEntries((form?.fields ?? []).map((field) => [field.name, valueOfField(field)]));
const valueOfField = (field: Field): string | readonly string[] => {
  const known = 'choices' in field ? field.choices.map(({ value }) => value) : [];
  if (field.kind === 'several') return known.filter((one) => field.value.includes(one));
  return 'choices' in field && !known.includes(field.value) ? '' : field.value;
};
const tokensOf = ({ blocks, actions, form }: View): readonly string[] => [
  ...actions.map(({ token }) => token),
  ...blocks
    .flatMap((block) => (block.kind === 'items' ? block.items : []))
    .flatMap(({ action, actions: more = [] }) => [action, ...more].flatMap((one) => one?.token ?? [])),
  ...(form?.fields ?? []).flatMap((field) =>
    field.kind === 'long-text' ? field.phrases.map(({ token }) => token) : [],
  ),
];

/** Every action that can come from blocks: each button, each option of a list that is tapped by choosing in it. */
function actionsOf(blocks: readonly { readonly type: string }[]): readonly object[] {
  return (blocks as readonly KnownBlock[]).flatMap((block): readonly object[] => {
    const { block_id } = block;
    if (block.type === 'section') return block.accessory === undefined ? [] : [{ ...block.accessory, block_id }];
    if (block.type !== 'actions') return [];
    return block.elements.flatMap((element): readonly object[] => {
      if (element.type !== 'static_select') return [{ ...element, block_id }];
      const options = element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [];
      const { type, action_id } = element;
      return options.map((selected_option) => ({ type, action_id, block_id, selected_option }));
    });
  });
}

describe('what is filled in', () => {
  it.each(viewFixtures)('comes back as it was put in: $title', ({ view }) => {
    expect(readValues(filledState(modal(view).blocks))).toEqual(valuesOf(view));
    expect(readValues(filledState(renderHome(view, context).blocks))).toEqual(valuesOf(view));
  });

  it('comes back whole where it is longer than one input can hold', () => {
    const value = `${'Lasa lēni, bet saprot. '.repeat(400)}\n\n ${'ā'.repeat(7000)}  `;
    const view: View = {
      ...viewsByName['section-form'],
      form: {
        submit: { label: 'Saglabāt', token: 's' },
        fields: [{ kind: 'long-text', name: 'a', label: 'A', required: true, value, longest: 3000, phrases: [] }],
      },
    };
    expect(readValues(filledState(modal(view).blocks))).toEqual({ a: value });
  });

  it('comes back whatever was typed and chosen, from any form', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readValues(filledState(modal(view).blocks))).toEqual(valuesOf(view));
      }),
      { numRuns: 200 },
    );
  });

  it('is nothing where somebody made it up', () => {
    for (const made of [null, 7, 'x', [], { a: null }, { a: { 'f.x': { type: 'button', value: 'y' } } }]) {
      expect(readValues(made)).toEqual({});
    }
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (one, other) => readAction(one, other) === null),
      { numRuns: 500 },
    );
  });
});

describe('what is tapped', () => {
  it('gives back the token it was given, wherever it stands', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const blocks of [modal(view).blocks, renderHome(view, context).blocks]) {
          const all = actionsOf(blocks);
          const read = all.filter((action) => !('url' in action)).map((action) => readAction(action, {}));
          const submit = view.form !== undefined && blocks !== undefined ? [view.form.submit.token] : [];
          const tokens = read.map((one) => one?.token ?? '');
          for (const token of tokensOf(view)) expect(tokens).toContain(token);
          for (const token of tokens) expect([...tokensOf(view), ...submit]).toContain(token);
          expect(read.every((one) => one?.nonce === 'n1')).toBe(true);
          // Slack tells that an address was opened: that is no tap.
          const links = all.filter((action) => 'url' in action);
          expect(links.every((action) => readAction(action, {}) === null)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('sends the form with a phrase and with the button below it, and nothing of it with any other button', () => {
    const view = viewsByName.question;
    const [message] = renderMessages(view, context);
    const blocks = message?.blocks ?? [];
    const state = filledState(blocks);
    const read = actionsOf(blocks).map((action) => readAction(action, state));
    expect(read.map((one) => [one?.token, one?.kind])).toEqual([
      ['phrase/1', 'form'],
      ['phrase/2', 'form'],
      ['answer/p-2026-07/findings', 'form'],
      ['back/p-2026-07', 'tap'],
      ['form/p-2026-07', 'tap'],
      ['pause/p-2026-07', 'tap'],
    ]);
    expect(read.map((one) => one?.values)).toEqual([{ findings: '' }, { findings: '' }, { findings: '' }, {}, {}, {}]);
  });

  it('holds the long tokens of a phrase bank by what they have in common', () => {
    const long = `phrase~${'p'.repeat(36)}~subject:mathematics~task~${'r'.repeat(36)}~task~`;
    const phrases = Array.from({ length: 14 }, (_, index) => ({ label: `Frāze ${index}`, token: `${long}${index}` }));
    const fields = everyField.map((field) => (field.kind === 'long-text' ? { ...field, phrases } : field));
    const view: View = { ...viewsByName['section-form'], form: { submit: { label: 'S', token: 's' }, fields } };
    const tokens = actionsOf(modal(view).blocks).map((action) => readAction(action, {})?.token);
    expect(tokens).toEqual(phrases.map(({ token }) => token));
  });

  it('is no tap where somebody only chooses in a form', () => {
    const state = filledState(modal(viewsByName['section-form']).blocks);
    for (const [block_id, actions] of Object.entries(state)) {
      for (const [action_id, element] of Object.entries(actions)) {
        if (action_id.startsWith('f.'))
          expect(readAction({ block_id, action_id, ...(element as object) }, state)).toBeNull();
      }
    }
  });
});

describe('what a modal carries', () => {
  it('comes back as it was written, and nothing comes of what somebody made up', () => {
    const metadata = { token: 'answer~p~s~*~~1~', nonce: 'n1', origin: { channel: 'D1', ts: '1.2' } };
    expect(readMetadata(writeMetadata(metadata))).toEqual(metadata);
    for (const made of ['', 'x', '{}', '[]', 'null', '{"token":1,"nonce":"n","origin":null}', 'x'.repeat(5000)]) {
      expect(readMetadata(made)).toBeNull();
    }
  });
});

describe('what is wrong with a form', () => {
  it('is said at the inputs that stand on the screen', () => {
    const view = viewsByName.reason;
    const errors = fieldErrors(view, 'n1');
    expect(errors).toEqual({ 'n1.f.reason': 'Lūdzu, ierakstiet iemeslu: to redzēs atbalsta komanda.' });
    const ids = modal(view).blocks.map(({ block_id }) => block_id);
    for (const id of Object.keys(errors ?? {})) expect(ids).toContain(id);
    expect(fieldErrors(viewsByName['section-form'], 'n1')).toBeNull();
  });
});
