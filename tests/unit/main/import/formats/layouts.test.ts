import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventKindOf } from '../../../../../shared/model/event.ts'
import type { Observation } from '../../../../../main/import/types.ts'
import { formats, importText } from '../support.ts'

/** One line an observation: what a reader of the file would say of the row. */
function say(row: Observation): string {
  const cell = (one: Observation['cellFirst']): string =>
    one ? `${one.value}${one.lat === null ? '' : ` (${one.lat}, ${one.lon})`}${one.name === null ? '' : ` "${one.name}"`}` : '-'
  return [
    new Date(row.start).toISOString().slice(0, 19),
    row.zone ?? 'file',
    eventKindOf(row.kind),
    ['?', 'out', 'in'][row.direction],
    `${row.caller?.value ?? 'nobody'} > ${row.callee?.value ?? 'nobody'}`,
    `of ${row.subject ?? 'neither'}`,
    row.seconds === null ? '- s' : `${row.seconds} s`,
    ['?', 'from', 'to'][row.side],
    row.imei?.value ?? '-',
    row.imsi?.value ?? '-',
    cell(row.cellFirst),
    cell(row.cellLast),
    row.person ? `${row.person.label} [${row.person.identity}] ${row.person.of}` : '-',
    `flags ${row.flags}`,
  ].join(' | ')
}

const folder = new URL('files/', import.meta.url)
const files = readdirSync(folder).filter((name) => /\.(?:csv|txt)$/.test(name))

test('every definition has a file', () => {
  for (const { id } of formats)
    expect(
      files.filter((name) => name.startsWith(`${id}.`) || name.startsWith(`${id} `)),
      id,
    ).not.toEqual([])
})

test.each(files)('%s is recognised and read', async (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const delimiter = name.endsWith('.txt') ? '\t' : text.includes(';') ? ';' : ','
  const { recognition, observations, rejected, skipped, warnings } = importText(text, { fileName: name, delimiter })
  expect(recognition.format).toBe(name.replace(/[ .].*$/, ''))
  expect(rejected).toEqual([])
  const { dateOrder, zone, region, subject } = recognition.mapping
  const lines = [
    `${recognition.format} ${recognition.confidence}, header ${recognition.headerLine}, dates ${dateOrder}, zone ${zone}, region ${region}, subject ${subject}`,
    `skipped ${JSON.stringify(skipped)}, warnings ${warnings.map((warning) => `${warning.code} ${warning.count}`).join(', ')}`,
    ...observations.map(say),
  ]
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`files/${name.replace(/\.\w+$/, '')}.expected`)
})
