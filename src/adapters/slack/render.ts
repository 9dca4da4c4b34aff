/** A View as messages, as a modal and as a home page of Slack: pure, and nothing is ever cut off. */
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { onePartOf, partsOf } from '../../bot/core/parts-of.ts';
import { plainText } from '../../bot/core/plain-text.ts';
import { inChat } from '../../bot/core/views/way-to-form.ts';
import type { Block, Field, View } from '../../bot/ports/view.ts';
import * as limits from './limits.ts';
import { type ModalMetadata, writeMetadata } from './modal-metadata.ts';
import { renderButtons, type Tapping } from './render-action.ts';
import { renderBlock } from './render-block.ts';
import type { BlockContext, RenderContext } from './render-context.ts';
import { renderForm } from './render-form.ts';
import { loosened, renderManyItems } from './render-large.ts';
import { boldSections, escaped, isEmpty, plain, sections } from './render-text.ts';

export interface SlackMessage {
  /** The full plain-text twin: for notifications and screen readers, which read no blocks. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/**
 * All that a view shows, as one message, or as several in order where it is too large for one. A form that no message can
 * hold stands there as the button that opens it.
 */
export function renderMessages(view: View, context: RenderContext): readonly SlackMessage[] {
  const whole = messageOf(view, { ...context, brief: false });
  if (isAllowed(whole, 0)) return [whole];
  const render = (part: View) => messageOf(part, { ...context, brief: true });
  const fits = (part: View) => isAllowed(render(part), limits.numberCharacters);
  return partsOf(loosened(standsInMessage(view, context) ? view : withWayToForm(view, context)), fits).map(render);
}

/** Whether a message can hold the form of a view, whatever else it says; true where there is none. */
export const standsInMessage = (view: View, context: RenderContext): boolean =>
  view.form === undefined ||
  isAllowed(messageOf({ ...view, blocks: [] }, { ...context, brief: true }), limits.numberCharacters);

/**
 * A view as the one message that takes the place of another. What does not fit is left out, with a word that there is more.
 */
export function renderChange(view: View, context: RenderContext): SlackMessage {
  const whole = messageOf(view, { ...context, brief: false });
  if (isAllowed(whole, 0)) return whole;
  const render = (part: View) => messageOf(part, { ...context, brief: true });
  const more = context.say('delivery.more');
  return render(onePartOf(loosened(withoutForm(view, context)), (part) => isAllowed(render(part), 0), more));
}

const withoutForm = (view: View, context: RenderContext): View =>
  view.form === undefined ? view : withWayToForm(view, context);

/**
 * All that a view shows, as a modal.
 * @param metadata comes back with whatever is done in it
 */
export function renderModal(view: View, context: RenderContext, metadata: ModalMetadata): ModalView {
  const { say } = context;
  const title = modalTitle(view, context);
  const submit = view.form && modalSubmit(view.form.submit.label, context);
  const body = (many: boolean) => [
    ...(title === view.title ? [] : titleOf(view)),
    ...bodyOf(view, { ...context, brief: false, many }),
    ...(submit === undefined || submit === view.form?.submit.label ? [] : boldSections(view.form?.submit.label ?? '')),
    ...renderButtons(view.actions.map(tapping), 'a', context),
  ];
  return {
    type: 'modal',
    callback_id: 'solis',
    private_metadata: writeMetadata(metadata),
    title: plain(title),
    close: plain(say('slack.render.close')),
    ...(submit !== undefined && { submit: plain(submit), notify_on_close: true }),
    blocks: fitting(body),
  };
}

/** All that a view shows, as the page that Slack keeps for each person. */
export const renderHome = (view: View, context: RenderContext): HomeView => ({
  type: 'home',
  callback_id: 'solis',
  blocks: fitting((many) => chatBlocks(view, { ...context, brief: false, many })),
});

interface BodyContext extends BlockContext {
  /** Whether there are too many lines for a button each. */
  readonly many: boolean;
}

const fitting = (render: (many: boolean) => KnownBlock[]): KnownBlock[] => {
  const blocks = render(false);
  return blocks.length <= limits.blocksPerView ? blocks : render(true);
};

const messageOf = (view: View, context: BlockContext): SlackMessage => ({
  text: escaped(plainText(view)),
  blocks: chatBlocks(view, { ...context, many: false }),
});

const isAllowed = ({ text, blocks }: SlackMessage, spare: number): boolean =>
  blocks.length <= limits.blocksPerMessage &&
  text.length <= limits.textCharacters - spare &&
  JSON.stringify(blocks).length <= limits.messageCharacters - spare;

/** Where no frame carries the title and the button that sends the form. */
function chatBlocks(view: View, context: BodyContext): KnownBlock[] {
  const submit: readonly Tapping[] =
    view.form === undefined ? [] : [{ action: { style: 'primary', ...view.form.submit }, kind: 'form' }];
  return [
    ...titleOf(view),
    ...bodyOf(view, context),
    ...renderButtons([...submit, ...view.actions.map(tapping)], 'a', context),
  ];
}

const tapping = (action: View['actions'][number]): Tapping => ({ action, kind: 'tap' });

function bodyOf({ progress, blocks, form }: View, context: BodyContext): readonly KnownBlock[] {
  return [
    ...(progress === undefined ? [] : progressOf(progress.text)),
    ...blocks.flatMap((block, index) =>
      context.many && block.kind === 'items'
        ? renderManyItems(block.items, `m${index}`, context)
        : renderBlock(block, index, context),
    ),
    ...(form === undefined ? [] : renderForm(form, context)),
  ];
}

const titleOf = ({ title }: View): readonly KnownBlock[] =>
  title.length <= limits.header && !isEmpty(title) ? [{ type: 'header', text: plain(title) }] : boldSections(title);

const progressOf = (text: string): readonly KnownBlock[] =>
  isEmpty(text) || text.length > limits.sectionText ? sections(text) : [{ type: 'context', elements: [plain(text)] }];

/** A frame has room for a few words only. */
const fitsFrame = (text: string): boolean => text.length <= limits.modalLabel && !isEmpty(text);

function modalTitle({ title, short = title }: View, { say }: RenderContext): string {
  return fitsFrame(short) ? short : say('slack.render.name');
}

const modalSubmit = (label: string, { say }: RenderContext): string =>
  fitsFrame(label) ? label : say('slack.render.send');

/** What a form asks and holds, and the button that opens it. */
function withWayToForm(view: View, { say }: RenderContext): View {
  const { form, ...rest } = view;
  const [open] = inChat({ ...view, surface: 'form' }, say).actions;
  return {
    ...rest,
    blocks: [...view.blocks, ...(form?.fields ?? []).flatMap(fieldWords)],
    actions: [...(open === undefined ? [] : [open]), ...view.actions],
  };
}

function fieldWords(field: Field): readonly Block[] {
  const held = typeof field.value === 'string' ? [field.value] : field.value;
  const value =
    'choices' in field ? field.choices.filter((one) => held.includes(one.value)).map(({ label }) => label) : held;
  return [
    { kind: 'heading', text: field.label },
    ...[...value, field.hint ?? ''].map((text) => ({ kind: 'text' as const, text })),
    ...(field.problem === undefined ? [] : [{ kind: 'notice' as const, tone: 'error' as const, text: field.problem }]),
  ];
}
