/** What every chat platform owes the bot when it writes of its own accord; run unchanged for each of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChatPort, DeliveryFailed, type Recipient } from '../../src/bot/ports.ts';
import type { Action, Block, Field, View } from '../../src/bot/view.ts';
import { viewFixtures, viewsByName } from '../fixtures/views.ts';

export interface ChatPortUnderTest {
  readonly port: ChatPort;
  readonly organisation: string;
  /** Somebody and a channel whom the platform can reach. */
  readonly member: Recipient;
  readonly otherMember: Recipient;
  readonly channel: Recipient;
  readonly unknownMember: Recipient;
  readonly unknownChannel: Recipient;
  /** What that recipient can read, oldest message first, as words without markup. */
  read(from: Recipient): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Describes the port; `open` gives a fresh platform on which nothing was sent yet. */
export function describeChatPort(name: string, open: () => Promise<ChatPortUnderTest>): void {
  describe(`${name}: the bot writes of its own accord`, () => {
    let on: ChatPortUnderTest;
    beforeAll(async () => {
      on = await open();
    });
    afterAll(() => on.close());
    const newest = async (from: Recipient) => (await on.read(from)).at(-1) ?? '';
    const send = (to: Recipient, view: View) => on.port.send(on.organisation, to, view);

    const messages = viewFixtures.filter(({ view }) => view.surface === 'message');
    it.each(messages)('shows every word of $title', async ({ view }) => {
      await send(on.member, view);
      const shown = squeeze(await newest(on.member));
      expect(wordsOf(view).filter((words) => !shown.includes(squeeze(words)))).toEqual([]);
    });

    it('reaches one person and nobody else', async () => {
      const before = { other: await on.read(on.otherMember), channel: await on.read(on.channel) };
      await send(on.member, viewsByName.notice);
      expect(await newest(on.member)).toContain(viewsByName.notice.title);
      expect({ other: await on.read(on.otherMember), channel: await on.read(on.channel) }).toEqual(before);
    });

    it('reaches a channel', async () => {
      await send(on.channel, viewsByName['channel-post']);
      expect(await newest(on.channel)).toContain(viewsByName['channel-post'].title);
    });

    it('keeps the order in which it wrote, and writes the same thing twice when told twice', async () => {
      const before = (await on.read(on.otherMember)).length;
      for (const view of [viewsByName.paused, viewsByName.notice, viewsByName.notice]) await send(on.otherMember, view);
      const after = (await on.read(on.otherMember)).slice(before);
      expect(
        after.map((words) => [viewsByName.paused, viewsByName.notice].find(({ title }) => words.includes(title))?.name),
      ).toEqual(['paused', 'notice', 'notice']);
    });

    const failure = (to: Recipient, view: View, organisation = on.organisation) =>
      on.port.send(organisation, to, view).then(
        () => null,
        (error: unknown) => error,
      );

    it('says with a code that it cannot reach an unknown person, and that it cannot reach an unknown channel', async () => {
      const failures = [
        await failure(on.unknownMember, viewsByName.notice),
        await failure(on.unknownChannel, viewsByName.notice),
      ];
      for (const error of failures) expect(error).toBeInstanceOf(DeliveryFailed);
      const codes = failures.map((error) => (error as DeliveryFailed).code);
      expect(codes.every((code) => code.startsWith(on.port.platform))).toBe(true);
      expect(new Set(codes).size).toBe(2);
    });

    it('does not reach into another organisation', async () => {
      const before = await on.read(on.member);
      expect(await failure(on.member, viewsByName.notice, 'some-other-school')).toBeInstanceOf(DeliveryFailed);
      expect(await on.read(on.member)).toEqual(before);
    });

    it('refuses to post a form, which opens only when somebody taps for it', async () => {
      expect(await failure(on.member, viewsByName['section-form'])).toBeInstanceOf(DeliveryFailed);
    });

    it('never puts a person or an answer into an error message', async () => {
      const error = await failure(on.unknownMember, viewsByName['section-review']);
      expect(String(error)).not.toContain(viewsByName['section-review'].title);
    });
  });
}

/** All that a person must be able to read of a view. */
function wordsOf(view: View): readonly string[] {
  return [
    view.title,
    ...(view.progress ? [view.progress.text] : []),
    ...view.blocks.flatMap(wordsOfBlock),
    ...(view.form ? [...view.form.fields.flatMap(wordsOfField), view.form.submit.label] : []),
    ...view.actions.map(labelOf),
  ];
}

function wordsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'notice':
    case 'heading':
      return [block.text];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'items':
      return block.items.flatMap(({ title, detail, mark, action }) => [
        title,
        detail ?? '',
        mark?.text ?? '',
        action?.label ?? '',
      ]);
    default: {
      const never: never = block;
      return never;
    }
  }
}

function wordsOfField(field: Field): readonly string[] {
  const choices = field.kind === 'one' || field.kind === 'several' ? field.choices.map(({ label }) => label) : [];
  const phrases = field.kind === 'long-text' ? field.phrases.map(labelOf) : [];
  return [field.label, field.hint ?? '', field.problem ?? '', ...choices, ...phrases];
}

function labelOf({ label }: Action): string {
  return label;
}

/** Platforms may break lines elsewhere and end a text with a space. */
function squeeze(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
