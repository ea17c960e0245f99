import { parentPort } from 'node:worker_threads'
import { shutNetwork } from './confine.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { readFile } from './worker-read.ts'

/** The reader's thread. It is given bytes and gives rows back; it opens no file and no connection. */
if (parentPort) {
  shutNetwork()
  const port = parentPort
  const held: ToWorker[] = []
  let listener: ((message: ToWorker) => void) | null = null
  port.on('message', (message: ToWorker) => (listener ? listener(message) : void held.push(message)))
  await readFile({
    post: (message: FromWorker, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer),
    onMessage(next) {
      listener = next
      for (const message of held.splice(0)) next(message)
    },
  })
  port.close()
}
