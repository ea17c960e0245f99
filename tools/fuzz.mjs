import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CALLS_AS_COMPILED } from '../main/process/start-flags.ts'

// Hostile files for every reader, made from a seed: `npm run fuzz -- [--seed N] [--reader NAME]… [--seconds S] [--at N]`. The readers run in a child with
// little memory, which is ended when it falls silent. What fails is made smaller and kept under out/fuzz with the command that shows it again.
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const child = join(root, 'tests', 'fuzz', 'child.ts')
const out = join(root, 'out', 'fuzz')
/** Megabytes of the heap; milliseconds without a word; failures after which it is enough. */
const HEAP = 768
const SILENCE = 30_000
const ENOUGH = 25

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    reader: { type: 'string', multiple: true, default: [] },
    seconds: { type: 'string', default: '60' },
    at: { type: 'string' },
    json: { type: 'string' },
  },
})
const seed = Number(values.seed)
const names = values.reader
const until = Date.now() + Number(values.seconds) * 1_000
const scratch = mkdtempSync(join(tmpdir(), 'masar-fuzz-run-'))

/** Runs the child; gives all it said and how it ended. */
function run(order) {
  return new Promise((resolve) => {
    const args = [CALLS_AS_COMPILED, `--max-old-space-size=${HEAP}`, '--stack-size=900', child, JSON.stringify({ seed, names, from: 0, seconds: 0, ...order })]
    const started = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    })
    const said = []
    let rest = ''
    let complaint = ''
    let silent = false
    let timer
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        silent = true
        started.kill('SIGKILL')
      }, SILENCE)
    }
    wait()
    started.stderr.on('data', (text) => (complaint = (complaint + text).slice(-4_000)))
    started.stdio[3].on('data', (text) => {
      wait()
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) said.push(JSON.parse(line))
    })
    started.on('close', (code, signal) => {
      clearTimeout(timer)
      const done = said.some((one) => one.done)
      const last = said.findLast((one) => one.target)
      if (!done && last && !said.some((one) => one.failed && one.at === last.at))
        said.push({ at: last.at, failed: silent ? `hangs: silent for ${SILENCE / 1_000} s` : `dies: ${signal ?? code} ${complaint}` })
      else if (!last && !done) said.push({ at: -1, failed: `does not start: ${complaint}` })
      resolve(said)
    })
  })
}

const tries = { count: 0, by: new Map() }
const failures = []

async function keep({ at, failed }, target, file) {
  const command = `npm run fuzz -- --seed ${seed}${names.map((name) => ` --reader ${name}`).join('')} --at ${at}`
  failures.push(`${target}: ${failed.split('\n')[0]}`)
  process.stdout.write(`FAILED ${target}, input ${at}: ${failed}\n       ${command}\n`)
  if (at < 0 || file === undefined) return
  const path = join(out, `${target}-${seed}-${at}`)
  // A child makes smaller what fails without harm to itself.
  await run({ only: at, save: path, smaller: !/^(?:hangs|dies|heavy|slow)/.test(failed) })
  writeFileSync(`${path}.txt`, `${command}\nfile: ${file}\n\n${failed}\n`)
}

mkdirSync(out, { recursive: true })
process.stdout.write(`seed ${seed}\n`)
const kinds = new Set()
for (let from = 0; from === 0 || (Date.now() < until && failures.length < ENOUGH);) {
  const said = await run(values.at === undefined ? { from, seconds: (until - Date.now()) / 1_000 } : { only: Number(values.at) })
  const named = new Map()
  for (const one of said) {
    if (one.file !== undefined) Object.assign(named.get(one.at) ?? {}, { file: one.file })
    if (one.target) {
      named.set(one.at, { ...one })
      tries.count++
      tries.by.set(one.target, (tries.by.get(one.target) ?? 0) + 1)
      from = one.at + 1
    }
    if (!one.failed) continue
    const { target = 'case', file } = named.get(one.at) ?? {}
    // The same fault of the same reader is shown once.
    const kind = `${target} ${one.failed.split('\n').slice(0, 3).join(' ').replaceAll(/\d+/g, '')}`
    if (kinds.has(kind)) continue
    kinds.add(kind)
    await keep(one, target, file)
  }
  if (values.at !== undefined || from === 0) break
}
rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
const readers = [...tries.by.keys()]
const least = Math.min(...tries.by.values())
process.stdout.write(`${tries.count} inputs for ${readers.length} readers, at least ${readers.length === 0 ? 0 : least} each; ${failures.length} failures\n`)
const failed = new Set(failures.map((one) => one.split(':')[0]))
if (values.json)
  writeFileSync(
    values.json,
    JSON.stringify({ seed, passed: readers.filter((name) => !failed.has(name)).length, failed: failed.size, skipped: 0, inputs: tries.count }),
  )
process.exit(failures.length > 0 || tries.count === 0 ? 1 : 0)
