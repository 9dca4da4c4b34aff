/** What makes a card a good one: Microsoft's own parser takes it without a word, nothing unknown stands in it, and it is small enough. */
import * as AdaptiveCards from 'adaptivecards';
import { z } from 'zod';
import { cardBytes } from '../../../src/adapters/teams/limits.ts';
import type { AdaptiveCard, Element } from '../../../src/adapters/teams/render-elements.ts';

const spacing = z.enum(['none', 'small', 'medium', 'large']).optional();
const tone = z.enum(['good', 'warning', 'attention']);
const words = z.string().min(1);

const data = z.strictObject({
  token: words,
  nonce: words,
  fields: z.record(z.string(), z.enum(['single', 'several'])).optional(),
  origin: words.optional(),
  msteams: z.strictObject({ type: z.literal('task/fetch') }).optional(),
});
const sending = {
  title: words.optional(),
  tooltip: words.optional(),
  style: z.enum(['positive', 'destructive']).optional(),
  associatedInputs: z.literal('none').optional(),
};
const submit = z.strictObject({ type: z.literal('Action.Submit'), ...sending, data });
const sendingAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Action.Execute'),
    verb: z.literal('tap'),
    ...sending,
    data: data.omit({ msteams: true }),
    fallback: submit.optional(),
  }),
  submit,
]);
const link = z.strictObject({ type: z.literal('Action.OpenUrl'), title: words.optional(), url: z.url() });
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: words,
  targetElements: z.array(words).length(1),
});
const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  spacing,
  actions: z.array(z.union([sendingAction, toggle, link]).refine(({ title }) => title !== undefined)).max(6),
});

const input = {
  id: z.string().startsWith('f.'),
  label: words,
  isRequired: z.literal(true).optional(),
  errorMessage: words.optional(),
  value: words.optional(),
};
const inputs = [
  z.strictObject({ type: z.literal('Input.Text'), ...input, isMultiline: z.literal(true).optional() }),
  z.strictObject({
    type: z.literal('Input.Date'),
    ...input,
    value: z.iso.date().optional(),
    max: z.iso.date().optional(),
  }),
  z.strictObject({
    type: z.literal('Input.ChoiceSet'),
    ...input,
    style: z.enum(['expanded', 'compact', 'filtered']),
    isMultiSelect: z.literal(true).optional(),
    wrap: z.literal(true),
    placeholder: words.optional(),
    choices: z.array(z.strictObject({ title: words, value: z.string().regex(/^[^,]+$/) })).min(1),
  }),
] as const;

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: words,
  style: z.literal('heading'),
  size: z.enum(['large', 'medium']),
  weight: z.literal('bolder'),
  wrap: z.literal(true),
  spacing,
});
const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: words,
  size: z.enum(['small', 'medium', 'large']).optional(),
  weight: z.literal('bolder').optional(),
  color: tone.optional(),
  isSubtle: z.literal(true).optional(),
});
const richTextBlock = z.strictObject({ type: z.literal('RichTextBlock'), inlines: z.array(textRun).min(1), spacing });

const standingBars = z.strictObject({
  type: z.literal('Chart.VerticalBar.Grouped'),
  data: z
    .array(z.strictObject({ legend: words, values: z.array(z.strictObject({ x: words, y: z.number() })).min(1) }))
    .min(1),
  fallback: z.lazy(() => container),
});
const stackedBars = z.strictObject({
  type: z.literal('Chart.HorizontalBar.Stacked'),
  data: z
    .array(z.strictObject({ title: words, data: z.array(z.strictObject({ legend: words, value: z.number() })).min(1) }))
    .min(1),
  fallback: z.lazy(() => container),
});

const element: z.ZodType<Element> = z.lazy(() =>
  z.discriminatedUnion('type', [
    textBlock,
    richTextBlock,
    container,
    columnSet,
    actionSet,
    standingBars,
    stackedBars,
    ...inputs,
  ]),
) as z.ZodType<Element>;
const elements = z.array(element).min(1);
const container = z.strictObject({
  type: z.literal('Container'),
  items: elements,
  id: words.optional(),
  isVisible: z.literal(false).optional(),
  style: z.enum(['good', 'warning', 'attention', 'emphasis', 'accent']).optional(),
  spacing,
  separator: z.literal(true).optional(),
  selectAction: z.union([sendingAction, link]).optional(),
});
const columnSet = z.strictObject({
  type: z.literal('ColumnSet'),
  spacing,
  separator: z.literal(true).optional(),
  columns: z
    .array(
      z.strictObject({
        type: z.literal('Column'),
        width: z.enum(['stretch', 'auto']),
        verticalContentAlignment: z.literal('center').optional(),
        items: elements,
      }),
    )
    .min(1),
});
const card = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.enum(['lv', 'en']),
  fallbackText: words,
  speak: words,
  msteams: z.strictObject({ width: z.literal('Full') }),
  body: elements,
});

/** Everything that is wrong with a card, a line each; none for a good one. */
export const cardFaults = (shown: AdaptiveCard): readonly string[] => [
  ...parserFaults(shown),
  ...(card.safeParse(shown).error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
];

/** Whether a card is small enough for every client. */
export const cardSize = (shown: AdaptiveCard): number => Buffer.byteLength(JSON.stringify(shown));
export const largestCard = cardBytes;

/** What Microsoft's parser has to say: it names unknown types, bad values, missing labels, ids that stand twice. */
function parserFaults(shown: AdaptiveCard): readonly string[] {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const parsed = new AdaptiveCards.AdaptiveCard();
  // Its pattern for languages is a global one, which remembers where the last match ended and so refuses every second card.
  const { regEx } = AdaptiveCards.CardElement.langProperty;
  if (regEx !== undefined) regEx.lastIndex = 0;
  // The pictures are of Teams alone: its parser is shown what any other client is.
  const known = (_: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && 'type' in part && String(part.type).startsWith('Chart.')
      ? (part as { readonly fallback?: unknown }).fallback
      : part;
  parsed.parse(JSON.parse(JSON.stringify(shown, known)), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}
