// Writes shared/drawing/metrics/*.ts from the bundled fonts: how wide each character is, in thousandths of the type size.
// Run again when the fonts change: node tools/font-metrics.mjs (--check only compares)
import { readFileSync, writeFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

const ROOT = new URL('..', import.meta.url)
const FONTS = [
  {
    out: 'inter',
    name: 'INTER',
    folder: 'inter',
    subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'],
    features: ['tnum'],
  },
  { out: 'arabic', name: 'ARABIC', folder: 'noto-sans-arabic', subsets: ['arabic', 'symbols'], features: ['init', 'medi', 'fina'] },
]
const WEIGHTS = [400, 600]

/** Tables of a WOFF 1 file: a directory of zlib streams (https://www.w3.org/TR/WOFF/). */
function woffTables(bytes) {
  if (bytes.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1 file')
  const tables = new Map()
  for (let i = 0; i < bytes.readUInt16BE(12); i++) {
    const at = 44 + i * 20
    const [offset, packed, length] = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]
    const data = bytes.subarray(offset, offset + packed)
    tables.set(bytes.toString('latin1', at, at + 4), packed < length ? inflateSync(data) : data)
  }
  return tables
}

/** Code point to glyph, from the format 4 or 12 subtable. */
function characters(cmap) {
  const found = new Map()
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + i * 8 + 4)
    const format = cmap.readUInt16BE(at)
    if (format === 12) {
      for (let g = 0; g < cmap.readUInt32BE(at + 12); g++) {
        const group = at + 16 + g * 12
        const [first, last, glyph] = [cmap.readUInt32BE(group), cmap.readUInt32BE(group + 4), cmap.readUInt32BE(group + 8)]
        for (let code = first; code <= last; code++) found.set(code, glyph + code - first)
      }
    } else if (format === 4) {
      const segments = cmap.readUInt16BE(at + 6) / 2
      for (let s = 0; s < segments; s++) {
        const last = cmap.readUInt16BE(at + 14 + s * 2)
        const first = cmap.readUInt16BE(at + 16 + segments * 2 + s * 2)
        const delta = cmap.readUInt16BE(at + 16 + segments * 4 + s * 2)
        const rangeAt = at + 16 + segments * 6 + s * 2
        const range = cmap.readUInt16BE(rangeAt)
        for (let code = first; code <= last && code !== 0xffff; code++) {
          const read = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + (code - first) * 2)
          const glyph = range === 0 ? (code + delta) & 0xffff : read === 0 ? 0 : (read + delta) & 0xffff
          if (glyph) found.set(code, glyph)
        }
      }
    }
  }
  return found
}

const covered = (t, at) => {
  const glyphs = []
  const count = t.readUInt16BE(at + 2)
  if (t.readUInt16BE(at) === 1) for (let i = 0; i < count; i++) glyphs.push(t.readUInt16BE(at + 4 + i * 2))
  else
    for (let i = 0; i < count; i++) {
      const range = at + 4 + i * 6
      for (let g = t.readUInt16BE(range); g <= t.readUInt16BE(range + 2); g++) glyphs.push(g)
    }
  return glyphs
}

/** Glyph to glyphs, for the single and multiple substitutions of one feature (Noto writes a dotted letter as its bare shape and dots). */
function substitutions(gsub, feature) {
  const found = new Map()
  if (!gsub) return found
  const [featureList, lookupList] = [gsub.readUInt16BE(6), gsub.readUInt16BE(8)]
  const lookups = new Set()
  for (let i = 0; i < gsub.readUInt16BE(featureList); i++) {
    const record = featureList + 2 + i * 6
    if (gsub.toString('latin1', record, record + 4) !== feature) continue
    const at = featureList + gsub.readUInt16BE(record + 4)
    for (let l = 0; l < gsub.readUInt16BE(at + 2); l++) lookups.add(gsub.readUInt16BE(at + 4 + l * 2))
  }
  for (const index of lookups) {
    const at = lookupList + gsub.readUInt16BE(lookupList + 2 + index * 2)
    for (let s = 0; s < gsub.readUInt16BE(at + 4); s++) {
      let sub = at + gsub.readUInt16BE(at + 6 + s * 2)
      let type = gsub.readUInt16BE(at)
      if (type === 7) {
        type = gsub.readUInt16BE(sub + 2)
        sub += gsub.readUInt32BE(sub + 4)
      }
      if (type !== 1 && type !== 2) continue
      covered(gsub, sub + gsub.readUInt16BE(sub + 2)).forEach((glyph, i) => {
        if (found.has(glyph)) return
        if (type === 2) {
          const at2 = sub + gsub.readUInt16BE(sub + 6 + i * 2)
          found.set(
            glyph,
            Array.from({ length: gsub.readUInt16BE(at2) }, (_, n) => gsub.readUInt16BE(at2 + 2 + n * 2)),
          )
        } else found.set(glyph, [gsub.readUInt16BE(sub) === 1 ? (glyph + gsub.readInt16BE(sub + 4)) & 0xffff : gsub.readUInt16BE(sub + 6 + i * 2)])
      })
    }
  }
  return found
}

/** Glyphs that sit on others and take no room of their own (GDEF class 3). */
function marks(gdef) {
  const found = new Set()
  const at = gdef ? gdef.readUInt16BE(4) : 0
  if (!at) return found
  if (gdef.readUInt16BE(at) === 1) {
    for (let i = 0; i < gdef.readUInt16BE(at + 4); i++) if (gdef.readUInt16BE(at + 6 + i * 2) === 3) found.add(gdef.readUInt16BE(at + 2) + i)
    return found
  }
  for (let i = 0; i < gdef.readUInt16BE(at + 2); i++) {
    const range = at + 4 + i * 6
    if (gdef.readUInt16BE(range + 4) === 3) for (let g = gdef.readUInt16BE(range); g <= gdef.readUInt16BE(range + 2); g++) found.add(g)
  }
  return found
}

/** code -> width, for the plain form and for each feature that changes it. */
function widths(folder, subsets, weight, features) {
  const plain = new Map()
  const forms = Object.fromEntries(features.map((feature) => [feature, new Map()]))
  for (const subset of subsets) {
    const t = woffTables(readFileSync(new URL(`node_modules/@fontsource/${folder}/files/${folder}-${subset}-${weight}-normal.woff`, ROOT)))
    const [em, counted, hmtx] = [t.get('head').readUInt16BE(18), t.get('hhea').readUInt16BE(34), t.get('hmtx')]
    const above = marks(t.get('GDEF'))
    const units = (glyph) => (above.has(glyph) ? 0 : hmtx.readUInt16BE(Math.min(glyph, counted - 1) * 4))
    const advance = (glyphs) => Math.round((glyphs.reduce((sum, glyph) => sum + units(glyph), 0) * 1000) / em)
    const composed = substitutions(t.get('GSUB'), 'ccmp')
    const changes = features.map((feature) => [feature, substitutions(t.get('GSUB'), feature)])
    for (const [code, glyph] of characters(t.get('cmap'))) {
      if (plain.has(code)) continue
      const glyphs = composed.get(glyph) ?? [glyph]
      plain.set(code, advance([glyph]))
      for (const [feature, map] of changes) if (glyphs.some((g) => map.has(g))) forms[feature].set(code, advance(glyphs.flatMap((g) => map.get(g) ?? [g])))
    }
  }
  return { plain, ...forms }
}

/** Runs of neighbouring codes: `start width width …`, one run a line, wrapped. */
function lines(map) {
  const codes = [...map.keys()].sort((a, b) => a - b)
  const out = []
  let run = null
  for (const code of codes) {
    if (!run || run.next !== code || run.text.length > 140) {
      run = { text: code.toString(16), next: code }
      out.push(run)
    }
    run.text += ` ${map.get(code)}`
    run.next = code + 1
  }
  const joined = []
  for (const { text } of out) {
    const last = joined.length - 1
    if (last >= 0 && joined[last].length + text.length < 150) joined[last] += `;${text}`
    else joined.push(text)
  }
  return joined
}

for (const { out, name, folder, subsets, features } of FONTS) {
  const version = JSON.parse(readFileSync(new URL(`node_modules/@fontsource/${folder}/package.json`, ROOT), 'utf8')).version
  for (const weight of WEIGHTS) {
    const tables = widths(folder, subsets, weight, features)
    const body = Object.entries(tables)
      .map(
        ([form, map]) =>
          `  ${form}: [\n${lines(map)
            .map((line) => `    '${line}',`)
            .join('\n')}\n  ],`,
      )
      .join('\n')
    const text = `// Made by tools/font-metrics.mjs from @fontsource/${folder} ${version}, weight ${weight}. Do not edit.\nimport type { WidthRuns } from './widths.ts'\n\nexport const ${name}_${weight}: WidthRuns = {\n${body}\n}\n`
    const file = new URL(`shared/drawing/metrics/${out}-${weight}.ts`, ROOT)
    if (process.argv.includes('--check')) {
      if (readFileSync(file, 'utf8') !== text) throw new Error(`${out}-${weight}.ts is not made from these fonts: run tools/font-metrics.mjs`)
      continue
    }
    writeFileSync(file, text)
    process.stdout.write(
      `${out}-${weight}: ${Object.entries(tables)
        .map(([form, map]) => `${form} ${map.size}`)
        .join(', ')}\n`,
    )
  }
}
