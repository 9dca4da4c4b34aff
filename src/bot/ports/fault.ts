/** What went wrong that nobody in a chat can mend: a code that one can be alerted on, and what it says in the log. */
export const faults = {
  'turn.failed': 'somebody was told that something went wrong',
  'arrival.set-aside': 'something that a person wrote ended every process that began it, and is set aside',
  'talk.behind': 'what somebody did last was not written down; their answers are',
  'account.unasked': 'a platform did not say whether it still vouches for an account; it is believed until it does',
  'outbox.failed': 'the outbox waits',
  'delivery.failed': 'a message could not be sent, and is tried again',
  'delivery.dead': 'a message reached nobody',
  'delivery.unsettled': 'a message went out or did not: its end was not written down',
  'delivery.follow-up-failed': 'a message went out; what follows from that could not be done',
  'delivery.unchanged': 'a message that stands in a chat could not be put in order',
  'platform.failed': 'a platform failed in a way that is not known',
  'administrators.untold': 'the administrators could not be told',
  'notices.waiting': 'notices of a plan wait: they could not be put into the outbox',
  'notice.failed': 'a notice for this moment only could not be sent',
  'duties.waiting': 'duties wait: they could not be derived, and the sweep does it',
  'plan.underivable': 'the duties of a plan could not be derived; they are looked at again tomorrow',
  'plan.unreadable': 'a plan of a duty cannot be read',
  'sweep.failed': 'a sweep at the start, or after a change of the organisation, failed',
  'jobs.failed': 'the jobs wait',
  'job.failed': 'a job failed',
  'job.unlocked': 'the lock of a job could not be kept',
  'trial-clock.failed': 'the clock of the trial stopped',
  'paper.failed': 'a paper that somebody was handed could not be made',
  'calendar.failed': 'a calendar that was asked for could not be made',
  'version.unread': 'whether there is a newer version of the organisation could not be asked; it is asked again',
  'version.unusable':
    'a newer version of the organisation cannot be used by this Solis, which goes on with the one before',
  'failure.unheard': 'a failure was left unheard',
} as const;

type Fault = keyof typeof faults;

/** Reports a fault; ids only, never what somebody wrote. */
export type ReportFault = (fault: Fault, error: unknown, ids: Readonly<Record<string, string>>) => void;
