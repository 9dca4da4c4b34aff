/** A field with its label, hint, input, what is wrong with it, and its phrases. */
import type { InputBlock, KnownBlock } from '@slack/types';
import type { Field } from '../../bot/ports/view.ts';
import { inputHint, inputLabel } from './limits.ts';
import type { RenderContext } from './render-context.ts';
import { inputBlockId } from './render-ids.ts';
import { renderControls } from './render-input.ts';
import { renderTapList } from './render-tap-list.ts';
import { boldSections, isEmpty, plain, sections } from './render-text.ts';

/** Renders a field. */
export function renderField(field: Field, context: RenderContext): readonly KnownBlock[] {
  const { say, nonce } = context;
  const { inputs, above } = renderControls(field, context);
  const hint = hintOf(field, context);
  const blocks = inputs.map(
    (element, part): InputBlock => ({
      type: 'input',
      block_id: inputBlockId(nonce, field.name, part),
      label: plain(labelOf(field, part, context)),
      ...((!field.required || part > 0) && { optional: true }),
      ...(part === inputs.length - 1 && !isEmpty(hint) && hint.length <= inputHint && { hint: plain(hint) }),
      element,
    }),
  );
  return [
    ...(field.label.length > inputLabel || above.length > 0 ? boldSections(field.label) : []),
    ...sections(above.join('\n')),
    ...blocks,
    ...(hint.length > inputHint ? sections(hint) : []),
    ...(field.problem === undefined ? [] : sections(`❗ ${say('slack.render.problem')} ${field.problem}`)),
    ...renderPhrases(field, context),
  ];
}

function labelOf({ label, name }: Field, part: number, { say }: RenderContext): string {
  const known = isEmpty(label) ? name : label;
  const short = known.length <= inputLabel ? known : say('slack.render.answer');
  if (part === 0) return short;
  const later = say('slack.render.continued', { label: short, part: part + 1 });
  return later.length <= inputLabel ? later : short;
}

/** The field's own hint, and between which numbers its answer lies. */
function hintOf(field: Field, { say }: RenderContext): string {
  const { hint = '' } = field;
  if (field.kind !== 'number') return hint;
  const { least, most } = field;
  if (least !== undefined && most !== undefined) return joined(hint, say('slack.render.between', { least, most }));
  if (least !== undefined) return joined(hint, say('slack.render.least', { least }));
  if (most !== undefined) return joined(hint, say('slack.render.most', { most }));
  return hint;
}

const joined = (hint: string, range: string): string => (isEmpty(hint) ? range : `${hint}\n${range}`);

function renderPhrases(field: Field, context: RenderContext): readonly KnownBlock[] {
  if (field.kind !== 'long-text') return [];
  const label = context.say('slack.render.phrases');
  return renderTapList({ actions: field.phrases, kind: 'form', place: `p.${field.name}`, label }, context);
}
