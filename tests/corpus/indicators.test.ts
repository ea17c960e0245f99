import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { indicatorsOf } from '../../main/analysis/indicators/indicators.ts'
import type { Interaction } from '../../main/analysis/indicators/interaction.ts'
import { indicators } from '../../main/analysis/indicators/of-case.ts'
import { newCase, run } from '../unit/main/import/fixtures.ts'

/** Call records and expected indicators of the bandicoot toolbox, made by others: beside the project, never in it. */
const folder = join(process.env['MASAR_CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/data'), 'calls/bandicoot/samples')
const present = existsSync(folder)
if (!present) process.stderr.write('skipped: shared/data/calls/bandicoot is not there\n')

/** Of the toolbox's own machinery, not of a person's telephoning: what it read, recharges of credit, the network of other files, attributes. */
const OTHER =
  /^(name|reporting__|attributes__|assortativity_|clustering_|amount_recharges|interevent_time_recharges|percent_pareto_recharges|number_of_recharges|average_balance)/

function expected(file: string): Record<string, number | null> {
  const users = JSON.parse(readFileSync(join(folder, 'regressions', file), 'utf8')) as Record<string, Record<string, number | null>>
  return Object.fromEntries(Object.entries(Object.values(users)[0] ?? {}).filter(([name]) => !OTHER.test(name)))
}

const lines = (file: string): string[][] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
const towers = (): Map<string, readonly [number, number]> =>
  new Map(lines('towers.csv').map(([id = '', lat, lon]) => [id, [Number(lat), Number(lon)] as const]))

const parsed = (file: string): Interaction[] => {
  const points = towers()
  return lines(file)
    .map(([kind, direction, other = '', time = '', seconds = '', place = '']): Interaction => ({
      kind: kind === 'call' ? 'call' : 'text',
      out: direction === 'out',
      other,
      at: Date.parse(`${time.replace(/ (\d):/, ' 0$1:').replace(' ', 'T')}Z`),
      seconds: seconds === '' ? null : Number(seconds),
      place: place || null,
      point: points.get(place) ?? null,
    }))
    .toSorted((a, b) => a.at - b.at)
}

/** Every figure of the file is ours, to the 12 digits that the file has. */
function isEqual(found: Record<string, number | null>, file: string, leftOut = /^$/): void {
  const wanted = Object.fromEntries(Object.entries(expected(file)).filter(([name]) => !leftOut.test(name)))
  const differ = Object.entries(wanted).filter(([name, value]) => {
    const ours = found[name]
    if (ours === undefined || ours === null || value === null) return ours !== value
    return Math.abs(ours - value) > 1e-9 * Math.max(1, Math.abs(value))
  })
  expect(differ.map(([name, value]) => `${name}: ${value}, not ${found[name]}`)).toEqual([])
  expect(Object.keys(wanted).length).toBeGreaterThan(1_300)
}

/** The file without cells has coordinates in its rows, of which the format makes no cells. */
const PLACES = /antennas|at_home|radius|churn/

describe.skipIf(!present)('indicators of the bandicoot toolbox', () => {
  it('of nobody', () => isEqual(indicatorsOf([]), 'empty_user.json'))

  it('of A, as its files say', () => isEqual(indicatorsOf(parsed('manual/A.csv')), 'manual_a.json'))

  it('of ego, without the rows that the other party’s own file contradicts', () => {
    const theirs = new Map(['A', 'B', 'F', 'H'].map((name) => [name, parsed(`network/${name}.csv`)]))
    const answered = parsed('network/ego.csv').filter((one) => {
      const file = theirs.get(String(one.other))
      return (
        !file || file.some((other) => other.kind === one.kind && other.out !== one.out && other.seconds === one.seconds && Math.abs(other.at - one.at) < 30_000)
      )
    })
    isEqual(indicatorsOf(answered), 'ego.json')
  })

  it.each([
    ['manual/A.csv', 'manual_a.json', 'towers.csv'],
    ['manual/A_orange.csv', 'manual_a_orange_network.json', null],
  ])('of A, imported from %s', async (file, figures, cells) => {
    const opened = await newCase()
    try {
      if (cells) await run(opened, join(folder, cells))
      await run(opened, join(folder, file), { subject: 'A_orange', zone: 'UTC' })
      const id = opened.read.prepare("SELECT id FROM selector WHERE value LIKE 'A_orange'").pluck().get() as number
      isEqual(await indicators(opened.read, opened.horizon(), { of: `s${id}`, filter: {}, zone: 'UTC' }), figures, cells ? undefined : PLACES)
    } finally {
      opened.close()
    }
  })
})
