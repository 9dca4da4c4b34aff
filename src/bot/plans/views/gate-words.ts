/** Why something is still closed, in words; sections that the reader may not see are not named. */
import type { Reader } from '../../../domain/people/organisation.ts';
import { maySee, ownersOf } from '../../../domain/plan/access.ts';
import type { ClosedGate } from '../../../domain/plan/gates.ts';
import { findSection } from '../../../domain/plan/on-path.ts';
import { dateWords, membersWords, pathLabel, type Speaking } from './plan-words.ts';
import { sectionTitle } from './section-title.ts';

export function gateWords(reader: Reader, to: Speaking, gate: ClosedGate): string {
  switch (gate.kind) {
    case 'sections-done': {
      const sections = gate.waitsFor.flatMap((key) => findSection(to.context.type, to.context.plan, key) ?? []);
      const seen = sections.filter((section) => maySee(reader, to.context.plan, section));
      if (seen.length === 0) return to.say('gate.colleagues');
      const names = seen.map((section) => {
        const owners = membersWords(to, ownersOf(reader, to.context.plan, section).members);
        return owners === '' ? sectionTitle(to, section) : `${sectionTitle(to, section)} (${owners})`;
      });
      return to.say('gate.sections', { count: names.length, sections: names.join('; ') });
    }
    case 'day-come':
      return gate.day === null
        ? to.say('gate.day-unknown')
        : to.say('gate.day', { label: pathLabel(to, gate), date: dateWords(to, gate.day) });
    case 'document':
      return to.say('gate.document', { document: to.say(`documents.kind.${gate.document}`) });
    case 'holds':
      return to.say(`${to.context.type.id}:gates.${gate.id}`);
    case 'semester-ends':
      return to.say(gate.estimated ? 'gate.semester-estimated' : 'gate.semester', {
        semester: gate.semester,
        date: dateWords(to, gate.opens, 'locative'),
      });
    default:
      return gate satisfies never;
  }
}
