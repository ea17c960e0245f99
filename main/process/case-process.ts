import { createService } from '../service.ts'
import { emptyCoreDumps } from './no-core.ts'
import { parentLink } from './parent.ts'
import { SAMPLE_METHOD } from './protocol.ts'
import { sampleJob } from './sample-job.ts'
import { serveCase } from './serve.ts'

process.title = 'masar: case'
emptyCoreDumps()
// What Node prints of an uncaught error may quote case data: end without a word instead.
process.on('uncaughtException', () => process.exit(70))
process.on('unhandledRejection', () => process.exit(70))
// Ctrl-C at a terminal reaches every process of the group; the shell hears it too and says `close` in good order.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)

serveCase({
  link: parentLink(),
  createService,
  internal: { [SAMPLE_METHOD]: sampleJob },
  checkResults: process.env['MASAR_TEST'] === '1',
  end: () => process.exit(0),
})
