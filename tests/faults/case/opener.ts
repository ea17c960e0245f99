import { createCase, openCase } from '../../../main/case/case.ts'

/** Run as a child, under another account where its uid is given: opens or makes a case and says what came of it. */
const [uid = '', what = '', path = '', ...recovery] = process.argv.slice(2)
if (uid !== '') {
  process.setgid?.(Number(uid))
  process.setuid?.(Number(uid))
}
const options = { path, title: 'T', number: '', region: 'MA', zone: 'UTC', passphrase: 'four unrelated plain words', cost: { m: 65_536, t: 1, p: 1 } }
try {
  const open = what === 'create' ? (await createCase(options)).case : await openCase(path, { recovery })
  open.close()
  process.send?.('done')
} catch (error) {
  process.send?.(error instanceof Error ? error.message : 'unknown')
}
process.disconnect()
