import { utilityProcess } from 'electron'
import { fileURLToPath } from 'node:url'
import { strippedEnvironment } from '../process/fork.ts'
import type { CaseChannel, FromCase } from '../process/protocol.ts'

/** Starts a case process as Electron's utility process: Node without a window, ended by Electron with itself. */
export function utilityCase(entry: URL): CaseChannel {
  const child = utilityProcess.fork(fileURLToPath(entry), [], {
    serviceName: 'masar: case',
    env: strippedEnvironment(process.env),
    execArgv: [],
    stdio: 'ignore',
  })
  let ended = false
  child.once('exit', () => (ended = true))
  return {
    post: (message) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
      if (!ended) child.postMessage(message)
    },
    onMessage: (listener) => child.on('message', (message: FromCase) => listener(message)),
    onEnd: (listener) => child.once('exit', listener),
    kill: () => void child.kill(),
  }
}
