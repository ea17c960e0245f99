const MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/g
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
const PLAIN = /^[\x21-\x7e]*$/

/** Arabic-Indic, Persian and full-width digits as 0-9; everything else untouched. */
export const foldDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String.fromCharCode(48 + (digit.charCodeAt(0) & 15)))

/**
 * A cell's text as its writer meant it: invisible marks dropped, every kind of space made one plain space, digits of
 * other scripts made 0-9, a spreadsheet's text wrappers (`'…`, `'…'`, `"…"`, `="…"`) taken off.
 */
export function cleanCell(text: string): string {
  if (PLAIN.test(text)) return unwrap(text)
  return unwrap(foldDigits(text.replace(MARKS, '').replace(SPACES, ' ')).trim())
}

function unwrap(text: string): string {
  const first = text.charCodeAt(0)
  if (first !== 39 && first !== 34 && first !== 61) return text
  const formula = /^=\s*"(.*)"$/.exec(text)
  if (formula) return (formula[1] ?? '').trim()
  if (first === 39) return (text.endsWith("'") && text.length > 1 ? text.slice(1, -1) : text.slice(1)).trim()
  if (first === 34 && text.endsWith('"') && text.length > 1) return text.slice(1, -1).trim()
  return text
}

const NOTHING = new Set([
  '',
  '-',
  '--',
  '---',
  '.',
  '#empty',
  'null',
  '(null)',
  '<null>',
  '\\n',
  'n/a',
  '#n/a',
  'na',
  'nan',
  'none',
  'nil',
  'nd',
  'n.d.',
  'undefined',
  'empty',
  'vide',
  'néant',
  '#value!',
  '#ref!',
  '#name?',
])

/** True where a cell says that it holds nothing (`#EMPTY`, `NULL`, `N/A`, a dash…). Takes cleaned text. */
export const saysNothing = (text: string): boolean => text.length < 10 && NOTHING.has(text.toLowerCase())
