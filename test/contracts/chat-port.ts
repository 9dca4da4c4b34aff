/** What every chat platform owes the bot when it writes of its own accord; run unchanged for each of them. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChatPort, DeliveryFailed, Overtaken, type Recipient } from '../../src/bot/ports/chats.ts';
import type { Posted } from '../../src/bot/ports/delivery.ts';
import type { Action, Block, Field, View } from '../../src/bot/ports/view.ts';
import { defined } from '../../src/shared/defined.ts';
import { wordsOfChart } from '../adapters/words-of-view.ts';
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
  /** Takes a message away, as a person may, and gives where it stood; of a chat that takes none away, where none ever stood. */
  takeAway(posted: Posted): Promise<Posted>;
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
    const send = (to: Recipient, view: View) => on.port.send(on.organisation, { to, view });

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

    it.each(['member', 'channel'] as const)('posts nothing to a %s where it may not go any more', async (where) => {
      const before = await on.read(on[where]);
      const mayGo = () => Promise.reject(new Overtaken());
      const sending = on.port.send(on.organisation, {
        to: on[where],
        view: viewsByName['channel-post'],
        key: where,
        mayGo,
      });
      await expect(sending).rejects.toBeInstanceOf(Overtaken);
      expect(await on.read(on[where])).toEqual(before);
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
      on.port.send(organisation, { to, view }).then(
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

    describe('puts another view in the place of a message', () => {
      const posted = async (to: Recipient, view: View, key?: string): Promise<Posted> => {
        const place = await on.port.send(on.organisation, { to, view, ...defined({ key }) });
        if (place === null) throw new Error('its place is not known');
        return place;
      };
      const change = (to: Recipient, place: Posted, view: View) => on.port.change(on.organisation, to, place, view);
      const titles = async (from: Recipient) => (await on.read(from)).map((words) => squeeze(words));

      it.each(['member', 'channel'] as const)('of a %s, and adds none', async (to) => {
        const place = await posted(on[to], viewsByName.notice);
        await send(on[to], viewsByName.paused);
        const before = await titles(on[to]);
        expect(await change(on[to], place, viewsByName['section-done'])).toBe(true);
        const after = await titles(on[to]);
        expect(after).toHaveLength(before.length);
        expect(after.at(-2)).toContain(viewsByName['section-done'].title);
        expect(after.at(-2)).not.toContain(viewsByName.notice.title);
        expect(after.at(-1)).toBe(before.at(-1));
      });

      it('as often as wanted, and knows by its key where it stands', async () => {
        const place = await posted(on.member, viewsByName.notice, 'daily/ilze/2026-11-26');
        for (const view of [viewsByName.paused, viewsByName.undone])
          expect(await change(on.member, place, view)).toBe(true);
        const again = await on.port.send(on.organisation, {
          to: on.member,
          view: viewsByName.notice,
          key: 'daily/ilze/2026-11-26',
        });
        expect(again).toEqual(place);
        expect(await newest(on.member)).toContain(viewsByName.undone.title);
        expect(Object.values(place.address).join()).not.toContain(viewsByName.notice.title);
      });

      it('only as far as one message holds, and says that there is more', async () => {
        const place = await posted(on.member, viewsByName.notice);
        const before = (await on.read(on.member)).length;
        const items = Array.from({ length: 200 }, (_, index) => ({
          title: `J-${index}.`,
          detail: 'apraksts '.repeat(12),
        }));
        const large: View = { ...viewsByName.overdue, blocks: [{ kind: 'items', items }] };
        const isWhole = on.port.platform === 'web';
        expect(await change(on.member, place, large)).toBe(true);
        const shown = await on.read(on.member);
        expect(shown).toHaveLength(before);
        expect(shown.at(-1)).toContain(viewsByName.overdue.title);
        expect(shown.at(-1)).toContain('J-0.');
        expect(squeeze(shown.at(-1) ?? '').includes('viss neietilpa')).toBe(!isWhole);
        expect(shown.at(-1)?.includes('J-199.')).toBe(isWhole);
        for (const label of large.actions.map(labelOf)) expect(shown.at(-1)).toContain(label);
      });

      it('not where it is gone, and posts nothing anew', async () => {
        const place = await posted(on.member, viewsByName.notice);
        const gone = await on.takeAway(place);
        const before = await on.read(on.member);
        expect(await change(on.member, gone, viewsByName.paused)).toBe(false);
        expect(await change(on.member, { platform: on.port.platform, address: {} }, viewsByName.paused)).toBe(false);
        expect(await on.read(on.member)).toEqual(before);
      });

      it('not for another organisation, and not a form', async () => {
        const place = await posted(on.member, viewsByName.notice);
        const tries = [
          on.port.change('some-other-school', on.member, place, viewsByName.paused),
          change(on.member, place, viewsByName['section-form']),
        ];
        for (const outcome of await Promise.allSettled(tries))
          expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(DeliveryFailed) });
        expect(await newest(on.member)).toContain(viewsByName.notice.title);
      });
    });

    it('knows without writing whether a person can be reached', async () => {
      const before = await on.read(on.member);
      const reaches = (to: Recipient, organisation = on.organisation) =>
        on.port.reaches(organisation, to.kind === 'member' ? to.member : '');
      expect(await reaches(on.member)).toBeNull();
      expect(await reaches(on.unknownMember)).toBe(`${on.port.platform}-unknown-member`);
      expect(await reaches(on.member, 'some-other-school')).toMatch(new RegExp(`^${on.port.platform}-`));
      expect(await on.read(on.member)).toEqual(before);
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
      return block.items.flatMap(({ title, detail, mark, action, actions = [] }) => [
        title,
        detail ?? '',
        mark?.text ?? '',
        action?.label ?? '',
        ...actions.map(labelOf),
      ]);
    case 'chart':
      return wordsOfChart(block);
    case 'links':
      return block.links.map(({ label }) => label);
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

/** Of a button that leads to all the rest only a sign is seen. */
function labelOf({ label, style }: Action): string {
  return style === 'more' ? '⋯' : label;
}

/** Platforms may break lines elsewhere and end a text with a space. */
function squeeze(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
