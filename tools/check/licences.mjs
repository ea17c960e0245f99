import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Walks what the product carries (not what only builds or tests it) and refuses a licence that the project may not carry.
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'MPL-2.0',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'Zlib',
])

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

/** An SPDX expression of AND and OR: allowed when one way of reading it needs only allowed licences. */
function allowed(expression) {
  const plain = expression.replace(/[()]/g, ' ').trim()
  return plain.split(/\s+OR\s+/).some((part) => part.split(/\s+AND\s+/).every((licence) => ALLOWED.has(licence.trim())))
}

const faults = []
let seen = 0
for (const [path, entry] of Object.entries(packages)) {
  if (path === '' || entry.dev || entry.devOptional) continue
  const file = join(root, path, 'package.json')
  const described = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const licence = entry.license ?? described.license ?? (described.licenses ?? []).map((one) => one.type).join(' OR ')
  seen += 1
  if (!licence || !allowed(licence)) faults.push(`${path.replace(/^.*node_modules\//, '')}: ${licence || 'no licence stated'}`)
}
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write(`${seen} packages in the product, ${faults.length} with a licence it may not carry\n`)
process.exit(faults.length > 0 || seen === 0 ? 1 : 0)
