/** What Teams posts to the bot, as far as Solis reads it; everything in it may have been made up until its token is checked. */
import { z } from 'zod';

/** What is not as it should be counts as missing. */
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const id = z.string().min(1).max(1_000);
const person = z.object({ id, aadObjectId: maybe(id) });
const people = z.array(person);
const named = z.object({ id, name: maybe(z.string().max(500)) });
const mention = z.object({ type: z.literal('mention'), text: z.string(), mentioned: z.object({ id }) });

const activitySchema = z.object({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(500),
  from: person,
  conversation: z.object({
    id,
    conversationType: maybe(z.string()),
    isGroup: maybe(z.boolean()),
    tenantId: maybe(id),
  }),
  id: maybe(id),
  recipient: maybe(person),
  replyToId: maybe(id),
  locale: maybe(z.string().max(50)),
  text: maybe(z.string()),
  textFormat: maybe(z.string()),
  entities: maybe(z.array(z.unknown())),
  attachments: maybe(z.array(z.object({ contentType: maybe(z.string()) }))),
  name: maybe(z.string().max(200)),
  action: maybe(z.string().max(100)),
  value: z.unknown().optional(),
  membersAdded: maybe(people),
  membersRemoved: maybe(people),
  channelData: maybe(
    z.object({
      eventType: maybe(z.string()),
      tenant: maybe(z.object({ id })),
      team: maybe(named),
      channel: maybe(named),
      settings: maybe(z.object({ selectedChannel: maybe(named) })),
    }),
  ),
});

export type TeamsActivity = z.output<typeof activitySchema>;

/** Null where a body cannot be an activity. */
export const readActivity = (body: unknown): TeamsActivity | null => activitySchema.safeParse(body).data ?? null;

/** The tenant that an activity names; undefined where it names none, or two. */
export function tenantOf({ conversation, channelData }: TeamsActivity): string | undefined {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((one) => one !== undefined);
  return new Set(named).size === 1 ? named[0] : undefined;
}

/** The words in a text that mark somebody, and whom they mark. */
export const mentionsIn = ({ entities = [] }: TeamsActivity): readonly z.output<typeof mention>[] =>
  entities.flatMap((entity) => mention.safeParse(entity).data ?? []);
