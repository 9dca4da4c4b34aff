/** A View as Adaptive Cards: pure, and the same for a message of the chat and for a dialog. */
import { commandAction } from '../../bot/core/command-action.ts';
import { onePartOf, partsOf } from '../../bot/core/parts-of.ts';
import { plainText } from '../../bot/core/plain-text.ts';
import type { Action, View } from '../../bot/ports/view.ts';
import { cardBytes, messageBytes, numberBytes } from './limits.ts';
import { renderButtons } from './render-action.ts';
import { renderBlock } from './render-block.ts';
import type { CardContext, RenderContext } from './render-context.ts';
import type { AdaptiveCard, Element } from './render-elements.ts';
import { renderForm } from './render-form.ts';
import { heading, line, run } from './render-text.ts';

/** What opens over the chat. */
export interface Dialog {
  readonly title: string;
  readonly card: AdaptiveCard;
  readonly height: 'small' | 'medium' | 'large';
  readonly width: 'medium';
}

/** One message: a card, and the same words without one. */
export interface CardPart {
  readonly card: AdaptiveCard;
  readonly twin: string;
}

/**
 * All that a view shows, for one message, or for several in order where it is too large for one.
 * A form cannot be taken apart: one that somebody filled beyond all limits stays one card, larger than the others.
 */
export function renderParts(view: View, context: RenderContext): readonly CardPart[] {
  const rendered = rendering(context);
  const whole = rendered(view);
  if (fits(view, whole, 0)) return [whole];
  return partsOf(view, (part) => fits(view, rendered(part), numberBytes)).map(rendered);
}

/** A view as the one message that takes the place of another. What does not fit is left out, with a word that there is more. */
export function renderChange(view: View, context: RenderContext): CardPart {
  const rendered = rendering(context);
  return rendered(onePartOf(view, (part) => fits(view, rendered(part), 0), context.say('delivery.more')));
}

const rendering =
  (context: RenderContext) =>
  (part: View): CardPart => ({
    card: renderCard(part, { ...context, frame: { kind: 'message' } }),
    twin: plainText(part),
  });

const fits = ({ surface }: View, part: CardPart, spare: number): boolean =>
  bytesOf(part.card) + spare <= cardBytes && (surface === 'form' || sizeOf(part) <= messageBytes);

/**
 * All that a view shows, as a dialog.
 * @param origin id of the activity that it was opened from, given back with whatever is tapped in it
 */
export function renderDialog(view: View, { say, nonce }: RenderContext, origin: string | null): Dialog {
  return {
    title: view.short ?? view.title,
    card: renderCard(view, { say, nonce, frame: { kind: 'dialog', origin } }),
    height: heightOf(view),
    width: 'medium',
  };
}

function renderCard(view: View, context: CardContext): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: context.say.language,
    fallbackText: view.title,
    speak: view.title,
    msteams: { width: 'Full' },
    body: renderBody(view, context),
  };
}

function renderBody(view: View, context: CardContext): readonly Element[] {
  const { form } = view;
  return [
    heading(view.title, 'large'),
    ...(view.progress === undefined
      ? []
      : [line([run(view.progress.text, { size: 'small', isSubtle: true })], 'none' as const)]),
    ...view.blocks.flatMap((block) => renderBlock(block, context)),
    ...(form === undefined
      ? renderButtons(
          view.actions.map((action) => ({ action })),
          context,
        )
      : renderForm(form, [...view.actions, ...wayOut(view, context)], context)),
  ];
}

/** A dialog has a frame to be closed by; a form that stands in a message has not. */
const wayOut = ({ surface, actions }: View, { say, frame }: CardContext): readonly Action[] =>
  surface === 'form' && actions.length === 0 && frame.kind === 'message'
    ? [{ label: say('action.back'), token: commandAction(say, 'continue').token }]
    : [];

const bytesOf = (card: AdaptiveCard): number => Buffer.byteLength(JSON.stringify(card));

/** As Teams counts a message. A form is answered as a card alone. */
const sizeOf = (part: CardPart): number => JSON.stringify(part).length * 2;

/** A short dialog for a line or two, a tall one for a form that would have to be scrolled. */
function heightOf({ form }: View): Dialog['height'] {
  const fields = form?.fields.length ?? 0;
  if (fields === 0) return 'small';
  return fields <= 2 ? 'medium' : 'large';
}
