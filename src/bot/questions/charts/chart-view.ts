/** A chart with what it counts in a sentence, and the way to the list behind it. */
import type { Turn } from '../../core/turn.ts';
import { messageView } from '../../core/views/message.ts';
import type { Action, View } from '../../ports/view.ts';
import type { Charted } from './charted.ts';

interface Around {
  readonly title: string;
  readonly back: Action;
}

export function chartView({ say }: Turn, { chart, count }: Charted, { title, back }: Around): View {
  const shown = chart.labels.length;
  return messageView({
    name: 'chart',
    title,
    text: count > shown ? [say('chart.first', { shown, count })] : [],
    blocks: count === 0 ? [{ kind: 'text', text: say('chart.none') }] : [chart],
    actions: [back],
  });
}
