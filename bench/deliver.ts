/** How fast a morning's messages go out to Slack: with its limits against what they allow, without them one process against three. */
import { setTimeout as pause } from 'node:timers/promises';
import { fillOutbox, type Outbox } from './deliver-outbox.ts';
import type { SenderSettings } from './deliver-process.ts';
import type { StubReport, StubSettings } from './deliver-slack.ts';
import { startSubject } from './platform-process.ts';

const [limited = 200, unlimited = 300, usualWait = 2_000] = process.argv.slice(2).map(Number);

/** Several hundred messages a minute for a workspace, one a second for a channel, fifty calls a minute of another method. */
const limits = {
  workspace: { perSecond: 5, burst: 20 },
  channel: { perSecond: 1, burst: 5 },
  method: { perSecond: 50 / 60, burst: 50 },
} as const;
/** Milliseconds that Slack takes for an answer. */
const takes = [150, 300] as const;
/** When it is busy; here so long that Slack is what one process waits for, and not the processors that all of them share. */
const takesLong = [usualWait * 0.75, usualWait * 1.25] as const;

interface Run extends StubReport {
  readonly messages: number;
  readonly states: Readonly<Record<string, number>>;
  readonly mostClaims: number;
}

async function run(teachers: number, processes: number, settings: StubSettings): Promise<Run> {
  const outbox = await fillOutbox(teachers);
  const slack = await startSubject('bench/deliver-slack.ts', settings);
  const sender: SenderSettings = { uri: outbox.uri, keys: outbox.keys, teachers, api: slack.address };
  const senders = await Promise.all(
    Array.from({ length: processes }, () => startSubject('bench/deliver-process.ts', sender)),
  );
  try {
    await outbox.release();
    await untilOver(outbox);
    const report = (await (await fetch(`${slack.address}report`)).json()) as StubReport;
    return { ...report, messages: outbox.count, states: await outbox.states(), mostClaims: await outbox.mostClaims() };
  } finally {
    await Promise.all([slack, ...senders].map(({ end }) => end()));
    await outbox.remove();
  }
}

/** Longer than anything that is measured here. */
const longest = 15 * 60_000;

async function untilOver(outbox: Outbox): Promise<void> {
  const end = performance.now() + longest;
  while (performance.now() < end) {
    await pause(500);
    const { pending = 0, sending = 0 } = await outbox.states();
    if (pending + sending === 0) return;
  }
}

const perSecond = ({ posted, seconds }: Run): number => posted / seconds;

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';

function tell(what: string, one: Run): void {
  console.log(
    `${what}: ${one.posted} messages in ${one.seconds.toFixed(1)} s, ${perSecond(one).toFixed(1)} a second; ` +
      `calls: ${listed(one.calls)}; sent away: ${listed(one.sentAway)}; ended: ${listed(one.states)}; most claims ${one.mostClaims}`,
  );
}

let passed = true;
function verdict(name: string, isGood: boolean, figure: string): void {
  passed &&= isGood;
  console.log(`${isGood ? 'PASS' : 'FAIL'}  ${name}: ${figure}`);
}

function judgeOnce(what: string, { keys, messages, states }: Run): void {
  const counts = Object.values(keys);
  const twice = counts.filter((count) => count > 1).length;
  const isWhole = counts.length === messages && states.sent === messages;
  verdict(
    `${what}: every message exactly once`,
    isWhole && twice === 0,
    `${counts.length} of ${messages}, ${twice} twice`,
  );
}

const one = await run(limited, 1, { limits, takes });
tell('with the limits, one process', one);
const allowed = limits.workspace.burst + limits.workspace.perSecond * one.seconds;
const share = one.posted / allowed;
verdict('at least 95 % of what the limit allows', share >= 0.95, `${(share * 100).toFixed(1)} %`);
verdict('no 429 ignored', one.ignored === 0, `${one.ignored} calls came too early`);
judgeOnce('with the limits', one);

const alone = await run(unlimited, 1, { takes: takesLong });
tell('without a limit, one process', alone);
judgeOnce('one process', alone);
const three = await run(unlimited, 3, { takes: takesLong });
tell('without a limit, three processes', three);
judgeOnce('three processes', three);
const times = perSecond(three) / perSecond(alone);
verdict('three processes send at least 2.3 times as much as one', times >= 2.3, `${times.toFixed(2)} times`);
process.exit(passed ? 0 : 1);
