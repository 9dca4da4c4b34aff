/** The organisation's rules, all of them or the point that was named. */

import type { Rule, RuledOrganisation } from '../../../domain/duties/rule.ts';
import type { Command } from '../../core/command.ts';
import { reply } from '../../core/turn.ts';
import { withNotice } from '../../core/with-notice.ts';
import { noRulesView, pointView, rulesView } from '../views/rules.ts';

const bare = (point: string): string => point.replace(/\.$/u, '');

/** The rules of the points that a text names: "25.6", "25.6. punkts"; "25" names all of 25.1, 25.2 ... */
function rulesIn({ rules }: Pick<RuledOrganisation, 'rules'>, text: string): readonly Rule[] {
  const said = [...text.matchAll(/(?<![\p{L}\p{N}.-])\d{1,3}(?:\.\d{1,3})*(?![\p{L}\p{N}])/gu)].map(([point]) => point);
  const all = rules?.rules ?? [];
  const exactly = all.filter((rule) => said.includes(bare(rule.point)));
  return exactly.length > 0 ? exactly : all.filter((rule) => said.some((point) => rule.point.startsWith(`${point}.`)));
}

export const rules: Command = async (turn, rest) => {
  const set = turn.organisation.rules;
  if (set === null) return reply(turn, noRulesView(turn));
  if (rest === '') return reply(turn, rulesView(turn, set));
  const found = rulesIn(turn.organisation, rest);
  const [first] = found;
  if (first === undefined)
    return withNotice(reply(turn, rulesView(turn, set)), turn.say('school-rules.unknown'), 'warning');
  const ofPoint = found.filter((rule) => rule.point === first.point);
  return reply(
    turn,
    ofPoint.length === found.length ? pointView(turn, found) : rulesView(turn, { ...set, rules: found }),
  );
};
