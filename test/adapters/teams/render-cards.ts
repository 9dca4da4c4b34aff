/** The cards of a view, without what stands beside them. */

import { renderParts } from '../../../src/adapters/teams/render.ts';
import type { RenderContext } from '../../../src/adapters/teams/render-context.ts';
import type { View } from '../../../src/bot/ports/view.ts';

export const renderCards = (view: View, context: RenderContext) => renderParts(view, context).map(({ card }) => card);
