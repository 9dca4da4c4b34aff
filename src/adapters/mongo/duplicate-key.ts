/** Recognises the database's refusal of a second document of the same key (error 11000). */
import { MongoServerError } from 'mongodb';

export const isDuplicateKey = (error: unknown): boolean => error instanceof MongoServerError && error.code === 11000;
