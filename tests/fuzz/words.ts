import { readFileSync } from 'node:fs'
import { ERROR_CODES } from '../../shared/api/errors.ts'

type Words = { [key: string]: string | Words }
const wordsOf = (area: string): Words[] =>
  ['en', 'fr', 'ar'].map((language) => JSON.parse(readFileSync(new URL(`../../resources/locales/${language}/${area}.json`, import.meta.url), 'utf8')) as Words)
const [errors, imports] = [wordsOf('errors'), wordsOf('import')]

/** Refusals that mean that a reader broke, and not that the file is refused. */
const BROKEN = new Set(['internal', 'reader-failed', 'reader-timeout', 'bad-request', 'usage'])

/** A refusal has a sentence in each language, all of whose gaps are filled; and it is one of the file, not of the reader. */
export function checkRefusal(code: string, params: Record<string, unknown>): void {
  if (!ERROR_CODES.some((one) => one === code) || BROKEN.has(code)) throw new Error(`refused with ${code}`)
  for (const words of errors) {
    const sentence = words[code]
    if (typeof sentence !== 'string') throw new Error(`no sentence for ${code}`)
    for (const [, name = ''] of sentence.matchAll(/\{\{(\w+)\}\}/g)) if (params[name] === undefined) throw new Error(`${code} does not say ${name}`)
  }
}

/** Every code of what a reader says has words in each language. */
export function checkWords(said: {
  warnings?: readonly { code: string }[]
  skipped?: readonly { what: string }[]
  rows?: readonly { reason: string | null }[]
}): void {
  for (const { code } of said.warnings ?? []) need('warning', code)
  for (const { what } of said.skipped ?? []) need('skip', what)
  for (const { reason } of said.rows ?? []) if (reason !== null) need('reason', reason)
}

function need(group: string, code: string): void {
  for (const words of imports) {
    const found = words[group]
    const has = typeof found === 'object' && [code, `${code}_other`].some((key) => Object.hasOwn(found, key))
    if (!has) throw new Error(`no words for ${group} ${code}`)
  }
}
