import { parentPort } from 'node:worker_threads'
import { shutNetwork } from '../../../../main/import/confine.ts'
import type { ToWorker } from '../../../../main/import/protocol.ts'

/** Tries what a reader must not be able to do, under the rights and in the state of the reader's thread, and answers by a refusal whose words are what happened. */
shutNetwork()
const happened: string[] = []
const attempt = async (what: string, work: () => unknown): Promise<void> => {
  try {
    await work()
    happened.push(`${what}: done`)
  } catch {
    happened.push(`${what}: refused`)
  }
}
const fs = await import('node:fs')
/** A file that is there, in a folder that may be written to. */
const path = await new Promise<string>((resolve) => parentPort?.once('message', ({ job }: ToWorker & { type: 'start' }) => resolve(job.subject ?? '')))
await attempt('read', () => fs.readFileSync(path))
await attempt('write', () => fs.writeFileSync(`${path}.written`, 'x'))
await attempt('write here', () => fs.writeFileSync(new URL('./written', import.meta.url), 'x'))
await attempt('remove', () => fs.rmSync(path))
await attempt('builtin', () => process.getBuiltinModule('node:fs').readFileSync(path))
await attempt('spawn', async () => {
  const { spawnSync } = await import('node:child_process')
  const { error } = spawnSync(process.execPath, ['-v'])
  if (error) throw error
})
await attempt('worker', async () => {
  const { Worker } = await import('node:worker_threads')
  return await new Promise((resolve, reject) => new Worker('', { eval: true }).on('exit', resolve).on('error', reject))
})
await attempt('addon', () => process.dlopen({ exports: {} }, 'x.node'))
await attempt('connect', async () => {
  const net = await import('node:net')
  return net.connect(9, '127.0.0.1')
})
await attempt('listen', async () => {
  const net = await import('node:net')
  return net.createServer().listen(0)
})
await attempt('resolve', async () => await (await import('node:dns')).promises.lookup('localhost'))
await attempt('fetch', async () => await fetch('http://127.0.0.1:9/'))
await attempt('environment', () => {
  if (Object.keys(process.env).length === 0) throw new Error('empty')
})
const params = Object.fromEntries(happened.map((one) => one.split(': ')))
parentPort?.postMessage({ type: 'failed', reply: { code: 'file-damaged', params } })
