/** Every view as Teams shows it. The golden files change visibly with a question, a text or the layout. */
import { describe, expect, it } from 'vitest';
import { renderDialog } from '../../../src/adapters/teams/render.ts';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import type { Field, View } from '../../../src/bot/ports/view.ts';
import { viewFixtures } from '../../fixtures/views.ts';
import { createTexts } from '../../texts.ts';
import { cardFaults, cardSize, largestCard } from './adaptive-card.ts';
import { renderCards } from './render-cards.ts';
import { actionsOfCard, inputsOfCard, linesOfView, wordsOfCard } from './words-of-card.ts';

const say = createTexts();
const context = { say: say('lv'), nonce: 'n-1' };
const fixture = (title: string): View => {
  const found = viewFixtures.find((each) => each.title === title);
  if (found === undefined) throw new Error(`no fixture ${title}`);
  return found.view;
};
/** As a person meets it: what is a form opens as a dialog. */
const shown = (view: View) =>
  view.surface === 'form' ? [renderDialog(view, context, 'a-1').card] : renderCards(view, context);

describe('a view in Teams', () => {
  it.each(viewFixtures)('shows $title as agreed', async ({ title, view }) => {
    const golden = view.surface === 'form' ? renderDialog(view, context, 'a-1') : renderCards(view, context);
    await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot(`../../golden/teams/${title}.json`);
  });

  it.each(viewFixtures)('is a card that Teams takes and that is small enough: $title', ({ view }) => {
    for (const card of [...shown(view), ...renderCards(view, { ...context, say: say('en') })]) {
      expect(cardFaults(card)).toEqual([]);
      expect(cardSize(card)).toBeLessThanOrEqual(largestCard);
    }
  });

  it.each(viewFixtures)('says every word of $title, on the card and in its text', ({ view }) => {
    const onCard = shown(view).map(wordsOfCard).join('\n');
    const inText = plainText(view).replaceAll('\u00a0', ' ');
    for (const word of linesOfView(view)) {
      expect(onCard).toContain(word);
      expect(inText).toContain(word);
    }
  });

  it('shows what people typed sign by sign: only headings without any such sign are read as Markdown', () => {
    const [card] = renderCards(
      {
        ...fixture('welcome'),
        title: '**J-07** [te](http://a.b)',
        blocks: [{ kind: 'text', text: '1. *a* {{DATE(x)}}' }],
      },
      context,
    );
    expect(card?.body[0]).toMatchObject({ type: 'RichTextBlock', inlines: [{ text: '**J-07** [te](http://a.b)' }] });
    expect(card?.body[1]).toMatchObject({ inlines: [{ text: '1. *a* {' }, { text: '{DATE(x)}}' }] });
  });

  it('lets a long word break, and leaves an address as it is, so that it leads somewhere once it is copied', () => {
    const address = 'https://www.uzdevumi.example/matematika/septita-klase/dalas?lapa=12';
    const word = 'nepieciesamibasgadijumosizmantojams';
    const [card] = renderCards(
      { ...fixture('welcome'), blocks: [{ kind: 'text', text: `${address} ${word}` }] },
      context,
    );
    expect(JSON.stringify(card?.body)).toContain(`${address} nepieciesamibasgadijumos\u200bizmantojams`);
  });

  it('begins no line with the dot before a state, and breaks none beside its number', () => {
    const items = [{ title: 'J-07 · Izvērtēt', mark: { text: 'kavējas 13 dienu', tone: 'bad' } as const }];
    const [card] = renderCards({ ...fixture('welcome'), blocks: [{ kind: 'items', items }] }, context);
    expect(JSON.stringify(card?.body)).toContain('"\u00a0· "');
    expect(JSON.stringify(card?.body)).toContain('"kavējas\u00a013\u00a0dienu"');
  });

  it('lets a person out of a form without filling it in, and sends the form with a phrase', () => {
    const actions = renderCards(fixture('question'), context).flatMap(actionsOfCard);
    const sending = (token: string) => actions.find((action) => 'data' in action && action.data.token === token);
    expect(sending('back/p-2026-07')).toMatchObject({ associatedInputs: 'none' });
    for (const token of ['phrase/1', 'answer/p-2026-07/findings']) {
      expect(sending(token)).toMatchObject({ data: { fields: { findings: 'single' } } });
      expect(sending(token)).not.toHaveProperty('associatedInputs');
    }
  });

  it('lets a phrase be tapped while the field is still empty, and keeps an empty form back where there are no phrases', () => {
    const inputs = (title: string) => shown(fixture(title)).flatMap(inputsOfCard);
    expect(inputs('question').every((input) => input.isRequired === undefined)).toBe(true);
    expect(inputs('extreme-every-field-wrong').find(({ id }) => id === 'f.goal')).toMatchObject({
      isRequired: true,
      errorMessage: 'Šeit vajadzīga atbilde.',
    });
  });

  it('keeps what was typed where it is no date and no number', () => {
    const inputs = shown(fixture('extreme-every-field-wrong')).flatMap(inputsOfCard);
    expect(inputs.find(({ id }) => id === 'f.due')).toMatchObject({ type: 'Input.Text', value: '31. februāris' });
    expect(inputs.find(({ id }) => id === 'f.hours')).toMatchObject({ type: 'Input.Text', value: 'divas' });
  });

  const formOf = (field: Field): View => ({
    ...fixture('welcome'),
    form: { fields: [field], submit: { label: 'Saglabāt', token: 'save/1' } },
  });
  const inputOf = (field: Field) => renderCards(formOf(field), context).flatMap(inputsOfCard)[0];

  it('lets no day be chosen that may not lie in the future', () => {
    const field = { kind: 'date', name: 'held', label: 'Kad', required: true, latest: '2026-11-30' } as const;
    expect(inputOf({ ...field, value: '' })).toMatchObject({ type: 'Input.Date', max: '2026-11-30' });
    expect(inputOf({ ...field, value: 'rīt' })).not.toHaveProperty('max');
  });

  it('shows a choice among nothing as "none", and lets the form be sent', () => {
    const field = {
      kind: 'one',
      name: 'subject',
      label: 'Priekšmets',
      required: true,
      value: '',
      choices: [],
    } as const;
    const input = inputOf(field);
    expect(input).toMatchObject({ type: 'Input.ChoiceSet', choices: [{ value: '~' }] });
    expect(input).not.toHaveProperty('isRequired');
  });

  it('has for phones, where that is asked for, a Submit behind each button, and keeps no form back', () => {
    const phones = { ...context, phones: true } as const;
    for (const { title, view } of viewFixtures) {
      const cards = renderCards({ ...view, surface: 'message' }, phones);
      for (const card of cards) expect([title, cardFaults(card)]).toEqual([title, []]);
      expect(cards.flatMap(inputsOfCard).filter(({ isRequired }) => isRequired === true)).toEqual([]);
      for (const action of cards.flatMap(actionsOfCard)) {
        if (action.type !== 'Action.Execute') continue;
        expect(action.fallback).toMatchObject({ type: 'Action.Submit', data: action.data });
      }
    }
  });

  it('splits a list that is too long for a card, and leaves no line of it out', () => {
    const items = Array.from({ length: 120 }, (_, index) => ({
      title: `J-${index}`,
      action: { label: 'Atvērt', token: `open/${index}` },
    }));
    const cards = renderCards({ ...fixture('overdue'), blocks: [{ kind: 'items', items }] }, context);
    expect(cards.length).toBeGreaterThan(1);
    for (const card of cards) expect(cardSize(card)).toBeLessThanOrEqual(largestCard);
    const tokens = cards.flatMap(actionsOfCard).flatMap((action) => ('data' in action ? action.data.token : []));
    expect(tokens).toEqual(expect.arrayContaining(items.map(({ action }) => action.token)));
  });

  it('never puts more than six buttons in a row', () => {
    const actions = Array.from({ length: 20 }, (_, index) => ({ label: `${index}`, token: `t${index}` }));
    const [card] = renderCards({ ...fixture('choose-subject'), actions }, context);
    const rows = card?.body.flatMap((element) => (element.type === 'ActionSet' ? [element.actions.length] : [])) ?? [];
    expect(Math.max(...rows)).toBe(6);
    expect(rows.reduce((sum, row) => sum + row, 0)).toBe(20);
  });
});

describe('a sensitive section in Teams', () => {
  const form = (section: string) => tokenOf({ kind: 'form', plan: 'p', section, step: '*', row: '' });
  const opening = (section: string): View => ({
    ...fixture('welcome'),
    actions: [{ label: 'Atvērt', token: form(section) }],
  });

  it('opens as a dialog, so that it never stands in the chat', () => {
    const [action] = renderCards(opening('psychologist'), context).flatMap(actionsOfCard);
    expect(action).toMatchObject({ type: 'Action.Submit', data: { msteams: { type: 'task/fetch' } } });
  });

  it('is read in a dialog, so that its answers never stand in the chat', () => {
    const reading = (section: string): View => ({
      ...fixture('welcome'),
      actions: [{ label: 'Lasīt', token: tokenOf({ kind: 'read', plan: 'p', section }) }],
    });
    const [sensitive] = renderCards(reading('psychologist'), context).flatMap(actionsOfCard);
    expect(sensitive).toMatchObject({ type: 'Action.Submit', data: { msteams: { type: 'task/fetch' } } });
    const [other] = renderCards(reading('class-teacher'), context).flatMap(actionsOfCard);
    expect(other).toMatchObject({ type: 'Action.Execute' });
  });

  it('is not how other sections open: their form takes the place of the card', () => {
    const [action] = renderCards(opening('class-teacher'), context).flatMap(actionsOfCard);
    expect(action).toMatchObject({ type: 'Action.Execute', verb: 'tap' });
  });

  it('knows inside the dialog from which message it was opened', () => {
    const dialog = renderDialog(fixture('section-form'), context, 'a-7');
    for (const action of actionsOfCard(dialog.card)) {
      if ('data' in action) expect(action).toMatchObject({ type: 'Action.Submit', data: { origin: 'a-7' } });
    }
    expect(renderDialog({ ...fixture('section-form'), short: 'Pasākumi' }, context, null).title).toBe('Pasākumi');
  });
});
