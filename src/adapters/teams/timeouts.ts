/** How long the Teams app waits for what, in milliseconds. */

export const patience = {
  /** Teams gives five seconds to answer a tap and then asks again. */
  invoke: 2_500,
  /** Teams gives up on a message after fifteen seconds. */
  message: 10_000,
  /** After which a person sees that the bot is writing, and how often they see it again. */
  typing: 1_000,
  typingAgain: 4_000,
  /** After which an answer is given up, so that the person can ask again. */
  turn: 60_000,
  /** A call of the connector, which has no limit of its own (botbuilder 4.23). */
  call: 10_000,
  /** Until Microsoft's keys are told. */
  keys: 5_000,
  /** Between two tries of a call that was refused, doubled each time. */
  again: 500,
  /** The longest wait that Microsoft is granted when it is busy. */
  busy: 30_000,
  /** Each conversation takes 60 messages in 30 seconds, and short bursts (msteams-docs, rate limits). */
  betweenMessages: 600,
  burst: 5,
  /** How long a profile is believed. */
  profile: 3_600_000,
} as const;
