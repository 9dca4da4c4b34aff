/** The bare driver: one find and one update an answer, which no engine can do without. */
import { MongoClient } from 'mongodb';
import { majority, type OpenEngine } from './engine.ts';

interface Form {
  readonly _id: string;
  readonly answers: readonly string[];
}

export const openBare: OpenEngine = async (uri, watched) => {
  const client = await new MongoClient(uri, { ...watched, ...majority }).connect();
  const forms = client.db().collection<Form>('bare');
  return {
    ...{ name: 'bare driver', client },
    begin: async (person) => void (await forms.insertOne({ _id: person, answers: [] })),
    answer: async (person, text) => {
      const form = await forms.findOne({ _id: person });
      const seen = form?.answers.length ?? 0;
      await forms.updateOne({ _id: person, answers: { $size: seen } }, { $push: { answers: text } });
    },
    close: () => client.close(),
  };
};
