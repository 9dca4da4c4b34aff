/** botbuilder-dialogs: a waterfall of prompts, its state in MongoDB by the storage interface of the library. */
import { ConversationState, type Storage, type StoreItems, TestAdapter } from 'botbuilder-core';
import { DialogSet, TextPrompt, WaterfallDialog, type WaterfallStepContext } from 'botbuilder-dialogs';
import { type Collection, MongoClient } from 'mongodb';
import { majority, type OpenEngine, questions } from './engine.ts';

interface Kept {
  readonly _id: string;
  readonly state: unknown;
}

const storageIn = (states: Collection<Kept>): Storage => ({
  read: async (keys) => {
    const found = await states.find({ _id: { $in: keys } }).toArray();
    return Object.fromEntries(found.map(({ _id, state }) => [_id, state])) as StoreItems;
  },
  write: async (changes) => {
    const writes = Object.entries(changes).map(([_id, state]) => ({
      replaceOne: { filter: { _id }, replacement: { state }, upsert: true },
    }));
    await states.bulkWrite(writes);
  },
  delete: async (keys) => void (await states.deleteMany({ _id: { $in: keys } })),
});

const steps = Array.from({ length: questions }, (_, n) => async (step: WaterfallStepContext) => {
  const values = step.values as Record<string, unknown>;
  if (n > 0) values[`answer-${n}`] = step.result;
  return step.prompt('text', `Question ${n + 1}`);
});

export const openBotbuilder: OpenEngine = async (uri, watched) => {
  const client = await new MongoClient(uri, { ...watched, ...majority }).connect();
  const state = new ConversationState(storageIn(client.db().collection<Kept>('botbuilder')));
  const dialogs = new DialogSet(state.createProperty('dialog'));
  dialogs.add(new TextPrompt('text'));
  dialogs.add(new WaterfallDialog('form', steps));
  const take = async (person: string, text: string): Promise<void> => {
    const adapter = new TestAdapter(async (turn) => {
      const dialog = await dialogs.createContext(turn);
      const { status } = await dialog.continueDialog();
      if (status === 'empty') await dialog.beginDialog('form');
      await state.saveChanges(turn);
    });
    const from = { id: person, name: person };
    await adapter.processActivity({ type: 'message', text, from, conversation: { id: person } } as never);
  };
  return {
    name: 'botbuilder-dialogs',
    client,
    begin: (person) => take(person, 'hello'),
    answer: take,
    close: () => client.close(),
  };
};
