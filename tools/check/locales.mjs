import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Every language has every sentence, in the plural forms its grammar needs, with the same values to fill in.
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'resources', 'locales')
const FORMS = { en: ['one', 'other'], fr: ['one', 'many', 'other'], ar: ['zero', 'one', 'two', 'few', 'many', 'other'] }
const faults = []

function flatten(value, prefix, into) {
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix ? `${prefix}.${key}` : key
    if (typeof inner === 'string') into.set(name, inner)
    else flatten(inner, name, into)
  }
  return into
}

const plural = /_(zero|one|two|few|many|other)$/
const values = (sentence) =>
  [...sentence.matchAll(/\{\{\s*([\w.]+)/g)]
    .map((match) => match[1])
    .sort((a, b) => a.localeCompare(b, 'en'))
    .join(' ')

/** Keys without plural endings, each with its forms and the values its `other` form (or only form) fills in. */
function keysOf(lang, area) {
  const keys = new Map()
  let file
  try {
    file = JSON.parse(readFileSync(join(folder, lang, area), 'utf8'))
  } catch (error) {
    faults.push(`${lang}/${area}: ${error.message}`)
    return keys
  }
  for (const [name, sentence] of flatten(file, '', new Map())) {
    if (sentence.trim() === '') faults.push(`${lang}/${area}: ${name} is empty`)
    const form = plural.exec(name)?.[1] ?? null
    const key = form ? name.replace(plural, '') : name
    const entry = keys.get(key) ?? { forms: [], values: '' }
    if (form) entry.forms.push(form)
    if (!form || form === 'other') entry.values = values(sentence)
    keys.set(key, entry)
  }
  for (const [key, entry] of keys) {
    const missing = entry.forms.length === 0 ? [] : FORMS[lang].filter((form) => !entry.forms.includes(form))
    if (missing.length > 0) faults.push(`${lang}/${area}: ${key} lacks the plural forms ${missing.join(', ')}`)
  }
  return keys
}

const areas = new Set(Object.keys(FORMS).flatMap((lang) => readdirSync(join(folder, lang))))
let sentences = 0
for (const area of areas) {
  const reference = keysOf('en', area)
  sentences += reference.size
  for (const lang of ['fr', 'ar']) {
    const keys = keysOf(lang, area)
    for (const [key, entry] of reference) {
      const other = keys.get(key)
      if (!other) faults.push(`${lang}/${area}: ${key} is missing`)
      else if (other.values !== entry.values) faults.push(`${lang}/${area}: ${key} fills in "${other.values}", English "${entry.values}"`)
    }
    for (const key of keys.keys()) if (!reference.has(key)) faults.push(`${lang}/${area}: ${key} is not in English`)
  }
}
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write(`${sentences} sentences in ${areas.size} areas, ${Object.keys(FORMS).length} languages\n`)
process.exit(faults.length > 0 || sentences === 0 ? 1 : 0)
