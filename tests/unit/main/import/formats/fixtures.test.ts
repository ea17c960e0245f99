import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formats } from '../support.ts'
import { readFixture } from './fixture-run.ts'

/**
 * Files written for these tests, with numbers that cannot ring and people who do not exist. `ID.ext` or `ID more.ext`, ID
 * the format it must be recognised as, `[IT]` the region of the case; beside each, as JSON, what it must be read as. A new file writes its own: read it.
 */
const folder = new URL('fixtures/', import.meta.url)
const files = readdirSync(folder).filter((name) => /\.(?:csv|tsv|txt)$/.test(name))
const idOf = (name: string): string => name.replace(/[ .].*$/, '')

test('every definition of a table has a file', () => {
  const ids = new Set(files.map(idOf))
  expect(formats.filter((format) => format.reader === undefined && !ids.has(format.id)).map(({ id }) => id)).toEqual([])
})

test.each(files)('%s is recognised and read', async (name) => {
  const region = /\[([A-Z]{2})\]/.exec(name)?.[1]
  const { recognition, said } = await readFixture(new URL(encodeURIComponent(name), folder), name, region === undefined ? {} : { caseRegion: region })
  expect(recognition.format).toBe(idOf(name))
  expect(recognition.usable).toBe(true)
  await expect(`${JSON.stringify(said, null, 2)}\n`).toMatchFileSnapshot(`fixtures/${name.replace(/\.\w+$/, '')}.json`)
})
