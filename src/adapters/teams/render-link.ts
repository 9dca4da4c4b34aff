/** Buttons that open an address in a browser. */
import type { Link } from '../../bot/ports/view.ts';
import { buttonLetters } from './limits.ts';
import type { ActionSet, Container } from './render-elements.ts';
import { lines } from './render-text.ts';

/** A button; one with a very long label is a box, with its label wrapped in it. */
export function renderLink({ label, address, isMain }: Link): ActionSet | Container {
  const open = { type: 'Action.OpenUrl', url: address } as const;
  if (label.length <= buttonLetters)
    return {
      type: 'ActionSet',
      actions: [{ ...open, title: label, ...(isMain && { style: 'positive' }) }],
      spacing: 'small',
    };
  const items = lines(label, { look: { weight: 'bolder' } });
  return { type: 'Container', style: 'emphasis', spacing: 'small', items, selectAction: open };
}
