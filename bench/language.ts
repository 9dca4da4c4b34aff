/** How people are understood: the phrasings of a file, typed to the demo school on a Monday; what became of each, by kind and language. */
import { judge, type Verdict, verdicts } from './language/judge.ts';
import { type Phrasing, phrasingsOf } from './language/phrasings.ts';
import { begin, keptOf, openSchool } from './language/school.ts';

const [file = 'bench/language/heard.tsv', ...options] = process.argv.slice(2);
const warmUp = 150;
/** With it every phrasing that was not understood right is told. */
const isTold = options.includes('--each');

interface Judged {
  readonly phrasing: Phrasing;
  readonly verdict: Verdict;
  readonly shown: string;
  readonly processorMs: number;
}

async function judged(phrasings: readonly Phrasing[]): Promise<readonly Judged[]> {
  const found: Judged[] = [];
  let school = await openSchool();
  for (const phrasing of phrasings) {
    const { who, intended, text } = phrasing;
    const { world } = school;
    await begin(world, who, intended.ctx);
    if (intended.first !== undefined) await world.says(who, intended.first);
    const before = await keptOf(school, who);
    const since = process.cpuUsage();
    const first = await world.says(who, text);
    const processorMs = process.cpuUsage(since).user / 1_000;
    const [part] = Object.values(intended.parts ?? {});
    const view = part === undefined ? first : await world.says(who, part);
    const after = await keptOf(school, who);
    found.push({
      phrasing,
      verdict: judge(phrasing, { view, before, after }),
      shown: `${view.name}: ${view.title}`,
      processorMs,
    });
    if (before.all !== after.all || intended.ctx === 'in-question') school = await openSchool();
  }
  return found;
}

function lineOf(name: string, all: readonly Judged[]): string {
  const counts = verdicts.map((one) => all.filter(({ verdict }) => verdict === one).length);
  const share = (number: number) => `${Math.round((100 * number) / Math.max(1, all.length))} %`.padStart(6);
  return [
    name.padEnd(14),
    String(all.length).padStart(5),
    ...counts.map((one) => String(one).padStart(8)),
    share(counts[0] ?? 0),
  ].join(' ');
}

const phrasings = phrasingsOf(file);
// A Solis that runs has read messages before: the first ones of a process are slower, and are not measured.
await judged(phrasings.slice(0, warmUp));
const all = await judged(phrasings);
const part = (kinds: string) => all.filter(({ phrasing }) => kinds.includes(phrasing.kind));
const times = all.map(({ processorMs }) => processorMs).toSorted((one, other) => one - other);

console.log(
  `${file}\n${'kind'.padEnd(14)} ${'all'.padStart(5)} ${verdicts.map((one) => one.padStart(8)).join(' ')}  right`,
);
for (const kind of ['a', 'b', 'c', 'd', 'e', 'f']) console.log(lineOf(kind, part(kind)));
for (const language of ['lv', 'en'])
  console.log(
    lineOf(
      language,
      all.filter(({ phrasing }) => phrasing.language === language),
    ),
  );
console.log(lineOf('requests', part('abde')));
console.log(lineOf('all', all));
console.log(
  `processor a message: median ${times[times.length >> 1]?.toFixed(1)} ms, most ${times.at(-1)?.toFixed(1)} ms`,
);
if (isTold)
  for (const { phrasing, verdict, shown } of all.filter((one) => one.verdict !== 'right'))
    console.log(
      [verdict.padEnd(8), phrasing.id.padEnd(6), phrasing.who.padEnd(8), phrasing.text, ` -> ${shown}`].join(' '),
    );
