/** How long the Slack app waits for what, in milliseconds. */

export const patience = {
  /** Slack gives three seconds to acknowledge; what is not done by then goes on afterwards. */
  hold: 2_000,
  /** After which an answer is given up, so that the person can ask again. */
  turn: 60_000,
  /** A call that a person waits for: a form opens within three seconds of the tap, or never. */
  quickCall: 2_500,
  patientCall: 10_000,
  /** Slack takes about one message a second for each channel, and short bursts. */
  betweenMessages: 1_000,
  /** The longest wait that is sat out where Slack has no time; a longer one is told to whoever sends. Each of the calls of one message may take that long, and all of them end before somebody else may claim it. */
  busy: 30_000,
  /** Calls of one method that go at once, as long as Slack has time. */
  atOnce: 32,
  /** Messages of a burst. */
  burst: 4,
  /** How long a profile is believed. */
  profile: 3_600_000,
} as const;
