import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bytesByPiece } from '../../main/import/readers/bytes.ts'
import { openTables } from '../../main/import/readers/tables.ts'
import { LIMITS } from '../../main/import/limits.ts'
import { writeSheet } from './generate-sheet.ts'

/**
 * How long a workbook of ROWS x 10 cells takes to be read, beside exceljs's stream reader on the same file in the same run, each in a process of
 * its own so that its peak memory is its own. Prints; judges nothing. `node tests/bench/sheets.bench.ts [ROWS]`.
 */
const print = (text: string): void => void process.stdout.write(`${text}\n`)

async function ours(path: string): Promise<number> {
  const handle = await open(path, 'r')
  const { size } = await handle.stat()
  const fetch = async (index: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(Math.min(LIMITS.piece, size - index * LIMITS.piece))
    await handle.read(bytes, 0, bytes.length, index * LIMITS.piece)
    return bytes
  }
  const tables = await openTables({
    file: 'bench.xlsx',
    bytes: size,
    head: await fetch(0),
    pieces: async function* () {
      yield { bytes: await fetch(0), last: true }
    },
    random: () => bytesByPiece(size, fetch),
    alive: () => undefined,
  })
  let cells = 0
  for (const { source } of tables.parts) if (source) for await (const { records } of source.open()) for (const record of records) cells += record.cells.length
  await handle.close()
  return cells
}

async function theirs(path: string): Promise<number> {
  // Only where it is measured: it weighs as much as a workbook.
  const { default: ExcelJS } = await import('exceljs')
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, { sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', worksheets: 'emit' })
  let cells = 0
  for await (const sheet of reader) for await (const row of sheet) row.eachCell(() => void cells++)
  return cells
}

function peakMemory(): number | null {
  const peak = existsSync('/proc/self/status') ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined
  return peak === undefined ? null : Math.round(Number(peak) / 1_000)
}

const [argument = '300000', path] = process.argv.slice(2)
if (path !== undefined) {
  const began = performance.now()
  const cells = await (argument === 'ours' ? ours(path) : theirs(path))
  const seconds = Math.round(performance.now() - began) / 1_000
  const { user, system } = process.cpuUsage()
  print(JSON.stringify({ cells, seconds, processorSeconds: Math.round((user + system) / 1e4) / 100, peakMB: peakMemory() }))
} else {
  const folder = mkdtempSync(join(tmpdir(), 'masar-bench-'))
  try {
    const file = join(folder, 'bench.xlsx')
    writeSheet(file, Number(argument))
    print(`${argument} x 10 cells, ${Math.round(statSync(file).size / 1e6)} MB`)
    for (const reader of ['ours', 'exceljs']) {
      const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), reader, file], { encoding: 'utf8' })
      print(`${reader}: ${stdout.trim()}${stderr.trim()}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
