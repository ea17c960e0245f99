import { describe, expect, it, test } from 'vitest'
import { createRowClassifier } from '../../../../../main/import/recognise/rows.ts'
import { importText, recordsOf } from '../support.ts'

const reading = (text: string, more = {}): ReturnType<typeof importText>['recognition'] => importText(text, { delimiter: ';', ...more }).recognition

describe('what a table without a definition tells of', () => {
  it.each([
    ['Cell ID;Site name;Latitude;Longitude\n604-00-1-1;A;35.1;-2.9\n604-00-1-2;B;35.2;-2.8\n', 'cells', 0.75],
    ['Timestamp;Latitude;Longitude\n2026-02-19 17:49:12;35.1;-2.9\n2026-02-19 17:50:12;35.2;-2.8\n', 'locations', 0.7],
    ['MSISDN;Timestamp;Latitude;Longitude\n0692000011;2026-02-19 17:49:12;35.1;-2.9\n0692000024;2026-02-19 17:50:12;35.2;-2.8\n', 'locations', 0.7],
    // Days beside places are a list of incidents as well.
    ['Date;Latitude;Longitude\n2026-02-19;35.1;-2.9\n2026-02-20;35.2;-2.8\n', 'locations', 0.5],
    // Names beside numbers are a register as well.
    ['Nom;Téléphone;Adresse\nA;0692000011;x\nB;0692000024;y\n', 'contacts', 0.5],
    ['Appelant;Appelé;Date / Heure;Durée\n0692000011;0692000024;19/02/2026 17:49:12;65\n', 'calls', 0.83],
  ])('%j', (text, kind, confidence) => expect(reading(text)).toMatchObject({ confidence, mapping: { kind } }))

  it('is what the person says it is', () => {
    const text = 'Nom;Téléphone;Adresse\nA;0692000011;x\n'
    expect(reading(text, { plan: { kind: 'contacts', fields: { name: { column: 0 }, number: { column: 1 } } } })).toMatchObject({
      confidence: 1,
      usable: true,
      mapping: { kind: 'contacts', columns: { name: 0, number: 1 } },
    })
  })

  it('a cell file has no subject, whatever number its name or head states', () => {
    expect(reading('Cell ID;Site name;Latitude;Longitude\n604-00-1-1;A;35.1;-2.9\n', { fileName: '212692000011.csv' }).mapping.subject).toBeNull()
  })
})

describe('metres', () => {
  const cells = (head: string, ...rows: string[]): string => `Cell ID;${head}\n${rows.map((row, i) => `604-00-1-${i};${row}`).join('\n')}\n`
  const projectionOf = (text: string, more = {}): [string | undefined, string[]] => {
    const { mapping, warnings } = reading(text, more)
    return [mapping.projection, warnings.map(({ code }) => code).filter((code) => code.startsWith('projection'))]
  }
  it('are what the column says', () => {
    expect(projectionOf(cells('X Lambert 93;Y Lambert 93', '652381;6862305'))).toEqual(['lambert93', []])
    expect(projectionOf(cells('Easting UTM 30N;Northing UTM 30N', '500000;4000000'))).toEqual(['utm30n', []])
  })
  it('are what the plan says, before all', () => {
    const plan = { kind: 'cells' as const, projection: 'maroc-nord', fields: { cellFirst: { column: 0 }, x: { column: 1 }, y: { column: 2 } } }
    expect(projectionOf(cells('X;Y', '500000;300000'), { plan })).toEqual(['maroc-nord', []])
  })
  it('are what a column of systems says of all rows that have metres', () => {
    expect(projectionOf(cells('X Lambert;Y Lambert;Projection', '652381;6862305;Lambert 93', '652390;6862310;Lambert 93'))).toEqual(['lambert93', []])
    // Two systems in one file: each is some rows' only. The values lie in no one projection.
    expect(projectionOf(cells('X Lambert;Y Lambert;Projection', '652381;6862305;Lambert 93', '600123;2428000;Lambert II étendu'), { region: 'FR' })).toEqual([
      undefined,
      ['projection-unknown'],
    ])
  })
  it('are recognised by their values where one projection fits, and said', () => {
    expect(projectionOf(cells('X Lambert;Y Lambert', '652381;6862305'), { region: 'FR' })).toEqual(['lambert93', ['projection-by-values']])
    expect(projectionOf(cells('X Lambert;Y Lambert', '600123;2428000'), { region: 'FR' })).toEqual(['lambert2e', ['projection-by-values']])
  })
  it('are left alone where several fit', () => {
    expect(projectionOf(cells('X Lambert;Y Lambert', '500000;300000'), { region: 'MA' })).toEqual([undefined, ['projection-unknown']])
  })
  it('are no metres where they are degrees', () => {
    const { mapping } = reading(cells('X Lambert;Y Lambert', '-2,9;35,1'))
    expect(mapping.columns).toMatchObject({ lon: 1, lat: 2 })
    expect(mapping.projection).toBeUndefined()
  })
})

test('totals and feet of tables that are no calls are skipped, contacts called so are not', () => {
  const text = 'Cell ID;Site name;Latitude;Longitude\n604-00-1-1;A;35.1;-2.9\nTotal;1;;\nPage 1;;;\n604-00-1-2;;;\n'
  const classify = createRowClassifier(reading(text))
  expect(recordsOf(text, ';').map(classify)).toEqual(['header', 'data', 'footer', 'footer', 'data'])
  const book = 'First Name;Last Name;Mobile Phone;Home Phone\nTotal;;0692000011;\n'
  const ofBook = createRowClassifier(reading(book))
  expect(recordsOf(book, ';').map(ofBook)).toEqual(['header', 'data'])
})
