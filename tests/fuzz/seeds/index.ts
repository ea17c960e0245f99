import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Syntax } from '../structure.ts'
import { CHARTS } from './charts.ts'
import { CHATS } from './chats.ts'
import { PLACES } from './places.ts'
import { seed } from './seed.ts'
import type { Seed } from './seed.ts'
import { TABLES } from './tables.ts'
import { UFED } from './ufed.ts'

/** Readers of documents by id, and readers of tables by kind of file, each with whole files. */
export const SEEDS: Record<string, Seed[]> = { ...UFED, ...PLACES, ...CHARTS, ...CHATS, ...TABLES }

const LARGEST = 96 * 1024
const SYNTAX: Record<string, Syntax> = {
  xml: 'xml',
  kml: 'xml',
  gpx: 'xml',
  gexf: 'xml',
  graphml: 'xml',
  json: 'json',
  geojson: 'json',
  ndjson: 'lines',
  csv: 'table',
  tsv: 'table',
  txt: 'lines',
  vcf: 'lines',
  rec: 'lines',
  gml: 'lines',
  zip: 'zip',
  kmz: 'zip',
  xlsx: 'zip',
  xlsb: 'zip',
  ods: 'zip',
  gz: 'gzip',
}

const filesIn = (path: string): string[] =>
  readdirSync(path)
    .sort()
    .flatMap((name) => (statSync(join(path, name)).isDirectory() ? filesIn(join(path, name)) : [join(path, name)]))

/** Files of others, where they lie beside the project: never in it, so that a find made of them is kept out of it, too. */
export function corpus(): Seed[] {
  const root = process.env['MASAR_CORPUS'] ?? resolve(import.meta.dirname, '../../../../shared/data')
  return ['calls', 'phones', 'sheets', 'networks']
    .map((name) => join(root, name))
    .filter((path) => existsSync(path))
    .flatMap(filesIn)
    .filter((path) => statSync(path).size <= LARGEST)
    .map((path) => {
      const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
      return seed(path.split(/[\\/]/).at(-1) ?? '', SYNTAX[extension] ?? 'binary', readFileSync(path))
    })
}
