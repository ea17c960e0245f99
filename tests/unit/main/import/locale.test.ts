import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FIELDS } from '../../../../main/import/types.ts'
import { DATE_ORDERS, REJECT_REASONS, SKIPS } from '../../../../shared/model/source.ts'
import { LANGUAGES } from '../../../../shared/model/translate.ts'

type Tree = { [key: string]: string | Tree }
const trees = LANGUAGES.map(
  (language) => JSON.parse(readFileSync(new URL(`../../../../resources/locales/${language}/import.json`, import.meta.url), 'utf8')) as Tree,
)

const keysOf = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [path + key] : keysOf(value, `${path}${key}.`)))
const base = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '')

const CODES = [
  'no-time-column',
  'no-party-column',
  'zone-assumed',
  'kind-assumed',
  'direction-missing',
  'subject-missing',
  'parties-by-place',
  'name-unattached',
  'date-order-assumed',
  'date-conflict',
  'dates-turned',
  'dates-swapped',
  'damaged-cell',
  'device-party',
  'projection-unknown',
  'projection-by-values',
  'numbers-international',
  'numbers-national',
  'damaged-number',
  'bad-imei',
  'ambiguous-date',
  'unsure-instant',
  'bad-duration',
  'no-correspondent',
  'date-only',
  'ambiguous-number',
  'unknown-direction',
  'unknown-kind',
  'extra-cells',
]

test('all that an import says has its words in every language', () => {
  const wanted = [
    ...FIELDS.map((field) => `field.${field}`),
    ...CODES.map((code) => `warning.${code}`),
    ...REJECT_REASONS.map((reason) => `reason.${reason}`),
    ...SKIPS.map((skip) => `skip.${skip}`),
    ...DATE_ORDERS.map((order) => `dateOrder.${order}`),
    ...['reading', 'matching', 'indexing', 'keeping'].map((step) => `step.${step}`),
  ]
  for (const tree of trees) for (const key of wanted) expect(keysOf(tree).map(base)).toContain(key)
})

test('the languages say the same things, and plurals have all their forms', () => {
  const [en, fr, ar] = trees.map((tree) => keysOf(tree))
  expect(new Set(fr?.map(base))).toEqual(new Set(en?.map(base)))
  expect(new Set(ar?.map(base))).toEqual(new Set(en?.map(base)))
  const forms = (keys: string[] | undefined, key: string): number => keys?.filter((one) => one !== base(one) && base(one) === key).length ?? 0
  for (const key of new Set(en?.filter((one) => one !== base(one)).map(base))) expect([forms(en, key), forms(fr, key), forms(ar, key)], key).toEqual([2, 3, 6])
})
