/** grammY with its conversations: forty waits, replayed with each answer, its state in MongoDB. */
import {
  type ConversationFlavor,
  conversations,
  createConversation,
  type VersionedState,
} from '@grammyjs/conversations';
import { Bot, type Context, type Transformer } from 'grammy';
import { MongoClient } from 'mongodb';
import { majority, type OpenEngine, questions } from './engine.ts';

interface Kept {
  readonly _id: string;
  readonly state: VersionedState<never>;
}

/** Telegram itself is not asked. */
const sent: Transformer = async () =>
  ({ ok: true, result: { message_id: 1, date: 0, chat: { id: 1, type: 'private' } } }) as never;

const me = { id: 1, is_bot: true, first_name: 'Solis', username: 'solis_bot' } as never;

export const openGrammy: OpenEngine = async (uri, watched) => {
  const client = await new MongoClient(uri, { ...watched, ...majority }).connect();
  const states = client.db().collection<Kept>('grammy');
  const bot = new Bot<ConversationFlavor<Context>>('1:bench', { botInfo: me });
  bot.api.config.use(sent);
  bot.use(
    conversations<ConversationFlavor<Context>, Context>({
      // Inside a conversation the interface is another one each time.
      plugins: [
        (context, next) => {
          context.api.config.use(sent);
          return next();
        },
      ],
      storage: {
        read: async (key) => (await states.findOne({ _id: key }))?.state,
        write: async (key, state) =>
          void (await states.replaceOne({ _id: key }, { state: state as never }, { upsert: true })),
        delete: async (key) => void (await states.deleteOne({ _id: key })),
      },
    }),
  );
  bot.use(
    createConversation<ConversationFlavor<Context>, Context>(async (conversation, context) => {
      for (let n = 1; n <= questions; n += 1) {
        await context.reply(`Question ${n}`);
        await conversation.waitFor('message:text');
      }
    }, 'form'),
  );
  bot.on('message', (context) => context.conversation.enter('form'));
  const ids = new Map<string, number>();
  let update = 0;
  const take = async (person: string, text: string): Promise<void> => {
    const id = ids.get(person) ?? 1_000 + ids.size;
    ids.set(person, id);
    update += 1;
    const from = { id, is_bot: false, first_name: person };
    const chat = { id, type: 'private', first_name: person };
    await bot.handleUpdate({ update_id: update, message: { message_id: update, date: 0, from, chat, text } } as never);
  };
  return {
    name: 'grammY + conversations',
    client,
    begin: (person) => take(person, 'hello'),
    answer: take,
    close: () => client.close(),
  };
};
