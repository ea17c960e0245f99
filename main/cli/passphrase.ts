import { readFile } from 'node:fs/promises'
import { MasarError } from '../../shared/api/errors.ts'

export interface PassphraseSource {
  /** File whose first line it is. */
  file: string | undefined
  /** Environment variable that may hold it. */
  variable: string
  /** What to ask on the terminal. */
  question: string
  /** Asked a second time, where it is new. */
  again?: string
}

/**
 * The passphrase: from the file named, else the environment, else asked on the terminal without echo. Throws
 * `file-missing`, `usage` where there is no terminal to ask on or the two new ones differ, `cancelled` on Ctrl C.
 */
export async function passphraseFrom({ file, variable, question, again }: PassphraseSource): Promise<string> {
  if (file !== undefined) return firstLine(file)
  const held = process.env[variable]
  if (held !== undefined && held !== '') return held
  if (!process.stdin.isTTY) throw new MasarError('usage', { reason: 'no-passphrase', variable })
  const passphrase = await ask(question)
  if (again !== undefined && (await ask(again)) !== passphrase) throw new MasarError('usage', { reason: 'passphrases-differ' })
  return passphrase
}

async function firstLine(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? ''
  } catch {
    throw new MasarError('file-missing', { path: file })
  }
}

function ask(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(`${question} `)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve, reject) => {
    let typed = ''
    const finish = (end: () => void): void => {
      stdin.off('data', read)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      end()
    }
    const read = (chunk: string): void => {
      for (const char of chunk) {
        if (char === '\r' || char === '\n') return finish(() => resolve(typed))
        if (char === '\u0003' || char === '\u0004') return finish(() => reject(new MasarError('cancelled')))
        typed = char === '\u007f' || char === '\b' ? [...typed].slice(0, -1).join('') : typed + char
      }
    }
    stdin.on('data', read)
  })
}
