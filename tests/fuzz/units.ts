import fc from 'fast-check'
import { checkBatch } from '../../main/import/check-batch.ts'
import { isMessage } from '../../main/import/check-message.ts'
import { checkFormat } from '../../main/import/formats/bring.ts'
import type { FormatDefinition } from '../../main/import/formats/definition.ts'
import { formatDefinitions } from '../../main/import/import-formats.ts'
import type { Batch } from '../../main/import/pack.ts'
import { createPacker } from '../../main/import/pack.ts'
import { FIELDS } from '../../main/import/types.ts'
import { mappingPlan } from '../../shared/api/plan.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { NASTY } from './nasty.ts'
import type { Random } from './random.ts'
import type { Input } from './read.ts'
import { mutateStructure } from './structure.ts'

const draw = <T>(arbitrary: fc.Arbitrary<T>, random: Random): T => fc.sample(arbitrary, { seed: random.seed(), numRuns: 1 })[0] as T

const tables = formatDefinitions().filter(({ reader }) => reader === undefined)
const names = tables.flatMap(({ columns }) => columns.flatMap(({ names }) => names))
const cell = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer({ min: 600000000, max: 699999999 }).map((number) => `0${number}`),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.tuple(fc.nat(31), fc.nat(13), fc.nat(2100), fc.nat(24), fc.nat(60)).map(([day, month, year, hour, minute]) => `${day}/${month}/${year} ${hour}:${minute}`),
  fc.double().map(String),
  fc.nat(100_000).map(String),
)
const table = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, cell), { minLength: 1, maxLength: 14 }),
    fc.constantFrom(',', ';', '\t', '|', ' '),
  )
  .chain(([header, separator]) =>
    fc
      .array(fc.array(cell, { minLength: 0, maxLength: header.length + 2 }), { maxLength: 12 })
      .map((rows) => [header, ...rows].map((row) => row.map((one) => `"${one.slice(0, 300).replaceAll('"', '""')}"`).join(separator)).join('\n')),
  )

/** A table whose header is made of names that formats know, and whose cells hold anything; for the recogniser, and for the normaliser of a format. */
export function anyTable(random: Random): Input {
  const format = random.chance(0.5) ? random.pick(tables).id : undefined
  return {
    file: random.pick(['a.csv', 'x [IT].csv', '212692000011_e_c.txt', 'a.tsv']),
    bytes: Buffer.from(draw(table, random)),
    job: format === undefined ? {} : { format },
  }
}

const column = fc.oneof({ weight: 8, arbitrary: fc.nat(9) }, fc.nat(16_383))
const source = fc.oneof(
  fc.record({ column }),
  fc.record({ column, part: fc.record({ separator: fc.constantFrom(' ', '/', '-', '.', 'ab'), index: fc.integer({ min: -64, max: 64 }) }) }),
  fc.record({ columns: fc.array(column, { minLength: 1, maxLength: 4 }), join: fc.constantFrom('', ' ', '\0', '__') }),
  fc.record({ constant: fc.constantFrom(...NASTY).map((text) => text.slice(0, 200)) }),
)
const word = fc.constantFrom(...NASTY).map((text) => text.slice(0, 64))
const values = fc.dictionary(word, fc.oneof(fc.constantFrom('call', 'sms', 'in', 'out'), word), { maxKeys: 4 })
const party = fc.constantFrom('caller', 'callee', 'subject', 'correspondent')
const plan = fc.record(
  {
    kind: fc.constantFrom('calls', 'cells', 'locations', 'contacts', 'links'),
    headerRow: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 20 })),
    firstRow: fc.integer({ min: 1, max: 20 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|', ' ', '-', ':'),
    fields: fc.dictionary(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FIELDS) }, word), source, { maxKeys: 8 }),
    values: fc.record({ kind: values, direction: values }, { requiredKeys: [] }),
    skip: fc.array(fc.record({ column: fc.oneof(fc.constant(null), column), test: fc.constantFrom('is', 'contains', 'starts', 'empty'), text: word }), {
      maxLength: 4,
    }),
    dateOrder: fc.constantFrom('iso', 'dmy', 'mdy', 'serial', 'epoch'),
    zone: fc.constantFrom('UTC', 'Africa/Casablanca', 'Nowhere/None', ''),
    region: fc.constantFrom('MA', 'FR', 'ZZ'),
    subject: word,
    projection: fc.constantFrom('lambert93', 'nowhere'),
    person: party,
    side: party,
    legs: fc.record({ column }),
  },
  { requiredKeys: [] },
)

/** A table with a plan, of which few fit it. */
export function anyPlan(random: Random, texts: readonly Uint8Array[]): Input {
  const parsed = mappingPlan.parse(draw(plan, random))
  return { file: 'a.csv', bytes: random.chance(0.5) ? random.pick(texts) : Buffer.from(draw(table, random)), job: { plan: parsed } }
}

/** A definition that somebody brings: refused with its place, or good for reading any text with. Null: refused. */
export function anyFormat(random: Random, texts: readonly Uint8Array[]): Input | null {
  const shipped = random.pick(tables)
  const json = random.chance(0.9)
    ? (JSON.parse(Buffer.from(mutateStructure(Buffer.from(JSON.stringify(shipped)), 'json', random)).toString()) as unknown)
    : draw(fc.anything({ withDate: true, withMap: true, withNullPrototype: true, withBigInt: true }), random)
  const checked = checkFormat(json)
  if ('reason' in checked) {
    if (typeof checked.reason !== 'string' || checked.reason === '') throw new Error('refused without a reason')
    return null
  }
  const { definition } = checked
  const formats: FormatDefinition[] = [...formatDefinitions(), definition]
  return {
    file: random.pick(['a.csv', `${'9'.repeat(150)}_e_c.txt`]),
    bytes: random.pick(texts),
    job: random.chance(0.7) ? { formats, format: definition.id } : { formats },
  }
}

function packed(): Batch {
  const packer = createPacker('document')
  const selector = { kind: 'number' as const, value: '+212600000001', raw: '0600000001', flags: 0, country: 'MA' }
  const base = {
    sheet: null,
    offset: 10,
    length: 20,
    raw: null,
    kind: 6,
    start: 0,
    local: 'x',
    zone: null,
    seconds: null,
    caller: selector,
    callee: null,
    direction: 1,
    side: 1,
  }
  const rest = { imei: null, imsi: null, cellFirst: null, cellLast: null, text: 'ok', flags: 0, person: null, subject: 'caller' as const, facts: '{"app":"X"}' }
  packer.addDocument({ row: 2, ...base, ...rest, names: [{ of: selector, name: 'K' }], owners: [selector] })
  packer.state({
    kind: 'contact',
    sheet: 0,
    row: 3,
    offset: null,
    length: null,
    raw: 'text',
    things: [{ type: 'entity', kind: 'person', label: 'Karim', identity: null, folded: 'karim', key: '1', chart: null }],
    links: [],
    facts: [{ thing: 0, name: 'n', value: 'v' }],
    also: false,
  })
  packer.other({ what: 'rejected', reason: 'no-time', locator: 'row 1', raw: 'x' })
  const batch = packer.take()
  if (!batch) throw new Error('nothing packed')
  return batch
}

const anything = fc.anything({ withTypedArray: true, withNullPrototype: true, withSparseArray: true, withBigInt: true })

/** A batch of which parts are anything: taken or refused as `reader-failed`, never anything else; and any message at all. */
export function anyBatch(random: Random): void {
  const batch = packed() as unknown as Record<string, unknown>
  for (let times = 1 + random.below(2); times > 0; times--) {
    const key = random.pick(Object.keys(batch))
    const value = batch[key]
    if (ArrayBuffer.isView(value) && random.chance(0.7)) (value as Int32Array)[0] = random.pick([-1, -2, 1, 2, 255, 65_535, 2 ** 31 - 1, Number.NaN])
    else if (Array.isArray(value) && value.length > 0 && typeof value[0] === 'object' && value[0] !== null && random.chance(0.7)) {
      const entry = value[0] as Record<string, unknown>
      entry[random.pick([...Object.keys(entry), 'more'])] = draw(anything, random)
    } else batch[key] = draw(anything, random)
  }
  const said: unknown = random.chance(0.9) ? batch : draw(anything, random)
  try {
    checkBatch(said, { selectors: 0, cells: 0, people: 0 }, 1_000)
  } catch (error) {
    if (!(error instanceof MasarError && error.code === 'reader-failed')) throw error
  }
  isMessage(
    random.chance(0.5) ? draw(anything, random) : { type: random.pick(['done', 'failed', 'preview', 'understood', 'need']), ...draw(fc.object(), random) },
  )
}
