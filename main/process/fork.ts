import { START_FLAGS } from './start-flags.ts'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { CaseChannel, FromCase } from './protocol.ts'

/** What a Node process needs to start, and tests to look inside; nothing else of the person's environment reaches the case process. */
const KEPT = ['SystemRoot', 'windir', 'TEMP', 'TMP', 'TMPDIR', 'TZ', 'LANG', 'LC_ALL', 'MASAR_TEST'] as const

/** The environment of a case process. Windows spells names in any case, which `env` already hides. */
export function strippedEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = {}
  for (const name of KEPT) if (env[name] !== undefined) kept[name] = env[name]
  return kept
}

/** Starts a case process under this same Node. */
export function forkCase(entry: URL): CaseChannel {
  const child = fork(fileURLToPath(entry), [], {
    serialization: 'advanced',
    env: strippedEnvironment(process.env),
    execArgv: START_FLAGS,
    // Nothing a library prints may land in a file to which the person sent the application's output.
    stdio: ['ignore', 'ignore', process.env.MASAR_TEST === '1' ? 'inherit' : 'ignore', 'ipc'],
    windowsHide: true,
  })
  return {
    post: (message) => {
      // To a process that just ended a write fails; `exit` tells the rest.
      if (child.connected) child.send(message, () => undefined)
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as FromCase)),
    onEnd: (listener) => {
      let ended = false
      const end = (): void => {
        if (ended) return
        ended = true
        listener()
      }
      child.once('exit', end)
      child.once('error', end)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
