import { readFile, realpath } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

export interface Asset {
  type: string
  body: Buffer
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/**
 * The file under `root` that the path of a URL names, or null: for what is not there, what lies outside (through `..`,
 * a drive, a link), and kinds of files that the window has no business reading.
 */
export async function readAsset(root: string, urlPath: string): Promise<Asset | null> {
  const relative = decoded(urlPath === '/' ? '/index.html' : urlPath)
  if (relative === null) return null
  const type = TYPES[extname(relative).toLowerCase()]
  if (type === undefined) return null
  const base = resolve(root)
  const file = resolve(base, `.${relative}`)
  if (!file.startsWith(base + sep)) return null
  try {
    if (!(await realpath(file)).startsWith((await realpath(base)) + sep)) return null
    return { type, body: await readFile(file) }
  } catch {
    return null
  }
}

function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path)
    return text.startsWith('/') && !/[\\\0:]|\/\.\.?(\/|$)/.test(text) ? text : null
  } catch {
    return null
  }
}
