/** The form of a View: a word on what is wrong, then the fields. */
import type { KnownBlock } from '@slack/types';
import type { Form } from '../../bot/ports/view.ts';
import type { RenderContext } from './render-context.ts';
import { renderField } from './render-field.ts';
import { sections } from './render-text.ts';

/** Renders a form without its buttons, which a modal has in its frame. */
export const renderForm = (form: Form, context: RenderContext): readonly KnownBlock[] => [
  ...renderSummary(form, context),
  ...form.fields.flatMap((field) => renderField(field, context)),
];

/** What is wrong may stand below the edge of the window: the top of the form says so. */
function renderSummary({ fields }: Form, { say }: RenderContext): readonly KnownBlock[] {
  const wrong = fields.some(({ problem }) => problem !== undefined);
  return fields.length > 1 && wrong ? sections(`❗ ${say('slack.render.wrong')}`) : [];
}
