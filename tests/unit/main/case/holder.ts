import { openCase } from '../../../../main/case/case.ts'

/** Run as a child: opens a case by its words, writes a row, and holds the case until it is killed. */
const [path = '', ...recovery] = process.argv.slice(2)
const open = await openCase(path, { recovery })
open.write((db) => {
  db.prepare(`INSERT INTO cell (value, raw, source) VALUES ('written by the holder', '', 1)`).run()
  return { result: undefined, note: { action: 'tested', details: {} } }
})
process.send?.('open')
setInterval(() => undefined, 1_000)
