/** What a delivery says, put together at the moment it is sent from what is so then. */

import type { Say } from '../core/texts.ts';
import type { Services } from '../core/turn.ts';
import type { Delivery, DeliveryContent } from '../ports/delivery.ts';
import type { CalendarEvent } from '../ports/mail.ts';
import type { View } from '../ports/view.ts';

export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly calendar?: CalendarEvent;
}

export interface Composed {
  readonly view: (say: Say) => View;
  /** Keys of the obligations it speaks of, so that it can be changed in place. */
  readonly shown?: readonly string[];
  /** The words of a mail where no platform takes it; null: it is not for mail. No learner's name, no answer. */
  readonly mail: ((say: Say) => MailWords) | null;
  /** It goes by mail too, whatever the platforms do: it carries a calendar file. */
  readonly alsoByMail?: true;
  /** Done once it has gone out; may run twice. */
  readonly sent?: () => Promise<void>;
}

type DeliveryOf<Kind extends DeliveryContent['kind']> = Delivery & {
  readonly content: Extract<DeliveryContent, { readonly kind: Kind }>;
};

/** What it says now; null where there is nothing to say any more. */
export type Compose<Kind extends DeliveryContent['kind']> = (
  services: Services,
  delivery: DeliveryOf<Kind>,
) => Promise<Composed | null>;

/** Who puts a message together, by what it says. */
export type Composers = { readonly [Kind in DeliveryContent['kind']]: Compose<Kind> };
