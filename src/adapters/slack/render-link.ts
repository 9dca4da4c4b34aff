/** Buttons that open an address in a browser. */
import type { Button, KnownBlock, SectionBlock } from '@slack/types';
import type { Link } from '../../bot/ports/view.ts';
import { buttonLabel, sectionText } from './limits.ts';
import type { RenderContext } from './render-context.ts';
import { blockId, linkActionId } from './render-ids.ts';
import { isEmpty, piecesOf, plain, section, sections } from './render-text.ts';

/** Each link in a line of its own; one with a label too long for a button has a short button beside its words. */
export const renderLinks = (links: readonly Link[], place: string, context: RenderContext): readonly KnownBlock[] =>
  links.flatMap((link, index) => renderLink(link, blockId(context.nonce, `${place}-${index}`), context));

function renderLink({ label, address, isMain }: Link, block_id: string, { say }: RenderContext): readonly KnownBlock[] {
  const button = (text: string): Button => ({
    type: 'button',
    action_id: linkActionId,
    text: plain(text),
    url: address,
    ...(isMain && { style: 'primary' }),
  });
  if (label.length <= buttonLabel && !isEmpty(label)) return [{ type: 'actions', block_id, elements: [button(label)] }];
  const choose = say('slack.render.choose');
  const [first = choose, ...rest] = piecesOf(label, sectionText);
  const line: SectionBlock = { ...section(plain(first)), block_id, accessory: button(choose) };
  return [line, ...rest.flatMap(sections)];
}
