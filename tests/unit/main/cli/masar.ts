import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { START_FLAGS } from '../../../../main/process/start-flags.ts'

const CLI = fileURLToPath(new URL('../../../../main/cli.ts', import.meta.url))

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
  /** Each line of stdout as JSON. */
  readonly json: Record<string, unknown>[]
}

export interface Running {
  done: Promise<Ran>
  signal(name: NodeJS.Signals): void
  /** Closes the reading end of stdout. */
  hangUp(): void
}

/** Starts the command line as a process of its own, without a terminal. */
export function start(args: readonly string[], env: Record<string, string> = {}): Running {
  const { MASAR_PASSPHRASE: _, MASAR_NEW_PASSPHRASE: __, ...rest } = process.env
  const child = spawn(process.execPath, [...START_FLAGS, CLI, ...args], { env: { ...rest, LANG: 'C', LC_ALL: 'C', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const done = new Promise<Ran>((resolve) =>
    child.on('close', (code) =>
      resolve({
        code,
        stdout,
        stderr,
        get json() {
          return stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>]))
        },
      }),
    ),
  )
  return { done, signal: (name) => void child.kill(name), hangUp: () => void child.stdout.destroy() }
}

export const masar = (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> => start(args, env).done
