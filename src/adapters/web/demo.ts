/** What a trial has besides the chat, as its pages show it: the clock that can be moved, and the mails. */
import type { Language, Organisation } from '../../domain/people/organisation.ts';
import type { DemoClock } from './demo-clock.ts';
import { renderStrip } from './demo-strip.ts';
import { type Html, html } from './html.ts';
import type { Mails } from './mails.ts';
import type { MailReader } from './render-mail.ts';
import type { Stream } from './stream.ts';

export interface Demo {
  readonly clock: DemoClock;
  readonly mails: Mails;
}

/** Whoever looks at a page of a trial. */
export interface DemoDesk {
  readonly organisation: Organisation;
  readonly say: (language: Language, key: string, params?: Readonly<Record<string, string | number>>) => string;
  readonly demo?: Demo | undefined;
}

export const mailReader = ({ organisation, say }: DemoDesk, language: Language): MailReader => ({
  organisation,
  language,
  say: (key, params) => say(language, key, params),
});

export interface StripFor {
  readonly language: Language;
  /** Address of the page. */
  readonly back: string;
}

/** The strip at the top of a page; nothing where this is no trial. */
export async function stripFor(desk: DemoDesk, { language, back }: StripFor): Promise<Html> {
  const { demo, organisation } = desk;
  if (demo === undefined) return html``;
  const mails = await demo.mails.count(organisation.id);
  return renderStrip({ clock: demo.clock, mails, back, reader: mailReader(desk, language) });
}

/** Sends the strip again whenever the clock is moved or a mail comes, until the page goes away. */
export function streamStrip(desk: DemoDesk, { stream, ...page }: StripFor & { readonly stream: Stream }): void {
  const { demo } = desk;
  if (demo === undefined) return;
  const send = (): void => void stripFor(desk, page).then(stream.strip, () => undefined);
  stream.ended(demo.clock.listen(send));
  stream.ended(demo.mails.listen(send));
}
