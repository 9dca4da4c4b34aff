/** The warning that a text looks like a diagnosis, with the section it would belong to, or that it names somebody else (privacy; nothing is judged). */
import { mayAnswer } from '../../../domain/plan/access.ts';
import { neededSections, type SectionInstance } from '../../../domain/plan/on-path.ts';
import type { Turn } from '../../core/turn.ts';
import type { Speaking } from '../../plans/views/plan-words.ts';
import { sectionTitle } from '../../plans/views/section-title.ts';
import type { Block } from '../../ports/view.ts';
import type { FormTry } from './step-form.ts';

export function warningBlocks(
  turn: Turn,
  to: Speaking,
  section: SectionInstance,
  tried: FormTry | undefined,
): readonly Block[] {
  const warnings = Object.values(tried?.warnings ?? {});
  const delicate = warnings.flatMap((one) => (one.kind === 'delicate' ? one.words : []));
  if (delicate.length > 0) return [noticeOf(to.say('warning.delicate', { words: quoted(delicate) }))];
  const hints = warnings.flatMap((one) => (one.kind === 'looks-like-diagnosis' ? one.hints : []));
  if (hints.length === 0) return [];
  const words = quoted(hints.map(({ word }) => word));
  const right = neededSections(to.context.type, to.context.plan).filter(
    (one) => one.type.sensitive === true && one.key !== section.key,
  );
  const own = right.filter((one) => mayAnswer(turn, to.context, one));
  const places = (own.length > 0 ? own : right).map((one) => sectionTitle(to, one)).join(', ');
  const text = to.say(places === '' ? 'warning.diagnosis-no-section' : 'warning.diagnosis', { words, places });
  return [noticeOf(text)];
}

const quoted = (words: readonly string[]): string => [...new Set(words)].map((word) => `„${word}”`).join(', ');

const noticeOf = (text: string): Block => ({ kind: 'notice', tone: 'warning', text });
