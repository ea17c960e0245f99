import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSPHRASE, testFolder, testService } from '../../service/calls.ts'
import { happen } from '../../../../../main/sample/events.ts'
import { sampleFiles } from '../../../../../main/sample/files.ts'
import { findingOf, foundIn } from './support.ts'

const folder = testFolder()
const { call, service } = testService()
const HEADER = 'Appelant;Appelé;Date;Heure;Durée;Sens;Type;IMEI;IMSI;Cellule'
const SUBJECT = '0692000091'
const two = (n: number): string => String(n).padStart(2, '0')

/** A call of the subject on a day of May 2026, as an operator writes it. */
const line = (n: number, change: Partial<Record<'other' | 'date' | 'time' | 'seconds' | 'type' | 'imei', string>> = {}): string => {
  const { other, date, time, seconds, type, imei } = {
    other: `0692000${two(n % 17)}3`,
    date: `${two(13 + Math.floor(n / 4))}/05/2026`,
    time: `${two(9 + (n % 4) * 3)}:1${n % 10}:${two((n * 7) % 60)}`,
    seconds: String(31 + ((n * 13) % 170)),
    type: 'Voix',
    imei: '001017000008113',
    ...change,
  }
  return [SUBJECT, other, date, time, seconds, 'Sortant', type, imei, '604019990000091', ''].join(';')
}
const clean = Array.from({ length: 60 }, (_, n) => line(n))

async function bring(name: string, rows: readonly string[]): Promise<string> {
  const path = folder.file(name, `${[HEADER, ...rows].join('\r\n')}\r\n`)
  return (await call('import.run', { job: name, path, zone: 'Africa/Casablanca', region: 'MA' })).source
}
const report = (source: string) => call('quality.report', { job: `q ${source}`, source })

beforeAll(async () => {
  const made = { title: 'Q', number: '', region: 'MA', zone: 'Africa/Casablanca', passphrase: PASSPHRASE, author: 'Tester' }
  await call('case.create', { path: join(folder.path, 'Q.masar'), ...made })
})
afterAll(async () => {
  await service.close()
  folder.remove()
})

describe('files as they are imported', () => {
  it('a clean one yields nothing', async () => {
    const found = await report(await bring('clean.csv', clean))
    expect(found.findings.map(({ id }) => id)).toEqual([])
    expect(found.sums).toMatchObject({ read: 60, kept: 60, duplicates: 0, rejected: 0 })
  })

  it('planted faults are found, each with its row and its text to the letter', async () => {
    const planted = {
      'damaged-number': line(60, { other: '2,12692E+11' }),
      'bad-imei': line(61, { imei: '001017000008119' }),
      'generic-imei': line(62, { imei: '000000000000000' }),
      'bad-duration': line(63, { seconds: '-5' }),
      'no-correspondent': line(64, { other: 'Anonyme' }),
      'rejected.bad-time': line(65, { date: '31/02/2026' }),
      long: line(66, { seconds: '40000' }),
      repeated: clean[7] ?? '',
    }
    const rows = [...clean.map((row) => row.replaceAll(SUBJECT, '0692000092')), ...Object.values(planted)].map((row) => row.replace(SUBJECT, '0692000092'))
    rows[67] = rows[7] ?? ''
    const source = await bring('faults.csv', rows)
    const found = await report(source)
    for (const [at, id] of Object.keys(planted).entries()) {
      const finding = found.findings.find((one) => one.id === id)
      expect(finding, id).toMatchObject({ count: 1, rows: 1, first: [{ locator: `row ${62 + at}`, raw: rows[60 + at] }] })
      expect((await call('quality.rows', { source, finding: id })).rows).toEqual(finding?.first)
    }
    // Nothing else but what follows from the planted rows: the repeated one, the long call and the wrong date stand at the end.
    const others = found.findings.map(({ id }) => id).filter((id) => !(id in planted))
    expect(others.filter((id) => !['order', 'overlap', 'overlap-explained'].includes(id))).toEqual([])
    expect(found.sums.read).toBe(68)
    expect(found.sums.read).toBe(found.sums.kept + found.sums.duplicates + found.sums.rejected)
  })

  it('dates that no row decides are told, with all their rows', async () => {
    const source = await bring(
      'ambiguous.csv',
      Array.from({ length: 12 }, (_, n) => line(n, { date: `0${1 + (n % 9)}/0${9 - (n % 8)}/2026` }).replace(SUBJECT, '0692000093')),
    )
    const found = await report(source)
    const { count } = findingOf(found, 'ambiguous-date')
    expect(count).toBeGreaterThan(9)
    expect((await call('quality.rows', { source, finding: 'ambiguous-date', offset: 2, limit: 3 })).total).toBe(count)
  })
})

describe('the sample case', () => {
  it('shows the faults that were planted in it', async () => {
    const files = sampleFiles(happen())
    const importOf = async (start: string) => {
      const file = files.find(({ name }) => name.startsWith(start))
      if (!file) throw new Error(start)
      const path = join(folder.path, file.name)
      writeFileSync(path, file.bytes)
      const { zone, region, subject } = file
      return (await call('import.run', { job: start, path, zone, region, ...(subject ? { subject } : {}) })).source
    }
    const faulty = await importOf('Nouvelle ligne')
    const spanish = await importOf('Tráfico')
    const whole = await importOf('CDR 218940000016.csv')
    const weeks = await importOf('CDR 218940000016 (first')
    expect((await report(faulty)).findings.map(({ id, count }) => [id, count])).toEqual(
      expect.arrayContaining([
        ['rejected.bad-time', 1],
        ['rejected.too-few-cells', 1],
        ['damaged-number', 1],
      ]),
    )
    // The Spanish operator's clock is two seconds ahead.
    expect(findingOf(await report(spanish), 'clock').values).toMatchObject({ seconds: -2 })
    const overlap = findingOf(await report(weeks), 'repeated-across')
    expect(overlap).toMatchObject({ id: `repeated-across.${whole}`, count: 700 })
    expect(foundIn(await report(whole))).not.toHaveProperty('zone')
  })
})
