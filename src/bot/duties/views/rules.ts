/** The organisation's rules: every point that makes a duty, and one point with its whole text. */

import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import type { Rule, RuleSet } from '../../../domain/duties/rule.ts';
import type { Owner } from '../../../domain/plan/owner.ts';
import { newestOf } from '../../../domain/plan-types/find-types.ts';
import { commandAction } from '../../core/command-action.ts';
import { tokenOf } from '../../core/tap.ts';
import type { Say } from '../../core/texts.ts';
import type { Turn } from '../../core/turn.ts';
import { dayIn } from '../../core/views/due-words.ts';
import { messageView } from '../../core/views/message.ts';
import { roleWords } from '../../core/views/role-words.ts';
import type { Block, Fact, Item, View } from '../../ports/view.ts';
import { pointWords } from './duty-words.ts';

export const noRulesView = ({ say }: Turn): View =>
  messageView({ name: 'overview', title: say('school-rules.title'), text: say('school-rules.none') });

/** Several documents one after the other, each under its title. */
export function rulesView(turn: Turn, sets: readonly RuleSet[]): View {
  const { say } = turn;
  const [only, ...more] = sets;
  const isOne = only !== undefined && more.length === 0;
  return messageView({
    name: 'overview',
    title: say('school-rules.title'),
    text: [...(isOne ? [setWords(turn, only)] : []), say('school-rules.type')],
    blocks: sets.flatMap((set): readonly Block[] => [
      ...(isOne ? [] : [{ kind: 'heading', text: setWords(turn, set) } as const]),
      { kind: 'items', items: set.rules.map((rule) => ruleItem(turn, rule)) },
    ]),
    actions: [commandAction(say, 'my-plans')],
  });
}

function setWords(turn: Turn, { title, version, approved }: RuleSet): string {
  const { say } = turn;
  const which = say('school-rules.which', { title, version: versionWords(turn, version) });
  if (approved === undefined) return which;
  const date = dayIn(turn, approved.on, 'locative');
  return `${which} ${say('school-rules.approved', { number: approved.number, date })}`;
}

/** A version that is named by its day is said as that day. */
const versionWords = (turn: Turn, version: string): string =>
  isLocalDate(version) ? dayIn(turn, version, 'genitive') : version;

const ruleItem = (turn: Turn, rule: Rule): Item => ({
  title: `${rule.point} ${rule.duty[turn.say.language]}`,
  detail: turn.say('school-rules.holder', { holder: holderWords(turn, rule) }),
  action: { label: turn.say('action.read-section'), token: tokenOf({ kind: 'rule', rule: rule.id }) },
});

/** Several rules may stand in one point. */
export function pointView(turn: Turn, rules: readonly Rule[]): View {
  const { say } = turn;
  const [first] = rules;
  if (first === undefined) return noRulesView(turn);
  const texts = [...new Set(rules.map(({ text }) => text))];
  return messageView({
    name: 'overview',
    title: say('school-rules.point', { point: pointWords(turn, first) }),
    text: texts,
    blocks: [{ kind: 'facts', facts: rules.flatMap((rule) => ruleFacts(turn, rule)) }],
    actions: [{ ...commandAction(say, 'rules'), label: say('school-rules.all') }, commandAction(say, 'my-plans')],
  });
}

function ruleFacts(turn: Turn, rule: Rule): readonly Fact[] {
  const { say } = turn;
  const { escalation } = rule;
  return [
    { label: say('school-rules.duty'), value: rule.duty[say.language] },
    { label: say('school-rules.who'), value: holderWords(turn, rule) },
    { label: say('school-rules.ends'), value: say(`school-rules.ends-by.${rule.fulfilledBy.kind}`) },
    { label: say('school-rules.reminds'), value: ladderWords(say, rule) },
    ...(escalation === undefined
      ? []
      : [
          {
            label: say('school-rules.escalates'),
            value: say('school-rules.escalates-to', {
              role: roleWords(turn, escalation.to),
              count: escalation.after,
            }),
          },
        ]),
  ];
}

function holderWords(turn: Turn, { holder, about }: Rule): string {
  if (holder.kind === 'role') return roleWords(turn, holder.role);
  const owners = holder.kind === 'owner' && about.kind === 'section' ? ownersOf(turn, about) : [];
  return owners.length > 0 ? owners.join(', ') : turn.say(`school-rules.holders.${holder.kind}`);
}

/** Whoever writes these sections, each role once. */
function ownersOf(turn: Turn, { type, sections }: Extract<Rule['about'], { readonly kind: 'section' }>) {
  const asked = newestOf(type)?.sections.filter(({ id }) => sections.includes(id)) ?? [];
  return [...new Set(asked.flatMap(({ owner }) => ownerWords(turn, owner)))];
}

function ownerWords(turn: Turn, owner: Owner): readonly string[] {
  switch (owner.kind) {
    case 'role':
      return [roleWords(turn, owner.role)];
    case 'class-teacher':
    case 'subject-teacher':
      return [roleWords(turn, owner.kind)];
    case 'any':
      return owner.of.flatMap((one) => ownerWords(turn, one));
    case 'starter':
    case 'subject':
    case 'addressee':
    case 'assigned':
    case 'person':
    case 'row-person':
      return [turn.say('school-rules.holders.owner')];
    default:
      return owner satisfies never;
  }
}

/** "7 darbdienas pirms termiņa; termiņa dienā; pēc tam ik pēc 3 darbdienām" */
function ladderWords(say: Say, { ladder: { before, ahead = [], onTheDay, every } }: Rule): string {
  const [near] = before;
  return [
    ...(ahead.length === 0 ? [] : [say('school-rules.ahead', { days: ahead.join(', ') })]),
    ...(near === undefined ? [] : [say('school-rules.before', { count: near })]),
    ...(onTheDay ? [say('school-rules.on-the-day')] : []),
    ...(every === 0 ? [] : [say('school-rules.every', { count: every })]),
  ].join('; ');
}
