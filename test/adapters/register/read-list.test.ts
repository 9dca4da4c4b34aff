/** Lists that a school has: of Slack, Google, Entra, or its own, however they are written. */
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { read, reading } from './reading.ts';

const anna = { name: 'Anna Bērziņa', email: 'anna.berzina@jaunkalne.example' };

const lists = {
  Slack: [
    'username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname,expiration-timestamp',
    'anna,anna.berzina@jaunkalne.example,Member,1,0,0,U0AAAAAAA,Anna Bērziņa,Anna,',
    'solis,,Bot,0,0,0,U0BBBBBBB,Solis,Solis,',
    'vecais,vecais@jaunkalne.example,Deactivated,0,0,0,U0CCCCCCC,Vecais Konts,,',
  ],
  Google: [
    'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Status [READ ONLY]',
    'Anna,Bērziņa,anna.berzina@jaunkalne.example,****,/Darbinieki,Active',
    'Vecais,Konts,vecais@jaunkalne.example,****,/Darbinieki,Suspended',
  ],
  Entra: [
    'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,accountEnabled',
    'anna.berzina@jaunkalne.example,Anna Bērziņa,Bērziņa,,Anna,0f,Member,=1+3,True',
    'viesis#EXT#@jaunkalne.example,Viesis,,viesis@example.org,,1f,Guest,,True',
    'vecais@jaunkalne.example,Vecais Konts,,,,2f,Member,,False',
  ],
};

test.each(Object.entries(lists))('from the user list of %s come those who work here', async (_, rows) => {
  const { register, faults } = await read(rows.join('\n'));
  expect(register).toEqual({ people: [anna], areAccounts: true, incomplete: [] });
  expect(faults).toEqual([]);
});

test('staff and learners in one list are told apart by a person only, and that is kept', async () => {
  const both = [...lists.Google, 'Emīls,Dambītis,emils@jaunkalne.example,****,/Skolēni/7.b,Active'].join('\n');
  const column = 'Org Unit Path [Required]';
  expect(await reading(both)).toMatchObject({
    refusal: { kind: 'which-rows', column, values: ['/Darbinieki', '/Skolēni/7.b'] },
  });
  const { register, map } = await read(both, { only: { column, begins: '/Darbinieki' } });
  expect(register.people).toEqual([anna]);
  expect((await read(both, { kept: map ? [map] : [] })).register.people).toEqual([anna]);
});

const learners = ['Uzvārds;Vārds;Klase;ID', 'Dambītis;Emīls;7.b;101', 'Ceriņa;Sanija;7.b;102'];
const both = [
  { source: '101', name: 'Emīls Dambītis', class: '7.b' },
  { source: '102', name: 'Sanija Ceriņa', class: '7.b' },
];

test('a list whose headers are plain needs only be said to be of learners', async () => {
  expect((await read(learners.join('\n'), { of: 'learners' })).register.learners).toMatchObject(both);
});

test('a list that nobody explained is refused, and its headers are told', async () => {
  expect(await reading(learners.join('\n'))).toMatchObject({
    refusal: { kind: 'which-columns', headers: ['Uzvārds', 'Vārds', 'Klase', 'ID'] },
  });
});

test('columns are explained once: the next list of the same headers is read without', async () => {
  const odd = ['Audzēknis\tGrupa\tNr', 'Dambītis Emīls\t7.b\t101', 'Ceriņa Sanija\t7.b\t102'].join('\n');
  const columns = { 'name-reversed': 'Audzēknis', class: 'Grupa', source: 'Nr' } as const;
  const { map, register } = await read(odd, { of: 'learners', columns });
  expect(register.learners).toMatchObject(both);
  expect((await read(odd, { kept: map ? [map] : [] })).register).toEqual(register);
});

describe('a list is read', () => {
  const text = learners.join('\r\n');
  const bytes = (encoding: 'utf16le' | 'utf8') => Buffer.from(`\uFEFF${text}`, encoding);
  const in1257 = Uint8Array.from(text, (sign) => ({ ā: 0xe2, ī: 0xee, ņ: 0xf2 })[sign] ?? sign.charCodeAt(0));
  const forms: Readonly<Record<string, string | Uint8Array>> = {
    'with a byte order mark': bytes('utf8'),
    "in Excel's Unicode text": bytes('utf16le'),
    'in Windows-1257': in1257,
    'with commas': text.replaceAll(';', ','),
    'with tabs, as it is copied from a page': text.replaceAll(';', '\t'),
    'with the ends of lines of an old Mac': text.replaceAll('\r\n', '\r'),
    'with quotes': text.replaceAll(/[^;\r\n]+/g, '"$&"'),
    'with a line for Excel': `sep=;\r\n${text}`,
    'below a title and an empty line': `Skolēnu saraksts\r\n\r\n${text}`,
  };
  test.each(Object.entries(forms))('%s', async (_, content) => {
    expect((await read(content, { of: 'learners' })).register.learners).toMatchObject(both);
  });

  test('from Excel, where a class may be a number', async () => {
    const rows = learners.map((line) =>
      line.split(';').map((value) => ({ value: /^\d+$/.test(value) ? Number(value) : value })),
    );
    const file = await writeExcelFile(rows as never).toBuffer();
    expect((await read(new Uint8Array(file), { of: 'learners' }, 'a.xlsx')).register.learners).toMatchObject(both);
  });
});

test('a comma within a cell of a list with semicolons separates nothing', async () => {
  const { register } = await read('Priekšmets;Klase;Skolotājs\nmatemātika;7.a, 7.b;Valdis Ozolnieks', {
    of: 'teaching',
  });
  expect(register.teaching?.map((one) => one.class)).toEqual(['7.a', '7.b']);
});

test('bad rows are told with line and column, never with what stands there, and good ones are read', async () => {
  const list = [
    'Vārds;Uzvārds;E-pasts',
    'Anna;Bērziņa;anna.berzina@jaunkalne.example',
    ';;nav@jaunkalne.example',
    'Juris;Kalns;juris kalns',
    'Anna;Bērziņa;ANNA.BERZINA@jaunkalne.example',
    'Zane 010203-12345;;zane@jaunkalne.example',
  ].join('\n');
  const { register, faults } = await read(list, { of: 'people' });
  expect(register).toEqual({ people: [anna], incomplete: ['people'] });
  expect(faults).toEqual([
    { file: 'list.csv', line: 3, column: 'Uzvārds', problem: 'empty' },
    { file: 'list.csv', line: 4, column: 'E-pasts', problem: 'not-an-address' },
    { file: 'list.csv', line: 5, problem: 'twice' },
    { file: 'list.csv', line: 6, column: 'Uzvārds', problem: 'empty' },
  ]);
});

test.each([
  ['a quote that is never closed', 'Vārds;Klase\n"Emīls;7.b\nSanija;7.b', { kind: 'open-quote' }],
  ['the same header twice', 'Vārds;Klase;vārds\nEmīls;7.b;x', { kind: 'column-twice', column: 'vārds' }],
  ['a page that is called a table', '<html><table><tr><td>Vārds', { kind: 'no-table' }],
  ['an Excel file of before 2007', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), { kind: 'old-excel' }],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), { kind: 'no-table' }],
  ['nothing', '', { kind: 'no-table' }],
  ['too many rows', `Vārds;Klase\n${'Emīls;7.b\n'.repeat(20_001)}`, { kind: 'too-large' }],
  ['too many bytes', new Uint8Array(5_000_001), { kind: 'too-large' }],
] as const)('%s is refused', async (_, content, refusal) => {
  expect(await reading(content, { of: 'learners' })).toMatchObject({ kind: 'refused', refusal });
});

test('a sheet whose last cell is a million rows away is refused before it is read', async () => {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const file = await writeExcelFile([[{ value: 'Vārds' }, { value: 'Klase' }]] as never).toBuffer();
  const packed = unzipSync(new Uint8Array(file));
  const sheet = 'xl/worksheets/sheet1.xml';
  const far = strFromU8(packed[sheet] ?? new Uint8Array()).replace(
    '</sheetData>',
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
  );
  expect(await reading(zipSync({ ...packed, [sheet]: strToU8(far) }))).toMatchObject({
    refusal: { kind: 'too-large' },
  });
});

test.each([
  'Personas kods',
  'personal code',
  'PK',
  'Parole',
  'Dzimšanas datums',
  'Dzimums',
  'Tautība',
  'iep',
  'Diagnoze',
  'Veselības stāvoklis',
  'Tālrunis',
  'Adrese',
  'Dzīvesvietas adrese',
  'Mātes e-pasts',
  'Vecāku e-pasts',
  'Recovery Email',
  'freeLunch',
])('the column "%s" is dropped before anything is kept, even where somebody asks for it', async (header) => {
  const list = `Vārds;Uzvārds;Klase;${header}\nEmīls;Dambītis;7.b;Canary`;
  const result = await read(list, { of: 'learners' });
  expect(JSON.stringify(result)).not.toContain('Canary');
  expect(result.dropped).toEqual([header]);
  const columns = { family: 'Uzvārds', given: 'Vārds', class: 'Klase', source: header };
  expect(await reading(list, { of: 'learners', columns })).toMatchObject({ refusal: { kind: 'missing-column' } });
});
