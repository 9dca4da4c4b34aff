/** Several people at one plan, each in a browser window of their own: in the same section, and one after the other to approval. */
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { Chat } from './chat.ts';
import { shot } from './shot.ts';
import { openStage } from './stage.ts';

const stage = openStage();

const absence = 'Ilgstoši kavējumi (slimība vai neattaisnoti)';
const opinion = 'Ar speciālista atzinumu piešķirti atbalsta pasākumi';

describe('two people in one section', () => {
  const basis = 'J-03 · Plāna pamats';
  const reasons = 'Kāpēc plāns vajadzīgs';

  it('are told of each other, see what the other caused without loading again, and choose between two answers', async () => {
    const [guntis, baiba] = [await stage.chat('guntis'), await stage.chat('baiba')];
    await guntis.say('jauns plāns J-03');
    await guntis.sees(basis, '1 no 3');

    await baiba.say('atvērt J-03');
    await baiba.tap('Sadaļas un uzdevumi', /^J-03 · \S+ · \S+ kopš /u);
    await baiba.tap('Atvērt', /^J-03 · \S+ · Sadaļas un uzdevumi$/u);
    await baiba.sees(basis, 'raksta arī Guntis Lācis');
    await guntis.page.getByText('Baiba Liepkalne tagad raksta tajā pašā sadaļā').waitFor();
    await shot(guntis.page, 'told-of-other');

    await guntis.answer(basis, { [reasons]: [absence] });
    await guntis.sees(basis, '2 no 4');
    await baiba.answer(basis, { [reasons]: [opinion] });
    const choice = await baiba.sees(basis, 'atbildēja Guntis Lācis', absence, opinion, 'Paturēt otru atbildi');
    await shot(baiba.page, 'conflict');
    expect(await choice.getByRole('button', { name: 'Paturēt savu' }).isVisible()).toBe(true);
    await baiba.tap('Paturēt savu', basis);
    await baiba.sees(basis, 'Kurš speciālists devis atzinumu');
    await guntis.say('statuss J-03');
    await guntis.say('turpināt');
    await guntis.sees(basis, 'Kurš speciālists devis atzinumu');
  });
});

describe('the relay', () => {
  const at = (section: string) => `J-07 · ${section}`;
  const plan = /^J-07 · 7\.b · \S+ kopš /u;

  it('goes through four roles to approval, each called in private, and the channel learns no name and no answer', async () => {
    const baiba = await stage.chat('baiba');
    await begin(baiba);

    const inga = await stage.chat('inga');
    await inga.sees(at('Logopēda ieraksts'), 'līdz');
    await specialist(inga);

    const anna = await stage.chat('anna');
    await anna.tap('Aizpildīt', at('Klases audzinātāja ieraksts'));
    await anna.answer(at('Klases audzinātāja ieraksts'), {
      'Pedagoģiskās izpētes rezultāti': 'Strādā, ja uzdevums sadalīts soļos.',
    });
    await anna.tap('Izlaist', at('Klases audzinātāja ieraksts'));
    await anna.sees(at('Klases audzinātāja ieraksts'), '3 no 3');
    await anna.say('matemātika');
    // Valdis has his chat open when he is called.
    const valdis = await stage.chat('valdis');
    await anna.tap('Nodot tālāk', at('Klases audzinātāja ieraksts'));
    const tasks = at('Individuālie uzdevumi: matemātika');
    await valdis.sees(tasks);
    await shot(valdis.page, 'called');
    await task(valdis, tasks);

    await measures(baiba);
    await approve(anna, baiba);

    const channel = await stage.chat('ilga');
    await channel.page.goto(`${stage.solis.address}/channel/atbalsta-komanda?as=ilga`);
    await channel.page.getByText('apstiprināts').waitFor();
    await shot(channel.page, 'channel');
    const posted = (await channel.page.locator('#log').allTextContents()).join();
    expect(posted).toContain('J-07 (7.b)');
    for (const word of ['Emīls', 'Dambītis', 'reizrēķins', 'soļos', 'Runa']) expect(posted).not.toContain(word);
  });

  async function begin(baiba: Chat) {
    const basis = at('Plāna pamats');
    await baiba.say('jauns plāns J-07');
    await baiba.answer(basis, { 'Kāpēc plāns vajadzīgs': [opinion] });
    await baiba.answer(basis, { 'Kurš speciālists devis atzinumu': ['Logopēds'], 'Atzinuma datums': daysAgo(14) });
    await baiba.answer(basis, { 'Vecāku iesnieguma vai rakstiskas atļaujas datums': daysAgo(20) });
    await baiba.answer(basis, { 'Kuru speciālistu ieraksti vajadzīgi': ['Logopēds'] });
    await baiba.answer(basis, { 'Plāna darbības laiks': ['1. semestris'] });
    await baiba.tap('Nodot tālāk', basis);
    await baiba.sees(basis, 'Inga Sniedze');
  }

  async function specialist(inga: Chat) {
    const own = at('Logopēda ieraksts');
    await inga.tap('Aizpildīt', own);
    await inga.sees(own, 'sensitīva');
    await inga.tap('Veidlapa', own);
    await inga.answer(own, { 'Kad vecāki iepazīstināti ar izpētes rezultātiem': daysAgo(1) });
    await inga.fill(own, {
      Runa: 'Runa saprotama.',
      Valoda: 'Vajadzīgi balsta jautājumi.',
      'Rakstu valoda': 'Izlaiž garumzīmes.',
      'Logopēda ieteikumi': 'Nodarbības divas reizes nedēļā.',
    });
    await inga.page.evaluate('scrollTo(0, 0)');
    await shot(inga.page, 'sensitive-form');
    await inga.tap('Saglabāt un nodot', own);
    const done = await inga.sees(own, 'Anna Bērziņa');
    expect(await done.textContent()).not.toContain('garumzīmes');
    await shot(inga.page, 'sensitive-done');
    await inga.say('turpināt');
    await inga.tap('Nodot tālāk', at('Logopēda uzdevumi'));
  }

  async function task(valdis: Chat, tasks: string) {
    await valdis.tap('Aizpildīt', tasks);
    await valdis.tap('Veidlapa', tasks);
    await shot(valdis.page, 'row-form');
    await valdis.answer(tasks, {
      Uzdevums: 'Katru nedēļu reizrēķins.',
      Semestris: '1. semestris',
      Termiņš: daysAgo(-14),
      'Kas atbild': 'Valdis Ozolnieks',
    });
    await valdis.sees(tasks, 'Paldies!');
  }

  async function measures(baiba: Chat) {
    const own = at('Atbalsta pasākumi');
    await baiba.tap('Aizpildīt', own);
    await baiba.answer(own, { 'Mācību procesa organizācija': ['Papildu konsultācijas'] });
    await baiba.sees(own, '2 no 4');
    for (const next of ['3 no 4', '4 no 4', 'Nodot tālāk']) {
      await baiba.tap('Izlaist', own);
      await baiba.sees(own, next);
    }
    await baiba.tap('Nodot tālāk', own);
    await baiba.sees(own, 'Paldies!');
  }

  async function approve(anna: Chat, baiba: Chat) {
    await anna.say('statuss J-07');
    await anna.tap('Iesniegt saskaņošanai', plan);
    await anna.tap('Iesniegt saskaņošanai', at('Iesniegt saskaņošanai'));
    await anna.sees(plan, 'saskaņošanā');
    // Nobody is told yet: she looks for herself.
    const review = at('Izskatīšana atbalsta komandā');
    await baiba.say('statuss J-07');
    await baiba.tap('Aizpildīt', plan);
    await baiba.answer(review, { 'Sanāksmes datums': daysAgo(0), 'Protokola numurs': '3' });
    await baiba.answer(review, { Secinājums: 'Iesakām apstiprināt.' });
    await baiba.tap('Nodot tālāk', review);
    await baiba.sees(review, 'Paldies!');
    await baiba.tap('Plāna statuss', review);
    await baiba.sees(plan, 'Emīls Dambītis');
    await shot(baiba.page, 'status-full');
    await baiba.tap('Apstiprināt plānu', plan);
    await baiba.tap('Apstiprināt plānu', at('Apstiprināt plānu'));
    await baiba.sees(plan, 'apstiprināts');
    // What was decided is told once it can be taken back no longer.
    await baiba.page.click('text=+1 nedēļa');
    await baiba.page.waitForURL((url) => url.pathname.startsWith('/as/'));
  }
});

function daysAgo(days: number): string {
  return DateTime.now().minus({ days }).toISODate();
}
