/** The core of Solis: each person is a class teacher who answers forty questions of one section, as in the local chat. */
import { connectStores } from '../../src/adapters/mongo/connect.ts';
import { newDataKey, parseDataKeys } from '../../src/adapters/mongo/data-keys.ts';
import { tokenOf } from '../../src/bot/core/tap.ts';
import type { Say } from '../../src/bot/core/texts.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import type { IncomingEvent } from '../../src/bot/ports/incoming.ts';
import type { RuledOrganisation } from '../../src/domain/duties/rule.ts';
import { type Language, languages } from '../../src/domain/people/organisation.ts';
import { classTeacher } from '../../src/domain/plan-types/iip/teaching.ts';
import { createTexts } from '../../test/texts.ts';
import { inventedPlan } from '../../test/world/invented-plan.ts';
import { demoSchool } from '../../test/world/schools.ts';
import { type OpenEngine, questions } from './engine.ts';

/** The section of the class teacher asks forty questions here, each under the words of its first. */
Object.assign(classTeacher, {
  steps: Array.from({ length: questions + 1 }, (_, n) => ({
    id: `question-${n}`,
    fields: [{ id: 'findings', kind: 'long-text' }],
  })),
});

const texts = createTexts();
const asked = /question-\d+$/u;
const sayings = new Map(
  languages.map((language) => {
    const say = texts(language);
    const saying: Say = Object.assign<Say, Say>(
      ((key: string, values?: never) => say(key.replace(asked, 'findings'), values)) as Say,
      say,
    );
    return [language, saying] as const;
  }),
);
const say = (language: Language): Say => sayings.get(language) ?? texts(language);

/** One school for everybody; people come into it with their class and a learner. */
const growing = (): { readonly school: RuledOrganisation; readonly join: (person: string) => void } => {
  const school = { ...demoSchool() };
  return {
    school,
    // Lists of their own: what is known of a list is kept for as long as it is the same.
    join: (person) => {
      const learner = { code: codeOf(person), name: `Izdomātais Bērns ${person}`, class: person };
      Object.assign(school, {
        members: [...school.members, { id: person, name: person, roles: [] }],
        classes: [...school.classes, { id: person, teacher: person }],
        learners: [...school.learners, learner],
      });
    },
  };
};

const codeOf = (person: string): string => `J-${person}`;

export const openSolis: OpenEngine = async (uri, { monitorCommands }) => {
  const read = parseDataKeys(newDataKey());
  if (read.kind === 'faults') throw new Error('A new key cannot be read.');
  const stores = await connectStores({ uri, keys: read.keys, ...(monitorCommands && { onCommand: () => {} }) });
  const { school, join } = growing();
  const bot = createBot({
    ...stores,
    ...{ organisation: school, chats: [], mailer: null, desk: null, say },
    clock: { now: () => new Date('2026-11-23T08:00:00.000Z') },
    report: (fault, error) => console.error(fault, error),
  });
  let arrived = 0;
  const take = async (person: string, event: IncomingEvent): Promise<void> => {
    arrived += 1;
    const from = { platform: 'web', user: person } as const;
    const { reply } = await bot.receive({
      organisation: school.id,
      id: `${arrived}`,
      from,
      place: { kind: 'private' },
      event,
    });
    if (reply?.name !== 'question') throw new Error(`answered with ${JSON.stringify(reply)}`);
  };
  return {
    ...{ name: 'Solis, core', client: stores.connection.getClient() },
    begin: async (person) => {
      join(person);
      const about = { learner: codeOf(person), class: person, by: person };
      const invention = {
        ...about,
        id: `plan-${person}`,
        organisation: school.id,
        stage: 'findings',
        subjects: [],
        tasks: 0,
      } as const;
      const { plan, history } = inventedPlan(invention);
      await stores.plans.add(school.id, plan, history[0]!);
      await take(person, { kind: 'tap', token: tokenOf({ kind: 'section', plan: plan.id, section: classTeacher.id }) });
    },
    answer: (person, text) => take(person, { kind: 'text', text }),
    close: async () => {
      await bot.close();
      await stores.close();
    },
  };
};
