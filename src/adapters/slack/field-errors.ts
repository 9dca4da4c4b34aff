/** What is wrong with the fields of a form, for Slack to show beside them in the open modal, where everything typed stays. */
import type { View } from '../../bot/ports/view.ts';
import { inputBlockId } from './render-ids.ts';

/**
 * The problems of a view's fields by the blocks of their inputs.
 * @param nonce of the rendering that stands on the person's screen
 * @returns null where nothing is wrong
 */
export function fieldErrors({ form }: View, nonce: string): Readonly<Record<string, string>> | null {
  const errors = (form?.fields ?? []).flatMap(({ name, problem }) =>
    problem === undefined ? [] : [[inputBlockId(nonce, name), problem] as const],
  );
  return errors.length === 0 ? null : Object.fromEntries(errors);
}
