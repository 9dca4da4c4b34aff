/** What is measured of each engine: people who answer forty questions, each answer durable before the reply. */
import type { MongoClientOptions } from 'mongodb';

export interface Engine {
  readonly name: string;
  /** The person stands before the first question. */
  readonly begin: (person: string) => Promise<void>;
  /** Resolves once the answer is written to a majority and the next question is put together. */
  readonly answer: (person: string, text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Everything that an engine keeps is in the database of that address. */
export type OpenEngine = (uri: string, watched: Pick<MongoClientOptions, 'monitorCommands'>) => Promise<Opened>;

export interface Opened extends Engine {
  readonly client: import('mongodb').MongoClient;
}

export const questions = 40;

/** Letters of an answer. */
const length = 150;

export const answerText = (n: number): string =>
  `${n}. Lasa lēni, bet saprot labi; palīdz īsi soļi, papildu laiks un attēli. `.repeat(4).slice(0, length);

export const majority = { writeConcern: { w: 'majority' } } as const;
