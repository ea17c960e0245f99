import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/**
 * No pattern may run away on a text that somebody made for it. Every pattern that the import's sources hold is run on long runs of what patterns repeat,
 * begun and ended in ways that make a match nearly succeed. A pattern whose work grows with the square of the text is only let be where the text is short.
 */
const root = resolve(import.meta.dirname, '../../..')
const FOLDERS = ['main/import', 'shared/identifiers', 'shared/names', 'shared/time', 'shared/geo']

/** Patterns that see short texts only, by file, and what makes the texts short. */
const SHORT: Record<string, string> = {
  'main/import/documents/chats/whatsapp/messages.ts': 'senders have 120 characters at most',
  'main/import/documents/charts/gml.ts': 'the first 8,192 characters, once a file',
  'main/import/documents/contacts/vcard/reader.ts': 'the first 200 characters, once a file',
  'main/import/documents/places/kml/placemark.ts': 'tuples are parted at blanks, and hold none',
  'main/import/documents/places/position.ts': '64 and 200 characters',
  'main/import/documents/ufed/excel/words.ts': 'names of sheets, which a workbook bounds',
  'main/import/formats/make.ts': 'names that a person gives, 200 characters',
  'main/import/readers/xlsx/numbers.ts': 'codes of 255 characters; numbers that are rounded to fifteen digits',
  'main/import/recognise/names.ts': '1,000 characters',
  'main/import/recognise/score.ts': 'names of files',
  'main/import/values/duration.ts': '80 characters',
  'shared/geo/coordinates.ts': '120 characters',
}

const UNITS = [
  '1',
  '0',
  'a',
  'A',
  ' ',
  '.',
  ':',
  '/',
  '-',
  '(',
  '"',
  '<',
  '\t',
  '\n',
  '=',
  ';',
  ',',
  'é',
  'م',
  '+',
  '_',
  '\\',
  '}',
  '%',
  '٠',
  '\u200e',
  '<!-- a -->',
  '<?a?>',
  '1 ',
  '1.',
  '1:',
  'a ',
  'a.',
  '" ',
  '<a ',
  '/1',
  '- ',
  'é ',
  '1,',
  '{{',
  'a@',
  'a-',
  '1-',
  ' \n',
  '<a b="',
  '&a;',
  'T1',
  '[1',
  '(1',
  '<!--',
]
const STARTS = ['', '1', 'a', '<', '"', '[', '+212 ', '2024-01-01 ']
const ENDS = ['', '!', '\0', '\u2028x', '\n!']
const FIRST = 1_500
const LENGTH = 20_000
/** Milliseconds: a pattern of linear work takes less than one. */
const MOST = 250

const sources = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))

function patternsOf(path: string): RegExp[] {
  const found: RegExp[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)))
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}

const textOf = ([start, unit, end]: readonly string[], length: number): string =>
  (start ?? '') + (unit ?? '').repeat(Math.ceil(length / (unit?.length ?? 1))) + end

function millisecondsOf(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0
  const before = performance.now()
  if (pattern.global) text.replace(pattern, '')
  else pattern.test(text)
  return performance.now() - before
}

const SHAPES = UNITS.flatMap((unit) => STARTS.flatMap((start) => ENDS.map((end) => [start, unit, end] as const)))

/** The longest it takes on a long text, of the shapes that took longest on short ones: the better of two runs, for others may be at work. */
function longestOf(pattern: RegExp): number {
  const shapes = SHAPES.map((shape) => ({ shape, took: millisecondsOf(pattern, textOf(shape, FIRST)) }))
    .filter(({ took }) => took > 0.4)
    .sort((one, other) => other.took - one.took)
    .slice(0, 3)
  return Math.max(0, ...shapes.map(({ shape }) => Math.min(millisecondsOf(pattern, textOf(shape, LENGTH)), millisecondsOf(pattern, textOf(shape, LENGTH)))))
}

describe('patterns', () => {
  test.each(FOLDERS)(
    'of %s do not run away',
    (folder) => {
      const found: string[] = []
      for (const path of sources(join(root, folder))) {
        const name = relative(root, path).replaceAll('\\', '/')
        if (SHORT[name] !== undefined) continue
        for (const pattern of patternsOf(path)) {
          const took = longestOf(pattern)
          if (took > MOST) found.push(`${name}: ${pattern.source} takes ${Math.round(took)} ms`)
        }
      }
      expect(found).toEqual([])
    },
    300_000,
  )

  test('that run away are found', () => {
    expect(longestOf(/\s*,$/)).toBeGreaterThan(MOST)
  })

  test('of short texts exist where they are said to', () => {
    for (const name of Object.keys(SHORT)) expect(patternsOf(join(root, name)).length, name).toBeGreaterThan(0)
  })
})
