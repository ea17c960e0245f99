import { describe, expect, it } from 'vitest'
import english from '../../../../../resources/locales/en/quality.json' with { type: 'json' }
import { QUALITY_CODES, QUALITY_FIELDS, QUALITY_SECTIONS, QUALITY_SEVERITIES, QUALITY_UNITS, type QualityReport } from '../../../../../shared/api/quality.ts'
import { drawQuality } from '../../../../../shared/drawing/quality/page.ts'
import { nameOfCode, sayFinding } from '../../../../../shared/drawing/quality/words.ts'
import { LANGUAGES, type Language } from '../../../../../shared/model/translate.ts'
import { translator } from '../../../../../main/i18n.ts'
import { STATEMENTS } from '../../../../../shared/model/statement.ts'

const words = (lang: Language) => translator(lang, ['quality', 'import', 'page', 'common', 'data'])
const place = { source: 'src1', file: 'a <b> & سجل.csv', locator: 'row 12', raw: '0600000001;0600000002;<x>&"', why: null, other: null }

const told = new Set(Object.keys((english as { why: Record<string, string> }).why))

/** A value for every name that these sentences leave open. */
const valued = (tree: object): Record<string, number> =>
  Object.fromEntries([...JSON.stringify(tree).matchAll(/\{\{(\w+)\}\}/g)].map(([, name], i) => [name ?? '', i + 2]))

/** A report that finds everything there is to find. */
const full: QualityReport = {
  source: 'src1',
  file: 'a <b> & سجل.csv',
  sha256: 'ab'.repeat(32),
  bytes: 1_234_567,
  format: 'generic',
  zone: 'Africa/Casablanca',
  importedAt: Date.UTC(2031, 4, 12),
  state: 'kept',
  sums: {
    read: 100,
    kept: 90,
    duplicates: 6,
    rejected: 4,
    reasons: [{ reason: 'bad-time', rows: 4 }],
    skipped: [{ what: 'header', rows: 1 }],
    kinds: [{ kind: 'call', rows: 96 }],
    statements: STATEMENTS.map((what) => ({ what, rows: 2 })),
    parts: [
      { name: 'One', format: 'generic', read: 100, rejected: 4, why: null },
      { name: 'Two', format: null, read: null, rejected: 0, why: 'hidden' },
    ],
    corroborated: 3,
    first: Date.UTC(2031, 3, 1),
    last: Date.UTC(2031, 4, 1),
    activeDays: 20,
    days: 31,
  },
  fill: QUALITY_FIELDS.map((field) => ({ field, filled: 999, of: 1_000 })),
  findings: QUALITY_CODES.map((code, i) => ({
    id: code,
    code,
    what: code === 'rejected' ? 'bad-time' : null,
    section: QUALITY_SECTIONS[i % QUALITY_SECTIONS.length] ?? 'rows',
    severity: QUALITY_SEVERITIES[i % 3] ?? 'note',
    unit: QUALITY_UNITS[i % QUALITY_UNITS.length] ?? 'rows',
    count: i + 1,
    rows: i + 1,
    values: { ...valued(english.finding), file: 'b.csv', imported: '2031-05-12T00:00:00.000Z' },
    first: [{ ...place, why: told.has(code) ? valued(english.why) : null, other: { ...place, withheld: true, raw: '' } }, place],
  })),
  absent: [...QUALITY_CODES],
  unable: [{ code: 'speed', why: 'no-coordinates' }],
  remarks: [{ code: 'zone-assumed', count: 1, first: null }],
}
const draw = (lang: Language, report = full) =>
  drawQuality({
    report,
    case: { title: 'Sirocco (fictitious)', number: 'C-1' },
    drawn: { at: Date.UTC(2031, 4, 13), root: 'cd'.repeat(32) },
    zone: 'Africa/Casablanca',
    lang,
    translate: words(lang),
  })
const textOf = (pages: string[]): string => pages.join('\n').replace(/<[^>]*>/g, '\n')

describe.each(LANGUAGES)('the pages in %s', (lang) => {
  it('say every finding in words, the sums, the hash, and no key instead of a sentence', () => {
    const { pages, width, height } = draw(lang)
    const text = textOf(pages)
    expect([width, height]).toEqual([210, 297])
    expect(pages.length).toBeGreaterThan(4)
    expect(text).toContain('ab'.repeat(32))
    expect(text).not.toMatch(/(quality|import|page|common)\.[a-z]/)
    expect(text).not.toContain('{{')
    for (const finding of full.findings) {
      const said = sayFinding(finding, { t: words(lang), moment: String })
      for (const sentence of [said.title, said.seen, said.means, said.done]) expect(sentence, finding.code).not.toMatch(/quality\.|undefined/)
      expect(nameOfCode(finding.code, words(lang))).not.toContain('quality.')
    }
  })
  it('hold nothing but shapes and text, all of it inside the page', () => {
    const { pages } = draw(lang)
    for (const page of pages) {
      expect(page).not.toMatch(/<(script|style|image|a|foreignObject)\b|href=|url\(/)
      expect(page).not.toContain('<x>')
      for (const [, y] of page.matchAll(/<text[^>]* y="([-\d.]+)"/g)) expect(Number(y)).toBeLessThan(297 - 12)
      for (const [, x] of page.matchAll(/<text[^>]* x="([-\d.]+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(12)
        expect(Number(x)).toBeLessThanOrEqual(198)
      }
    }
  })
  it('are the same for the same report, and few for a clean one', () => {
    expect(draw(lang).pages).toEqual(draw(lang).pages)
    const clean = draw(lang, { ...full, findings: [], remarks: [] })
    expect(clean.pages.length).toBeLessThanOrEqual(2)
    expect(textOf(clean.pages)).toContain(words(lang)('quality.clean'))
  })
})
