/** Every view as Slack shows it. The golden files change visibly with a question, a text or the layout. */
import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { renderHome, renderMessages, renderModal } from '../../../src/adapters/slack/render.ts';
import type { Field, View } from '../../../src/bot/ports/view.ts';
import { viewFixtures } from '../../fixtures/views.ts';
import { createTexts } from '../../texts.ts';
import { wordsOfInputs, wordsWithChoices } from '../words-of-view.ts';
import { messageFaults, viewFaults } from './block-kit.ts';
import { unescaped, withoutSpaces, wordsOfBlocks } from './words-of-blocks.ts';

const say = createTexts();
const context = { say: say('lv'), nonce: 'n1' };
const fixture = (title: string): View => {
  const found = viewFixtures.find((each) => each.title === title);
  if (found === undefined) throw new Error(`no fixture ${title}`);
  return found.view;
};
const modal = (view: View, from = context) =>
  renderModal(view, from, { token: view.form?.submit.token ?? null, nonce: from.nonce, origin: null });
/** As a person meets it: what is a form opens as a modal. */
const shown = (view: View) => (view.surface === 'form' ? modal(view) : renderMessages(view, context));
const onHome = ['my-plans', 'plan', 'nothing-here', 'question', 'overdue'];

describe('a view in Slack', () => {
  it.each(viewFixtures)('shows $title as agreed', async ({ title, view }) => {
    await expect(`${JSON.stringify(shown(view), null, 2)}\n`).toMatchFileSnapshot(`../../golden/slack/${title}.json`);
  });

  it.each(onHome)('shows %s as agreed on the home page', async (title) => {
    const home = renderHome(fixture(title), context);
    await expect(`${JSON.stringify(home, null, 2)}\n`).toMatchFileSnapshot(`../../golden/slack/home-${title}.json`);
  });

  it.each(viewFixtures)('is taken by Slack wherever it stands, in both languages: $title', ({ view }) => {
    for (const from of [context, { ...context, say: say('en') }]) {
      expect(renderMessages(view, from).flatMap(messageFaults)).toEqual([]);
      expect(viewFaults(modal(view, from))).toEqual([]);
      expect(viewFaults(renderHome(view, from))).toEqual([]);
    }
  });

  it.each(viewFixtures)('says every word of $title, in its blocks and in its text', ({ view }) => {
    const messages = view.surface === 'form' ? [] : renderMessages(view, context);
    const inText = withoutSpaces(messages.map(({ text }) => unescaped(text)).join('\n'));
    if (view.surface === 'message')
      for (const word of wordsWithChoices(view).map(withoutSpaces)) expect(inText).toContain(word);
    for (const whole of [shown(view), modal(view), renderHome(view, context)]) {
      const words = withoutSpaces(wordsOfBlocks(whole).join('\n'));
      for (const word of [...wordsWithChoices(view), ...wordsOfInputs(view)].map(withoutSpaces))
        expect(words).toContain(word);
    }
  });

  it('shows what people typed sign by sign: bold only where no sign of it means anything', () => {
    const title = '*J-07* <!channel> :smile: http://a.b';
    const view: View = {
      ...fixture('welcome'),
      title,
      blocks: [
        { kind: 'items', items: [{ title, detail: '_a_' }, { title: 'J-07 <b> & http://a.b' }] },
        { kind: 'facts', facts: [{ label: 'Klase', value: '*7.b*' }] },
      ],
    };
    const [message] = renderMessages(view, context);
    const [header, first, second, facts] = message?.blocks ?? [];
    expect(header).toMatchObject({ text: { type: 'plain_text', text: title, emoji: false } });
    expect(first).toMatchObject({ text: { type: 'plain_text', text: `${title}\n_a_` } });
    expect(second).toMatchObject({
      text: { type: 'mrkdwn', text: '*J-07 &lt;b&gt; &amp; http://a.b*', verbatim: true },
    });
    expect(facts).toMatchObject({ fields: [{ text: '*Klase*' }, { type: 'plain_text', text: '*7.b*' }] });
    expect(message?.text).toContain('*J-07* &lt;!channel&gt;');
  });

  it('breaks no line beside the number in the state of a line', () => {
    const items = [{ title: 'Izvērtēt', mark: { text: 'kavējas 13 dienu', tone: 'bad' } as const }];
    const [message] = renderMessages({ ...fixture('rows'), blocks: [{ kind: 'items', items }] }, context);
    expect(message?.blocks[1]).toMatchObject({ text: { text: '*Izvērtēt* — ❗ kavējas\u00a013\u00a0dienu' } });
  });

  it('says a long label in a line of its own, as a button would show only its beginning', () => {
    const label = 'Pievienot vēl vienu uzdevumu matemātikā';
    const [message] = renderMessages(
      { ...fixture('rows'), actions: [{ label, token: 'row/new', style: 'primary' }] },
      context,
    );
    expect(message?.blocks.at(-1)).toMatchObject({
      text: { text: label },
      accessory: { text: { text: 'Izvēlieties' }, value: 'row/new', style: 'primary' },
    });
  });

  it('splits a list that is too long for a message, and leaves no line of it out', () => {
    const items = Array.from({ length: 120 }, (_, index) => ({
      title: `J-${index}`,
      action: { label: 'Atvērt', token: `open~${index}` },
    }));
    const view: View = { ...fixture('overdue'), blocks: [{ kind: 'items', items }], actions: [] };
    const messages = renderMessages(view, context);
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.flatMap(messageFaults)).toEqual([]);
    expect(messages.flatMap(({ blocks }) => tokensOf(blocks))).toEqual(items.map(({ action }) => action.token));
    expect(messages[1]?.text).toContain('(2/');
  });

  it('keeps every line within reach on the home page, however many there are', () => {
    const items = Array.from({ length: 350 }, (_, index) => ({
      title: `J-${index} · Matemātika`,
      detail: 'Ilze Ozola',
      action: { label: 'Atvērt', token: `plan~${'p'.repeat(36)}${index}` },
    }));
    const home = renderHome({ ...fixture('overdue'), blocks: [{ kind: 'items', items }] }, context);
    expect(viewFaults(home)).toEqual([]);
    const words = wordsOfBlocks(home).join('\n');
    for (const { title } of items) expect(words).toContain(title);
    expect(JSON.stringify(home).match(/"350\. J-349/g)).not.toBeNull();
  });

  it('breaks a text that is larger than a message between words', () => {
    const text = 'Lasa lēni, bet saprot izlasīto un pārstāsta. '.repeat(600);
    for (const block of [
      { kind: 'text' as const, text },
      { kind: 'facts' as const, facts: [{ label: 'Bija', value: text }] },
      { kind: 'items' as const, items: [{ title: 'Ilze Ozola', detail: text }] },
    ]) {
      const messages = renderMessages({ ...fixture('history'), blocks: [block] }, context);
      expect(messages.flatMap(messageFaults)).toEqual([]);
      const words = withoutSpaces(messages.flatMap(({ blocks }) => wordsOfBlocks(blocks)).join(''));
      expect(words.split(withoutSpaces('Lasa lēni, bet saprot izlasīto un pārstāsta.')).length).toBeGreaterThan(595);
    }
  });
});

describe('a form in Slack', () => {
  const base = { name: 'answer', label: 'Atbilde', required: true };
  const formOf = (...fields: Field[]): View => ({
    ...fixture('section-form'),
    form: { submit: { label: 'Saglabāt', token: 'save' }, fields },
  });
  const inputs = (view: View) => modal(view).blocks.filter((block) => block.type === 'input');

  it('has the short title in its frame and the full one above the questions', () => {
    const view = { ...fixture('section-form'), short: 'Atbalsta pasākumi' };
    expect(modal(view)).toMatchObject({ title: { text: 'Atbalsta pasākumi' }, submit: { text: 'Saglabāt' } });
    expect(modal(view).blocks[0]).toMatchObject({ type: 'header', text: { text: 'J-07 · Atbalsta pasākumi' } });
    expect(modal({ ...fixture('section-form'), title: 'Ļoti gara plāna sadaļas nosaukums' }).title.text).toBe('Solis');
  });

  it('tells the bot when it is closed, so that nothing typed is lost; a word without a form does not', () => {
    expect(modal(fixture('section-form')).notify_on_close).toBe(true);
    expect(modal(fixture('opening'))).not.toHaveProperty('submit');
  });

  it('keeps what was typed where it is no date and no number', () => {
    const fields = inputs(fixture('extreme-every-field-wrong'));
    expect(fields[3]).toMatchObject({ element: { type: 'plain_text_input', initial_value: '31. februāris' } });
    expect(fields[2]).toMatchObject({ element: { type: 'plain_text_input', initial_value: 'divas' } });
    const [noDay] = inputs(formOf({ ...base, kind: 'date', value: '2026-02-31' }));
    expect(noDay).toMatchObject({ element: { type: 'plain_text_input', initial_value: '2026-02-31' } });
  });

  it('puts nothing into an input of which only blanks were typed', () => {
    const [blank] = inputs(formOf({ ...base, kind: 'text', value: '   ', longest: 300 }));
    expect(blank).toMatchObject({ element: { type: 'plain_text_input' } });
    expect(JSON.stringify(blank)).not.toContain('initial_value');
  });

  it('says right below a field what is wrong with it', () => {
    const { blocks } = modal(fixture('extreme-every-field-wrong'));
    const at = blocks.findIndex((block) => block.block_id === 'n1.f.goal');
    expect(blocks[at + 1]).toMatchObject({ text: { text: '❗ Jāizlabo: Lūdzu, ierakstiet mērķi.' } });
  });

  it('lets an answer that need not be given be taken back', () => {
    const choices = [{ value: 'a', label: 'A' }];
    const [one] = inputs(formOf({ ...base, required: false, kind: 'one', value: 'a', choices }));
    expect(one).toMatchObject({
      optional: true,
      element: { type: 'radio_buttons', options: [{ value: 'a' }, { value: '~' }] },
    });
  });

  it('shows up to ten options at once, and more of them as a list', () => {
    const choices = (length: number) => Array.from({ length }, (_, at) => ({ value: `v${at}`, label: `${at}` }));
    const types = (length: number) =>
      inputs(
        formOf(
          { ...base, kind: 'one', value: '', choices: choices(length) },
          { ...base, name: 'more', kind: 'several', value: [], choices: choices(length) },
        ),
      ).map((block) => 'element' in block && block.element.type);
    expect(types(10)).toEqual(['radio_buttons', 'checkboxes']);
    expect(types(11)).toEqual(['static_select', 'multi_static_select']);
  });

  it('finds every colleague of a large school by the first letter', () => {
    const letters = 'AĀBCČDEĒFGĢHIĪJKĶLĻMNŅOPRSŠTUŪVZŽ';
    const choices = Array.from({ length: 640 }, (_, at) => ({ value: `m${at}`, label: `${letters[at % 3]}nna ${at}` }));
    const view = formOf({ ...base, kind: 'person', value: 'm7', choices });
    expect(viewFaults(modal(view))).toEqual([]);
    const [field] = inputs(view);
    expect(JSON.stringify(field).match(/"value":"m\d+"/g)?.length).toBe(640 + 1);
    expect(JSON.stringify(field)).toContain('{"type":"plain_text","text":"Ā 2"}');
  });

  it('holds options whose labels are longer than Slack has room for', () => {
    const long = 'Izglītojamais lasa lēni, bet saprot izlasīto, un rēķina patstāvīgi, ja uzdevums ir daļās.';
    const choices = [
      { value: 'a', label: long },
      { value: 'b', label: `${long} ${long}` },
      { value: 'c', label: 'ļ'.repeat(90) },
    ];
    const view = formOf({ ...base, kind: 'one', value: 'b', choices });
    expect(viewFaults(modal(view))).toEqual([]);
    const words = withoutSpaces(wordsOfBlocks(modal(view)).join(''));
    for (const { label } of choices) expect(words).toContain(withoutSpaces(label));
  });

  it('stands as the button that opens it where no message can hold it', () => {
    const choices = Array.from({ length: 300 }, (_, at) => ({ value: `m${at}`, label: `Skolotāja ${at}` }));
    const view: View = { ...formOf({ ...base, kind: 'person', value: '', choices }), surface: 'message' };
    const token = 'answer~p-1~basis~duty~r-1~3~';
    const messages = renderMessages(
      { ...view, form: { submit: { label: 'Tālāk', token }, fields: view.form?.fields ?? [] } },
      context,
    );
    expect(messages.flatMap(messageFaults)).toEqual([]);
    expect(messages.flatMap(({ blocks }) => tokensOf(blocks))[0]).toBe('form~p-1~basis~duty~r-1');
  });

  it('never keeps what was typed for another question: each rendering has ids of its own', () => {
    const ids = (nonce: string) =>
      modal(fixture('section-form'), { ...context, nonce }).blocks.flatMap(({ block_id }) => block_id ?? []);
    expect(ids('n2').filter((id) => ids('n1').includes(id))).toEqual([]);
  });
});

const tokensOf = (blocks: readonly KnownBlock[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'section' && block.accessory?.type === 'button') return [block.accessory.value ?? ''];
    if (block.type !== 'actions') return [];
    return block.elements.flatMap((element) => (element.type === 'button' ? [element.value ?? ''] : []));
  });
