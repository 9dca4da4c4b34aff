/** The organisation's rules, all of them or the point that was named. */

import { allRules } from '../../../domain/duties/check-context.ts';
import type { Rule, RuleSet } from '../../../domain/duties/rule.ts';
import type { Command } from '../../core/command.ts';
import { reply } from '../../core/turn.ts';
import { withNotice } from '../../core/with-notice.ts';
import { noRulesView, pointView, rulesView } from '../views/rules.ts';

const bare = (point: string): string => point.replace(/\.$/u, '');

/** The rules of the points that a text names, by their documents: "25.6", "25.6. punkts"; "25" names all of 25.1, 25.2 ... */
function rulesIn(sets: readonly RuleSet[], text: string): readonly RuleSet[] {
  const said = [...text.matchAll(/(?<![\p{L}\p{N}.-])\d{1,3}(?:\.\d{1,3})*(?![\p{L}\p{N}])/gu)].map(([point]) => point);
  const exactly = onlyThose(sets, ({ point }) => said.includes(bare(point)));
  return exactly.length > 0
    ? exactly
    : onlyThose(sets, (rule) => said.some((point) => rule.point.startsWith(`${point}.`)));
}

const onlyThose = (sets: readonly RuleSet[], isMeant: (rule: Rule) => boolean): readonly RuleSet[] =>
  sets.map((set) => ({ ...set, rules: set.rules.filter(isMeant) })).filter(({ rules: found }) => found.length > 0);

export const rules: Command = async (turn, rest) => {
  const sets = turn.organisation.rules;
  if (sets.length === 0) return reply(turn, noRulesView(turn));
  if (rest === '') return reply(turn, rulesView(turn, sets));
  const found = rulesIn(sets, rest);
  if (found.length === 0)
    return withNotice(reply(turn, rulesView(turn, sets)), turn.say('school-rules.unknown'), 'warning');
  const points = new Set(found.flatMap((set) => set.rules.map(({ point }) => `${set.id} ${point}`)));
  return reply(turn, points.size === 1 ? pointView(turn, allRules(found)) : rulesView(turn, found));
};
