import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openCase } from '../../main/case/case.ts'
import { qualityReport } from '../../main/analysis/quality/quality.ts'

/**
 * How long the quality report of a source takes, and for how long at the most the process answers nobody meanwhile. Prints; judges
 * nothing. `MASAR_PASSPHRASE=… node tests/bench/quality.bench.ts CASE [SOURCE]`, on a case into which generate-calls.ts was imported.
 */
const [path = '', source = 'src1'] = process.argv.slice(2)
const open = await openCase(path, { passphrase: process.env['MASAR_PASSPHRASE'] ?? '' })
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const began = performance.now()
const { sums, findings } = await qualityReport(open, source, { signal: new AbortController().signal, progress: () => undefined })
const seconds = (performance.now() - began) / 1_000
process.stdout.write(
  `${sums.read} rows, ${findings.length} findings: ${seconds.toFixed(1)} s, silent for ${Math.round(delay.max / 1e6)} ms at most (99 %: ${Math.round(delay.percentile(99) / 1e6)} ms), ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
)
open.close()
