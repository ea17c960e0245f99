import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { Zip, ZipDeflate, ZipPassThrough, unzipSync, zipSync } from 'fflate'
import { mutateBytes } from './mutate.ts'
import { NASTY } from './nasty.ts'
import type { Random } from './random.ts'

/** How a file is built, so that it can be changed and still be one of its kind. */
export type Syntax = 'xml' | 'json' | 'table' | 'lines' | 'zip' | 'gzip' | 'binary'

const drawn = <T>(arbitrary: fc.Arbitrary<T>, random: Random): T => fc.sample(arbitrary, { seed: random.seed(), numRuns: 1 })[0] as T

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const nasty = (random: Random): string => (random.chance(0.7) ? random.pick(NASTY) : drawn(text, random))

/** Changes a file along its own structure: tags, keys, cells, lines, members. */
export function mutateStructure(bytes: Uint8Array, syntax: Syntax, random: Random): Uint8Array {
  switch (syntax) {
    case 'xml':
      return Buffer.from(
        mutateParts(Buffer.from(bytes).toString('utf8'), /(<[^>]*>)/, random, (tag) => (tag.startsWith('<') ? mutateTag(tag, random) : nasty(random))),
      )
    case 'json':
      return mutateJson(Buffer.from(bytes).toString('utf8'), random)
    case 'table':
      return Buffer.from(mutateTable(Buffer.from(bytes).toString('utf8'), random))
    case 'lines':
      return Buffer.from(mutateParts(Buffer.from(bytes).toString('utf8'), /(\r?\n)/, random, (line) => mutateLine(line, random)))
    case 'zip':
      return mutateZip(bytes, random)
    case 'gzip':
      return Uint8Array.from(gzipSync(mutateStructure(gunzipSync(bytes), 'table', random)))
    case 'binary':
      return mutateBytes(bytes, random)
  }
}

/** Changes, doubles, moves and drops parts of a text. */
function mutateParts(whole: string, seam: RegExp, random: Random, change: (part: string) => string): string {
  const parts = whole.split(seam)
  for (let times = 1 + random.below(6); times > 0; times--) {
    const at = random.below(parts.length)
    const part = parts[at] ?? ''
    const kind = random.below(6)
    if (kind === 0) parts.splice(at, 1 + random.below(3))
    else if (kind === 1) parts.splice(at, 0, ...parts.slice(at, at + 1 + random.below(8)))
    else if (kind === 2) parts.splice(random.below(parts.length), 0, ...parts.splice(at, 1 + random.below(3)))
    else if (kind === 3 && random.chance(0.1)) parts.splice(at, 0, ...Array<string>(2 + random.below(4_000)).fill(part.slice(0, 100)))
    else parts[at] = change(part)
  }
  return parts.join('')
}

const mutateTag = (tag: string, random: Random): string => {
  const quoted = tag.split(/("[^"]*"|'[^']*')/)
  if (quoted.length > 1 && random.chance(0.8)) {
    const at = 1 + 2 * random.below((quoted.length - 1) / 2)
    quoted[at] = random.chance(0.85) ? `"${nasty(random).replaceAll(/["<&]/g, '')}"` : nasty(random)
    return quoted.join('')
  }
  return random.pick([`${tag}${tag}`, tag.replace('<', '</'), tag.replace('>', '/>'), `<${nasty(random)}>`, `<!--${tag}-->`, `<![CDATA[${tag}]]>`])
}

function mutateLine(line: string, random: Random): string {
  const words = line.split(/(\b)/)
  words[random.below(words.length)] = nasty(random)
  return words.join('')
}

function mutateTable(whole: string, random: Random): string {
  const rows = whole.split(/\r?\n/)
  const separator = [';', '\t', ','].find((one) => (rows[0] ?? '').split(one).length > 2) ?? ','
  const cells = rows.map((row) => row.split(separator))
  for (let times = 1 + random.below(8); times > 0; times--) {
    const row = random.below(Math.min(cells.length, random.chance(0.3) ? 2 : cells.length))
    const column = random.below(cells[row]?.length ?? 1)
    const kind = random.below(7)
    if (kind === 0) cells.splice(row, 1)
    else if (kind === 1) cells.splice(row, 0, ...cells.slice(row, row + 1 + random.below(5)))
    else if (kind === 2) for (const one of cells) one.splice(column, 1)
    else if (kind === 3) {
      const constant = nasty(random)
      for (const one of cells.slice(1)) one[column] = constant
    } else if (kind === 4 && random.chance(0.2)) cells[row] = Array<string>(1 + random.below(2_000)).fill(nasty(random).slice(0, 50))
    else if (cells[row]) cells[row][column] = random.chance(0.5) ? nasty(random) : `"${nasty(random).replaceAll('"', '""')}"`
  }
  return cells.map((one) => one.join(separator)).join(random.pick(['\n', '\r\n', '\r']))
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

function mutateJson(whole: string, random: Random): Uint8Array {
  let tree: Json
  try {
    tree = JSON.parse(whole.replace(/^\ufeff/, '')) as Json
  } catch {
    return mutateJsonText(whole, random)
  }
  for (let times = 1 + random.below(4); times > 0; times--) tree = mutateTree(tree, random)
  return Buffer.from(JSON.stringify(tree))
}

/** Files of several values, one a line. */
const mutateJsonText = (whole: string, random: Random): Uint8Array => Buffer.from(mutateParts(whole, /([{}[\],:])/, random, () => nasty(random)))

/** Goes down at random, and changes what it comes to. */
function mutateTree(value: Json, random: Random): Json {
  if (typeof value !== 'object' || value === null || random.chance(0.12)) return otherValue(value, random)
  const keys = Object.keys(value)
  if (keys.length === 0) return otherValue(value, random)
  const key = random.pick(keys)
  if (Array.isArray(value)) {
    const copy = [...value]
    const at = Number(key)
    const kind = random.below(7)
    if (kind === 0) copy.splice(at, 1)
    else if (kind === 1) copy.splice(at, 0, ...copy.slice(at, at + 3))
    else copy[at] = mutateTree(copy[at] ?? null, random)
    return copy
  }
  const entries = Object.entries(value).map(([name, one]): [string, Json] => [name, name === key ? mutateTree(one, random) : one])
  if (random.chance(0.12)) entries.splice(random.below(entries.length), 1)
  if (random.chance(0.12)) entries.push([nasty(random), value[key] ?? null])
  if (random.chance(0.08)) entries.push(['__proto__', { toString: 1, length: 5 }])
  // A key `__proto__` becomes one like any other.
  return Object.fromEntries(entries)
}

function otherValue(value: Json, random: Random): Json {
  switch (random.below(8)) {
    case 0:
      return nasty(random)
    case 1:
      return random.pick([0, -1, 1e21, -1e308, 2 ** 53, 0.1, 8.64e15 + 1, 2 ** 32, 1e12, -0])
    case 2:
      return random.pick([null, true, false, [], {}, [[]], [null], { '': null }])
    case 3:
      return [value, value]
    case 4:
      return { [nasty(random)]: value }
    case 5: {
      let deep: Json = value
      for (let depth = 1 + random.below(300); depth > 0; depth--) deep = random.chance(0.5) ? [deep] : { a: deep }
      return deep
    }
    case 6:
      return drawn(fc.jsonValue({ maxDepth: 3 }), random) as Json
    default:
      return typeof value === 'number' ? String(value) : typeof value === 'string' ? Number(value) || nasty(random) : nasty(random)
  }
}

const syntaxOf = (name: string): Syntax =>
  /\.(?:xml|rels|kml|gpx)$/i.test(name) ? 'xml' : /\.json$/i.test(name) ? 'json' : /\.(?:csv|txt|tsv)$/i.test(name) ? 'table' : 'binary'

/** Another member, another name, one member twice, or the archive's own bytes. */
function mutateZip(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.35)) return mutateBytes(bytes, random)
  const members: [string, Uint8Array][] = Object.entries(unzipSync(bytes))
  const at = random.below(members.length)
  const [name, content] = members[at] ?? ['', new Uint8Array(0)]
  if (random.chance(0.75)) members[at] = [name, mutateStructure(content, syntaxOf(name), random)]
  else if (random.chance(0.3)) members.splice(at, 1)
  else members.push([random.chance(0.5) ? nasty(random).slice(0, 2_000) || 'x' : `${name}.${random.below(9)}`, content])
  const stored = random.chance(0.3)
  // As most programs write an archive, sizes before contents; those that write as they go put them behind.
  return random.chance(0.5) && members.every(([one]) => one !== '__proto__')
    ? zipSync(Object.fromEntries(members), { level: stored ? 0 : 6 })
    : zipAsItGoes(members, stored)
}

/** An archive whose members may have any name, two of them the same one. */
function zipAsItGoes(members: readonly (readonly [string, Uint8Array])[], stored: boolean): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((_, piece) => void pieces.push(piece))
  for (const [name, content] of members) {
    const member = stored ? new ZipPassThrough(name) : new ZipDeflate(name)
    zip.add(member)
    member.push(content, true)
  }
  zip.end()
  return Buffer.concat(pieces)
}
